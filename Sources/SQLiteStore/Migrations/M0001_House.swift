// The first schema: every table whose shape cannot be changed later (docs/architecture.md §7). organizer_id leads every key and
// index; an issued invoice is a snapshot; numbers come from series rows; journal and outbox stand ready for their rules.

import GRDB

extension Migration {
  static let house = Migration(name: "0001 house") { db in
    try db.execute(sql: accounts)
    try db.execute(sql: catalog)
    try db.execute(sql: orders)
    try db.execute(sql: invoices)
    try db.execute(sql: invoiceSearch)
    try db.execute(sql: documents)
    try db.execute(sql: work)
  }

  private static let accounts = """
    CREATE TABLE organizers (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      resource BLOB NOT NULL,
      imported_digest BLOB
    ) STRICT;

    CREATE TABLE events (
      organizer_id INTEGER NOT NULL REFERENCES organizers(id),
      id INTEGER NOT NULL UNIQUE,
      slug TEXT NOT NULL,
      name TEXT NOT NULL,
      currency TEXT NOT NULL,
      timezone TEXT NOT NULL,
      date_from INTEGER,
      resource BLOB NOT NULL,
      imported_digest BLOB,
      PRIMARY KEY (organizer_id, id),
      UNIQUE (organizer_id, slug)
    ) STRICT;

    -- Inheritance: event row, then organizer row (event_id 0), then the built-in default. Values are JSON.
    CREATE TABLE settings (
      organizer_id INTEGER NOT NULL REFERENCES organizers(id),
      event_id INTEGER NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      imported_digest BLOB,
      PRIMARY KEY (organizer_id, event_id, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE teams (
      organizer_id INTEGER NOT NULL REFERENCES organizers(id),
      id INTEGER NOT NULL,
      name TEXT NOT NULL,
      all_events INTEGER NOT NULL,
      all_event_permissions INTEGER NOT NULL,
      event_permissions TEXT NOT NULL,
      all_organizer_permissions INTEGER NOT NULL,
      organizer_permissions TEXT NOT NULL,
      imported_digest BLOB,
      PRIMARY KEY (organizer_id, id)
    ) STRICT;

    CREATE TABLE team_events (
      organizer_id INTEGER NOT NULL,
      team_id INTEGER NOT NULL,
      event_id INTEGER NOT NULL,
      PRIMARY KEY (organizer_id, team_id, event_id),
      FOREIGN KEY (organizer_id, team_id) REFERENCES teams(organizer_id, id),
      FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
    ) STRICT, WITHOUT ROWID;

    -- Looked up by digest before the organizer is known; the one key that organizer_id cannot lead.
    CREATE TABLE api_tokens (
      id INTEGER PRIMARY KEY,
      organizer_id INTEGER NOT NULL,
      team_id INTEGER NOT NULL,
      name TEXT NOT NULL,
      digest BLOB NOT NULL UNIQUE,
      active INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      FOREIGN KEY (organizer_id, team_id) REFERENCES teams(organizer_id, id)
    ) STRICT;

    CREATE TABLE users (
      id INTEGER PRIMARY KEY,
      email TEXT NOT NULL UNIQUE COLLATE NOCASE,
      name TEXT NOT NULL,
      password_hash TEXT NOT NULL,
      active INTEGER NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE team_members (
      organizer_id INTEGER NOT NULL,
      team_id INTEGER NOT NULL,
      user_id INTEGER NOT NULL REFERENCES users(id),
      PRIMARY KEY (organizer_id, team_id, user_id),
      FOREIGN KEY (organizer_id, team_id) REFERENCES teams(organizer_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX team_members_by_user ON team_members(user_id);

    CREATE TABLE sessions (
      digest BLOB PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES users(id),
      csrf_token TEXT NOT NULL,
      user_agent_digest BLOB NOT NULL,
      created_at INTEGER NOT NULL,
      last_seen_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_by_user ON sessions(user_id);

    -- Failed sign-ins by account and by address, for the growing delay.
    CREATE TABLE sign_in_failures (
      subject TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX sign_in_failures_by_subject ON sign_in_failures(subject, at);
    """

  private static let catalog = """
    -- The API's object is the truth; columns are what rules and lists need.
    CREATE TABLE items (
      organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, id INTEGER NOT NULL,
      position INTEGER NOT NULL, active INTEGER NOT NULL,
      resource BLOB NOT NULL, imported_digest BLOB,
      PRIMARY KEY (organizer_id, event_id, id),
      FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tax_rules (
      organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, id INTEGER NOT NULL,
      rate INTEGER NOT NULL, is_default INTEGER NOT NULL,
      resource BLOB NOT NULL, imported_digest BLOB,
      PRIMARY KEY (organizer_id, event_id, id),
      FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE subevents (
      organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, id INTEGER NOT NULL,
      date_from INTEGER,
      resource BLOB NOT NULL, imported_digest BLOB,
      PRIMARY KEY (organizer_id, event_id, id),
      FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE questions (
      organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      resource BLOB NOT NULL, imported_digest BLOB,
      PRIMARY KEY (organizer_id, event_id, id),
      FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exchange_rates (
      source TEXT NOT NULL, source_currency TEXT NOT NULL, other_currency TEXT NOT NULL,
      source_date INTEGER NOT NULL,
      rate_millionths INTEGER NOT NULL,
      PRIMARY KEY (source, source_currency, other_currency, source_date)
    ) STRICT, WITHOUT ROWID;
    """

  private static let orders = """
    -- Amounts are hundredths, rates ten-thousandths of a percent, moments microseconds of UTC. `attributes` holds the API members
    -- that no rule here reads, so that clients get them back.
    CREATE TABLE orders (
      organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL,
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('n','p','e','c')),
      testmode INTEGER NOT NULL,
      email TEXT, phone TEXT, locale TEXT NOT NULL, secret TEXT NOT NULL,
      datetime INTEGER NOT NULL, expires INTEGER NOT NULL, cancellation_date INTEGER,
      last_modified INTEGER NOT NULL,
      total INTEGER NOT NULL,
      tax_rounding_mode TEXT NOT NULL,
      sales_channel TEXT NOT NULL,
      require_approval INTEGER NOT NULL, valid_if_pending INTEGER NOT NULL,
      invoice_dirty INTEGER NOT NULL DEFAULT 0,
      attributes BLOB NOT NULL, imported_digest BLOB,
      UNIQUE (organizer_id, code),
      FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
    ) STRICT;
    CREATE INDEX orders_by_event_datetime ON orders(organizer_id, event_id, datetime, id);

    CREATE TABLE order_positions (
      organizer_id INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES orders(id),
      id INTEGER NOT NULL,
      positionid INTEGER NOT NULL,
      item_id INTEGER NOT NULL, variation_id INTEGER, subevent_id INTEGER, addon_to INTEGER,
      is_bundled INTEGER NOT NULL DEFAULT 0,
      price INTEGER NOT NULL, tax_rate INTEGER NOT NULL, tax_value INTEGER NOT NULL,
      tax_rule_id INTEGER, tax_code TEXT,
      gross_correction INTEGER NOT NULL DEFAULT 0, tax_correction INTEGER NOT NULL DEFAULT 0,
      attendee_name TEXT, attendee_name_parts BLOB,
      valid_from INTEGER, valid_until INTEGER,
      canceled INTEGER NOT NULL,
      answers BLOB NOT NULL,
      attributes BLOB NOT NULL,
      PRIMARY KEY (organizer_id, order_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE order_fees (
      organizer_id INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES orders(id),
      id INTEGER NOT NULL,
      fee_type TEXT NOT NULL, value INTEGER NOT NULL,
      description TEXT NOT NULL, internal_type TEXT NOT NULL,
      tax_rate INTEGER NOT NULL, tax_value INTEGER NOT NULL, tax_rule_id INTEGER, tax_code TEXT,
      gross_correction INTEGER NOT NULL DEFAULT 0, tax_correction INTEGER NOT NULL DEFAULT 0,
      canceled INTEGER NOT NULL,
      attributes BLOB NOT NULL,
      PRIMARY KEY (organizer_id, order_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE order_payments (
      organizer_id INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES orders(id),
      local_id INTEGER NOT NULL,
      state TEXT NOT NULL, amount INTEGER NOT NULL, created INTEGER NOT NULL, payment_date INTEGER,
      provider TEXT,
      attributes BLOB NOT NULL,
      PRIMARY KEY (organizer_id, order_id, local_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE order_refunds (
      organizer_id INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES orders(id),
      local_id INTEGER NOT NULL,
      state TEXT NOT NULL, source TEXT, amount INTEGER NOT NULL, payment INTEGER, created INTEGER NOT NULL,
      execution_date INTEGER, provider TEXT,
      attributes BLOB NOT NULL,
      PRIMARY KEY (organizer_id, order_id, local_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE invoice_addresses (
      organizer_id INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES orders(id),
      is_business INTEGER NOT NULL, company TEXT NOT NULL,
      name TEXT NOT NULL, name_parts BLOB NOT NULL,
      street TEXT NOT NULL, zipcode TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, state TEXT NOT NULL,
      vat_id TEXT NOT NULL, vat_id_validated INTEGER NOT NULL,
      custom_field TEXT, internal_reference TEXT NOT NULL, beneficiary TEXT NOT NULL,
      transmission_type TEXT NOT NULL, transmission_info BLOB,
      last_modified INTEGER NOT NULL,
      PRIMARY KEY (organizer_id, order_id)
    ) STRICT, WITHOUT ROWID;
    """

  private static let invoices = """
    -- One row per (organizer, prefix): the last number given out. `issued_here` turns on with the first number of our own; from then
    -- on a foreign invoice in the series is refused (product.md §2).
    CREATE TABLE number_series (
      organizer_id INTEGER NOT NULL REFERENCES organizers(id),
      prefix TEXT NOT NULL,
      last_number INTEGER NOT NULL,
      is_test INTEGER NOT NULL DEFAULT 0,
      issued_here INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (organizer_id, prefix)
    ) STRICT, WITHOUT ROWID;

    -- A snapshot: nothing is joined later. `document` is the API's object, see InvoiceResource.
    -- What lists and details copy stands first: SQLite walks a row's header from its beginning.
    CREATE TABLE invoices (
      id INTEGER PRIMARY KEY,
      document BLOB NOT NULL,
      document_digest BLOB NOT NULL,
      modified_at INTEGER NOT NULL,
      organizer_id INTEGER NOT NULL,
      event_id INTEGER NOT NULL,
      order_code TEXT NOT NULL,
      prefix TEXT NOT NULL,
      invoice_no TEXT NOT NULL,
      -- Not a generated column: SQLite takes no index that holds one for covering.
      number TEXT NOT NULL CHECK (number = prefix || invoice_no),
      number_folded TEXT NOT NULL,
      is_cancellation INTEGER NOT NULL,
      refers TEXT,
      refers_folded TEXT,
      date INTEGER NOT NULL,
      locale TEXT NOT NULL,
      currency TEXT NOT NULL,
      gross_total INTEGER NOT NULL,
      tax_total INTEGER NOT NULL,
      invoice_from TEXT NOT NULL,
      invoice_from_name TEXT, invoice_from_zipcode TEXT, invoice_from_city TEXT, invoice_from_state TEXT,
      invoice_from_country TEXT, invoice_from_tax_id TEXT, invoice_from_vat_id TEXT,
      invoice_to TEXT NOT NULL,
      invoice_to_is_business INTEGER,
      invoice_to_company TEXT, invoice_to_name TEXT, invoice_to_street TEXT, invoice_to_zipcode TEXT,
      invoice_to_city TEXT, invoice_to_state TEXT, invoice_to_country TEXT, invoice_to_vat_id TEXT,
      invoice_to_beneficiary TEXT,
      invoice_to_transmission_info TEXT,
      custom_field TEXT,
      internal_reference TEXT NOT NULL,
      introductory_text TEXT NOT NULL,
      additional_text TEXT NOT NULL,
      payment_provider_text TEXT NOT NULL,
      payment_provider_stamp TEXT,
      footer_text TEXT NOT NULL,
      foreign_currency_display TEXT, foreign_currency_rate INTEGER, foreign_currency_rate_date INTEGER,
      foreign_currency_source TEXT,
      reverse_charge INTEGER NOT NULL,
      test_mode INTEGER NOT NULL,
      shredded INTEGER NOT NULL,
      sent_to_organizer INTEGER,
      imported INTEGER NOT NULL,
      transmission_type TEXT NOT NULL,
      transmission_provider TEXT,
      transmission_status TEXT NOT NULL
        CHECK (transmission_status IN ('unknown','pending','inflight','completed','failed','testmode_ignored')),
      transmission_date INTEGER,
      created_at INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1,
      UNIQUE (organizer_id, prefix, invoice_no),
      FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
    ) STRICT;

    CREATE TABLE invoice_lines (
      organizer_id INTEGER NOT NULL,
      invoice_id INTEGER NOT NULL REFERENCES invoices(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      description TEXT NOT NULL,
      item_id INTEGER, variation_id INTEGER, subevent_id INTEGER,
      attendee_name TEXT,
      period_start INTEGER, period_end INTEGER,
      gross_value INTEGER NOT NULL, tax_value INTEGER NOT NULL,
      tax_rate INTEGER NOT NULL, tax_code TEXT, tax_name TEXT NOT NULL,
      fee_type TEXT, fee_internal_type TEXT, event_location TEXT,
      PRIMARY KEY (organizer_id, invoice_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX invoice_lines_by_invoice ON invoice_lines(invoice_id);

    -- Event lists: default order, date both ways (ties by falling id), each filter in default order.
    CREATE INDEX invoices_e_number ON invoices(organizer_id, event_id, number, id);
    CREATE INDEX invoices_e_date_up ON invoices(organizer_id, event_id, date, id DESC);
    CREATE INDEX invoices_e_date_down ON invoices(organizer_id, event_id, date, id);
    CREATE INDEX invoices_e_cancellation ON invoices(organizer_id, event_id, is_cancellation, number, id);
    CREATE INDEX invoices_e_locale ON invoices(organizer_id, event_id, locale, number, id);
    CREATE INDEX invoices_e_status ON invoices(organizer_id, event_id, transmission_status, number, id);
    CREATE INDEX invoices_e_type ON invoices(organizer_id, event_id, transmission_type, number, id);
    CREATE INDEX invoices_e_modified ON invoices(organizer_id, event_id, modified_at, number, id);
    -- Organizer lists.
    CREATE INDEX invoices_o_number ON invoices(organizer_id, number, id, event_id);
    CREATE INDEX invoices_o_date_up ON invoices(organizer_id, date, id DESC, event_id);
    CREATE INDEX invoices_o_date_down ON invoices(organizer_id, date, id, event_id);
    CREATE INDEX invoices_o_cancellation ON invoices(organizer_id, is_cancellation, number, id, event_id);
    CREATE INDEX invoices_o_locale ON invoices(organizer_id, locale, number, id, event_id);
    CREATE INDEX invoices_o_status ON invoices(organizer_id, transmission_status, number, id, event_id);
    CREATE INDEX invoices_o_type ON invoices(organizer_id, transmission_type, number, id, event_id);
    CREATE INDEX invoices_o_modified ON invoices(organizer_id, modified_at, number, id, event_id);
    -- Look-ups without case.
    CREATE INDEX invoices_number_folded ON invoices(organizer_id, number_folded, event_id, number);
    CREATE INDEX invoices_refers_folded ON invoices(organizer_id, refers_folded, event_id, number) WHERE refers_folded IS NOT NULL;
    CREATE INDEX invoices_order ON invoices(organizer_id, order_code COLLATE NOCASE, event_id, number);
    -- What a search needs of each row it found, without the row.
    CREATE INDEX invoices_found ON invoices(id, organizer_id, event_id, number, date);
    -- At most one cancellation per invoice, whoever tries at once.
    CREATE UNIQUE INDEX invoices_one_cancellation ON invoices(organizer_id, event_id, refers) WHERE is_cancellation = 1;

    CREATE TABLE invoice_versions (
      organizer_id INTEGER NOT NULL, invoice_id INTEGER NOT NULL REFERENCES invoices(id), version INTEGER NOT NULL,
      superseded_at INTEGER NOT NULL,
      snapshot BLOB NOT NULL,
      document_digest BLOB NOT NULL, document BLOB NOT NULL,
      PRIMARY KEY (organizer_id, invoice_id, version)
    ) STRICT, WITHOUT ROWID;

    -- Counts by event: 'all', 'cancellation:0', 'locale:en', 'status:pending', 'type:email'; 'revision' grows with every change, 'deleted' with every deletion.
    CREATE TABLE invoice_counters (
      organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (organizer_id, key, event_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER invoices_count_insert AFTER INSERT ON invoices BEGIN
      INSERT INTO invoice_counters VALUES
        (NEW.organizer_id, NEW.event_id, 'all', 1),
        (NEW.organizer_id, NEW.event_id, 'revision', 1),
        (NEW.organizer_id, NEW.event_id, 'cancellation:' || NEW.is_cancellation, 1),
        (NEW.organizer_id, NEW.event_id, 'locale:' || NEW.locale, 1),
        (NEW.organizer_id, NEW.event_id, 'status:' || NEW.transmission_status, 1),
        (NEW.organizer_id, NEW.event_id, 'type:' || NEW.transmission_type, 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
    END;
    CREATE TRIGGER invoices_count_delete AFTER DELETE ON invoices BEGIN
      UPDATE invoice_counters SET value = value - 1 WHERE organizer_id = OLD.organizer_id AND event_id = OLD.event_id
        AND key IN ('all', 'cancellation:' || OLD.is_cancellation, 'locale:' || OLD.locale,
          'status:' || OLD.transmission_status, 'type:' || OLD.transmission_type);
      INSERT INTO invoice_counters VALUES
        (OLD.organizer_id, OLD.event_id, 'revision', 1), (OLD.organizer_id, OLD.event_id, 'deleted', 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
    END;
    CREATE TRIGGER invoices_count_update AFTER UPDATE ON invoices BEGIN
      UPDATE invoice_counters SET value = value - 1 WHERE organizer_id = OLD.organizer_id AND event_id = OLD.event_id
        AND key IN ('locale:' || OLD.locale, 'status:' || OLD.transmission_status, 'type:' || OLD.transmission_type);
      INSERT INTO invoice_counters VALUES
        (NEW.organizer_id, NEW.event_id, 'revision', 1),
        (NEW.organizer_id, NEW.event_id, 'locale:' || NEW.locale, 1),
        (NEW.organizer_id, NEW.event_id, 'status:' || NEW.transmission_status, 1),
        (NEW.organizer_id, NEW.event_id, 'type:' || NEW.transmission_type, 1)
        ON CONFLICT DO UPDATE SET value = value + 1;
    END;

    -- An invoice keeps its identity for ever; only a test-mode order's invoices may be deleted (pretix-behaviour.md §1.6).
    CREATE TRIGGER invoices_keep_identity BEFORE UPDATE ON invoices
      WHEN OLD.organizer_id <> NEW.organizer_id OR OLD.event_id <> NEW.event_id OR OLD.prefix <> NEW.prefix
        OR OLD.invoice_no <> NEW.invoice_no OR OLD.is_cancellation <> NEW.is_cancellation OR OLD.refers IS NOT NEW.refers
        OR OLD.id <> NEW.id OR OLD.test_mode <> NEW.test_mode
      BEGIN SELECT RAISE(ABORT, 'an invoice keeps its number'); END;
    CREATE TRIGGER invoices_keep BEFORE DELETE ON invoices WHEN OLD.test_mode = 0
      BEGIN SELECT RAISE(ABORT, 'an invoice is never deleted'); END;
    """

  private static let invoiceSearch = """
    -- Words of `q`; migration 0004 makes it anew.
    CREATE VIRTUAL TABLE invoice_search USING fts5(bare, words, content='');
    """

  private static let documents = """
    -- Every document ever made; the bytes lie in content-addressed files (DocumentFiles).
    CREATE TABLE documents (
      organizer_id INTEGER NOT NULL, invoice_id INTEGER NOT NULL REFERENCES invoices(id),
      version INTEGER NOT NULL, kind TEXT NOT NULL,
      sha256 BLOB NOT NULL, size INTEGER NOT NULL, created_at INTEGER NOT NULL,
      PRIMARY KEY (organizer_id, invoice_id, version, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE billing_invoices (
      organizer_id INTEGER NOT NULL REFERENCES organizers(id),
      number TEXT NOT NULL,
      date_issued INTEGER NOT NULL,
      released INTEGER NOT NULL,
      pdf_sha256 BLOB NOT NULL,
      PRIMARY KEY (organizer_id, number)
    ) STRICT;
    CREATE INDEX billing_invoices_by_date ON billing_invoices(organizer_id, date_issued, number);
    """

  private static let work = """
    CREATE TABLE transmissions (
      organizer_id INTEGER NOT NULL, id INTEGER PRIMARY KEY,
      invoice_id INTEGER NOT NULL REFERENCES invoices(id), version INTEGER NOT NULL,
      type TEXT NOT NULL, provider TEXT, recipient TEXT NOT NULL,
      status TEXT NOT NULL, reason TEXT,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX transmissions_by_invoice ON transmissions(organizer_id, invoice_id, id);

    CREATE TABLE transmission_attempts (
      organizer_id INTEGER NOT NULL, transmission_id INTEGER NOT NULL REFERENCES transmissions(id), attempt INTEGER NOT NULL,
      owner TEXT NOT NULL, fence INTEGER NOT NULL, phase TEXT NOT NULL,
      started_at INTEGER NOT NULL, ended_at INTEGER,
      outcome TEXT, reason TEXT, evidence BLOB,
      PRIMARY KEY (organizer_id, transmission_id, attempt)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE jobs (
      organizer_id INTEGER NOT NULL, id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL, key TEXT NOT NULL, payload BLOB NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open','claimed','done','parked')),
      run_after INTEGER NOT NULL, attempts INTEGER NOT NULL,
      owner TEXT, fence INTEGER NOT NULL, lease_until INTEGER,
      last_error TEXT
    ) STRICT;
    CREATE UNIQUE INDEX jobs_unique_while_open ON jobs(organizer_id, kind, key) WHERE state IN ('open','claimed');
    CREATE INDEX jobs_due ON jobs(state, run_after, id);

    -- Append-only, one hash chain per organizer.
    CREATE TABLE journal (
      organizer_id INTEGER NOT NULL REFERENCES organizers(id), seq INTEGER NOT NULL,
      at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
      payload BLOB NOT NULL, leaves BLOB NOT NULL,
      previous BLOB NOT NULL, hash BLOB NOT NULL,
      PRIMARY KEY (organizer_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER journal_append_only_update BEFORE UPDATE OF seq, at, actor, action, subject, previous, hash ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_append_only_delete BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    CREATE TABLE idempotency_keys (
      digest BLOB PRIMARY KEY,
      organizer_id INTEGER,
      request_digest BLOB NOT NULL,
      status INTEGER, headers BLOB, body BLOB,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX idempotency_keys_by_age ON idempotency_keys(created_at);
    """
}
