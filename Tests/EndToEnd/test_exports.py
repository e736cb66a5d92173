"""Exports from the list to the file, in a browser and from the command line: what is in them, and that a kill costs nothing."""
import csv
import datetime
import hashlib
import io
import json
import os
import re
import signal
import subprocess
import zipfile

import openpyxl
import pytest

from conftest import BUNDLE, running

LIST = "/console/bigevents/invoices/"
EXPORTS = "/console/bigevents/exports/"
KINDS = {
    "Invoices as CSV": "csv", "Lines as CSV": "csv", "Spreadsheet (XLSX)": "xlsx", "Documents as ZIP": "zip",
    "Register for the accountant": "csv", "Package for an auditor": "zip",
}


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """An instance below a sub-path, with a little more than the recorded data."""
    with running(tmp_path_factory.mktemp("exports"), "--import", BUNDLE, base="/desk") as instance:
        yield instance


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def window(request, shop, desk):
    made = desk(shop, java_script_enabled=request.param)
    made.scripts = request.param
    yield made
    assert made.complaints == []


def main_text(window):
    return window.page.locator("main").inner_text()


def finish(window):
    """Waits until an export has ended: with scripts the page tells, without them the reader asks again."""
    for _ in range(240):
        text = main_text(window)
        if "Finished on" in text or "failed" in text:
            return text
        window.page.wait_for_timeout(250)
        if not window.scripts:
            window.page.reload()
    raise AssertionError(main_text(window))


def fetched(window, shop):
    """The file as the page offers it, with the checksum that the page shows."""
    address = window.page.get_by_role("link", name=re.compile(r"^Download \(")).get_attribute("href")
    answer = window.context.request.get(shop.origin + address)
    assert answer.status == 200
    assert hashlib.sha256(answer.body()).hexdigest() == window.page.locator("code.hash").inner_text()
    return answer.body()


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_person_exports_what_the_list_shows(window, shop):
    window.open(LIST + "?q=kind:cancellation&ordering=nr")
    listed = window.page.locator("tbody th > a").all_inner_texts()
    window.page.get_by_role("link", name="Export…").click()
    window.page.wait_for_url("**/exports/?*")
    assert "%d invoices and cancellations:" % len(listed) in main_text(window)
    window.page.get_by_label("Register for the accountant").check()
    window.page.get_by_role("button", name="Start the export").click()
    window.page.wait_for_url("**/exports/*/")
    finish(window)
    register = rows(fetched(window, shop))
    assert list(dict.fromkeys(row["Number"] for row in register)) == listed
    shown = window.page.locator("tbody tr").first.inner_text()
    total = sum(round(100 * float(row["Gross"])) for row in register if row["Currency"] == shown.split()[0])
    assert "%d.%02d" % divmod(abs(total), 100) in shown.replace(",", "")
    window.page.get_by_role("button", name="Delete").click()
    window.page.wait_for_url("**/exports/")
    assert "Export deleted." in main_text(window)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_to_its_end(window, shop, kind):
    window.open(EXPORTS + "?event=sampleconf&q=SAMPLECONF-0000")
    window.page.get_by_label(kind).check()
    window.page.get_by_role("button", name="Start the export").click()
    window.page.wait_for_url("**/exports/*/")
    finish(window)
    content = fetched(window, shop)
    assert content[:2] == b"PK" if KINDS[kind] != "csv" else content.startswith(b"\xef\xbb\xbf")
    window.open(EXPORTS)
    row = window.page.locator("tbody tr", has_text=kind).first
    assert "Ready" in row.inner_text() and row.get_by_role("link", name=re.compile("Download")).count() == 1


def test_a_person_is_told_what_datev_still_needs(window):
    window.open(EXPORTS)
    window.page.get_by_label("Bookings for DATEV").check()
    window.page.get_by_role("button", name="Start the export").click()
    window.page.wait_for_url("**/exports/")
    assert "invoice_bookkeeping_consultant" in main_text(window)


def exported(instance, tmp_path, kind, *options, name="file"):
    made = instance.command("export", "bigevents", "--kind", kind, "--output", str(tmp_path / name), *options)
    assert made.returncode == 0, made.stderr
    content = (tmp_path / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == made.stdout.split()[-1]
    return content


def test_a_spreadsheet_holds_numbers_days_and_texts(shop, tmp_path):
    exported(shop, tmp_path, "spreadsheet", "--filter", "ordering=nr", name="file.xlsx")
    register = {row["Number"]: row for row in rows(exported(shop, tmp_path, "invoices", name="file.csv"))}
    book = openpyxl.load_workbook(tmp_path / "file.xlsx")
    assert book.sheetnames == ["Invoices", "Lines"]
    sheet = book["Invoices"]
    names = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        cells = dict(zip(names, row))
        told = register.pop(cells["Number"].value)
        assert isinstance(cells["Date"].value, datetime.datetime)
        assert cells["Date"].value.date().isoformat() == told["Date"]
        assert cells["Date"].number_format == "yyyy-mm-dd"
        for name in ("Net", "Tax", "Gross"):
            assert cells[name].data_type == "n" and "%.2f" % cells[name].value == told[name]
        assert cells["Test"].value is (told["Test"] == "1")
        assert (cells["Company"].value or "") == told["Company"].removeprefix("'")
        assert all(cell.data_type != "f" for cell in row)
    assert register == {}
    lines = book["Lines"]
    heads = [cell.value for cell in lines[1]]
    gross = sum(round(row[heads.index("Gross")].value * 100) for row in lines.iter_rows(min_row=2))
    assert gross == sum(round(100 * cell[names.index("Gross")].value) for cell in sheet.iter_rows(min_row=2))


def test_the_same_export_twice_is_the_same_table(shop, tmp_path):
    for kind in ("invoices", "lines", "register"):
        first, second = (exported(shop, tmp_path, kind, "--language", "de", name=name) for name in ("one", "two"))
        assert first == second and b";" in first.splitlines()[0]


def test_an_auditor_checks_the_package_without_the_server(fresh, tokens, tmp_path):
    event = "/api/v1/organizers/bigevents/events/sampleconf/"
    assert fresh.api(tokens["full"]).post(event + "invoices/SAMPLECONF-00071/reissue/").status_code == 204
    exported(fresh, tmp_path, "audit", "--filter", "event=sampleconf", name="audit.zip")
    place = tmp_path / "package"
    with zipfile.ZipFile(tmp_path / "audit.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(place)
    readme = (place / "README.txt").read_text()
    # What the page says, as it says it.
    sums = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=place, capture_output=True, text=True)
    assert sums.returncode == 0, sums.stdout + sums.stderr
    listed = {line.split("  ", 1)[1] for line in (place / "SHA256SUMS").read_text().splitlines()}
    there = {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()}
    assert there - listed == {"SHA256SUMS"} and listed <= there
    command = re.search(r"^ *(invoicefcgi verify --export .*)$", readme, re.M)[1].split()
    verified = subprocess.run([fresh.binary, *command[1:]], cwd=place, capture_output=True, text=True)
    assert verified.returncode == 0 and "all is well" in verified.stdout, verified.stdout + verified.stderr
    damaged = (place / "journal.jsonl").read_text().replace('"action":"', '"action":"x', 1)
    (place / "journal.jsonl").write_text(damaged)
    assert subprocess.run([fresh.binary, *command[1:]], cwd=place, capture_output=True).returncode == 1
    # Register, documents and data are about the same invoices, and the page's sums are the register's.
    register = rows((place / "register.csv").read_bytes())
    numbers = {row["Number"] for row in register}
    invoices = [json.loads(line) for line in (place / "invoices.jsonl").read_text().splitlines()]
    assert {invoice["number"] for invoice in invoices} >= numbers
    missing = numbers - {path.stem for path in (place / "documents").glob("*.pdf")}
    assert len(missing) == int(re.search(r"because their data was erased: (\d+)$", readme, re.M)[1]) < 5
    for currency, net, tax, gross in re.findall(r"^  (\w{3}): \d+ documents, net (\S+), tax (\S+), gross (\S+)$", readme, re.M):
        told = [row for row in register if row["Currency"] == currency]
        for name, value in (("Net", net), ("Tax", tax), ("Gross", gross)):
            assert "%.2f" % (sum(round(100 * float(row[name])) for row in told) / 100) == value.rstrip(",")
    assert "Missing" in (place / "series.csv").read_text(encoding="utf-8-sig").splitlines()[0]


def test_an_invoice_issued_here_is_what_the_journal_says(fresh, tokens, tmp_path):
    """Step 3 of the page in the package."""
    event = "/api/v1/organizers/bigevents/events/sampleconf/"
    assert fresh.api(tokens["full"]).post(event + "invoices/SAMPLECONF-00071/reissue/").status_code == 204
    exported(fresh, tmp_path, "audit", name="audit.zip")
    with zipfile.ZipFile(tmp_path / "audit.zip") as archive:
        journal = [json.loads(line) for line in archive.read("journal.jsonl").splitlines()]
        lines = {json.loads(line)["number"]: line for line in archive.read("invoices.jsonl").splitlines()}
    issued = [entry for entry in journal if entry["action"].startswith("invoice.") and entry["action"] != "invoice.imported"]
    checked = 0
    for entry in issued:
        told = [field["value"] for field in entry["fields"] if field["name"] == "document"]
        if told:
            assert told[0].endswith(hashlib.sha256(lines[entry["subject"]]).hexdigest())
            checked += 1
    assert checked >= 2


@pytest.mark.parametrize("kind", ["invoices", "lines", "register"])
@pytest.mark.parametrize("place", ["export_step@1", "export_step@3", "export_packed"])
def test_killed_in_the_middle_an_export_goes_on_and_is_the_same(demo, tmp_path, kind, place):
    """The process ends between a step's bytes and its place, or between the file and its row; the service takes it up."""
    whole = subprocess.run([demo.binary, "export", "demo", "--kind", kind, "--output", str(tmp_path / "whole")],
                           env=settings(demo), capture_output=True, text=True)
    assert whole.returncode == 0, whole.stderr
    killed = subprocess.run([demo.binary, "export", "demo", "--kind", kind], capture_output=True, text=True,
                            env=settings(demo, INVOICEFCGI_TEST_HOOKS="fault=" + place))
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    again = demo.command("export", "demo", "--kind", kind, "--resume", newest(demo), "--output", str(tmp_path / "again"))
    assert again.returncode == 0, again.stderr
    assert (tmp_path / "again").read_bytes() == (tmp_path / "whole").read_bytes()
    assert not [path for path in (demo.state / "exports").iterdir()]


def settings(instance, **more):
    own = dict(line.split("=", 1) for line in (instance.state / "environment").read_text().splitlines())
    return {**os.environ, **own, **more}


def newest(instance):
    """The id of the export whose files are there."""
    return max((re.match(r"export-\d+-(\d+)\.", path.name)[1] for path in (instance.state / "exports").iterdir()), key=int)


def test_what_makes_no_sense_is_refused_by_name(shop):
    for options, word in ((("--kind", "pdf"), "--kind"), (("--kind", "lines", "--filter", "date_form=2026-01-01"), "date_form"),
                          (("--kind", "lines", "--language", "fr"), "--language"), (("--kind", "datev"), "consultant"),
                          (("--kind", "lines", "--filter", "date_from=yesterday"), "date_from")):
        refused = shop.command("export", "bigevents", *options)
        assert refused.returncode != 0 and word in refused.stderr, refused.stderr
