"""The operator's commands, as they are typed."""
import re
import urllib.parse

from conftest import BUNDLE, running


def test_importing_twice_changes_nothing(fresh, tokens):
    api = fresh.api(tokens["full"])
    paths = ["/api/v1/organizers/bigevents/invoices/?page_size=50", "/api/v1/organizers/bigevents/events/sampleconf/orders/"]
    before = [api.get(path).content for path in paths]
    again = fresh.command("import", str(BUNDLE))
    assert again.returncode == 0, again.stderr
    assert [api.get(path).content for path in paths] == before


def test_a_token_is_printed_once_and_works(fresh):
    made = fresh.command("create-token", "--organizer", "bigevents", "ci")
    assert made.returncode == 0, made.stderr
    token = made.stdout.strip()
    assert re.fullmatch(r"[a-z0-9]{64}", token)
    assert fresh.api(token).get("/api/v1/organizers/bigevents/invoices/").status_code == 200
    assert token.encode() not in (fresh.state / "invoicefcgi.db").read_bytes()
    assert token not in "".join(path.read_text() for path in (fresh.state / "logs").glob("*.log"))


def test_a_lost_password_is_replaced_and_a_lost_device_forgotten(fresh):
    email = fresh.account[0]
    assert fresh.command("set-password", email, input="harbour tides lantern\n").returncode == 0
    refused = fresh.command("set-password", email, input="short\n")
    assert refused.returncode == 65 and "12 to 128" in refused.stderr
    unknown = fresh.command("set-password", "nobody@example.org", input="harbour tides lantern\n")
    assert unknown.returncode == 65 and "nobody@example.org" in unknown.stderr
    told = fresh.command("reset-second-factor", email)
    assert told.returncode == 0 and "had no second factor" in told.stdout
    assert fresh.command("verify").returncode == 0


def test_settings_are_told_with_their_origin_and_unknown_ones_refused(instance):
    told = instance.command("check-config", "--log-level", "debug")
    assert told.returncode == 0, told.stderr
    assert re.search(r"^INVOICEFCGI_PUBLIC_URL=%s .*environment" % re.escape(instance.url), told.stdout, re.M)
    assert re.search(r"^INVOICEFCGI_LOG_LEVEL=debug .*flag", told.stdout, re.M)
    assert re.search(r"^INVOICEFCGI_WORKERS=0 .*default", told.stdout, re.M)
    refused = instance.command("check-config", "--set", "COLOUR=blue")
    assert refused.returncode != 0
    assert "COLOUR" in refused.stderr


def test_a_secret_is_not_shown(instance):
    told = instance.command("check-config", "--set", "SMTP_URL=smtp://me:hush@mail.example.org")
    assert told.returncode == 0, told.stderr
    assert "hush" not in told.stdout + told.stderr


def test_every_route_is_printed_with_who_may_come_in(instance):
    lines = instance.command("routes").stdout.splitlines()
    assert len(lines) > 20
    assert any("/invoices/:number/download/" in line for line in lines)
    assert all(re.match(r"(GET|POST|PATCH|PUT|DELETE) +/\S* +\S", line) for line in lines)


def test_version_and_help_answer(instance):
    assert re.match(r"invoicefcgi \d+\.\d+\.\d+", instance.command("version").stdout)
    for name in ("serve", "migrate", "import", "create-organizer", "create-user", "create-token", "set-password", "reset-second-factor",
                 "backup", "restore", "check-config", "routes", "version"):
        told = instance.command(name, "--help")
        assert told.returncode == 0 and "USAGE" in told.stdout, name


def test_migrating_a_current_database_does_nothing(instance):
    assert instance.command("migrate").stdout == "The schema is current.\n"


def test_a_document_is_written_as_it_is_downloaded(fresh, tokens):
    path = "/api/v1/organizers/bigevents/events/sampleconf/invoices/SAMPLECONF-00004/documents/ubl/"
    told = fresh.command("render", "--organizer", "bigevents", "--kind", "ubl", "SAMPLECONF-00004")
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<Invoice ')
    assert fresh.api(tokens["full"]).get(path).text == told.stdout
    refused = fresh.command("render", "--organizer", "bigevents", "--kind", "fatturapa", "SAMPLECONF-00004")
    assert refused.returncode == 65 and "invoice_from_country" in refused.stderr and "Italy" in refused.stderr


LIST = "/api/v1/organizers/bigevents/invoices/?page_size=50"


def download_of(invoice):
    return "/api/v1/organizers/bigevents/events/%s/invoices/%s/download/" % (
        invoice["event"], urllib.parse.quote(invoice["number"], safe=""))


def test_a_backup_is_a_state_directory_that_serves_the_same_invoices(fresh, tokens, tmp_path):
    api = fresh.api(tokens["full"])
    listed = api.get(LIST)
    download = download_of(listed.json()["results"][0])
    document = api.get(download)
    assert document.status_code == 200
    copy = tmp_path / "copy"
    made = fresh.command("backup", str(copy))
    assert made.returncode == 0, made.stdout + made.stderr
    assert "all is well" in made.stdout
    again = fresh.command("backup", str(copy))
    assert again.returncode == 65 and "exists" in again.stderr
    with running(copy) as restored:
        there = restored.api(tokens["full"])
        assert there.get(LIST).json()["results"] == listed.json()["results"]
        assert there.get(download).content == document.content


def test_a_backup_of_a_damaged_document_is_not_called_a_backup(fresh, tokens, tmp_path):
    api = fresh.api(tokens["full"])
    assert api.get(download_of(api.get(LIST).json()["results"][0])).status_code == 200
    document = next(path for path in (fresh.state / "documents").rglob("*") if path.is_file())
    document.chmod(0o600)
    document.write_bytes(document.read_bytes()[:-1])
    made = fresh.command("backup", str(tmp_path / "copy"))
    assert made.returncode == 1 and "WRONG" in made.stdout
    assert not (tmp_path / "copy").exists() and (tmp_path / "copy.unverified").exists()


def restoring(instance, backup, place, *options):
    return instance.command("restore", str(backup), "--database", "sqlite://%s/invoicefcgi.db" % place, "--state", str(place), *options)


def test_a_restored_backup_serves_the_same_invoices_and_overwrites_nothing(fresh, tokens, tmp_path):
    api = fresh.api(tokens["full"])
    # Something for the journal, so that there is a head.
    assert any(api.post(download_of(one).replace("download/", "reissue/")).status_code == 204 for one in api.get(LIST).json()["results"])
    listed = api.get(LIST)
    download = download_of(listed.json()["results"][0])
    document = api.get(download)
    assert fresh.command("backup", str(tmp_path / "backup")).returncode == 0
    head = re.search(r"^head (\S+)$", fresh.command("verify").stdout, re.M)[1]
    place = tmp_path / "place"
    told = restoring(fresh, tmp_path / "backup", place, "--head", head)
    assert told.returncode == 0 and "restored from" in told.stdout, told.stdout + told.stderr
    assert not list(place.glob("*.restoring*"))
    again = restoring(fresh, tmp_path / "backup", place)
    assert again.returncode == 65 and "DATABASE" in again.stderr and "move its data away" in again.stderr
    with running(place) as restored:
        there = restored.api(tokens["full"])
        assert there.get(LIST).json()["results"] == listed.json()["results"]
        assert there.get(download).content == document.content


def test_a_backup_that_lacks_entries_of_the_journal_or_is_none_is_not_restored(fresh, tmp_path):
    assert fresh.command("backup", str(tmp_path / "backup")).returncode == 0
    number, digest = 1_000_000, "ab" * 32
    place = tmp_path / "place"
    told = restoring(fresh, tmp_path / "backup", place, "--head", "bigevents:%d:%s" % (number, digest))
    assert told.returncode == 1 and "WRONG" in told.stdout and "nothing was put into place" in told.stdout
    assert not list(place.glob("invoicefcgi.db*"))
    none = restoring(fresh, tmp_path / "nothing", place)
    assert none.returncode == 65 and "DIRECTORY" in none.stderr


def test_a_directory_that_cannot_be_made_is_named_with_its_setting(instance, tmp_path):
    (tmp_path / "file").write_text("")
    told = instance.command("migrate", "--state", str(tmp_path / "file" / "state"), "--database", "sqlite://%s/db" % tmp_path)
    assert told.returncode == 65 and "STATE" in told.stderr and "cannot be made" in told.stderr
    told = instance.command("migrate", "--state", str(tmp_path), "--database", "sqlite://%s/file/x/db" % tmp_path)
    assert told.returncode == 65 and "DATABASE" in told.stderr and "cannot be made" in told.stderr


def test_migrating_tells_what_it_would_do(tmp_path, instance):
    dry = instance.command("migrate", "--dry-run", "--database", "sqlite://%s/new.db" % tmp_path)
    assert dry.returncode == 0 and dry.stdout.startswith("would apply "), dry.stderr
    assert instance.command("migrate", "--dry-run").stdout == "The schema is current.\n"
