#!/usr/bin/env python3
"""Holds the documents that document-samples made against the validators beside the project, in one process.

usage: judge.py SAMPLES VALIDATION. Prints findings and one closing line; exit status 1 when a document fails, when too few were made,
or when a hybrid PDF does not carry the CII that stands beside it.
"""
import collections
import importlib.util
import json
import os
import pathlib
import sys
import time

# Sample dates lie wherever the recordings and the demo put them.
os.environ["ALLOW_FUTURE"] = "1"


def load(folder):
    specification = importlib.util.spec_from_file_location("validate", folder / "validate.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def findings(validate, path, entry):
    """Fatal findings of one document."""
    if entry["kind"] != "pdf":
        found = validate.check(str(path))
    else:
        found, xml = validate.pdf(str(path))
        if xml is not None:
            beside = path.with_suffix("").with_suffix(".cii.xml")
            if not beside.exists() or beside.read_bytes() != xml:
                inner = path.with_suffix(".inner.xml")
                inner.write_bytes(xml)
                found = found + validate.check(str(inner))
    return [finding for finding in found if finding[0] == "fatal"]


def main():
    samples, validation = map(pathlib.Path, sys.argv[1:3])
    validate = load(validation)
    made, refused, bad, spent = (collections.Counter() for _ in range(4))
    for entry in json.loads((samples / "list.json").read_text()):
        source = entry["name"].split("-")[0]
        if not entry["file"]:
            refused[source, entry["kind"], entry["refused"]] += 1
            continue
        path = samples / entry["file"]
        if entry["kind"] == "pdf" and b"/AF " not in path.read_bytes():
            refused[source, "pdf", "plain"] += 1
            continue
        made[source, entry["kind"]] += 1
        start = time.time()
        for finding in findings(validate, path, entry):
            bad[entry["kind"]] += 1
            print(entry["file"], entry["number"], entry["profile"], *finding)
        spent[entry["kind"]] += time.time() - start
    for key, count in sorted(refused.items()):
        print("not made: %s %s %s: %d" % (*key, count))
    for key, count in sorted(made.items()):
        print("made: %s %s: %d" % (*key, count))
    print("seconds:", ", ".join("%s %.1f" % item for item in sorted(spent.items())))
    few = [kind for kind, least in {"ubl": 270, "cii": 270, "pdf": 270, "fatturapa": 30}.items() if made["random", kind] < least]
    for kind in few:
        print("too few random documents of kind", kind)
    print("%d documents, %d findings" % (sum(made.values()), sum(bad.values())))
    return 1 if few or bad else 0


if __name__ == "__main__":
    sys.exit(main())
