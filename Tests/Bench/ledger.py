#!/usr/bin/env python3
"""Speed of issuing, against a C program that commits the same rows. Usage: ledger.py [--rows N] [--changes N] [--big N]

The product creates invoices for orders and reissues them over its FastCGI socket, four clients at once. What it wrote is
read back from its database and committed again by ledger_reference.c into a copy of the database as it was before: the
same tables, indexes, triggers and bytes, one synchronous=FULL commit each. With --big the product is also compared with
itself on that many invoices: both databases are made first, then they take turns, round after round. The large one is kept
for the next call. The figures are medians of one call's rounds; the exit status tells of trouble in measuring only.
"""
import argparse
import contextlib
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import threading
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests" / "EndToEnd"))
from fastcgi_client import Connection, request  # noqa: E402

HERE, WORK = PROJECT / "Tests" / "Bench", PROJECT / ".build" / "bench"
BINARY = PROJECT / ".build" / "release" / "invoicefcgi"
PARTS = PROJECT / ".build" / "release" / "LedgerBench"
EVENT = "/api/v1/organizers/demo/events/%s/"


class Trouble(Exception):
    """Something that makes the figures worthless."""


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode:
        raise Trouble("%s\n%s%s" % (" ".join(map(str, command)), done.stdout, done.stderr))
    return done.stdout


class Books:
    """A database of generated invoices, and a process that serves it."""

    def __init__(self, rows, kept=False, anew=False):
        self.rows = rows
        self.state = WORK / ("ledger-%d" % rows)
        self.database = self.state / "invoicefcgi.db"
        self.settings = {**os.environ, "INVOICEFCGI_DATABASE": "sqlite://%s" % self.database,
                         "INVOICEFCGI_STATE": str(self.state), "INVOICEFCGI_SEND": "off",
                         "INVOICEFCGI_LOG_LEVEL": "info", "INVOICEFCGI_LISTEN": "unix:%s/s" % self.state}
        self.process = None
        self.make(kept, anew)
        self.token = self.command("create-token", "--organizer", "demo", "bench").split()[-1]

    def make(self, kept, anew):
        """Makes the data unless an earlier call made it; a change of the schema is caught up with."""
        complete = self.state / "complete"
        if kept and complete.exists() and not anew:
            self.command("migrate")
            return
        shutil.rmtree(self.state, ignore_errors=True)
        self.state.mkdir(parents=True)
        begin = time.monotonic()
        self.command("migrate")
        self.command("demo", "--invoices", self.rows)
        complete.touch()
        print("made %d invoices in %.0f s" % (self.rows, time.monotonic() - begin), flush=True)

    def command(self, *arguments):
        return run(BINARY, *arguments, env=self.settings)

    def start(self):
        (self.state / "s").unlink(missing_ok=True)
        log = open(self.state / "log", "wb")
        self.process = subprocess.Popen([str(BINARY), "serve"], env=self.settings, stderr=log, stdin=subprocess.DEVNULL)
        for _ in range(600):
            if b"listening" in (self.state / "log").read_bytes():
                return
            time.sleep(0.05)
        raise Trouble("the program does not listen: %s" % (self.state / "log").read_text())

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)

    def snapshot(self, name):
        """A copy of the database as it is now; the process may be running."""
        copy = self.state / name
        discard(copy)
        with contextlib.closing(sqlite3.connect(self.database)) as source:
            with contextlib.closing(sqlite3.connect(copy)) as target:
                source.backup(target)
        return copy

    def put_back(self, copy):
        """Makes the database what it was at a snapshot; nothing may be running."""
        discard(self.database)
        shutil.copy(copy, self.database)

    def warm(self):
        """Reads the file once: a database that is in use lies in the system's page cache, in small pieces as it was asked for."""
        with open(self.database, "rb", buffering=0) as file:
            for advice in (os.POSIX_FADV_DONTNEED, os.POSIX_FADV_RANDOM):
                os.posix_fadvise(file.fileno(), 0, 0, advice)
            while file.read(1 << 14):
                pass

    def ask(self, method, path, body=None, connection=None):
        content = json.dumps(body or {}).encode()
        message = request(path, method, content, HTTP_AUTHORIZATION="Token " + self.token,
                          CONTENT_TYPE="application/json")
        if connection:
            return connection.ask(message)
        with Connection(self.state / "s") as own:
            return own.ask(message)

    def together(self, paths, status, clients=4):
        """Posts to all PATHS, CLIENTS at once; how many a second."""
        waiting, wrong = list(reversed(paths)), []

        def work():
            with Connection(self.state / "s") as connection:
                while waiting:
                    try:
                        path = waiting.pop()
                    except IndexError:
                        return
                    answer = self.ask("POST", path, connection=connection)
                    if answer.status != status:
                        wrong.append((path, answer))
        threads = [threading.Thread(target=work) for _ in range(clients)]
        begin = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if wrong:
            raise Trouble("%s: %s" % wrong[0])
        return len(paths) / (time.monotonic() - begin)


def discard(database):
    """Removes a database and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        pathlib.Path(str(database) + suffix).unlink(missing_ok=True)


def code(number):
    alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    return "Q" + "".join(alphabet[number // 24 ** place % 24] for place in range(5))


def prepare(books, changes):
    """Orders of three positions that have no invoice: the event's address and theirs below it."""
    event = json.loads(books.ask("GET", "/api/v1/organizers/demo/events/").body)["results"]
    slug = next(one["slug"] for one in event if not one["has_subevents"])
    base = EVENT % slug
    answer = books.ask("PATCH", base + "settings/", {"invoice_generate": "admin"})
    if answer.status != 200:
        raise Trouble("settings: %s" % answer)
    items = json.loads(books.ask("GET", base + "items/").body)["results"]
    item = next(one for one in items if not one.get("variations") and float(one["default_price"]) > 0)
    # Orders of earlier calls, in a database that is kept.
    first, paths = query(books.database, "SELECT count(*) FROM orders WHERE code GLOB 'Q[A-Z][A-Z][A-Z][A-Z][A-Z]'")[0][0], []
    for number in range(first, first + changes):
        answer = books.ask("POST", base + "orders/", {
            "code": code(number), "email": "bench@example.org", "locale": "en", "sales_channel": "web",
            "expires": "2099-04-30T21:59:59Z",
            "positions": [{"item": item["id"], "variation": None}] * 3, "invoice_address": {
                "is_business": True, "company": "Bench Ltd", "name_parts": {"full_name": "Jo Doe"},
                "street": "Street 1", "zipcode": "12345", "city": "City", "country": "DE", "state": ""}})
        if answer.status != 201:
            raise Trouble("order: %s %s" % (answer, answer.body))
        paths.append(base + "orders/%s/" % code(number))
    return base, paths


def query(database, sql, *values):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql, values).fetchall()


def value(content):
    if content is None:
        return "N"
    if isinstance(content, int):
        return "I %d" % content
    return ("T " + content.encode().hex()) if isinstance(content, str) else "X " + bytes(content).hex()


def record(database, target, after_invoice, after_entry, per_change):
    """Writes what was committed behind these keys as transactions of PER_CHANGE invoices each; returns how many."""
    connection = sqlite3.connect(database)
    statements, lines, written = {}, [], 0

    def insert(table, condition, *values):
        cursor = connection.execute("SELECT * FROM %s WHERE %s" % (table, condition), values)
        names = [column[0] for column in cursor.description]
        sql = "INSERT INTO %s (%s) VALUES (%s)" % (table, ", ".join(names), ", ".join("?" * len(names)))
        for row in cursor.fetchall():
            use(sql, row)

    def use(sql, row):
        number = statements.setdefault(sql, len(statements))
        lines.append("R %d %d" % (number, len(row)))
        lines.extend(map(value, row))

    invoices = connection.execute(
        "SELECT id, organizer_id, prefix FROM invoices WHERE id > ? ORDER BY id", (after_invoice,)).fetchall()
    entries = [row[0] for row in connection.execute(
        "SELECT seq FROM journal WHERE organizer_id = ? AND seq > ? ORDER BY seq", (invoices[0][1], after_entry))]
    each = len(entries) * per_change // len(invoices)
    for at in range(0, len(invoices), per_change):
        lines.append("B")
        for key, organizer, prefix in invoices[at:at + per_change]:
            use("UPDATE number_series SET last_number = last_number + 1 WHERE organizer_id = ? AND prefix = ?",
                (organizer, prefix))
            insert("invoices", "id = ?", key)
            insert("invoice_documents", "invoice_id = ?", key)
            insert("invoice_lines", "organizer_id = ? AND invoice_id = ?", organizer, key)
            insert("invoice_print_contexts", "organizer_id = ? AND invoice_id = ?", organizer, key)
        for entry in entries[written * each:(written + 1) * each]:
            insert("journal", "organizer_id = ? AND seq = ?", organizer, entry)
        lines.append("C")
        written += 1
    connection.close()
    target.write_text("\n".join(["S " + sql for sql in statements] + lines) + "\n")
    return written


def last(database):
    """The keys of the last invoice and of the demo's last entry in the journal."""
    entry = query(database, """SELECT max(seq) FROM journal
      WHERE organizer_id = (SELECT id FROM organizers WHERE slug = 'demo')""")[0][0]
    return query(database, "SELECT max(id) FROM invoices")[0][0], entry or 0


def reference():
    program = WORK / "ledger-reference"
    run("cc", "-O2", "-I", PROJECT / "Sources" / "CSQLiteConfig" / "include", "-o", program,
        HERE / "ledger_reference.c", PROJECT / "Sources" / "CSQLiteConfig" / "RowSeal.c", "-lsqlite3")
    return program


KINDS = ("create_invoice", "reissue")


def change(books, base, orders, snapshots=False):
    """Invoices for all ORDERS, then each of them again, by a process of its own. The two rates, and copies from behind each of them."""
    os.sync()
    books.start()
    try:
        keys = last(books.database)
        rates = {"create_invoice": books.together([path + "create_invoice/" for path in orders], 201)}
        copies = [books.snapshot("created")] if snapshots else []
        numbers = [row[0] for row in query(books.database, "SELECT number FROM invoices WHERE id > ?", keys[0])]
        if snapshots:
            os.sync()
        rates["reissue"] = books.together([base + "invoices/%s/reissue/" % number for number in numbers], 204)
        copies += [books.snapshot("reissued")] if snapshots else []
    finally:
        books.stop()
    return rates, copies


class Small:
    """The database of few invoices: every round begins with it as it was made, and the C program commits the round's rows again."""

    def __init__(self, rows, changes, program):
        self.books, self.changes, self.program = Books(rows), changes, program
        self.books.start()
        try:
            self.base, self.orders = prepare(self.books, changes)
        finally:
            self.books.stop()
        self.prepared = self.books.snapshot("prepared")

    def round(self):
        self.books.put_back(self.prepared)
        rates, copies = change(self.books, self.base, self.orders, snapshots=True)
        event, order = self.orders[0].split("/")[6], self.orders[0].split("/")[8]
        rates["building"] = float(run(PARTS, "build", copies[0], event, order)) / 1e6
        for kind, before, after, each in zip(KINDS, (self.prepared, copies[0]), copies, (1, 2)):
            rates["C " + kind] = self.committed(before, after, each)
        return rates

    def committed(self, before, after, each):
        """How many changes of EACH invoices the C program commits a second, on a copy of BEFORE."""
        recording, copy = self.books.state / "recording", self.books.state / "copy"
        count = record(after, recording, *last(before), each)
        if count != self.changes:
            raise Trouble("%d changes were made, %d recorded" % (self.changes, count))
        discard(copy)
        shutil.copy(before, copy)
        # What is left to be written would be waited for by the first commits.
        os.sync()
        return float(run(self.program, copy, recording))


class Big:
    """The database of many invoices; each round takes orders of its own."""

    def __init__(self, rows, changes, rounds, anew):
        self.books, self.changes = Books(rows, kept=True, anew=anew), changes
        self.books.warm()
        self.books.start()
        try:
            self.base, self.orders = prepare(self.books, changes * rounds)
        finally:
            self.books.stop()

    def round(self):
        orders, self.orders = self.orders[:self.changes], self.orders[self.changes:]
        return change(self.books, self.base, orders)[0]


def alternate(sides, rounds):
    """Every side's figures of every round; each side begins every other round."""
    figures = [[] for _ in sides]
    for number in range(rounds):
        for side, rates in list(zip(sides, figures))[::-1 if number % 2 else 1]:
            rates.append(side.round())
        print("  round %d of %d: %s" % (number + 1, rounds, "; ".join(
            "%d invoices, changes a second: %s" % (side.books.rows, ", ".join(
                "%s %.0f" % (kind, rate) for kind, rate in rates[-1].items() if kind != "building"))
            for side, rates in zip(sides, figures))), flush=True)
    return figures


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=1000)
    options.add_argument("--changes", type=int, default=300, help="of each kind in every round")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--big", type=int, help="another number of invoices to compare with")
    options.add_argument("--anew", action="store_true", help="make the large database again")
    chosen = options.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    program = reference()
    shares = [float(share) for share in run(PARTS, "journal", WORK / "journal", 100000).split()]
    shutil.rmtree(WORK / "journal")
    verdicts = [("journal verified: share of the speed of " + what, share, 0.5) for what, share in zip(
        ("the program's plain SHA-256", "libsodium's plain SHA-256"), shares)]
    sides = [Small(chosen.rows, chosen.changes, program)]
    if chosen.big:
        sides.append(Big(chosen.big, chosen.changes, chosen.rounds, chosen.anew))
    few, *others = alternate(sides, chosen.rounds)
    shutil.rmtree(sides[0].books.state)

    def median(figure, rates):
        return statistics.median(figure(*of) for of in zip(*rates))

    for kind, demand in zip(KINDS, (0.5, 0.4)):
        print("%-16s %8.0f a second, the C program %8.0f" % (
            kind, median(lambda one: one[kind], [few]), median(lambda one: one["C " + kind], [few])))
        verdicts.append((kind + ": share of the C program's rate", median(lambda one: one[kind] / one["C " + kind], [few]), demand))
    print("building takes %.0f microseconds" % (1e6 * median(lambda one: one["building"], [few])))
    verdicts.append(("transaction of the C program: multiple of building's time",
                     median(lambda one: 1 / (one["building"] * one["C create_invoice"]), [few]), 5))
    for many in others:
        for kind in KINDS:
            print("%-16s %8.0f a second at %d invoices, %8.0f at %d" % (
                kind, median(lambda one: one[kind], [few]), chosen.rows, median(lambda one: one[kind], [many]), chosen.big))
            verdicts.append(("%s at %d invoices: share of the rate at %d" % (kind, chosen.big, chosen.rows),
                             median(lambda one, other: other[kind] / one[kind], [few, many]), 0.8))
    for what, figure, demand in verdicts:
        print("%-68s %9.2f   at least %-5g %s" % (what, figure, demand, "holds" if figure >= demand else "DOES NOT HOLD"))


if __name__ == "__main__":
    try:
        main()
    except Trouble as trouble:
        sys.exit("ledger.py: %s" % trouble)
