// The invoices of the recorded bundle, built again from their orders at the day they were issued: what the reference server stored is what the
// builder makes, but for the end of a fee's period (product.md §3 h).

import Domain
import SQLiteStore
import TestSupport
import Testing

struct RebuildTests {
  /// What depends on the issue itself, or is known to differ.
  private static let apart: Set<String> = [
    "number", "transmission_status", "transmission_date", "transmission_provider", "lines",
  ]

  @Test func `Every imported invoice is built again as it was`() throws {
    let bundle = try BundleFixtures.recorded()
    let store = try TemporaryStore()
    try store.importing(bundle)
    var built = 0
    for organizer in ["bigevents", "otherorg"] {
      for slug in try BundleFixtures.events(of: organizer, in: bundle) {
        for invoice in try BundleFixtures.json("\(organizer)/\(slug)/invoices.json", in: bundle).array ?? []
        where invoice["is_cancellation"] == .bool(false) {
          let document = try rebuild(invoice, organizer: organizer, event: slug, in: store)
          #expect(differences(document, invoice).isEmpty, "\(invoice["number"]?.string ?? "")")
          built += 1
        }
      }
    }
    #expect(built > 80)
  }

  private func rebuild(_ invoice: JSON, organizer: String, event slug: String, in store: TemporaryStore) throws -> JSON
  {
    guard let organizer = try store.store.organizerID(slug: organizer),
      let event = try store.store.eventID(slug: slug, of: organizer),
      let date = invoice["date"]?.string.flatMap({ LocalDate($0) })
    else { throw FixtureError(message: "no event or date") }
    return try store.store.transaction { tx in
      let order = try tx.order(
        code: invoice["order"]?.string ?? "", of: EventKey(organizer: organizer, event: event))
      let noon = Instant(startOf: date).adding(seconds: 43_200)
      let source = try InvoiceSource(order: order, in: tx, now: noon)
      let made = try InvoiceBuilder.invoice(from: source, numbered: AssignedNumber(prefix: "A-", invoiceNo: "1"))
      return try JSON(parsing: InvoiceResource.document(made))
    }
  }

  private func differences(_ built: JSON, _ recorded: JSON) -> [String] {
    let members = recorded.object?.members ?? []
    let heads = members.filter { !RebuildTests.apart.contains($0.name) && built[$0.name] != $0.value }.map(\.name)
    let (mine, theirs) = (built["lines"]?.array ?? [], recorded["lines"]?.array ?? [])
    guard mine.count == theirs.count else { return heads + ["\(mine.count) lines for \(theirs.count)"] }
    return heads
      + zip(mine, theirs).flatMap { line, wanted in
        (wanted.object?.members ?? []).filter { member in
          let isFeePeriod = wanted["fee_type"] != .null && ["event_date_to", "period_end"].contains(member.name)
          return !isFeePeriod && line[member.name] != member.value
        }.map { "line \(wanted["position"]?.int ?? 0): \($0.name)" }
      }
  }
}
