"""Sending, deciding, creating, regenerating and trying again in the console: from the page to the result, with and without JavaScript."""
import json
import re
import shutil

import pytest

import smtp_server
from conftest import BUNDLE, running, sign_in
from test_console_work import LIST, finish, first_number, main_text

HOOKS = "lease=5,recovery=0.1,decision=0.4,backoff=0.0001,connect=2,reply=1,final_reply=1"
WAITING = LIST + "?q=status:pending+kind:invoice+-kind:cancelled+channel:email+event:sampleconf"


@pytest.fixture(scope="module")
def post_office():
    """A mail server whose manners a test chooses."""
    with smtp_server.SMTPServer() as server:
        yield server


@pytest.fixture(scope="module")
def workplace(tmp_path_factory, post_office):
    """An instance below a sub-path that sends through it, of an organizer who allows to regenerate."""
    bundle = tmp_path_factory.mktemp("bundle") / "bundle"
    shutil.copytree(BUNDLE, bundle)
    settings = bundle / "bigevents" / "settings.json"
    settings.write_text(json.dumps({**json.loads(settings.read_text()), "invoice_regenerate_allowed": True}))
    options = []
    for name, value in {"SEND": "on", "SMTP_URL": "smtp://127.0.0.1:%d" % post_office.port,
                        "MAIL_FROM": "invoices@example.org", "TEST_HOOKS": HOOKS}.items():
        options += ["--env", "INVOICEFCGI_%s=%s" % (name, value)]
    with running(tmp_path_factory.mktemp("sending"), "--import", bundle, *options, base="/desk") as instance:
        yield instance


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def window(request, workplace, desk, post_office):
    post_office.mode = smtp_server.MODES["ok"]
    made = desk(workplace, java_script_enabled=request.param)
    made.scripts = request.param
    yield made
    assert made.complaints == []


def wait_for(window, text, path=None):
    """Looks again until the page says so; with scripts it does by itself, too."""
    for _ in range(240):
        if text in main_text(window):
            return
        window.page.wait_for_timeout(250)
        window.open(path) if path else window.page.reload()
    raise AssertionError(main_text(window))


def confirmed(window, path):
    """Opens a page that asks for the password once more when the session is not fresh."""
    window.open(path)
    if "/account/confirm/" in window.page.url:
        window.page.locator("input[name=password]").fill(window.instance.account[1])
        window.page.get_by_role("button", name="Continue").click()
        window.page.wait_for_url(lambda url: "/account/confirm/" not in url)


def test_a_person_sends_a_waiting_invoice_and_sees_it_delivered(window, post_office):
    number = first_number(window, WAITING)
    window.open(LIST + number + "/")
    window.page.get_by_role("link", name="Transmit", exact=True).click()
    place = window.page.locator("dialog" if window.scripts else "main")
    place.get_by_role("button", name="Send " + number).click()
    window.page.wait_for_url("**/invoices/%s/" % number)
    wait_for(window, "Sent by e-mail", LIST + number + "/")
    assert "completed" in window.page.locator("#timeline").inner_text()
    assert post_office.mailbox.whole()


def test_a_person_decides_that_a_mail_of_unknown_outcome_arrived(window, post_office):
    post_office.mode = smtp_server.MODES["end-close"]
    number = first_number(window, WAITING)
    window.open(LIST + number + "/transmit/")
    window.page.get_by_role("button", name="Send " + number).click()
    window.page.wait_for_url("**/invoices/%s/" % number)
    wait_for(window, "Ask the recipient, then decide.", LIST + number + "/")
    window.page.get_by_role("button", name="Mark as delivered").click()
    window.page.wait_for_url("**/invoices/%s/" % number)
    assert number + " is marked as delivered." in main_text(window)
    assert "Sent by e-mail" in main_text(window)
    assert window.page.get_by_role("button", name="Mark as delivered").count() == 0
    assert "Outcome decided by a person" in window.page.locator("#timeline").inner_text()


def test_a_person_creates_the_invoice_of_an_order_that_has_none(window):
    window.open("/console/bigevents/orders/manualconf/MPND%d/" % (2 if window.scripts else 3))
    window.page.get_by_role("button", name="Create invoice").click()
    window.page.wait_for_url("**/invoices/*/")
    number = window.page.locator("h1 bdi").inner_text()
    assert "Invoice %s created; it waits to be sent." % number in main_text(window)
    window.page.go_back()
    window.open("/console/bigevents/orders/manualconf/MPND%d/" % (2 if window.scripts else 3))
    assert window.page.get_by_role("button", name="Create invoice").count() == 0
    assert number in main_text(window)


def test_a_person_regenerates_a_new_invoice_and_both_versions_are_kept(window):
    window.open(LIST + first_number(window, WAITING) + "/reissue/")
    window.page.get_by_role("button", name=re.compile("Create cancellation")).click()
    window.page.wait_for_url(lambda url: "/reissue/" not in url)
    number = window.page.locator("h1 bdi").inner_text()
    window.page.get_by_role("link", name="Regenerate").click()
    place = window.page.locator("dialog" if window.scripts else "main")
    place.get_by_role("button", name="Regenerate " + number).click()
    window.page.wait_for_url("**/invoices/%s/" % number)
    assert "Invoice %s regenerated. The version before is kept." % number in main_text(window)
    assert "Invoice regenerated" in window.page.locator("#timeline").inner_text()


def test_a_person_tries_again_what_failed_in_a_batch(workplace, desk, window):
    """Their team loses its rights between review and start, so that nothing is found, and has them again for the second try."""
    email = "clerk-%s@example.org" % ("scripts" if window.scripts else "plain")
    made = workplace.command("create-user", "--organizer", "bigevents", "--team", "limited", email, input="harbour tides lantern\n")
    assert made.returncode == 0, made.stderr
    clerk = desk(workplace, signed_in=False, java_script_enabled=window.scripts)
    clerk.scripts = window.scripts
    sign_in(clerk.page, workplace, (email, "harbour tides lantern"))
    clerk.open(LIST + "?q=status:completed+kind:invoice+-kind:cancelled+-kind:test")
    numbers = [box.get_attribute("value") for box in clerk.page.locator("input[name=n]").all()[:2]]
    for number in numbers:
        clerk.page.locator("input[name=n][value='%s']" % number).check()
    clerk.page.get_by_role("button", name="Send again…").click()
    clerk.page.wait_for_url("**/jobs/*/")
    review = clerk.page.url

    set_right(window, "event.orders:read", False)
    clerk.page.get_by_role("button", name=re.compile("^Send")).click()
    finish(clerk)
    assert "0 done, 2 failed, 0 left out." in main_text(clerk)
    set_right(window, "event.orders:read", True)
    clerk.page.goto(review)
    clerk.page.get_by_role("button", name="Try the 2 failed again").click()
    for _ in range(240):
        if "2 done, 0 failed, 0 left out." in main_text(clerk):
            break
        clerk.page.wait_for_timeout(250)
        clerk.page.goto(review)
    assert "2 done, 0 failed, 0 left out." in main_text(clerk)
    assert clerk.complaints == []


def set_right(window, right, is_on):
    """Ticks a right of the team "limited", or takes it away."""
    window.open("/console/bigevents/settings/teams/")
    address = window.page.get_by_role("link", name="limited", exact=True).get_attribute("href")
    confirmed(window, address.removeprefix(window.instance.base))
    box = window.page.locator("input[name=event_permissions][value='%s']" % right)
    box.set_checked(is_on)
    window.page.get_by_role("button", name="Save").click()
    window.page.get_by_text("Team “limited” saved.").wait_for()
