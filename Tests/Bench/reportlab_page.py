"""The page that PDFBench renders, as a program on reportlab draws it: same texts, sizes, weights and logo, no structure tree; reportlab's
settings are those it comes with (streams deflated, ASCII85 on). Usage:
reportlab_page.py COUNT LOGO [FILE]; prints the CPU seconds, leaves one document in FILE."""
import io
import sys
import time

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

FONTS = "/usr/share/fonts/truetype/open-sans/OpenSans-%s.ttf"
for weight in ("Regular", "Semibold", "Bold"):
    pdfmetrics.registerFont(TTFont(weight, FONTS % weight))
pdfmetrics.registerFontFamily("Regular", normal="Regular", bold="Bold")
BODY = ParagraphStyle("body", fontName="Regular", fontSize=9.5, leading=12)
TITLE = ParagraphStyle("title", fontName="Semibold", fontSize=19, leading=24)
HEADING = ParagraphStyle("heading", fontName="Semibold", fontSize=9.5, leading=12)
# x and y in millimetres from the lower left, font, size, lines.
HEAD = [
    (25, 279, "Semibold", 12, ["Jahrestagung der Veranstalter 2027"]), (25, 274, "Regular", 8.5, ["10.05.2027 – 12.05.2027"]),
    (25, 237, "Regular", 7, ["Big Events GmbH · Musterstraße 12 · 69117 Heidelberg · Deutschland"]),
    (25, 231, "Regular", 10, ["Sample Company Ltd", "Dr. Zoë Müller", "Lange Straße 5", "69117 Heidelberg", "Deutschland"]),
    (125, 245, "Semibold", 9.5, ["Big Events GmbH"]),
    (125, 241, "Regular", 8.5, ["Musterstraße 12", "69117 Heidelberg", "Deutschland", "USt-IdNr.: DE123456789", "Steuernummer: 77/123/45678"]),
]
REFERENCES = [["Bestellnummer", "Rechnungsnummer", "Rechnungsdatum"], ["SAMPLECONF-ABC12", "SAMPLECONF-00001", "21.11.2026"]]
REFERENCE_STYLE = [("FONT", (0, 0), (-1, 0), "Regular", 7.5), ("FONT", (0, 1), (-1, 1), "Semibold", 10)]
LINES = [("1", "19 %", "15,44", "18,37"), ("2", "19 %", "21,64", "25,74"), ("3", "7 %", "30,95", "33,11")]
TAXES = [
    ["Steuersatz", "Netto", "Steuer", "Brutto"], ["19 % MwSt.", "37,08", "7,03", "44,11"],
    ["7 % MwSt.", "30,95", "2,16", "33,11"], ["Summe", "68,03", "9,19", "77,22"],
]
RULES = [("LINEBELOW", (0, 0), (-1, -1), 0.4, "grey")]
LINE_STYLE = RULES + [
    ("FONT", (0, 0), (-1, 0), "Semibold", 8), ("FONT", (0, 1), (-1, -2), "Regular", 9.5), ("FONT", (0, -1), (-1, -1), "Bold", 11.5),
    ("ALIGN", (2, 0), (-1, -1), "RIGHT"), ("SPAN", (0, -1), (2, -1)), ("SPAN", (3, -1), (-1, -1)),
]
TAX_STYLE = RULES + [
    ("FONT", (0, 0), (-1, 0), "Semibold", 8), ("FONT", (0, 1), (-1, -2), "Regular", 8.5), ("FONT", (0, -1), (-1, -1), "Semibold", 8.5),
    ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
]


def letterhead(picture):
    def draw(canvas, document):
        for x, y, font, size, lines in HEAD:
            canvas.setFont(font, size)
            for index, line in enumerate(lines):
                canvas.drawString(x * mm, y * mm - index * size * 1.3, line)
        canvas.drawImage(picture, 115 * mm, 259 * mm, 75 * mm, 22.5 * mm)
        canvas.setFont("Regular", 7.5)
        canvas.drawCentredString(107 * mm, 17 * mm, "Big Events GmbH · Amtsgericht Mannheim HRB 123456 · USt-IdNr. DE123456789")
        canvas.drawRightString(190 * mm, 12 * mm, "Seite %d von 1" % document.page)
        for y, length in ((192, 4), (148.5, 6), (87, 4)):
            canvas.line(4 * mm, y * mm, (4 + length) * mm, y * mm)
    return draw


def page(picture):
    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, leftMargin=25 * mm, rightMargin=20 * mm, topMargin=98 * mm,
                                 title="Rechnung SAMPLECONF-00001", author="Big Events GmbH")
    rows = [["Pos.", "Beschreibung", "Menge", "Steuersatz", "Netto (EUR)", "Brutto (EUR)"]]
    rows += [[n, Paragraph("Budget-Ticket %s – Ganztägig" % n, BODY), "1", rate, net, gross] for n, rate, net, gross in LINES]
    rows += [["Rechnungsbetrag", "", "", "77,22 €", "", ""]]
    story = [
        Table(REFERENCES, style=REFERENCE_STYLE), Paragraph("Rechnung", TITLE),
        Paragraph("Ihre Referenz: PO 2026/0815", BODY), Paragraph("USt-IdNr. des Kunden: DE136695976", BODY),
        Paragraph("vielen Dank für Ihre Bestellung. Wir berechnen Ihnen:", BODY), Spacer(1, 12),
        Table(rows, colWidths=[w * mm for w in (9, 71, 14, 19, 26, 26)], style=LINE_STYLE, repeatRows=1), Spacer(1, 12),
        Paragraph("Bitte überweisen Sie den Betrag auf das Konto <b>DE75 5121 0800 1245 1261 99</b>.", BODY),
        Paragraph("Wir freuen uns auf Sie!", BODY), Spacer(1, 12), Paragraph("Enthaltene Steuern", HEADING),
        Table(TAXES, colWidths=[w * mm for w in (87, 26, 26, 26)], style=TAX_STYLE),
    ]
    draw = letterhead(picture)
    document.build(story, onFirstPage=draw, onLaterPages=draw)
    return out.getvalue()


if __name__ == "__main__":
    logo = ImageReader(sys.argv[2])
    if len(sys.argv) > 3:
        open(sys.argv[3], "wb").write(page(logo))
    page(logo)
    begin = time.process_time()
    for _ in range(int(sys.argv[1])):
        page(logo)
    print(time.process_time() - begin)
