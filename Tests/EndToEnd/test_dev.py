"""What `bin/dev` does when the program ends: it goes on after a failed disk, as a service manager would, and stops after anything else."""
import os
import signal
import urllib.request

from conftest import Instance
from edge_process import binary, wait_until

# Serves by the real program, and leaves with 70 instead of its status while there is a file of that name.
PROGRAM = """#!/bin/sh
[ "$1" = serve ] || exec "{real}" "$@"
"{real}" serve & child=$!
echo $child > "{state}/child"
trap 'kill $child' TERM
wait $child
status=$?
[ -e "{state}/disk-failed" ] && exit 70
exit $status
"""


def test_an_instance_starts_again_after_a_failed_disk_and_after_nothing_else(tmp_path):
    state, program = tmp_path / "state", tmp_path / "program"
    state.mkdir()
    program.write_text(PROGRAM.format(real=os.path.realpath(binary()), state=state))
    program.chmod(0o755)
    instance = Instance(state, "").start("--binary", str(program))

    def process(name):
        return int((state / "run" / (name + ".pid")).read_text().split()[0])

    def end():
        os.kill(int((state / "child").read_text()), signal.SIGKILL)

    def answers():
        try:
            return urllib.request.urlopen(instance.url + "/healthz", timeout=5).status == 200
        except OSError:
            return False
    try:
        first = process("invoicefcgi")
        (state / "disk-failed").touch()
        end()
        wait_until(lambda: process("invoicefcgi") != first and answers(), "it answers again")
        (state / "disk-failed").unlink()
        end()
        wait_until(lambda: not os.path.exists("/proc/%d" % process("supervisor")), "it stays away")
        assert not answers()
    finally:
        instance.stop()
