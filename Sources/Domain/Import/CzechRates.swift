// The daily rates of the Czech National Bank: a line with the day, a line of headings, then `country|currency|amount|code|rate`. The English
// edition writes `20 Nov 2026 #225` and decimal points, the Czech one `20.11.2026 #225` and decimal commas.

struct CzechRates {
  private let lines: [String]
  private let name: String

  init(_ bytes: [UInt8], name: String) {
    lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }.map(
      String.init)
    self.name = name
  }

  func read() throws(BundleProblem) -> [ExchangeRate] {
    guard let day = day(lines[0]) else {
      throw problem(1, "\"\(lines[0].prefix(40))\" is no day like \"20 Nov 2026 #225\"")
    }
    var rates: [ExchangeRate] = []
    for (index, line) in lines.enumerated().dropFirst(2) where !line.trimmingWhitespace().isEmpty {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingWhitespace() }
      guard fields.count == 5, RateFile.isCurrency(fields[3]), let amount = Int64(fields[2]), amount > 0,
        let millionths = RateFile.millionths(fields[4].replacing(",", with: "."), per: amount)
      else {
        throw problem(index + 1, "\"\(line.prefix(60))\" is no rate like \"EMU|euro|1|EUR|24.315\"")
      }
      guard millionths > 0 else { continue }
      rates.append(
        ExchangeRate(
          source: RateSource.czechNationalBank.rawValue, date: day, sourceCurrency: fields[3], otherCurrency: "CZK",
          millionths: millionths))
    }
    guard !rates.isEmpty else { throw problem(3, "no rates behind the headings") }
    return rates
  }

  private func day(_ line: String) -> LocalDate? {
    let words = line.split { $0 == " " || $0 == "." || $0 == "\u{A0}" }
    guard words.count >= 3, let day = Int(words[0]), let year = Int(words[2]) else { return nil }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard let month = Int(words[1]) ?? months.firstIndex(of: String(words[1])).map({ $0 + 1 }) else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  private func problem(_ line: Int, _ message: String) -> BundleProblem {
    BundleProblem(file: name, path: "line \(line)", message: message)
  }
}
