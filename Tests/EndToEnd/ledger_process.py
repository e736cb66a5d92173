"""A ledger to be killed: the recorded bundle in a database, processes that serve it, clients that remember what they were told."""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import threading
import time

from edge_process import PROJECT, Edge, binary, wait_until
from fastcgi_client import Connection, request

BUNDLE = PROJECT / "Tests" / "Conformance" / "base" / "bundle"
EVENT = "/api/v1/organizers/bigevents/events/sampleconf/"
TOKEN = "full" + "0" * 60


class Ledger(Edge):
    """An edge with the bundle's data; `reset` brings back the state after the import."""

    def __init__(self, directory):
        super().__init__(directory)
        self.command("import", str(BUNDLE))
        self.template = self.directory / "template"
        self.trace = self.directory / "trace"
        process = self.start()
        assert self.order("FRESH").status == 201
        # Young enough to be regenerated.
        self.fresh = self.invoices("FRESH")[0]["number"]
        process.terminate()
        process.wait()
        self.entries = self.rows("SELECT count(*) FROM journal")[0][0]
        self.checkpointed(self.directory / "db")
        shutil.copy(self.directory / "db", self.template)

    @staticmethod
    def checkpointed(path):
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def reset(self):
        for name in ("db", "db-wal", "db-shm", "s"):
            (self.directory / name).unlink(missing_ok=True)
        shutil.copy(self.template, self.directory / "db")

    def verify(self):
        """What `invoicefcgi verify` finds wrong; empty when all is well."""
        run = subprocess.run([binary(), "verify"], env={**os.environ, **self.settings}, capture_output=True, text=True,
                             timeout=300)
        assert run.returncode in (0, 1), run.stderr + run.stdout
        assert (run.returncode == 0) == ("all is well" in run.stdout), run.stdout
        return [line for line in run.stdout.splitlines() if line.startswith("WRONG")]

    def finds_damage(self):
        """Whether `verify` says that something is wrong, or that it cannot even be read."""
        run = subprocess.run([binary(), "verify"], env={**os.environ, **self.settings}, capture_output=True, text=True,
                             timeout=300)
        assert run.returncode >= 0, "verify crashed: %s" % run.stderr
        return run.returncode != 0

    def last_number(self):
        return self.rows("SELECT last_number FROM number_series WHERE prefix = 'SAMPLECONF-'")[0][0]

    def is_changed(self):
        return self.rows("SELECT count(*) FROM journal")[0][0] > self.entries

    def rows(self, sql, *values):
        connection = sqlite3.connect("file:%s?mode=ro" % (self.directory / "db"), uri=True)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def started_under(self, *options):
        """A process that listens, with strace put on all its threads then: each thread's system calls count from there."""
        process = self.start()
        process.tracer = subprocess.Popen(["strace", "-f", "-o", str(self.trace), *options, "-p", str(process.pid)],
                                          stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        line = process.tracer.stderr.readline()
        assert b"attached" in line, line
        return process

    @staticmethod
    def kill(process):
        """Ends PROCESS and what traces it."""
        process.kill()
        process.tracer.communicate()
        process.wait()

    def calls(self):
        """How often the thread that makes most of each system call made it, by the trace."""
        most = {}
        for (_, call), number in collections.Counter(re.findall(r"^(\d+) +(\w+)\(", self.trace.read_text(errors="replace"), re.M)).items():
            most[call] = max(most.get(call, 0), number)
        return most

    def ask(self, method, path, body=None, key=None):
        """The answer, or None when the connection ended without one."""
        content = b"" if body is None else json.dumps(body).encode()
        others = {"HTTP_AUTHORIZATION": "Token " + TOKEN, "CONTENT_TYPE": "application/json"}
        if key:
            others["HTTP_X_IDEMPOTENCY_KEY"] = key
        path, _, query = path.partition("?")
        try:
            with Connection(self.socket, timeout=20) as connection:
                answer = connection.ask(request(path + ("?" + query if query else ""), method, content, flags=0, **others))
        except OSError:
            return None
        return answer if answer.status else None

    def order(self, code, key=None):
        """Creates an order, and with it an invoice."""
        return self.ask("POST", EVENT + "orders/", self.order_body(code), key)

    def order_request(self, code):
        """The same as bytes, for a connection that is kept."""
        return request(EVENT + "orders/", "POST", json.dumps(self.order_body(code)).encode(),
                       HTTP_AUTHORIZATION="Token " + TOKEN, CONTENT_TYPE="application/json")

    @staticmethod
    def order_body(code):
        return {"code": code, "email": "crash@example.org", "locale": "en", "sales_channel": "web",
                "payment_provider": "banktransfer", "expires": "2027-04-30T21:59:59Z",
                "positions": [{"item": 1, "variation": None}], "invoice_address": {
                    "is_business": True, "company": "Crash Ltd", "name_parts": {"full_name": "John Doe"},
                    "street": "Street 1", "zipcode": "12345", "city": "City", "country": "DE", "state": ""}}

    def invoices(self, code):
        answer = self.ask("GET", EVENT + "invoices/?order=" + code)
        return [] if answer is None else json.loads(answer.body)["results"]


def share_out(ledgers, work, tasks):
    """Runs WORK(ledger, task) for all tasks, one at a time on each ledger; what one raises ends it all."""
    waiting = collections.deque(tasks)

    def run(ledger):
        results = []
        while True:
            try:
                task = waiting.popleft()
            except IndexError:
                return results
            try:
                results.append(work(ledger, task))
            except BaseException:
                waiting.clear()
                raise
    with concurrent.futures.ThreadPoolExecutor(len(ledgers)) as pool:
        return [result for part in list(pool.map(run, ledgers)) for result in part]


class Client(threading.Thread):
    """Creates orders with invoices and reissues them until the server is gone; `acknowledged` is what it was promised."""

    ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ123456789"

    def __init__(self, ledger, prefix):
        super().__init__(daemon=True)
        self.ledger = ledger
        self.prefix = prefix
        self.acknowledged = []

    def run(self):
        for count in range(len(self.ALPHABET) ** 2):
            code = self.prefix + self.ALPHABET[count // len(self.ALPHABET)] + self.ALPHABET[count % len(self.ALPHABET)]
            answer = self.ledger.order(code)
            if answer is None:
                return
            if answer.status == 201:
                self.acknowledged.append(("order", code))
            found = self.ledger.invoices(code)
            if not found:
                return
            answer = self.ledger.ask("POST", EVENT + "invoices/%s/reissue/" % found[0]["number"], {})
            if answer is None:
                return
            if answer.status == 204:
                self.acknowledged.append(("reissue", found[0]["number"]))

    def broken_promises(self):
        orders = {code for code, in self.ledger.rows("SELECT o.code FROM orders o JOIN invoices i ON i.order_code = o.code")}
        canceled = {number for number, in self.ledger.rows("SELECT refers FROM invoices WHERE is_cancellation = 1")}
        return [promise for promise in self.acknowledged
                if promise[1] not in (orders if promise[0] == "order" else canceled)]


class Writer(threading.Thread):
    """Creates COUNT orders with invoices on one connection to SOCKET, coming back as often as it is told to; `trouble` is any other answer."""

    def __init__(self, ledger, socket, letter, count):
        super().__init__(daemon=True)
        self.ledger, self.socket, self.letter, self.count = ledger, socket, letter, count
        self.trouble = None

    def run(self):
        alphabet = Client.ALPHABET
        with Connection(self.socket) as connection:
            for number in range(self.count):
                code = self.letter + "".join(alphabet[number // len(alphabet) ** place % len(alphabet)] for place in range(4))
                answer = connection.ask(self.ledger.order_request(code))
                while answer.status == 409:
                    answer = connection.ask(self.ledger.order_request(code))
                if answer.status != 201:
                    self.trouble = answer
                    return


def free_space(path, size):
    """Mounts a small disk at PATH; False where that is not allowed."""
    pathlib.Path(path).mkdir(exist_ok=True)
    return subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%s" % size, "tmpfs", str(path)], capture_output=True).returncode == 0
