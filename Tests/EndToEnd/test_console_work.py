"""Work done in the console with a real browser: every action from page to result, with and without JavaScript, also below a sub-path."""
import re

import pytest

from conftest import BUNDLE, running

LIST = "/console/bigevents/invoices/"
REISSUABLE = LIST + "?q=kind:invoice+-kind:cancelled+-kind:test+status:completed"


@pytest.fixture(scope="module")
def workplace(tmp_path_factory):
    """An instance below a sub-path whose data these tests change; every test takes invoices that are still untouched."""
    options = ("--import", BUNDLE, "--env", "INVOICEFCGI_SEND=on")  # there is no mail server: every transmission fails
    with running(tmp_path_factory.mktemp("work"), *options, base="/desk") as instance:
        yield instance


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def window(request, workplace, desk):
    made = desk(workplace, java_script_enabled=request.param)
    made.scripts = request.param
    yield made
    assert made.complaints == []


def first_number(window, path=REISSUABLE):
    window.open(path)
    return window.page.locator("tbody th a").first.inner_text()


def main_text(window):
    return window.page.locator("main").inner_text()


def test_a_person_reissues_an_invoice_and_sees_both_documents(window):
    number = first_number(window)
    window.page.get_by_role("link", name=number, exact=True).click()
    window.page.get_by_role("link", name="Reissue").click()
    place = window.page.locator("dialog" if window.scripts else "main")
    button = place.get_by_role("button", name=re.compile("Create cancellation"))
    cancellation, replacement = re.match(r"Create cancellation (\S+) and invoice (\S+)", button.inner_text()).groups()
    assert "provisional" in place.inner_text() and "Nothing is sent now" in place.inner_text()
    button.click()
    window.page.wait_for_url("**/invoices/%s/" % replacement)
    assert "Invoice %s cancelled by %s and replaced by %s" % (number, cancellation, replacement) in main_text(window)
    window.page.get_by_role("link", name="View " + cancellation).click()
    assert "Cancels invoice " + number in main_text(window)
    window.page.reload()
    assert "replaced by" not in window.page.locator(".flash").all_inner_texts()


def test_a_person_goes_back_from_a_confirmation_and_nothing_happens(window):
    number = first_number(window)
    window.open(LIST + number + "/")
    window.page.get_by_role("link", name="Reissue").click()
    place = window.page.locator("dialog" if window.scripts else "main")
    place.get_by_role("link", name="Back", exact=True).click()
    window.open(LIST + number + "/")
    assert window.page.get_by_role("link", name="Reissue").count() == 1


def test_a_person_sends_an_invoice_again_and_is_told_why_it_cannot_arrive(window):
    number = first_number(window, LIST + "?q=status:completed+kind:invoice+channel:email+-kind:test")
    window.open(LIST + number + "/retransmit/")
    assert "No channel of the type E-mail is configured" in main_text(window)
    window.page.get_by_role("button", name="Send %s again" % number).click()
    window.page.wait_for_url("**/invoices/%s/" % number)
    for _ in range(60):
        if "No channel configured" in main_text(window):
            break
        window.page.wait_for_timeout(250)
        window.page.reload()
    assert "No channel configured" in main_text(window)
    window.open("/console/bigevents/queue/")
    assert "No channel configured" in main_text(window)


def test_a_person_reissues_many_after_a_review(window):
    window.open(REISSUABLE)
    boxes = window.page.locator("input[name=n]")
    numbers = [boxes.nth(index).get_attribute("value") for index in range(2)]
    for index in range(2):
        boxes.nth(index).check()
    if window.scripts:
        assert window.page.locator("output[data-ticked]").inner_text() == "2 ticked"
    window.page.get_by_role("button", name="Reissue…").click()
    window.page.wait_for_url("**/jobs/*/")
    assert "2 invoices will be worked on, 0 left out" in main_text(window)
    window.page.get_by_role("button", name="Reissue 2 invoices").click()
    finish(window)
    assert "2 done, 0 failed, 0 left out." in main_text(window)
    window.open(LIST + numbers[0] + "/")
    assert "Cancelled by" in main_text(window)


def test_a_person_holds_back_an_invoice_that_waits(window):
    number = first_number(window, LIST + "?transmission_status=pending")
    window.open("/console/bigevents/queue/")
    assert window.page.get_by_role("button", name=re.compile("Do not send")).count() == 1
    window.open(LIST + "?transmission_status=pending&number=" + number)
    window.page.locator("input[name=n]").check()
    window.page.get_by_role("button", name="Do not send…").click()
    window.page.wait_for_url("**/jobs/*/")
    assert "None of them is sent" in main_text(window)
    window.page.get_by_role("button", name="Hold 1 invoice back").click()
    finish(window)
    assert "1 done, 0 failed, 0 left out." in main_text(window)
    window.open("/console/bigevents/queue/")
    assert "Held back" in main_text(window)
    window.open(LIST + number + "/")
    assert "Held back" in main_text(window)


def finish(window):
    """Waits until a batch has ended: with scripts the page tells, without them the reader asks again."""
    for _ in range(120):
        if "Finished on" in main_text(window):
            return
        window.page.wait_for_timeout(250)
        if not window.scripts:
            window.page.reload()
    raise AssertionError(main_text(window))


def test_a_person_downloads_all_that_match_as_one_archive(window, workplace):
    window.open(LIST + "?q=kind:cancellation")
    window.page.locator("#scope").select_option("page")
    window.page.get_by_role("button", name="Download as ZIP…").click()
    window.page.wait_for_url("**/jobs/*/")
    window.page.get_by_role("button", name="Make the archive").click()
    finish(window)
    address = window.page.get_by_role("link", name=re.compile("Download ZIP")).get_attribute("href")
    answer = window.context.request.get(workplace.origin + address)
    assert answer.headers["content-type"] == "application/zip" and answer.body()[:2] == b"PK"


def test_a_person_corrects_an_address_sees_the_invoice_go_stale_and_reissues(window):
    number = first_number(window, LIST + "?q=kind:invoice+-kind:cancelled+-kind:test+event:sampleconf")
    window.open(LIST + number + "/")
    window.page.locator("dl.facts a.code").click()
    window.page.locator("input[name=city]").fill("New Town" + ("s" if window.scripts else "n"))
    window.page.locator("input[name=country]").fill("XX")
    window.page.get_by_role("button", name="Save address").click()
    assert window.page.locator("#a-country-problem").count() == 1
    window.page.locator("input[name=country]").fill("DE")
    window.page.locator("select[name=transmission_type]").select_option("email")
    window.page.get_by_role("button", name="Save address").click()
    window.page.get_by_text("Address saved.").wait_for()
    assert "Invoice outdated" in main_text(window)
    assert window.page.get_by_role("link", name=re.compile("^Reissue")).count() == 1


def test_a_person_keeps_a_view_finds_it_as_a_tab_and_deletes_it(window):
    name = "Big ones %s" % window.scripts
    window.open(LIST + "?q=gross:%3E100&cols=date,gross")
    window.page.locator("details.save summary").click()
    window.page.locator("#view-name").fill(name)
    window.page.locator("details.save button").click()
    assert window.page.locator(".tabs [aria-current]").inner_text() == name
    window.open("/console/bigevents/views/")
    row = window.page.locator("tbody tr", has_text=name)
    row.get_by_role("button").click()
    assert name not in window.page.locator("tbody").all_inner_texts()
    assert "View deleted." in main_text(window)


def test_a_person_reads_the_console_in_german(window):
    window.open(LIST)
    window.page.locator("details.menu summary").click()
    window.page.get_by_role("button", name="Deutsch").click()
    window.page.wait_for_url("**" + LIST)
    assert window.page.locator("h1").inner_text() == "Rechnungen"
    window.page.locator("details.menu summary").click()
    window.page.get_by_role("button", name="English").click()
    assert window.page.locator("h1").inner_text() == "Invoices"


def test_a_person_verifies_the_journal(window):
    window.open("/console/bigevents/journal/")
    window.page.get_by_role("button", name="Verify the chain").click()
    assert "every hash fits, none is missing" in main_text(window)


def test_keys_reach_search_rows_and_pages(workplace, desk):
    window = desk(workplace)
    window.open(LIST)
    window.page.keyboard.press("j")
    window.page.keyboard.press("x")
    assert window.page.locator("input[name=n]:checked").count() == 1
    window.page.keyboard.press("/")
    assert window.page.evaluate("document.activeElement.id") == "q"
    window.page.locator("h1").click()
    window.page.keyboard.press("g")
    window.page.keyboard.press("q")
    window.page.wait_for_url("**/queue/")
    assert window.complaints == []


def test_the_layout_follows_a_language_that_is_written_from_right_to_left(workplace, desk):
    """No language of the console is: the direction is turned on the page, as the layout would for one."""
    for look in ({"width": 1280, "height": 900}, {"width": 320, "height": 640}):
        window = desk(workplace, viewport=look)
        for path in (LIST, "/console/bigevents/", LIST + "SAMPLECONF-00001/", "/console/bigevents/queue/"):
            window.open(path)
            window.page.evaluate("document.documentElement.dir = 'rtl'")
            wide, seen = window.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            assert wide <= seen, (path, look)
            brand = window.page.locator(".brand").bounding_box()
            assert brand["x"] > seen / 2
            window.picture("rtl-%d-%s" % (look["width"], path.strip("/").replace("/", "-")[-20:]))
