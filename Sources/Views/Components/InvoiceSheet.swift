// What stands on the paper of an invoice: recipient and sender, lines, tax summary, totals in a second currency, texts.

import Domain
import Foundation

/// The document itself, as sections of the invoice page.
struct InvoiceSheet: Sendable {
  let page: InvoicePage

  private var invoice: Invoice { page.invoice }
  private var messages: Messages { page.context.messages }
  private var formatting: Formatting { page.context.formatting }

  var html: HTML {
    """
    <div class="parties">\(recipient)\(sender)</div>
    \(lines)<div class="totals">\(taxSummary)\(some: invoice.foreignCurrency, foreign)</div>
    \(texts)
    """
  }

  // MARK: Parties

  private var recipient: HTML {
    let recipient = invoice.recipient
    var facts = Facts()
    facts.add(messages.vatID, recipient.vatID)
    facts.add(messages.internalReference, recipient.internalReference)
    facts.add(messages.beneficiary, html: block(recipient.beneficiary))
    facts.add(messages.customField, recipient.customField)
    facts.add(
      messages.customerType, recipient.isBusiness.map { $0 ? messages.business : messages.individual })
    let address = block(recipient.block) ?? "<span class=\"soft\">\(messages.noAddress)</span>"
    return "<section><h2>\(messages.recipient)</h2><address>\(address)</address>\(facts.html)</section>\n"
  }

  private var sender: HTML {
    let sender = invoice.sender
    let place = [sender.zipcode, sender.city, sender.state].compactMap { $0 }.filter { !$0.isEmpty }
    let country = sender.country.map { PlaceNames.country($0, in: invoice.locale) }
    let address = [sender.name ?? "", sender.address, place.joined(separator: " "), country ?? ""]
    var facts = Facts()
    facts.add(messages.vatID, sender.vatID)
    facts.add(messages.taxID, sender.taxID)
    return """
      <section><h2>\(messages.sender)</h2><address>\
      \(some: block(address.filter { !$0.isEmpty }.joined(separator: "\n")), { $0 })</address>\(facts.html)</section>

      """
  }

  /// Lines of an address, each with its own direction; nil for nothing.
  private func block(_ text: String?) -> HTML? {
    let lines = DocumentText(text ?? "").lines
    return lines.isEmpty ? nil : HTML.joined(lines.map { "<bdi>\($0)</bdi>" }, separator: "<br>")
  }

  // MARK: Lines

  private var lines: HTML {
    """
    <section><h2>\(messages.lines)</h2>
    <table class="list lines">
    <caption class="unseen">\(messages.linesCaption(invoice.number))</caption>
    <thead><tr><th scope="col" class="num">\(messages.position)</th><th scope="col">\(messages.description)</th>\
    <th scope="col" class="num">\(messages.net)</th><th scope="col" class="num">\(messages.rate)</th>\
    <th scope="col" class="num">\(messages.tax)</th><th scope="col" class="num">\(messages.gross)</th></tr></thead>
    <tbody>
    \(each: invoice.lines, line)</tbody>
    <tfoot><tr><th scope="row" colspan="2">\(messages.total)</th>\
    \(amount(messages.net, invoice.netTotal))<td class="num void"></td>\
    \(amount(messages.tax, invoice.taxTotal))\(amount(messages.gross, invoice.grossTotal))</tr></tfoot>
    </table></section>

    """
  }

  private func line(_ line: InvoiceLine) -> HTML {
    """
    <tr><td class="num pos">\(line.position)</td><th scope="row">\(description(line))</th>\
    \(amount(messages.net, line.net))\
    <td class="num" data-label="\(messages.rate)">\(rate(line.taxRate, line.taxName, line.taxCode))</td>\
    \(amount(messages.tax, line.tax))\(amount(messages.gross, line.gross))</tr>

    """
  }

  /// When and where stand on one line, without names: they speak for themselves. What the text on paper tells already is not told again.
  private func description(_ line: InvoiceLine) -> HTML {
    let told = DocumentText(line.description).lines.dropFirst()
    func isTold(_ text: String) -> Bool { told.contains { $0.hasSuffix(text) } }
    let attendee = line.attendeeName.flatMap { isTold($0) ? nil : bidi($0) }
    let location = line.eventLocation.map { DocumentText($0).lines.joined(separator: ", ") }
    let place = location.flatMap { isTold($0) ? nil : bidi($0) }
    let circumstances = [told.contains(where: { tells(line.periodStart, $0) }) ? nil : period(line), place]
      .compactMap { $0 }
    return """
      <span lang="\(documentLanguage)" dir="auto">\(DocumentText(line.description).html)</span>\
      \(some: attendee, { sub("\(messages.attendee): \($0)") })\
      \(when: !circumstances.isEmpty, sub(HTML.joined(circumstances, separator: " · ")))
      """
  }

  /// Whether a line of the text is about the day: it names the year, in whatever form of dates.
  private func tells(_ moment: Instant?, _ text: String) -> Bool {
    moment.map { text.contains(String($0.day(in: page.context.zone).components.year)) } ?? false
  }

  private func sub(_ content: HTML) -> HTML { "<span class=\"sub\">\(content)</span>" }

  private func bidi(_ text: String) -> HTML? { text.isEmpty ? nil : "<bdi>\(text)</bdi>" }

  private func period(_ line: InvoiceLine) -> HTML? {
    let moments = [line.periodStart, line.periodEnd].compactMap { $0 }
    guard let first = moments.first, let last = moments.last else { return nil }
    let days = [first, last].map { $0.day(in: page.context.zone) }
    if days[0] == days[1] { return formatting.time(days[0]) }
    return "\(formatting.time(days[0])) – \(formatting.time(days[1]))"
  }

  /// The code alone; the tax summary explains it.
  private func rate(_ rate: TaxRate, _ name: String, _ code: String?) -> HTML {
    let parts = [name, code ?? ""].compactMap(bidi)
    return "\(formatting.rate(rate))\(when: !parts.isEmpty, sub(HTML.joined(parts, separator: " ")))"
  }

  /// Within a table all amounts are in the invoice's currency; the total names it.
  private func amount(_ label: String, _ amount: Money) -> HTML {
    "<td class=\"num\" data-label=\"\(label)\">\(formatting.amount(amount, invoice.currency))</td>"
  }

  // MARK: Tax and currency

  private var taxSummary: HTML {
    """
    <section><h2>\(messages.taxSummary)</h2>
    <table class="list summary"><caption class="unseen">\(messages.taxSummary)</caption>
    <thead><tr><th scope="col">\(messages.rate)</th><th scope="col" class="num">\(messages.net)</th>\
    <th scope="col" class="num">\(messages.tax)</th><th scope="col" class="num">\(messages.gross)</th></tr></thead>
    <tbody>\(each: invoice.taxSummary, summaryRow)</tbody></table>
    \(when: invoice.reverseCharge, "<p class=\"hint\">\(messages.reverseCharge)</p>")</section>

    """
  }

  private func summaryRow(_ row: TaxSummaryRow) -> HTML {
    """
    <tr><th scope="row">\(rate(row.rate, row.name, row.code))\
    \(some: row.code.flatMap(messages.taxCategory), { sub("\($0)") })</th>\
    \(amount(messages.net, row.net))\(amount(messages.tax, row.tax))\(amount(messages.gross, row.gross))</tr>
    """
  }

  private func foreign(_ foreign: ForeignCurrency) -> HTML {
    var facts = Facts()
    if let totals = page.foreignTotals {
      facts.add(messages.net, html: formatting.amount(totals.net, foreign.currency).html)
      facts.add(messages.tax, html: formatting.amount(totals.tax, foreign.currency).html)
      facts.add(messages.gross, html: formatting.amount(totals.gross, foreign.currency).html)
    }
    facts.add(messages.exchangeRate, foreign.rateTenThousandths.map(formatting.exchangeRate))
    facts.add(messages.rateDate, html: foreign.rateDate.map(formatting.time))
    facts.add(messages.rateSource, foreign.source)
    return """
      <section><h2>\(messages.foreignCurrency(foreign.currency))</h2>\(facts.html)\
      \(when: foreign.rateTenThousandths == nil, "<p class=\"hint\">\(messages.noExchangeRate)</p>")</section>

      """
  }

  // MARK: Texts

  private var texts: HTML {
    let payment = [invoice.texts.payment, invoice.texts.paymentStamp ?? ""].filter { !$0.isEmpty }
    var facts = Facts()
    facts.add(messages.introductoryText, html: text(invoice.texts.introductory))
    facts.add(messages.additionalText, html: text(invoice.texts.additional))
    facts.add(messages.paymentText, html: text(payment.joined(separator: "\n")))
    facts.add(messages.footerText, html: text(invoice.texts.footer))
    return facts.isEmpty ? .empty : "<section class=\"texts\"><h2>\(messages.texts)</h2>\(facts.html)</section>"
  }

  private func text(_ text: String) -> HTML? {
    let content = DocumentText(text)
    return content.lines.isEmpty ? nil : "<div lang=\"\(documentLanguage)\" dir=\"auto\">\(content.html)</div>"
  }

  /// The invoice's language as a tag that browsers know: pretix's variants (`de-informal`) are dropped, `und`
  /// when it is no language (RFC 5646).
  private var documentLanguage: String {
    let parts = invoice.locale.split { $0 == "-" || $0 == "_" }.map { Array($0.utf8) }
    func isLetters(_ part: [UInt8]) -> Bool { part.allSatisfy { (65...90).contains($0) || (97...122).contains($0) } }
    guard let language = parts.first, (2...3).contains(language.count), isLetters(language) else { return "und" }
    let region = parts.dropFirst().first.flatMap { [2, 4].contains($0.count) && isLetters($0) ? $0 : nil }
    return String(decoding: language + (region.map { [UInt8(ascii: "-")] + $0 } ?? []), as: UTF8.self)
  }
}
