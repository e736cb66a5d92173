// Why invoices need somebody, grouped: by the reason of each invoice's last transmission and by channel.

public import Domain
import GRDB

enum AttentionRows {
  /// The reason of a failed invoice's last transmission, as an expression over `row`; `unrecorded` without one of ours.
  static func reason(of row: String) -> String {
    """
    coalesce((SELECT t.reason FROM transmissions t WHERE t.organizer_id = \(row).organizer_id
      AND t.invoice_id = \(row).id AND t.purpose = 'invoice' ORDER BY t.id DESC LIMIT 1), 'unrecorded')
    """
  }
}

extension SQLiteStore: AttentionStore {
  public func attentionGroups(_ scope: InvoiceQuery.Scope, pendingSince: LocalDate) throws -> [AttentionGroup] {
    try read { db in
      guard let events = SQLiteStore.eventCondition(scope) else { return [] }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(AttentionRows.reason(of: "i")) AS reason, i.transmission_type AS type, count(*) AS count
          FROM invoices i INDEXED BY invoices_o_attention
          WHERE i.organizer_id = ?1 AND i.transmission_status = 'failed'\(events) GROUP BY 1, 2
          UNION ALL
          SELECT 'waiting', i.transmission_type, count(*) FROM invoices i INDEXED BY invoices_o_attention
          WHERE i.organizer_id = ?1 AND i.transmission_status = 'pending' AND i.date <= ?2\(events) GROUP BY 2
          ORDER BY count DESC, reason, type
          """, arguments: [scope.organizer.value, pendingSince.daysSinceEpoch])
      return rows.map {
        AttentionGroup(reason: TransmissionReason(rawValue: $0["reason"]), type: $0["type"], count: $0["count"])
      }
    }
  }
}
