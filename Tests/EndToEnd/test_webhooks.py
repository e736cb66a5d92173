"""Webhooks from a real process to a receiver on loopback that behaves well or badly."""
import json
import pathlib
import shutil
import subprocess

import pytest

from edge_process import Edge, directory, wait_until
from fastcgi_client import request
from hook_receiver import HookReceiver

HOOKS = "lease=2,recovery=0.1,backoff=0.001,pick_up=1000000,webhook=1"
BASE = "/api/v1/organizers/demo/"
ACTIONS = ["invoicefcgi.invoice.%s" % name for name in (
    "issued", "cancelled", "reissued", "transmission.requested", "transmission.failed")]


class Desk:
    """A served directory and its API."""

    def __init__(self, place):
        self.edge = Edge(place)
        token = self.edge.command("create-token", "--organizer", "demo", "hooks").strip()
        self.headers = {"HTTP_AUTHORIZATION": "Token " + token}

    def start(self, *receivers, hooks=HOOKS, send="on", **settings):
        return self.edge.start(
            INVOICEFCGI_SEND=send, INVOICEFCGI_TEST_HOOKS=hooks,
            INVOICEFCGI_HOOK_ORIGINS=",".join(receiver.origin for receiver in receivers), **settings)

    def ask(self, method, path, content=None, status=200):
        body = b"" if content is None else json.dumps(content).encode()
        with self.edge.connect() as talk:
            answer = talk.ask(request(BASE + path, method=method, body=body, CONTENT_TYPE="application/json", **self.headers))
        assert answer.status == status, (answer.status, answer.body)
        return json.loads(answer.body) if answer.body else None

    def hook(self, receiver, **more):
        return self.ask("POST", "webhooks/", {"target_url": receiver.url, "all_events": True, "limit_events": [],
                                              "action_types": ACTIONS, **more}, status=201)

    def test(self, hook):
        return self.ask("POST", "webhooks/%d/test/" % hook["id"], status=202)

    def deliveries(self, hook):
        return self.ask("GET", "webhooks/%d/deliveries/" % hook["id"])["results"]

    def ended(self, hook, count=1):
        """The last COUNT deliveries, newest first, once none of them waits."""
        found = []

        def none_waits():
            found[:] = self.deliveries(hook)
            return len(found) >= count and all(one["status"] != "waiting" for one in found)
        wait_until(none_waits, "deliveries end")
        return found[:count]

    def invoice(self):
        """The number of one that may be reissued."""
        for invoice in self.ask("GET", "invoices/?is_cancellation=false&ordering=-nr")["results"]:
            actions = self.ask("GET", "invoices/%s/actions/" % invoice["number"].replace("/", "%2F"))
            if any(one["action"] == "reissue" and one["allowed"] for one in actions["actions"]):
                return invoice
        raise AssertionError("no invoice can be reissued")


@pytest.fixture(scope="module")
def stock():
    with directory() as path:
        edge = Edge(path)
        edge.command("demo")
        yield path


@pytest.fixture
def desk(stock):
    with directory() as path:
        shutil.rmtree(path)
        shutil.copytree(stock, path)
        found = Desk(path)
        try:
            yield found
        finally:
            found.edge.stop()


def test_a_reissue_is_told_in_three_signed_calls_that_name_the_invoices(desk):
    with HookReceiver() as receiver:
        desk.start(receiver)
        hook = desk.hook(receiver)
        invoice = desk.invoice()
        number = invoice["number"].replace("/", "%2F")
        desk.ask("POST", "invoices/%s/reissue/" % number, status=204)
        told = {one["action"]: one for one in desk.ended(hook, 3)}
        calls = {call.content["action"].rsplit(".", 1)[1]: call for call in receiver.calls}
        assert set(calls) == {"cancelled", "issued", "reissued"}
        for call in receiver.calls:
            assert call.is_signed_with(hook["secret"]) and not call.is_signed_with("whsec_AAAA")
            assert call.path == "/hook" and call.headers["content-type"] == "application/json"
            assert list(call.content)[:5] == ["notification_id", "organizer", "event", "code", "action"]
            assert (call.content["organizer"], call.content["event"], call.content["code"]) == (
                "demo", invoice["event"], invoice["order"])
            assert told[call.content["action"]]["webhook_id"] == call.id
        last = calls["reissued"].content
        assert (last["invoice"], last["cancellation"], last["replacement"]) == (
            invoice["number"], calls["cancelled"].content["invoice"], calls["issued"].content["invoice"])
        assert calls["cancelled"].content["refers"] == invoice["number"]
        entry = desk.ask("GET", "journal/?page=last")["results"]
        assert last["notification_id"] in [one["number"] for one in entry]
        attempt = told["invoicefcgi.invoice.reissued"]["attempts"][0]
        assert (attempt["status"], attempt["answer"], attempt["problem"]) == (200, "thank you", None)


@pytest.mark.parametrize("mode, status", [("slow", None), ("redirect", 307), ("500", 500), ("drop", None), ("404", 404)])
def test_what_fails_is_sent_again_under_the_same_id_and_redirects_are_not_followed(desk, mode, status):
    with HookReceiver([mode]) as receiver:
        desk.start(receiver)
        hook = desk.hook(receiver)
        desk.test(hook)
        delivery, = desk.ended(hook)
        assert delivery["status"] == "delivered" and delivery["next_try"] is None
        assert [one["status"] for one in delivery["attempts"]] == [status, 200]
        assert (delivery["attempts"][0]["problem"] is None) == (status is not None)
        assert [call.path for call in receiver.calls] == ["/hook", "/hook"]
        assert len({call.id for call in receiver.calls}) == 1 and receiver.calls[0].body == receiver.calls[1].body
        assert "\x1b" not in json.dumps(delivery["attempts"])


def test_an_answer_of_ten_gigabytes_counts_by_its_status_and_is_not_read(desk):
    with HookReceiver(["huge"]) as receiver:
        process = desk.start(receiver)
        hook = desk.hook(receiver)
        desk.test(hook)
        delivery, = desk.ended(hook)
        assert delivery["status"] == "delivered" and len(delivery["attempts"]) == 1
        assert delivery["attempts"][0]["answer"] == "x" * 2000
        peak = next(line for line in pathlib.Path("/proc/%d/status" % process.pid).read_text().splitlines()
                    if line.startswith("VmHWM"))
        assert int(peak.split()[1]) < 400_000


def test_a_receiver_that_says_gone_is_not_called_any_more_until_it_is_enabled(desk):
    with HookReceiver(["410"]) as receiver:
        desk.start(receiver)
        hook = desk.hook(receiver)
        path = "webhooks/%d/" % hook["id"]
        desk.test(hook)
        delivery, = desk.ended(hook)
        assert (delivery["status"], len(delivery["attempts"])) == ("failed", 1)
        assert desk.ask("GET", path)["enabled"] is False
        desk.ask("POST", "invoices/%s/reissue/" % desk.invoice()["number"].replace("/", "%2F"), status=204)
        assert len(desk.deliveries(hook)) == 1
        refusal = desk.ask("POST", path + "deliveries/%d/replay/" % delivery["id"], status=202)
        assert refusal["replay_of"] == delivery["id"]
        assert desk.ask("PATCH", path, {"enabled": True})["enabled"] is True
        desk.ended(hook, 2)


def test_a_crash_between_sending_and_the_result_sends_again_under_the_same_id(desk):
    with HookReceiver() as receiver:
        process = desk.start(receiver, hooks=HOOKS + ",fault=before_result")
        hook = desk.hook(receiver)
        desk.test(hook)
        assert process.wait(60) != 0
        assert len(receiver.calls) == 1
        desk.edge.socket.unlink(missing_ok=True)
        desk.start(receiver)
        delivery, = desk.ended(hook)
        assert delivery["status"] == "delivered"
        assert [one["duration_ms"] is None for one in delivery["attempts"]] == [True, False]
        assert [call.id for call in receiver.calls] == [delivery["webhook_id"]] * 2


def test_a_replay_says_the_same_under_another_id(desk):
    with HookReceiver() as receiver:
        desk.start(receiver)
        hook = desk.hook(receiver)
        desk.ask("POST", "invoices/%s/reissue/" % desk.invoice()["number"].replace("/", "%2F"), status=204)
        first = desk.ended(hook, 3)[0]
        again = desk.ask("POST", "webhooks/%d/deliveries/%d/replay/" % (hook["id"], first["id"]), status=202)
        assert again["payload"] == first["payload"] and again["webhook_id"] != first["webhook_id"]
        assert desk.ended(hook, 4)[0]["status"] == "delivered"
        assert [call.content for call in receiver.calls].count(first["payload"]) == 2


def test_a_changed_secret_and_the_old_one_both_sign_for_a_day(desk):
    with HookReceiver() as receiver:
        desk.start(receiver)
        hook = desk.hook(receiver)
        new = desk.ask("POST", "webhooks/%d/rotate_secret/" % hook["id"])["secret"]
        assert new != hook["secret"] and "secret" not in desk.ask("GET", "webhooks/%d/" % hook["id"])
        desk.test(hook)
        desk.ended(hook)
        assert receiver.calls[0].is_signed_with(new) and receiver.calls[0].is_signed_with(hook["secret"])


def test_what_is_sent_and_failed_is_told_and_names_the_reason(desk):
    with HookReceiver() as receiver:
        desk.start(receiver)
        hook = desk.hook(receiver)
        number = desk.ask("GET", "invoices/?transmission_status=completed&transmission_type=email")["results"][0]["number"]
        desk.ask("POST", "invoices/%s/retransmit/" % number.replace("/", "%2F"), status=204)
        desk.ended(hook, 2)
        asked, failed = [call.content for call in sorted(receiver.calls, key=lambda call: call.content["notification_id"])]
        assert asked["action"].endswith("transmission.requested") and asked["invoice"] == number
        assert failed["action"].endswith("transmission.failed") and failed["reason"] == "no_provider"
        assert isinstance(failed["transmission"], int)


def test_nothing_leaves_while_sending_is_off_nor_to_an_origin_that_is_not_allowed_any_more(desk):
    with HookReceiver() as receiver:
        process = desk.start(receiver, send="off")
        hook = desk.hook(receiver)
        desk.test(hook)
        assert desk.deliveries(hook)[0]["status"] == "waiting"
        process.terminate()
        assert process.wait(30) == 0
        desk.start()

        def was_refused():
            attempts = desk.deliveries(hook)[0]["attempts"]
            return attempts and attempts[0]["problem"] and "not called" in attempts[0]["problem"]
        wait_until(was_refused, "the call is refused")
        assert receiver.calls == []


@pytest.mark.parametrize("url", [
    "http://example.org/", "https://127.0.0.1/", "https://localhost/x", "https://169.254.169.254/latest/meta-data/",
    "https://[::1]/", "https://[::ffff:10.0.0.1]/", "https://10.0.0.1:8443/", "https://example.org:22/",
    "https://user:password@example.org/", "file:///etc/passwd", "gopher://example.org/", "x", ""])
def test_addresses_outside_of_the_public_network_are_refused_by_field(desk_of_module, url):
    desk = desk_of_module
    answer = desk.ask("POST", "webhooks/", {"target_url": url, "action_types": ACTIONS}, status=400)
    assert list(answer) == ["target_url"] and len(answer["target_url"]) == 1


@pytest.fixture(scope="module")
def desk_of_module(stock):
    with directory() as path:
        shutil.rmtree(path)
        shutil.copytree(stock, path)
        found = Desk(path)
        found.start()
        try:
            yield found
        finally:
            found.edge.stop()


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """Two self-signed certificates for 127.0.0.1."""
    place = tmp_path_factory.mktemp("certificates")
    for name in ("own", "other"):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
             "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
             "-keyout", place / (name + ".key"), "-out", place / (name + ".pem")], check=True, capture_output=True)
    return place


@pytest.mark.parametrize("trusted, is_called", [("own.pem", True), ("other.pem", False), (None, False)])
def test_a_certificate_has_to_be_trusted_before_a_byte_is_said(desk, certificates, trusted, is_called):
    more = {"INVOICEFCGI_CA_CERTIFICATES": str(certificates / trusted)} if trusted else {}
    with HookReceiver(certificate=certificates / "own.pem", key=certificates / "own.key") as receiver:
        desk.start(receiver, **more)
        hook = desk.hook(receiver)
        desk.test(hook)
        wait_until(lambda: desk.deliveries(hook)[0]["attempts"][-1:] and
                   desk.deliveries(hook)[0]["attempts"][-1]["duration_ms"] is not None, "it was tried")
        attempt = desk.deliveries(hook)[0]["attempts"][0]
        assert bool(receiver.calls) == is_called
        assert (attempt["status"] == 200) == is_called
        assert is_called or "certificate" in attempt["problem"].lower()
