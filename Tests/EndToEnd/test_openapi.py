"""The API's description against the API: every recorded read, and made-up requests without end (schemathesis)."""
import json
import pathlib
import subprocess
import sys

import pytest

from openapi_schema import Description

PROJECT = pathlib.Path(__file__).resolve().parents[2]
READS = PROJECT / "Tests" / "Conformance" / "base" / "reads.jsonl"
CHECKS = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance"]
# Bodies of many members that are alike: trying each in each way takes longer than everything else together; they are made up by chance.
WIDE = r"""
[[operations]]
include-method = ["POST", "PATCH"]
include-path-regex = '/(items|variations|subevents|questions|taxrules|settings|events|orders|change)/(\{[a-z]+\}/)?$'
phases.coverage.enabled = false
"""
INSIDE = """
[parameters]
organizer = "bigevents"
event = "sampleconf"
number = ["SAMPLECONF-00001", "SAMPLECONF-00006", "SAMPLECONF-00042"]
code = ["ABC12"]
"""


@pytest.fixture(scope="module")
def document(instance):
    answer = instance.api().get("/api/v1/openapi.json")
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/json"
    return answer.json()


def test_the_description_is_valid_and_names_this_server(instance, document):
    assert document["openapi"] == "3.1.0"
    assert document["servers"] == [{"url": instance.url}]
    references = [value for value in walk(document) if isinstance(value, str) and value.startswith("#/")]
    assert references
    for reference in references:
        node = document
        for step in reference[2:].split("/"):
            node = node[step]
    identifiers = [operation["operationId"] for path in document["paths"].values() for method, operation in path.items()
                   if method != "parameters"]
    assert len(identifiers) == len(set(identifiers)) > 30


def walk(node):
    if isinstance(node, dict):
        for value in node.values():
            yield from walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from walk(value)
    else:
        yield node


def test_the_description_under_a_sub_path_names_the_sub_path(mounted):
    document = mounted.api().get("/api/v1/openapi.json").json()
    assert document["servers"] == [{"url": mounted.url}]


def test_no_answer_to_a_recorded_read_contradicts_the_description(instance, document, tokens):
    description = Description(document)
    problems, validated = [], 0
    for line in READS.read_text().splitlines():
        request = json.loads(line)["request"]
        if request["method"] not in ("GET", "POST"):
            continue
        client = instance.api()
        headers = dict(request.get("headers") or {})
        if request.get("token"):
            headers["Authorization"] = "Token " + tokens[request["token"]]
        answer = client.request(request["method"], request["path"], headers=headers)
        path = request["path"].split("?")[0]
        # A missing slash and the suffix `.json` are conveniences that the description leaves out.
        if answer.status_code == 301 or path.endswith((".json", ".json/")):
            continue
        kind = answer.headers.get("Content-Type", "").split(";")[0]
        body = answer.json() if kind == "application/json" else answer.content
        problem = description.problem(request["method"], path, answer.status_code, kind, body)
        if problem:
            problems.append("%s %s: %s" % (request["method"], request["path"], problem))
        validated += description.operation(request["method"], path) is not None
    assert not problems, "\n".join(problems[:20])
    assert validated > 300


@pytest.mark.parametrize("parameters", ["", INSIDE], ids=["anywhere", "inside"])
def test_schemathesis_finds_no_contradiction_and_no_server_error(fresh, tokens, tmp_path, parameters):
    """Made from a fixed seed, bounded in number; the instance is this test's own, for the requests that write. `inside`:
    what the path names exists, so that requests get as far as the rules."""
    configuration = tmp_path / "schemathesis.toml"
    configuration.write_text(WIDE + parameters)
    command = [
        pathlib.Path(sys.executable).with_name("schemathesis"), "--config-file", configuration, "run",
        fresh.url + "/api/v1/openapi.json", "--header", "Authorization: Token " + tokens["full"], "--seed", "20261121",
        "--phases", "examples,coverage,fuzzing", "--max-examples", "8", "--max-redirects", "0", "--no-color",
        "--no-shrink", "--warnings", "off", "--continue-on-failure", "--checks", ",".join(CHECKS),
    ]
    run = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, cwd=tmp_path)
    assert run.returncode == 0, run.stdout[-8000:] + run.stderr[-2000:]
    log = (fresh.state / "logs" / "invoicefcgi.log").read_text()
    assert not [line for line in log.splitlines() if line.startswith("error")]
