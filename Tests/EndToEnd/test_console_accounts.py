"""Accounts in a browser: invitations, second factor, sessions, teams and tokens, with and without JavaScript, and texts that mean harm."""
import base64
import hashlib
import hmac
import re
import struct
import time

import pytest

from conftest import BUNDLE, running, sign_in
from test_console_delivery import confirmed
from test_console_html import PAYLOADS
from test_console_pages import LOOKS, assert_good
from test_console_work import main_text

SETTINGS = "/console/bigevents/settings/"


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """An instance below a sub-path whose accounts these tests change."""
    with running(tmp_path_factory.mktemp("accounts"), "--import", BUNDLE, base="/desk") as instance:
        yield instance


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def window(request, house, desk):
    made = desk(house, java_script_enabled=request.param)
    made.scripts = request.param
    yield made
    assert made.complaints == []


def code(secret, step):
    """RFC 6238 with six digits."""
    key = base64.b32decode(secret)
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    at = digest[-1] & 15
    return "%06d" % ((struct.unpack(">I", digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000)


def present_step():
    return int(time.time()) // 30


def newcomer(house, name):
    """A person with a password, in the team "view"."""
    account = (name + "@example.org", "harbour tides lantern")
    made = house.command("create-user", "--organizer", "bigevents", "--team", "view", account[0], input=account[1] + "\n")
    assert made.returncode == 0, made.stderr
    return account


def test_a_person_is_invited_chooses_a_password_and_is_in(window, house, desk):
    email = "invited-%s@example.org" % ("scripts" if window.scripts else "plain")
    confirmed(window, SETTINGS + "users/1/")
    window.open(SETTINGS + "users/")
    window.page.locator("input[name=email]").fill(email)
    window.page.locator("select[name=team]").select_option(label="view")
    window.page.get_by_role("button", name="Invite a person").click()
    window.page.get_by_text("Hand this link over").wait_for()
    link = window.page.locator("main code").inner_text()
    guest = desk(house, signed_in=False, java_script_enabled=window.scripts)
    guest.page.goto(link)
    invitation = guest.page.locator("input[name=code]")
    if window.scripts:
        assert invitation.input_value() == link.split("#")[1] and "#" not in guest.page.url
    else:
        invitation.fill(link.split("#")[1])
    guest.page.locator("input[name=password]").fill("harbour tides lantern")
    guest.page.get_by_role("button", name="Set password").click()
    guest.page.wait_for_url("**/console/login?password-set=1")
    sign_in(guest.page, house, (email, "harbour tides lantern"))
    assert "Overview" in main_text(guest)
    assert guest.complaints == []
    assert link.split("#")[1] not in "".join(path.read_text() for path in (house.state / "logs").glob("*.log"))


def test_a_person_turns_the_second_factor_on_and_signs_in_with_codes(house, desk, window):
    account = newcomer(house, "factor-%s" % ("scripts" if window.scripts else "plain"))
    own = desk(house, signed_in=False, java_script_enabled=window.scripts)
    sign_in(own.page, house, account)
    own.open("/console/account/")
    own.page.get_by_role("link", name="Turn on").click()
    secret = own.page.locator("main code").inner_text().replace(" ", "")
    # The step before: so that the present one is still there to sign in with.
    own.page.locator("input[name=code]").fill(code(secret, present_step() - 1))
    own.page.get_by_role("button", name="Turn on").click()
    own.page.get_by_text("Keep these codes").wait_for()
    recovery = own.page.locator("main li code").all_inner_texts()
    assert len(recovery) == 10
    own.page.get_by_role("link", name="I have kept them").click()
    assert "Recovery codes left: 10" in main_text(own)

    again = desk(house, signed_in=False, java_script_enabled=window.scripts)
    for wrong, right in ((code(secret, present_step() + 40), code(secret, present_step())), ("000000", recovery[0])):
        again.open("/console/login?next=" + house.base + "/console/bigevents/queue/")
        again.page.locator("input[name=email]").fill(account[0])
        again.page.locator("input[name=password]").fill(account[1])
        again.page.keyboard.press("Enter")
        again.page.wait_for_url("**/login/2fa*")
        again.page.locator("input[name=code]").fill(wrong)
        again.page.keyboard.press("Enter")
        again.page.locator("[role=alert]").wait_for()
        again.page.locator("input[name=code]").fill(right)
        again.page.keyboard.press("Enter")
        again.page.wait_for_url("**/console/bigevents/queue/")
        again.open("/console/help/")
        again.page.locator("details.menu summary").click()
        again.page.get_by_role("button", name="Sign out").click()
        again.page.wait_for_url("**/console/login*")
    assert own.complaints == [] and again.complaints == []


def test_a_person_changes_the_password_and_other_browsers_are_signed_out(house, desk, window):
    account = newcomer(house, "change-%s" % ("scripts" if window.scripts else "plain"))
    browsers = [desk(house, signed_in=False, java_script_enabled=window.scripts) for _ in range(3)]
    for browser in browsers:
        sign_in(browser.page, house, account)
    own, other, third = browsers
    own.open("/console/account/")
    own.page.locator("#sessions tbody").get_by_role("button", name="Sign out").first.click()
    own.page.get_by_text("That browser is signed out.").wait_for()
    alive = [browser for browser in (other, third) if "/login" not in (browser.open("/console/account/"), browser.page.url)[1]]
    assert len(alive) == 1
    own.page.locator("input[name=password]").fill(account[1])
    own.page.locator("input[name=new_password]").fill("lantern tides harbour")
    own.page.get_by_role("button", name="Change password").click()
    own.page.get_by_text("Password changed.").wait_for()
    alive[0].open("/console/account/")
    assert "/login" in alive[0].page.url
    assert "This browser" in main_text(own)


def test_a_team_gets_a_token_that_works_until_it_is_revoked(window, house):
    name = "Readers %s" % ("with" if window.scripts else "without")
    confirmed(window, SETTINGS + "new-team/")
    window.page.locator("input[name=name]").fill(name)
    window.page.get_by_label("see orders and invoices").check()
    window.page.locator("input[name=all_events]").check()
    window.page.get_by_role("button", name="Save").click()
    window.page.get_by_text("Team “%s” saved." % name).wait_for()
    window.page.locator("input[name=token_name]").fill("ledger")
    window.page.get_by_role("button", name="Make a token").click()
    window.page.get_by_text("it is not shown again").wait_for()
    token = window.page.locator("main code").inner_text()
    if window.scripts:
        assert window.page.get_by_role("button", name="Copy token").count() == 1
    invoices = "/api/v1/organizers/bigevents/invoices/"
    assert house.api(token).get(invoices).status_code == 200
    window.page.get_by_role("link", name="Continue").click()
    assert token not in window.page.content()
    window.page.get_by_role("button", name="Revoke ledger").click()
    window.page.get_by_text("Token “ledger” is revoked").wait_for()
    assert house.api(token).get(invoices).status_code == 401
    window.page.get_by_role("link", name="Delete team").click()
    place = window.page.locator("dialog" if window.scripts else "main")
    place.get_by_role("button", name="Delete team").click()
    window.page.get_by_text("Team “%s” deleted." % name).wait_for()


def test_a_person_chooses_a_language_and_goes_back_to_the_browsers(window):
    window.open("/console/account/")
    window.page.locator("select[name=language]").select_option("de")
    window.page.locator("#language").get_by_role("button").click()
    window.page.get_by_role("heading", name="Ihr Konto").wait_for()
    window.page.locator("select[name=language]").select_option("")
    window.page.locator("#language").get_by_role("button").click()
    window.page.get_by_role("heading", name="Your account").wait_for()


@pytest.mark.parametrize("look", LOOKS)
def test_pages_that_are_shown_once_are_accessible(house, desk, look):
    account = newcomer(house, "look-" + look)
    own = desk(house, signed_in=False, **LOOKS[look])
    sign_in(own.page, house, account)
    own.open("/console/account/second-factor/")
    secret = own.page.locator("main code").inner_text().replace(" ", "")
    own.page.locator("input[name=code]").fill(code(secret, present_step()))
    own.page.get_by_role("button", name="Turn on").click()
    own.page.get_by_text("Keep these codes").wait_for()
    assert_good(own, "account-codes-" + look)
    own.open("/console/account/second-factor/")
    assert_good(own, "account-factor-on-" + look)
    stranger = desk(house, signed_in=False, **LOOKS[look])
    stranger.open("/console/login")
    stranger.page.locator("input[name=email]").fill(account[0])
    stranger.page.locator("input[name=password]").fill(account[1])
    stranger.page.keyboard.press("Enter")
    stranger.page.wait_for_url("**/login/2fa*")
    assert_good(stranger, "sign-in-code-" + look)
    boss = desk(house, **LOOKS[look])
    confirmed(boss, SETTINGS + "teams/2/")
    boss.page.locator("input[name=token_name]").fill("look " + look)
    boss.page.get_by_role("button", name="Make a token").click()
    boss.page.get_by_text("it is not shown again").wait_for()
    assert_good(boss, "settings-token-made-" + look)


def test_no_name_of_a_team_token_or_person_ever_runs(house, desk, visitor):
    window, client = desk(house), visitor(house)
    confirmed(window, SETTINGS + "new-team/")
    alarms = []
    window.page.on("dialog", lambda dialog: (alarms.append(window.page.url), dialog.dismiss()))
    token = re.search(r'name="csrf_token" value="(\w+)"', client.get("/console/help/").text)[1]
    shown = {SETTINGS + "teams/", SETTINGS + "users/", SETTINGS + "tokens/", "/console/bigevents/journal/"}
    for index, payload in enumerate(PAYLOADS[:24]):
        made = client.post(SETTINGS + "teams/", data={"csrf_token": token, "name": payload[:90], "all_events": "true",
                                                     "event_permissions": payload})
        assert made.status_code == 303, made.text
        page = made.headers["Location"].removeprefix(house.base)
        client.post(page + "tokens/", data={"csrf_token": token, "token_name": payload[:90]})
        team = page.rstrip("/").rsplit("/", 1)[1]
        answer = client.post(SETTINGS + "users/", data={"csrf_token": token, "email": "x%d@example.org" % index,
                                                       "name": payload[:90], "team": team})
        assert answer.status_code == 200
        assert client.post(SETTINGS + "users/", data={"csrf_token": token, "email": payload, "team": team}).status_code == 400
        shown |= {page, page + "delete/"}
    shown |= {SETTINGS + "users/%d/" % number for number in range(2, 12)}
    for path in sorted(shown):
        window.open(path)
        foreign = window.page.evaluate(
            "[...document.querySelectorAll('main script, main iframe, main img, main [onerror], main [onload], main [ontoggle], "
            "main a[href^=javascript]')].length")
        assert foreign == 0, path
    assert alarms == [] and window.complaints == []
