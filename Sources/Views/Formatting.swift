// Amounts, dates and ages as people read them, by console language. Machine forms (`datetime`, addresses) come from Domain's `text`.

public import Domain
public import Foundation

/// Writes values for readers.
public struct Formatting: Sendable {
  public let language: Language
  /// The zone in which moments are shown.
  public let zone: TimeZone

  public init(language: Language, zone: TimeZone) {
    self.language = language
    self.zone = zone
  }

  // MARK: Numbers

  /// A count with its thousands apart by a narrow no-break space (ISO 80000-1 §7.3.1): `1 204`.
  public func count(_ number: Int) -> String {
    (number < 0 ? Formatting.minus : "") + grouped(String(number.magnitude), by: "\u{202F}")
  }

  /// An amount without its currency: `−1,204.00`, German `−1.204,00`. The sign is U+2212. Currencies without a minor unit lose
  /// their zeros, never digits.
  public func decimal(_ amount: Money, _ currency: String) -> String {
    let magnitude = amount.cents.magnitude
    let (whole, cents) = magnitude.quotientAndRemainder(dividingBy: 100)
    var text = amount.cents < 0 ? Formatting.minus : ""
    text += grouped(String(whole), by: language == .german ? "." : ",")
    if cents == 0 && Formatting.wholeCurrencies.contains(currency) { return text }
    text += language == .german ? "," : "."
    if cents < 10 { text += "0" }
    return text + String(cents)
  }

  /// An amount with its currency code.
  public func amount(_ amount: Money, _ currency: String) -> HTML {
    "<bdi class=\"amount\">\(decimal(amount, currency)) <span class=\"currency\">\(currency)</span></bdi>"
  }

  /// `19%`, `7.7%`; German `19 %`, `7,7 %`.
  public func rate(_ rate: TaxRate) -> String {
    let text = FixedPoint.format(rate.tenThousandths, places: 4, minimumPlaces: 0)
    return language == .german ? text.replacing(".", with: ",") + "\u{202F}%" : text + "%"
  }

  /// An exchange rate given in ten-thousandths: `4.2408`.
  public func exchangeRate(_ tenThousandths: Int64) -> String {
    let text = FixedPoint.format(tenThousandths, places: 4, minimumPlaces: 4)
    return language == .german ? text.replacing(".", with: ",") : text
  }

  /// A file's size: `812 B`, `24 kB`, `1.3 MB` (decimal multiples).
  public func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes)\u{202F}B" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1000)\u{202F}kB" }
    let tenths = (bytes / 1000 + 50) / 100
    return "\(tenths / 10)\(language == .german ? "," : ".")\(tenths % 10)\u{202F}MB"
  }

  // MARK: Days and moments

  /// `3 Nov 2026`, German `03.11.2026`.
  public func date(_ day: LocalDate) -> String {
    let (year, month, day) = day.components
    switch language {
    case .english: return "\(day)\u{A0}\(Formatting.englishMonths[month - 1])\u{A0}\(year)"
    case .german: return padded(day) + "." + padded(month) + "." + String(year)
    }
  }

  public func time(_ day: LocalDate) -> HTML {
    "<time datetime=\"\(day.text)\">\(date(day))</time>"
  }

  /// `3 Nov 2026, 10:02` in `zone`.
  public func moment(_ moment: Instant) -> String {
    let (seconds, _) = moment.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    let local = Int(seconds) + offset
    let ofDay = ((local % 86_400) + 86_400) % 86_400
    return date(moment.day(in: zone)) + ", " + padded(ofDay / 3600) + ":" + padded(ofDay / 60 % 60)
  }

  public func time(_ moment: Instant) -> HTML {
    "<time datetime=\"\(moment.text)\">\(self.moment(moment))</time>"
  }

  /// How long ago, with the full moment as tooltip: `3 h ago`.
  public func age(of moment: Instant, at now: Instant) -> HTML {
    "<time datetime=\"\(moment.text)\" title=\"\(self.moment(moment))\">\(ageText(of: moment, at: now))</time>"
  }

  /// `just now` below a minute (and for the future: clocks differ), then minutes, hours, days, months of 30 days, years.
  public func ageText(of moment: Instant, at now: Instant) -> String {
    let minutes = max(0, now.microseconds - moment.microseconds) / 60_000_000
    let days = minutes / 1440
    switch minutes {
    case 0: return language == .german ? "gerade eben" : "just now"
    case ..<60: return ago(minutes, "min", "Min.")
    case ..<1440: return ago(minutes / 60, "h", "Std.")
    default: break
    }
    if days < 60 { return ago(days, days == 1 ? "day" : "days", days == 1 ? "Tag" : "Tagen") }
    if days < 730 { return ago(days / 30, "months", "Monaten") }
    return ago(days / 365, "years", "Jahren")
  }

  private func ago(_ value: Int64, _ english: String, _ german: String) -> String {
    switch language {
    case .english: "\(value)\u{A0}\(english) ago"
    case .german: "vor \(value)\u{A0}\(german)"
    }
  }

  // MARK: Digits

  private static let minus = "\u{2212}"
  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  /// ISO 4217 currencies without a minor unit.
  private static let wholeCurrencies: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
  ]

  private func padded(_ value: Int) -> String { value < 10 ? "0" + String(value) : String(value) }

  private func grouped(_ digits: String, by separator: String) -> String {
    let count = digits.utf8.count
    guard count > 3 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }
}
