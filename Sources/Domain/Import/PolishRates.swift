// Table A of the National Bank of Poland as its API answers it: an array of tables, each with `effectiveDate` and `rates` of `code` and
// `mid`, in zlotys.

struct PolishRates {
  private let bytes: [UInt8]
  private let name: String

  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  func read() throws(BundleProblem) -> [ExchangeRate] {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw problem("byte \(error.offset)", "no JSON: \(error.message)")
    }
    let tables = json.array ?? [json]
    var rates: [ExchangeRate] = []
    for (index, table) in tables.enumerated() {
      let path = json.array == nil ? "$" : "$[\(index)]"
      guard table["table"]?.string == "A" else { throw problem(path + ".table", "expected table \"A\"") }
      guard let day = table["effectiveDate"]?.string.flatMap({ LocalDate($0) }) else {
        throw problem(path + ".effectiveDate", "expected a day like \"2026-11-19\"")
      }
      for (place, rate) in (table["rates"]?.array ?? []).enumerated() {
        let read = try self.rate(rate, at: "\(path).rates[\(place)]", day: day)
        if read.millionths > 0 { rates.append(read) }
      }
    }
    guard !rates.isEmpty else { throw problem("$", "no rates in it") }
    return rates
  }

  private func rate(_ json: JSON, at path: String, day: LocalDate) throws(BundleProblem) -> ExchangeRate {
    guard let code = json["code"]?.string, RateFile.isCurrency(code) else {
      throw problem(path + ".code", "expected a currency like \"EUR\"")
    }
    guard case .number(let text)? = json["mid"], let millionths = RateFile.millionths(text) else {
      throw problem(path + ".mid", "expected a rate of \(code) like 4.2408")
    }
    return ExchangeRate(
      source: RateSource.polishNationalBank.rawValue, date: day, sourceCurrency: code, otherCurrency: "PLN",
      millionths: millionths)
  }

  private func problem(_ path: String, _ message: String) -> BundleProblem {
    BundleProblem(file: name, path: path, message: message)
  }
}
