"""The ledger survives being killed and a disk that fails: what was acknowledged is there, numbers have no gap, `verify` is green.

Counts are small here; `make test-crash` runs the same tests with CRASH=full: every system call, 1,000 kills.
"""
import json
import os
import random
import re
import sqlite3
import subprocess
import time

import pytest
from edge_process import directory
from ledger_process import EVENT, SYSCALLS, Client, Ledger, free_space

FULL = os.environ.get("CRASH") == "full"
KILLS = 1000 if FULL else 100
# Verified after each kill in the full run, after each tenth in the short one: verify costs more than the rest.
VERIFY_EVERY = 1 if FULL else 10
STEP = 1 if FULL else 7
REQUESTS = {
    "create": ("POST", EVENT + "orders/NIV01/create_invoice/", 201, 1),
    "reissue": ("POST", EVENT + "invoices/SAMPLECONF-00071/reissue/", 204, 2),
    "regenerate": ("POST", EVENT + "invoices/SAMPLECONF-00077/regenerate/", 204, 0),
}


@pytest.fixture(scope="module")
def ledger():
    with directory() as path:
        edge = Ledger(path)
        try:
            yield edge
        finally:
            edge.stop()


def test_whatever_moment_it_is_killed_at_nothing_acknowledged_is_lost(ledger):
    ledger.reset()
    dice = random.Random(20261125)
    alphabet = Client.ALPHABET
    promises = 0
    for round in range(KILLS):
        process = ledger.start()
        stem = "".join(alphabet[(round // len(alphabet) ** place) % len(alphabet)] for place in range(2))
        clients = [Client(ledger, "%s%s%s" % (letter, stem, alphabet[round // len(alphabet) ** 2])) for letter in "ABCD"]
        for client in clients:
            client.start()
        # Somewhere in the middle of the work, however fast the machine is.
        enough, end = dice.randint(1, 6), time.monotonic() + 10
        while sum(len(client.acknowledged) for client in clients) < enough and time.monotonic() < end:
            time.sleep(0.001)
        time.sleep(dice.uniform(0, 0.02))
        process.kill()
        process.wait()
        for client in clients:
            client.join()
        promises += sum(len(client.acknowledged) for client in clients)
        broken = [promise for client in clients for promise in client.broken_promises()]
        assert not broken, "kill %d" % round
        if round % VERIFY_EVERY == 0 or round == KILLS - 1:
            assert ledger.verify() == [], "kill %d" % round
    assert promises > KILLS, "the load was too light to prove anything: %d promises" % promises


def counted(ledger, call, name):
    """How often CALL happens before the process listens, and until it has answered the request NAME."""
    method, path, status, _ = REQUESTS[name]
    ledger.reset()
    process = ledger.traced("-e", "trace=" + call)
    assert ledger.listens(process)
    before = traces(ledger, call)
    answer = ledger.ask(method, path, {})
    assert answer.status == status
    process_id = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True).stdout.split()[0]
    os.kill(int(process_id), 9)
    process.wait()
    return before, traces(ledger, call)


def traces(ledger, call):
    return len(re.findall(r"\b%s\(" % call, (ledger.directory / "trace").read_text(errors="replace")))


@pytest.mark.parametrize("name", REQUESTS)
def test_killed_at_any_system_call_a_request_is_done_or_not_and_its_key_tells(ledger, name):
    method, path, status, made = REQUESTS[name]
    killed = 0
    points = [(call, number) for call in SYSCALLS for number in range(*span(ledger, call, name))]
    for call, number in points[::STEP]:
        ledger.reset()
        process = ledger.traced("-e", "trace=" + call, "-e", "inject=%s:signal=KILL:when=%d" % (call, number))
        place = "%s killed at %s number %d" % (name, call, number)
        answer = ledger.ask(method, path, {}, key="k") if ledger.listens(process) else None
        stop(process)
        killed += process.returncode != 0
        assert ledger.verify() == [], place
        kept = ledger.rows("SELECT count(*) FROM idempotency_keys")[0][0]
        done = ledger.is_changed()
        assert bool(kept) == done, place
        assert answer is None or done, place
        (ledger.directory / "s").unlink(missing_ok=True)
        again = ledger.start()
        repeated = ledger.ask(method, path, {}, key="k")
        assert repeated.status == status, place
        if answer:
            assert repeated.body == answer.body, place
        again.terminate()
        again.wait()
        assert ledger.last_number() == 77 + made, place
    assert killed, "nothing was killed"


def span(ledger, call, name):
    before, after = counted(ledger, call, name)
    return before + 1, after + 1


def stop(process):
    """Ends what still runs: the call that would have killed it did not come."""
    if process.poll() is None:
        children = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True).stdout.split()
        for child in children:
            os.kill(int(child), 9)
    process.wait()


def test_every_acknowledged_change_was_synced_to_the_disk(ledger):
    ledger.reset()
    process = ledger.traced("-e", "trace=fdatasync,fsync")
    assert ledger.listens(process)
    before = traces(ledger, "fdatasync")
    changes = 0
    for code in ("NIV01", "NIV03", "NIV04"):
        answer = ledger.ask("POST", EVENT + "orders/%s/create_invoice/" % code, {})
        number = json.loads(answer.body)["number"]
        assert answer.status == 201
        assert ledger.ask("POST", EVENT + "invoices/%s/reissue/" % number, {}).status == 204
        changes += 2
        assert traces(ledger, "fdatasync") - before >= changes
    stop(process)


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
        assert ledger.ask("GET", EVENT + "invoices/").status == 200
        assert ledger.ask("GET", "/api/v1/idempotency_query?key=k%d" % filler).status == 404
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
        repeated = ledger.order("FULL%d" % (filler % 10) + chr(65 + filler // 10), key="k%d" % filler)
        assert repeated.status == 201, repeated
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
    process = ledger.traced("-e", "trace=pwrite64", "-e", "inject=pwrite64:error=ENOSPC:when=1..40")
    assert ledger.listens(process)
    answers = [ledger.order("FUL%02d" % number) for number in range(60)]
    assert answers[0].status == 507 and b"Retry-After" in answers[0].output
    assert answers[-1].status == 201, "it did not recover"
    assert all(answer.status in (201, 507) for answer in answers)
    stop(process)
    assert ledger.verify() == []


# Rows that come and go, and what is derived from others: no flipped bit in them loses or changes anything.
PASSING = re.compile(r"invoice_search|invoice_changes|idempotency_keys|sessions|sign_in_failures|jobs|sqlite_")


def content(path):
    """Every row of every table that matters; None when SQLite cannot read them."""
    connection = sqlite3.connect("file:%s?mode=ro&immutable=1" % path, uri=True)
    try:
        names = [name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        connection.text_factory = bytes
        return {name: sorted(map(repr, connection.execute('SELECT * FROM "%s"' % name)))
                for name in names if not PASSING.match(name)}
    except sqlite3.Error:
        return None
    finally:
        connection.close()


def test_every_flipped_bit_in_live_content_is_found(ledger):
    ledger.reset()
    original = ledger.template.read_bytes()
    whole = content(ledger.template)
    dice = random.Random(7)
    found = 0
    flips = 2000 if FULL else 40
    while found < flips:
        place, bit = dice.randrange(100, len(original)), dice.randrange(8)
        damaged = bytearray(original)
        damaged[place] ^= 1 << bit
        (ledger.directory / "db").write_bytes(damaged)
        for extra in ("db-wal", "db-shm"):
            (ledger.directory / extra).unlink(missing_ok=True)
        if content(ledger.directory / "db") == whole:
            continue  # free space
        found += 1
        assert ledger.finds_damage(), "bit %d of byte %d" % (bit, place)
    ledger.reset()


@pytest.mark.parametrize("call", ["fdatasync", "pwrite64"])
def test_a_failing_disk_is_503_the_process_leaves_and_the_key_tells_the_outcome(ledger, call):
    method, path, status, made = REQUESTS["reissue"]
    first, end = span(ledger, call, "reissue")
    for number in range(first, end, 1 if FULL else max(1, (end - first) // 2)):
        ledger.reset()
        process = ledger.traced("-e", "trace=" + call, "-e", "inject=%s:error=EIO:when=%d" % (call, number))
        assert ledger.listens(process)
        answer = ledger.ask(method, path, {}, key="k")
        place = "%s number %d" % (call, number)
        assert answer is not None and answer.status in (status, 503), "%s: %s" % (place, answer)
        if answer.status == 503:
            assert process.wait(timeout=20) == 70, place
        else:
            stop(process)
        (ledger.directory / "s").unlink(missing_ok=True)
        again = ledger.start()
        done = ledger.is_changed()
        told = ledger.ask("GET", "/api/v1/idempotency_query?key=k").status
        assert told == (status if done else 404), place
        assert answer.status == 503 or done, place
        assert ledger.ask(method, path, {}, key="k").status == status, place
        again.terminate()
        again.wait()
        assert ledger.last_number() == 77 + made
        assert ledger.verify() == [], place
