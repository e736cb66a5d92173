// Everything that is printed of an invoice, as text in the document's language and in reading order. No positions, no
// fonts: every layout draws the same sheet.

import Domain

/// A label and its value, printed one above the other.
struct LabelledText: Equatable, Sendable {
  let label: String
  let value: String
  /// Fine print below a value that stands out; "" for others.
  var hint = ""
}

/// The content of a printed invoice or cancellation.
struct InvoiceSheet: Equatable, Sendable {
  let metadata: DocumentMetadata
  let language: String
  let isRightToLeft: Bool
  let layout: InvoiceLayout
  /// JPEG.
  let logo: [UInt8]?

  let eventName: String
  /// "" when no dates are shown.
  let eventDates: String
  let sender: SenderBlock
  let recipient: [String]
  /// Order code, numbers and dates.
  let reference: [LabelledText]
  let title: String
  /// Number and date again, for the following pages.
  let runningTitle: String
  let copyNotice: CopyNotice
  /// "label: value" lines between title and introduction.
  let notes: [String]
  let introduction: RichText
  let words: PrintWords
  let currency: String
  let table: SheetTable
  let totalLabel: String
  /// What was paid and what is left, below the total.
  let settlement: [LabelledText]
  /// Service period of all lines, "" when unsaid.
  let period: String
  /// nil for none.
  let stamp: String?
  let payment: RichText
  let transfer: TransferBlock?
  let additional: RichText
  let taxes: [TaxTable]
  /// The total in another currency, "" for none.
  let foreignSentence: String
  let footer: RichText
  let isTest: Bool

  init(_ raw: Invoice, context rawContext: InvoicePrintContext) {
    let invoice = PrintableText.clean(raw)
    let context = PrintableText.clean(rawContext)
    let words = PrintWords.named(invoice.locale)
    let locale = PrintLocale.named(invoice.locale)
    let zone = PrintZone.named(context.timezone)
    let eventDays = PrintZone.days(from: context.eventDateFrom, to: context.eventDateTo, in: zone)
    let rows = LineGrouping.rows(of: invoice.lines)
    let servicePeriod = ServicePeriod(
      rows: rows, invoiceDate: invoice.date, eventDays: eventDays, context: context)

    self.words = words
    currency = invoice.currency
    language = locale.language
    isRightToLeft = locale.isRightToLeft
    layout = context.layout
    logo = context.logo
    sender = SenderBlock(invoice.sender, words: words, locale: locale)
    eventName = Lines.trimmed(context.eventName).joined(separator: " ")
    eventDates = eventDays.map(locale.dates) ?? ""
    recipient = RecipientBlock.lines(of: invoice.recipient)
    reference = InvoiceSheet.reference(invoice, context: context, words: words, locale: locale)
    title = InvoiceSheet.title(invoice, words: words)
    metadata = DocumentMetadata(
      title: title + " " + invoice.number, author: sender.name, language: language,
      created: invoice.date.text + "T00:00:00Z")
    copyNotice = CopyNotice(invoice, words: words, specimen: context.specimen)
    runningTitle = [title, invoice.number, locale.date(invoice.date)].joined(separator: " · ")
    notes = InvoiceSheet.notes(invoice, context: context, words: words, locale: locale)
    introduction = InvoiceSheet.introduction(invoice, context: context, dates: eventDates)
    table = SheetTable(invoice, rows: rows, period: servicePeriod, words: words, locale: locale)
    totalLabel = invoice.isCancellation ? words.sum : words.invoiceTotal
    settlement = SettlementLines.rows(invoice, settlement: context.settlement, words: words, locale: locale)
    period = InvoiceSheet.period(servicePeriod, words: words, locale: locale)
    stamp = InvoiceSheet.stamp(invoice)
    payment = RichText(markup: invoice.texts.payment).trimmed
    transfer = TransferBlock(invoice, settlement: context.settlement, words: words, locale: locale)
    additional = RichText(breaks: invoice.texts.additional).trimmed
    taxes = [
      SheetTaxes.table(invoice, words: words, locale: locale),
      SheetTaxes.foreignTable(invoice, words: words, locale: locale),
    ].compactMap { $0 }
    foreignSentence = SheetTaxes.foreignSentence(invoice, words: words, locale: locale)
    footer = RichText(invoice.texts.footer).trimmed
    isTest = invoice.testMode
  }
}

extension InvoiceSheet {
  private static func title(_ invoice: Invoice, words: PrintWords) -> String {
    if invoice.isCancellation { return words.cancellation }
    return invoice.sender.country == "AU" ? words.taxInvoice : words.invoice
  }

  private static func reference(
    _ invoice: Invoice, context: InvoicePrintContext, words: PrintWords, locale: PrintLocale
  ) -> [LabelledText] {
    let order = LabelledText(
      label: words.orderCode, value: invoice.eventSlug.uppercased() + "-" + invoice.orderCode,
      hint: context.highlightsOrderCode ? words.quoteOrder : "")
    let date = locale.date(invoice.date)
    guard invoice.isCancellation else {
      return [
        order, LabelledText(label: words.invoiceNumber, value: invoice.number),
        LabelledText(label: words.invoiceDate, value: date),
      ]
    }
    return [
      order, LabelledText(label: words.cancellationNumber, value: invoice.number),
      LabelledText(label: words.cancellationDate, value: date),
      LabelledText(label: words.originalInvoice, value: invoice.refers ?? ""),
      LabelledText(label: words.originalDate, value: context.refersDate.map(locale.date) ?? ""),
    ].filter { !$0.value.isEmpty }
  }

  private static func notes(
    _ invoice: Invoice, context: InvoicePrintContext, words: PrintWords, locale: PrintLocale
  ) -> [String] {
    let recipient = invoice.recipient
    let pairs = [
      (context.customFieldLabel, recipient.customField ?? ""),
      (words.customerReference, recipient.internalReference),
      (words.customerVATID, recipient.vatID.map(locale.isolated) ?? ""),
      (words.beneficiary, Lines.trimmed(recipient.beneficiary ?? "").joined(separator: ", ")),
    ]
    return pairs.filter { !$0.1.isEmpty }.map { locale.labelled($0.0, $0.1) }
  }

  /// The simplified layout has no event block; the event is then the first line of the introduction.
  private static func introduction(_ invoice: Invoice, context: InvoicePrintContext, dates: String) -> RichText {
    let text = RichText(breaks: invoice.texts.introductory).trimmed
    guard context.layout == .modernSimplified else { return text }
    let event = [Lines.trimmed(context.eventName).joined(separator: " "), dates].filter { !$0.isEmpty }
    if event.isEmpty { return text }
    return RichText([event.joined(separator: ", "), text.text].filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private static func period(_ period: ServicePeriod, words: PrintWords, locale: PrintLocale) -> String {
    guard case .shared(let days) = period else { return "" }
    return locale.labelled(words.servicePeriod, locale.dates(days))
  }

  private static func stamp(_ invoice: Invoice) -> String? {
    guard !invoice.isCancellation, let stamp = invoice.texts.paymentStamp else { return nil }
    let text = Lines.trimmed(stamp).joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}
