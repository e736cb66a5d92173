"""The ledger survives being killed and a disk that fails: what was acknowledged is there, numbers have no gap, `verify` is green.

Counts are small here; `make test-crash` runs the same tests with CRASH=full: 1,000 kills, every system call, 2,000 flipped bits. A
ledger for each processor works off its share.
"""
import contextlib
import json
import os
import random
import re
import sqlite3
import subprocess
import threading
import time

import pytest
from edge_process import directory
from ledger_process import EVENT, Client, Ledger, Writer, free_space, share_out

FULL = os.environ.get("CRASH") == "full"
KILLS = 1000 if FULL else 100
# Kills of one database before the next begins with the bundle's again: what grows is slow to verify.
LIVES = 20
STEP = 1 if FULL else 7
WRITTEN = 10000 if FULL else 1000
FLIPS = 2000 if FULL else 40
PLACES = threading.Lock()
REQUESTS = {
    "create": ("POST", EVENT + "orders/NIV01/create_invoice/", 201, 1),
    "reissue": ("POST", EVENT + "invoices/SAMPLECONF-00071/reissue/", 204, 2),
    "regenerate": ("POST", EVENT + "invoices/SAMPLECONF-00077/regenerate/", 204, 0),
}


# What changes nothing outside of the process: a kill there is one at the next call. The full run takes them, too.
INSIDE = set() if FULL else {"mprotect", "mmap", "munmap", "brk", "madvise", "getrandom", "gettid"}
# Where a process waits for others: at which of these it is killed is chance, and whatever the request does lies between them.
WAITING = {"futex", "epoll_wait", "epoll_pwait", "poll", "restart_syscall", "clock_nanosleep", "select"}


@pytest.fixture(scope="module")
def ledgers():
    with contextlib.ExitStack() as stack:
        made = [Ledger(stack.enter_context(directory())) for _ in range(max(2, os.cpu_count() or 1))]
        try:
            yield made
        finally:
            for ledger in made:
                ledger.stop()


@pytest.fixture
def ledger(ledgers):
    return ledgers[0]


def test_whatever_moment_it_is_killed_at_nothing_acknowledged_is_lost(ledgers):
    kept = share_out(ledgers, killed_again_and_again, range(KILLS // LIVES))
    assert sum(kept) > KILLS, "the load was too light to prove anything: %d promises" % sum(kept)


def killed_again_and_again(ledger, life):
    """How many promises one database kept through LIVES kills."""
    ledger.reset()
    dice, promises = random.Random(20261125 + life), 0
    for kill in range(LIVES):
        process = ledger.start()
        clients = [Client(ledger, "%sKL%s" % (letter, Client.ALPHABET[kill])) for letter in "ABCD"]
        for client in clients:
            client.start()
        # Somewhere in the middle of the work, however fast the machine is.
        enough, end = dice.randint(1, 6), time.monotonic() + 60
        while sum(len(client.acknowledged) for client in clients) < enough:
            assert time.monotonic() < end, "no work is done"
            time.sleep(0.001)
        time.sleep(dice.uniform(0, 0.02))
        process.kill()
        process.wait()
        for client in clients:
            client.join()
        promises += sum(len(client.acknowledged) for client in clients)
        place = "kill %d of database %d" % (kill, life)
        assert [promise for client in clients for promise in client.broken_promises()] == [], place
        assert ledger.verify() == [], place
    return promises


def test_eight_writers_in_two_processes_give_out_every_number_once_and_leave_none_out(ledger):
    ledger.reset()
    sockets = [ledger.socket, ledger.directory / "second"]
    processes = [ledger.start(INVOICEFCGI_LISTEN="unix:%s" % socket) for socket in sockets]
    writers = [Writer(ledger, sockets[number % 2], letter, WRITTEN // 8) for number, letter in enumerate("ABCDEFGH")]
    first = ledger.last_number() + 1
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    for process in processes:
        process.terminate()
        process.wait()
    assert [writer.trouble for writer in writers if writer.trouble] == []
    made = ledger.rows("SELECT invoice_no, order_code FROM invoices WHERE imported = 0 AND order_code <> 'FRESH' ORDER BY 1")
    numbers = [int(number) for number, _ in made]
    assert numbers == list(range(first, first + WRITTEN))
    assert ledger.last_number() == numbers[-1]
    assert len({order for _, order in made}) == WRITTEN
    assert ledger.verify() == []


@pytest.mark.parametrize("name", REQUESTS)
def test_killed_at_any_system_call_a_request_is_done_or_not_and_its_key_tells(ledgers, name):
    points = [(call, number) for call, most in sorted(system_calls(ledgers[0], name).items())
              for number in range(1, most + 1)]
    assert len(points) > 50 and {"pwrite64", "fdatasync"} <= {call for call, _ in points}, points
    killed = share_out(ledgers, lambda ledger, point: killed_at(ledger, name, *point), points[::STEP])
    print("%s: killed at %d of %d system calls" % (name, sum(killed), len(points)))
    assert sum(killed) > len(killed) * 0.8, "%d of %d were killed" % (sum(killed), len(killed))


def system_calls(ledger, name):
    """The system calls of a request, and how often the thread that makes most of each makes it."""
    method, path, status, _ = REQUESTS[name]
    ledger.reset()
    process = ledger.started_under()
    assert ledger.ask(method, path, {}, key="k").status == status
    ledger.kill(process)
    return {call: most for call, most in ledger.calls().items() if call not in WAITING | INSIDE}


def killed_at(ledger, name, call, number):
    """Whether the process was killed at this point; whether or not, the request was done or not, and its key tells."""
    method, path, status, made = REQUESTS[name]
    place = "%s killed at %s number %d" % (name, call, number)
    ledger.reset()
    process = ledger.started_under("-e", "trace=" + call, "-e", "inject=%s:signal=KILL:when=%d" % (call, number))
    answer = ledger.ask(method, path, {}, key="k")
    # Without an answer it is being killed; with one, that call may never come.
    killed = answer is None and process.wait(timeout=60) == -9
    ledger.kill(process)
    assert ledger.verify() == [], place
    kept = ledger.rows("SELECT count(*) FROM idempotency_keys")[0][0]
    done = ledger.is_changed()
    assert bool(kept) == done, place
    assert answer is None or done, place
    again = ledger.start()
    repeated = ledger.ask(method, path, {}, key="k")
    assert repeated.status == status, place
    if answer:
        assert repeated.body == answer.body, place
    again.kill()
    again.wait()
    assert ledger.last_number() == 77 + made, place
    return killed


def traces(ledger, call):
    return len(re.findall(r"\b%s\(" % call, ledger.trace.read_text(errors="replace")))


def test_every_acknowledged_change_was_synced_to_the_disk(ledger):
    """Counted twice: while each answer is awaited, and as `strace -c` sums up."""
    ledger.reset()
    process = ledger.started_under("-e", "trace=fdatasync")
    for change in changes(ledger, ["NIV01", "NIV03", "NIV04"]):
        before = traces(ledger, "fdatasync")
        change()
        assert traces(ledger, "fdatasync") > before
    ledger.kill(process)
    idle, busy = syncs(ledger, []), syncs(ledger, ["NIV01", "NIV03", "NIV04"])
    assert busy - idle >= 6, "6 changes were acknowledged after %d syncs" % (busy - idle)


def changes(ledger, codes):
    """Two changes of each order, to be made one after the other."""
    for code in codes:
        made = []

        def create():
            answer = ledger.ask("POST", EVENT + "orders/%s/create_invoice/" % code, {})
            assert answer.status == 201
            made.append(json.loads(answer.body)["number"])

        def reissue():
            assert ledger.ask("POST", EVENT + "invoices/%s/reissue/" % made[0], {}).status == 204
        yield create
        yield reissue


def syncs(ledger, codes):
    """How many fdatasync `strace -c` counts while the orders of CODES are changed, and the process stops."""
    ledger.reset()
    process = ledger.started_under("-c", "-e", "trace=fdatasync")
    for change in changes(ledger, codes):
        change()
    process.terminate()
    process.tracer.communicate()
    process.wait()
    rows = [line.split() for line in ledger.trace.read_text().splitlines()]
    return sum(int(row[3]) for row in rows if row and row[-1] == "fdatasync")


def test_a_full_disk_is_507_reading_goes_on_and_it_recovers_by_itself(ledger):
    ledger.reset()
    disk = ledger.directory / "disk"
    mounted = free_space(disk, "%dk" % ((ledger.directory / "db").stat().st_size // 1024 + 600))
    if not mounted:
        return full_disk_by_strace(ledger)
    try:
        (ledger.directory / "db").rename(ledger.directory / "db-away")
        subprocess.run(["cp", str(ledger.directory / "db-away"), str(disk / "db")], check=True)
        process = ledger.start(INVOICEFCGI_DATABASE="sqlite://%s/db" % disk)
        filler = 0
        while (answer := ledger.order("FULL%d" % (filler % 10) + chr(65 + filler // 10), key="k%d" % filler)).status == 201:
            filler += 1
            assert filler < 200, "the disk was never full"
        assert answer.status == 507 and b"Retry-After" in answer.output and b"detail" in answer.body
        for _ in range(3):
            assert ledger.order("FULLZ").status == 507
        readiness = ledger.ask("GET", "/readyz")
        assert (readiness.status, readiness.body) == (503, b"not ready: the disk of the database is full\n")
        assert ledger.ask("GET", EVENT + "invoices/").status == 200
        assert ledger.ask("GET", "/api/v1/idempotency_query?key=k%d" % filler).status == 404
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
        repeated = ledger.order("FULL%d" % (filler % 10) + chr(65 + filler // 10), key="k%d" % filler)
        assert repeated.status == 201, repeated
        assert ledger.ask("GET", "/readyz").status == 200
        process.terminate()
        process.wait()
        ledger.settings["INVOICEFCGI_DATABASE"] = "sqlite://%s/db" % disk
        assert ledger.verify() == []
    finally:
        ledger.settings["INVOICEFCGI_DATABASE"] = "sqlite://%s/db" % ledger.directory
        for process in ledger.processes:
            if process.poll() is None:
                process.kill()
                process.wait()
        subprocess.run(["umount", str(disk)], check=True)


def full_disk_by_strace(ledger):
    """Where no disk can be mounted: the kernel says that there is no space for a while."""
    process = ledger.started_under("-e", "trace=pwrite64", "-e", "inject=pwrite64:error=ENOSPC:when=1..40")
    answers = [ledger.order("FUL%02d" % number) for number in range(60)]
    assert answers[0].status == 507 and b"Retry-After" in answers[0].output
    assert answers[-1].status == 201, "it did not recover"
    assert all(answer.status in (201, 507) for answer in answers)
    ledger.kill(process)
    assert ledger.verify() == []


# Rows that come and go, and what is derived from others: no flipped bit in them loses or changes anything.
PASSING = re.compile(r"invoice_search|invoice_changes|catalog_revisions|idempotency_keys|sessions|sign_in_failures|jobs|sqlite_")


def content(path):
    """Every row of every table that matters; None when SQLite cannot read them."""
    connection = sqlite3.connect("file:%s?mode=ro&immutable=1" % path, uri=True)
    try:
        # A flipped bit may be in a name.
        connection.text_factory = bytes
        names = [name.decode(errors="replace") for name, in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: sorted(map(repr, connection.execute('SELECT * FROM "%s"' % name)))
                for name in names if not PASSING.match(name)}
    except (sqlite3.Error, UnicodeDecodeError):  # a message that quotes damage cannot be decoded
        return None
    finally:
        connection.close()


def test_every_flipped_bit_in_live_content_is_found(ledgers):
    original = ledgers[0].template.read_bytes()
    whole = content(ledgers[0].template)
    dice = random.Random(7)
    places = ((dice.randrange(100, len(original)), dice.randrange(8)) for _ in range(100 * FLIPS))
    share_out(ledgers, lambda ledger, task: next_flip(ledger, original, whole, places), range(FLIPS))
    for ledger in ledgers:
        ledger.reset()


def next_flip(ledger, original, whole, places):
    """Flips the next bit that changes content, and has it found."""
    ledger.reset()
    with PLACES:
        for place, bit in places:
            damaged = bytearray(original)
            damaged[place] ^= 1 << bit
            (ledger.directory / "db").write_bytes(damaged)
            if content(ledger.directory / "db") != whole:
                break  # any other lies in free space
    assert ledger.finds_damage(), "bit %d of byte %d" % (bit, place)


@pytest.mark.parametrize("call", ["fdatasync", "pwrite64"])
def test_a_failing_disk_is_503_the_process_leaves_and_the_key_tells_the_outcome(ledgers, call):
    most = system_calls(ledgers[0], "reissue")[call]
    numbers = range(1, most + 1, 1 if FULL else max(1, most // 3))
    failed = share_out(ledgers, lambda ledger, number: failed_at(ledger, call, number), numbers)
    assert any(failed), "nothing failed"


def failed_at(ledger, call, number):
    """Whether the client was told that the disk failed."""
    method, path, status, made = REQUESTS["reissue"]
    place = "%s number %d" % (call, number)
    ledger.reset()
    process = ledger.started_under("-e", "trace=" + call, "-e", "inject=%s:error=EIO:when=%d" % (call, number))
    answer = ledger.ask(method, path, {}, key="k")
    assert answer is not None and answer.status in (status, 503), "%s: %s" % (place, answer)
    if answer.status == 503:
        assert process.wait(timeout=60) == 70, place
    ledger.kill(process)
    (ledger.directory / "s").unlink(missing_ok=True)
    again = ledger.start()
    done = ledger.is_changed()
    told = ledger.ask("GET", "/api/v1/idempotency_query?key=k").status
    assert told == (status if done else 404), place
    assert answer.status == 503 or done, place
    assert ledger.ask(method, path, {}, key="k").status == status, place
    again.kill()
    again.wait()
    assert ledger.last_number() == 77 + made
    assert ledger.verify() == [], place
    return answer.status == 503
