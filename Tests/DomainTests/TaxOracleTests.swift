// Tax, rounding and fee splitting against an independent statement of the rules: Fixtures/carts.py works out random carts in decimal
// fractions. INVOICEFCGI_SEED=N runs the carts of a seed again.

import Domain
import Foundation
import Testing

struct TaxOracleTests {
  @Test func `A hundred thousand random carts come out to the cent as the decimal oracle has them`() throws {
    let given = ProcessInfo.processInfo.environment["INVOICEFCGI_SEED"]
    let seed = given ?? String(UInt32.random(in: 0...UInt32.max))
    print("carts of seed \(seed)")
    var numbers = Numbers(try OracleProgram.run(arguments: [seed, "100000"]))
    var carts = 0
    var roundedLines = 0
    while !numbers.isAtEnd {
      let cart = try Cart(&numbers)
      carts += 1
      roundedLines += cart.lines.count { $0.first != $0.plain }
      let problem = cart.problem
      guard problem.isEmpty else {
        Issue.record("seed \(seed), cart \(carts): \(problem)")
        return
      }
    }
    #expect(carts == 100_000)
    // Were rounding to do nothing anywhere, the comparison would prove nothing.
    #expect(roundedLines > 10_000)
  }

  @Test func `Corrections of any mode can be taken back`() {
    let plain = (0..<5).map { _ in
      RoundingLine(
        gross: Money(cents: 1499), tax: Money(cents: 239), rate: TaxRate(tenThousandths: 190_000), code: "S/standard")
    }
    var lines = plain
    for mode in RoundingMode.allCases {
      Rounding(mode, currency: Currency("EUR"), isBusiness: true).apply(to: &lines)
    }
    #expect(lines.map(\.gross.cents) == [1499, 1499, 1499, 1499, 1499])
    #expect(lines.map(\.tax.cents) == [240, 240, 239, 239, 239])
    Rounding(.sumByNet, currency: Currency("EUR"), isBusiness: false).apply(to: &lines)
    #expect(lines.map(\.gross.cents) == [1500, 1500, 1499, 1499, 1499])
    Rounding(.sumByNetOnlyBusiness, currency: Currency("EUR"), isBusiness: false).apply(to: &lines)
    #expect(lines == plain)
  }
}

/// Runs carts.py.
private enum OracleProgram {
  static func run(arguments: [String]) throws -> [UInt8] {
    let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/carts.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", program.path()] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return bytes
  }
}

/// Whole numbers, one after another.
private struct Numbers {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { at >= bytes.count }

  mutating func next() throws -> Int64 {
    var value: Int64 = 0
    var isNegative = false
    var digits = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 45 {
        isNegative = true
      } else if (48...57).contains(byte) {
        value = value * 10 + Int64(byte - 48)
        digits += 1
      } else {
        break
      }
    }
    try #require(digits > 0)
    return isNegative ? -value : value
  }
}

private struct Cart {
  struct Line {
    let isNet: Bool
    let amount: Money
    let rate: TaxRate
    let code: String?
    /// Gross and tax: before rounding, after the first mode, after the second.
    let plain: TaxedAmount
    let first: TaxedAmount
    let second: TaxedAmount
  }

  let currency: Currency
  let modes: [RoundingMode]
  let isBusiness: Bool
  let lines: [Line]
  let fee: Money
  let products: [FeePart]
  let parts: [FeePart]
  let percent: Money
  let base: Money
  let share: Money

  init(_ numbers: inout Numbers) throws {
    let modes: [RoundingMode] = [.line, .sumByNet, .sumByNetOnlyBusiness, .sumByNetKeepGross]
    func money(_ numbers: inout Numbers) throws -> Money { Money(cents: try numbers.next()) }
    func taxed(_ numbers: inout Numbers) throws -> TaxedAmount {
      TaxedAmount(gross: try money(&numbers), tax: try money(&numbers))
    }
    func rates(_ numbers: inout Numbers) throws -> [FeePart] {
      try (0..<numbers.next()).map { _ in
        let rate = TaxRate(tenThousandths: try numbers.next())
        let rule = TaxRule(
          id: .init(rate.tenThousandths), rate: rate, code: nil, isDefault: false, resource: JSONObject())
        return FeePart(rule: rule, gross: try money(&numbers))
      }
    }
    currency = Currency(try numbers.next() == 0 ? "EUR" : "JPY")
    let first = modes[Int(try numbers.next())]
    isBusiness = try numbers.next() == 1
    self.modes = [first, modes[Int(try numbers.next())]]
    lines = try (0..<numbers.next()).map { _ in
      Line(
        isNet: try numbers.next() == 1, amount: try money(&numbers),
        rate: TaxRate(tenThousandths: try numbers.next()), code: try numbers.next() == 0 ? nil : "S/standard",
        plain: try taxed(&numbers), first: try taxed(&numbers), second: try taxed(&numbers))
    }
    fee = try money(&numbers)
    products = try rates(&numbers)
    parts = try rates(&numbers)
    percent = try money(&numbers)
    base = try money(&numbers)
    share = try money(&numbers)
  }

  /// What differs from the oracle; empty when nothing does.
  var problem: String {
    let arithmetic = TaxArithmetic(currency)
    var rounding: [RoundingLine] = []
    for line in lines {
      let charged =
        line.isNet
        ? arithmetic.fromNet(line.amount, rate: line.rate) : arithmetic.fromGross(line.amount, rate: line.rate)
      guard charged == line.plain else { return "charged \(charged) for \(line)" }
      rounding.append(RoundingLine(gross: charged.gross, tax: charged.tax, rate: line.rate, code: line.code))
    }
    for (mode, wanted) in zip(modes, [\Line.first, \Line.second]) {
      Rounding(mode, currency: currency, isBusiness: isBusiness).apply(to: &rounding)
      for (line, made) in zip(lines, rounding)
      where TaxedAmount(gross: made.gross, tax: made.tax) != line[keyPath: wanted] {
        return "\(mode) made \(made) of \(line)"
      }
    }
    let split = FeeSplitting(currency).split(fee, like: products, otherwise: nil)
    guard split == parts else { return "\(fee) split into \(split), not \(parts)" }
    let share = currency.percentage(percent, of: base)
    return share == self.share ? "" : "\(percent) % of \(base) is \(share), not \(self.share)"
  }
}
