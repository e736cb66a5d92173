"""Databases full of invoices that wait to be sent, and the processes that send them: what the delivery tests start."""
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess

import smtp_server
from edge_process import Edge, binary, wait_until
from fastcgi_client import request

PROJECT = pathlib.Path(__file__).resolve().parents[2]
BUNDLE = PROJECT / "Tests" / "Conformance" / "base" / "bundle"
INVOICES = "/api/v1/organizers/demo/invoices/"
# Times short enough for tests: seconds, and a factor for the pauses between attempts.
HOOKS = "lease=5,recovery=0.1,decision=0.4,backoff=0.0001,connect=2,reply=1,final_reply=1"
# The same with the time that a well-behaved server may need on a busy machine: a late answer would be an honest doubt.
PATIENT = "lease=60,recovery=0.1,decision=0.4,backoff=0.0001,connect=30,reply=30,final_reply=30"


class Depot:
    """A directory with a database; `work` processes send from it."""

    def __init__(self, directory):
        self.directory = pathlib.Path(directory)
        self.processes = []

    @property
    def settings(self):
        return {
            "INVOICEFCGI_DATABASE": "sqlite://%s/db" % self.directory, "INVOICEFCGI_STATE": str(self.directory),
            "INVOICEFCGI_MAIL_FROM": "invoices@example.org", "SWIFT_BACKTRACE": "enable=no",
        }

    def copy(self, directory):
        shutil.copytree(self.directory, directory)
        return Depot(directory)

    def rows(self, sql, *values):
        connection = sqlite3.connect("file:%s/db?mode=ro" % self.directory, uri=True, timeout=10)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def write(self, sql):
        """Changes the database behind the program's back, as time or a person would."""
        with sqlite3.connect("%s/db" % self.directory, timeout=10) as connection:
            connection.execute(sql)
        connection.close()

    def open_count(self):
        return self.rows("SELECT count(*) FROM transmissions WHERE status IN ('pending', 'inflight')")[0][0]

    def spawn(self, smtp, hooks=HOOKS, **settings):
        """Starts `invoicefcgi work` that sends to SMTP, a URL."""
        place = self.directory / ("work-%d.log" % len(self.processes))
        log = open(place, "wb")
        process = subprocess.Popen(
            [binary(), "work"], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            env={**os.environ, **self.settings, "INVOICEFCGI_SMTP_URL": smtp, "INVOICEFCGI_TEST_HOOKS": hooks,
                 "INVOICEFCGI_SEND": "on", **settings})
        log.close()
        process.log = place
        self.processes.append(process)
        return process

    @staticmethod
    def at_work(process):
        """Waits until a process works: from then on a signal ends it in order."""
        wait_until(lambda: "working" in process.log.read_text(), "it works")

    def settle(self, smtp, hooks=HOOKS, seconds=60):
        """Works until nothing waits any more, then stops in order."""
        process = self.spawn(smtp, hooks)

        def settled():
            assert process.poll() is None, self.logs()
            return self.open_count() == 0
        wait_until(settled, "everything is decided", seconds)
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0

    def stop(self):
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.kill()
            process.wait(10)

    def logs(self):
        return "\n".join(path.read_text(errors="replace")[-2000:] for path in sorted(self.directory.glob("work-*.log")))

    def command(self, *arguments, **options):
        return subprocess.run([binary(), *arguments], env={**os.environ, **self.settings}, capture_output=True,
                              timeout=60, **options)


# Invoices of the made-up data that are sent to somebody by mail.
BY_MAIL = "transmission_type = 'email' AND order_code IN (SELECT code FROM orders WHERE email <> '')"


def filled(directory, count, which=BY_MAIL):
    """A depot whose first COUNT invoices that fit the condition WHICH were asked for over the API while nothing may be sent."""
    with Edge(directory) as edge:
        edge.command("demo")
        extra = {"HTTP_AUTHORIZATION": "Token " + edge.command("create-token", "--organizer", "demo", "test").strip()}
        edge.start()
        with sqlite3.connect("file:%s/db?mode=ro" % directory, uri=True) as connection:
            numbers = [row[0] for row in connection.execute(
                "SELECT number FROM invoices WHERE organizer_id = 1 AND shredded = 0 AND transmission_status <> 'inflight'"
                " AND number NOT LIKE '%/%' AND number NOT LIKE '%.%' AND " + which + " ORDER BY id LIMIT ?", [count])]
        connection.close()
        with edge.connect() as talk:
            for number in numbers:
                answer = talk.ask(request(INVOICES + number + "/retransmit/", method="POST", **extra))
                assert answer.status == 204, answer
    assert len(numbers) == count, numbers
    return Depot(directory)


def verdicts(depot, mailbox):
    """What must hold of every transmission, whatever happened: none lost, none doubled unseen, each doubt shown."""
    refusals = {"say:451 4.2.0 mailbox busy", "say:554 5.6.0 not this content"}
    whole = mailbox.whole()
    counts = {}
    # The journal tells the same ends, among much else.
    verified = depot.command("verify")
    assert verified.returncode == 0, verified.stdout.decode()
    for number, status, reason, message, shown in depot.rows(
            "SELECT t.id, t.status, t.reason, t.message_id, i.transmission_status FROM transmissions t"
            " JOIN invoices i ON i.id = t.invoice_id"):
        accepted = [answer for answer in whole.get(message, []) if answer not in refusals]
        story = "transmission %s %s %s, server: %s" % (number, status, reason, whole.get(message))
        assert status in ("completed", "failed"), story
        assert shown == status, story
        assert len(accepted) <= 1, "doubled: " + story
        if status == "completed":
            assert len(accepted) == 1 and "250" in accepted[0], "lost: " + story
        elif accepted:
            assert reason == "outcome_unknown", "a doubt is hidden: " + story
        else:
            assert reason, story
        counts[reason or status] = counts.get(reason or status, 0) + 1
    assert not depot.rows("SELECT 1 FROM transmissions t WHERE status = 'completed' AND NOT EXISTS (SELECT 1 FROM"
                          " transmission_attempts a WHERE a.transmission_id = t.id AND outcome = 'completed'"
                          " AND CAST(evidence AS TEXT) LIKE '%250%')")
    return counts


def server(**options):
    return smtp_server.SMTPServer(**options)
