// What is around an invoice: its chain of corrections, the archived documents, where it came from, its data.

import Domain

/// The side column of the invoice page.
struct InvoiceSide: Sendable {
  let page: InvoicePage

  private var invoice: Invoice { page.invoice }
  private var messages: Messages { page.context.messages }
  private var formatting: Formatting { page.context.formatting }
  private var links: Links { page.context.links }

  var html: HTML {
    "\(when: page.relations.count > 1, relations)\(DeliveryRecords(page: page).html)\(details)\(documents)"
  }

  private var relations: HTML {
    """
    <section><h2>\(messages.relations)</h2>
    <ol class="chain">\(each: page.relations, related)</ol></section>

    """
  }

  private func related(_ related: RelatedInvoice) -> HTML {
    let isThis = related.number == invoice.number
    let number: HTML = isThis ? "<b><bdi>\(related.number)</bdi></b>" : page.reference(related.number)
    return """
      <li class="\(related.role == .cancellation ? "corrects" : "issues")"\
      \(attribute: "aria-current", isThis ? "true" : nil)>\
      \(number)<span class="sub">\(messages.name(of: related.role)), \(formatting.time(related.date))\
      \(when: isThis, " · \(messages.thisDocument)")</span></li>
      """
  }

  private var details: HTML {
    var facts = Facts()
    facts.add(messages.date, html: formatting.time(invoice.date))
    facts.add(messages.issued, html: formatting.time(invoice.createdAt))
    facts.add(
      messages.order,
      html: """
        \(page.linksOrder ? orderLink : "<bdi class=\"code\">\(invoice.orderCode)</bdi>" as HTML)\
        \(CopyButton(value: invoice.orderCode, what: messages.order, messages: messages).html)
        """)
    facts.add(messages.event, page.eventName)
    facts.add(messages.locale, messages.languageName(invoice.locale))
    facts.add(messages.transmissionType, messages.channel(invoice.transmission.type))
    facts.add(messages.organizerCopy, organizerCopy)
    let ofOrder = InvoiceFilter([.init(.order, invoice.orderCode)])
    return """
      <section><h2>\(messages.details)</h2>\(facts.html)
      <ul class="more"><li><a href="\(links.invoices(page.organizer, ofOrder))">\(messages.documentsOfOrder)</a></li>\
      <li><a href="\(links.check(page.organizer, invoice.number))">\(messages.checkInvoice)</a></li>\
      <li><a href="\(links.document(page.organizer, invoice.number, .json))">\(messages.rawData)</a></li></ul></section>

      """
  }

  private var orderLink: HTML {
    """
    <a class="code" href="\(links.order(page.organizer, invoice.eventSlug, invoice.orderCode))">\(invoice.orderCode)</a>
    """
  }

  private var organizerCopy: String {
    switch invoice.sentToOrganizer {
    case true?: messages.organizerCopySent
    case false?: messages.organizerCopyNone
    case nil: messages.organizerCopyOpen
    }
  }

  private var documents: HTML {
    let list: HTML =
      page.documents.isEmpty
      ? "<p class=\"soft\">\(messages.noDocuments)</p>"
      : "<ul class=\"files\">\(each: page.documents, file)</ul>"
    return "<section><h2>\(messages.documents)</h2>\(list)</section>\n"
  }

  private func file(_ document: StoredDocument) -> HTML {
    let version = document.isCurrent ? nil : document.version
    let href =
      document.kind == "pdf"
      ? links.document(page.organizer, invoice.number, .pdf, version: version)
      : links.structured(page.organizer, invoice.number, document.kind, version: version)
    return """
      <li>\(Icon.document)<div><a href="\(href)">\(messages.name(ofFormat: document.kind)), \
      \(messages.versionNumber(document.version))</a>\
      \(when: !document.isCurrent, " <span class=\"soft\">(\(messages.superseded))</span>")\
      <span class="sub">\(formatting.size(document.size)) · \(formatting.time(document.createdAt))</span>\
      <span class="sub hash">\(messages.checksum) <code>\(document.sha256)</code></span></div></li>
      """
  }
}
