// Amounts, dates and ages as people read them, by console language. Machine forms (`datetime`, addresses) come from
// Domain's `text`.

public import Domain
public import Foundation

/// Writes values for readers.
public struct Formatting: Sendable {
  public let language: Language
  /// The zone in which moments are shown.
  public let zone: TimeZone

  /// Of a zone that never changes, in seconds; asking Foundation costs more than all the rest of a row.
  private var offset: Int?

  public init(language: Language, zone: TimeZone) {
    self.language = language
    self.zone = zone
  }

  /// The same for many moments.
  var forMany: Formatting {
    var copy = self
    if zone == .gmt { copy.offset = 0 }
    return copy
  }

  // MARK: Numbers

  /// A count with its thousands apart by a narrow no-break space (ISO 80000-1 §7.3.1): `1 204`.
  public func count(_ number: Int) -> String {
    text { write(number, with: &$0) }
  }

  func write(_ count: Int, with nib: inout Nib) {
    if count < 0 { nib.write(markup: Formatting.minus) }
    nib.write(UInt64(count.magnitude), groupedBy: "\u{202F}")
  }

  /// An amount without its currency: `−1,204.00`, German `−1.204,00`. The sign is U+2212. Currencies without a
  /// minor unit lose their zeros, never digits.
  public func decimal(_ amount: Money, _ currency: String) -> String {
    text { write(amount, currency, with: &$0) }
  }

  func write(_ amount: Money, _ currency: String, with nib: inout Nib) {
    let (whole, cents) = amount.cents.magnitude.quotientAndRemainder(dividingBy: 100)
    if amount.cents < 0 { nib.write(markup: Formatting.minus) }
    nib.write(whole, groupedBy: language == .german ? "." : ",")
    if cents == 0 && hasNoMinorUnit(currency) { return }
    nib.write(markup: language == .german ? "," : ".")
    nib.write(cents, width: 2)
  }

  /// An amount with its currency code.
  func amount(_ amount: Money, _ currency: String) -> Amount {
    Amount(amount: amount, currency: currency, formatting: self)
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

  /// A round number in few characters: `0`, `450`, `12k`, `1.5M`.
  func short(_ number: Int64) -> String {
    let point = language == .german ? "," : "."
    func scaled(_ unit: Int64, _ letter: String) -> String {
      let tenths = number.magnitude / UInt64(unit / 10)
      let fraction = tenths % 10 == 0 ? "" : point + String(tenths % 10)
      return (number < 0 ? "\u{2212}" : "") + String(tenths / 10) + fraction + letter
    }
    switch number.magnitude {
    case ..<1_000: return (number < 0 ? "\u{2212}" : "") + String(number.magnitude)
    case ..<1_000_000: return scaled(1_000, "k")
    case ..<1_000_000_000: return scaled(1_000_000, "M")
    default: return scaled(1_000_000_000, "G")
    }
  }

  // MARK: Days and moments

  /// `Nov`; months count from 1.
  func monthName(_ month: Int) -> String {
    let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let german = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
    let names = language == .german ? german : english
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// `Nov 2026`.
  func month(_ day: LocalDate) -> String {
    monthName(day.components.month) + "\u{A0}" + String(day.components.year)
  }

  /// `3 Nov 2026`, German `03.11.2026`.
  public func date(_ day: LocalDate) -> String {
    text { write(day, with: &$0) }
  }

  func time(_ day: LocalDate) -> HTML {
    "<time datetime=\"\(day.text)\">\(date(day))</time>"
  }

  /// `3 Nov 2026, 10:02` in `zone`.
  public func moment(_ moment: Instant) -> String {
    text { write(moment, with: &$0) }
  }

  func time(_ moment: Instant) -> HTML {
    // HTML takes thousandths at most, and readers see minutes.
    let whole = Instant(microseconds: moment.microseconds - moment.microseconds % 1_000_000)
    return "<time datetime=\"\(whole.text)\">\(self.moment(moment))</time>"
  }

  func write(_ day: LocalDate, with nib: inout Nib) {
    let (year, month, day) = day.components
    switch language {
    case .english:
      nib.write(UInt64(day.magnitude))
      nib.write(markup: Formatting.englishMonths[month - 1])
    case .german:
      nib.write(UInt64(day.magnitude), width: 2)
      nib.write(markup: ".")
      nib.write(UInt64(month.magnitude), width: 2)
      nib.write(markup: ".")
    }
    nib.write(UInt64(year.magnitude))
  }

  fileprivate func write(_ moment: Instant, with nib: inout Nib) {
    let utc = Int(moment.microseconds / 1_000_000)
    let local = utc + (offset ?? zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(utc))))
    let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400)
    let minute = (rest < 0 ? rest + 86_400 : rest) / 60
    write(LocalDate(daysSinceEpoch: rest < 0 ? days - 1 : days), with: &nib)
    nib.write(markup: ", ")
    nib.write(UInt64((minute / 60).magnitude), width: 2)
    nib.write(markup: ":")
    nib.write(UInt64((minute % 60).magnitude), width: 2)
  }

  /// How long ago, with the full moment as tooltip: `3 h ago`.
  func age(of moment: Instant, at now: Instant) -> Age {
    Age(moment: moment, now: now, formatting: self)
  }

  /// `just now` below a minute (and for the future: clocks differ), then minutes, hours, days, months of 30
  /// days, years.
  public func ageText(of moment: Instant, at now: Instant) -> String {
    text { writeAge(of: moment, at: now, with: &$0) }
  }

  fileprivate func writeAge(of moment: Instant, at now: Instant, with nib: inout Nib) {
    func ago(_ value: Int64, _ english: StaticString, _ german: StaticString) {
      if language == .german { nib.write(markup: "vor ") }
      nib.write(value.magnitude)
      nib.write(markup: "\u{A0}")
      nib.write(markup: language == .german ? german : english)
      if language == .english { nib.write(markup: " ago") }
    }
    let minutes = max(0, now.microseconds - moment.microseconds) / 60_000_000
    let days = minutes / 1440
    switch minutes {
    case 0: return nib.write(markup: language == .german ? "gerade eben" : "just now")
    case ..<60: return ago(minutes, "min", "Min.")
    case ..<1440: return ago(minutes / 60, "h", "Std.")
    default: break
    }
    if days < 60 { return ago(days, days == 1 ? "day" : "days", days == 1 ? "Tag" : "Tagen") }
    if days < 730 { return ago(days / 30, "months", "Monaten") }
    return ago(days / 365, "years", "Jahren")
  }

  // MARK: Parts

  private static let minus: StaticString = "\u{2212}"
  private static let englishMonths: [StaticString] = [
    "\u{A0}Jan\u{A0}", "\u{A0}Feb\u{A0}", "\u{A0}Mar\u{A0}", "\u{A0}Apr\u{A0}", "\u{A0}May\u{A0}", "\u{A0}Jun\u{A0}",
    "\u{A0}Jul\u{A0}", "\u{A0}Aug\u{A0}", "\u{A0}Sep\u{A0}", "\u{A0}Oct\u{A0}", "\u{A0}Nov\u{A0}", "\u{A0}Dec\u{A0}",
  ]

  /// What is written here needs no escaping, so that it is the same as text.
  private func text(_ write: (inout Nib) -> Void) -> String {
    var html = HTML.empty
    html.write(write)
    return html.text
  }

  /// By ISO 4217.
  private func hasNoMinorUnit(_ currency: String) -> Bool {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
      "XPF":
      true
    default: false
    }
  }
}

/// An amount with its currency code, which stays on one line and reads from left to right in any surroundings.
struct Amount: HTMLPart, Sendable {
  let amount: Money
  let currency: String
  let formatting: Formatting
  func write(with nib: inout Nib) {
    nib.write(markup: "<bdi class=\"amount\">")
    formatting.write(amount, currency, with: &nib)
    nib.write(markup: " <small>")
    nib.write(text: currency)
    nib.write(markup: "</small></bdi>")
  }
}

/// An age with the moment it counts from.
struct Age: HTMLPart, Sendable {
  let moment: Instant
  let now: Instant
  let formatting: Formatting

  func write(with nib: inout Nib) {
    nib.write(markup: "<span title=\"")
    formatting.write(moment, with: &nib)
    nib.write(markup: "\">")
    formatting.writeAge(of: moment, at: now, with: &nib)
    nib.write(markup: "</span>")
  }
}
