"""Participants of the Peppol network are looked up before anything is sent, where that is switched on: from a real process, in a name server
and a publisher on loopback."""
import os
import signal
import subprocess

import pytest

from access_point import AccessPoint
from delivery_process import PATIENT
from edge_process import binary, wait_until
from peppol_directory import CREDIT_NOTE, INVOICE, SERVFAIL, ZONE, NameServer, Publisher, name_of
from test_peppol import ROUND, TOKEN, depot, settings, stock  # noqa: F401 (fixtures)

BOTH = [INVOICE, CREDIT_NOTE]


def participants(found):
    """The recipients of what waits, one for each invoice."""
    return [row[0] for row in found.rows(
        "SELECT json_extract(CAST(i.invoice_to_transmission_info AS TEXT), '$.transmission_peppol_participant_id')"
        " FROM transmissions t JOIN invoices i ON i.id = t.invoice_id WHERE t.status = 'pending' ORDER BY t.id")]


def work(found, point, names, publisher, dns=30):
    """Sends until nothing waits; what became of each transmission: status, reason, detail, by its place."""
    trusted = ",".join([point.url, publisher.url])
    process = found.spawn("", PATIENT + ",http=30,dns=%d,pick_up=100000" % dns, **settings(
        point, INVOICEFCGI_TRUSTED_ORIGINS=trusted, INVOICEFCGI_PEPPOL_SML_ZONE=ZONE, INVOICEFCGI_PEPPOL_DNS=names.address))

    def decided():
        assert process.poll() is None, found.logs()
        return found.open_count() == 0
    wait_until(decided, "everything is decided: " + found.logs())
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    return found.rows("SELECT status, reason, detail FROM transmissions ORDER BY id")[-ROUND:]


def test_who_is_not_there_or_takes_other_documents_gets_nothing(depot):  # noqa: F811
    who = participants(depot)
    assert len(set(who)) == ROUND
    with AccessPoint([], TOKEN) as point, Publisher() as publisher:
        publisher.types = {who[0]: BOTH, who[1]: ["busdox-docid-qns::something else"]}
        # The third is in the name system and unknown to its publisher, the fourth in neither.
        records = {name_of(one): [publisher.record()] for one in who[:3]}
        with NameServer(records) as names:
            found = work(depot, point, names, publisher)
            asked = {name for name, kind in names.asked}
        assert [row[:2] for row in found] == [("completed", None), ("failed", "recipient_refused"),
                                              ("failed", "invalid_recipient"), ("failed", "invalid_recipient")]
        assert "not for this kind of document" in found[1][2] and "not registered" in found[3][2]
        assert len(point.documents) == 1
        assert asked == {name_of(one) for one in who}
        assert set(publisher.paths) == {"/iso6523-actorid-upis%3A%3A" + one.replace(":", "%3A") for one in who[:3]}


@pytest.mark.parametrize("trouble", ["servfail", "silence", "nonsense", "private", "error", "no xml", "entities", "other records"])
def test_a_directory_that_is_in_trouble_holds_up_nobody(depot, trouble):  # noqa: F811
    who = participants(depot)
    with AccessPoint([], TOKEN) as point, Publisher() as publisher:
        record, code = publisher.record(), SERVFAIL
        if trouble == "private":
            # Not among the trusted origins: an address of this machine is not called.
            record = publisher.record(regexp="!^.*$!https://127.0.0.1:%d!" % publisher.server_address[1])
        if trouble == "nonsense":
            record = publisher.record(regexp="!^(.*)@x$!\\1!")
        if trouble == "other records":
            record = publisher.record(services="E2U+sip")
        answers = {"error": (500, b"no"), "no xml": (200, b"hello"),
                   "entities": (200, b'<!DOCTYPE a [<!ENTITY b "c">]><ServiceGroup>&b;</ServiceGroup>')}
        publisher.types = {one: answers.get(trouble, BOTH) for one in who}
        records = {} if trouble in ("servfail", "silence") else {name_of(one): [record] for one in who}
        with NameServer(records, None if trouble == "silence" else code) as names:
            found = work(depot, point, names, publisher, dns=1 if trouble == "silence" else 30)
        assert [row[0] for row in found] == ["completed"] * ROUND, found
        assert len(point.documents) == ROUND
        if trouble == "private":
            assert not publisher.paths


@pytest.mark.parametrize("setting, value", [("PEPPOL_SML_ZONE", "no zone"), ("PEPPOL_SML_ZONE", "example"),
                                            ("PEPPOL_DNS", "dns.example.org"), ("PEPPOL_DNS", "127.0.0.1:0")])
def test_what_is_no_zone_or_no_name_server_is_refused(setting, value):
    environment = {**os.environ, "INVOICEFCGI_PEPPOL_AP_URL": "https://ap.example.org", "INVOICEFCGI_PEPPOL_SML_ZONE": ZONE,
                   "INVOICEFCGI_" + setting: value}
    run = subprocess.run([binary(), "check-config"], capture_output=True, text=True, timeout=30, env=environment)
    assert run.returncode != 0 and "INVOICEFCGI_" + setting in run.stderr + run.stdout


def test_the_published_example_has_its_published_name():
    assert name_of("0208:0677424046").startswith("yrudm3nq")
