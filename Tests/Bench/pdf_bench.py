#!/usr/bin/env python3
"""Speed of PDFs as ratios of CPU time within one run. Usage: pdf_bench.py [--runs N]

Compares a tagged invoice with logo with a C program that shapes and shows the same texts (pages.c) and with reportlab
drawing a comparable page, two threads with one, and tells the memory that all fonts together take. Each figure is the
median of alternating runs. The exit status tells of trouble in measuring, not of slowness.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[2]
HERE = PROJECT / "Tests" / "Bench"
WORK = PROJECT / ".build" / "bench"
PROGRAM = PROJECT / ".build" / "release" / "PDFBench"
LOGO = PROJECT / "Tests" / "DocumentsTests" / "Fixtures" / "logo.png"


def run(*command, **environment):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env={**os.environ, **environment})
    if done.returncode:
        sys.exit("pdf_bench: %s\n%s" % (" ".join(map(str, command)), done.stdout + done.stderr))
    return done.stdout


def numbers(*command, **environment):
    return [float(word) for word in run(*command, **environment).split()]


def build():
    flags = run("pkg-config", "--cflags", "--libs", "pangocairo").split()
    run("cc", "-O2", "-o", WORK / "pages", HERE / "pages.c", *flags)


def judge(name, value, limit, is_floor=False, digits=2):
    is_good = value >= limit if is_floor else value <= limit
    print("%-58s %8.*f  %s %.2f  %s" % (name, digits, value, "≥" if is_floor else "≤", limit, "ok" if is_good else "MISSED"))


def against_c(lines, count, limit, runs):
    texts = WORK / ("texts-%d" % lines)
    run(PROGRAM, "dump", lines, texts)
    ratios = [
        numbers(PROGRAM, "render", lines, count, 1, LOGO)[0] / numbers(WORK / "pages", texts, count)[0]
        for _ in range(runs)
    ]
    judge("tagged PDF of %d lines with logo / C program" % lines, statistics.median(ratios), limit)


def reportlab_seconds(count, **settings):
    """CPU seconds for COUNT pages with the same letterhead, table of three lines and texts, by reportlab's platypus."""
    return numbers(sys.executable, HERE / "reportlab_page.py", count, WORK / "logo.jpg", **settings)[0]


def against_reportlab(runs):
    """With reportlab's settings as it comes, and for information without the ASCII85 that ours does without, too."""
    plain, binary = [], []
    for _ in range(runs):
        ours = numbers(PROGRAM, "render", 3, 300, 1, LOGO)[0] / 300
        plain.append(reportlab_seconds(60) / 60 / ours)
        binary.append(reportlab_seconds(60, RL_useA85="0") / 60 / ours)
    judge("PDFs for one of reportlab's", statistics.median(plain), 4, True)
    print("%-58s %8.2f" % ("the same with reportlab's ASCII85 off", statistics.median(binary)))


def electronic(runs):
    """Documents of three lines by the CPU time of a PDF of three lines without logo, made just before."""
    kinds = ("ubl", "cii", "fatturapa")
    hybrid, writing, checking = [], {kind: [] for kind in kinds}, {kind: [] for kind in kinds}
    for _ in range(runs):
        plain = numbers(PROGRAM, "render", 3, 300, 1)[0] / 300
        hybrid.append(numbers(PROGRAM, "hybrid", 3, 300)[0] / 300 / plain - 1)
        for kind in kinds:
            found = numbers(PROGRAM, kind, 3, 3000)
            writing[kind].append(found[0] / 3000 / plain)
            checking[kind].append(found[4] / 3000 / plain)
    judge("what the hybrid adds / PDF of 3 lines", statistics.median(hybrid), 0.3)
    for kind in kinds:
        judge("%s of 3 lines / PDF" % kind, statistics.median(writing[kind]), 0.03, digits=3)
        judge("schema check of it / PDF", statistics.median(checking[kind]), 0.05, digits=3)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=5)
    runs = options.parse_args().runs
    WORK.mkdir(parents=True, exist_ok=True)
    build()
    run(PROGRAM, "logo", LOGO, WORK / "logo.jpg")
    against_c(3, 300, 1.6, runs)
    against_c(500, 15, 1.3, runs)
    against_reportlab(runs)
    electronic(runs)
    gains = []
    for _ in range(runs):
        one, two = (numbers(PROGRAM, "render", 3, 600, threads, LOGO)[1] for threads in (1, 2))
        gains.append(one / two)
    judge("two threads / one (wall time, an idle machine)", statistics.median(gains), 1.7, True)
    judge("resident MB with all fonts in use", numbers(PROGRAM, "fonts", 40)[3] / 1024, 150)


if __name__ == "__main__":
    main()
