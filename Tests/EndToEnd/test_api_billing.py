"""Billing invoices from the operator's directory to the organizer's download."""
import json

import pytest

LIST = "/api/v1/organizers/bigevents/billing_invoices/"
PDF = b"%PDF-1.4\n%%EOF\n"


def entry(number, date, released, **changed):
    return {"organizer": "bigevents", "invoice_number": number, "date_issued": date, "file": number + ".pdf",
            "released": released, **changed}


def directory(path, entries):
    path.mkdir()
    (path / "manifest.json").write_text(json.dumps(entries))
    for one in entries:
        (path / one["file"]).write_bytes(PDF + one["invoice_number"].encode())
    return path


def test_a_billing_invoice_waits_for_its_release(fresh, tokens, tmp_path):
    source = directory(tmp_path / "billing", [
        entry("R-2", "2026-10-31", False), entry("R-1", "2017-11-01", True)])
    loaded = fresh.command("import", "billing", source)
    assert loaded.returncode == 0, loaded.stderr
    api = fresh.api(tokens["full"])
    assert api.get(LIST).json()["results"] == [
        {"invoice_number": "R-1", "date_issued": "2017-11-01"}, {"invoice_number": "R-2", "date_issued": "2026-10-31"}]
    assert api.get(LIST + "R-2/").json() == {"invoice_number": "R-2", "date_issued": "2026-10-31"}

    waiting = api.get(LIST + "R-2/download/")
    assert (waiting.status_code, waiting.headers["Retry-After"]) == (423, "60")
    assert list(waiting.json()) == ["detail"]

    assert fresh.command("import", "billing", "--organizer", "bigevents", "--release", "R-2").returncode == 0
    ready = api.get(LIST + "R-2/download/")
    assert (ready.status_code, ready.headers["Content-Type"]) == (200, "application/pdf")
    assert ready.content == PDF + b"R-2"
    assert 'filename="R-2.pdf"' in ready.headers["Content-Disposition"]


def test_loading_the_same_directory_twice_changes_nothing(fresh, tokens, tmp_path):
    source = directory(tmp_path / "billing", [entry("R-1", "2026-10-31", True)])
    api, seen = fresh.api(tokens["full"]), []
    for _ in range(2):
        assert fresh.command("import", "billing", source).returncode == 0
        seen.append((api.get(LIST).json(), api.get(LIST + "R-1/download/").content))
    assert seen[0] == seen[1]
    assert seen[0][0]["count"] == 1


@pytest.mark.parametrize("wrong, named", [
    ({"date_issued": "2017-10-31"}, "$[1].date_issued"),
    ({"date_issued": "31.10.2026"}, "$[1].date_issued"),
    ({"invoice_number": ""}, "$[1].invoice_number"),
    ({"organizer": "nobody"}, "nobody"),
])
def test_a_directory_with_a_mistake_is_refused_whole(fresh, tokens, tmp_path, wrong, named):
    source = directory(tmp_path / "billing", [
        entry("R-1", "2026-10-31", True), entry("R-2", "2026-10-31", True, **wrong)])
    refused = fresh.command("import", "billing", source)
    assert refused.returncode != 0
    assert named in refused.stderr
    assert fresh.api(tokens["full"]).get(LIST).json()["count"] == 0


def test_an_unknown_billing_invoice_is_not_found(instance, tokens):
    for path in (LIST + "NOPE/", LIST + "NOPE/download/"):
        answer = instance.api(tokens["full"]).get(path)
        assert (answer.status_code, answer.json()) == (
            404, {"detail": "No BillingInvoice matches the given query."})


def test_billing_invoices_need_their_permission(instance, tokens):
    assert instance.api(tokens["view"]).get(LIST).status_code == 403
    assert instance.api().get(LIST).status_code == 401
    assert instance.api(tokens["foreign"]).get(LIST).status_code == 403
