// Each page in each of its shapes, held against a golden file.

import Domain
import Testing
import Views

@Suite struct GoldenPageTests {
  @Test func `The sign-in form is as in its golden file`() throws {
    let context = Fixtures.context(signedIn: false, organizer: false)
    try Golden.check(SignInPage(context: context, csrfToken: "f0rm").html, "sign-in")
    try Golden.check(
      SignInPage(
        context: context, email: "kim@harbourlight.example", csrfToken: "f0rm",
        next: "/invoices/console/harbourlight/invoices/?q=a&page=2", problem: .wrongCredentials
      ).html, "sign-in-wrong")
    try Golden.check(
      SignInPage(
        context: Fixtures.context(.german, signedIn: false, organizer: false), email: "kim@harbourlight.example",
        csrfToken: "f0rm", problem: .tooManyAttempts(waitSeconds: 95)
      ).html, "sign-in-wait-de")
  }

  @Test func `The organizer chooser is as in its golden files`() throws {
    let context = Fixtures.context(organizer: false)
    let choices = [
      OrganizerChoice(slug: "harbourlight", name: "Harbour Light Events"),
      OrganizerChoice(slug: "al-manara", name: "المنارة"),
    ]
    try Golden.check(OrganizerChooserPage(context: context, organizers: choices).html, "organizers")
    try Golden.check(OrganizerChooserPage(context: context, organizers: []).html, "organizers-none")
  }

  @Test func `The invoice list is as in its golden files`() throws {
    try Golden.check(Fixtures.listPage().html, "list")
    let filter = InvoiceFilter(
      [
        .init(.search, "küste & gezeiten"), .init(.event, "tides26"), .init(.status, "failed"),
        .init(.status, "pending"), .init(.dateFrom, "2026-10-01"), .init(.order, "QX7KD"),
      ], ordering: "nr", page: 3)
    try Golden.check(Fixtures.listPage(.german, filter: filter, rows: 4, count: 104).html, "list-filtered-de")
  }

  @Test func `A list without rows says why`() throws {
    let failed = InvoiceFilter([.init(.status, "failed"), .init(.search, "lighthouse")])
    try Golden.check(Fixtures.listPage(filter: failed, rows: 0, count: 0).html, "list-no-match")
    var page = Fixtures.listPage(rows: 0, count: 0)
    page.head = Fixtures.listHead(counts: InvoiceCounts(all: 0, cancellations: 0, attention: 0, byStatus: [:]))
    try Golden.check(page.html, "list-none")
    page.content = .forbidden(MissingPermission(.readOrders, grantedBy: ["ada@harbourlight.example"]))
    try Golden.check(page.html, "list-forbidden")
  }

  @Test func `A wrong filter keeps the form filled and marks the field`() throws {
    var page = Fixtures.listPage(filter: InvoiceFilter([.init(.dateFrom, "31.02.2026"), .init(.search, "a")]))
    page.content = .invalid([FieldProblem(field: "date_from", message: "Enter a day as YYYY-MM-DD.")])
    try Golden.check(page.html, "list-invalid")
  }

  @Test func `The invoice page is as in its golden files`() throws {
    try Golden.check(Fixtures.invoicePage().html, "invoice")
    var failed = Fixtures.invoicePage(Fixtures.failedCancellation, .german)
    failed.delivery.reason = "Der Mailserver lehnte die Adresse ab (550)."
    failed.documents = []
    failed.next = nil
    failed.context.flashes = [
      Flash(
        kind: .success, text: "Rechnung TIDES26-0040 storniert.",
        link: .init(text: "Ansehen", href: failed.context.links.invoice("harbourlight", "TIDES26-0042"))),
      Flash(kind: .failure, text: "TIDES26-0041 wurde nicht versandt.", requestID: "req-81"),
    ]
    try Golden.check(failed.html, "invoice-cancellation-de")
  }

  @Test func `A shredded invoice shows what is left and offers no preview`() throws {
    var invoice = Fixtures.invoice
    invoice.shredded = true
    invoice.recipient.block = ""
    invoice.transmission.status = .unknown
    var page = Fixtures.invoicePage(invoice)
    page.actions = [.init(.download, .unavailable(reason: "The document was erased on 1 Nov 2026."))]
    page.relations = []
    page.documents = []
    try Golden.check(page.html, "invoice-shredded")
    #expect(!page.html.text.contains("<iframe"))
  }

  @Test func `The billing list is as in its golden files`() throws {
    let context = Fixtures.context()
    func page(_ content: BillingInvoicesPage.Content) -> HTML {
      BillingInvoicesPage(context: context, organizer: "harbourlight", content: content).html
    }
    try Golden.check(page(.rows(Page(elements: Fixtures.billing, count: 5, number: 1, size: 50))), "billing")
    try Golden.check(page(.rows(Page(elements: [], count: 0, number: 1, size: 50))), "billing-none")
    try Golden.check(page(.forbidden(MissingPermission(.readBilling))), "billing-forbidden")
  }

  @Test func `The overview is as in its golden files`() throws {
    try Golden.check(Fixtures.dashboard().html, "overview")
    try Golden.check(Fixtures.dashboard(.german, isEmpty: true).html, "overview-empty-de")
  }

  @Test func `The saved views are as in their golden files`() throws {
    func page(_ views: [SavedViewsPage.Entry]) -> HTML {
      SavedViewsPage(context: Fixtures.context(), organizer: "harbourlight", views: views).html
    }
    let failed = InvoiceFilter([.init(.status, "failed")], columns: [.date, .gross])
    try Golden.check(
      page([
        .init(id: 1, name: "Failed <here>", filter: failed, isShared: false, isOwn: true),
        .init(id: 2, name: "Of last month", filter: InvoiceFilter(), isShared: true, isOwn: false),
      ]), "views")
    try Golden.check(page([]), "views-none")
  }

  @Test func `The list shows the chosen columns and saved views`() throws {
    let filter = InvoiceFilter(
      [.init(.country, "DE"), .init(.grossMin, "100"), .init(.attention, "true")], columns: [.vatID, .net, .gross])
    var page = Fixtures.listPage(filter: filter, rows: 3, count: 3)
    page.head = Fixtures.listHead(.english, filter, savedViews: [SavedViewTab(name: "Big German ones", filter: filter)])
    try Golden.check(page.html, "list-columns")
  }

  @Test func `The help page is as in its golden files`() throws {
    try Golden.check(HelpPage(context: Fixtures.context()).html, "help")
    try Golden.check(HelpPage(context: Fixtures.context(.german, organizer: false)).html, "help-de")
  }

  @Test func `Error pages are as in their golden files`() throws {
    let context = Fixtures.context()
    try Golden.check(ErrorPage(context: context, status: 404, requestID: "req-17").html, "error-404")
    try Golden.check(
      ErrorPage(
        context: context, status: 503, retry: context.links.invoices("harbourlight"), requestID: "req-18"
      ).html, "error-503")
    try Golden.check(
      ErrorPage(
        context: Fixtures.context(.german, signedIn: false, organizer: false), status: 500, requestID: "req-19"
      ).html, "error-500-de")
  }
}

/// The pages on which work gets done.
@Suite struct GoldenWorkTests {
  @Test func `Confirmations are as in their golden files`() throws {
    try Golden.check(WorkFixtures.action(.reissue).html, "confirm-reissue")
    try Golden.check(WorkFixtures.action(.retransmit, .german, hasChanged: true).html, "confirm-retransmit-de")
  }

  @Test func `Exports are as in their golden files from choice to file`() throws {
    let filter = InvoiceFilter([.init(.search, "küste & gezeiten"), .init(.status, "failed")], ordering: "nr")
    try Golden.check(WorkFixtures.exports(filter).html, "exports")
    try Golden.check(WorkFixtures.exports(isEmpty: true, .german).html, "exports-none-de")
    try Golden.check(
      WorkFixtures.exports(filter, problems: [FieldProblem(field: "q", message: "No such field.")]).html,
      "exports-invalid")
    try Golden.check(WorkFixtures.exportPage(.running).html, "export-running")
    try Golden.check(WorkFixtures.exportPage(.failed).html, "export-failed")
    try Golden.check(WorkFixtures.exportPage(.done, .german).html, "export-done-de")
  }

  @Test func `A batch is as in its golden files from review to end`() throws {
    try Golden.check(WorkFixtures.batch(started: false).html, "batch-review")
    try Golden.check(WorkFixtures.batch().html, "batch-running")
    try Golden.check(WorkFixtures.batch(.download, finished: true, .german).html, "batch-finished-de")
  }

  @Test func `The queue is as in its golden files`() throws {
    try Golden.check(WorkFixtures.queue().html, "queue")
    try Golden.check(WorkFixtures.queue(isEmpty: true, .german).html, "queue-empty-de")
  }

  @Test func `Orders are as in their golden files`() throws {
    try Golden.check(WorkFixtures.orders().html, "orders")
    let difference = ActionPage.Difference(field: "invoice_to_name", before: "Old", after: "New")
    try Golden.check(WorkFixtures.orderPage(.stale([difference])).html, "order-stale")
    let problem = FieldProblem(field: "loft", message: "Enter a valid email address.")
    try Golden.check(
      WorkFixtures.orderPage(.possible(reason: "There is no invoice yet."), problems: [problem], .german).html,
      "order-refused-de")
    try Golden.check(WorkFixtures.orderPage(.impossible(reason: "free."), mayWrite: false).html, "order-read-only")
  }

  @Test func `The books are as in their golden files`() throws {
    let context = Fixtures.context()
    let series = Page(elements: WorkFixtures.series(), count: 3, number: 1, size: 50)
    try Golden.check(SeriesPage(context: context, organizer: "harbourlight", series: series).html, "series")
    for (index, entry) in WorkFixtures.series().enumerated() {
      let page = SeriesStatementPage(
        context: Fixtures.context(index == 1 ? .german : .english), organizer: "harbourlight", entry: entry,
        journalNumber: 12, journalHash: String(repeating: "ab", count: 32))
      try Golden.check(page.html, "statement-\(index)")
    }
    func journal(_ verification: JournalPage.Verification?) -> HTML {
      JournalPage(
        context: context, organizer: "harbourlight",
        entries: Page(elements: WorkFixtures.journal(), count: 12, number: 1, size: 10), verification: verification
      ).html
    }
    try Golden.check(journal(.sound(entries: 12, head: String(repeating: "ab", count: 32))), "journal-sound")
    try Golden.check(journal(.broken(["entry 7 was changed"])), "journal-broken")
  }

  @Test func `The check of e-invoices is as in its golden file`() throws {
    try Golden.check(WorkFixtures.check().html, "check")
  }

  @Test func `An outcome that nobody knows is put to the reader`() throws {
    try Golden.check(WorkFixtures.deliveries().html, "invoice-undecided")
  }
}
