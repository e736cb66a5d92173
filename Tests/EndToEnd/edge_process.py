"""The program with nothing around it, and nginx with the shipped files in front of it: what the edge's tests start."""
import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

from fastcgi_client import Connection, request

PROJECT = pathlib.Path(__file__).resolve().parents[2]
BUILT = [PROJECT / ".build" / kind / "invoicefcgi" for kind in ("debug", "release")]
ORGANIZER = "demo"
# Taken out, because the program refuses a setting that it does not know.
CHOSEN = os.environ.pop("INVOICEFCGI_BIN", None)


def binary():
    """INVOICEFCGI_BIN, or the newest build."""
    found = [CHOSEN] if CHOSEN else sorted((path for path in BUILT if path.exists()), key=os.path.getmtime)
    assert found, "no invoicefcgi to test; build it, or name it in INVOICEFCGI_BIN"
    return str(found[-1])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(true, what, seconds=60):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "in vain: " + what
        time.sleep(0.01)


class Edge:
    """A directory with a migrated database, and the processes that serve it on one socket."""

    def __init__(self, directory):
        self.directory = pathlib.Path(directory)
        self.socket = self.directory / "s"
        self.processes = []
        self.settings = {
            "INVOICEFCGI_DATABASE": "sqlite://%s/db" % self.directory,
            "INVOICEFCGI_STATE": str(self.directory),
            "INVOICEFCGI_LISTEN": "unix:%s" % self.socket,
            "INVOICEFCGI_SEND": "off",
        }
        self.command("migrate")

    def command(self, *arguments):
        """Runs a subcommand and returns what it printed."""
        run = subprocess.run([binary(), *arguments], env={**os.environ, **self.settings}, capture_output=True,
                             text=True, timeout=120)
        assert run.returncode == 0, run.stderr
        return run.stdout

    def spawn(self, listener=None, limits=None, **settings):
        """Starts one process, on LISTENER's queue if there is one; `ready` waits for it."""
        if listener:
            settings["INVOICEFCGI_LISTEN"] = "fd:0"
        log = self.directory / ("log-%d" % len(self.processes))
        with open(log, "wb") as errors:
            process = subprocess.Popen(
                [binary(), "serve"], env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **self.settings, **settings},
                stdin=listener or subprocess.DEVNULL, stderr=errors, preexec_fn=limits)
        process.log = log
        self.processes.append(process)
        return process

    def start(self, **options):
        process = self.spawn(**options)
        self.ready(process)
        return process

    def ready(self, process):
        def listens():
            assert process.poll() is None, process.log.read_text()
            return "listening" in process.log.read_text()
        wait_until(listens, "the program listens")

    def connect(self):
        return Connection(self.socket)

    def healthy(self):
        with self.connect() as connection:
            return connection.ask(request("/healthz")).status == 200

    def __enter__(self):
        return self

    def __exit__(self, *_):
        """Whatever went wrong, no process is left."""
        self.stop()

    def stop(self):
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextlib.contextmanager
def directory():
    """A short name: a socket's path holds 107 bytes (unix(7))."""
    path = tempfile.mkdtemp(prefix="edge-")
    try:
        yield path
    finally:
        shutil.rmtree(path)


@contextlib.contextmanager
def prepared_edge():
    """An edge without a process yet."""
    with directory() as path, Edge(path) as edge:
        yield edge


MAIN = """{user}
pid {place}/pid; daemon off; worker_processes 2; worker_rlimit_nofile 8192;
error_log {place}/error.log;
events {{ worker_connections 4096; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {place}/b; fastcgi_temp_path {place}/f; proxy_temp_path {place}/p;
  scgi_temp_path {place}/s; uwsgi_temp_path {place}/u;
  include {place}/invoicefcgi.conf;
}}
"""


@contextlib.contextmanager
def nginx(socket_path, base="", public="Public"):
    """Real nginx with the shipped files in front of SOCKET_PATH; gives its port."""
    with directory() as place:
        port = free_port()
        words = {"@BASE@": base, "@SOCKET@": str(socket_path), "@PUBLIC@": str(public), "@PORT@": str(port)}
        for path in (PROJECT / "nginx").iterdir():
            text = path.read_text()
            for word, value in words.items():
                text = text.replace(word, value)
            (pathlib.Path(place) / path.name).write_text(text)
        main = pathlib.Path(place) / "nginx.conf"
        main.write_text(MAIN.format(place=place, user="user root;" if os.geteuid() == 0 else ""))
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        assert program, "nginx is missing; bin/install-deps test installs it"
        process = subprocess.Popen([program, "-p", place, "-e", place + "/error.log", "-c", str(main)])
        try:
            wait_until(lambda: answers(port), "nginx answers")
            yield port
        finally:
            process.terminate()
            process.wait(30)


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
