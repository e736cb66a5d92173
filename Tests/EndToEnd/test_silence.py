"""What an import must not start, and what a new invoice does: counted at servers of every channel, with the job loop running."""
import contextlib
import email
import email.policy
import json
import shutil
import signal

import pytest

from access_point import AccessPoint
from certified_mail import MAILBOX, Provider
from delivery_process import BUNDLE, PATIENT, Depot
from edge_process import Edge, directory, wait_until
from fastcgi_client import request
from organizer_desk import Desk
from smtp_server import SMTPServer

TOKEN = "s3cret-of-the-access-point"
BOOKS = "books@example.org"
PROGRAM = "#!/bin/sh\ncat >/dev/null\necho x >>%s\necho '{\"status\":\"completed\"}'\n"


def loud_bundle(place):
    """The base bundle, with copies to the organizer switched on and pending invoices of every type."""
    shutil.copytree(BUNDLE, place)
    for path in place.glob("*/settings.json"):
        settings = json.loads(path.read_text())
        settings["invoice_email_organizer"] = BOOKS
        path.write_text(json.dumps(settings))
    path = place / "bigevents" / "sampleconf" / "invoices.json"
    invoices = json.loads(path.read_text())
    pending = [invoice for invoice in invoices if invoice["transmission_status"] == "pending"]
    assert len(pending) > 4
    for invoice, kind in zip(pending, ["peppol", "it_sdi", "peppol", "it_sdi"]):
        invoice["transmission_type"] = kind
    path.write_text(json.dumps(invoices))
    return place, pending[4]["number"]


def test_an_import_with_every_channel_configured_sends_nothing_that_nobody_asked_for(tmp_path):
    bundle, asked = loud_bundle(tmp_path / "bundle")
    inbox, program = tmp_path / "handed-over", tmp_path / "program"
    program.write_text(PROGRAM % inbox)
    program.chmod(0o755)
    with directory() as path, Edge(path) as edge, SMTPServer(keeps=True) as mail, AccessPoint([], TOKEN) as point, \
            Provider() as certified:
        edge.command("import", str(bundle))
        # The one mail that somebody asks for shows that the loop runs and has looked for everything it looks for: it does so first.
        token = edge.command("create-token", "--organizer", "bigevents", "t").strip()
        process = edge.start()
        with edge.connect() as talk:
            answer = talk.ask(request("/api/v1/organizers/bigevents/events/sampleconf/invoices/%s/transmit/" % asked,
                                      method="POST", HTTP_AUTHORIZATION="Token " + token))
            assert answer.status == 204, answer
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        depot = Depot(path)
        channels = {
            "INVOICEFCGI_PEPPOL_AP_URL": point.url, "INVOICEFCGI_PEPPOL_AP_TOKEN": TOKEN,
            "INVOICEFCGI_TRUSTED_ORIGINS": point.url, "INVOICEFCGI_PEC_URL": certified.url, "INVOICEFCGI_PEC_FROM": MAILBOX,
            "INVOICEFCGI_EXTERNAL": "; ".join("%s=%s" % (kind, program) for kind in ("email", "peppol", "it_sdi"))}
        runners = [depot.spawn("smtp://127.0.0.1:%d" % mail.port, PATIENT + ",pick_up=0", **channels) for _ in range(2)]
        wait_until(lambda: depot.rows("SELECT 1 FROM transmissions WHERE status = 'completed'"), "the one mail goes: " + depot.logs())
        edge.command("import", str(bundle))
        # A second one, so that every tick has come round again after the second import.
        again = edge.start()
        with edge.connect() as talk:
            answer = talk.ask(request("/api/v1/organizers/bigevents/events/sampleconf/invoices/%s/retransmit/" % asked,
                                      method="POST", HTTP_AUTHORIZATION="Token " + token))
            assert answer.status == 204, answer
        wait_until(lambda: depot.rows("SELECT count(*) FROM transmissions WHERE status = 'completed'") == [(2,)], "and the second")
        for runner in [again, *runners]:
            runner.send_signal(signal.SIGTERM)
            assert runner.wait(60) == 0
        edge.stop()
        assert len(mail.mailbox.mails) == 2 and not any(BOOKS.encode() in sent["body"] for sent in mail.mailbox.mails)
        assert not point.paths and not point.questions
        assert certified.mailbox.connections == 0
        assert not inbox.exists()
        assert depot.rows("SELECT count(*) FROM transmissions") == [(2,)] and depot.rows("SELECT count(*) FROM jobs") == [(0,)]
        imported = depot.rows("SELECT count(*) FROM invoices WHERE transmission_status = 'pending' AND transmission_type <> 'email'")
        assert imported[0][0] >= 4, "there was something to send"


SELLER = {"invoice_address_from_name": "Hall Ltd", "invoice_address_from": "High Street 1", "invoice_address_from_zipcode": "10115",
          "invoice_address_from_city": "Berlin", "invoice_address_from_country": "DE", "invoice_address_from_vat_id": "DE123456789"}
BUYER = {"name_parts": {"full_name": "Jane Roe"}, "street": "Side Street 2", "zipcode": "1010", "city": "Wien", "country": "AT"}


@contextlib.contextmanager
def hall(path, **settings):
    """The API of a new organizer, while nothing may be sent."""
    with Edge(path) as edge:
        edge.command("create-organizer", "hall", "Hall")
        desk = Desk(edge, "hall", edge.command("create-token", "--organizer", "hall", "t").strip())
        edge.start()
        desk("PATCH", "settings/", {**SELLER, **settings})
        yield desk


@pytest.fixture(scope="module")
def published():
    """An organizer who wants copies at two addresses, and one event of whom nobody does."""
    with directory() as path:
        with hall(path, invoice_email_organizer="%s, second@example.org" % BOOKS) as desk:
            order = desk.event("loud", "19.00", invoice_numbers_prefix="LOUD-")
            quiet = desk.event("quiet", "19.00", invoice_numbers_prefix="QUIET-", invoice_email_organizer="")
            for _ in range(3):
                order(BUYER)
            order(BUYER, testmode=True)
            quiet(BUYER)
        yield Depot(path)


def test_each_new_invoice_is_copied_to_the_organizer_once_and_stays_what_it_is(published, tmp_path):
    depot = published.copy(tmp_path / "depot")
    with SMTPServer(keeps=True) as server:
        url = "smtp://127.0.0.1:%d" % server.port
        # Twice, so that what was looked at is not looked at again.
        for _ in range(2):
            process = depot.spawn(url, PATIENT)
            depot.at_work(process)
            wait_until(lambda: depot.rows("SELECT 1 FROM invoices WHERE sent_to_organizer IS NULL") == [] and depot.open_count() == 0,
                       "all is copied: " + depot.logs())
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
        mails = [mail["body"] for mail in server.mailbox.mails]
    numbers = [row[0] for row in depot.rows("SELECT number FROM invoices WHERE number LIKE '%LOUD-%'")]
    assert len(numbers) == 4 and any(number.startswith("TEST-") or "TEST" in number for number in numbers)
    expected = sorted((number, address) for number in numbers for address in (BOOKS, "second@example.org"))
    found = sorted((number, address) for mail in mails for number in numbers for address in (BOOKS, "second@example.org")
                   if b"Subject: Invoice %s\r\n" % number.encode() in mail and b"To: %s\r\n" % address.encode() in mail)
    assert found == expected and len(mails) == len(expected)
    assert all(b"application/pdf" in mail for mail in mails)
    assert set(depot.rows("SELECT number LIKE '%LOUD-%', sent_to_organizer, transmission_status FROM invoices")) == {
        (1, 1, "pending"), (0, 0, "pending")}
    assert set(depot.rows("SELECT purpose, status, provider FROM transmissions")) == {("organizer_copy", "completed", "email_pdf")}
    depot.stop()


def test_a_copy_that_fails_says_so_and_the_invoice_stays_pending(published, tmp_path):
    depot = published.copy(tmp_path / "depot")
    with SMTPServer("rcpt-550") as server:
        process = depot.spawn("smtp://127.0.0.1:%d" % server.port, PATIENT)
        wait_until(lambda: depot.rows("SELECT count(*) FROM transmissions WHERE status = 'failed'") == [(8,)], "all fail: " + depot.logs())
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert set(depot.rows("SELECT reason FROM transmissions")) == {("recipient_refused",)}
    assert set(depot.rows("SELECT transmission_status FROM invoices")) == {("pending",)}
    depot.stop()


def test_a_doubtful_mail_goes_once_more_where_that_is_wanted_and_says_that_it_may_be_the_second(tmp_path):
    with directory() as path:
        with hall(path, invoice_transmit_unknown="resend_once") as desk:
            order, held = desk.event("again", "19.00"), desk.event("held", "19.00", invoice_transmit_unknown="hold")
            for made in (order, order, held):
                made(BUYER)
            for invoice in desk("GET", "invoices/")["results"]:
                desk("POST", "invoices/%s/transmit/" % invoice["number"])
        depot = Depot(path)
        # It takes each mail and hangs up without a word.
        with SMTPServer("end-close", keeps=True) as server:
            process = depot.spawn("smtp://127.0.0.1:%d" % server.port, PATIENT)
            wait_until(lambda: depot.rows("SELECT count(*) FROM transmissions WHERE status = 'failed'") == [(5,)], "all end: " + depot.logs())
            depot.at_work(process)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
            mails = [email.message_from_bytes(mail["body"], policy=email.policy.SMTP) for mail in server.mailbox.mails]
        assert set(depot.rows("SELECT reason FROM transmissions")) == {("outcome_unknown",)}
        firsts, seconds = [[mail for mail in mails if (mail["X-Possible-Duplicate"] == "yes") == is_second] for is_second in (False, True)]
        assert len(firsts) == 3 and len(seconds) == 2 and len({mail["Message-ID"] for mail in mails}) == 5
        by_id = {mail["Message-ID"]: mail for mail in firsts}
        for mail in seconds:
            assert mail["Subject"] == by_id[mail["References"]]["Subject"] + " (2)"
        depot.stop()
