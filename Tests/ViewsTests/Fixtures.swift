// Made-up invoices and surroundings for page tests: several languages, scripts, currencies and states, with a fixed
// clock reading.

import Domain
import Foundation
import Views

enum Fixtures {
  static let now = Instant("2026-11-21T09:30:00Z") ?? Instant(microseconds: 0)

  static func context(
    _ language: Language = .english, signedIn: Bool = true, organizer: Bool = true, flashes: [Flash] = []
  ) -> PageContext {
    PageContext(
      links: Links(base: "/invoices", assetVersion: "1.0.0"), language: language, now: now,
      zone: TimeZone(identifier: "Europe/Berlin") ?? .gmt, version: "1.0.0",
      viewer: signedIn
        ? Viewer(email: "kim@harbourlight.example", csrfToken: "c5rf-t0ken", hasSeveralOrganizers: true) : nil,
      organizer: organizer ? OrganizerChoice(slug: "harbourlight", name: "Harbour Light Events") : nil,
      flashes: flashes)
  }

  static func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(daysSinceEpoch: 0) }
  static func moment(_ text: String) -> Instant { Instant(text) ?? Instant(microseconds: 0) }

  // MARK: List

  static let choices = InvoiceFilterChoices(
    events: [.init(slug: "tides26", name: "Tides Conference 2026"), .init(slug: "lantern", name: "Lantern Night")],
    transmissionTypes: ["email", "peppol", "it_sdi"], locales: ["de", "en", "it"])

  static let counts = InvoiceCounts(
    all: 1204, cancellations: 61, attention: 5,
    byStatus: [.failed: 3, .pending: 12, .inflight: 1, .completed: 1140, .unknown: 48])

  private struct Buyer {
    var company: String
    var person: String
    var country: String?
  }

  private static let buyers = [
    Buyer(company: "Meridian Cartography GmbH", person: "Annika Vogel", country: "DE"),
    Buyer(company: "", person: "Tomás Ferreira", country: "PT"),
    Buyer(company: "Blåbær & Sønner ApS", person: "Freja Lund", country: "DK"),
    Buyer(company: "شركة المنارة للفعاليات", person: "ليلى حداد", country: "AE"),
    Buyer(company: "株式会社みなと", person: "佐藤 花子", country: "JP"),
    Buyer(company: "", person: "", country: nil),
    Buyer(
      company: "Gesellschaft für angewandte Küstenforschung und Gezeitenmessung mbH",
      person: "Dr. Jörg-Uwe Schönenberger", country: "DE"),
    Buyer(company: "Studio Conchiglia S.r.l.", person: "Giulia Bianchi", country: "IT"),
  ]

  private static let states: [TransmissionStatus] = [
    .completed, .completed, .pending, .failed, .completed, .unknown, .inflight, .testmodeIgnored,
  ]

  static func summary(_ index: Int) -> InvoiceSummary {
    let buyer = buyers[index % buyers.count]
    let isCancellation = index % 9 == 4
    let cents = Int64(4900 + index * 11_750) * (isCancellation ? -1 : 1)
    let state = states[index % states.count]
    return InvoiceSummary(
      number: state == .testmodeIgnored ? "TEST-TIDES26-0000\(index)" : "TIDES26-\(String(10_042 - index).dropFirst())",
      eventSlug: index % 3 == 0 ? "lantern" : "tides26",
      eventName: I18nText(
        index % 3 == 0
          ? [("en", "Lantern Night")] : [("en", "Tides Conference 2026"), ("de", "Gezeitenkonferenz 2026")]),
      orderCode: ["QX7KD", "8WLTR", "PN3ZA", "JJ0VE"][index % 4], isCancellation: isCancellation,
      refers: isCancellation ? "TIDES26-0\(32 - index)" : nil, cancelledBy: index % 9 == 6 ? "TIDES26-0099" : nil,
      date: day("2026-11-20").adding(days: -index / 2), recipientName: buyer.person,
      recipientCompany: buyer.company, recipientCountry: buyer.country, currency: index % 8 == 4 ? "JPY" : "EUR",
      gross: Money(cents: index % 8 == 4 ? cents / 100 * 100 : cents), tax: Money(cents: cents * 19 / 119 / 100 * 100),
      testMode: state == .testmodeIgnored,
      transmission: InvoiceTransmission(
        type: index % 8 == 7 ? "it_sdi" : index % 5 == 2 ? "peppol" : "email", provider: nil, status: state,
        date: state == .pending || state == .unknown ? nil : now.adding(seconds: -index * index * 4000 - 90)),
      modifiedAt: now)
  }

  static func listPage(
    _ language: Language = .english, filter: InvoiceFilter = InvoiceFilter(), rows: Int = 18, count: Int = 1204
  ) -> InvoiceListPage {
    InvoiceListPage(
      context: context(language), organizer: "harbourlight", filter: filter, head: listHead(language, filter),
      content: .rows(Page(elements: (0..<rows).map(summary), count: count, number: filter.page, size: 50)))
  }

  static func listHead(
    _ language: Language = .english, _ filter: InvoiceFilter = InvoiceFilter(), counts: InvoiceCounts? = counts,
    savedViews: [SavedViewTab] = []
  ) -> InvoiceListHead {
    InvoiceListHead(
      context: context(language), organizer: "harbourlight", filter: filter, choices: choices, counts: counts,
      savedViews: savedViews)
  }

  // MARK: Detail

  static let invoice = Invoice(
    id: Invoice.ID(7), organizer: Organizer.ID(1), event: Event.ID(1), eventSlug: "tides26", orderCode: "QX7KD",
    prefix: "TIDES26-", invoiceNo: "0042", isCancellation: false, refers: nil, date: day("2026-11-18"),
    locale: "de-informal", currency: "EUR", sender: sender, recipient: recipient,
    texts: InvoiceTexts(
      introductory: "Vielen Dank für Ihre Bestellung.<br />Wir freuen uns auf Sie am Hafen.", additional: "",
      payment: "Bitte überweisen Sie den Betrag bis zum 2. Dezember 2026.", paymentStamp: "paid",
      footer: "Harbour Light Events gUG · Amtsgericht Kiel HRB 00000\nIBAN DE00 0000 0000 0000 0000 00"),
    lines: lines,
    foreignCurrency: ForeignCurrency(
      currency: "PLN", rateTenThousandths: 42_408, rateDate: day("2026-11-17"), source: "eu:ecb:eurofxref-daily"),
    reverseCharge: false, testMode: false, shredded: false, sentToOrganizer: true,
    transmission: InvoiceTransmission(
      type: "email", provider: "email_pdf", status: .completed, date: moment("2026-11-18T09:02:14Z")),
    createdAt: moment("2026-11-18T09:01:58Z"))

  private static let sender = InvoiceSender(
    name: "Harbour Light Events gUG", address: "Am Leuchtturm 3", zipcode: "24103", city: "Kiel", state: "",
    country: "DE", taxID: "20/290/00000", vatID: "DE000000000")

  private static let recipient = InvoiceRecipient(
    block: "Meridian Cartography GmbH\nAnnika Vogel\nKompassweg 12\n28195 Bremen\nGermany", isBusiness: true,
    company: "Meridian Cartography GmbH", name: "Annika Vogel", street: "Kompassweg 12", zipcode: "28195",
    city: "Bremen", state: "", country: "DE", vatID: "DE111111111", beneficiary: "", customField: "",
    internalReference: "PO-2026/118", transmissionInfo: nil)

  private static let lines = [
    line(1, "Konferenzticket, drei Tage<br />Standard", 47_600, 7_600, 190_000, "S/standard", attendee: "Annika Vogel"),
    line(2, "  + Abendessen am Kai", 5_350, 350, 70_000, "S/reduced", attendee: "Annika Vogel"),
    line(3, "Konferenzticket, drei Tage<br />Ermäßigt", 23_800, 3_800, 190_000, "S/standard", attendee: "Ole Brandt"),
    line(4, "Versandkosten", 595, 95, 190_000, "S/standard", attendee: nil, isFee: true),
  ]

  private static func line(
    _ position: Int, _ text: String, _ gross: Int64, _ tax: Int64, _ rate: Int64, _ code: String,
    attendee: String?, isFee: Bool = false
  ) -> InvoiceLine {
    InvoiceLine(
      position: position, description: text, item: isFee ? nil : 1, variation: nil, subevent: nil,
      attendeeName: attendee, periodStart: moment("2027-05-03T08:00:00Z"),
      periodEnd: moment("2027-05-05T16:00:00Z"), gross: Money(cents: gross), tax: Money(cents: tax),
      taxRate: TaxRate(tenThousandths: rate), taxCode: code, taxName: "USt.", feeType: isFee ? "shipping" : nil,
      feeInternalType: nil, eventLocation: isFee ? nil : "Alte Fischhalle\nKiel")
  }

  static let offers: [InvoiceActionOffer] = [
    .init(.download, .allowed(Links(base: "/invoices").document("harbourlight", "TIDES26-0042", .pdf))),
    .init(.transmit, .unavailable(reason: "Already sent on 18 Nov 2026; use Send again.")),
    .init(.retransmit, .unavailable(reason: "Your teams do not grant this.")),
    .init(.reissue, .unavailable(reason: "Your teams do not grant this.")),
    .init(.regenerate, .unavailable(reason: "Already transmitted; use Reissue.")),
  ]

  static let relations = [
    RelatedInvoice(number: "TIDES26-0040", date: day("2026-11-16"), role: .original),
    RelatedInvoice(number: "TIDES26-0041", date: day("2026-11-18"), role: .cancellation),
    RelatedInvoice(number: "TIDES26-0042", date: day("2026-11-18"), role: .replacement),
  ]

  static let documents = [
    StoredDocument(
      kind: "pdf", version: 2, isCurrent: true, sha256: String(repeating: "3fa9c41e", count: 8), size: 24_310,
      createdAt: moment("2026-11-18T09:02:00Z")),
    StoredDocument(
      kind: "pdf", version: 1, isCurrent: false, sha256: String(repeating: "b07d22c5", count: 8), size: 24_118,
      createdAt: moment("2026-11-18T09:01:58Z")),
  ]

  static func invoicePage(_ invoice: Invoice = invoice, _ language: Language = .english) -> InvoicePage {
    InvoicePage(
      context: context(language), organizer: "harbourlight", invoice: invoice, eventName: "Tides Conference 2026",
      relations: relations, documents: documents, actions: offers,
      delivery: Delivery(destination: "billing@meridian.example"),
      foreignTotals: ForeignTotals(
        net: Money(cents: 277_832), tax: Money(cents: 50_233), gross: Money(cents: 328_065)),
      timeline: timeline(),
      list: InvoiceFilter([.init(.status, "completed")]), previous: "TIDES26-0043", next: "TIDES26-0041")
  }

  static func timeline(_ text: String? = nil) -> Timeline {
    Timeline(entries: [
      .init(
        at: now, what: .related(.original, number: text ?? "TIDES26-0042"), actor: text ?? "user 3 (kim@example.org)"),
      .init(at: now, what: .file(kind: text ?? "pdf", version: 1)),
      .init(at: now, what: .journal(text ?? "transmission.requested"), actor: "automatic outbox"),
      .init(at: now, what: .attempt(channel: text ?? "email", outcome: text ?? "retry", reason: nil)),
      .init(at: now, what: .related(.cancellation, number: text ?? "TIDES26-0043")),
    ])
  }

  static var failedCancellation: Invoice {
    var invoice = invoice
    invoice.isCancellation = true
    invoice.refers = "TIDES26-0040"
    invoice.invoiceNo = "0041"
    invoice.lines = invoice.lines.map { line in
      var line = line
      line.gross = -line.gross
      line.tax = -line.tax
      return line
    }
    invoice.foreignCurrency = nil
    invoice.testMode = true
    invoice.transmission.status = .failed
    return invoice
  }

  // MARK: Overview

  static func dashboard(_ language: Language = .english, isEmpty: Bool = false) -> DashboardPage {
    let months = (0..<12).flatMap { index -> [MonthFigures] in
      let month = LocalDate(year: index < 1 ? 2025 : 2026, month: index < 1 ? 12 : index, day: 1) ?? day("2026-01-01")
      let euro = Int64(index * 130_000 - (index == 4 ? 900_000 : 0))
      return [
        MonthFigures(
          month: month, currency: "EUR", gross: Money(cents: euro), tax: Money(cents: euro * 19 / 119),
          invoices: index * 3, cancellations: index / 3)
      ]
        + (index % 5 == 0
          ? [
            MonthFigures(
              month: month, currency: "JPY", gross: Money(cents: 12_000_000), tax: Money(cents: 1_090_900), invoices: 1,
              cancellations: 0)
          ] : [])
    }
    let outcomes = [3, 9, 20, 29].map {
      DayOutcomes(day: day("2026-11-21").adding(days: -$0), completed: $0 * 2, failed: $0 % 3)
    }
    return DashboardPage(
      context: context(language), organizer: "harbourlight", today: day("2026-11-21"),
      counts: isEmpty ? InvoiceCounts(all: 0, cancellations: 0, attention: 0, byStatus: [:]) : counts,
      months: isEmpty ? [] : months, outcomes: isEmpty ? [] : outcomes,
      numbering: isEmpty ? nil : .init(series: 3, numbers: 1204, gaps: 2), journal: isEmpty ? [] : nil)
  }

  // MARK: Billing

  static let billing = (0..<5).map { index in
    BillingInvoice(
      organizer: Organizer.ID(1), number: "PLT-2026-00\(11 - index)",
      dateIssued: day("2026-11-01").adding(days: -30 * index), released: index > 0, pdfDigest: [])
  }
}
