// Made-up confirmations, batches, queues, orders and books for page tests; every text that comes from outside is `text`.

import Domain
import Views

enum WorkFixtures {
  static let organizer = "harbourlight"

  static func action(
    _ action: InvoiceAction, text: String = "Annika Vogel", _ language: Language = .english,
    hasChanged: Bool = false
  ) -> ActionPage {
    var invoice = Fixtures.invoice
    invoice.recipient.company = text
    invoice.transmission.type = text == "Annika Vogel" ? "email" : text
    let isReissue = action == .reissue
    let outcomes: [ActionPage.Outcome] =
      isReissue
      ? [
        .init(
          kind: .cancellation, number: "TIDES26-0043", date: Fixtures.day("2026-11-21"), gross: Money(cents: -77_345),
          tax: Money(cents: -11_845)),
        .init(
          kind: .replacement, number: text == "Annika Vogel" ? "TIDES26-0044" : text, date: Fixtures.day("2026-11-21"),
          gross: Money(cents: 77_345), tax: Money(cents: 11_845)),
      ] : []
    return ActionPage(
      context: Fixtures.context(language), organizer: organizer, invoice: invoice, action: action, outcomes: outcomes,
      differences: isReissue
        ? [
          .init(field: "invoice_to_company", before: "", after: text),
          .init(field: "lines.2.gross_value", before: "53.50", after: "59.00"),
          .init(field: text == "Annika Vogel" ? "custom_field" : text, before: text, after: "b"),
        ] : [],
      unchanged: 38,
      sending: isReissue ? .waits(channel: "email") : .now(channel: "email", recipient: text),
      earlierAttempts: isReissue ? 0 : 2,
      key: "k3y", fingerprint: "f1ng3r", hasChanged: hasChanged)
  }

  static func batch(
    _ action: BatchAction = .reissue, started: Bool = true, finished: Bool = false, text: String = "because",
    _ language: Language = .english
  ) -> BatchPage {
    let items = [
      BatchItem(
        position: 1, number: "TIDES26-0042", state: started ? .done : .waiting, result: started ? "TIDES26-0044" : nil),
      BatchItem(position: 2, number: text == "because" ? "TIDES26-0041" : text, state: .skipped, message: text),
      BatchItem(
        position: 3, number: "TIDES26-0040", state: finished ? .failed : .waiting, message: finished ? text : nil),
    ]
    let progress =
      !started
      ? BatchProgress(waiting: 2, skipped: 1)
      : finished ? BatchProgress(done: 1, failed: 1, skipped: 1) : BatchProgress(waiting: 1, done: 1, skipped: 1)
    let batch = Batch(
      id: .init(17), organizer: Organizer.ID(1),
      user: User(id: 1, email: text == "because" ? "kim@example.org" : text, name: "Kim"),
      action: action, language: "en", createdAt: Fixtures.now, startedAt: started ? Fixtures.now : nil,
      finishedAt: finished ? Fixtures.now : nil, file: finished && action == .download ? "batch-1-17.zip" : nil,
      fileSize: 1_250_000, progress: progress)
    return BatchPage(
      context: Fixtures.context(language), organizer: organizer, batch: batch,
      items: Page(elements: items, count: 3, number: 1, size: 50), mayAct: true)
  }

  static func export(
    _ state: Export.State, _ kind: ExportKind = .register, text: String = "kim@example.org"
  ) -> Export {
    Export(
      id: .init(9), organizer: Organizer.ID(1),
      user: state == .failed ? nil : User(id: 1, email: text, name: "Kim"), kind: kind,
      filter: "transmission_status=failed", events: .all, language: "en", state: state,
      done: state == .done ? 1204 : 412,
      total: 1204, checkpoint: "", message: state == .failed ? text : nil,
      file: state == .done
        ? ExportFile(
          name: "export-1-9.file.csv", title: text == "kim@example.org" ? "register-20261121-9.csv" : text,
          size: 187_000,
          digest: Array(repeating: 0xAB, count: 32)) : nil,
      totals: [
        ExportTotal(currency: "EUR", count: 1200, gross: Money(cents: 12_345_678), tax: Money(cents: 1_971_000)),
        ExportTotal(currency: "PLN", count: 4, gross: Money(cents: -4_500), tax: Money(cents: -841)),
      ], createdAt: Fixtures.now, finishedAt: state == .running ? nil : Fixtures.now,
      expiresAt: Fixtures.now.adding(seconds: Export.lifetime))
  }

  static func exports(
    _ filter: InvoiceFilter = InvoiceFilter(), isEmpty: Bool = false, text: String = "kim@example.org",
    problems: [FieldProblem] = [], _ language: Language = .english
  ) -> ExportsPage {
    let exports = isEmpty ? [] : Export.State.allCases.map { export($0, text: text) }
    return ExportsPage(
      context: Fixtures.context(language), organizer: organizer, filter: filter, choices: Fixtures.choices,
      found: isEmpty ? [] : export(.done).totals, problems: problems, mayAudit: !isEmpty,
      exports: Page(elements: exports, count: exports.count, number: 1, size: 50))
  }

  static func exportPage(
    _ state: Export.State, text: String = "kim@example.org", _ language: Language = .english
  ) -> ExportPage {
    ExportPage(
      context: Fixtures.context(language), organizer: organizer, export: export(state, text: text),
      choices: Fixtures.choices,
      filter: InvoiceFilter([.init(.status, "failed"), .init(.search, text == "kim@example.org" ? "a" : text)]))
  }

  static func queue(isEmpty: Bool = false, text: String = "TIDES26-0042", _ language: Language = .english) -> QueuePage
  {
    let reasons: [(TransmissionReason, Int)] = [
      (TransmissionReason(rawValue: text == "TIDES26-0042" ? "unreachable" : text), 31), (.waiting, 4),
      (.outcomeUnknown, 1),
    ]
    let groups = reasons.map { reason, count in
      QueuePage.Group(
        reason: reason, type: text == "TIDES26-0042" ? "email" : text, count: count,
        filter: InvoiceFilter([.init(.search, "reason:" + reason.rawValue)]), examples: [text])
    }
    return QueuePage(
      context: Fixtures.context(language), organizer: organizer, groups: isEmpty ? [] : groups, all: 1204, inFlight: 2,
      pending: 12, mayTransmit: true)
  }

  static func order(_ text: String = "Annika Vogel") -> Order {
    Order(
      id: .init(1), organizer: Organizer.ID(1), event: Event.ID(1), eventSlug: "tides26",
      code: text == "Annika Vogel" ? "QX7KD" : text, status: .paid, testMode: false, email: text, phone: nil,
      locale: "de",
      secret: "s", datetime: Fixtures.now, expires: Fixtures.now, cancellationDate: nil, lastModified: Fixtures.now,
      total: Money(cents: 77_345), roundingMode: .line, salesChannel: "web", requiresApproval: false,
      validIfPending: false, invoiceDirty: true,
      invoiceAddress: InvoiceAddress(
        lastModified: Fixtures.now, isBusiness: true, company: text, name: text, nameParts: .null, street: "A\nB",
        zipcode: "1", city: "C", country: "DE", state: "", vatID: "", vatIDValidated: false, customField: nil,
        internalReference: text, beneficiary: "", transmissionType: "email", transmissionInfo: nil),
      positions: [], fees: [], payments: [], refunds: [], attributes: JSONObject())
  }

  private static let types = [
    TransmissionType(
      identifier: "email", priority: 2, isEnforced: false, audience: .everyone, countries: nil,
      fields: [.email("transmission_email_address", required: .nobody, visible: .businesses, accepted: .businesses)],
      addressParts: []),
    TransmissionType(
      identifier: "carrier", priority: 1, isEnforced: false, audience: .everyone, countries: nil,
      fields: [.email("loft", required: .everyone, visible: .everyone, accepted: .everyone)], addressParts: []),
  ]

  static func orderPage(
    _ invoicing: OrderPage.Invoicing, text: String = "Annika Vogel", problems: [FieldProblem] = [],
    mayWrite: Bool = true,
    _ language: Language = .english
  ) -> OrderPage {
    let context = Fixtures.context(language)
    let order = order(text)
    let form = AddressForm(
      context: context,
      values: ["company": text, "street": text, "transmission_type": "email", "is_business": "true", "loft": text],
      problems: problems, types: types, nameParts: ["given_name", "family_name"],
      action: context.links.order(organizer, "tides26", order.code, "address"), mayWrite: mayWrite)
    return OrderPage(
      context: context, organizer: organizer, order: order, eventName: text, currency: "EUR",
      invoices: [Fixtures.summary(1), Fixtures.summary(4)], invoicing: invoicing, active: "TIDES26-0041", form: form,
      mayWrite: mayWrite, mayCorrect: mayWrite, key: "k3y")
  }

  static func orders(_ text: String = "Annika Vogel", isEmpty: Bool = false) -> OrderListPage {
    OrderListPage(
      context: Fixtures.context(), organizer: organizer, events: [.init(slug: "tides26", name: text)], event: "tides26",
      search: text, currency: "EUR",
      content: .rows(Page(elements: isEmpty ? [] : [order(text)], count: isEmpty ? 0 : 1, number: 1, size: 50)))
  }

  static func series(_ text: String = "TIDES26-") -> [SeriesEntry] {
    [
      SeriesEntry(prefix: text, isTest: false, existing: 1...1204, count: 1204, gaps: [], faults: [], firstIssued: 40),
      SeriesEntry(
        prefix: "OLD-", isTest: false, existing: 3...90, count: 84, gaps: [7...7, 20...22], faults: [20...22],
        firstIssued: 15),
      SeriesEntry(
        prefix: "TIDES26-TEST-", isTest: true, existing: nil, count: 0, gaps: [], faults: [], firstIssued: nil),
    ]
  }

  static func journal(_ text: String = "kim@harbourlight.example") -> [JournalLine] {
    [
      JournalLine(
        number: 12, at: Fixtures.now, actor: "user 3 (\(text))", action: "invoice.reissued", subject: text, href: nil,
        details: [.init(name: "cancellation", value: text)], hash: String(repeating: "ab", count: 32)),
      JournalLine(
        number: 11, at: Fixtures.now, actor: "automatic pick-up",
        action: text == "kim@harbourlight.example" ? "order.paid" : text,
        subject: "QX7KD", href: Fixtures.context().links.order(organizer, "tides26", "QX7KD"), details: [],
        hash: String(repeating: "cd", count: 32)),
    ]
  }

  static func check(_ text: String = "The buyer has no postal code.") -> CheckPage {
    CheckPage(
      context: Fixtures.context(), organizer: organizer, number: "TIDES26-0042",
      results: [
        .init(
          kind: "ubl", profile: text,
          findings: [
            .init(
              rule: text, isFatal: true, field: text, message: text, remedy: text, place: Fixtures.context().links.help),
            .init(rule: "X-1", isFatal: false, field: "f", message: "m", remedy: "r", place: nil),
          ]),
        .init(
          kind: "cii", profile: "EN 16931", findings: [],
          file: Fixtures.context().links.structured(organizer, "TIDES26-0042", "cii")),
      ])
  }

  static func deliveries(_ text: String = "550 no such user") -> InvoicePage {
    var page = Fixtures.invoicePage()
    page.awaitsDecision = true
    page.deliveries = [
      DeliveryRecord(
        requestedAt: Fixtures.now, type: "email", provider: "email_pdf", recipient: text, status: .failed,
        reason: .outcomeUnknown, detail: text,
        attempts: [
          .init(
            startedAt: Fixtures.now, outcome: "unknown", reason: .outcomeUnknown,
            evidence: [.init(name: "reply", value: text)])
        ])
    ]
    return page
  }
}
