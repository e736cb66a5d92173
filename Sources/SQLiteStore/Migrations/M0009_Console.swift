// What the console keeps of its own: saved views, messages across a redirect, one-time keys of confirmed actions, batches, each user's
// language; and the indexes that its filters, counts and plots read.

import GRDB

extension Migration {
  static let console = Migration(name: "0009 console") { db in
    try db.execute(sql: personal)
    try db.execute(sql: batches)
    try db.execute(sql: indexes)
  }

  private static let personal = """
    -- null: as the browser asks.
    ALTER TABLE users ADD COLUMN language TEXT;

    -- `query` is the list's query string, as `InvoiceFilter` writes it.
    CREATE TABLE saved_views (
      organizer_id INTEGER NOT NULL REFERENCES organizers(id), id INTEGER NOT NULL,
      user_id INTEGER NOT NULL REFERENCES users(id),
      name TEXT NOT NULL, query TEXT NOT NULL, shared INTEGER NOT NULL, created_at INTEGER NOT NULL,
      PRIMARY KEY (organizer_id, id)
    ) STRICT;

    -- Shown once on the next page of the session (SHA-256 of its CSRF token), then deleted.
    CREATE TABLE flashes (
      session BLOB NOT NULL, id INTEGER NOT NULL,
      kind TEXT NOT NULL, text TEXT NOT NULL, link_text TEXT, href TEXT, request_id TEXT,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (session, id)
    ) STRICT, WITHOUT ROWID;

    -- A confirmed form's key, once used, with where it led: a double click comes out at the same place.
    CREATE TABLE action_keys (
      digest BLOB PRIMARY KEY,
      outcome TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX action_keys_by_age ON action_keys(created_at);
    """

  private static let batches = """
    -- One action on many invoices, frozen as a list of numbers when it was confirmed.
    -- Ids are never used again: an address that somebody kept must not show another batch.
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
    CREATE TABLE batch_items (
      organizer_id INTEGER NOT NULL, batch_id INTEGER NOT NULL, position INTEGER NOT NULL,
      number TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting','done','failed','skipped')),
      message TEXT, result TEXT,
      PRIMARY KEY (organizer_id, batch_id, position),
      FOREIGN KEY (organizer_id, batch_id) REFERENCES batches(organizer_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX batch_items_by_state ON batch_items(organizer_id, batch_id, state, position);
    """

  private static let indexes = """
    -- Sums by month, and filters over amounts and recipients, without reading rows.
    CREATE INDEX invoices_o_figures ON invoices(organizer_id, date, id, event_id, currency, gross_total, tax_total,
      is_cancellation, test_mode, transmission_status, invoice_to_country, invoice_to_is_business, number);
    -- What needs attention: failed, or pending for long.
    CREATE INDEX invoices_o_attention ON invoices(organizer_id, transmission_status, date, id, event_id, test_mode,
      transmission_type);
    -- Outcomes by day.
    CREATE INDEX invoices_o_outcomes ON invoices(organizer_id, transmission_date, transmission_status, event_id)
      WHERE transmission_date IS NOT NULL;
    """
}
