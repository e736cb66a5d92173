"""Every page of the console in a browser: what a person sees, with and without JavaScript, wide and narrow."""
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = {
    "organizers": "/console/",
    "overview": "/console/bigevents/",
    "list": "/console/bigevents/invoices/",
    "list-searched": "/console/bigevents/invoices/?q=john",
    "list-empty": "/console/bigevents/invoices/?q=no-such-word-anywhere",
    "list-refused": "/console/bigevents/invoices/?date_from=yesterday",
    "detail": "/console/bigevents/invoices/SAMPLECONF-00001/",
    "missing": "/console/bigevents/invoices/NOPE/",
    "list-refused-search": "/console/bigevents/invoices/?q=nosuchfield:1",
    "list-columns": "/console/bigevents/invoices/?cols=date,vat_id,net,gross,locale,reference",
    "confirm-reissue": "/console/bigevents/invoices/SAMPLECONF-00001/reissue/",
    "confirm-retransmit": "/console/bigevents/invoices/SAMPLECONF-00001/retransmit/",
    "check": "/console/bigevents/invoices/SAMPLECONF-00001/check/",
    "queue": "/console/bigevents/queue/",
    "views": "/console/bigevents/views/",
    "jobs": "/console/bigevents/jobs/",
    "exports": "/console/bigevents/exports/?q=kind:cancellation",
    "exports-nothing": "/console/bigevents/exports/?q=no-such-word-anywhere",
    "exports-refused": "/console/bigevents/exports/?date_from=yesterday",
    "orders": "/console/bigevents/orders/?event=sampleconf",
    "series": "/console/bigevents/series/",
    "statement": "/console/bigevents/series/SAMPLECONF-/",
    "journal": "/console/bigevents/journal/",
    "webhooks": "/console/bigevents/settings/webhooks/",
    "webhook-new": "/console/bigevents/settings/webhooks/new/",
    "help": "/console/help/",
    "billing": "/console/bigevents/billing/",
    "account": "/console/account/",
    "account-confirm": "/console/account/confirm/",
    "account-second-factor": "/console/account/second-factor/",
    "settings-teams": "/console/bigevents/settings/teams/",
    "settings-new-team": "/console/bigevents/settings/new-team/",
    "settings-team": "/console/bigevents/settings/teams/2/",
    "settings-team-delete": "/console/bigevents/settings/teams/2/delete/",
    "settings-tokens": "/console/bigevents/settings/tokens/",
    "settings-users": "/console/bigevents/settings/users/",
    "settings-user": "/console/bigevents/settings/users/1/",
    "settings": "/console/bigevents/settings/",
    "settings-invoices": "/console/bigevents/settings/invoices/",
    "settings-sender": "/console/bigevents/settings/sender/",
    "settings-texts": "/console/bigevents/settings/events/sampleconf/texts/",
    "settings-layout": "/console/bigevents/settings/events/sampleconf/layout/",
    "settings-numbering": "/console/bigevents/settings/events/sampleconf/numbering/",
    "settings-mail": "/console/bigevents/settings/mail/",
    "settings-electronic": "/console/bigevents/settings/electronic/",
    "settings-taxes": "/console/bigevents/settings/taxes/",
    "settings-address": "/console/bigevents/settings/address/",
    "settings-general": "/console/bigevents/settings/general/",
    "settings-external": "/console/bigevents/settings/external/",
    "settings-bookkeeping": "/console/bigevents/settings/bookkeeping/",
    "settings-channels": "/console/bigevents/settings/channels/",
    "settings-rates": "/console/bigevents/settings/rates/",
    "settings-event": "/console/bigevents/settings/events/sampleconf/",
}
LOOKS = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "narrow": {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
}


def assert_good(desk, name):
    """No complaint of the browser, no accessibility finding, no sideways scrolling; leaves a picture to look at."""
    desk.picture(name)
    assert desk.complaints == []
    results = Axe().run(desk.page)
    assert results.violations_count == 0, results.generate_report()
    wide, seen = desk.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= seen


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_is_accessible_and_keeps_the_content_policy(instance, desk, look):
    window, wrong = desk(instance, **LOOKS[look]), {}
    for name, path in PAGES.items():
        window.open(path)
        try:
            assert_good(window, "%s-%s" % (name, look))
        except AssertionError as problem:
            wrong[name] = str(problem)
    assert wrong == {}


def test_every_page_weighs_at_most_60_kb_and_asks_nobody_else(instance, demo, desk):
    """Before compression; what it brings along is the style sheet, the script and nothing of any other host."""
    for product, names in ((instance, PAGES), (demo, ("list", "overview", "orders", "queue", "journal", "series", "exports"))):
        window, hosts, heavy = desk(product), set(), {}
        # The browser's own viewer of PDFs asks chrome: and chrome-extension: addresses.
        window.page.on("request", lambda request: request.url.startswith("http") and hosts.add(request.url.split("/")[2]))
        for name in names:
            path = PAGES[name] if product is instance else PAGES[name].split("?")[0].replace("bigevents", "demo")
            answer = window.open(path)
            size = len(answer.body())
            assert answer.status in (200, 400, 404), path
            if size > 60_000:
                heavy[name] = size
        assert heavy == {}
        assert hosts == {product.origin.split("/")[2]}
    for name, most in (("console.css", 25_000), ("console.js", 15_000)):
        assert len(instance.api().get("/static/" + name).content) <= most


@pytest.mark.parametrize("look", LOOKS)
def test_the_sign_in_page_is_accessible(instance, desk, look):
    window = desk(instance, signed_in=False, **LOOKS[look])
    window.open("/console/login")
    assert_good(window, "sign-in-%s" % look)
    window.open("/console/invitation/")
    assert_good(window, "invitation-%s" % look)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_person_signs_in_finds_an_invoice_and_downloads_it(instance, desk, scripts):
    window = desk(instance, signed_in=False, java_script_enabled=scripts)
    window.open("/console/bigevents/invoices/")
    assert "/console/login" in window.page.url
    email, password = instance.account
    window.page.locator("input[name=email]").fill(email)
    window.page.locator("input[name=password]").fill(password)
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**/console/bigevents/invoices/")

    window.page.locator("input[name=q]").fill("SAMPLECONF-00001")
    window.page.locator("input[name=q]").press("Enter")
    window.page.wait_for_url(re.compile(r"[?&]q=SAMPLECONF-00001"))
    window.page.get_by_role("link", name="SAMPLECONF-00001", exact=True).click()
    window.page.wait_for_url(re.compile(r"/console/bigevents/invoices/SAMPLECONF-00001/"))
    assert "John Doe" in window.page.locator("main").inner_text()

    document = window.page.locator("a[href$='document.pdf']").first.get_attribute("href")
    answer = window.context.request.get(instance.origin + document)
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.body().startswith(b"%PDF-")
    assert window.complaints == []


def test_the_list_counts_pages_and_sorts(instance, desk):
    window = desk(instance)
    window.open(PAGES["list"])
    assert "87" in window.page.locator("main").inner_text()
    rows = window.page.locator("tbody tr")
    assert rows.count() == 50
    window.page.locator("a[rel=next]").first.click()
    window.page.wait_for_url(re.compile(r"[?&]page=2"))
    assert rows.count() == 37
    window.page.get_by_role("columnheader", name=re.compile("number", re.I)).get_by_role("link").click()
    window.page.wait_for_url(re.compile(r"[?&]ordering="))
    assert rows.count() == 50


def test_a_wrong_password_is_refused_without_a_hint(instance, desk):
    window = desk(instance, signed_in=False)
    told = []
    for email in (instance.account[0], "nobody@example.org"):
        window.open("/console/login")
        window.page.locator("input[name=email]").fill(email)
        window.page.locator("input[name=password]").fill("certainly-not-the-password")
        window.page.keyboard.press("Enter")
        window.page.locator("[role=alert]").wait_for()
        told.append(window.page.locator("[role=alert]").inner_text())
    assert told[0] == told[1]


def test_without_a_session_pages_lead_to_the_sign_in(instance):
    for path in PAGES.values():
        answer = instance.api().get(path)
        assert answer.status_code == 303, path
        assert "/console/login" in answer.headers["Location"]


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(mounted, sessions):
    cookies = sessions(mounted)["cookies"]
    assert cookies
    for cookie in cookies:
        assert cookie["httpOnly"]
        assert cookie["sameSite"] in ("Lax", "Strict")
        assert cookie["path"].startswith(mounted.base + "/")


def test_a_session_is_worth_nothing_in_another_browser(instance, visitor):
    client = visitor(instance)
    assert client.get(PAGES["list"]).status_code == 200
    client.headers["User-Agent"] = "another"
    assert client.get(PAGES["list"]).status_code == 303


def test_pages_carry_the_safety_headers(instance, visitor):
    client = visitor(instance)
    for path in [*PAGES.values(), "/console/login"]:
        answer = client.get(path)
        headers = answer.headers
        assert headers["Cache-Control"] == "no-store"
        if answer.status_code == 303:  # from the choice of organizers, as there is only one
            continue
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "frame-ancestors" in policy and "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"


def test_a_form_without_its_token_is_refused(instance, visitor):
    client = visitor(instance)
    assert client.post("/console/logout", data={"csrf_token": "0" * 64}).status_code == 403
    assert client.get(PAGES["list"]).status_code == 200


def test_an_open_redirect_is_not_offered(instance, desk):
    window = desk(instance, signed_in=False)
    email, password = instance.account
    window.open("/console/login?next=//evil.example/")
    window.page.locator("input[name=email]").fill(email)
    window.page.locator("input[name=password]").fill(password)
    window.page.keyboard.press("Enter")
    window.page.wait_for_url(lambda url: "/login" not in url)
    assert window.page.url.startswith(instance.url + "/console/")


def test_below_a_sub_path_every_link_stays_below_it(mounted, desk):
    window, seen, waiting = desk(mounted), set(), ["/console/"]
    while waiting and len(seen) < 40:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        answer = window.open(path)
        assert answer.status == 200, path
        for attribute in ("href", "src", "action"):
            for target in window.page.locator("[%s]" % attribute).evaluate_all(
                    "(all, name) => all.map(one => one.getAttribute(name))", attribute):
                if target.startswith("/"):
                    assert target.startswith(mounted.base + "/"), (path, target)
        links = window.page.locator("a[href]").evaluate_all("all => all.map(one => one.pathname)")
        waiting += [link.removeprefix(mounted.base) for link in links
                    if link.startswith(mounted.base + "/console/") and not link.endswith((".pdf", ".xml", ".json", ".jsonl", ".zip"))]
    assert len(seen) > 10
    assert window.complaints == []


@pytest.mark.parametrize("look", LOOKS)
def test_the_demo_data_makes_a_good_first_page(demo, desk, look):
    window = desk(demo, **LOOKS[look])
    window.open("/console/")
    window.page.wait_for_load_state()
    assert_good(window, "demo-overview-%s" % look)
    window.page.locator("nav a[href$='/invoices/']").first.click()
    assert window.page.locator("tbody tr").count() >= 20
    assert_good(window, "demo-list-%s" % look)
    window.page.locator("tbody th a").first.click()
    window.page.wait_for_load_state()
    assert_good(window, "demo-detail-%s" % look)
