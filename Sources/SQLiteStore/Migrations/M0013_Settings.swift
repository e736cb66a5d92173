// What the settings area reads and keeps: exchange rates that an organizer loaded for its own invoices, and how channels fared by organizer.

import GRDB

extension Migration {
  static let settings = Migration(name: "0013 settings") { db in
    try db.execute(
      sql: """
        -- As exchange_rates, which the operator loads for everybody; these serve one organizer's invoices only.
        CREATE TABLE organizer_exchange_rates (
          organizer_id INTEGER NOT NULL REFERENCES organizers(id),
          source TEXT NOT NULL, source_currency TEXT NOT NULL, other_currency TEXT NOT NULL,
          source_date INTEGER NOT NULL,
          rate_millionths INTEGER NOT NULL,
          PRIMARY KEY (organizer_id, source, source_currency, other_currency, source_date)
        ) STRICT, WITHOUT ROWID;

        -- The last success and failure of a channel.
        CREATE INDEX transmissions_o_provider ON transmissions(organizer_id, provider, status, updated_at);
        """)
  }
}
