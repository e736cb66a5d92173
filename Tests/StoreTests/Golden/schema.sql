CREATE TABLE action_keys (
  digest BLOB PRIMARY KEY,
  outcome TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX action_keys_by_age ON action_keys(created_at);

CREATE TABLE api_tokens (
  id INTEGER PRIMARY KEY,
  organizer_id INTEGER NOT NULL,
  team_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  digest BLOB NOT NULL UNIQUE,
  active INTEGER NOT NULL,
  created_at INTEGER NOT NULL, expires_at INTEGER,
  FOREIGN KEY (organizer_id, team_id) REFERENCES teams(organizer_id, id)
) STRICT;

CREATE TABLE batch_items (
  organizer_id INTEGER NOT NULL, batch_id INTEGER NOT NULL, position INTEGER NOT NULL,
  number TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting','done','failed','skipped')),
  message TEXT, result TEXT,
  PRIMARY KEY (organizer_id, batch_id, position),
  FOREIGN KEY (organizer_id, batch_id) REFERENCES batches(organizer_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX batch_items_by_state ON batch_items(organizer_id, batch_id, state, position);

CREATE TABLE batches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organizer_id INTEGER NOT NULL REFERENCES organizers(id),
  user_id INTEGER NOT NULL REFERENCES users(id),
  action TEXT NOT NULL, language TEXT NOT NULL,
  -- started_at is null while the review page waits for a confirmation.
  created_at INTEGER NOT NULL, started_at INTEGER, finished_at INTEGER,
  file TEXT, file_size INTEGER,
  UNIQUE (organizer_id, id)
) STRICT;

CREATE INDEX batches_with_files ON batches(finished_at) WHERE file IS NOT NULL;

CREATE TABLE billing_invoices (
  organizer_id INTEGER NOT NULL REFERENCES organizers(id),
  number TEXT NOT NULL,
  date_issued INTEGER NOT NULL,
  released INTEGER NOT NULL,
  pdf_sha256 BLOB NOT NULL,
  PRIMARY KEY (organizer_id, number)
) STRICT;

CREATE INDEX billing_invoices_by_date ON billing_invoices(organizer_id, date_issued, number);

CREATE TABLE catalog_revisions (
  organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, revision INTEGER NOT NULL,
  PRIMARY KEY (organizer_id, event_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE destinations (
  lane TEXT PRIMARY KEY,
  -- In a row, without a success between.
  failures INTEGER NOT NULL,
  open_until INTEGER NOT NULL,
  -- Retries in the minute that began then.
  minute INTEGER NOT NULL, retries INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document_patterns (
  id INTEGER PRIMARY KEY,
  organizer_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  -- SHA-256 of `bytes`.
  digest BLOB NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (organizer_id, event_id, digest),
  FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
) STRICT;

CREATE TRIGGER document_patterns_keep BEFORE DELETE ON document_patterns
  BEGIN SELECT RAISE(ABORT, 'documents are read against their pattern'); END;

CREATE TRIGGER document_patterns_stay BEFORE UPDATE ON document_patterns
  BEGIN SELECT RAISE(ABORT, 'documents are read against their pattern'); END;

CREATE TABLE documents (
  organizer_id INTEGER NOT NULL, invoice_id INTEGER NOT NULL REFERENCES invoices(id),
  version INTEGER NOT NULL, kind TEXT NOT NULL,
  sha256 BLOB NOT NULL, size INTEGER NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (organizer_id, invoice_id, version, kind)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER events_revision_delete AFTER DELETE ON events BEGIN
  INSERT INTO catalog_revisions VALUES (OLD.organizer_id, OLD.id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER events_revision_insert AFTER INSERT ON events BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER events_revision_update AFTER UPDATE ON events BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TABLE exchange_rates (
  source TEXT NOT NULL, source_currency TEXT NOT NULL, other_currency TEXT NOT NULL,
  source_date INTEGER NOT NULL,
  rate_millionths INTEGER NOT NULL,
  PRIMARY KEY (source, source_currency, other_currency, source_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE exports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organizer_id INTEGER NOT NULL REFERENCES organizers(id),
  -- null: made by the operator's command.
  user_id INTEGER REFERENCES users(id),
  kind TEXT NOT NULL,
  -- The list's query string, as `InvoiceFilter` writes it.
  filter TEXT NOT NULL,
  -- Of the events whose invoices are in it, as ids joined by commas; null: all of the organizer.
  events TEXT,
  language TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running','done','failed')),
  -- Invoices that are through, of all; total is null until the first step has found them.
  done INTEGER NOT NULL, total INTEGER,
  -- What the next step needs; written together with `done`.
  checkpoint TEXT NOT NULL,
  message TEXT,
  file TEXT, file_title TEXT, file_size INTEGER, file_sha256 BLOB,
  -- By currency, as JSON.
  totals TEXT NOT NULL,
  created_at INTEGER NOT NULL, finished_at INTEGER, expires_at INTEGER NOT NULL,
  UNIQUE (organizer_id, id)
) STRICT;

CREATE INDEX exports_by_expiry ON exports(expires_at);

CREATE TABLE flashes (
  session BLOB NOT NULL, id INTEGER NOT NULL,
  kind TEXT NOT NULL, text TEXT NOT NULL, link_text TEXT, href TEXT, request_id TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (session, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency_keys (
  digest BLOB PRIMARY KEY,
  organizer_id INTEGER,
  request_digest BLOB NOT NULL,
  status INTEGER, headers BLOB, body BLOB,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_keys_by_age ON idempotency_keys(created_at);

CREATE TABLE installation (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL
) STRICT;

CREATE TABLE invitations (
  digest BLOB PRIMARY KEY,
  user_id INTEGER NOT NULL UNIQUE REFERENCES users(id),
  expires_at INTEGER NOT NULL
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

CREATE TABLE invoice_changes (seq INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL) STRICT;

CREATE TRIGGER invoice_changes_prune AFTER INSERT ON invoice_changes
  BEGIN DELETE FROM invoice_changes WHERE seq <= NEW.seq - 4096; END;

CREATE TABLE invoice_counters (
  organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, key TEXT NOT NULL, value INTEGER NOT NULL,
  PRIMARY KEY (organizer_id, key, event_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice_documents (
  invoice_id INTEGER PRIMARY KEY REFERENCES invoices(id) ON DELETE CASCADE,
  -- The API's object of the invoice as PackedDocument has it.
  document BLOB NOT NULL,
  -- SHA-256 of the object.
  digest BLOB NOT NULL,
  -- What `invoices.modified_at` is: a detail is answered from this row.
  published_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER invoice_documents_keep BEFORE DELETE ON invoice_documents
  WHEN EXISTS (SELECT 1 FROM invoices WHERE id = OLD.invoice_id)
  BEGIN SELECT RAISE(ABORT, 'an invoice is never without its document'); END;

CREATE TRIGGER invoice_documents_keep_identity BEFORE UPDATE OF invoice_id ON invoice_documents
  BEGIN SELECT RAISE(ABORT, 'a document keeps its invoice'); END;

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

CREATE TABLE invoice_print_contexts (
  organizer_id INTEGER NOT NULL,
  invoice_id INTEGER NOT NULL REFERENCES invoices(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (organizer_id, invoice_id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX invoice_print_contexts_by_invoice ON invoice_print_contexts(invoice_id);

CREATE VIRTUAL TABLE invoice_search USING fts5(
  bare, words, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);

CREATE TABLE 'invoice_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'invoice_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'invoice_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'invoice_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE invoice_versions (
  organizer_id INTEGER NOT NULL, invoice_id INTEGER NOT NULL REFERENCES invoices(id), version INTEGER NOT NULL,
  superseded_at INTEGER NOT NULL,
  snapshot BLOB NOT NULL,
  document_digest BLOB NOT NULL, document BLOB NOT NULL,
  PRIMARY KEY (organizer_id, invoice_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoices (
  id INTEGER PRIMARY KEY,
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
  version INTEGER NOT NULL DEFAULT 1, search_email TEXT,
  UNIQUE (organizer_id, prefix, invoice_no),
  FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
) STRICT;

CREATE INDEX invoices_e_cancellation ON invoices(organizer_id, event_id, is_cancellation, number, id);

CREATE INDEX invoices_e_date_down ON invoices(organizer_id, event_id, date, id);

CREATE INDEX invoices_e_date_up ON invoices(organizer_id, event_id, date, id DESC);

CREATE INDEX invoices_e_locale ON invoices(organizer_id, event_id, locale, number, id);

CREATE INDEX invoices_e_modified ON invoices(organizer_id, event_id, modified_at, number, id);

CREATE INDEX invoices_e_number ON invoices(organizer_id, event_id, number, id);

CREATE INDEX invoices_e_status ON invoices(organizer_id, event_id, transmission_status, number, id);

CREATE INDEX invoices_e_type ON invoices(organizer_id, event_id, transmission_type, number, id);

CREATE INDEX invoices_found ON invoices(id, organizer_id, event_id, number, date);

CREATE INDEX invoices_inherited ON invoices(modified_at) WHERE transmission_status = 'inflight' AND imported = 1;

CREATE INDEX invoices_number_folded ON invoices(organizer_id, number_folded, event_id, number);

CREATE INDEX invoices_o_attention ON invoices(organizer_id, transmission_status, date, id, event_id, test_mode,
  transmission_type);

CREATE INDEX invoices_o_cancellation ON invoices(organizer_id, is_cancellation, number, id, event_id);

CREATE INDEX invoices_o_date_down ON invoices(organizer_id, date, id, event_id);

CREATE INDEX invoices_o_date_up ON invoices(organizer_id, date, id DESC, event_id);

CREATE INDEX invoices_o_figures ON invoices(organizer_id, date, id, event_id, currency, gross_total, tax_total,
  is_cancellation, test_mode, transmission_status, invoice_to_country, invoice_to_is_business, number);

CREATE INDEX invoices_o_locale ON invoices(organizer_id, locale, number, id, event_id);

CREATE INDEX invoices_o_modified ON invoices(organizer_id, modified_at, number, id, event_id);

CREATE INDEX invoices_o_number ON invoices(organizer_id, number, id, event_id);

CREATE INDEX invoices_o_outcomes ON invoices(organizer_id, transmission_date, transmission_status, event_id)
  WHERE transmission_date IS NOT NULL;

CREATE INDEX invoices_o_status ON invoices(organizer_id, transmission_status, number, id, event_id);

CREATE INDEX invoices_o_type ON invoices(organizer_id, transmission_type, number, id, event_id);

CREATE UNIQUE INDEX invoices_one_cancellation ON invoices(organizer_id, event_id, refers) WHERE is_cancellation = 1;

CREATE INDEX invoices_order ON invoices(organizer_id, order_code COLLATE NOCASE, event_id, number);

CREATE INDEX invoices_refers_folded ON invoices(organizer_id, refers_folded, event_id, number) WHERE refers_folded IS NOT NULL;

CREATE INDEX invoices_uncopied ON invoices(id) WHERE sent_to_organizer IS NULL AND imported = 0;

CREATE INDEX invoices_unsent ON invoices(transmission_type, created_at)
  WHERE transmission_status = 'pending' AND imported = 0 AND transmission_type <> 'email';

CREATE TRIGGER invoices_count_delete AFTER DELETE ON invoices BEGIN
  UPDATE invoice_counters SET value = value - 1 WHERE organizer_id = OLD.organizer_id AND event_id = OLD.event_id
    AND key IN ('all', 'cancellation:' || OLD.is_cancellation, 'locale:' || OLD.locale,
      'status:' || OLD.transmission_status, 'type:' || OLD.transmission_type);
  INSERT INTO invoice_counters VALUES
    (OLD.organizer_id, OLD.event_id, 'revision', 1), (OLD.organizer_id, OLD.event_id, 'deleted', 1)
    ON CONFLICT DO UPDATE SET value = value + 1;
END;

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

CREATE TRIGGER invoices_keep BEFORE DELETE ON invoices WHEN OLD.test_mode = 0
  BEGIN SELECT RAISE(ABORT, 'an invoice is never deleted'); END;

CREATE TRIGGER invoices_keep_identity BEFORE UPDATE ON invoices
  WHEN OLD.organizer_id <> NEW.organizer_id OR OLD.event_id <> NEW.event_id OR OLD.prefix <> NEW.prefix
    OR OLD.invoice_no <> NEW.invoice_no OR OLD.is_cancellation <> NEW.is_cancellation OR OLD.refers IS NOT NEW.refers
    OR OLD.id <> NEW.id OR OLD.test_mode <> NEW.test_mode
  BEGIN SELECT RAISE(ABORT, 'an invoice keeps its number'); END;

CREATE TRIGGER invoices_log_delete AFTER DELETE ON invoices
  BEGIN INSERT INTO invoice_changes (invoice_id) VALUES (OLD.id); END;

CREATE TRIGGER invoices_log_insert AFTER INSERT ON invoices
  BEGIN INSERT INTO invoice_changes (invoice_id) VALUES (NEW.id); END;

CREATE TRIGGER invoices_log_update AFTER UPDATE ON invoices
  BEGIN INSERT INTO invoice_changes (invoice_id) VALUES (NEW.id); END;

CREATE TRIGGER invoices_search_delete AFTER DELETE ON invoices
  BEGIN INSERT INTO invoice_search (invoice_search, rowid, bare, words) VALUES ('delete', OLD.id, coalesce(nullif(ltrim(OLD.invoice_no, '0'), ''), OLD.invoice_no), coalesce(OLD.number, '') || char(10) || coalesce(OLD.order_code, '') || char(10) || coalesce(OLD.invoice_to_name, '') || char(10) || coalesce(OLD.invoice_to_company, '') || char(10) || coalesce(OLD.search_email, '')); END;

CREATE TRIGGER invoices_search_insert AFTER INSERT ON invoices
  BEGIN INSERT INTO invoice_search (rowid, bare, words) VALUES (NEW.id, coalesce(nullif(ltrim(NEW.invoice_no, '0'), ''), NEW.invoice_no), coalesce(NEW.number, '') || char(10) || coalesce(NEW.order_code, '') || char(10) || coalesce(NEW.invoice_to_name, '') || char(10) || coalesce(NEW.invoice_to_company, '') || char(10) || coalesce(NEW.search_email, '')); END;

CREATE TRIGGER invoices_search_update AFTER UPDATE ON invoices
  WHEN OLD.invoice_to_name IS NOT NEW.invoice_to_name OR OLD.invoice_to_company IS NOT NEW.invoice_to_company
    OR OLD.order_code <> NEW.order_code OR OLD.search_email IS NOT NEW.search_email
  BEGIN
    INSERT INTO invoice_search (invoice_search, rowid, bare, words) VALUES ('delete', OLD.id, coalesce(nullif(ltrim(OLD.invoice_no, '0'), ''), OLD.invoice_no), coalesce(OLD.number, '') || char(10) || coalesce(OLD.order_code, '') || char(10) || coalesce(OLD.invoice_to_name, '') || char(10) || coalesce(OLD.invoice_to_company, '') || char(10) || coalesce(OLD.search_email, ''));
    INSERT INTO invoice_search (rowid, bare, words) VALUES (NEW.id, coalesce(nullif(ltrim(NEW.invoice_no, '0'), ''), NEW.invoice_no), coalesce(NEW.number, '') || char(10) || coalesce(NEW.order_code, '') || char(10) || coalesce(NEW.invoice_to_name, '') || char(10) || coalesce(NEW.invoice_to_company, '') || char(10) || coalesce(NEW.search_email, ''));
  END;

CREATE TABLE italian_files (
  organizer_id INTEGER NOT NULL, invoice_id INTEGER NOT NULL,
  transmitter TEXT NOT NULL, number INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  document BLOB NOT NULL,
  taken_at INTEGER NOT NULL, answered_at INTEGER,
  PRIMARY KEY (organizer_id, invoice_id, transmitter, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE italian_transmitters (
  transmitter TEXT PRIMARY KEY,
  last_number INTEGER NOT NULL,
  -- Where it wants files from its first answer on.
  address TEXT, address_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE items (
  organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, id INTEGER NOT NULL,
  position INTEGER NOT NULL, active INTEGER NOT NULL,
  resource BLOB NOT NULL, imported_digest BLOB,
  PRIMARY KEY (organizer_id, event_id, id),
  FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER items_revision_delete AFTER DELETE ON items BEGIN
  INSERT INTO catalog_revisions VALUES (OLD.organizer_id, OLD.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER items_revision_insert AFTER INSERT ON items BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER items_revision_update AFTER UPDATE ON items BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TABLE jobs (
  organizer_id INTEGER NOT NULL, id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, key TEXT NOT NULL, payload BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','claimed','done','parked')),
  run_after INTEGER NOT NULL, attempts INTEGER NOT NULL,
  owner TEXT, fence INTEGER NOT NULL, lease_until INTEGER,
  last_error TEXT
, lane TEXT NOT NULL DEFAULT '', retry INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX jobs_due ON jobs(state, kind, lane, retry, run_after, id);

CREATE INDEX jobs_held ON jobs(lease_until) WHERE state = 'claimed';

CREATE UNIQUE INDEX jobs_unique_while_open ON jobs(organizer_id, kind, key) WHERE state IN ('open','claimed');

CREATE TABLE journal (
  organizer_id INTEGER NOT NULL REFERENCES organizers(id), seq INTEGER NOT NULL,
  at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
  payload BLOB NOT NULL, leaves BLOB NOT NULL,
  previous BLOB NOT NULL, hash BLOB NOT NULL,
  PRIMARY KEY (organizer_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_by_subject ON journal(organizer_id, subject, seq);

CREATE TRIGGER journal_append_only_delete BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_append_only_payload BEFORE UPDATE OF organizer_id, payload ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_append_only_update BEFORE UPDATE OF seq, at, actor, action, subject, previous, hash ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE line_ids (
  organizer_id INTEGER PRIMARY KEY REFERENCES organizers(id),
  last_id INTEGER NOT NULL
) STRICT;

CREATE TABLE number_series (
  organizer_id INTEGER NOT NULL REFERENCES organizers(id),
  prefix TEXT NOT NULL,
  last_number INTEGER NOT NULL,
  is_test INTEGER NOT NULL DEFAULT 0,
  issued_here INTEGER NOT NULL DEFAULT 0, first_issued INTEGER,
  PRIMARY KEY (organizer_id, prefix)
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

CREATE TABLE order_refunds (
  organizer_id INTEGER NOT NULL, order_id INTEGER NOT NULL REFERENCES orders(id),
  local_id INTEGER NOT NULL,
  state TEXT NOT NULL, source TEXT, amount INTEGER NOT NULL, payment INTEGER, created INTEGER NOT NULL,
  execution_date INTEGER, provider TEXT,
  attributes BLOB NOT NULL,
  PRIMARY KEY (organizer_id, order_id, local_id)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER orders_search_email AFTER UPDATE OF email ON orders WHEN OLD.email IS NOT NEW.email BEGIN
  UPDATE invoices SET search_email = NEW.email
    WHERE organizer_id = NEW.organizer_id AND order_code = NEW.code COLLATE NOCASE AND order_code = NEW.code;
END;

CREATE TABLE organizer_exchange_rates (
  organizer_id INTEGER NOT NULL REFERENCES organizers(id),
  source TEXT NOT NULL, source_currency TEXT NOT NULL, other_currency TEXT NOT NULL,
  source_date INTEGER NOT NULL,
  rate_millionths INTEGER NOT NULL,
  PRIMARY KEY (organizer_id, source, source_currency, other_currency, source_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE organizers (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  resource BLOB NOT NULL,
  imported_digest BLOB
) STRICT;

CREATE TABLE parked_messages (
  id INTEGER PRIMARY KEY,
  received_at INTEGER NOT NULL,
  digest BLOB NOT NULL UNIQUE,
  reason TEXT NOT NULL,
  message BLOB NOT NULL
) STRICT;

CREATE TABLE questions (
  organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  resource BLOB NOT NULL, imported_digest BLOB,
  PRIMARY KEY (organizer_id, event_id, id),
  FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER questions_revision_delete AFTER DELETE ON questions BEGIN
  INSERT INTO catalog_revisions VALUES (OLD.organizer_id, OLD.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER questions_revision_insert AFTER INSERT ON questions BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER questions_revision_update AFTER UPDATE ON questions BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TABLE recovery_codes (
  user_id INTEGER NOT NULL REFERENCES second_factors(user_id) ON DELETE CASCADE,
  digest BLOB NOT NULL,
  PRIMARY KEY (user_id, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE row_seals (
  table_id INTEGER NOT NULL, a ANY NOT NULL, b ANY NOT NULL, c ANY NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (table_id, a, b, c)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_views (
  organizer_id INTEGER NOT NULL REFERENCES organizers(id), id INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES users(id),
  name TEXT NOT NULL, query TEXT NOT NULL, shared INTEGER NOT NULL, created_at INTEGER NOT NULL,
  PRIMARY KEY (organizer_id, id)
) STRICT;

CREATE TABLE second_factors (
  user_id INTEGER PRIMARY KEY REFERENCES users(id),
  secret BLOB NOT NULL,
  last_step INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  digest BLOB PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users(id),
  csrf_token TEXT NOT NULL,
  user_agent_digest BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL
, device TEXT NOT NULL DEFAULT '', confirmed_at INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_user ON sessions(user_id);

CREATE TABLE settings (
  organizer_id INTEGER NOT NULL REFERENCES organizers(id),
  event_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  imported_digest BLOB,
  PRIMARY KEY (organizer_id, event_id, key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER settings_revision_delete AFTER DELETE ON settings BEGIN
  INSERT INTO catalog_revisions VALUES (OLD.organizer_id, OLD.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER settings_revision_insert AFTER INSERT ON settings BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER settings_revision_update AFTER UPDATE ON settings BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TABLE sign_in_failures (
  subject TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX sign_in_failures_by_subject ON sign_in_failures(subject, at);

CREATE TABLE sign_in_steps (
  digest BLOB PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users(id),
  user_agent_digest BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE subevents (
  organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, id INTEGER NOT NULL,
  date_from INTEGER,
  resource BLOB NOT NULL, imported_digest BLOB,
  PRIMARY KEY (organizer_id, event_id, id),
  FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER subevents_revision_delete AFTER DELETE ON subevents BEGIN
  INSERT INTO catalog_revisions VALUES (OLD.organizer_id, OLD.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER subevents_revision_insert AFTER INSERT ON subevents BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER subevents_revision_update AFTER UPDATE ON subevents BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TABLE tax_rules (
  organizer_id INTEGER NOT NULL, event_id INTEGER NOT NULL, id INTEGER NOT NULL,
  rate INTEGER NOT NULL, is_default INTEGER NOT NULL,
  resource BLOB NOT NULL, imported_digest BLOB,
  PRIMARY KEY (organizer_id, event_id, id),
  FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tax_rules_revision_delete AFTER DELETE ON tax_rules BEGIN
  INSERT INTO catalog_revisions VALUES (OLD.organizer_id, OLD.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER tax_rules_revision_insert AFTER INSERT ON tax_rules BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TRIGGER tax_rules_revision_update AFTER UPDATE ON tax_rules BEGIN
  INSERT INTO catalog_revisions VALUES (NEW.organizer_id, NEW.event_id, random())
    ON CONFLICT DO UPDATE SET revision = random();
END;

CREATE TABLE team_events (
  organizer_id INTEGER NOT NULL,
  team_id INTEGER NOT NULL,
  event_id INTEGER NOT NULL,
  PRIMARY KEY (organizer_id, team_id, event_id),
  FOREIGN KEY (organizer_id, team_id) REFERENCES teams(organizer_id, id),
  FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE team_members (
  organizer_id INTEGER NOT NULL,
  team_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES users(id),
  PRIMARY KEY (organizer_id, team_id, user_id),
  FOREIGN KEY (organizer_id, team_id) REFERENCES teams(organizer_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX team_members_by_user ON team_members(user_id);

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

CREATE TABLE token_uses (
  token_id INTEGER PRIMARY KEY REFERENCES api_tokens(id),
  last_used_at INTEGER NOT NULL
) STRICT;

CREATE TABLE transmission_attempts (
  organizer_id INTEGER NOT NULL, transmission_id INTEGER NOT NULL REFERENCES transmissions(id), attempt INTEGER NOT NULL,
  owner TEXT NOT NULL, fence INTEGER NOT NULL, phase TEXT NOT NULL,
  started_at INTEGER NOT NULL, ended_at INTEGER,
  outcome TEXT, reason TEXT, evidence BLOB,
  PRIMARY KEY (organizer_id, transmission_id, attempt)
) STRICT, WITHOUT ROWID;

CREATE TABLE transmissions (
  organizer_id INTEGER NOT NULL, id INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL REFERENCES invoices(id), version INTEGER NOT NULL,
  type TEXT NOT NULL, provider TEXT, recipient TEXT NOT NULL,
  status TEXT NOT NULL, reason TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
, purpose TEXT NOT NULL DEFAULT 'invoice', detail TEXT, message_id TEXT, first_message_id TEXT, fence INTEGER NOT NULL DEFAULT 0, owner TEXT, lease_until INTEGER, attempts INTEGER NOT NULL DEFAULT 0, reference TEXT, decide_at INTEGER, prepared BLOB, content BLOB, file_name TEXT, is_repeat INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX transmissions_by_file ON transmissions(file_name) WHERE file_name IS NOT NULL;

CREATE INDEX transmissions_by_invoice ON transmissions(organizer_id, invoice_id, id);

CREATE INDEX transmissions_by_message ON transmissions(message_id) WHERE message_id IS NOT NULL;

CREATE INDEX transmissions_by_reference ON transmissions(reference) WHERE reference IS NOT NULL;

CREATE INDEX transmissions_held ON transmissions(lease_until) WHERE status = 'inflight' AND owner IS NOT NULL;

CREATE INDEX transmissions_o_provider ON transmissions(organizer_id, provider, status, updated_at);

CREATE UNIQUE INDEX transmissions_open ON transmissions(organizer_id, invoice_id)
  WHERE purpose = 'invoice' AND status IN ('pending', 'inflight');

CREATE INDEX transmissions_overdue ON transmissions(decide_at) WHERE status = 'inflight' AND owner IS NULL;

CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  active INTEGER NOT NULL,
  created_at INTEGER NOT NULL
, language TEXT) STRICT;

CREATE TABLE webhook_actions (
  organizer_id INTEGER NOT NULL, action TEXT NOT NULL, webhook_id INTEGER NOT NULL,
  -- As they were given.
  position INTEGER NOT NULL,
  PRIMARY KEY (organizer_id, action, webhook_id),
  FOREIGN KEY (organizer_id, webhook_id) REFERENCES webhooks(organizer_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX webhook_actions_by_webhook ON webhook_actions(organizer_id, webhook_id, position);

CREATE TABLE webhook_attempts (
  organizer_id INTEGER NOT NULL, delivery_id INTEGER NOT NULL, number INTEGER NOT NULL,
  started_at INTEGER NOT NULL, milliseconds INTEGER, status INTEGER,
  answer TEXT NOT NULL, problem TEXT,
  PRIMARY KEY (organizer_id, delivery_id, number),
  FOREIGN KEY (organizer_id, delivery_id) REFERENCES webhook_deliveries(organizer_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE webhook_deliveries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organizer_id INTEGER NOT NULL, webhook_id INTEGER NOT NULL,
  key TEXT NOT NULL, action TEXT NOT NULL, payload BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting','delivered','failed','cancelled')),
  attempts INTEGER NOT NULL,
  created_at INTEGER NOT NULL, next_at INTEGER, finished_at INTEGER, replay_of INTEGER,
  UNIQUE (organizer_id, id),
  FOREIGN KEY (organizer_id, webhook_id) REFERENCES webhooks(organizer_id, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries(organizer_id, webhook_id, id);

CREATE INDEX webhook_deliveries_delivered ON webhook_deliveries(organizer_id, webhook_id, finished_at)
  WHERE state = 'delivered';

CREATE INDEX webhook_deliveries_ended ON webhook_deliveries(finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE webhook_events (
  organizer_id INTEGER NOT NULL, webhook_id INTEGER NOT NULL, event_id INTEGER NOT NULL,
  PRIMARY KEY (organizer_id, webhook_id, event_id),
  FOREIGN KEY (organizer_id, webhook_id) REFERENCES webhooks(organizer_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX webhook_events_by_event ON webhook_events(organizer_id, event_id);

CREATE TABLE webhooks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organizer_id INTEGER NOT NULL REFERENCES organizers(id),
  enabled INTEGER NOT NULL, target_url TEXT NOT NULL, all_events INTEGER NOT NULL, comment TEXT NOT NULL,
  -- The replaced secret signs along until then.
  secret TEXT NOT NULL, previous_secret TEXT, previous_until INTEGER,
  -- Why it was disabled by itself.
  trouble TEXT,
  created_at INTEGER NOT NULL,
  UNIQUE (organizer_id, id)
) STRICT;
