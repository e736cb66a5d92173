"""Invoices over Peppol from a real process to an access point on loopback that behaves in every way that one can."""
import os
import signal
import subprocess

import pytest

from access_point import MODES, AccessPoint
from delivery_process import PATIENT, filled
from edge_process import binary, directory, wait_until

# Modes at a time: as many as the made-up data has invoices for.
ROUND = 4
TOKEN = "s3cret-of-the-access-point"
REASONS = {"reject": "rejected", "not-queued": "rejected", "redirect": "rejected", "refused-later": "rejected",
           "gave-up-later": "rejected"}


@pytest.fixture(scope="module")
def stock():
    """Four invoices for Peppol recipients that were asked for while nothing may be sent."""
    with directory() as path:
        yield filled(path, ROUND, "transmission_type = 'peppol' AND test_mode = 0 AND transmission_status <> 'pending'")


@pytest.fixture
def depot(stock, tmp_path):
    found = stock.copy(tmp_path / "depot")
    yield found
    found.stop()


def settings(point, **more):
    return {"INVOICEFCGI_PEPPOL_AP_URL": point.url, "INVOICEFCGI_PEPPOL_AP_TOKEN": TOKEN,
            "INVOICEFCGI_TRUSTED_ORIGINS": point.url, **more}


def ours(depot):
    return depot.rows("SELECT id, status, reason, reference, recipient, attempts FROM transmissions WHERE reference IS NOT"
                      " NULL OR provider = 'peppol_ap_http' ORDER BY id")


@pytest.mark.parametrize("modes", [MODES[at:at + ROUND] for at in range(0, len(MODES), ROUND)], ids=" ".join)
def test_whatever_the_access_point_does_each_document_arrives_once_and_its_fate_is_told(depot, modes):
    hooks = PATIENT + ",http=5,pick_up=100000"
    modes += ["accept"] * (ROUND - len(modes))
    with AccessPoint(modes, TOKEN) as point:
        process = depot.spawn("", hooks, **settings(point, INVOICEFCGI_JOB_THREADS="1"))
        asked = [row[0] for row in depot.rows("SELECT id FROM transmissions WHERE status = 'pending'")]
        assert len(asked) == ROUND

        def decided():
            assert process.poll() is None, depot.logs()
            return depot.open_count() == 0
        wait_until(decided, "everything is decided: %s %s" % (ours(depot), depot.logs()), 120)
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
        found = {}
        for number, prepared, status, reason, shown in depot.rows(
                "SELECT t.id, CAST(t.prepared AS TEXT), t.status, t.reason, i.transmission_status FROM transmissions t"
                " JOIN invoices i ON i.id = t.invoice_id WHERE t.provider = 'peppol_ap_http'"):
            identifier = prepared.split("sbdhInstanceID=")[1][:36]
            assert shown == status
            found[point.given[identifier]] = (status, reason)
            stored = identifier in point.documents
            assert stored == (point.given[identifier] not in ("reject", "not-queued", "redirect")), point.given[identifier]
        expected = {mode: ("failed", REASONS[mode]) if mode in REASONS else ("completed", None) for mode in modes}
        assert found == expected
        assert all(b"urn:fdc:peppol.eu:2017:poacc:billing:3.0" in body for body in point.documents.values())
        for path in point.paths:
            assert path[1:4] == ["api", "outbound", "submit"] and path[5].startswith("iso6523-actorid-upis::0208:")
            assert path[6].startswith("busdox-docid-qns::") and path[6].endswith("::2.1") and len(path[8]) == 2
        again = {point.given[identifier] for identifier, count in point.attempts.items() if count == 2}
        assert again == set(modes) & {"busy", "later", "drop", "silent", "drip", "unauthorized-once"}
    assert TOKEN not in depot.logs()
    if "reject" in modes:
        assert "R010" in str(depot.rows("SELECT detail FROM transmissions WHERE reason = 'rejected'"))


def test_an_access_point_of_the_own_network_has_to_be_allowed_by_the_operator(tmp_path):
    run = subprocess.run(
        [binary(), "check-config"], capture_output=True, text=True, timeout=30,
        env={**os.environ, "INVOICEFCGI_PEPPOL_AP_URL": "http://127.0.0.1:8080"})
    assert run.returncode != 0
    assert "INVOICEFCGI_PEPPOL_AP_URL" in run.stderr + run.stdout and "https" in run.stderr + run.stdout


def test_nothing_is_sent_while_sending_is_off(depot):
    with AccessPoint([], TOKEN) as point:
        process = depot.spawn("", PATIENT, **settings(point, INVOICEFCGI_SEND="off"))
        wait_until(lambda: "working" in depot.logs(), "the process works")
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
        assert not point.paths
