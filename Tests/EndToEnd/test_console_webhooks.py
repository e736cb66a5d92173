"""Webhooks in the console, by a person with a real receiver: made, tested, looked at, changed, disabled, deleted."""
import re
import subprocess

import pytest

from conftest import BUNDLE, Instance
from edge_process import wait_until
from hook_receiver import HookReceiver
from test_console_html import CHECKER
from test_console_pages import LOOKS, assert_good

PLACE = "/console/bigevents/settings/webhooks/"
HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def receiver():
    with HookReceiver() as running:
        yield running


@pytest.fixture(scope="module")
def hooked(tmp_path_factory, receiver):
    """The recorded data; sends, and may call the receiver."""
    instance = Instance(tmp_path_factory.mktemp("hooked"), "")
    try:
        yield instance.start("--import", BUNDLE, "--env", "INVOICEFCGI_SEND=on",
                             "--env", "INVOICEFCGI_HOOK_ORIGINS=" + receiver.origin)
    finally:
        instance.stop()


def make(window, url, comment="For the books"):
    window.open(PLACE + "new/")
    window.page.locator("input[name=target_url]").fill(url)
    window.page.locator("input[name=comment]").fill(comment)
    window.page.get_by_role("button", name="Save").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_person_makes_a_webhook_tests_it_and_deletes_it(hooked, receiver, desk, scripts):
    window = desk(hooked, java_script_enabled=scripts)
    window.open(PLACE)
    window.page.get_by_role("link", name="New webhook").click()
    make(window, receiver.url)
    secret = window.page.locator("code", has_text="whsec_").inner_text()
    identifier = re.search(r"Webhook (\d+)", window.page.locator("h1").inner_text()).group(1)
    window.open(PLACE + identifier + "/")
    assert "whsec_" not in window.page.content()

    before = len(receiver.calls)
    window.page.get_by_role("button", name="Send a test").click()
    assert "on its way" in window.page.locator("[role=status]").first.inner_text()

    def is_delivered():
        window.open(PLACE + identifier + "/")
        return "HTTP 200" in window.page.locator("main").text_content()
    wait_until(is_delivered, "the test is delivered")
    assert receiver.calls[before].is_signed_with(secret)
    window.page.get_by_role("button", name="Send again").first.click()
    wait_until(lambda: len(receiver.calls) == before + 2, "it is sent again")
    assert receiver.calls[before + 1].content == receiver.calls[before].content

    window.page.get_by_role("button", name="New secret").click()
    assert window.page.locator("code", has_text="whsec_").inner_text() != secret
    window.page.get_by_role("button", name="Disable").click()
    assert window.page.get_by_role("button", name="Enable", exact=True).count() == 1
    window.page.get_by_role("link", name="Edit").click()
    assert window.page.locator("input[name=target_url]").input_value() == receiver.url
    window.page.locator("input[name=target_url]").fill("http://10.0.0.1/")
    window.page.get_by_role("button", name="Save").click()
    assert "https" in window.page.locator("[role=alert]").inner_text()
    assert window.page.locator("input[aria-invalid=true]").get_attribute("name") == "target_url"

    window.open(PLACE + identifier + "/")
    window.page.get_by_role("link", name="Delete").click()
    assert window.page.locator("h1").inner_text() == "Delete this webhook?"
    window.page.get_by_role("button", name="Delete").click()
    assert window.page.url.endswith(PLACE) and identifier + "/" not in window.page.locator("main").inner_html()
    assert window.complaints == []


def test_a_form_that_is_sent_twice_makes_one_webhook(hooked, receiver, visitor):
    client = visitor(hooked)
    page = client.get(PLACE + "new/").text
    form = {name: re.search('name="%s" value="([^"]*)"' % name, page).group(1) for name in ("csrf_token", "key")}
    form.update(target_url=receiver.url, comment="twice", all_events="true", enabled="true",
                action_types="invoicefcgi.invoice.issued")
    first, second = [client.post(PLACE, data=form) for _ in range(2)]
    assert (first.status_code, second.status_code) == (200, 303)
    assert "whsec_" in first.text and "whsec_" not in client.get(second.headers["Location"]).text
    assert client.get(PLACE).text.count("twice") == 1


@pytest.mark.parametrize("look", LOOKS)
def test_a_webhook_with_its_log_is_accessible_and_harmless(hooked, receiver, desk, look):
    window = desk(hooked, **LOOKS[look])
    window.page.on("dialog", lambda dialog: window.complaints.append("a dialog opened: " + dialog.message))
    make(window, receiver.url + "?key=s3cret", HOSTILE)
    assert_good(window, "webhook-new-secret-" + look)
    path = PLACE + re.search(r"Webhook (\d+)", window.page.locator("h1").inner_text()).group(1) + "/"
    window.page.get_by_role("button", name="Send a test").click()

    def is_delivered():
        window.open(path)
        return "HTTP 200" in window.page.locator("main").text_content()
    wait_until(is_delivered, "the test is delivered")
    window.page.locator("summary", has_text="Attempts").click()
    for name, place in {"webhook": None, "webhook-edit": path + "edit/", "webhook-delete": path + "delete/", "webhooks": PLACE}.items():
        if place:
            window.open(place)
        assert_good(window, name + "-" + look)
        assert "s3cret" not in window.page.locator("main").inner_text()
    window.open(PLACE + "new/")
    window.page.locator("input[name=target_url]").fill(HOSTILE)
    window.page.locator("input[name=limit_events]").fill(HOSTILE)
    window.page.get_by_role("button", name="Save").click()
    assert window.page.locator(".problems li").count() == 2
    assert_good(window, "webhook-refused-" + look)


def test_the_pages_of_a_webhook_are_valid_html(hooked, receiver, desk, visitor, tmp_path):
    window = desk(hooked)
    make(window, receiver.url, HOSTILE)
    identifier = re.search(r"Webhook (\d+)", window.page.locator("h1").inner_text()).group(1)
    window.page.get_by_role("button", name="Send a test").click()
    client, files = visitor(hooked), []
    for name in ("", "edit/", "delete/"):
        files.append(tmp_path / ("page-%s.html" % name.strip("/")))
        files[-1].write_bytes(client.get(PLACE + identifier + "/" + name).content)
    run = subprocess.run(["java", "-Xss4m", "-jar", CHECKER, "--errors-only", *files], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
