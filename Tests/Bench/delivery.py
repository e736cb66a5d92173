#!/usr/bin/env python3
"""Speed of sending, and of reading while a hundred thousand mails wait for a server that is down.

Mails a second are compared with what libcurl alone sends from C on one kept connection, to the same server; list pages
with those of the same database without anything to send. Both alternate within one run.
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


class Sink(threading.Thread):
    """Takes every mail as fast as Python can, and counts."""

    def __init__(self):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        self.taken = 0
        self.kept = b""
        self.start()

    def run(self):
        while True:
            peer, _ = self.listener.accept()
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
            self.kept = bytes(body)
            self.taken += 1
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


def put_down(database, lane):
    """Puts all invoices down to be sent, as `transmit` does."""
    now = time.time_ns() // 1000
    with sqlite3.connect(database) as connection:
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


def give_orders(database):
    """The bulk of the made-up invoices has no orders; each gets one with an address, like the first order there is."""
    with sqlite3.connect(database) as connection:
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
    edge.command("demo", "--invoices", str(count * 2))
    token = edge.command("create-token", "--organizer", "demo", "bench").strip()
    database = place / "db"
    give_orders(database)
    with sqlite3.connect(database) as connection:
        numbers = [row[0] for row in connection.execute(
            "SELECT number FROM invoices WHERE transmission_type = 'email' AND shredded = 0 ORDER BY id LIMIT ?", [count])]
    sink = Sink()
    url = "smtp://127.0.0.1:%d?connections=8" % sink.port
    edge.settings["INVOICEFCGI_SMTP_URL"] = url
    # The PDF is made before; what is measured is sending.
    ask(edge, token, "GET", "download", numbers, 200)
    reference = place / "mail_reference"
    subprocess.run(["gcc", "-O2", "-o", reference, PROJECT / "Tests" / "Bench" / "mail_reference.c", "-lcurl"], check=True)
    rates = {"product": [], "C": []}
    for run in range(runs):
        ask(edge, token, "POST", "retransmit", numbers, 204)
        before = sink.taken
        process = work(edge, url, INVOICEFCGI_JOB_THREADS="8")
        wait_until(lambda: sink.taken > before, "the first mail", 60)
        first, begin = sink.taken, time.monotonic()
        wait_until(lambda: waiting(database) == 0, "all mails", 120)
        rates["product"].append((sink.taken - first) / (time.monotonic() - begin))
        ended(process)
        (place / "mail").write_bytes(sink.kept[:-3])
        rates["C"].append(float(subprocess.run(
            [reference, str(sink.port), str(count), place / "mail"], capture_output=True, text=True, check=True).stdout))
    size = len(sink.kept)
    print("| mails of %d kB a second | C, one connection %.0f | product %.0f | %.2f | at least 0.5 |" % (
        size / 1000, statistics.median(rates["C"]), statistics.median(rates["product"]),
        statistics.median(p / c for p, c in zip(rates["product"], rates["C"]))))


def latencies(talk, token, count):
    found = []
    for _ in range(count):
        begin = time.perf_counter()
        answer = talk.ask(request(LIST, HTTP_AUTHORIZATION="Token " + token))
        found.append(time.perf_counter() - begin)
        assert answer.status == 200
    return found


def memory(process):
    text = pathlib.Path("/proc/%d/smaps_rollup" % process.pid).read_text()
    return sum(int(size) for size in re.findall(r"^Private_\w+:\s+(\d+) kB", text, re.M)) / 1024


def backlog(place, invoices, rounds):
    """List pages with and without a backlog whose server is down, alternating."""
    edge = Edge(place / "idle")
    edge.command("demo", "--invoices", str(invoices))
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
