#!/usr/bin/env python3
"""Speed of issuing, against a C program that commits the same rows. Usage: ledger.py [--rows N] [--changes N] [--big N]

The product creates invoices for orders and reissues them over its FastCGI socket, four clients at once. What it wrote is
read back from its database and committed again by ledger_reference.c into a copy of the database as it was before: the
same tables, indexes, triggers and bytes, one synchronous=FULL commit each. With --big the product is also compared with
itself on that many invoices. The figures are ratios of one call; the exit status tells of trouble in measuring only.
"""
import argparse
import json
import os
import pathlib
import shutil
import signal
import sqlite3
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

    def __init__(self, rows):
        self.state = WORK / ("ledger-%d" % rows)
        self.database = self.state / "invoicefcgi.db"
        self.settings = {**os.environ, "INVOICEFCGI_DATABASE": "sqlite://%s" % self.database,
                         "INVOICEFCGI_STATE": str(self.state), "INVOICEFCGI_SEND": "off",
                         "INVOICEFCGI_LOG_LEVEL": "info", "INVOICEFCGI_LISTEN": "unix:%s/s" % self.state}
        self.process = None
        shutil.rmtree(self.state, ignore_errors=True)
        self.state.mkdir(parents=True)
        self.command("migrate")
        self.command("demo", "--invoices", rows)
        self.token = self.command("create-token", "--organizer", "demo", "bench").split()[-1]

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
        """A copy of the database with an empty log; nothing may be running."""
        with sqlite3.connect(self.database) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        copy = self.state / name
        shutil.copy(self.database, copy)
        # What the copy leaves to be written, gigabytes at a million invoices, would be waited for by the first commits.
        os.sync()
        return copy

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


def prepare(books, changes):
    """Orders of three positions that have no invoice: their addresses below the event's."""
    event = json.loads(books.ask("GET", "/api/v1/organizers/demo/events/").body)["results"]
    slug = next(one["slug"] for one in event if not one["has_subevents"])
    base = EVENT % slug
    answer = books.ask("PATCH", base + "settings/", {"invoice_generate": "admin"})
    if answer.status != 200:
        raise Trouble("settings: %s" % answer)
    items = json.loads(books.ask("GET", base + "items/").body)["results"]
    item = next(one for one in items if not one.get("variations") and float(one["default_price"]) > 0)
    alphabet, paths = "ABCDEFGHJKLMNPQRSTUVWXYZ", []
    for number in range(changes):
        code = "Q" + "".join(alphabet[number // 24 ** place % 24] for place in range(5))
        answer = books.ask("POST", base + "orders/", {
            "code": code, "email": "bench@example.org", "locale": "en", "sales_channel": "web",
            "expires": "2099-04-30T21:59:59Z",
            "positions": [{"item": item["id"], "variation": None}] * 3, "invoice_address": {
                "is_business": True, "company": "Bench Ltd", "name_parts": {"full_name": "Jo Doe"},
                "street": "Street 1", "zipcode": "12345", "city": "City", "country": "DE", "state": ""}})
        if answer.status != 201:
            raise Trouble("order: %s %s" % (answer, answer.body))
        paths.append(base + "orders/%s/" % code)
    return base, paths


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
    connection = sqlite3.connect(database)
    keys = connection.execute("SELECT max(id) FROM invoices").fetchone()[0]
    organizer = connection.execute("SELECT id FROM organizers WHERE slug = 'demo'").fetchone()[0]
    entry = connection.execute("SELECT max(seq) FROM journal WHERE organizer_id = ?", (organizer,)).fetchone()[0]
    connection.close()
    return keys, entry or 0


def reference():
    program = WORK / "ledger-reference"
    run("cc", "-O2", "-I", PROJECT / "Sources" / "CSQLiteConfig" / "include", "-o", program,
        HERE / "ledger_reference.c", PROJECT / "Sources" / "CSQLiteConfig" / "RowSeal.c", "-lsqlite3")
    return program


def measure(rows, changes, program):
    """Rates of create_invoice and reissue, and those of the C program for the same rows."""
    books = Books(rows)
    try:
        return measured(books, changes, program)
    finally:
        books.stop()


def measured(books, changes, program):
    books.start()
    base, orders = prepare(books, changes)
    books.stop()
    rates = {}
    for name in ("create_invoice", "reissue"):
        before = books.snapshot("before")
        keys = last(before)
        books.start()
        if name == "create_invoice":
            rates[name] = books.together([path + "create_invoice/" for path in orders], 201)
        else:
            numbers = [row[0] for row in sqlite3.connect(before).execute(
                "SELECT number FROM invoices ORDER BY id DESC LIMIT ?", (changes,))]
            rates[name] = books.together([base + "invoices/%s/reissue/" % number for number in numbers], 204)
        books.stop()
        after = books.snapshot("after")
        count = record(after, books.state / "recording", *keys, 1 if name == "create_invoice" else 2)
        if count != changes:
            raise Trouble("%d changes were made, %d recorded" % (changes, count))
        rates["C " + name] = float(run(program, before, books.state / "recording"))
        if name == "create_invoice":
            event, order = orders[0].split("/")[6], orders[0].split("/")[8]
            rates["building"] = float(run(PARTS, "build", after, event, order)) / 1e6
    shutil.rmtree(books.state)
    return rates


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=1000)
    options.add_argument("--changes", type=int, default=1000)
    options.add_argument("--big", type=int, help="another number of invoices to compare with")
    chosen = options.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    program = reference()
    share = float(run(PARTS, "journal", WORK / "journal", 100000))
    shutil.rmtree(WORK / "journal")
    verdicts, small = [("journal verified: share of plain SHA-256's speed", share, 0.5)], measure(chosen.rows, chosen.changes, program)
    for name, demand in (("create_invoice", 0.5), ("reissue", 0.4)):
        print("%-16s %8.0f a second, the C program %8.0f" % (name, small[name], small["C " + name]))
        verdicts.append((name + ": share of the C program's rate", small[name] / small["C " + name], demand))
    building = small["building"] * small["C create_invoice"]
    print("building takes %.0f microseconds" % (1e6 * small["building"]))
    verdicts.append(("transaction of the C program: multiple of building's time", 1 / building, 5))
    if chosen.big:
        big = measure(chosen.big, chosen.changes, program)
        for name in ("create_invoice", "reissue"):
            verdicts.append(("%s at %d invoices: share of the rate at %d" % (name, chosen.big, chosen.rows),
                             big[name] / small[name], 0.8))
    for what, figure, demand in verdicts:
        print("%-68s %9.2f   at least %-5g %s" % (what, figure, demand, "holds" if figure >= demand else "DOES NOT HOLD"))


if __name__ == "__main__":
    try:
        main()
    except Trouble as trouble:
        sys.exit("ledger.py: %s" % trouble)
