"""An invoice page as a program on reportlab draws it: letterhead with logo, table, taxes, texts. Usage: reportlab_page.py COUNT LOGO"""
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
for weight in ("Regular", "Bold"):
    pdfmetrics.registerFont(TTFont(weight, FONTS % weight))
BODY = ParagraphStyle("body", fontName="Regular", fontSize=9.5, leading=12)
TITLE = ParagraphStyle("title", fontName="Bold", fontSize=19, leading=24)
SENDER = ["Big Events GmbH", "Musterstraße 12", "69117 Heidelberg", "Deutschland", "USt-IdNr.: DE123456789"]
RECIPIENT = ["Sample Company Ltd", "Dr. Zoë Müller", "Lange Straße 5", "69117 Heidelberg", "Deutschland"]
REFERENCES = [["Bestellnummer", "Rechnungsnummer", "Rechnungsdatum"], ["SAMPLECONF-ABC12", "SAMPLECONF-00001", "21.11.2026"]]
GRID = [("FONT", (0, 0), (-1, -1), "Regular", 9), ("LINEBELOW", (0, 0), (-1, -1), 0.4, "grey"), ("FONT", (0, 0), (-1, 0), "Bold", 8)]


def letterhead(picture):
    def draw(canvas, document):
        canvas.setFont("Regular", 8.5)
        for x, y, lines in ((125, 247, SENDER), (25, 234, RECIPIENT)):
            for index, line in enumerate(lines):
                canvas.drawString(x * mm, y * mm - index * 12, line)
        canvas.drawImage(picture, 130 * mm, 262 * mm, 60 * mm, 18 * mm, mask=None)
        canvas.drawCentredString(107 * mm, 15 * mm, "Big Events GmbH · Amtsgericht Mannheim HRB 123456")
        canvas.drawRightString(190 * mm, 12 * mm, "Seite %d von 1" % document.page)
    return draw


def page(picture):
    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, leftMargin=25 * mm, rightMargin=20 * mm, topMargin=98 * mm)
    rows = [["Pos.", "Beschreibung", "Menge", "Steuersatz", "Netto (EUR)", "Brutto (EUR)"]]
    rows += [[str(n), Paragraph("Budget-Ticket %d – Ganztägig" % n, BODY), "1", "19 %", "15,44", "18,37"] for n in (1, 2, 3)]
    rows += [["", Paragraph("<b>Rechnungsbetrag</b>", BODY), "", "", "", "77,22 €"]]
    taxes = [["Steuersatz", "Netto", "Steuer", "Brutto"], ["19 % MwSt.", "37,08", "7,03", "44,11"], ["7 % MwSt.", "30,95", "2,16", "33,11"]]
    story = [
        Table(REFERENCES, style=GRID), Paragraph("Rechnung", TITLE),
        Paragraph("vielen Dank für Ihre Bestellung. Wir berechnen Ihnen:", BODY), Spacer(1, 12),
        Table(rows, colWidths=[w * mm for w in (9, 71, 14, 19, 26, 26)], style=GRID, repeatRows=1), Spacer(1, 12),
        Paragraph("Bitte überweisen Sie den Betrag auf das Konto <b>DE75 5121 0800 1245 1261 99</b>.", BODY),
        Paragraph("Wir freuen uns auf Sie!", BODY), Spacer(1, 12), Table(taxes, style=GRID),
    ]
    draw = letterhead(picture)
    document.build(story, onFirstPage=draw, onLaterPages=draw)
    return out.getvalue()


if __name__ == "__main__":
    logo = ImageReader(sys.argv[2])
    page(logo)
    begin = time.process_time()
    for _ in range(int(sys.argv[1])):
        page(logo)
    print(time.process_time() - begin)
