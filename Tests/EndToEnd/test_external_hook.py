"""Invoices handed over to an address of the organizer's, from a real process to a receiver that behaves well or badly."""
import base64
import hashlib
import json

import pytest

from edge_process import wait_until
from hook_receiver import HookReceiver
from test_webhooks import HOOKS, desk, stock  # noqa: F401 (fixtures)

SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two bytes, ok").decode()
DONE = "say:" + json.dumps({"status": "completed", "reference": "K-1"})
TIMES = HOOKS.replace("lease=2", "lease=5") + ",http=1"


def set_up(desk, receiver, **more):  # noqa: F811
    return desk.ask("PATCH", "settings/", {"invoice_external_url": receiver.url, "invoice_external_secret": SECRET,
                                           "invoice_external_countries": ["*"], **more})


def send(desk):  # noqa: F811
    """Asks for an invoice to be sent; its number."""
    number = desk.ask("GET", "invoices/?transmission_status=completed&transmission_type=email")["results"][0]["number"]
    desk.ask("POST", "invoices/%s/retransmit/" % number.replace("/", "%2F"), status=204)
    return number


def ended(desk, number):  # noqa: F811
    """The transmission, once it is decided."""
    found = []

    def is_decided():
        found[:] = desk.ask("GET", "invoices/%s/transmissions/" % number.replace("/", "%2F"))
        return found[0]["status"] in ("completed", "failed")
    wait_until(is_decided, "the transmission is decided")
    return found[0]


@pytest.mark.parametrize("modes, status, reason", [
    ([DONE], "completed", None),
    (["say:" + json.dumps({"status": "failed", "message": "tax number unknown"})], "failed", "rejected"),
    (["say:" + json.dumps({"status": "deferred", "retry_after": 0}), DONE], "completed", None),
    (["ok", DONE], "completed", None),
    (["500", DONE], "completed", None), (["429", DONE], "completed", None), (["401", DONE], "completed", None),
    (["slow", DONE], "completed", None), (["drop", DONE], "completed", None), (["huge", DONE], "completed", None),
    (["redirect"], "failed", "rejected"), (["404"], "failed", "rejected"),
], ids=lambda value: " ".join(one[:40] for one in value) if isinstance(value, list) else str(value))
def test_the_answer_decides_and_every_attempt_is_the_same_signed_message(desk, modes, status, reason):  # noqa: F811
    with HookReceiver(modes, usual=DONE) as receiver:
        desk.start(receiver, hooks=TIMES)
        set_up(desk, receiver)
        number = send(desk)
        transmission = ended(desk, number)
        assert (transmission["status"], transmission["reason"]) == (status, reason), transmission
        assert transmission["provider"] == "external_hook_email" and len(transmission["attempts"]) == len(modes)
        assert len(receiver.calls) == len(modes) and {call.path for call in receiver.calls} == {"/hook"}
        assert len({call.id for call in receiver.calls}) == 1 and len({call.body for call in receiver.calls}) == 1
        call = receiver.calls[-1]
        assert call.is_signed_with(SECRET) and call.headers["idempotency-key"] == call.id == call.content["id"]
        assert (call.content["invoice"], call.content["type"], call.content["version"]) == (number, "email", 1)
        for document in call.content["documents"]:
            content = base64.b64decode(document["content"])
            assert (len(content), hashlib.sha256(content).hexdigest()) == (document["size"], document["sha256"])
            assert content.startswith({"pdf": b"%PDF", "ubl": b"<?xml"}[document["kind"]])
        assert [document["kind"] for document in call.content["documents"]] == ["pdf"]
        if "tax number" in modes[0]:
            assert transmission["detail"] == "tax number unknown"
        assert SECRET not in json.dumps(transmission)


def test_a_crash_after_sending_sends_the_same_again(desk):  # noqa: F811
    with HookReceiver(usual=DONE) as receiver:
        process = desk.start(receiver, hooks=TIMES + ",fault=before_result")
        set_up(desk, receiver)
        number = send(desk)
        assert process.wait(60) != 0
        desk.edge.socket.unlink(missing_ok=True)
        desk.start(receiver, hooks=TIMES)
        assert ended(desk, number)["status"] == "completed"
        assert len(receiver.calls) == 2 and len({call.body for call in receiver.calls}) == 1


def test_only_recipients_of_the_named_countries_and_types_go_there(desk):  # noqa: F811
    with HookReceiver(usual=DONE) as receiver:
        desk.start(receiver, hooks=TIMES)
        for choice in ({"invoice_external_countries": ["AX"]}, {"invoice_external_types": ["it_sdi"]},
                       {"invoice_external_countries": []}):
            set_up(desk, receiver, **choice)
            assert ended(desk, send(desk))["reason"] == "no_provider"
        assert receiver.calls == []


def test_the_secret_is_never_shown_and_the_address_is_checked(desk):  # noqa: F811
    with HookReceiver(usual=DONE) as receiver:
        desk.start(receiver, hooks=TIMES)
        shown = set_up(desk, receiver)
        assert shown["invoice_external_secret"] == "*****" and shown["invoice_external_url"] == receiver.url
        # What was shown may be sent back.
        desk.ask("PATCH", "settings/", {"invoice_external_secret": "*****"})
        assert ended(desk, send(desk))["status"] == "completed"
        assert receiver.calls[0].is_signed_with(SECRET)
        assert SECRET not in json.dumps(desk.ask("GET", "journal/?page=last"))
        for name, value in (("url", "http://10.0.0.1/"), ("url", "https://127.0.0.1/"), ("secret", "short"),
                            ("countries", ["Germany"]), ("types", ["fax"])):
            refusal = desk.ask("PATCH", "settings/", {"invoice_external_" + name: value}, status=400)
            assert list(refusal) == ["invoice_external_" + name]
        event = desk.ask("GET", "events/")["results"][0]["slug"]
        assert "invoice_external_url" not in desk.ask("GET", "events/%s/settings/" % event)
        refusal = desk.ask("PATCH", "events/%s/settings/" % event, {"invoice_external_url": receiver.url}, status=400)
        assert list(refusal) == ["invoice_external_url"]


def test_slow_receivers_of_webhooks_hold_up_no_invoice(desk):  # noqa: F811
    with HookReceiver(usual="slow") as slow, HookReceiver(usual=DONE) as receiver:
        desk.start(slow, receiver, hooks=TIMES.replace("webhook=1", "webhook=600"), INVOICEFCGI_JOB_THREADS="2")
        hooks = [desk.hook(slow) for _ in range(3)]
        for hook in hooks:
            desk.test(hook)
        wait_until(lambda: slow.calls, "a slow receiver is called")
        set_up(desk, receiver)
        assert ended(desk, send(desk))["status"] == "completed"
        assert len(slow.calls) == 1
        assert [desk.deliveries(hook)[0]["status"] for hook in hooks] == ["waiting"] * 3
        slow.released.set()
