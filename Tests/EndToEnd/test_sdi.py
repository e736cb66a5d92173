"""Invoices to Italy's exchange by certified mail, from real processes, with a provider on loopback that plays both layers of receipts."""
import json
import random
import re
import signal
import subprocess

import pytest

import certified_mail
from certified_mail import ASSIGNED, EXCHANGE, MAILBOX, Provider
from delivery_process import HOOKS, PATIENT, Depot
from edge_process import Edge, binary, directory, wait_until
from fastcgi_client import Connection, request
from organizer_desk import Desk

COUNT = 10
SETTINGS = {"invoice_address_from_name": "Teatro di Prova S.r.l.", "invoice_address_from": "Via Roma 1",
            "invoice_address_from_zipcode": "00184", "invoice_address_from_city": "Roma",
            "invoice_address_from_state": "RM", "invoice_address_from_country": "IT",
            "invoice_address_from_vat_id": "IT07643520567", "invoice_einvoice_it_province": "RM"}
ADDRESS = {"is_business": True, "company": "Acquirente S.p.A.", "name_parts": {"full_name": "Anna Bianchi"},
           "street": "Via Milano 2", "zipcode": "20121", "city": "Milano", "state": "MI", "country": "IT",
           "vat_id": "IT01234560512", "transmission_type": "it_sdi",
           "transmission_info": {"transmission_it_sdi_pec": "acquirente@pec.example.it",
                                 "transmission_it_sdi_recipient_code": "ABCDEFG"}}
TOKEN = "token-of-the-hook"
QUIET = PATIENT + ",pick_up=100000"


@pytest.fixture(scope="module")
def stock():
    """An Italian organizer whose invoices were asked for while nothing may be sent."""
    with directory() as path:
        with Edge(path) as edge:
            edge.command("create-organizer", "teatro", "Teatro")
            desk = Desk(edge, "teatro", edge.command("create-token", "--organizer", "teatro", "t").strip())
            edge.start()
            desk("PATCH", "settings/", SETTINGS)
            order = desk.event("prova", "22.00", invoice_numbers_prefix="P")
            for _ in range(COUNT):
                order(ADDRESS)
            for invoice in desk("GET", "invoices/")["results"]:
                desk("POST", "events/prova/invoices/%s/transmit/" % invoice["number"])
        found = Depot(path)
        assert found.open_count() == COUNT
        yield found


@pytest.fixture
def depot(stock, tmp_path):
    found = stock.copy(tmp_path / "depot")
    yield found
    found.stop()


def settings(provider):
    return {"INVOICEFCGI_PEC_URL": provider.url, "INVOICEFCGI_PEC_FROM": MAILBOX}


def states(depot):
    """Status, reason and detail of each invoice's last transmission by the file's name."""
    return {row[0]: row[1:] for row in depot.rows(
        "SELECT t.file_name, t.status, t.reason, t.detail, i.transmission_status FROM transmissions t JOIN invoices i"
        " ON i.id = t.invoice_id WHERE t.file_name IS NOT NULL ORDER BY t.id")}


def send(depot, provider, count, hooks=QUIET):
    """Works until COUNT files arrived and were written down."""
    process = depot.spawn("", hooks, **settings(provider))

    def arrived():
        assert process.poll() is None, depot.logs()
        accepted = depot.rows("SELECT count(*) FROM transmissions WHERE reference IS NOT NULL")[0][0]
        return accepted == count
    wait_until(arrived, "%d files arrive: %s" % (count, depot.logs()))
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    return provider.sent()


class Mailroom:
    """A serving process whose hook takes what came in."""

    def __init__(self, depot, provider):
        self.depot = depot
        self.context = directory()
        edge = Edge.__new__(Edge)
        edge.directory, edge.processes = depot.directory, []
        place = self.context.__enter__()
        edge.socket = place + "/s"
        edge.settings = {**depot.settings, **settings(provider), "INVOICEFCGI_SEND": "off",
                         "INVOICEFCGI_MAIL_HOOK_TOKEN": TOKEN, "INVOICEFCGI_LISTEN": "unix:" + edge.socket}
        self.edge = edge

    def __enter__(self):
        self.edge.start()
        return self

    def __exit__(self, *_):
        self.edge.stop()
        self.context.__exit__(None, None, None)

    def give(self, message):
        with Connection(self.edge.socket) as talk:
            answer = talk.ask(request("/hooks/mail", method="POST", body=message, HTTP_AUTHORIZATION="Bearer " + TOKEN))
        assert answer.status == 200, answer
        return json.loads(answer.body)


@pytest.fixture(scope="module")
def handed_over(stock, tmp_path_factory):
    """Every file is with the exchange; nobody has answered yet."""
    depot = stock.copy(tmp_path_factory.mktemp("sdi") / "depot")
    with Provider() as provider:
        sent = send(depot, provider, COUNT)
    yield depot, sent
    depot.stop()


def test_files_leave_under_names_of_their_own_and_wait_for_receipts(handed_over):
    depot, sent = handed_over
    assert sorted(mail.file for mail in sent) == ["IT07643520567_%05d.xml" % number if number < 10 else "IT07643520567_0000A.xml"
                                                  for number in range(1, COUNT + 1)]
    assert len({mail.id for mail in sent}) == COUNT
    for mail in sent:
        assert mail.to == EXCHANGE and mail.mail["From"].addresses[0].addr_spec == MAILBOX
        assert mail.mail["Subject"] == mail.file and mail.type == "application/xml" and not mail.mail.defects
        assert b"<FormatoTrasmissione>FPR12<" in mail.content and b"<CodiceDestinatario>ABCDEFG<" in mail.content
    assert len({mail.number for mail in sent}) == COUNT
    assert {row[:1] + row[3:] for row in states(depot).values()} == {("inflight", "inflight")}


def plans(provider, sent):
    """Receipts for each file, and what they end in."""
    def pec(kind, mail, error=""):
        return provider.receipt(kind, mail, error)

    def sdi(kind, mail, **twists):
        return provider.answer(kind, mail.file, **twists)
    usual = [lambda mail: pec("accettazione", mail), lambda mail: pec("avvenuta-consegna", mail)]
    stories = [
        (usual + [lambda mail: sdi("RC", mail)], ("completed", None, False)),
        (usual + [lambda mail: sdi("MC", mail)], ("completed", None, True)),
        (usual + [lambda mail: sdi("NS", mail)], ("failed", "rejected", True)),
        (usual + [lambda mail: sdi("RC", mail), lambda mail: sdi("NE", mail)], ("completed", None, False)),
        (usual + [lambda mail: sdi("RC", mail), lambda mail: sdi("NE", mail, decision="EC02")], ("failed", "rejected", True)),
        (usual + [lambda mail: sdi("RC", mail), lambda mail: sdi("DT", mail)], ("completed", None, False)),
        (usual + [lambda mail: sdi("AT", mail)], ("completed", None, True)),
        ([lambda mail: pec("non-accettazione", mail, "formato non valido")], ("failed", "content_refused", True)),
        (usual[:1] + [lambda mail: pec("errore-consegna", mail, "5.1.1 casella piena")], ("failed", "bounced", True)),
        # Whoever knows more is believed, in whatever order.
        (usual[:1] + [lambda mail: pec("errore-consegna", mail, "5.1.1"), lambda mail: sdi("MC", mail),
                      lambda mail: sdi("RC", mail)], ("completed", None, False)),
    ]
    assert len(stories) == len(sent)
    messages = [make(mail) for mail, (makers, _) in zip(sent, stories) for make in makers]
    return messages, {mail.file: end for mail, (_, end) in zip(sent, stories)}


@pytest.mark.parametrize("seed", range(6))
def test_receipts_in_any_order_and_twice_lead_to_the_same_end(handed_over, tmp_path, seed):
    depot = handed_over[0].copy(tmp_path / "depot")
    with Provider() as provider:
        messages, ends = plans(provider, handed_over[1])
        messages = messages * 2
        random.Random(seed).shuffle(messages)
        with Mailroom(depot, provider) as room:
            answers = [room.give(message) for message in messages]
    assert all(answer["ours"] == 1 and answer["parked"] is None for answer in answers), answers
    found = {file: (status, reason, detail is not None) for file, (status, reason, detail, _) in states(depot).items()}
    assert found == ends
    assert all(row[0] == row[3] for row in states(depot).values()), "what the API shows is the same"
    kept = depot.rows("SELECT CAST(evidence AS TEXT) FROM transmission_attempts")
    receipts = [receipt for row in kept for receipt in re.findall(r'"receipt":"([^"]*)"', row[0])]
    assert len(receipts) == len(messages) / 2 == len(set(receipts)), "each is on record once"
    assert any('"sdi_id":"' in row[0] for row in kept)
    depot.stop()


def twisted(provider, mail):
    """Messages that must change nothing, with a word of the reason that is given."""
    lol = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><postacert tipo="accettazione">&c;</postacert>'
    outside = '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a/>'
    bare = certified_mail.notice("RC", mail.file, 1)
    return {
        "an unknown message": (provider.receipt("non-accettazione", mail, about="inv-x@y", reference="inv-x@y", subject="x"), "nothing was sent"),
        "an unknown file": (provider.answer("NS", "IT07643520567_0ZZZZ.xml"), "(IT07643520567_0ZZZZ.xml)"),
        "another's mailbox": (provider.receipt("errore-consegna", mail, sender="someone@pec.example.com"), "not of " + MAILBOX),
        "another recipient": (provider.receipt("errore-consegna", mail, recipient="someone@example.com"), "somebody else"),
        "header against data": (provider.receipt("errore-consegna", mail, header="avvenuta-consegna"), "do not agree"),
        "another reference": (provider.receipt("errore-consegna", mail, reference="inv-other@y"), "different messages"),
        "a word for terminals": (provider.receipt("errore-consegna", mail, sender="x\u202e\u0085@y"), "of x??@y, not"),
        "no such receipt": (provider.receipt("ricevuta-magica", mail), "there is no receipt"),
        "entities": (provider.receipt("accettazione", mail, daticert=lol), "document type"),
        "a fetched type": (provider.receipt("accettazione", mail, daticert=outside), "document type"),
        "half a file": (provider.receipt("accettazione", mail, daticert="<postacert tipo="), "not well-formed"),
        "no form": (provider.receipt("accettazione", mail, daticert="<postacert tipo='accettazione'/>"), "form"),
        "a stranger": (provider.answer("NS", mail.file, sender="sdi17@pec.fatturapa.it.example.com"), "not the exchange"),
        "a stranger inside": (provider.answer("NS", mail.file, author="sdi99@pec.fatturapa.it"), "the mail inside"),
        "an ordinary mail inside": (provider.answer("NS", mail.file, transport="errore"), "ordinary mail"),
        "an envelope of another kind": (provider.answer("NS", mail.file, envelope="accettazione"), "do not agree"),
        "a name that contradicts": (provider.answer("NS", mail.file, name=mail.file.replace(".xml", "_RC_001.xml")), "contradicts"),
        "another's name": (provider.answer("NS", mail.file, name="IT99999999990_00001_NS_001.xml"), "contradicts"),
        "no errors": (provider.answer("NS", mail.file, codes=()), "no error"),
        "no decision": (provider.answer("NE", mail.file, decision="EC03"), "neither"),
        "entities in a receipt": (provider.answer("NS", mail.file, content=lol), "document type"),
        "another namespace": (provider.answer("NS", mail.file, content="<NotificaScarto/>"), "no receipt"),
        "a bare receipt": (("Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n"
                            + certified_mail.part("application/xml", mail.file.replace(".xml", "_RC_001.xml"), bare, "b")
                            + "\n--b--\n").encode(), "ordinary mail"),
        "bytes": (b"X-Trasporto: posta-certificata\r\n\r\n\xff\xfe\0\x01", "daticert"),
    }


def test_wrong_and_forged_receipts_change_nothing_and_stay_in_sight(handed_over, tmp_path):
    depot = handed_over[0].copy(tmp_path / "depot")
    before = depot.rows("SELECT * FROM transmissions"), depot.rows("SELECT * FROM transmission_attempts")
    with Provider() as provider:
        forged = twisted(provider, handed_over[1][0])
        with Mailroom(depot, provider) as room:
            for name, (message, word) in forged.items():
                for _ in range(2):
                    answer = room.give(message)
                    assert answer["changed"] == 0 and answer["ours"] == 0, (name, answer)
                    assert answer["parked"] and word in answer["reason"], (name, answer)
            assert room.give(b"Subject: hello\r\n\r\nno receipt\r\n")["parked"] is None
        assert (depot.rows("SELECT * FROM transmissions"), depot.rows("SELECT * FROM transmission_attempts")) == before
        assert depot.rows("SELECT count(*) FROM parked_messages") == [(len(forged),)], "each is kept once"
        listed = depot.command("receive-mail", "--list").stdout.decode()
        assert all(word in listed for _, word in forged.values())
        number = listed.splitlines()[0].split("\t")[0]
        assert depot.command("receive-mail", "--show", number).stdout == forged["an unknown message"][0]
        assert depot.command("receive-mail", "--drop", number).returncode == 0
        assert depot.command("receive-mail", "--show", number).returncode == 65
    depot.stop()


def test_the_exchanges_address_and_the_rule_of_names_hold(depot):
    with Provider() as provider:
        first = send(depot, provider, COUNT)
        refused, undelivered = first[0], first[1]
        with Mailroom(depot, provider) as room:
            room.give(provider.answer("NS", refused.file))
            room.give(provider.receipt("errore-consegna", undelivered, "5.2.2"))
            # Later answers and forged ones do not move the address.
            room.give(provider.answer("RC", first[2].file, sender="sdi55@pec.fatturapa.it"))
        assert depot.rows("SELECT transmitter, address FROM italian_transmitters") == [("IT07643520567", ASSIGNED)]
        token = depot.command("create-token", "--organizer", "teatro", "again").stdout.decode().strip()
        with Mailroom(depot, provider) as room:
            desk = Desk(room.edge, "teatro", token)
            for mail in (refused, undelivered):
                desk("POST", "events/prova/invoices/%s/retransmit/" % mail.number)
        again = {mail.number: mail for mail in send(depot, provider, COUNT + 2)[COUNT:]}
        # Refused: the number stays, the name is spent. Never handed over: the same file goes again.
        assert again[refused.number].file == "IT07643520567_0000B.xml" and again[refused.number].content == refused.content
        assert again[undelivered.number].file == undelivered.file
        assert again[undelivered.number].id != undelivered.id
        assert {mail.to for mail in again.values()} == {ASSIGNED}


@pytest.mark.parametrize("fault", ["after_claim", "after_commit_to_send", "before_result"])
def test_after_a_crash_the_same_file_goes_again_under_the_same_name(depot, fault):
    with Provider() as provider:
        crashed = depot.spawn("", QUIET + ",fault=%s@1" % fault, INVOICEFCGI_JOB_THREADS="1", **settings(provider))
        wait_until(lambda: crashed.poll() is not None, "it ends")
        before = len(provider.sent())
        sent = send(depot, provider, COUNT)
        assert len(sent) - before == COUNT or before > 1
        names = [mail.file for mail in sent]
        assert len(set(names)) == COUNT and len({(mail.file, mail.id, mail.content) for mail in sent}) == COUNT
        twice = [name for name in names if names.count(name) > 1]
        # Before the result was written down the mail had arrived: the second copy is refused as known, and that is no failure.
        assert (len(twice) == 2) == (fault == "before_result"), (names, before)
        if twice:
            with Mailroom(depot, provider) as room:
                room.give(provider.answer("NS", twice[0], codes=("00002",)))
                assert states(depot)[twice[0]][0] == "inflight"
                room.give(provider.answer("RC", twice[0]))
                assert states(depot)[twice[0]][0] == "completed"
                once = next(name for name in names if name not in twice)
                room.give(provider.answer("NS", once, codes=("00002",)))
                assert states(depot)[once][:2] == ("failed", "rejected")


@pytest.mark.parametrize("mode", ["end-close", "end-silence", "body-reset", "rcpt-421"])
def test_whatever_the_providers_server_does_each_file_keeps_its_name(depot, mode):
    with Provider(mode) as provider:
        # Pauses long enough that nobody gives up meanwhile.
        hooks = HOOKS.replace("backoff=0.0001", "backoff=0.02") + ",pick_up=100000"
        process = depot.spawn("", hooks, INVOICEFCGI_JOB_THREADS="2", **settings(provider))
        wait_until(lambda: depot.rows("SELECT count(*) FROM transmissions WHERE reason IS NOT NULL")[0][0] >= 3, "some fail")
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
        tried = {(mail.file, mail.id) for mail in provider.sent()}
    names = dict(depot.rows("SELECT message_id, file_name FROM transmissions WHERE file_name IS NOT NULL"))
    assert all(names[identity] == file for file, identity in tried)
    assert depot.rows("SELECT count(*) FROM transmissions WHERE status NOT IN ('pending', 'inflight')") == [(0,)]
    # The breaker may leave the server alone for a while: its time is over here.
    depot.write("DELETE FROM destinations")
    depot.write("UPDATE jobs SET run_after = 0")
    with Provider() as provider:
        for mail in send(depot, provider, COUNT):
            assert names.get(mail.id, mail.file) == mail.file


def test_a_receipt_is_read_from_a_pipe(handed_over, tmp_path):
    depot = handed_over[0].copy(tmp_path / "depot")
    with Provider() as provider:
        mail = handed_over[1][3]
        run = subprocess.run(
            [binary(), "receive-mail"], input=provider.answer("old MC", mail.file), capture_output=True, timeout=60,
            env={**depot.settings, **settings(provider), "PATH": "/usr/bin"})
    assert run.returncode == 0 and b"findings: 1, ours: 1, changed: 1" in run.stdout, run
    status, reason, detail, shown = states(depot)[mail.file]
    assert (status, reason, shown) == ("completed", None, "completed") and "portal" in detail
    depot.stop()

