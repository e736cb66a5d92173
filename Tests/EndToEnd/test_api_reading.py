"""Lists, details and downloads through nginx: headers, conditions, mounting. The bodies are Tests/Conformance's."""
import email.utils
import hashlib
import io

import pypdf
import pytest

LIST = "/api/v1/organizers/bigevents/events/sampleconf/invoices/"
DETAIL = LIST + "SAMPLECONF-00001/"


def test_health_is_told_without_credentials(instance):
    assert instance.api().get("/healthz").status_code == 200
    assert instance.api().get("/readyz").status_code == 200


def test_the_version_is_told(instance, tokens):
    answer = instance.api(tokens["view"]).get("/api/v1/version")
    assert answer.status_code == 200
    assert isinstance(answer.json(), dict)


def test_all_pages_hold_every_invoice_once(instance, tokens, recorded):
    api, page, seen = instance.api(tokens["full"]), "/api/v1/organizers/bigevents/invoices/?page_size=20", []
    while page:
        body = api.get(page).json()
        seen += [(row["event"], row["number"]) for row in body["results"]]
        page = body["next"]
    ours = {key for key in recorded if key[0] != "otherconf"}
    assert len(seen) == len(set(seen)) == body["count"] == len(ours)
    assert set(seen) == ours


def test_a_detail_is_the_recorded_document_with_its_members_in_order(instance, tokens, recorded):
    body = instance.api(tokens["full"]).get(DETAIL).json()
    assert body == recorded["sampleconf", "SAMPLECONF-00001"]
    assert list(body) == list(recorded["sampleconf", "SAMPLECONF-00001"])


@pytest.mark.parametrize("path", [LIST, DETAIL, DETAIL + "download/"])
def test_an_etag_spares_the_second_transfer(instance, tokens, path):
    api = instance.api(tokens["full"])
    first = api.get(path)
    assert first.status_code == 200
    again = api.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    other = api.get(path, headers={"If-None-Match": '"something else"'})
    assert (other.status_code, other.content) == (200, first.content)


def test_a_detail_tells_when_it_changed_last(instance, tokens):
    moment = email.utils.parsedate_to_datetime(instance.api(tokens["full"]).get(DETAIL).headers["Last-Modified"])
    assert moment.tzinfo is not None


def test_a_list_tells_when_it_was_generated(instance, tokens):
    assert "T" in instance.api(tokens["full"]).get(LIST).headers["X-Page-Generated"]


def test_a_download_is_a_pdf_that_shows_the_invoice(instance, tokens):
    answer = instance.api(tokens["full"]).get(DETAIL + "download/")
    assert answer.headers["Content-Type"] == "application/pdf"
    document = pypdf.PdfReader(io.BytesIO(answer.content))
    words = " ".join(page.extract_text() for page in document.pages)
    for word in ("SAMPLECONF-00001", "John Doe", "Testington", "Big Events LLC"):
        assert word in words


def test_a_download_is_the_same_bytes_every_time(instance, tokens):
    api = instance.api(tokens["full"])
    digests = {hashlib.sha256(api.get(DETAIL + "download/").content).hexdigest() for _ in range(5)}
    assert len(digests) == 1


def test_a_download_is_sent_in_ranges(instance, tokens):
    api = instance.api(tokens["full"])
    whole = api.get(DETAIL + "download/").content
    part = api.get(DETAIL + "download/", headers={"Range": "bytes=10-109"})
    assert (part.status_code, part.content) == (206, whole[10:110])
    assert part.headers["Content-Range"] == "bytes 10-109/%d" % len(whole)
    beyond = api.get(DETAIL + "download/", headers={"Range": "bytes=%d-" % len(whole)})
    assert beyond.status_code == 416


def test_head_answers_like_get_without_a_body(instance, tokens):
    api = instance.api(tokens["full"])
    head, get = api.head(DETAIL), api.get(DETAIL)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Type"] == get.headers["Content-Type"]


@pytest.mark.parametrize("query, wanted", [
    ("date_from=2100-01-01", 0),
    ("date_to=2000-01-01", 0),
    ("q=SAMPLECONF-00001", 1),
    ("q=sampleconf-00001%20john", 1),
    ("q=no-such-word-anywhere", 0),
    ("transmission_status=inflight&transmission_status=nonsense", None),
])
def test_added_filters_narrow_the_list(instance, tokens, query, wanted):
    answer = instance.api(tokens["full"]).get(LIST + "?" + query)
    if wanted is None:
        assert answer.status_code == 400
        assert list(answer.json()) == ["transmission_status"]
    else:
        assert (answer.status_code, answer.json()["count"]) == (200, wanted)


@pytest.mark.parametrize("name", ["date_from", "date_to", "modified_since"])
def test_an_added_filter_refuses_what_it_cannot_read(instance, tokens, name):
    answer = instance.api(tokens["full"]).get(LIST + "?" + name + "=yesterday")
    assert answer.status_code == 400
    assert list(answer.json()) == [name]


def test_added_filters_agree_with_the_documents(instance, tokens, recorded):
    api = instance.api(tokens["full"])
    ours = [invoice for (event, _), invoice in recorded.items() if event == "sampleconf"]
    for name in ("transmission_status", "transmission_type"):
        for value in {invoice[name] for invoice in ours}:
            count = api.get("%s?%s=%s" % (LIST, name, value)).json()["count"]
            assert count == sum(invoice[name] == value for invoice in ours), (name, value)


def test_below_a_sub_path_links_lead_back_to_it(mounted, tokens):
    api = mounted.api(tokens["full"])
    body = api.get(LIST + "?page_size=10").json()
    assert body["next"].startswith(mounted.url + LIST)
    assert api.get(body["next"]).json()["previous"].startswith(mounted.url + LIST)
    redirect = api.get(LIST.rstrip("/"))
    assert redirect.status_code == 301
    assert redirect.headers["Location"] in (mounted.base + LIST, mounted.url + LIST)


def test_beside_a_sub_path_nothing_is_ours(mounted, tokens):
    assert mounted.api(tokens["full"]).get(mounted.origin + LIST).status_code == 404
