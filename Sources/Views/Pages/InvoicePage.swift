// The page of one invoice: what it is, whether it was sent, what can be done, and everything that stands on paper.
// It is the accessible equivalent of the PDF (console.md §4.5). The parts are in `InvoiceSheet` (the document) and
// `InvoiceSide` (what is around it).

public import Domain

/// One invoice or cancellation.
public struct InvoicePage: Sendable {
  public var context: PageContext
  /// The slug of the organizer in `context`.
  public var organizer: String
  public var invoice: Invoice
  /// In the console's language.
  public var eventName: String
  /// The chain that the invoice belongs to, itself included, oldest first; empty when it stands alone.
  public var relations: [RelatedInvoice]
  /// Every version made so far, newest first.
  public var documents: [StoredDocument]
  /// In the order to show.
  public var actions: [InvoiceActionOffer]
  public var delivery: Delivery
  /// Every transmission, newest first.
  public var deliveries: [DeliveryRecord]
  /// The last transmission's outcome is not known, and the reader may decide it.
  public var awaitsDecision: Bool
  /// Whether the reader may open the order.
  public var linksOrder: Bool
  /// The totals in the currency of `invoice.foreignCurrency`.
  public var foreignTotals: ForeignTotals?
  public var timeline: Timeline
  /// The list that the reader came from.
  public var list: InvoiceFilter
  /// Numbers of the neighbours in that list.
  public var previous: String?
  public var next: String?

  public init(
    context: PageContext, organizer: String, invoice: Invoice, eventName: String, relations: [RelatedInvoice],
    documents: [StoredDocument], actions: [InvoiceActionOffer], delivery: Delivery = Delivery(),
    deliveries: [DeliveryRecord] = [], awaitsDecision: Bool = false, linksOrder: Bool = true,
    foreignTotals: ForeignTotals? = nil, timeline: Timeline = Timeline(), list: InvoiceFilter = InvoiceFilter(),
    previous: String? = nil,
    next: String? = nil
  ) {
    self.context = context
    self.organizer = organizer
    self.invoice = invoice
    self.eventName = eventName
    self.relations = relations
    self.documents = documents
    self.actions = actions
    self.delivery = delivery
    self.deliveries = deliveries
    self.awaitsDecision = awaitsDecision
    self.linksOrder = linksOrder
    self.foreignTotals = foreignTotals
    self.timeline = timeline
    self.list = list
    self.previous = previous
    self.next = next
  }

  public var html: HTML {
    Layout(context: context, title: invoice.number, section: .invoices).html(
      """
      \(way)<header class="head">
      <div><h1><span class="unseen">\(kindName) </span><bdi>\(invoice.number)</bdi>\
      \(CopyButton(value: invoice.number, what: messages.number, messages: messages).html)</h1>
      <p class="chips">\(chips)</p></div>
      <p class="sum"><span class="unseen">\(messages.gross): </span>\
      \(context.formatting.amount(invoice.grossTotal, invoice.currency))</p>
      </header>
      <p class="status"\(when: isUnderWay, " data-refresh=\"3\"")>\(status)</p>
      \(when: invoice.shredded, "<p class=\"status\">\(messages.erased)</p>")\
      \(OutcomeDecision(page: self).html)\(ActionBar(offers: actions, messages: messages).html)
      <div class="columns">
      <div class="sheet">\(InvoiceSheet(page: self).html)</div>
      <div class="side">\(InvoiceSide(page: self).html)</div>
      </div>
      \(InvoiceTimeline(page: self).html)\(when: mayPreview, preview)
      """
    )
  }

  private var messages: Messages { context.messages }
  private var kindName: String { invoice.isCancellation ? messages.cancellation : messages.invoice }

  /// The number of the cancellation of this invoice: the one that follows it in its chain.
  private var cancelledBy: String? {
    guard !invoice.isCancellation, let index = relations.firstIndex(where: { $0.number == invoice.number })
    else { return nil }
    return relations[(index + 1)...].first { $0.role == .cancellation }?.number
  }

  private var chips: HTML {
    let kinds = KindChips(
      isCancellation: invoice.isCancellation, isCancelled: cancelledBy != nil, isTest: invoice.testMode,
      messages: messages)
    return "\(kinds)\(Chip(invoice.transmission.status, messages))"
  }

  /// The way back and along the list.
  private var way: HTML {
    """
    <nav class="way" aria-label="\(messages.invoices)">
    <a class="back" href="\(context.links.invoices(organizer, list))">\(Icon.back)\(messages.backToList)</a>
    <span class="steps">\(step(previous, messages.previousInvoice, .back, keys: "["))\
    \(step(next, messages.nextInvoice, .forward, keys: "]"))</span>
    </nav>

    """
  }

  private func step(_ number: String?, _ name: String, _ icon: Icon, keys: String) -> HTML {
    guard let number else { return .empty }
    return """
      <a href="\(link(number))"\(attribute: "class", icon == .forward ? "next" : nil) data-keys="\(keys)" \
      title="\(name)">\(icon)<span class="unseen">\(name): </span>\
      <bdi>\(number)</bdi></a>
      """
  }

  /// The address of another invoice, within the same list.
  func link(_ number: String) -> Href { context.links.invoice(organizer, number, from: list) }

  func reference(_ number: String) -> HTML { "<a href=\"\(link(number))\"><bdi>\(number)</bdi></a>" }

  /// What happened to the document, in words.
  private var status: HTML {
    let transmission = invoice.transmission
    let sentence = messages.sentence(
      transmission.status, by: "\(messages.channelWithinSentence(transmission.type))",
      at: transmission.date.map(context.formatting.time), to: delivery.destination.map { "<b><bdi>\($0)</bdi></b>" })
    let parts: [HTML?] = [
      cancelledBy.map { messages.cancelledBy(reference($0)) },
      invoice.refers.map { messages.cancels(reference($0)) },
      sentence,
      delivery.reason.map { messages.reason("<bdi>\($0)</bdi>") },
    ]
    return HTML.joined(parts.compactMap { $0 }, separator: " ")
  }

  /// A transmission was asked for and has not ended.
  private var isUnderWay: Bool {
    invoice.transmission.status == .inflight || deliveries.first?.status == .pending
  }

  private var mayPreview: Bool {
    actions.contains { offer in
      guard case .allowed = offer.availability else { return false }
      return offer.action == .download
    }
  }

  private var preview: HTML {
    """
    <details class="panel preview"><summary>\(messages.preview)</summary>
    <iframe loading="lazy" src="\(context.links.document(organizer, invoice.number, .pdf))" \
    title="\(messages.previewTitle(invoice.number))"></iframe></details>
    """
  }
}

/// Where the document went and why it did not arrive, as far as known.
public struct Delivery: Equatable, Sendable {
  /// An e-mail address or participant id.
  public var destination: String?
  /// A sentence about the last failure.
  public var reason: String?

  public init(destination: String? = nil, reason: String? = nil) {
    self.destination = destination
    self.reason = reason
  }
}

/// A document of a chain of corrections.
public struct RelatedInvoice: Equatable, Sendable {
  public enum Role: Equatable, Sendable {
    case original, cancellation, replacement
  }

  public var number: String
  public var date: LocalDate
  public var role: Role

  public init(number: String, date: LocalDate, role: Role) {
    self.number = number
    self.date = date
    self.role = role
  }
}

/// A version of the document in the archive.
public struct StoredDocument: Equatable, Sendable {
  /// `pdf`, `ubl`, `cii`, `fatturapa`.
  public var kind: String
  /// One-based.
  public var version: Int
  public var isCurrent: Bool
  /// 64 hexadecimal digits.
  public var sha256: String
  /// In bytes.
  public var size: Int
  public var createdAt: Instant

  public init(
    kind: String, version: Int, isCurrent: Bool, sha256: String, size: Int, createdAt: Instant
  ) {
    self.kind = kind
    self.version = version
    self.isCurrent = isCurrent
    self.sha256 = sha256
    self.size = size
    self.createdAt = createdAt
  }
}

/// Totals converted by the rule of the tax office, not by the page.
public struct ForeignTotals: Equatable, Sendable {
  public var net: Money
  public var tax: Money
  public var gross: Money

  public init(net: Money, tax: Money, gross: Money) {
    self.net = net
    self.tax = tax
    self.gross = gross
  }
}
