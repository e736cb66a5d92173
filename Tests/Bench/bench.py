#!/usr/bin/env python3
"""Speed of the product through nginx, as ratios that hold on any machine. Usage: bench.py [--only c|million] [--anew]

At 100,000 invoices of three lines the product is compared with nginx serving a file of the same bytes and with a C
program (reference.c) that gives the recorded answers, heads and bodies, to the same requests on the same nginx file,
pool, worker count and record size: once scheduled as any program, which is the yardstick, and once as the product is. At
1,000,000 it is compared with itself. The product runs with its usual log, the C program has none. Each figure is the
median of alternating runs in this one call. The exit status tells of trouble in measuring, not of slowness.
"""
import argparse
import contextlib
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
from urllib.parse import quote

import requests

PROJECT = pathlib.Path(__file__).resolve().parents[2]
HERE = PROJECT / "Tests" / "Bench"
WORK = PROJECT / ".build" / "bench"
BINARY = pathlib.Path(os.environ.get("BENCH_BINARY", PROJECT / ".build" / "release" / "invoicefcgi"))
ORGANIZER = "demo"
SAMPLE = 200
CONNECTIONS = 32
MEMORY_LIMIT = 100 * 1024 * 1024


C_PROGRAM, C_SCHEDULED = ", C program", ", C program as batch"


class Trouble(Exception):
    """Something that makes the figures worthless."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode:
        raise Trouble("%s\n%s%s" % (" ".join(map(str, command)), done.stdout, done.stderr))
    return done.stdout


# --- the servers


class Product:
    """An instance of bin/dev on generated data that is kept from one call to the next."""

    def __init__(self, rows, anew):
        self.state = WORK / str(rows)
        self.port = free_port()
        self.url = "http://127.0.0.1:%d" % self.port
        self.settings = {
            **os.environ,
            "INVOICEFCGI_DATABASE": "sqlite://%s/invoicefcgi.db" % self.state,
            "INVOICEFCGI_STATE": str(self.state),
        }
        self.generate(rows, anew)
        self.token = self.command("create-token", "--organizer", ORGANIZER, "bench").split()[-1]

    def command(self, *arguments):
        return run(BINARY, *arguments, env=self.settings)

    def generate(self, rows, anew):
        """Makes the data unless an earlier call made it; a change of the schema is caught up with."""
        complete = self.state / "complete"
        if complete.exists() and not anew:
            self.command("migrate")
            return
        shutil.rmtree(self.state, ignore_errors=True)
        self.state.mkdir(parents=True)
        begin = time.monotonic()
        self.command("migrate")
        self.command("demo", "--invoices", rows)
        complete.touch()
        print("made %d invoices in %.0f s" % (rows, time.monotonic() - begin))

    def start(self):
        run(PROJECT / "bin" / "dev", "--state", self.state, "--port", self.port, "--binary", BINARY, "--detach")
        for log in (self.state / "logs").glob("*.log"):
            os.truncate(log, 0)

    def stop(self):
        run(PROJECT / "bin" / "dev", "--state", self.state, "--stop")

    @property
    def pid(self):
        return int((self.state / "run" / "invoicefcgi.pid").read_text().split()[0])

    def processes_of(self):
        master = int((self.state / "run" / "nginx-master.pid").read_text())
        return [self.pid, *children_of(master)]

    def get(self, path, **headers):
        answer = requests.get(self.url + path, headers={"Authorization": "Token " + self.token, **headers}, timeout=60)
        if answer.status_code != 200:
            raise Trouble("%s: %d %s" % (path, answer.status_code, answer.text[:200]))
        return answer

    def private_memory(self):
        """Bytes that nobody else has in memory, clean or written to."""
        text = pathlib.Path("/proc/%d/smaps_rollup" % self.pid).read_text()
        return 1024 * sum(int(size) for size in re.findall(r"^Private_\w+: +(\d+) kB", text, re.M))


class Reference:
    """The C program behind a copy of the product's nginx files; its nginx serves the same bytes as files, too."""

    def __init__(self, product, *options):
        self.options = options
        self.state = WORK / "-".join(["reference", *options])
        self.bodies = self.state / "bodies"
        self.port = free_port()
        self.product = product
        self.program = WORK / "reference-program"
        self.processes = []

    def build(self):
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "fcgi"], capture_output=True, text=True).stdout.split()
        run("cc", "-O2", "-pthread", "-o", self.program, HERE / "reference.c", *(flags or ["-lfcgi"]))

    def start(self, answers):
        """Gives ANSWERS, by name the product's answer and the paths it is for, and their bodies as files under /file/NAME."""
        shutil.rmtree(self.state, ignore_errors=True)
        self.bodies.mkdir(parents=True)
        with open(self.bodies / "index", "w") as index:
            for name, (answer, paths) in answers.items():
                (self.bodies / name).write_bytes(answer.content)
                (self.bodies / (name + ".head")).write_text(head_of(answer), newline="")
                index.writelines("%s %s\n" % (name, path) for path in paths)
        self.copy_nginx()
        self.launch()
        nginx = self.state / "nginx"
        self.processes.append(subprocess.Popen(
            ["nginx", "-p", nginx, "-e", self.state / "error.log", "-c", nginx / "nginx.conf", "-g", "daemon off;"]))
        wait_for(self.port, "/healthz")

    def launch(self):
        self.process = subprocess.Popen([self.program, self.state / "socket", str(workers()), self.bodies, *self.options])

    def copy_nginx(self):
        """The product's own files with another socket, port and directory, and one location more for plain files."""
        source, target = self.product.state / "nginx", self.state / "nginx"
        shutil.copytree(source, target)
        sockets = socket_of(self.product)
        for path in target.glob("*"):
            if not path.is_file():
                continue
            text = path.read_text()
            text = text.replace(sockets, str(self.state / "socket")).replace(str(source), str(target))
            text = text.replace(str(self.product.state / "logs"), str(self.state))
            text = text.replace(str(self.product.state / "run"), str(self.state))
            text = text.replace(":%d" % self.product.port, ":%d" % self.port)
            text = re.sub(r"(\bserver \{)", r"\1\n  location /file/ { default_type application/json; alias %s/; }"
                          % self.bodies, text, count=1)
            path.write_text(text)

    def processes_of(self):
        return [self.process.pid, *children_of(self.processes[0].pid)]

    def stop(self):
        for process in [*self.processes, self.process]:
            process.terminate()
            process.wait(15)


def head_of(answer):
    """What the product said before the body, as a FastCGI program says it; nginx adds the rest again."""
    added = {"server", "date", "connection", "transfer-encoding"}
    lines = ["Status: %d %s" % (answer.status_code, answer.reason)]
    lines += ["%s: %s" % (name, value) for name, value in answer.headers.items() if name.lower() not in added]
    return "\r\n".join(lines) + "\r\n\r\n"


def processor_seconds(processes):
    """What PROCESSES have used so far."""
    total = 0
    for process in processes:
        fields = pathlib.Path("/proc/%d/stat" % process).read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def children_of(parent):
    """Ids of the processes that PARENT started."""
    return [int(number) for number in pathlib.Path("/proc/%d/task/%d/children" % (parent, parent)).read_text().split()]


def workers():
    """The product's default: two per core."""
    return max(2, 2 * len(os.sched_getaffinity(0)))


def socket_of(product):
    settings = (product.state / "environment").read_text()
    return re.search(r"^INVOICEFCGI_LISTEN=unix:(.*)$", settings, re.M)[1]


def wait_for(port, path, limit=30, begin=None):
    """Seconds until PATH is answered well, from BEGIN (a reading of perf_counter) or from now on."""
    begin = begin or time.perf_counter()
    while time.perf_counter() - begin < limit:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection.request("GET", path)
            if connection.getresponse().status == 200:
                return time.perf_counter() - begin
        connection.close()
        time.sleep(0.0005)
    raise Trouble("nothing answers on port %d" % port)


def wait_for_silence(port, limit=15):
    """Until nginx finds nobody behind the socket."""
    begin = time.monotonic()
    while requests.get("http://127.0.0.1:%d/healthz" % port, timeout=5).status_code < 500:
        if time.monotonic() - begin > limit:
            raise Trouble("a program that was ended still answers on port %d" % port)
        time.sleep(0.05)


# --- measuring


class Target:
    """Requests to measure: random ones of PATHS on SERVER. `rates`, `tails` and `costs` gather one figure per run."""

    def __init__(self, name, server, paths, token="", refused=False):
        self.name, self.server, self.token, self.refused = name, server, token, refused
        self.rates, self.tails, self.costs = [], [], []
        self.file = WORK / ("paths-%s.txt" % re.sub(r"\W+", "-", name))
        self.file.write_text("\n".join(paths) + "\n")

    def measure(self, seconds):
        before = processor_seconds(self.server.processes_of())
        text = run("wrk", "-t2", "-c%d" % CONNECTIONS, "-d%ds" % seconds, "--timeout", "10s", "-s",
                   HERE / "random_paths.lua", "http://127.0.0.1:%d" % self.server.port, "--", self.file, self.token)
        spent = processor_seconds(self.server.processes_of()) - before
        figures = json.loads(text.strip().splitlines()[-1])
        wanted = figures["requests"] if self.refused else 0
        if figures["broken"] or figures["refused"] != wanted or not figures["requests"]:
            raise Trouble("%s: %s" % (self.name, figures))
        self.rates.append(figures["requests"] * 1e6 / figures["microseconds"])
        self.tails.append(figures["p99"] / 1000)
        self.costs.append(spent * 1e6 / figures["requests"])

    def share(self, other):
        """This rate as a share of OTHER's, which ran next to it in each round."""
        return statistics.median(mine / theirs for mine, theirs in zip(self.rates, other.rates))

    @property
    def rate(self):
        return statistics.median(self.rates)

    @property
    def cost(self):
        """Processor time of program and nginx for a request, in microseconds: says most where others use the machine, too."""
        return statistics.median(self.costs)

    @property
    def tail(self):
        return statistics.median(self.tails)


class Bench:
    def __init__(self, runs, seconds):
        self.runs, self.seconds = runs, seconds
        self.memory = 0
        self.verdicts = []

    def alternate(self, groups, product):
        """Every target once a round, those that are compared next to each other, in an order of its own each round, so that no one
        has the warm seat."""
        order = random.Random(20261121)
        for number in range(self.runs):
            for group in order.sample(groups, len(groups)):
                for target in order.sample(group, len(group)):
                    target.measure(self.seconds)
                    self.memory = max(self.memory, product.private_memory())
            print("  round %d of %d" % (number + 1, self.runs), flush=True)

    def judge(self, what, figure, limit, at_least):
        holds = figure >= limit if at_least else figure <= limit
        self.verdicts.append(
            (what, figure, ("at least %g" if at_least else "at most %g") % limit, "holds" if holds else "DOES NOT HOLD"))

    def note(self, what, figure):
        """A figure of which nothing is demanded."""
        self.verdicts.append((what, figure, "", ""))

    def table(self, targets):
        print("\n%-34s %12s %10s %14s" % ("", "requests/s", "p99 in ms", "CPU us/request"))
        for target in targets:
            print("%-34s %12.0f %10.2f %14.1f" % (target.name, target.rate, target.tail, target.cost))

    def summary(self):
        print("\n%-68s %9s   %-14s" % ("", "measured", "demanded"))
        for row in self.verdicts:
            print(("%-68s %9.2f   %-14s %s" % row).rstrip())


def numbers_of(product, pages, chooser, rows):
    """Invoices from random pages: (event, number, order, refers, recipient)."""
    found = []
    for page in chooser.sample(range(1, rows // 50 + 1), min(pages, rows // 50)):
        for row in product.get(LIST + "?page=%d" % page).json()["results"]:
            found.append((row["event"], row["number"], row["order"], row["refers"], row["invoice_to_name"]))
    return found


LIST = "/api/v1/organizers/%s/invoices/" % ORGANIZER


def detail_path(event, number):
    return "/api/v1/organizers/%s/events/%s/invoices/%s/" % (ORGANIZER, event, quote(number, safe=""))


def against_c(bench, rows, anew):
    """The first part: what the product costs above a file and above a C program."""
    product, chooser = Product(rows, anew), random.Random(1)
    with contextlib.ExitStack() as stack:
        product.start()
        stack.callback(product.stop)
        reference, scheduled = Reference(product), Reference(product, "batch")
        reference.build()
        pages = chooser.sample(range(1, rows // 50 + 1), SAMPLE)
        invoices = numbers_of(product, 100, chooser, rows)
        some = chooser.sample(invoices, SAMPLE)
        lists = [LIST + "?page=%d" % page for page in range(1, rows // 50 + 1)]
        details = [detail_path(*one[:2]) for one in invoices]
        refusal = requests.get(product.url + LIST, timeout=60)
        answers = {"list-%d" % n: (product.get(lists[page - 1]), [lists[page - 1]]) for n, page in enumerate(pages)}
        answers.update({"detail-%d" % n: (product.get(path), [path])
                        for n, path in enumerate(detail_path(*one[:2]) for one in some)})
        answers["refused"] = (refusal, [path + "&" for path in lists])
        for one in (reference, scheduled):
            one.start(answers)
            stack.callback(one.stop)

        token = "Token " + product.token
        targets = {}
        for kind, paths in (("list", lists), ("detail", details)):
            names = [name for name in answers if name.startswith(kind)]
            targets[kind] = [
                Target(kind + ", invoicefcgi", product, paths, token),
                *(Target(kind + who, one, [answers[name][1][0] for name in names], token)
                  for who, one in ((C_PROGRAM, reference), (C_SCHEDULED, scheduled))),
                Target(kind + ", file", reference, ["/file/" + name for name in names], token),
            ]
        # The C program knows a refusal by the `&` at the end of its path.
        refused = answers["refused"][1]
        targets["refused"] = [
            Target("401, invoicefcgi", product, refused, "", refused=True),
            Target("401" + C_PROGRAM, reference, refused, "", refused=True),
            Target("401" + C_SCHEDULED, scheduled, refused, "", refused=True),
            Target("401's bytes, file", reference, ["/file/refused"], ""),
        ]
        everything = [target for group in targets.values() for target in group]
        print("\n%d invoices of 3 lines; a page of 50 is %.0f kB, a detail %.1f kB" % (
            rows, *(statistics.mean(len(answer.content) for name, (answer, _) in answers.items() if name.startswith(kind)) / 1000
                    for kind in ("list", "detail"))))
        bench.alternate(list(targets.values()), product)
        bench.table(everything)
        for kind, limit in (("list", 0.55), ("detail", 0.55), ("refused", 0.75)):
            ours, theirs, scheduled_too, _ = targets[kind]
            what = ours.name.split(",")[0]
            bench.judge("%s: share of the C program's rate" % what, ours.share(theirs), limit, True)
            bench.note("%s: the same, were it scheduled as the product" % what, ours.share(scheduled_too))
        first_answers(bench, product, reference)


def first_answers(bench, product, reference):
    """Time from starting each program to its first good answer through an nginx that runs already."""
    ours, theirs = [], []
    settings = [line for line in (product.state / "environment").read_text().splitlines()]
    os.kill(product.pid, 15)
    reference.process.terminate()
    reference.process.wait(15)
    wait_for_silence(product.port)
    for _ in range(bench.runs):
        wait_for_silence(product.port)
        begin = time.perf_counter()
        process = subprocess.Popen(["env", *settings, BINARY, "serve"], stderr=subprocess.DEVNULL)
        ours.append(wait_for(product.port, "/healthz", begin=begin))
        process.terminate()
        process.wait(30)
        wait_for_silence(reference.port)
        begin = time.perf_counter()
        reference.launch()
        theirs.append(wait_for(reference.port, "/healthz", begin=begin))
        reference.process.terminate()
        reference.process.wait(15)
    reference.launch()
    print("\nstart to first answer: invoicefcgi %.1f ms, C program %.1f ms" % (
        1000 * statistics.median(ours), 1000 * statistics.median(theirs)))
    bench.judge("start to first answer: multiple of the C program's",
                statistics.median(ours) / statistics.median(theirs), 20, False)


def against_itself(bench, rows, anew):
    """The second part: at a million invoices, no page, filter or search falls out of step."""
    product, chooser = Product(rows, anew), random.Random(2)
    product.start()
    try:
        token, last = "Token " + product.token, -(-rows // 50)
        invoices = numbers_of(product, 200, chooser, rows)
        correct = [one for one in invoices if one[3]]

        def pages(query):
            count = product.get(LIST + "?page_size=1&" + query).json()["count"]
            if not count:
                raise Trouble("no invoice fits %s" % query)
            return [LIST + "?%s&page=%d" % (query, page)
                    for page in chooser.sample(range(1, -(-count // 50) + 1), min(2000, -(-count // 50)))]

        def target(name, paths):
            return Target(name, product, paths, token)

        first = target("page 1", [LIST])
        end = target("last page", [LIST + "?page=%d" % last])
        some = target("random page", [LIST + "?page=%d" % page for page in range(1, last + 1)])
        detail = target("detail", [detail_path(*one[:2]) for one in invoices])
        lookups = [
            target("number=", [LIST + "?number=" + quote(one[1]) for one in invoices]),
            target("order=", [LIST + "?order=" + quote(one[2]) for one in invoices]),
            target("refers=", [LIST + "?refers=" + quote(one[3]) for one in correct]),
        ]
        filters = [
            target("is_cancellation=true", pages("is_cancellation=true")),
            target("is_cancellation=false", pages("is_cancellation=false")),
            target("locale=en", pages("locale=en")),
            target("locale=de", pages("locale=de")),
            target("transmission_status=completed", pages("transmission_status=completed")),
            target("transmission_status=failed", pages("transmission_status=failed")),
        ]
        # Any given name with any family name and number: most combinations are asked for once or never before.
        parts = [one[4].split() for one in invoices]
        pairs = ["%s %s" % (chooser.choice(parts)[0], chooser.choice(parts)[1]) for _ in range(2000)]
        names = ["%s %s" % (pair, chooser.choice(parts)[2]) for pair in pairs]
        searches = [
            target("q=family name", [LIST + "?q=" + quote(one[4].split()[1]) for one in invoices]),
            target("q=given and family name", [LIST + "?q=" + quote(pair) for pair in pairs]),
            target("q=full name with number", [LIST + "?q=" + quote(one) for one in names]),
            target("q=number", [LIST + "?q=" + quote(one[1]) for one in invoices]),
        ]
        everything = [first, end, some, detail, *lookups, *filters, *searches]
        print("\n%d invoices of 3 lines" % rows)
        bench.alternate([[one] for one in everything], product)
        bench.table(everything)
        bench.judge("last page: multiple of page 1's time", first.rate / end.rate, 1.5, False)
        for one in lookups:
            bench.judge(one.name + ": multiple of a detail's time", detail.rate / one.rate, 1.5, False)
        for one in filters:
            bench.judge(one.name + ": multiple of an unfiltered page's time", some.rate / one.rate, 2, False)
        for one in searches:
            bench.judge(one.name + ": multiple of an unfiltered page's time", some.rate / one.rate, 5, False)
    finally:
        product.stop()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--only", choices=("c", "million"), help="one of the two parts")
    options.add_argument("--rows", type=int, help="another number of invoices, to try the script itself")
    options.add_argument("--anew", action="store_true", help="make the data again")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--seconds", type=int, default=4)
    chosen = options.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    bench = Bench(chosen.runs, chosen.seconds)
    try:
        if chosen.only != "million":
            against_c(bench, chosen.rows or 100_000, chosen.anew)
        if chosen.only != "c":
            against_itself(bench, chosen.rows or 1_000_000, chosen.anew)
    except (Trouble, OSError, requests.RequestException) as trouble:
        print("bench: %s" % trouble, file=sys.stderr)
        return 1
    bench.judge("private memory in MB, highest", bench.memory / 1024 / 1024, MEMORY_LIMIT / 1024 / 1024, False)
    bench.summary()
    return 0


if __name__ == "__main__":
    sys.exit(main())
