// Webhooks: who is told, of what, what each was told and what came of it. Events and actions are rows of their own, so that an entry of the
// journal finds its webhooks by an index.

import GRDB

extension Migration {
  static let webhooks = Migration(name: "0010 webhooks") { db in
    try db.execute(sql: hooks)
    try db.execute(sql: deliveries)
  }

  private static let hooks = """
    -- Ids are never used again: an address that somebody kept must not show another webhook.
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
    CREATE TABLE webhook_events (
      organizer_id INTEGER NOT NULL, webhook_id INTEGER NOT NULL, event_id INTEGER NOT NULL,
      PRIMARY KEY (organizer_id, webhook_id, event_id),
      FOREIGN KEY (organizer_id, webhook_id) REFERENCES webhooks(organizer_id, id) ON DELETE CASCADE,
      FOREIGN KEY (organizer_id, event_id) REFERENCES events(organizer_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX webhook_events_by_event ON webhook_events(organizer_id, event_id);
    CREATE TABLE webhook_actions (
      organizer_id INTEGER NOT NULL, action TEXT NOT NULL, webhook_id INTEGER NOT NULL,
      -- As they were given.
      position INTEGER NOT NULL,
      PRIMARY KEY (organizer_id, action, webhook_id),
      FOREIGN KEY (organizer_id, webhook_id) REFERENCES webhooks(organizer_id, id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX webhook_actions_by_webhook ON webhook_actions(organizer_id, webhook_id, position);
    """

  private static let deliveries = """
    -- `key` is what the receiver knows it by, `payload` the body of every attempt.
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
    CREATE TABLE webhook_attempts (
      organizer_id INTEGER NOT NULL, delivery_id INTEGER NOT NULL, number INTEGER NOT NULL,
      started_at INTEGER NOT NULL, milliseconds INTEGER, status INTEGER,
      answer TEXT NOT NULL, problem TEXT,
      PRIMARY KEY (organizer_id, delivery_id, number),
      FOREIGN KEY (organizer_id, delivery_id) REFERENCES webhook_deliveries(organizer_id, id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """
}
