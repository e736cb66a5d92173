// Made-up invoices: the documents of all orders in the order of their days, numbered as their events say, transmitted as real ones are.

/// Issues the documents of the demo's orders.
struct DemoInvoices {
  private var random: DemoRandom
  private var lastNumbers: [String: Int] = [:]
  private var lastID: Int64 = 0
  /// One old invoice shows what is left after the retention period.
  private var hasShredded = false

  init(random: DemoRandom) {
    self.random = random
  }

  /// One document with what a bundle's extras say of it.
  struct Issued {
    let id: Int64
    let invoice: Invoice
  }

  /// All documents, oldest first.
  mutating func issue(_ orders: [(event: DemoEvent, order: DemoOrder)]) -> [Issued] {
    var due: [(day: LocalDate, order: Int, step: Int)] = []
    for (index, entry) in orders.enumerated() {
      for (step, document) in entry.order.documents.enumerated() { due.append((document.day, index, step)) }
    }
    due.sort { ($0.day, $0.order, $0.step) < ($1.day, $1.order, $1.step) }
    var latest: [Int: Invoice] = [:]
    return due.map { day, index, step in
      let (event, order) = orders[index]
      let invoice = document(order.documents[step].document, of: order, in: event, on: day, after: latest[index])
      latest[index] = invoice
      lastID += 1
      return Issued(id: lastID, invoice: invoice)
    }
  }

  private mutating func document(
    _ document: DemoOrder.Document, of order: DemoOrder, in event: DemoEvent, on day: LocalDate, after latest: Invoice?
  ) -> Invoice {
    if document == .cancellation, let latest { return cancellation(of: latest, in: event, on: day) }
    var customer = order.customer
    if document == .invoice(moved: true) { customer.address.street = customer.formerStreet }
    let lines = document == .feeInvoice ? feeLines(of: order, in: event) : lines(of: order, in: event)
    let language = customer.language
    let isPaid = order.order.status == .paid
    var invoice = Invoice(
      id: .unassigned, organizer: .unassigned, event: .unassigned, eventSlug: event.slug, orderCode: order.order.code,
      prefix: prefix(of: event, on: day, isTest: order.order.testMode), invoiceNo: "", isCancellation: false,
      refers: nil,
      date: day, locale: language.code, currency: event.currency, sender: DemoBundle.sender,
      recipient: recipient(customer),
      texts: InvoiceTexts(
        introductory: language.introduction,
        additional: language.closing + (customer.isReverseCharge ? "<br /><br />" + language.reverseCharge : ""),
        payment: isPaid ? language.paid : language.transfer, paymentStamp: isPaid ? language.stamp : nil,
        footer: DemoBundle.footer),
      lines: lines, foreignCurrency: foreignCurrency(customer, event, on: day), reverseCharge: customer.isReverseCharge,
      testMode: order.order.testMode, shredded: false, sentToOrganizer: nil,
      transmission: transmission(customer.address.transmissionType, on: day, isTest: order.order.testMode),
      createdAt: Instant(startOf: day))
    number(&invoice, in: event)
    if invoice.transmission.status == .unknown, order.documents.count == 1, !hasShredded {
      hasShredded = true
      shred(&invoice)
    }
    return invoice
  }

  private mutating func cancellation(of original: Invoice, in event: DemoEvent, on day: LocalDate) -> Invoice {
    var invoice = original
    invoice.isCancellation = true
    invoice.refers = original.number
    invoice.date = day
    invoice.prefix = prefix(of: event, on: day, isTest: original.testMode)
    invoice.texts.payment = ""
    invoice.texts.paymentStamp = ""
    invoice.transmission = transmission(original.transmission.type, on: day, isTest: original.testMode)
    invoice.lines = original.lines.map { line in
      var line = line
      line.gross = -line.gross
      line.tax = -line.tax
      return line
    }
    number(&invoice, in: event)
    return invoice
  }

  private func prefix(of event: DemoEvent, on day: LocalDate, isTest: Bool) -> String {
    event.prefix.replacing("%Y", with: String(day.components.year)) + (isTest ? "TEST-" : "")
  }

  private mutating func number(_ invoice: inout Invoice, in event: DemoEvent) {
    let key = event.isConsecutive ? invoice.prefix : invoice.prefix + invoice.orderCode
    let next = (lastNumbers[key] ?? 0) + 1
    lastNumbers[key] = next
    invoice.invoiceNo = event.isConsecutive ? DecimalDigits.padded(next, 5) : "\(invoice.orderCode)-\(next)"
  }

  /// Old invoices have no record, recent ones are still on their way, and now and then one fails.
  private mutating func transmission(_ type: String, on day: LocalDate, isTest: Bool) -> InvoiceTransmission {
    let roll = random.below(100)
    let moment = Instant(startOf: day).adding(seconds: 32_400 + random.below(28_800))
    func state(_ status: TransmissionStatus, provider: String? = nil, at moment: Instant? = nil) -> InvoiceTransmission
    {
      InvoiceTransmission(type: type, provider: provider, status: status, date: moment)
    }
    if isTest { return state(.testmodeIgnored, at: moment) }
    let age = DemoOrders.lastDay.daysSinceEpoch - day.daysSinceEpoch
    let isRecent = age <= 6
    switch roll {
    case _ where age > 330: return state(.unknown)
    case 0..<(isRecent ? 30 : 86):
      return state(.completed, provider: type == "email" ? "email_pdf" : "\(type)_demo", at: moment)
    case 86..<96 where !isRecent, 30..<45 where isRecent: return state(.failed, at: moment)
    case 45..<60 where isRecent: return state(.inflight, at: moment)
    default: return state(.pending)
    }
  }
}
