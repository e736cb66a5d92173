"""A new organizer is set up with the README's commands alone, as they stand there."""
import json
import re
import subprocess

from conftest import PROJECT


def test_the_readmes_commands_lead_to_an_invoice(fresh):
    section = (PROJECT / "README.md").read_text().split("## A new organizer")[1]
    commands = re.search(r"```sh\n(.*?)```", section, re.S).group(1).replace("http://127.0.0.1:8080", fresh.url)
    settings = (fresh.state / "environment").read_text()
    script = 'set -eu\ninvoicefcgi() { env "${settings[@]}" "%s" "$@"; }\nmapfile -t settings <<\'END\'\n%sEND\n%s' % (
        fresh.binary, settings if settings.endswith("\n") else settings + "\n", commands)
    run = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr
    answer = json.loads(run.stdout.strip().splitlines()[-1])
    [invoice] = answer["results"]
    assert re.fullmatch(r"SPRING20\d\d-00001", invoice["number"])
    assert invoice["invoice_from_name"] == "Concerts Ltd"
    assert invoice["invoice_to"] == "Jane Roe\nSide Street 2\n1010 Wien\nAustria"
    assert [line["gross_value"] for line in invoice["lines"]] == ["23.00"]
    assert [line["tax_value"] for line in invoice["lines"]] == ["3.67"]
