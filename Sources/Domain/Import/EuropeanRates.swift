// The euro's reference rates of the European Central Bank: `<Cube time="…">` elements with `<Cube currency="…" rate="…"/>` in them. Only
// those are read; everything else of the XML is passed over.

struct EuropeanRates {
  private let bytes: [UInt8]
  private let name: String

  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  func read() throws(BundleProblem) -> [ExchangeRate] {
    var rates: [ExchangeRate] = []
    var day: LocalDate?
    var line = 1
    for tag in bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false) {
      let place = line
      line += tag.count { $0 == UInt8(ascii: "\n") }
      let attributes = EuropeanRates.attributes(tag)
      if let time = attributes["time"] {
        guard let date = LocalDate(time) else { throw problem(place, "time \"\(time)\" is no day like 2026-11-20") }
        day = date
      }
      guard let currency = attributes["currency"] else { continue }
      guard let day else { throw problem(place, "a rate before the first day") }
      guard RateFile.isCurrency(currency) else { throw problem(place, "\"\(currency)\" is no currency like \"USD\"") }
      // Histories say "N/A" where a currency was not quoted.
      guard let text = attributes["rate"], text != "N/A" else { continue }
      guard let millionths = RateFile.millionths(text) else {
        throw problem(place, "\"\(text)\" is no rate of \(currency) like 1.0583")
      }
      rates.append(
        ExchangeRate(
          source: RateSource.europeanCentralBank.rawValue, date: day, sourceCurrency: "EUR", otherCurrency: currency,
          millionths: millionths))
    }
    guard !rates.isEmpty else { throw problem(1, "no rates in it; expected <Cube currency=\"…\" rate=\"…\"/>") }
    return rates.filter { $0.millionths > 0 }
  }

  private func problem(_ line: Int, _ message: String) -> BundleProblem {
    BundleProblem(file: name, path: "line \(line)", message: message)
  }

  /// The attributes of a `Cube` tag; none of any other.
  private static func attributes(_ tag: ArraySlice<UInt8>) -> [String: String] {
    guard tag.starts(with: "Cube".utf8) else { return [:] }
    var found: [String: String] = [:]
    var rest = tag.dropFirst(4)
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let quote = rest.index(after: equals)
      guard quote < rest.endIndex, rest[quote] == UInt8(ascii: "\"") || rest[quote] == UInt8(ascii: "'"),
        let end = rest[rest.index(after: quote)...].firstIndex(of: rest[quote])
      else { break }
      let name = String(decoding: rest[..<equals], as: UTF8.self).trimmingWhitespace()
      found[name] = String(decoding: rest[rest.index(after: quote)..<end], as: UTF8.self)
      rest = rest[rest.index(after: end)...]
    }
    return found
  }
}
