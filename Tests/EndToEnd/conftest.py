"""Instances behind real nginx, clients and a browser for the end-to-end tests.

An instance is what `bin/dev` starts: it is made once per session for each way of mounting and shared by tests that
only read. A test that changes data asks for `fresh`, which makes one of its own.
"""
import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess

import pytest
import requests
from playwright.sync_api import sync_playwright

PROJECT = pathlib.Path(__file__).resolve().parents[2]
BUNDLE = PROJECT / "Tests" / "Conformance" / "base" / "bundle"
PICTURES = PROJECT / ".build" / "screenshots"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Instance:
    """A running product: its address, its directory and the account of a console user."""

    def __init__(self, state, base):
        self.state = state
        self.base = base
        self.origin = "http://127.0.0.1:%d" % free_port()
        self.url = self.origin + base

    def start(self, *options):
        command = [PROJECT / "bin" / "dev", "--state", self.state, "--port", self.origin.rsplit(":", 1)[1], "--detach"]
        if self.base:
            command += ["--base", self.base]
        run = subprocess.run([*command, *options], capture_output=True, text=True, timeout=180)
        assert run.returncode == 0, run.stdout + run.stderr
        assert "ready %s\n" % self.url in run.stdout
        return self

    def stop(self):
        subprocess.run([PROJECT / "bin" / "dev", "--state", self.state, "--stop"], check=True, timeout=60)

    @property
    def account(self):
        email, password = (self.state / "sign-in").read_text().split()
        return email, password

    def command(self, *arguments, **options):
        """Runs a subcommand of the product with this instance's settings."""
        settings = dict(line.split("=", 1) for line in (self.state / "environment").read_text().splitlines())
        return subprocess.run([self.binary, *arguments], env={**os.environ, **settings}, capture_output=True, text=True,
                              timeout=180, **options)

    @property
    def binary(self):
        """The program that `bin/dev` chose: the one that runs."""
        pid = (self.state / "run" / "invoicefcgi.pid").read_text().split()[0]
        return os.readlink("/proc/%s/exe" % pid)

    def api(self, token=None):
        """A requests session that sends TOKEN, resolves paths below the mount and never follows a redirect."""
        return Client(self.url, token)


class Client(requests.Session):
    def __init__(self, url, token=None):
        super().__init__()
        self.url = url
        self.trust_env = False
        if token:
            self.headers["Authorization"] = "Token " + token

    def request(self, method, path, **options):
        options.update(allow_redirects=False, timeout=30)
        return super().request(method, path if "://" in path else self.url + path, **options)


@contextlib.contextmanager
def running(state, *options, base=""):
    instance = Instance(state, base)
    try:
        yield instance.start(*options)
    finally:
        instance.stop()


@pytest.fixture(scope="session")
def instance(tmp_path_factory):
    """The recorded pretix's data, mounted at the root."""
    with running(tmp_path_factory.mktemp("root"), "--import", BUNDLE) as running_instance:
        yield running_instance


@pytest.fixture(scope="session")
def mounted(tmp_path_factory):
    """The same data under a sub-path."""
    with running(tmp_path_factory.mktemp("mounted"), "--import", BUNDLE, base="/desk/invoices") as running_instance:
        yield running_instance


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The made-up data of `make run`."""
    with running(tmp_path_factory.mktemp("demo"), "--demo") as running_instance:
        yield running_instance


@pytest.fixture
def fresh(tmp_path):
    """The recorded data for one test alone."""
    with running(tmp_path, "--import", BUNDLE) as running_instance:
        yield running_instance


@pytest.fixture(scope="session")
def tokens():
    """The plain API tokens of the bundle by name; all are test data."""
    found = {}
    for path in BUNDLE.glob("*/teams.json"):
        for team in json.loads(path.read_text()):
            found.update((token["name"], token["token"]) for token in team["tokens"])
    return found


@pytest.fixture(scope="session")
def recorded():
    """The bundle's invoices, by event and number."""
    return {
        (path.parent.name, invoice["number"]): invoice
        for path in BUNDLE.glob("*/*/invoices.json")
        for invoice in json.loads(path.read_text())
    }


@pytest.fixture(scope="session")
def chromium():
    """Debian's browser; Playwright brings none."""
    program = shutil.which("chromium")
    assert program, "chromium is missing; bin/install-deps test installs it"
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


class Desk:
    """A browser window of a signed-in user, which notes whatever a page complains about."""

    def __init__(self, context, instance):
        self.context = context
        self.instance = instance
        self.complaints = []
        self.page = context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("console", self.note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def note(self, message):
        """An error or warning of the page's own, content policy among them.

        Not the status of the page itself (404 is what some tests ask for), and not that a date field is shown empty where
        the address holds no date: the page says so in words.
        """
        expected = ("Failed to load resource", "does not conform to the required format")
        if message.type in ("error", "warning") and not any(text in message.text for text in expected):
            self.complaints.append(message.text)

    def open(self, path):
        answer = self.page.goto(self.instance.url + path)
        assert answer is not None
        return answer

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / (name + ".png"), full_page=True)


def sign_in(page, instance, account=None):
    """Fills the sign-in form as a person would."""
    email, password = account or instance.account
    page.goto(instance.url + "/console/login")
    page.locator("input[name=email]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.locator("form:has(input[name=password]) button[type=submit]").click()
    page.wait_for_url(lambda url: "/console/" in url and "/login" not in url)


@pytest.fixture(scope="session")
def sessions(chromium):
    """Cookies of one signed-in session per instance: signing in is slow on purpose."""
    known = {}

    def cookies(instance):
        if instance.url not in known:
            context = chromium.new_context()
            sign_in(context.new_page(), instance)
            known[instance.url] = context.storage_state()
            context.close()
        return known[instance.url]

    return cookies


@pytest.fixture
def visitor(desk, sessions):
    """Makes signed-in clients without a browser's manners: they follow no redirect and send what they are told."""

    def make(instance):
        client = instance.api()
        # A session is bound to the browser that began it.
        client.headers["User-Agent"] = desk(instance).page.evaluate("navigator.userAgent")
        for cookie in sessions(instance)["cookies"]:
            client.cookies.set(cookie["name"], cookie["value"])
        return client

    return make


@pytest.fixture
def desk(chromium, sessions):
    """Makes windows: `desk(instance)`, with the options of Playwright's `new_context`."""
    with contextlib.ExitStack() as stack:

        def make(instance, signed_in=True, **options):
            cookies = sessions(instance) if signed_in else None
            context = chromium.new_context(storage_state=cookies, **options)
            stack.callback(context.close)
            return Desk(context, instance)

        yield make
