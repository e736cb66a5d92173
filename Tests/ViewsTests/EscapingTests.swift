// Hostile text in every field that comes from outside: no page may contain it as markup, and no address may be
// anything but a path.

import Domain
import Foundation
import Testing
import Views

@Suite struct EscapingTests {
  static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)",
    "</title><svg onload=alert(1)>", "<br /><iframe src=//evil.example>", "&lt;script&gt;", "{{7*7}}${7*7}",
    "\u{0}<script\u{0}>", "<!--", "]]><x>", "//evil.example", "\u{202E}<b>", "<bR/>\n<a href=javascript:alert(1)>x",
  ]

  @Test(arguments: payloads)
  func `Text from outside is never markup`(payload: String) {
    for (page, harmless) in zip(pages(payload), pages("harmless")) {
      #expect(tags(of: page) == tags(of: harmless))
    }
  }

  @Test(arguments: payloads)
  func `Every address on every page is a path of this server or a fragment`(payload: String) {
    for page in pages(payload) {
      for address in addresses(in: page) {
        let isPath = address.hasPrefix("/invoices/") && !address.contains("\\") && !address.contains("javascript:")
        #expect(isPath || address.hasPrefix("#"), "\(address)")
      }
    }
  }

  @Test func `No page holds inline style or script`() {
    for page in pages("harmless") {
      #expect(!page.contains(" style=") && !page.contains("<style") && !page.contains("<script>"))
      #expect(page.range(of: #"<[^>]*\son[a-z]+="#, options: .regularExpression) == nil)
    }
  }

  /// Names and attribute names of all tags: the skeleton that text must not change. Runs of `<br>` and repeated
  /// address lines follow the line breaks of the text and are left out.
  private func tags(of page: String) -> [String] {
    page.split(separator: "<").dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: ">") else { return "unclosed" }
      let tag = part[..<end].replacing(/"[^"]*"/, with: "")
      return ["br", "bdi", "/bdi"].contains(tag) ? nil : String(tag)
    }
  }

  private func addresses(in page: String) -> [String] {
    page.matches(of: /(?:href|src|action)="([^"]*)"/).map { String($0.output.1) }
  }

  /// The pages on which work gets done.
  private func work(_ text: String) -> [String] {
    let context = context(text)
    let series = Page(elements: WorkFixtures.series(text), count: 9, number: 1, size: 1)
    let journal = Page(elements: WorkFixtures.journal(text), count: 9, number: 1, size: 2)
    let view = SavedViewsPage.Entry(
      id: 1, name: text, filter: InvoiceFilter([.init(.search, text)]), isShared: true, isOwn: true)
    let difference = ActionPage.Difference(field: text, before: text, after: text)
    return [
      WorkFixtures.action(.reissue, text: text).html, WorkFixtures.action(.transmit, text: text).html,
      WorkFixtures.exports(
        InvoiceFilter([.init(.search, text)]), text: text, problems: [FieldProblem(field: text, message: text)]
      ).html,
      WorkFixtures.exports(InvoiceFilter([.init(.event, text)]), text: text).html,
      WorkFixtures.exportPage(.done, text: text).html, WorkFixtures.exportPage(.failed, text: text).html,
      WorkFixtures.batch(finished: true, text: text).html, WorkFixtures.queue(text: text).html,
      WorkFixtures.orders(text).html, WorkFixtures.orderPage(.stale([difference]), text: text).html,
      WorkFixtures.orderPage(
        .impossible(reason: text), text: text, problems: [FieldProblem(field: "company", message: text)]
      ).html,
      SeriesPage(context: context, organizer: text, series: series).html,
      SeriesStatementPage(
        context: context, organizer: text, entry: WorkFixtures.series(text)[0], journalNumber: 1, journalHash: text
      ).html,
      JournalPage(context: context, organizer: text, entries: journal, verification: .broken([text])).html,
      WorkFixtures.check(text).html, WorkFixtures.deliveries(text).html,
      SavedViewsPage(context: context, organizer: text, views: [view]).html,
    ].map(\.text)
  }

  private func pages(_ text: String) -> [String] {
    let context = context(text)
    return work(text) + AccessFixtures.pages(text).map(\.text)
      + [
        SignInPage(context: context, email: text, csrfToken: text, next: text, problem: .wrongCredentials).html,
        OrganizerChooserPage(context: context, organizers: [OrganizerChoice(slug: text, name: text)]).html,
        list(text, context, .rows(Page(elements: [summary(text)], count: 99, number: 1, size: 50))),
        list(text, context, .rows(Page(elements: [], count: 0, number: 1, size: 50))),
        list(text, context, .invalid(["event", text].map { FieldProblem(field: $0, message: text) })),
        list(text, context, .forbidden(MissingPermission(Permission(rawValue: text), grantedBy: [text]))),
        invoice(text, context),
        BillingInvoicesPage(
          context: context, organizer: text,
          content: .rows(
            Page(
              elements: [
                BillingInvoice(
                  organizer: Organizer.ID(1), number: text, dateIssued: Fixtures.day("2026-11-01"), released: true,
                  pdfDigest: [])
              ], count: 1, number: 1, size: 50))
        ).html,
        HelpPage(context: context).html,
        ErrorPage(
          context: context, status: 400, detail: text, retry: context.links.invoices(text), requestID: text
        ).html,
      ].map(\.text)
  }

  private func context(_ text: String) -> PageContext {
    var context = Fixtures.context()
    context.links = Links(base: "/invoices", assetVersion: text)
    context.version = text
    context.viewer = Viewer(email: text, csrfToken: text, hasSeveralOrganizers: true)
    context.organizer = OrganizerChoice(slug: text, name: text)
    context.flashes = [
      Flash(kind: .failure, text: text, link: .init(text: text, href: context.links.help), requestID: text)
    ]
    return context
  }

  private func list(_ text: String, _ context: PageContext, _ content: InvoiceListPage.Content) -> HTML {
    let fields = InvoiceFilter.Field.allCases.map { InvoiceFilter.Entry($0, text) }
    let filter = InvoiceFilter(fields, ordering: text)
    let head = InvoiceListHead(
      context: context, organizer: text, filter: filter,
      choices: InvoiceFilterChoices(
        events: [.init(slug: text, name: text)], transmissionTypes: [text], locales: [text]),
      counts: Fixtures.counts)
    return InvoiceListPage(context: context, organizer: text, filter: filter, head: head, content: content).html
  }

  private func summary(_ text: String) -> InvoiceSummary {
    InvoiceSummary(
      number: text, eventSlug: text, eventName: I18nText([("en", text)]), orderCode: text, isCancellation: true,
      refers: text, cancelledBy: text, date: Fixtures.day("2026-11-01"), recipientName: text,
      recipientCompany: text, recipientCountry: text, currency: text, gross: .zero, tax: .zero, testMode: true,
      transmission: transmission(text), modifiedAt: Fixtures.now)
  }

  private func transmission(_ text: String) -> InvoiceTransmission {
    InvoiceTransmission(type: text, provider: text, status: .failed, date: Fixtures.now)
  }

  private func invoice(_ text: String, _ context: PageContext) -> HTML {
    var invoice = Fixtures.invoice
    invoice.prefix = text
    invoice.invoiceNo = ""
    invoice.eventSlug = text
    invoice.orderCode = text
    invoice.isCancellation = true
    invoice.refers = text
    invoice.locale = text
    invoice.currency = text
    invoice.sender = InvoiceSender(
      name: text, address: text, zipcode: text, city: text, state: text, country: text, taxID: text, vatID: text)
    invoice.recipient = InvoiceRecipient(
      block: text, isBusiness: true, company: text, name: text, street: text, zipcode: text, city: text, state: text,
      country: text, vatID: text, beneficiary: text, customField: text, internalReference: text,
      transmissionInfo: .string(text))
    invoice.texts = InvoiceTexts(introductory: text, additional: text, payment: text, paymentStamp: text, footer: text)
    invoice.lines = [line(text)]
    invoice.foreignCurrency?.currency = text
    invoice.foreignCurrency?.source = text
    invoice.transmission = transmission(text)
    return InvoicePage(
      context: context, organizer: text, invoice: invoice, eventName: text,
      relations: [
        RelatedInvoice(number: text, date: invoice.date, role: .cancellation),
        RelatedInvoice(number: text + "2", date: invoice.date, role: .replacement),
      ],
      documents: Fixtures.documents,
      actions: [
        .init(.reissue, .unavailable(reason: text)),
        .init(.download, .allowed(context.links.document(text, text, .pdf))),
      ],
      delivery: Delivery(destination: text, reason: text), timeline: Fixtures.timeline(text),
      list: InvoiceFilter([.init(.search, text)]), previous: text,
      next: text
    ).html
  }

  private func line(_ text: String) -> InvoiceLine {
    InvoiceLine(
      position: 1, description: text, item: nil, variation: nil, subevent: nil, attendeeName: text,
      periodStart: nil, periodEnd: nil, gross: .zero, tax: .zero, taxRate: .zero, taxCode: text, taxName: text,
      feeType: text, feeInternalType: text, eventLocation: text)
  }
}
