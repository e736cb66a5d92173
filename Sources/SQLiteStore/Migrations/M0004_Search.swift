// Search that keeps itself right: the words of an invoice follow its row by triggers, and a short log tells which invoices changed,
// so that what is remembered of a search is mended instead of made anew.

import GRDB

extension Migration {
  static let search = Migration(name: "0004 search") { db in
    try db.execute(sql: words)
    try db.execute(sql: changes)
  }

  /// The number without leading zeros (`42` finds `…-00042`), then number, order, recipient, company and the order's address.
  private static func values(_ row: String) -> String {
    let texts = ["number", "order_code", "invoice_to_name", "invoice_to_company", "search_email"]
    let words = texts.map { "coalesce(\(row).\($0), '')" }.joined(separator: " || char(10) || ")
    return "coalesce(nullif(ltrim(\(row).invoice_no, '0'), ''), \(row).invoice_no), \(words)"
  }

  /// The one index without organizer_id: FTS5 has no other key than the row, whose organizer each search then asks of
  /// invoices_found. FTS5 must be given exactly the old words to take them out.
  private static let words = """
    DROP TABLE invoice_search;
    CREATE VIRTUAL TABLE invoice_search USING fts5(
      bare, words, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    );
    INSERT INTO invoice_search (rowid, bare, words) SELECT id, \(values("invoices")) FROM invoices ORDER BY id;

    CREATE TRIGGER invoices_search_insert AFTER INSERT ON invoices
      BEGIN INSERT INTO invoice_search (rowid, bare, words) VALUES (NEW.id, \(values("NEW"))); END;
    CREATE TRIGGER invoices_search_update AFTER UPDATE ON invoices
      WHEN OLD.invoice_to_name IS NOT NEW.invoice_to_name OR OLD.invoice_to_company IS NOT NEW.invoice_to_company
        OR OLD.order_code <> NEW.order_code OR OLD.search_email IS NOT NEW.search_email
      BEGIN
        INSERT INTO invoice_search (invoice_search, rowid, bare, words) VALUES ('delete', OLD.id, \(values("OLD")));
        INSERT INTO invoice_search (rowid, bare, words) VALUES (NEW.id, \(values("NEW")));
      END;
    CREATE TRIGGER invoices_search_delete AFTER DELETE ON invoices
      BEGIN INSERT INTO invoice_search (invoice_search, rowid, bare, words) VALUES ('delete', OLD.id, \(values("OLD"))); END;

    CREATE TRIGGER orders_search_email AFTER UPDATE OF email ON orders WHEN OLD.email IS NOT NEW.email BEGIN
      UPDATE invoices SET search_email = NEW.email
        WHERE organizer_id = NEW.organizer_id AND order_code = NEW.code COLLATE NOCASE AND order_code = NEW.code;
    END;
    """

  /// The last 4,096 changes of invoices; a reader that has missed more begins anew. Pruned at its lower end only, so `seq` grows.
  private static let changes = """
    CREATE TABLE invoice_changes (seq INTEGER PRIMARY KEY, invoice_id INTEGER NOT NULL) STRICT;
    CREATE TRIGGER invoices_log_insert AFTER INSERT ON invoices
      BEGIN INSERT INTO invoice_changes (invoice_id) VALUES (NEW.id); END;
    CREATE TRIGGER invoices_log_update AFTER UPDATE ON invoices
      BEGIN INSERT INTO invoice_changes (invoice_id) VALUES (NEW.id); END;
    CREATE TRIGGER invoices_log_delete AFTER DELETE ON invoices
      BEGIN INSERT INTO invoice_changes (invoice_id) VALUES (OLD.id); END;
    CREATE TRIGGER invoice_changes_prune AFTER INSERT ON invoice_changes
      BEGIN DELETE FROM invoice_changes WHERE seq <= NEW.seq - 4096; END;
    """
}
