// What it costs to turn a page of fifty invoices into the console's HTML, all of it: tabs, search, filters, rows, paging; and what of it
// a request costs that finds the part above the rows written. Run by Tests/Bench/console.py; prints microseconds of processor time of the
// latter and of all, and the size of the page.

import Domain
import Foundation
import Views

@main
enum ConsoleBench {
  static func main() {
    let (page, rows) = (ListPage(), (0..<50).map(summary))
    let size = page.written(rows).bytes.count
    // Fewer under an instrument that counts instructions.
    let passes = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 500
    var total = 0
    let all = best(of: passes, &total) { page.written(rows) }
    let head = page.head
    let below = best(of: passes, &total) { page.written(rows, head) }
    print("\(below) \(all) \(size) \(total % 2)")
  }

  /// Microseconds of processor time of one page. The best of several: others use the machine, too.
  private static func best(of passes: Int, _ total: inout Int, _ body: () -> HTML) -> Double {
    var least = Double.infinity
    for _ in 0..<10 {
      let begin = microseconds
      for _ in 0..<passes { total += body().bytes.count }
      least = min(least, microseconds - begin)
    }
    return least / Double(passes)
  }

  /// Processor time of this thread.
  private static var microseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  private static func summary(_ row: Int) -> InvoiceSummary {
    let status = TransmissionStatus.allCases[row % TransmissionStatus.allCases.count]
    let moment = Instant(microseconds: 1_795_000_000_000_000 - Int64(row) * 7_000_000_000)
    return InvoiceSummary(
      number: "TIDES26-\(10_000 + row)", eventSlug: "event-\(row % 6)",
      eventName: I18nText([("en", "Event number \(row % 6)"), ("de", "Veranstaltung Nummer \(row % 6)")]),
      orderCode: "QX7K\(row % 10)", isCancellation: row % 9 == 0, refers: row % 9 == 0 ? "TIDES26-\(9_000 + row)" : nil,
      cancelledBy: row % 11 == 0 ? "TIDES26-\(11_000 + row)" : nil, date: moment.day(in: .gmt),
      recipientName: "Annika Vogel-Größmann", recipientCompany: row % 2 == 0 ? "Küste & Gezeiten GmbH" : "",
      recipientCountry: "DE", currency: "EUR", gross: Money(cents: 77_345 + Int64(row)), tax: Money(cents: 11_845),
      testMode: row % 13 == 0,
      transmission: InvoiceTransmission(type: "email", provider: "email_pdf", status: status, date: moment),
      modifiedAt: moment, locale: "de")
  }
}

/// The list as a handler has it before anything of it is written.
private struct ListPage {
  let context = PageContext(
    links: Links(base: "/invoices", assetVersion: "1"), language: .english,
    now: Instant("2026-11-21T12:00:00Z") ?? Instant(microseconds: 0), zone: .gmt, version: "1",
    viewer: Viewer(
      email: "kim@example.org", csrfToken: String(repeating: "k", count: 43), hasSeveralOrganizers: false),
    organizer: OrganizerChoice(slug: "harbourlight", name: "Harbour Light Events"))
  let choices = InvoiceFilterChoices(
    events: (1...6).map { .init(slug: "event-\($0)", name: "Event number \($0)") },
    transmissionTypes: ["email", "it_sdi", "peppol"], locales: ["de", "en", "fr"])
  let counts = InvoiceCounts(
    all: 100_000, cancellations: 9_120, attention: 412,
    byStatus: [.completed: 91_000, .pending: 8_000, .failed: 1_000])

  /// What the service keeps from one page to the next.
  var head: InvoiceListHead {
    InvoiceListHead(
      context: context, organizer: "harbourlight", filter: InvoiceFilter(), choices: choices, counts: counts)
  }

  /// All of the page, or what is left to write with a given head.
  func written(_ rows: [InvoiceSummary], _ head: InvoiceListHead? = nil) -> HTML {
    InvoiceListPage(
      context: context, organizer: "harbourlight", filter: InvoiceFilter(), head: head ?? self.head,
      content: .rows(Page(elements: rows, count: 100_000, number: 1, size: 50))
    ).html
  }
}
