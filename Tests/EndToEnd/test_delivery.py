"""Sending from real processes: crashes, stopped runners, two runners at once, TLS and sign-in, bounces, and what is never sent."""
import asyncio
import email
import email.policy
import os
import random
import signal
import ssl
import subprocess
import threading
import time

import pytest
from aiosmtpd.smtp import SMTP, AuthResult

import delivery_process
import smtp_server
from delivery_process import HOOKS, PATIENT, Depot, filled, verdicts
from edge_process import directory, wait_until

# `make test-crash` asks for more.
RUNS = int(os.environ.get("CRASH_RUNS", "60"))
FAULTS = ["before_claim", "after_claim", "before_commit_to_send", "after_commit_to_send", "before_result", "after_result"]
STEPS = ["greeting", "mail", "mail answered", "rcpt", "rcpt answered", "data", "data answered", "end", "end answered"]
MIX = (["ok"] * 10 + ["rcpt-451", "rcpt-550", "body-reset", "end-451", "end-554", "end-close", "end-reset", "end-half",
                      "end-silence", "end-250-drop", "end-250-late"])


@pytest.fixture(scope="module")
def stock():
    """Eighty invoices that wait."""
    with directory() as path:
        yield filled(path, 80)


@pytest.fixture
def depot(stock, tmp_path):
    found = stock.copy(tmp_path / "depot")
    yield found
    found.stop()


def url(server):
    return "smtp://127.0.0.1:%d?connections=2" % server.port


class Killer:
    """Ends a process the moment that the server comes to a step."""

    def __init__(self):
        self.step = None
        self.process = None

    def __call__(self, step):
        if step == self.step and self.process:
            self.step = None
            self.process.kill()


def crash(depot, server, killer, plan, chance):
    """One run that ends by kill -9, at a place that PLAN names or at any moment."""
    kind, place = plan
    if kind == "fault":
        process = depot.spawn(url(server), HOOKS + ",fault=%s@%d" % (place, chance.randint(1, 3)))
    else:
        seen = server.mailbox.connections
        killer.step = place if kind == "step" else None
        process = killer.process = depot.spawn(url(server))
        if kind == "any":
            end = time.monotonic() + 3
            while server.mailbox.connections == seen and time.monotonic() < end:
                time.sleep(0.002)
            time.sleep(chance.uniform(0, 0.12))
            process.kill()
    wait_until(lambda: process.poll() is not None or depot.open_count() == 0, "the process ends", 20)
    process.kill()
    process.wait(10)
    killer.step = killer.process = None


def test_whatever_kills_the_sender_no_mail_is_lost_and_none_doubled_unseen(stock, tmp_path):
    seed = int(os.environ.get("CRASH_SEED", "0")) or random.randrange(1, 1 << 30)
    print("seed %d, %d runs" % (seed, RUNS))
    chance = random.Random(seed)
    plans = [("fault", name) for name in FAULTS] + [("step", name) for name in STEPS]
    while len(plans) < RUNS:
        plans.append(chance.choice([("any", None), ("any", None), ("fault", chance.choice(FAULTS)),
                                    ("step", chance.choice(STEPS))]))
    killer, sums, round_number = Killer(), {}, 0
    while plans:
        round_number += 1
        depot = stock.copy(tmp_path / ("depot-%d" % round_number))
        with smtp_server.SMTPServer(mix=MIX, seed=seed + round_number, silence=0.5, watch=killer) as server:
            while plans and depot.open_count() > 12:
                crash(depot, server, killer, plans.pop(), chance)
            # Every doubt becomes visible, every other mail is sent, in peace.
            depot.settle(url(server))
            for name, count in verdicts(depot, server.mailbox).items():
                sums[name] = sums.get(name, 0) + count
        depot.stop()
    print(sums)
    assert sums["completed"] > 0 and sums["outcome_unknown"] > 0 and sums["recipient_refused"] > 0, sums


def test_a_runner_that_was_stopped_beyond_its_lease_sends_nothing(depot):
    reached, release = threading.Event(), threading.Event()

    def hold(step):
        if step == "data" and not release.is_set():
            reached.set()
            release.wait(20)

    with smtp_server.SMTPServer(watch=hold) as server:
        address = "smtp://127.0.0.1:%d?connections=1" % server.port
        stopped = depot.spawn(address, PATIENT.replace("lease=60", "lease=1"), INVOICEFCGI_JOB_THREADS="1")
        assert reached.wait(60)
        stopped.send_signal(signal.SIGSTOP)
        held = depot.rows("SELECT id FROM transmissions WHERE status = 'inflight'")
        assert len(held) == 1
        time.sleep(1.6)  # its lease of one second has run out, however slow the machine
        release.set()
        # It goes on with the mail in hand and takes no other; the server waits for the mail's lines.
        stopped.send_signal(signal.SIGTERM)
        stopped.send_signal(signal.SIGCONT)
        assert stopped.wait(60) == 0
        assert server.mailbox.whole() == {}
        first = depot.rows("SELECT phase FROM transmission_attempts WHERE transmission_id = ? AND attempt = 1", *held[0])
        assert first == [("claimed",)]
        depot.settle(url(server), PATIENT, seconds=120)
        assert verdicts(depot, server.mailbox) == {"completed": 80}


def test_two_runners_at_once_send_everything_once(depot):
    with smtp_server.SMTPServer() as server:
        runners = [depot.spawn(url(server), PATIENT) for _ in range(2)]
        wait_until(lambda: depot.open_count() == 0, "all is sent", 60)
        owners = depot.rows("SELECT count(DISTINCT owner) FROM transmission_attempts")[0][0]
        for runner in runners:
            runner.send_signal(signal.SIGTERM)
            assert runner.wait(60) == 0
        assert verdicts(depot, server.mailbox) == {"completed": 80}
        assert owners == 2


def test_nothing_leaves_when_sending_is_off(depot):
    with smtp_server.SMTPServer() as server:
        process = depot.spawn(url(server), INVOICEFCGI_SEND="off")
        time.sleep(1.5)
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
        assert server.mailbox.connections == 0 and depot.open_count() == 80


class Inbox:
    def __init__(self):
        self.envelopes = []

    async def handle_DATA(self, server, session, envelope):
        self.envelopes.append(envelope)
        return "250 2.0.0 taken"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    place = tmp_path_factory.mktemp("certificate")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", place / "key.pem", "-out", place / "cert.pem"], check=True, capture_output=True)
    return place


@pytest.fixture
def postfix_like(certificate):
    """A mail server that takes mail only after STARTTLS and sign-in."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    inbox, loop = Inbox(), asyncio.new_event_loop()

    def check(server, session, envelope, mechanism, auth):
        return AuthResult(success=(auth.login, auth.password) == (b"desk", b"s3cret/%"), handled=False)

    def factory():
        return SMTP(inbox, tls_context=context, require_starttls=True, auth_required=True, authenticator=check,
                    loop=loop)
    # The loop runs in a thread of its own from the first: the browser's tests keep one in this thread.
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = asyncio.run_coroutine_threadsafe(loop.create_server(factory, "127.0.0.1", 0), loop).result(10)
    yield inbox, server.sockets[0].getsockname()[1]
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)


def test_mail_goes_through_starttls_and_sign_in_to_one_recipient(depot, postfix_like, certificate):
    inbox, port = postfix_like
    depot.settle("smtp://desk:s3cret%%2F%%25@127.0.0.1:%d?ca=%s&tls=required" % (port, certificate / "cert.pem"), PATIENT)
    assert len(inbox.envelopes) == 80
    for envelope in inbox.envelopes:
        assert len(envelope.rcpt_tos) == 1
        mail = email.message_from_bytes(envelope.content, policy=email.policy.SMTP)
        assert mail["To"].addresses[0].addr_spec == envelope.rcpt_tos[0]
        assert mail["Auto-Submitted"] == "auto-generated" and not mail.defects
        pdf, = mail.iter_attachments()
        assert pdf.get_content_type() == "application/pdf" and pdf.get_content().startswith(b"%PDF-")
        assert pdf.get_filename().endswith(".pdf")
    evidence = depot.rows("SELECT evidence FROM transmission_attempts LIMIT 1")[0][0]
    assert b'"tls":true' in evidence and b"s3cret" not in evidence


@pytest.mark.parametrize("address, reason", [
    ("smtp://desk:wrong@127.0.0.1:%d?ca=%s&tls=required", "sign_in_refused"),
    ("smtp://desk:s3cret@127.0.0.1:%d?tls=required#%s", "not_secure"),
])
def test_what_the_operator_has_to_mend_stays_pending_with_its_reason(depot, postfix_like, certificate, address, reason):
    inbox, port = postfix_like
    process = depot.spawn((address % (port, certificate / "cert.pem")).split("#")[0], PATIENT)
    wait_until(lambda: depot.rows("SELECT 1 FROM transmissions WHERE reason IS NOT NULL"), reason, 60)
    assert depot.rows("SELECT DISTINCT reason FROM transmissions WHERE reason IS NOT NULL") == [(reason,)], depot.rows(
        "SELECT reason, detail FROM transmissions WHERE reason IS NOT NULL")
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    assert not inbox.envelopes
    assert depot.rows("SELECT count(*) FROM transmissions WHERE status IN ('pending')") == [(80,)]
    assert b"s3cret" not in depot.logs().encode()


BOUNCE = """From: MAILER-DAEMON@mx.example.org
To: invoices@example.org
Subject: Undelivered Mail
Message-Id: <bounce-1@mx.example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I am sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; buyer@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such mailbox

--b
Content-Type: text/rfc822-headers

Message-Id: <%s>
Subject: whatever
--b--
"""


def test_a_bounce_fails_what_was_completed_and_another_mail_changes_nothing(depot):
    with smtp_server.SMTPServer() as server:
        depot.settle(url(server), PATIENT)
    message, number = depot.rows("SELECT message_id, id FROM transmissions ORDER BY id LIMIT 1")[0]
    for text in ("Subject: hello\n\nno bounce\n", BOUNCE % "inv-other@example.org"):
        run = depot.command("receive-mail", input=text.encode())
        assert run.returncode == 0 and b"changed: 0" in run.stdout, run
    environment = dict(os.environ, **depot.settings, INVOICEFCGI_SMTP_URL="smtp://127.0.0.1:9")
    run = subprocess.run([delivery_process.binary(), "receive-mail"], input=(BOUNCE % message).encode(), env=environment,
                         capture_output=True, timeout=60)
    assert run.returncode == 0 and b"changed: 1" in run.stdout, run
    assert depot.rows("SELECT t.status, t.reason, i.transmission_status FROM transmissions t JOIN invoices i"
                      " ON i.id = t.invoice_id WHERE t.id = ?", number) == [("failed", "bounced", "failed")]
    assert b"no such mailbox" in depot.rows(
        "SELECT evidence FROM transmission_attempts WHERE transmission_id = ?", number)[0][0]
