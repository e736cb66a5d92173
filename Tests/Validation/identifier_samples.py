#!/usr/bin/env python3
"""Identifiers, right and wrong, with the verdict of python-stdnum: writes Tests/DomainTests/Fixtures/identifiers.txt.

With --check it compares instead and exits 1 when the file is not what it would write. Each line is kind, text, 1 or 0.
Left out is where this project follows documents.md §6.9 on purpose and python-stdnum does not: Swedish ends other than 01,
Romanian personal numbers, Italian birth days above 71, British numbers of eleven characters, check digits that are congruent
to the right ones modulo 97 but are not them.
"""
import pathlib
import random
import re
import string
import sys

from stdnum import ean, iban
from stdnum.au import abn
from stdnum.be import vat as be_vat
from stdnum.ch import uid
from stdnum.de import leitweg
from stdnum.eu import vat
from stdnum.gb import vat as gb_vat
from stdnum.it import codicefiscale, iva
from stdnum.no import mva, orgnr
from stdnum.se import orgnr as se_orgnr

FILE = pathlib.Path(__file__).resolve().parent.parent / "DomainTests/Fixtures/identifiers.txt"
VAT = {
    "AT": ["ATU99999999"], "BE": ["BE0999999999", "BE1999999999"], "BG": ["BG999999999", "BG9999999999"], "CY": ["CY99999999A"],
    "CZ": ["CZ99999999", "CZ699999999", "CZ990199999", "CZ9951199999"], "DE": ["DE999999999"], "DK": ["DK99999999"],
    "EE": ["EE999999999"], "EL": ["EL999999999"],
    "ES": ["ESA9999999A", "ES99999999A", "ESX9999999A", "ESB99999999", "ESK9999999A"], "FI": ["FI99999999"],
    "FR": ["FR99999999999", "FRA9999999999", "FR9A999999999"], "HR": ["HR99999999999"], "HU": ["HU99999999"],
    "IE": ["IE9999999A", "IE9999999AA", "IE9A99999A"], "IT": ["IT99999990999", "IT99999990199"],
    "LT": ["LT999999919", "LT999999999919"], "LU": ["LU99999999"], "LV": ["LV99999999999", "LV32999999999", "LV15019919999"],
    "MT": ["MT99999999"], "NL": ["NL999999999B99"], "PL": ["PL9999999999"], "PT": ["PT999999999"],
    "RO": ["RO99", "RO999999", "RO9999999999"], "SE": ["SE999999999901"], "SI": ["SI99999999"],
    "SK": ["SK9929999999", "SK9901019999"], "XI": ["XI999999999", "XIGD999"], "GB": ["GB999999999", "GB999999999999", "GBHA999"],
    "CH": ["CHE999999999"], "NO": ["NO999999999MVA"],
}


def vat_verdict(text):
    if text.startswith("GB"):
        return gb_vat.is_valid(text)
    if text.startswith("CH"):
        return uid.is_valid(text)
    if text.startswith("NO"):
        return mva.is_valid(text[2:])
    return vat.is_valid(text)


def peppol_verdict(text):
    scheme, value = text.split(":", 1)
    rule = {"0088": ean, "0192": orgnr, "0208": be_vat, "0007": se_orgnr, "0151": abn}[scheme]
    length = {"0088": 13, "0192": 9, "0208": 10, "0007": 10, "0151": 11}[scheme]
    return value.isdigit() and len(value) == length and rule.is_valid(value)


KINDS = {
    "vat": (vat_verdict, [t for templates in VAT.values() for t in templates]),
    "iva": (iva.is_valid, ["99999990999"]),
    "fiscal": (codicefiscale.is_valid, ["AAAAAA99A19A999A", "AAAAAA99A51A999A", "AAAAAAL9A1MA99NA"]),
    "leitweg": (leitweg.is_valid, ["99-99", "99999999-99999-99", "999999999999-9AA9-99"]),
    "iban": (lambda text: iban.is_valid(text, check_country=False), [
        "DE99999999999999999999", "AT999999999999999999", "FR9999999999999999999999999", "NO9999999999999",
        "GB99AAAA99999999999999", "NL99AAAA9999999999", "IT99A9999999999999999999999", "BE99999999999999"]),
    "peppol": (peppol_verdict, ["0088:9999999999999", "0192:999999999", "0208:0999999999", "0007:9999999999", "0151:99999999999"]),
}


def fill(template, chance):
    head, colon, template = template.rpartition(":")
    letter = {"9": string.digits, "A": string.ascii_uppercase}
    return head + colon + "".join(chance.choice(letter.get(c, c)) for c in template)


def mutated(text, chance, start):
    at = chance.randrange(start, len(text))
    other = at if at + 1 == len(text) else at + 1
    same_class = string.digits if text[at].isdigit() else string.ascii_uppercase
    if text[at] == "-":
        return text
    return chance.choice([
        text[:at] + chance.choice(same_class) + text[at + 1:],
        text[:at] + text[other] + text[at] + text[other + 1:] if other != at else text,
        text[:at] + text[at + 1:], text[:at] + chance.choice(string.digits) + text[at:]])


def comparable(kind, text):
    """False where the two are known to differ."""
    if kind == "vat":
        return not (re.match(r"SE\d{10}(?!01$)", text) or re.match(r"RO\d{13}$", text)
                    or re.match(r"(GB|XI)..8888", text) or re.match(r"BE\d{7,8}(00|98|99)$", text) or text[:2] in ("EU", "IM"))
    if kind == "fiscal":
        digits = str.maketrans("LMNPQRSTUV", string.digits)
        return len(text) != 16 or text[9:11].translate(digits) <= "71"
    if kind == "iban":
        return re.match(r"[A-Z]{2}(?!00|01|99)\d\d[A-Z0-9]+$", text) is not None
    if kind == "peppol":
        return not re.search(r"0208:\d{8}(00|98|99)$", text)
    return "--" not in text


def samples():
    chance = random.Random(6919)
    for kind, (verdict, templates) in KINDS.items():
        for template in templates:
            # Check characters are hit by chance: one try in ten to one in a few thousand.
            valid = []
            for _ in range(60000):
                candidate = fill(template, chance)
                if len(valid) < 6 and comparable(kind, candidate) and verdict(candidate):
                    valid.append(candidate)
                if len(valid) == 6:
                    break
            assert valid, template
            start = {"vat": 2, "iban": 2, "peppol": 5}.get(kind, 0)
            texts = valid + [fill(template, chance) for _ in range(4)]
            texts += [mutated(chance.choice(valid), chance, start) for _ in range(14)]
            for text in texts:
                if comparable(kind, text):
                    yield "%s\t%s\t%d\n" % (kind, text, verdict(text))


def main():
    content = "".join(dict.fromkeys(samples()))
    if "--check" in sys.argv:
        return 0 if FILE.read_text() == content else print("run %s: the samples are not python-stdnum's" % sys.argv[0]) or 1
    FILE.write_text(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
