"""The curl cookbook as it stands in docs/api, run block by block against an instance."""
import pathlib
import re
import subprocess

COOKBOOK = pathlib.Path(__file__).resolve().parents[2] / "docs" / "api" / "cookbook.md"


def test_every_block_of_the_cookbook_works(fresh, tokens, tmp_path):
    first, *blocks = re.findall(r"^```sh\n(.*?)^```$", COOKBOOK.read_text(), re.M | re.S)
    first = re.sub(r"^url=.*$", "url=" + fresh.url, first, flags=re.M)
    first = re.sub(r"^token=\S+.*$", "token=" + tokens["full"], first, flags=re.M)
    script = "set -euo pipefail\n" + first + "".join("\necho '### %d'\n%s" % entry for entry in enumerate(blocks))
    run = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-1000:]
    outputs = re.split(r"^### \d+\n", run.stdout.replace("}###", "}\n###").replace("\n}", "}"), flags=re.M)
    assert len(blocks) > 7
    assert '"count":' in run.stdout and '"SAMPLECONF-00001"' in run.stdout
    assert "304\n" in run.stdout, "the conditional request"
    assert outputs and (tmp_path / "invoice.pdf").read_bytes().startswith(b"%PDF-")
