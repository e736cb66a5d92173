// Signs and fractions of currencies on paper. A currency without a sign here is written with its ISO 4217 code.

enum PrintCurrency {
  /// `€`, or the code itself. Signs that are only known at home, such as `zł` or `kr`, are used in their own language
  /// alone.
  static func symbol(_ code: String, in language: String) -> String {
    LanguageTable.find(language, in: homeSymbols)?[code] ?? symbols[code] ?? code
  }

  /// False for currencies that have no smaller unit (ISO 4217, exponent 0).
  static func hasMinorUnit(_ code: String) -> Bool { !wholeOnly.contains(code) }

  private static let symbols = [
    "EUR": "€", "GBP": "£", "USD": "$", "AUD": "A$", "CAD": "CA$", "NZD": "NZ$", "BRL": "R$", "MXN": "MX$",
    "JPY": "¥", "KRW": "₩", "INR": "₹", "ILS": "₪",
  ]

  private static let homeSymbols = [
    "pl": ["PLN": "zł"], "cs": ["CZK": "Kč"], "hu": ["HUF": "Ft"], "uk": ["UAH": "₴"], "tr": ["TRY": "₺"],
    "th": ["THB": "฿"], "da": ["DKK": "kr."], "sv": ["SEK": "kr"], "nb": ["NOK": "kr"],
  ]

  private static let wholeOnly: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
    "XPF",
  ]
}
