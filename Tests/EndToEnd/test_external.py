"""Invoices handed over by a program of the operator's, from a real process."""
import hashlib
import json
import signal

from delivery_process import PATIENT
from edge_process import wait_until
from test_peppol import ROUND, depot, stock  # noqa: F401 (fixtures)

PROGRAM = """#!/usr/bin/python3
import json, os, sys
head = sys.stdin.buffer.readline()
rest = sys.stdin.buffer.read()
name = os.path.join(sys.argv[1], json.loads(head)["id"])
with open(name, "wb") as out:
    out.write(head + rest)
count = len(os.listdir(sys.argv[1]))
if count == 2:
    print(json.dumps({"status": "rejected", "message": "not registered"}))
elif count == 3:
    sys.exit(9)
else:
    print(json.dumps({"status": "completed"}))
"""


def test_a_program_is_given_manifest_and_documents_and_its_answer_decides(depot, tmp_path):  # noqa: F811
    program, inbox = tmp_path / "send", tmp_path / "inbox"
    program.write_text(PROGRAM)
    program.chmod(0o755)
    inbox.mkdir()
    process = depot.spawn("", PATIENT + ",pick_up=100000", INVOICEFCGI_JOB_THREADS="1",
                          INVOICEFCGI_EXTERNAL="peppol=%s %s" % (program, inbox))

    def decided():
        assert process.poll() is None, depot.logs()
        return depot.open_count() == 0
    wait_until(decided, "everything is decided", 120)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    found = sorted(depot.rows("SELECT status, coalesce(reason, '') FROM transmissions WHERE provider = 'external_peppol'"))
    assert found == [("completed", "")] * (ROUND - 2) + [("failed", "outcome_unknown"), ("failed", "rejected")]
    files = list(inbox.iterdir())
    assert len(files) == ROUND
    for path in files:
        head, _, rest = path.read_bytes().partition(b"\n")
        manifest = json.loads(head)
        assert manifest["type"] == "peppol" and manifest["recipient"].startswith("0208:") and manifest["invoice"]
        for document in manifest["documents"]:
            part, rest = rest[:document["size"]], rest[document["size"]:]
            assert hashlib.sha256(part).hexdigest() == document["sha256"]
            assert part.startswith({"ubl": b"<?xml", "pdf": b"%PDF"}[document["kind"]])
        assert not rest
