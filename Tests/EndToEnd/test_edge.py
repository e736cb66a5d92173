"""The FastCGI edge through its real socket: bad input, silent and slow peers, limits, and restarts under load."""
import array
import asyncio
from concurrent.futures import ThreadPoolExecutor
import contextlib
import fcntl
import http.client
import os
import resource
import select
import signal
import socket
import stat
import subprocess
import termios
import threading
import time

import pytest
from edge_cases import CLOSED, LENGTHS, METHODS, PARAMETERS, PATHS, RECORDS, UNKNOWN_ROLE
from edge_process import ORGANIZER, binary, nginx, prepared_edge, wait_until
from fastcgi_client import PARAMS, STDIN, Responder, begin, parameters, record, request, stream

CLIENTS = 8
WORKERS = 3


@pytest.fixture
def edge():
    """A process of this test's own."""
    with prepared_edge() as made:
        made.process = made.start(INVOICEFCGI_WORKERS=str(WORKERS))
        yield made


@pytest.fixture
def idle():
    """The same without a process."""
    with prepared_edge() as made:
        yield made


@pytest.fixture(scope="module")
def hardened():
    """One process that has to live through every case, with a token for its API."""
    with prepared_edge() as made:
        made.command("create-organizer", ORGANIZER, "Demo")
        made.token = made.command("create-token", "--organizer", ORGANIZER, "cases").split()[-1]
        made.process = made.start(INVOICEFCGI_WORKERS=str(WORKERS))
        yield made


def threads(process):
    return len(os.listdir("/proc/%d/task" % process.pid))


def outcome(answer):
    if answer.status is not None:
        return answer.status
    return CLOSED if answer.ended is None else UNKNOWN_ROLE if answer.ended == 3 else answer.ended


# --- bad input


def named(cases):
    return [pytest.param(*rest, id=name) for name, *rest in cases]


@pytest.mark.parametrize("sent, expected", named(RECORDS + LENGTHS + PARAMETERS))
def test_bad_records_and_parameters_are_refused_and_the_process_lives(hardened, sent, expected):
    with hardened.connect() as connection:
        connection.send(sent)
        connection.finish()
        assert outcome(connection.answer()) == expected
    assert hardened.healthy()
    assert hardened.process.poll() is None


@pytest.mark.parametrize("path, expected", named(PATHS))
def test_bad_targets_get_an_answer_and_the_connection_stays(hardened, path, expected):
    with hardened.connect() as connection:
        answer = connection.ask(request(path, HTTP_AUTHORIZATION="Token " + hardened.token))
        assert answer.status in expected, answer
        assert connection.ask(request()).status == 200
    assert hardened.process.poll() is None


@pytest.mark.parametrize("method", named(METHODS))
def test_unknown_methods_are_told_so(hardened, method):
    with hardened.connect() as connection:
        assert connection.ask(request(method=method)).status in (404, 405)
        assert connection.ask(request()).status == 200


def test_a_refused_request_leaves_the_connection_usable(hardened):
    with hardened.connect() as connection:
        for _, sent, expected in LENGTHS + PARAMETERS:
            assert connection.ask(sent).status == expected
            assert connection.ask(request()).status == 200


def test_unusual_but_right_records_are_answered(hardened):
    names = parameters("/api/v1/organizers/", "POST", CONTENT_LENGTH="40")
    bodies = {
        "single bytes": stream(PARAMS, names, piece=1) + stream(STDIN, b"x" * 40, piece=1),
        "most padding": b"".join(record(PARAMS, names[at:at + 9], padding=255) for at in range(0, len(names), 9))
        + record(PARAMS) + record(STDIN, b"x" * 40, padding=255) + record(STDIN),
    }
    with hardened.connect() as connection:
        for name, body in bodies.items():
            assert connection.ask(begin() + body).status == 401, name
        whole = request()
        for at in range(0, len(whole), 3):
            connection.send(whole[at:at + 3])
        assert connection.answer().status == 200
        many = b"".join(bytes([2, 1]) + b"aa1" for _ in range(10_000))
        assert connection.ask(request(extra=many)).status == 200


def test_bodies_of_all_sizes_are_read_to_their_end(hardened):
    with hardened.connect() as connection:
        edges = [16_384, 65_528, 65_529, 200_000, 1_000_000, 10 * 1024 * 1024]
        for size in [*range(0, 300), *range(8_000, 8_300), *edges]:
            answer = connection.ask(request("/api/v1/organizers/", "POST", body=b"x" * size))
            assert answer.status == 401, (size, answer)


def test_parameters_of_every_size_on_one_kept_connection(hardened):
    bare = len(parameters(HTTP_X="x" * 1_000))
    with hardened.connect() as connection:
        for size in range(7_000, 17_001):
            assert connection.ask(request(HTTP_X="x" * (1_000 + size - bare))).status == 200, size


def test_threads_and_descriptors_are_given_back(hardened):
    held = "/proc/%d/fd" % hardened.process.pid
    assert hardened.healthy()
    before = threads(hardened.process), len(os.listdir(held))
    for _, sent, _ in RECORDS[:40]:
        with hardened.connect() as connection:
            connection.send(sent)
    assert hardened.healthy()
    wait_until(lambda: (threads(hardened.process), len(os.listdir(held))) <= before, "everything is given back")


# --- silent and slow peers


def test_silent_connections_delay_nobody(edge):
    with contextlib.ExitStack() as stack:
        silent = [stack.enter_context(edge.connect()) for _ in range(WORKERS * 20)]
        assert edge.healthy()
        ended, _, _ = select.select([one.socket for one in silent], [], [], 0)
        assert not ended, "the answer came because silent connections were closed, not beside them"
        assert all(one.ask(request()).status == 200 for one in silent)


def test_workers_do_not_interrupt_whoever_wakes_them(edge):
    policies = [os.sched_getscheduler(int(task)) for task in os.listdir("/proc/%d/task" % edge.process.pid)]
    assert policies.count(os.SCHED_BATCH) == WORKERS
    # The dispatcher accepts at once.
    assert os.sched_getscheduler(edge.process.pid) == os.SCHED_OTHER


@pytest.mark.parametrize("kept", [
    pytest.param(4, id="a header"), pytest.param(60, id="parameters"), pytest.param(-8, id="all but the end"),
    pytest.param(-400, id="a body"),
])
def test_half_sent_requests_hold_no_worker(edge, kept):
    whole = request("/api/v1/organizers/", "POST", body=b"x" * 1_000)
    with contextlib.ExitStack() as stack:
        halves = [stack.enter_context(edge.connect()) for _ in range(WORKERS * 5)]
        for one in halves:
            one.send(whole[:kept])
        assert edge.healthy()
        ended, _, _ = select.select([one.socket for one in halves], [], [], 0)
        assert not ended, "the answer came because half-sent requests were given up"
        for one in halves:
            assert one.ask(whole[kept:]).status == 401


def test_half_sent_requests_and_trickled_bodies_are_given_up(edge):
    long = begin() + stream(PARAMS, parameters("/api/v1/organizers/", "POST", CONTENT_LENGTH="400000"))
    long += record(STDIN, b"x" * 60_000)
    with contextlib.ExitStack() as stack:
        stuck = [stack.enter_context(edge.connect()) for _ in range(WORKERS)]
        for one in stuck:
            one.send(long)
        assert edge.healthy(), "every worker was held for ever"
        assert all(one.answer().status is None for one in stuck)


def deafen(connection):
    """Asks on and reads nothing, until no more answer fits into the socket."""
    def waiting():
        count = array.array("i", [0])
        fcntl.ioctl(connection.socket, termios.FIONREAD, count)
        return count[0]

    for _ in range(2_000):
        before = waiting()
        connection.send(request())
        # An answer is there within microseconds; one that is not by now waits for us to read.
        end = time.monotonic() + 1
        while waiting() == before:
            if time.monotonic() > end:
                return
    raise AssertionError("every answer fitted")


def test_peers_that_take_nothing_are_given_up(edge):
    with contextlib.ExitStack() as stack:
        for _ in range(WORKERS):
            deafen(stack.enter_context(edge.connect()))
        assert edge.healthy(), "every worker was held for ever"


def in_thread(coroutine):
    """Runs it in a thread of its own: the browser tests of the same run keep an event loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


def test_two_thousand_clients_through_nginx_get_no_error(edge):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8_192, hard), hard))
    try:
        with nginx(edge.socket) as port:
            assert in_thread(crowd(port, clients=2_000, rounds=4)) == 8_000
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def crowd(port, clients, rounds):
    """So many clients, all connected before the first asks; the number of good answers."""
    streams = []
    for _ in range(clients):
        streams.append(await asyncio.open_connection("127.0.0.1", port))

    async def ask(reader, writer):
        good = 0
        for _ in range(rounds):
            writer.write(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            head = await reader.readuntil(b"\r\n\r\n")
            sizes = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
            await reader.readexactly(int(sizes[0].split(b":")[1]))
            good += head.startswith(b"HTTP/1.1 200 ")
        writer.close()
        return good

    return sum(await asyncio.gather(*(ask(*one) for one in streams)))


def test_running_out_of_descriptors_ends_nothing(idle):
    def few():
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    process = idle.start(limits=few)
    with contextlib.ExitStack() as stack:
        crowd = [stack.enter_context(idle.connect()) for _ in range(200)]
        wait_until(lambda: "accepting pauses" in process.log.read_text(), "descriptors run out")
        assert crowd[0].ask(request()).status == 200
    assert idle.healthy()
    assert process.poll() is None


# --- the socket


def test_the_socket_is_for_owner_and_group_and_goes_with_the_process(edge):
    found = os.stat(edge.socket)
    assert stat.S_ISSOCK(found.st_mode) and stat.S_IMODE(found.st_mode) == 0o660
    assert [path.name for path in edge.directory.glob("s*")] == ["s"]
    edge.process.send_signal(signal.SIGTERM)
    assert edge.process.wait(30) == 0
    assert not edge.socket.exists()


def test_a_stale_socket_is_replaced(edge):
    edge.process.kill()
    edge.process.wait()
    assert edge.socket.exists()
    edge.start()
    assert edge.healthy()


def test_a_socket_in_use_and_a_file_are_left_alone(edge):
    second = edge.spawn()
    assert second.wait(30) != 0
    assert "another process listens there" in second.log.read_text()
    assert edge.healthy()
    file = edge.directory / "file"
    file.write_text("mine")
    third = edge.spawn(INVOICEFCGI_LISTEN="unix:%s" % file)
    assert third.wait(30) != 0
    assert file.read_text() == "mine"


def test_a_descriptor_that_does_not_listen_is_refused(idle):
    run = subprocess.run([binary(), "serve", "--listen", "fd:0"], env={**os.environ, **idle.settings},
                         stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    assert run.returncode != 0
    assert "not a listening unix stream socket" in run.stderr


def test_users_that_are_not_among_the_peers_are_turned_away(idle):
    process = idle.start(INVOICEFCGI_PEERS="daemon")
    for _ in range(3):
        with idle.connect() as connection:
            assert outcome(connection.ask(request())) == CLOSED
    assert process.poll() is None
    assert process.log.read_text().count("not among the peers") == 1


def test_a_connection_that_is_not_to_be_kept_is_closed(edge):
    with edge.connect() as connection:
        assert connection.ask(request(flags=0)).status == 200
        assert connection.take(1) == b""


# --- ends and restarts


def test_a_request_that_is_being_sent_when_the_end_comes_is_answered(edge):
    with edge.connect() as connection, edge.connect() as other:
        connection.send(request()[:100])
        assert other.ask(request()).status == 200
        edge.process.send_signal(signal.SIGTERM)
        wait_until(lambda: "draining" in edge.process.log.read_text(), "the signal is heard")
        assert connection.ask(request()[100:]).status == 200
        assert connection.take(1) == b"", "a draining process keeps no connection"
    assert edge.process.wait(30) == 0


class Load:
    """Clients that ask through nginx without a pause, each on a kept connection."""

    def __init__(self, port):
        self.port = port
        self.good = 0
        self.bad = []
        self.going = True
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run) for _ in range(CLIENTS)]

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        while self.going:
            try:
                connection.request("GET", "/healthz")
                answer = connection.getresponse()
                answer.read()
                result = answer.status
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                result = repr(error)
            with self.lock:
                if result == 200:
                    self.good += 1
                else:
                    self.bad.append(result)
        connection.close()

    def more(self, count=300):
        goal = self.good + count
        wait_until(lambda: self.good >= goal, "requests are answered")

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.going = False
        for thread in self.threads:
            thread.join()


@pytest.fixture
def queue(idle):
    """A listening socket that outlives processes, as systemd's would."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(idle.socket))
        listener.listen(4096)
        yield listener


@pytest.mark.parametrize("overlap", [pytest.param(True, id="new before old"), pytest.param(False, id="old before new")])
def test_a_restart_under_load_fails_no_request(idle, queue, overlap):
    process = idle.start(listener=queue)
    with nginx(idle.socket) as port, Load(port) as load:
        for _ in range(4):
            load.more()
            following = idle.start(listener=queue) if overlap else None
            process.send_signal(signal.SIGTERM)
            assert process.wait(30) == 0
            process = following or idle.start(listener=queue)
        load.more()
    assert load.bad == []
    assert idle.socket.exists(), "an inherited socket is not the program's to remove"


def test_a_kill_fails_only_what_was_in_flight(idle, queue):
    process = idle.start(listener=queue)
    kills = 3
    with nginx(idle.socket) as port, Load(port) as load:
        for _ in range(kills):
            load.more()
            process.kill()
            process.wait()
            process = idle.start(listener=queue)
            load.more()
        failed = list(load.bad)
    assert len(failed) <= kills * CLIENTS, failed
    assert set(failed) <= {503}
    assert load.bad == failed


# --- nginx


def fetch(port, method="GET", path="/healthz", body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def test_nobody_behind_the_socket_is_503_with_a_time_to_come_again(idle):
    with nginx(idle.socket) as port:
        status, headers, body = fetch(port, path="/api/v1/organizers/")
    assert (status, headers["Retry-After"], headers["Content-Type"]) == (503, "2", "application/json")
    assert body.startswith(b'{"detail":')


def test_parameters_of_every_size_through_nginx(edge):
    with nginx(edge.socket) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for size in range(7_000, 17_001):
            connection.request("GET", "/healthz", headers={"X-Filler": "x" * size})
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200, size
        connection.close()


def test_the_program_answers_all_through_nginx(edge):
    with nginx(edge.socket) as port:
        status, headers, _ = fetch(port)
        assert status == 200 and len(headers.get_all("X-Request-Id")) == 1
        assert headers["Server"] == "nginx"
        assert fetch(port, "POST", "/api/v1/organizers/", b"{}")[0] == 401
        assert fetch(port, "HEAD")[2] == b""
        status, headers, body = fetch(port, "POST", "/api/v1/organizers/", b"x" * (11 * 1024 * 1024))
        assert (status, headers["Content-Type"]) == (413, "application/json") and body.startswith(b'{"detail":')
        assert fetch(port, Host="elsewhere.example")[0] == 421


def test_what_clients_claim_about_themselves_does_not_pass_nginx(idle):
    responder = Responder(idle.socket)
    with contextlib.closing(responder), nginx(idle.socket) as port:
        status, _, _ = fetch(
            port, "POST", "/a%2Fb//c?x=%20", b"{}", Proxy="evil", X_Forwarded_For="10.0.0.1", X_Forwarded_Proto="https",
            X_Forwarded_Host="evil.example", Forwarded="for=10.0.0.1", X_Real_IP="10.0.0.1", X_Request_Id="mine",
            Authorization="Token x", Host="localhost:1", Content_Type="application/json")
    assert status == 204
    seen, = responder.seen
    hidden = [name for name in seen if name.startswith(("HTTP_X_", "HTTP_PROXY", "HTTP_FORWARDED", "HTTP_CONTENT"))]
    assert hidden == []
    assert seen["HTTP_HOST"] == "localhost:%d" % port
    assert (seen["REQUEST_URI"], seen["REQUEST_SCHEME"]) == ("/a%2Fb//c?x=%20", "http")
    assert (seen["REMOTE_ADDR"], seen["HTTP_AUTHORIZATION"]) == ("127.0.0.1", "Token x")
    assert (seen["CONTENT_LENGTH"], seen["CONTENT_TYPE"]) == ("2", "application/json")
    assert len(seen["REQUEST_ID"]) == 32
    assert "SCRIPT_NAME" not in seen


def test_below_a_path_everything_has_it_in_front(idle):
    responder = Responder(idle.socket)
    with contextlib.closing(responder), nginx(idle.socket, base="/desk/invoices") as port:
        assert fetch(port, path="/desk/invoices/api/v1/a.php")[0] == 204
        status, headers, _ = fetch(port, path="/desk/invoices")
        assert (status, headers["Location"]) == (301, "/desk/invoices/")
        assert fetch(port, path="/other")[0] == 404
    assert [one["SCRIPT_NAME"] for one in responder.seen] == ["/desk/invoices"]


def test_static_files_come_from_nginx_and_are_kept_by_their_version(idle, tmp_path):
    (tmp_path / "a.css").write_text("a{}")
    (tmp_path / "b.0123456789ab.css").write_text("b{}")
    with nginx(idle.socket, public=tmp_path) as port:
        paths = ("a.css", "a.css?v=1", "b.0123456789ab.css", "c.css")
        told = {path: fetch(port, path="/static/" + path) for path in paths}
    assert [told[path][0] for path in told] == [200, 200, 200, 404]
    assert [path for path in told if "immutable" in told[path][1].get("Cache-Control", "")] == [
        "a.css?v=1", "b.0123456789ab.css"]
    assert told["a.css"][1]["X-Content-Type-Options"] == "nosniff"
