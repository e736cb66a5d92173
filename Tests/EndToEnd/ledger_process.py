"""A ledger to be killed: the recorded bundle in a database, processes that serve it, clients that remember what they were told."""
import json
import os
import pathlib
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
# What a change of the database, or the answer to it, can be cut off at.
SYSCALLS = ["pwrite64", "fdatasync", "ftruncate", "fcntl", "mmap", "pread64", "writev", "sendmsg", "futex", "openat"]


class Ledger(Edge):
    """An edge with the bundle's data; `reset` brings back the state after the import."""

    def __init__(self, directory):
        super().__init__(directory)
        self.command("import", str(BUNDLE))
        self.template = self.directory / "template"
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

    def traced(self, *options, **settings):
        """Starts a process under strace, without following what it does before it listens less closely."""
        log = self.directory / ("log-%d" % len(self.processes))
        with open(log, "wb") as errors:
            process = subprocess.Popen(
                ["strace", "-f", "-qq", "--seccomp-bpf", "-o", str(self.directory / "trace"), *options, binary(), "serve"],
                env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **self.settings, **settings},
                stdin=subprocess.DEVNULL, stderr=errors)
        process.log = log
        self.processes.append(process)
        return process

    def listens(self, process):
        """Waits until PROCESS listens; False when it ended before."""
        while process.poll() is None:
            if b"listening" in process.log.read_bytes():
                return True
            time.sleep(0.005)
        return False

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
        body = {"code": code, "email": "crash@example.org", "locale": "en", "sales_channel": "web",
                "payment_provider": "banktransfer", "expires": "2027-04-30T21:59:59Z",
                "positions": [{"item": 1, "variation": None}], "invoice_address": {
                    "is_business": True, "company": "Crash Ltd", "name_parts": {"full_name": "John Doe"},
                    "street": "Street 1", "zipcode": "12345", "city": "City", "country": "DE", "state": ""}}
        return self.ask("POST", EVENT + "orders/", body, key)

    def invoices(self, code):
        answer = self.ask("GET", EVENT + "invoices/?order=" + code)
        return [] if answer is None else json.loads(answer.body)["results"]


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
        kept = []
        for kind, name in self.acknowledged:
            if kind == "order":
                rows = self.ledger.rows("SELECT 1 FROM orders o JOIN invoices i ON i.order_code = o.code WHERE o.code = ?", name)
            else:
                rows = self.ledger.rows("SELECT 1 FROM invoices WHERE refers = ? AND is_cancellation = 1", name)
            if not rows:
                kept.append((kind, name))
        return kept


def free_space(path, size):
    """Mounts a small disk at PATH; False where that is not allowed."""
    pathlib.Path(path).mkdir(exist_ok=True)
    return subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%s" % size, "tmpfs", str(path)], capture_output=True).returncode == 0
