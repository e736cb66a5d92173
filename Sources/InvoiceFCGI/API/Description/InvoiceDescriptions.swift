// The invoice rows, described: list, detail, download, actions.

import Domain

extension RouteDescription.Schema {
  static let invoice = RouteDescription.Schema("Invoice", InvoiceResource.shape)
  static let actions = RouteDescription.Schema("InvoiceActions", InvoiceActionAPI.shape)
  static let transmissions = RouteDescription.Schema(json: JSONShape.array(TransmissionJSON.shape).schema)
  static let document = RouteDescription.Schema("Document", DocumentJSON.shape)
  static let documentCheck = RouteDescription.Schema("DocumentCheck", DocumentJSON.checkShape)
  static let billingInvoice = RouteDescription.Schema("BillingInvoice", BillingAPI.shape)
  static let dryRun = RouteDescription.Schema("DryRun", DryRunJSON.shape)
  static let series = RouteDescription.Schema("Series", LedgerAPI.shape)
  static let journalEntry = RouteDescription.Schema("JournalEntry", JournalExport.shape)
}

extension RouteDescription.Parameter {
  /// The filters of the invoice list; they hold on a single invoice, too.
  static let invoiceFilters: [RouteDescription.Parameter] = [
    .init(name: "number", meaning: "Full number, in any case; may be repeated.", repeats: true),
    .init(name: "order", meaning: "Order code, in any case; may be repeated.", repeats: true),
    .init(name: "refers", meaning: "Number of the invoice that a cancellation cancels."),
    .init(name: "is_cancellation", meaning: "`true` or `false`; anything else does not filter."),
    .init(name: "locale", meaning: "Language of the document, such as `de`."),
    .init(
      name: "transmission_status", meaning: "State of the transmission; may be repeated.",
      schema: JSONShape.words(TransmissionStatus.allCases.map(\.rawValue)).schema, repeats: true),
    .init(
      name: "transmission_type", meaning: "Way of the transmission, such as `email`; may be repeated.", repeats: true),
    .init(name: "date_from", meaning: "Earliest date of the document.", schema: JSONShape.text(format: "date").schema),
    .init(name: "date_to", meaning: "Latest date of the document.", schema: JSONShape.text(format: "date").schema),
    .init(
      name: "modified_since", meaning: "Changed at or after this moment; keep `X-Page-Generated` for the next time.",
      schema: JSONShape.text(format: "date-time").schema),
    .init(
      name: "q",
      meaning:
        "Words that must all occur in number, order, recipient, company or the order's address; the last may be a beginning."
    ),
  ]

  static let invoiceOrdering = RouteDescription.Parameter(
    name: "ordering", meaning: "`nr`, `-nr`, `date` or `-date`, several by comma; by number when absent.")

  static let dryRun = RouteDescription.Parameter(
    name: "dry_run", meaning: "`true`: nothing is changed; the answer says what would be.")
}

extension RouteDescription {
  static let invoiceList = list(
    "Invoices", of: .invoice, query: Parameter.invoiceFilters + [.invoiceOrdering], also: [.notModified])
  static let invoiceDetail = object("An invoice", .invoice, query: Parameter.invoiceFilters, also: [.notModified])
  static let invoiceDownload = document("An invoice's PDF", refusals: [409])
  static let documentList = list("The documents that were made of an invoice, newest first", of: .document)
  static let documentCheck = object("What the rules of electronic invoices object to", .documentCheck)
  static let documentDownload = document(
    "A document of an invoice: `pdf`, `ubl`, `cii` or `fatturapa`",
    query: [Parameter(name: "version", meaning: "An older version, from 1 on; the current one when absent.")],
    refusals: [409])
  static let invoiceActions = object("What can be done with an invoice now", .actions)
  static let invoiceReissue = changing("Cancel an invoice and issue a new one", hasDryRun: true)
  static let invoiceRegenerate = changing("Make an invoice anew under its number", hasDryRun: true)
  static let invoiceTransmit = changing("Send an invoice that waits to be sent", hasDryRun: false)
  static let invoiceRetransmit = changing("Send an invoice again", hasDryRun: false)
  static let invoiceTransmissions = object("How an invoice was sent, newest first", .transmissions)

  private static func changing(_ summary: String, hasDryRun: Bool) -> RouteDescription {
    let preview = Answer(status: 200, meaning: "What would change (`dry_run=true`).", content: .json(.dryRun))
    return RouteDescription(
      summary: summary, query: hasDryRun ? [.dryRun] : [], answers: [.done] + (hasDryRun ? [preview] : []),
      refusals: writing)
  }

  static let billingList = list(
    "Billing invoices", of: .billingInvoice,
    query: [Parameter(name: "ordering", meaning: "`date_issued` or `-date_issued`.")])
  static let billingDetail = object("A billing invoice", .billingInvoice)
  static let billingDownload = document("A billing invoice's PDF", refusals: [423])
}
