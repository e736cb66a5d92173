"""Programs written for pretix, unchanged or as their requests were recorded: each works against this server."""
import json
import re
from urllib.parse import urlsplit

import pytest
import requests
from pretix_event_person_forwarder.api import Api
from pretix_event_person_forwarder.events import Events
from pretix_event_person_forwarder.model import APIModel, RequestsMethods

ORGANIZER = "/api/v1/organizers/bigevents"
EVENT = ORGANIZER + "/events/sampleconf"


@pytest.fixture(params=["instance", "mounted"])
def server(request):
    return request.getfixturevalue(request.param)


def forwarder(server, token):
    """pretix-event-person-forwarder, a client from the Python package index."""
    return Api(APIModel(host=server.url, token=token, retries=0))


def test_the_forwarder_reads_a_list(server, tokens):
    answer = forwarder(server, tokens["full"]).call_the_api(EVENT + "/invoices/", response_status_code=True)
    assert (answer["status"], answer["count"], len(answer["results"])) == (200, 78, 50)


def test_the_forwarder_reads_a_list_without_the_final_slash(server, tokens):
    answer = forwarder(server, tokens["full"]).call_the_api(EVENT + "/invoices", response_status_code=True)
    assert (answer["status"], answer["count"]) == (200, 78)


def test_the_forwarder_lists_events_by_its_own_call(server, tokens):
    events = Events(APIModel(host=server.url, token=tokens["full"], retries=0)).get_events("bigevents")
    assert "sampleconf" in [event["slug"] for event in events]


def test_the_forwarder_downloads_a_pdf(server, tokens):
    answer = forwarder(server, tokens["full"]).call_the_api(EVENT + "/invoices/SAMPLECONF-00001/download/")
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")


def test_the_forwarder_understands_a_refusal(server):
    answer = forwarder(server, "wrong").call_the_api(EVENT + "/invoices/", response_status_code=True)
    assert answer == {"detail": "Invalid token.", "status": 401}


def test_the_forwarder_understands_a_post_that_is_not_allowed(server, tokens):
    answer = forwarder(server, tokens["view"]).call_the_api(
        EVENT + "/invoices/SAMPLECONF-00001/reissue/", RequestsMethods.POST, json.dumps({}), response_status_code=True)
    assert answer["status"] == 403
    assert "detail" in answer


def test_a_warehouse_loader_pages_over_one_host_without_a_redirect(server, tokens, recorded):
    """PostHog's source: probes the events, follows `next` word for word, gives up at any 3xx or another host."""
    session = requests.Session()
    session.trust_env = False
    session.headers.update({"Authorization": "Token " + tokens["full"], "Accept": "application/json"})

    def get(url):
        answer = session.get(url, allow_redirects=False, timeout=30)
        assert answer.status_code == 200
        assert urlsplit(answer.url).netloc == urlsplit(server.url).netloc
        return answer.json()

    assert "results" in get(server.url + ORGANIZER + "/events/")
    rows, page = {}, server.url + ORGANIZER + "/invoices/"
    while page:
        assert urlsplit(page)[:2] == urlsplit(server.url)[:2]
        body = get(page)
        rows.update({(row["event"], row["number"]): row for row in body["results"]})
        page = body["next"]
    assert rows == {key: row for key, row in recorded.items() if key[0] != "otherconf"}


def test_an_archiver_saves_whatever_the_download_says(server, tokens, tmp_path):
    """nds-pfadfinden's package: JSON content type on GET, all pages, the body saved without a look at the status."""
    headers = {"Authorization": "Token " + tokens["full"], "Content-Type": "application/json"}
    page, numbers = server.url + EVENT + "/invoices/", []
    while page:
        body = requests.get(page, headers=headers, timeout=30).json()
        numbers += [row["number"] for row in body["results"]]
        page = body["next"]
    # 00069 was shredded before the recording: a refusal is the right body for it.
    for number in [number for number in numbers if number != "SAMPLECONF-00069"][:25]:
        saved = tmp_path / (number + ".pdf")
        saved.write_bytes(requests.get(
            server.url + EVENT + "/invoices/" + number + "/download/", headers=headers, timeout=30).content)
        assert saved.read_bytes().startswith(b"%PDF-"), number


def test_a_bookkeeper_compares_rates_as_text(server, tokens):
    """pretix_monkey: items first, then every page of invoices, rates compared with "19.00" and "7.00"."""
    headers = {"Authorization": "Token " + tokens["full"]}
    items = requests.get(server.url + EVENT + "/items/", headers=headers, timeout=30).json()["results"]
    known = {item["id"] for item in items}
    assert all(isinstance(item["name"], dict) for item in items)
    page, rates = server.url + EVENT + "/invoices/", set()
    while page:
        answer = requests.get(page, headers=headers, timeout=30)
        assert answer.status_code == 200
        for row in answer.json()["results"]:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])
            for line in row["lines"]:
                assert line["item"] is None or line["item"] in known
                assert re.fullmatch(r"-?\d+\.\d\d", line["gross_value"])
                rates.add(line["tax_rate"])
        page = answer.json()["next"]
    assert "19.00" in rates


def test_a_redirect_for_the_missing_slash_keeps_host_query_and_token(server, tokens):
    answer = requests.get(server.url + EVENT + "/invoices?page_size=2", timeout=30,
                          headers={"Authorization": "Token " + tokens["full"]})
    assert [step.status_code for step in answer.history] == [301]
    assert answer.url == server.url + EVENT + "/invoices/?page_size=2"
    assert len(answer.json()["results"]) == 2


def test_a_spoofed_host_does_not_turn_up_in_links(server, tokens):
    answer = requests.get(server.url + EVENT + "/invoices/?page_size=1", timeout=30, headers={
        "Authorization": "Token " + tokens["full"], "Host": "evil.example", "X-Forwarded-Host": "evil.example"})
    assert "evil.example" not in answer.text
    assert "evil.example" not in str(answer.headers)
