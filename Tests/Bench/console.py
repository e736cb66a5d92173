#!/usr/bin/env python3
"""Speed of the console: its invoice list as HTML beside the API's page of the same fifty invoices, through the same nginx, in alternating
runs; and the processor time that rendering alone takes. Usage: console.py [--rows N] [--runs N] [--seconds N]

The data are those of bench.py at 100,000 invoices. The exit status tells of trouble in measuring, not of slowness.
"""
import argparse
import contextlib
import re
import subprocess
import sys

import requests

from bench import BINARY, LIST, ORGANIZER, PROJECT, WORK, Bench, Product, Target, Trouble, run

CONSOLE = "/console/%s/invoices/" % ORGANIZER
AGENT = "bench"
HIGHEST_PAGE = 60_000


def cookie(product):
    """A session of a user of the organizer; it is bound to the name of the browser."""
    email, password = "bench@example.org", "measuring is knowing"
    made = subprocess.run(
        [BINARY, "create-user", "--organizer", ORGANIZER, email], env=product.settings,
        input=password + "\n", capture_output=True, text=True)
    if made.returncode and "taken" not in made.stderr and "exists" not in made.stderr:
        raise Trouble(made.stderr)
    client = requests.Session()
    client.headers["User-Agent"] = AGENT
    form = client.get(product.url + "/console/login", timeout=60)
    token = re.search(r'name="csrf_token" value="([^"]+)"', form.text)[1]
    answer = client.post(product.url + "/console/login", timeout=60, allow_redirects=False,
                         data={"csrf_token": token, "email": email, "password": password})
    if answer.status_code != 303:
        raise Trouble("signing in: %d" % answer.status_code)
    return "; ".join("%s=%s" % (one.name, one.value) for one in client.cookies)


def weigh(product, session):
    answer = requests.get(product.url + CONSOLE, headers={"Cookie": session, "User-Agent": AGENT}, timeout=60)
    if answer.status_code != 200 or answer.text.count("data-row") < 50:
        raise Trouble("the list of the console: %d" % answer.status_code)
    return len(answer.content)


def through_nginx(bench, rows):
    product = Product(rows, False)
    with contextlib.ExitStack() as stack:
        product.start()
        stack.callback(product.stop)
        session = cookie(product)
        # The same fifty, in the same order.
        pages = range(1, min(rows // 50, 2_000) + 1)
        html = Target("list as HTML", product, [CONSOLE + "?ordering=nr&page=%d" % page for page in pages],
                      "Cookie: " + session)
        json = Target("list as JSON", product, [LIST + "?ordering=nr&page=%d" % page for page in pages],
                      "Token " + product.token)
        size = weigh(product, session)
        bench.alternate([[html, json]], product)
        bench.table([html, json])
        bench.judge("list as HTML: share of the JSON page's rate", html.share(json), 0.5, True)
        bench.judge("list as HTML: size in kB", size / 1000, HIGHEST_PAGE / 1000, False)


def rendering(bench):
    cost, whole, size, _ = run(PROJECT / ".build" / "release" / "ConsoleBench").split()
    print("\nwriting the whole list, with the part that is kept between changes: %.0f us" % float(whole))
    bench.judge("rendering the list: microseconds of processor time", float(cost), 100, False)
    bench.judge("rendering the list: size in kB", int(size) / 1000, HIGHEST_PAGE / 1000, False)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=100_000)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--seconds", type=int, default=4)
    options.add_argument("--only", choices=("nginx", "rendering"))
    chosen = options.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    bench = Bench(chosen.runs, chosen.seconds)
    try:
        if chosen.only != "rendering":
            through_nginx(bench, chosen.rows)
        if chosen.only != "nginx":
            rendering(bench)
    except (Trouble, OSError, requests.RequestException) as trouble:
        print("bench: %s" % trouble, file=sys.stderr)
        return 1
    bench.summary()
    return 0


if __name__ == "__main__":
    sys.exit(main())
