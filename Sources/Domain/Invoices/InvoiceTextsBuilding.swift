// The texts of an invoice (pretix-behaviour.md §2.6, wire-words.md §1): what the organizer wrote, the tax texts of its lines, what is said
// about payment.

extension InvoiceTexts {
  /// - Parameter location: the one place of all lines, as printed.
  init(_ context: InvoiceContext, location: String?) {
    let paying = InvoiceTexts.payment(context)
    self.init(
      introductory: context.text(context.settings.i18n(.invoiceIntroductoryText)).withBreaks,
      additional: InvoiceTexts.additional(context, location: location), payment: paying.text,
      paymentStamp: paying.stamp,
      footer: context.text(context.settings.i18n(.invoiceFooterText)))
  }

  private static func additional(_ context: InvoiceContext, location: String?) -> String {
    let text = context.text(context.settings.i18n(.invoiceAdditionalText)).withBreaks
    var added = location.map { [context.locale.words.location + $0] } ?? []
    for tax in taxTexts(context) where !added.contains(tax) { added.append(tax) }
    return added.isEmpty ? text : text + "<br /><br />" + added.joined(separator: "<br />")
  }

  /// For each line the text of the custom rule that applies to it, else the notice if the recipient owes the tax.
  private static func taxTexts(_ context: InvoiceContext) -> [String] {
    let rules = context.positions.map(\.taxRule) + context.fees.map(\.taxRule)
    return rules.compactMap { rule in
      guard let decision = rule.flatMap({ context.decisions[$0] }) else { return nil }
      let own = context.text(decision.invoiceText).withBreaks
      if !own.isEmpty { return own }
      guard decision.isReverseCharge else { return nil }
      let isMember = EuropeanUnion.members.contains(context.order.invoiceAddress?.country ?? "")
      return isMember ? context.locale.words.reverseChargeEU : context.locale.words.reverseChargeElsewhere
    }
  }

  /// What the last payment's method has to say, unless that payment failed, and until when to pay.
  private static func payment(_ context: InvoiceContext) -> (text: String, stamp: String?) {
    let (order, words) = (context.order, context.locale.words)
    var text = ""
    var stamp: String?
    if let last = order.payments.max(by: { $0.localID < $1.localID }), let provider = last.provider,
      last.state != .failed, last.state != .canceled
    {
      let instructions = I18nText(context.settings.payment(provider, "invoice_text")) ?? I18nText([])
      text = order.status == .paid ? words.paid : context.text(instructions).withBreaks
      stamp = order.status == .paid ? words.stamp : nil
    }
    if order.status == .pending, context.settings.flag(.invoiceIncludeExpireDate) {
      let dates = context.locale.dates
      let deadline = words.deadline(dates.text(dates.short, LocalTime(day: order.expires.utcDay)))
      text += (text.isEmpty ? "" : "<br /><br />") + deadline
    }
    return (text, stamp)
  }
}

extension String {
  /// With `<br />` for line breaks.
  fileprivate var withBreaks: String {
    guard utf8.contains(UInt8(ascii: "\n")) else { return self }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count + 64)
    for byte in utf8 {
      guard byte == UInt8(ascii: "\n") else {
        out.append(byte)
        continue
      }
      if out.last == UInt8(ascii: "\r") { out.removeLast() }
      out.append(contentsOf: "<br />".utf8)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
