#!/usr/bin/env python3
"""Speed of sending, and of reading while a hundred thousand mails wait for a server that is down.

Mails a second are compared with what libcurl alone sends from C on one kept connection, to the same server; list pages
with those of the same database without anything to send. Both alternate within one run. The server is aiosmtpd, which
takes a mail apart as servers do, in a process of its own. What libcurl makes of a loop that only swallows bytes is
printed, too: there the product waits for its disk, three times for each mail, and C for nothing.
"""
import argparse
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests" / "EndToEnd"))
os.environ.setdefault("INVOICEFCGI_BIN", str(PROJECT / ".build" / "release" / "invoicefcgi"))

from edge_process import Edge, binary, free_port, wait_until  # noqa: E402
from fastcgi_client import request  # noqa: E402

LIST = "/api/v1/organizers/demo/invoices/"


SERVER = """
import asyncio, pathlib, sys
from aiosmtpd.controller import UnthreadedController

class Keeping:
    async def handle_DATA(self, server, session, envelope):
        kept = pathlib.Path(sys.argv[1])
        if not kept.exists():
            kept.write_bytes(envelope.original_content)
        return "250 taken"

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
controller = UnthreadedController(Keeping(), hostname="127.0.0.1", port=int(sys.argv[2]), loop=loop)
controller.begin()
loop.run_forever()
"""


class Server:
    """aiosmtpd in a process of its own; `mail` is the first that it took."""

    name = "aiosmtpd"

    def __init__(self, place):
        self.port, self.kept = free_port(), place / "kept"
        self.process = subprocess.Popen([sys.executable, "-c", SERVER, self.kept, str(self.port)])
        wait_until(self.answers, "aiosmtpd")

    def answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    @property
    def mail(self):
        return self.kept.read_bytes()

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


class Sink(threading.Thread):
    """Swallows every mail as fast as Python can."""

    def __init__(self, _):
        super().__init__(daemon=True, name="a sink that only swallows")
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        self.mail = b""
        self.start()

    def stop(self):
        self.listener.close()

    def run(self):
        while True:
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.talk, args=[peer], daemon=True).start()

    def talk(self, peer):
        peer.sendall(b"220 sink\r\n")
        rest = b""
        while True:
            while b"\r\n" not in rest:
                more = peer.recv(65536)
                if not more:
                    return
                rest += more
            line, rest = rest.split(b"\r\n", 1)
            if line[:4].upper() != b"DATA":
                peer.sendall(b"250 ok\r\n")
                continue
            peer.sendall(b"354 go on\r\n")
            body = bytearray(rest)
            while not body.endswith(b"\r\n.\r\n"):
                body += peer.recv(262144)
            rest = b""
            self.mail = bytes(body[:-3])
            peer.sendall(b"250 taken\r\n")


def ask(edge, token, method, action, numbers, status):
    """Asks for one action on many invoices, while nothing may be sent."""
    process = edge.start()
    with edge.connect() as talk:
        for number in numbers:
            path = "%s%s/%s/" % (LIST, number, action)
            answer = talk.ask(request(path, method=method, HTTP_AUTHORIZATION="Token " + token))
            assert answer.status == status, answer
    ended(process)


def changing(database):
    """A connection on which triggers can call the function of the row seals; what is put down here is never verified."""
    connection = sqlite3.connect(database)
    connection.create_function("row_seal", -1, lambda *_: 0, deterministic=True)
    return connection


def put_down(database, lane):
    """Puts all invoices down to be sent, as `transmit` does."""
    now = time.time_ns() // 1000
    with changing(database) as connection:
        connection.execute("DELETE FROM transmission_attempts")
        connection.execute("DELETE FROM transmissions")
        connection.execute("DELETE FROM jobs")
        connection.execute(
            "INSERT INTO transmissions (organizer_id, invoice_id, version, type, recipient, status, created_at, updated_at)"
            " SELECT organizer_id, id, version, 'email', '', 'pending', ?1, ?1 FROM invoices WHERE transmission_type = 'email'"
            " AND shredded = 0 ORDER BY id", [now])
        connection.execute(
            "INSERT INTO jobs (organizer_id, kind, key, payload, state, run_after, attempts, fence, lane)"
            " SELECT organizer_id, 'transmit', CAST(id AS TEXT), CAST('{}' AS BLOB), 'open', created_at, 0, 0, ?"
            " FROM transmissions", [lane])
        return connection.execute("SELECT count(*) FROM jobs").fetchone()[0]


def fill(edge, invoices):
    """The made-up organizer with its orders, and INVOICES more."""
    edge.command("demo")
    edge.command("demo", "--invoices", str(invoices))


def give_orders(database):
    """The bulk of the made-up invoices has no orders; each gets one with an address, like the first order there is."""
    with changing(database) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(orders)") if row[1] != "id"]
        values = {"code": "i.order_code", "event_id": "i.event_id", "email": "'buyer@example.org'"}
        connection.execute(
            "INSERT OR IGNORE INTO orders (%s) SELECT %s FROM invoices i, (SELECT * FROM orders ORDER BY id LIMIT 1) o" % (
                ", ".join(columns), ", ".join(values.get(name, "o." + name) for name in columns)))


def waiting(database):
    connection = sqlite3.connect("file:%s?mode=ro" % database, uri=True, timeout=10)
    try:
        time.sleep(0.02)
        return connection.execute("SELECT count(*) FROM jobs").fetchone()[0]
    finally:
        connection.close()


def work(edge, url, **settings):
    return subprocess.Popen([binary(), "work"], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            env={**os.environ, **edge.settings, "INVOICEFCGI_SEND": "on", "INVOICEFCGI_SMTP_URL": url,
                                 **settings})


def ended(process):
    process.send_signal(signal.SIGTERM)
    process.wait(30)


def mails(place, count, runs):
    """Mails a second of the product and of C, alternating."""
    edge = Edge(place)
    fill(edge, count * 2)
    token = edge.command("create-token", "--organizer", "demo", "bench").strip()
    database = place / "db"
    give_orders(database)
    with sqlite3.connect(database) as connection:
        numbers = [row[0] for row in connection.execute(
            "SELECT number FROM invoices WHERE number LIKE 'BENCH-%' AND transmission_type = 'email' ORDER BY id LIMIT ?", [count])]
    # The PDF is made before; what is measured is sending.
    ask(edge, token, "GET", "download", numbers, 200)
    reference = place / "mail_reference"
    subprocess.run(["gcc", "-O2", "-o", reference, PROJECT / "Tests" / "Bench" / "mail_reference.c", "-lcurl"], check=True)
    for kind, target in ((Server, "at least 0.5"), (Sink, "")):
        server = kind(place)
        try:
            to_server(edge, token, numbers, server, reference, runs, target)
        finally:
            server.stop()


def to_server(edge, token, numbers, server, reference, runs, target):
    url = "smtp://127.0.0.1:%d?connections=8" % server.port
    edge.settings["INVOICEFCGI_SMTP_URL"] = url
    database, mail, rates = edge.directory / "db", edge.directory / "mail", {"product": [], "C": []}
    for _ in range(runs):
        ask(edge, token, "POST", "retransmit", numbers, 204)
        all_of_them = waiting(database)
        process = work(edge, url, INVOICEFCGI_JOB_THREADS="8")
        wait_until(lambda: waiting(database) < all_of_them, "the first mail", 120)
        first, begin = waiting(database), time.monotonic()
        wait_until(lambda: waiting(database) == 0, "all mails", 300)
        rates["product"].append(first / (time.monotonic() - begin))
        ended(process)
        mail.write_bytes(server.mail)
        rates["C"].append(float(subprocess.run(
            [reference, str(server.port), str(len(numbers)), mail], capture_output=True, text=True, check=True).stdout))
    print("| mails of %d kB a second to %s | C, one connection %.0f | product %.0f | %.2f | %s |" % (
        len(server.mail) / 1000, server.name, statistics.median(rates["C"]), statistics.median(rates["product"]),
        statistics.median(p / c for p, c in zip(rates["product"], rates["C"])), target))


def latencies(talk, token, count):
    found = []
    for _ in range(count):
        begin = time.perf_counter()
        answer = talk.ask(request(LIST, HTTP_AUTHORIZATION="Token " + token))
        found.append(time.perf_counter() - begin)
        assert answer.status == 200
    return found


def make_documents(talk, token, database):
    with sqlite3.connect("file:%s?mode=ro" % database, uri=True) as connection:
        numbers = [row[0] for row in connection.execute("SELECT number FROM invoices WHERE number LIKE 'BENCH-%' LIMIT 20")]
    for number in numbers:
        path = "%s%s/download/" % (LIST, number)
        assert talk.ask(request(path, HTTP_AUTHORIZATION="Token " + token)).status == 200


def memory(process):
    text = pathlib.Path("/proc/%d/smaps_rollup" % process.pid).read_text()
    return sum(int(size) for size in re.findall(r"^Private_\w+:\s+(\d+) kB", text, re.M)) / 1024


def backlog(place, invoices, rounds):
    """List pages with and without a backlog whose server is down, alternating."""
    edge = Edge(place / "idle")
    fill(edge, invoices)
    token = edge.command("create-token", "--organizer", "demo", "bench").strip()
    give_orders(place / "idle" / "db")
    port = free_port()
    shutil.copytree(place / "idle", place / "busy")
    put = put_down(place / "busy" / "db", "smtp:127.0.0.1:%d" % port)
    busy = Edge.__new__(Edge)
    busy.directory, busy.processes, busy.socket = place / "busy", [], place / "busy" / "s"
    busy.settings = {**edge.settings, "INVOICEFCGI_DATABASE": "sqlite://%s/busy/db" % place,
                     "INVOICEFCGI_STATE": str(place / "busy"), "INVOICEFCGI_LISTEN": "unix:%s" % busy.socket,
                     "INVOICEFCGI_SEND": "on", "INVOICEFCGI_SMTP_URL": "smtp://127.0.0.1:%d" % port}
    processes = [edge.start(), busy.start()]
    try:
        with edge.connect() as one, busy.connect() as two:
            latencies(one, token, 200), latencies(two, token, 200)
            # What rendering keeps of fonts is not the backlog's: the mails that are tried first have their PDFs made.
            for talk in (one, two):
                make_documents(talk, token, place / "idle" / "db")
            # The first attempts fail, then the destination is left alone.
            time.sleep(10)
            base = [memory(process) for process in processes]
            times = ([], [])
            for _ in range(rounds):
                times[0].extend(latencies(one, token, 100))
                times[1].extend(latencies(two, token, 100))
            rest = [memory(process) for process in processes]
        figures = [(statistics.median(part), statistics.quantiles(part, n=100)[98]) for part in times]
        print("| list page, %d mails waiting for a server that is down, median | idle %.2f ms | busy %.2f ms | %.2f | at most 1.1 |"
              % (put, figures[0][0] * 1e3, figures[1][0] * 1e3, figures[1][0] / figures[0][0]))
        print("| the same, p99 | idle %.2f ms | busy %.2f ms | %.2f | at most 1.5 |"
              % (figures[0][1] * 1e3, figures[1][1] * 1e3, figures[1][1] / figures[0][1]))
        print("| memory | idle %.1f MB | busy %.1f MB | %+.1f MB | at most +10 |"
              % (rest[0], rest[1], max(rest[1] - rest[0], rest[1] - base[1])))
    finally:
        edge.stop()
        busy.stop()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mails", type=int, default=600)
    options.add_argument("--backlog", type=int, default=110_000, help="invoices; most of them go by mail")
    options.add_argument("--runs", type=int, default=5)
    chosen = options.parse_args()
    print("| what | reference | product | ratio | target |\n|---|---|---|---|---|")
    for measure, arguments in ((mails, (chosen.mails, chosen.runs)), (backlog, (chosen.backlog, 10 * chosen.runs))):
        place = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=PROJECT / ".build"))
        try:
            measure(place, *arguments)
        finally:
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
