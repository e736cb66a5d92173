"""Settings in the console with a real browser: changed, refused, previewed, files and tries, with and without JavaScript, below a sub-path."""
import re

import pytest

import smtp_server
from conftest import BUNDLE, PROJECT, running
from test_console_html import PAYLOADS

HOME = "/console/bigevents/settings/"
EVENT = HOME + "events/sampleconf/"
LOGO = PROJECT / "Tests" / "DocumentsTests" / "Fixtures" / "logo.png"


@pytest.fixture(scope="module")
def mailbox():
    with smtp_server.SMTPServer("ok", keeps=True) as server:
        yield server


@pytest.fixture(scope="module")
def workplace(tmp_path_factory, mailbox):
    """An instance below a sub-path whose settings these tests change, with a mail server."""
    options = ["--import", BUNDLE, "--env", "INVOICEFCGI_SEND=on"]
    options += ["--env", "INVOICEFCGI_SMTP_URL=smtp://127.0.0.1:%d" % mailbox.port]
    with running(tmp_path_factory.mktemp("settings"), *options, base="/desk") as instance:
        yield instance


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def window(request, workplace, desk):
    made = desk(workplace, java_script_enabled=request.param)
    made.scripts = request.param
    yield made
    assert made.complaints == []


def main_text(window):
    return window.page.locator("main").inner_text()


def save(window):
    window.page.get_by_role("button", name="Save", exact=True).click()
    window.page.wait_for_load_state()


def test_a_person_sets_a_prefix_sees_it_in_the_journal_and_takes_it_back(window):
    prefix = "SC-%s-" % ("JS" if window.scripts else "HTML")
    window.open(HOME)
    window.page.get_by_role("link", name=re.compile("Sample")).first.click()
    window.page.get_by_role("link", name=re.compile("^Numbering")).click()
    window.page.locator("#s-invoice_numbers_prefix").fill(prefix)
    save(window)
    assert "1 setting saved" in main_text(window) and prefix + "00001" in main_text(window)
    window.open("/console/bigevents/journal/")
    assert prefix in window.page.locator("main").text_content()  # within the closed details of the entry
    window.open(EVENT + "numbering/")
    window.page.locator("input[name=reset][value=invoice_numbers_prefix]").check()
    save(window)
    assert prefix not in main_text(window)


def test_a_refused_form_keeps_everything_and_leads_to_the_field(window):
    window.open(EVENT + "sender/")
    window.page.locator("#s-invoice_address_from_name").fill("Quite New Ltd")
    window.page.locator("#s-invoice_bank_iban").fill("DE00 1234")
    save(window)
    assert "Nothing was saved" in main_text(window)
    window.page.get_by_role("link", name=re.compile("wrong check digit")).click()
    assert window.page.locator("#s-invoice_bank_iban").get_attribute("aria-invalid") == "true"
    assert window.page.locator("#s-invoice_address_from_name").input_value() == "Quite New Ltd"
    window.open(EVENT + "sender/")
    assert window.page.locator("#s-invoice_address_from_name").input_value() != "Quite New Ltd"


def test_the_example_follows_what_is_typed_or_the_button(window):
    window.open(EVENT + "texts/")
    box = window.page.locator("textarea").first
    with window.page.expect_response(lambda answer: answer.url.endswith("preview.pdf") and answer.request.method == "POST") as found:
        if window.scripts:
            box.press_sequentially("Typed, not saved")
        else:
            box.fill("Typed, not saved")
            window.page.get_by_role("button", name="Preview").click()
    assert found.value.status == 200 and found.value.headers["content-type"] == "application/pdf"
    assert window.page.url.endswith("/texts/")
    assert "Typed, not saved" in box.input_value()
    window.open(EVENT + "texts/")
    assert "Typed, not saved" not in window.page.locator("textarea").first.input_value()


def test_a_logo_is_uploaded_seen_and_removed(window):
    window.open(HOME + "layout/")
    window.page.locator("#logo-file").set_input_files(files=[{"name": "a.txt", "mimeType": "text/plain", "buffer": b"no picture"}])
    window.page.get_by_role("button", name="Upload").click()
    assert window.page.locator("#logo-problem").inner_text().startswith("The file is no PNG or JPEG picture")
    window.page.locator("#logo-file").set_input_files(LOGO)
    window.page.get_by_role("button", name="Upload").click()
    window.page.get_by_text("Logo saved.").wait_for()
    picture = window.page.locator("img.logo")
    assert picture.count() == 1
    if window.scripts:
        assert picture.evaluate("async one => { await one.decode(); return one.naturalWidth }") == 600
    window.picture("settings-logo")
    window.page.get_by_role("button", name="Remove the logo").click()
    window.page.get_by_text("Logo removed.").wait_for()
    assert window.page.locator("img.logo").count() == 0


def test_channels_are_tried_and_a_mail_arrives(window, workplace, mailbox):
    window.open(HOME + "channels/")
    before = len(mailbox.mailbox.mails)
    window.page.get_by_role("button", name="Test E-mail").click()
    window.page.get_by_text("E-mail works: 127.0.0.1:%d answered" % mailbox.port).wait_for()
    assert len(mailbox.mailbox.mails) == before
    window.page.get_by_role("button", name=re.compile("Send a test mail")).click()
    window.page.get_by_text("The mail server took a test mail to %s" % workplace.account[0]).wait_for()
    assert len(mailbox.mailbox.mails) == before + 1
    body = mailbox.mailbox.mails[-1]["body"]
    assert b"Subject: Test of invoice mails" in body and b"Content-Disposition: attachment" not in body
    window.picture("settings-channels")


def test_the_mail_of_an_invoice_is_seen_before_its_words_are_saved(window):
    window.open(EVENT + "mail/")
    window.page.locator("textarea[name='mail_subject_order_invoice.en']").fill("Yours: {invoice_number}")
    window.page.locator("#preview-number").fill("SAMPLECONF-00001")
    window.page.get_by_role("button", name="Preview the mail").click()
    window.page.locator("#mail").wait_for()
    assert "Yours: SAMPLECONF-00001" in window.page.locator("#mail").inner_text()
    assert window.page.locator("textarea[name='mail_subject_order_invoice.en']").input_value() == "Yours: {invoice_number}"
    window.picture("settings-mail-preview")


def test_a_file_of_rates_is_loaded(window):
    day = "19" if window.scripts else "18"
    text = "%s Nov 2026 #224\nCountry|Currency|Amount|Code|Rate\nEMU|euro|1|EUR|24.%s0\n" % (day, day)
    window.open(HOME + "rates/?source=cz:cnb:rate-fixing-daily")
    window.page.locator("#rate-file").set_input_files(files=[{"name": "daily.txt", "mimeType": "text/plain", "buffer": text.encode()}])
    window.page.get_by_role("button", name="Load rates").click()
    window.page.get_by_text("1 of 1 rates are new").wait_for()
    window.open(HOME + "rates/?source=cz:cnb:rate-fixing-daily&day=2026-11-" + day)
    assert "24.%s0000" % day in main_text(window)
    window.picture("settings-rates")


def test_no_text_of_a_setting_ever_runs(workplace, desk, tokens):
    """Every hostile text in every text field of the settings, saved over the API, then every page that shows settings."""
    client = workplace.api(tokens["full"])
    path = "/api/v1/organizers/bigevents/events/sampleconf/settings/"
    fields = [name for name, about in client.get(path + "?explain=true").json().items()
              if re.match("Text of at most (\\d{3,}) characters|Text by language", about["help_text"])]
    fields = [name for name in fields if name not in ("invoice_email_organizer", "locale", "region")]
    assert len(fields) > 20
    window, alarms = desk(workplace), []
    window.page.on("dialog", lambda dialog: (alarms.append(window.page.url), dialog.dismiss()))
    pages = [EVENT + group + "/" for group in ("", "invoices", "sender", "texts", "mail", "electronic", "address", "general")]
    pages = [page.replace("//", "/") for page in pages] + ["/console/bigevents/journal/"]
    for first in range(0, len(PAYLOADS), 6):
        chosen = PAYLOADS[first:first + 6]
        body = {name: chosen[index % len(chosen)][:250] for index, name in enumerate(fields)}
        body["invoice_address_from_vat_id"] = ""
        for name in fields:
            answer = client.patch(path, json={name: body[name]})
            assert answer.status_code in (200, 400), answer.text
        for page in pages:
            window.open(page)
            foreign = window.page.evaluate(
                "[...document.querySelectorAll('main script, main iframe[srcdoc], main img, main [onerror], main [onload], "
                "main [ontoggle], main a[href^=javascript]')].length")
            assert foreign == 0, page
    assert alarms == [] and window.complaints == []
    client.patch(path, json={name: None for name in fields})
