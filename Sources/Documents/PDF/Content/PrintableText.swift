// Cleans what comes from outside before it is set in type. After this, no text can end a line early, turn its
// neighbours around or hold characters that pango, cairo or a PDF reader cannot take.

import Domain

enum PrintableText {
  /// Without control and non-characters; every kind of line end becomes `\n`, a tab a space. Directional overrides,
  /// embeddings and isolates go too: unbalanced they would reorder what stands around them, and pairs of plain marks
  /// do all that names need.
  static func clean(_ text: String) -> String {
    if text.utf8.count <= longestWord, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var word = 0
    for scalar in text.unicodeScalars {
      if let kept = replacement(for: scalar, after: previous) {
        word = endsWord(kept) ? 0 : word + 1
        if word > longestWord {
          out.append("\n")
          word = 1
        }
        out.append(kept)
      }
      previous = scalar
    }
    return String(out)
  }

  /// Words beyond any language's are cut, because pango takes quadratic time to wrap them.
  private static let longestWord = 500

  /// Spaces end words, and lines may break between CJK characters anyway.
  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar == " " || scalar == "\n" }
    return scalar.properties.isWhitespace || scalar.value >= 0x2E80
  }

  private static func replacement(for scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Unicode.Scalar? {
    switch scalar {
    // Printable ASCII and the letters of Europe and the Near East hold nothing to clean.
    case " "..."~", "\u{A0}"..."\u{5FF}": scalar
    case "\n": previous == "\r" ? nil : "\n"
    case "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": "\n"
    case "\t": " "
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}", "\u{FFF9}"..."\u{FFFC}": nil
    // Colour, skin and gender of emoji: paper shows their plain outlines.
    case "\u{FE0E}", "\u{FE0F}", "\u{20E3}", "\u{1F3FB}"..."\u{1F3FF}", "\u{E0020}"..."\u{E007F}": nil
    case "\u{200D}": previous.map(isPictogram) == true ? nil : scalar
    case _ where isPictogram(scalar) && !isDrawable(scalar): "•"
    default:
      scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint ? nil : scalar
    }
  }

  /// Whether a character belongs to the blocks of emoji, assigned or not.
  private static func isPictogram(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || (0x1F000...0x1FAFF).contains(scalar.value)
      || (scalar.value > 0x2000 && scalar.value < 0x3300 && scalar.properties.isEmoji)
  }

  /// Symbola 2.60, the font for emoji, ends with Unicode 10.
  private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.age.map { $0.major <= 10 } ?? false
  }

  static func clean(_ text: String?) -> String { clean(text ?? "") }

  /// A copy of the invoice in which every printed text is clean. Fields that are not printed stay as they are.
  static func clean(_ invoice: Invoice) -> Invoice {
    var invoice = invoice
    invoice.eventSlug = clean(invoice.eventSlug)
    invoice.orderCode = clean(invoice.orderCode)
    invoice.prefix = clean(invoice.prefix)
    invoice.invoiceNo = clean(invoice.invoiceNo)
    invoice.refers = invoice.refers.map(clean)
    invoice.currency = clean(invoice.currency)
    invoice.sender = clean(invoice.sender)
    invoice.recipient = clean(invoice.recipient)
    invoice.texts = clean(invoice.texts)
    for index in invoice.lines.indices {
      invoice.lines[index].description = clean(invoice.lines[index].description)
      invoice.lines[index].taxName = clean(invoice.lines[index].taxName)
    }
    let foreign = clean(invoice.foreignCurrency?.currency)
    invoice.foreignCurrency?.currency = foreign
    return invoice
  }

  private static func clean(_ sender: InvoiceSender) -> InvoiceSender {
    InvoiceSender(
      name: clean(sender.name), address: clean(sender.address), zipcode: clean(sender.zipcode),
      city: clean(sender.city), state: clean(sender.state), country: sender.country.map(clean),
      taxID: clean(sender.taxID), vatID: clean(sender.vatID))
  }

  private static func clean(_ recipient: InvoiceRecipient) -> InvoiceRecipient {
    var recipient = recipient
    recipient.block = clean(recipient.block)
    recipient.vatID = recipient.vatID.map(clean)
    recipient.beneficiary = recipient.beneficiary.map(clean)
    recipient.customField = recipient.customField.map(clean)
    recipient.internalReference = clean(recipient.internalReference)
    return recipient
  }

  private static func clean(_ texts: InvoiceTexts) -> InvoiceTexts {
    InvoiceTexts(
      introductory: clean(texts.introductory), additional: clean(texts.additional),
      payment: clean(texts.payment), paymentStamp: texts.paymentStamp.map(clean), footer: clean(texts.footer))
  }

  static func clean(_ context: InvoicePrintContext) -> InvoicePrintContext {
    var context = context
    context.eventName = clean(context.eventName)
    context.customFieldLabel = clean(context.customFieldLabel)
    context.settlement.reference = clean(context.settlement.reference)
    context.settlement.account = context.settlement.account.map { account in
      BankAccount(
        holder: clean(account.holder), iban: clean(account.iban), bic: clean(account.bic), bank: clean(account.bank))
    }
    return context
  }
}
