// The words printed on documents beside the invoice's own texts. One value per language; the languages are in the
// files beside this one.

/// A document's labels in one language. Braces mark what is put in when printing.
struct PrintWords: Equatable, Sendable {
  var invoice: String
  /// Title for senders in Australia, where the law names it.
  var taxInvoice: String
  var cancellation: String

  var orderCode: String
  var invoiceNumber: String
  var invoiceDate: String
  var cancellationNumber: String
  var cancellationDate: String
  var originalInvoice: String
  var originalDate: String

  /// The sender's.
  var vatID: String
  var taxNumber: String
  var customerVATID: String
  var customerReference: String
  var beneficiary: String

  var position: String
  var description: String
  var quantity: String
  var taxRate: String
  var net: String
  var gross: String
  var amount: String
  /// `{price}`
  var unitPrice: String
  /// `{net}`, `{gross}`
  var unitPrices: String
  var invoiceTotal: String
  var carriedOver: String
  var servicePeriod: String

  var includedTaxes: String
  var tax: String
  var sum: String
  /// `{currency}`
  var convertedTaxes: String
  /// `{amount}`
  var convertedTotal: String
  /// `{rate}`
  var exchangeRate: String
  var europeanCentralBank: String
  var czechNationalBank: String
  var nationalBankOfPoland: String

  var testMode: String
  /// `{page}`, `{pages}`
  var pageOf: String

  /// Below a highlighted order code.
  var quoteOrder: String
  /// Above the sender of the classic layout, and above the recipient.
  var invoiceFrom: String
  var invoiceTo: String

  var received: String
  var outstanding: String
  var paidByGiftCard: String
  /// What a gift card left to be paid.
  var remaining: String
  var payByTransfer: String
  var accountHolder: String
  var paymentReference: String
  var amountDue: String
  var payUntil: String
  var scanToPay: String
  /// `{channel}`
  var copyOnly: String
  /// The watermark of such a copy.
  var copy: String

  /// The words of a language: exact, else the language without its region, else English.
  static func named(_ code: String) -> PrintWords {
    LanguageTable.find(code, in: table) ?? english
  }

  /// By language code.
  static let table: [String: PrintWords] = [
    "en": english, "de": german, "de-informal": germanInformal, "nl": dutch, "nl-informal": dutchInformal,
    "da": danish, "sv": swedish, "nb": norwegian, "no": norwegian, "fi": finnish,
    "fr": french, "it": italian, "es": spanish, "pt": portuguese,
    "pt-br": brazilian, "ca": catalan, "gl": galician, "eu": basque,
    "pl": polish, "cs": czech, "sk": slovak, "hr": croatian,
    "hu": hungarian, "ro": romanian, "lv": latvian,
    "el": greek, "ru": russian, "uk": ukrainian, "tr": turkish,
    "ar": arabic, "he": hebrew,
    "ja": japanese, "zh": chineseSimplified, "zh-hant": chineseTraditional, "zh-tw": chineseTraditional,
    "th": thai, "id": indonesian,
  ]

  /// A template with its braces replaced.
  static func fill(_ template: String, _ values: [String: String]) -> String {
    var out = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      out += values[String(rest[rest.index(after: open)..<close])] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
