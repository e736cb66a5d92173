// What exports say, value by value: text that no spreadsheet takes for a formula, accounts, bookings, names of files.

import Foundation
import TestSupport
import Testing

@testable import Domain

@Suite struct ExportTests {
  private func csv(_ cells: [ExportCell], _ dialect: CSVDialect = .international) -> String {
    var bytes: [UInt8] = []
    dialect.append(cells, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"x\")", "＝1", "＋1", "－1", "＠x",
  ]) func `No text is taken for a formula`(_ text: String) {
    let cell = csv([.text(text)])
    #expect(cell.hasPrefix("\"'"))
    #expect(csv([.text(text)], .german).hasPrefix("\"'"))
    let booking = DATEVBookings.text(text, limit: 60)
    #expect(booking.hasPrefix("'") || booking.hasPrefix(" "))
    let reference = DATEVBookings.reference(text, limit: 36)
    #expect(
      !reference.hasPrefix("=") && !reference.hasPrefix("+") && !reference.hasPrefix("-") && !reference.hasPrefix("@"))
  }

  @Test func `Cells are quoted where they must be, and numbers stay numbers`() {
    #expect(csv([.text("a"), .text("b,c"), .text("d\"e"), .text("f\ng")]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n")
    #expect(csv([.text("b,c"), .text("b;c")], .german) == "b,c;\"b;c\"\r\n")
    let cells: [ExportCell] = [
      .money(Money(cents: -123_456)), .rate(TaxRate(tenThousandths: 81_250)), .date(LocalDate("2026-11-21")),
      .date(nil), .number(-7), .flag(true), .flag(false),
    ]
    #expect(csv(cells) == "-1234.56,8.125,2026-11-21,,-7,1,0\r\n")
    #expect(csv(cells, .german) == "-1234,56;8,125;2026-11-21;;-7;1;0\r\n")
  }

  @Test func `Every column of a table is a different one`() {
    for table in ExportTable.allCases { #expect(Set(table.columns).count == table.columns.count) }
    #expect(DATEVBookings.columns.count == 125)
    #expect(Set(DATEVBookings.columns).count == 125)
  }

  @Test(arguments: (1...20).map { UInt64($0) })
  func `The register's sums are those of its invoices`(_ seed: UInt64) throws {
    var random = RandomInvoices(seed: seed)
    let accounts = try BookkeepingAccounts(Settings())
    var totals: [ExportTotal] = []
    var (net, tax, gross): ([String: Int64], [String: Int64], [String: Int64]) = ([:], [:], [:])
    for number in 1...60 {
      let stored = StoredInvoice(
        invoice: random.invoice(number).invoice, version: 1, modifiedAt: Instant(microseconds: 0), cancelledBy: nil)
      totals.add(stored.invoice)
      for row in ExportTable.register.rows(of: stored, accounts) {
        let values = Dictionary(uniqueKeysWithValues: zip(ExportTable.register.columns, row))
        guard case .text(let currency)? = values[.currency], case .money(let n)? = values[.net],
          case .money(let t)? = values[.tax], case .money(let g)? = values[.gross]
        else {
          Issue.record("a row of the register lacks its amounts")
          return
        }
        net[currency, default: 0] += n.cents
        tax[currency, default: 0] += t.cents
        gross[currency, default: 0] += g.cents
      }
    }
    #expect(totals.map(\.currency) == totals.map(\.currency).sorted())
    #expect(totals.map(\.count).reduce(0, +) == 60)
    for total in totals {
      #expect(total.gross.cents == gross[total.currency])
      #expect(total.tax.cents == tax[total.currency])
      #expect(total.net.cents == net[total.currency])
    }
    #expect(ExportTotal.all(try JSON(parsing: ExportTotal.json(totals))) == totals)
  }

  @Test func `Accounts are found by tax code first, then by rate`() throws {
    let accounts = try BookkeepingAccounts(
      Settings(organizer: ["invoice_bookkeeping_revenue_accounts": .string("19=4400\n7 = 4300; 0=4200,AE=4337")]))
    #expect(accounts.revenue(rate: TaxRate(tenThousandths: 190_000), code: "S/standard") == "4400")
    #expect(accounts.revenue(rate: TaxRate(tenThousandths: 70_000), code: nil) == "4300")
    #expect(accounts.revenue(rate: .zero, code: "AE") == "4337")
    #expect(accounts.revenue(rate: TaxRate(tenThousandths: 200_000), code: nil) == nil)
  }

  @Test(arguments: ["19", "19=", "19=12", "=8400", "19=84a0", "19=8400=1"])
  func `A wrong account is refused with its name`(_ text: String) {
    #expect {
      try BookkeepingAccounts(Settings(organizer: ["invoice_bookkeeping_revenue_accounts": .string(text)]))
    } throws: { error in
      guard case DomainError.invalid(let field, let message) = error else { return false }
      return field == "invoice_bookkeeping_revenue_accounts" && message.contains("8400")
    }
  }

  private static let settings = Settings(organizer: [
    "invoice_bookkeeping_consultant": .number("1001"), "invoice_bookkeeping_client": .number("42"),
  ])

  @Test func `DATEV is refused until it is known whose books they are`() throws {
    #expect(throws: DomainError.self) { try DATEVBookings(try BookkeepingAccounts(Settings())) }
    #expect(throws: Never.self) { try DATEVBookings(try BookkeepingAccounts(ExportTests.settings)) }
  }

  @Test func `A booking has its amount without sign, its side, accounts, day, number and text`() throws {
    let bookings = try DATEVBookings(try BookkeepingAccounts(ExportTests.settings))
    let invoice = Fixtures.invoice(date: try #require(LocalDate("2026-03-09")), company: "Gülden & Söhne \"GmbH\"")
    let lines = try bookings.lines(of: invoice)
    #expect(lines.count == 2)
    let fields = String(decoding: lines[0].map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).split(
      separator: ";", omittingEmptySubsequences: false)
    #expect(fields.count == 125)
    #expect(fields[0] == "28,00" && fields[1] == "\"S\"" && fields[2] == "\"EUR\"")
    #expect(fields[6] == "10000" && fields[7] == "8400" && fields[9] == "0903" && fields[10] == "\"SAMPLE-00001\"")
    #expect(fields[13] == "\"G?lden & S?hne \"\"GmbH\"\"\"")
    #expect(lines[0].contains(0xFC) && lines[0].suffix(2) == [0x0D, 0x0A])
    var credit = Fixtures.invoice(refers: "SAMPLE-00001")
    credit.lines = [Fixtures.line(1, "Ticket", -2300, -367, 190_000)]
    let given = String(decoding: try bookings.lines(of: credit)[0], as: UTF8.self)
    #expect(given.hasPrefix("23,00;\"H\";"))
    #expect(try bookings.lines(of: Fixtures.invoice(testMode: true)).isEmpty)
    credit.lines = [Fixtures.line(1, "Ticket", 1200, 200, 200_000)]
    #expect(throws: DomainError.self) { try bookings.lines(of: credit) }
  }

  @Test func `A fiscal year begins in its month`() throws {
    let accounts = try BookkeepingAccounts(Settings(organizer: ["invoice_bookkeeping_fiscal_month": .number("4")]))
    #expect(accounts.fiscalYear(of: try #require(LocalDate("2026-03-31"))).text == "2025-04-01")
    #expect(accounts.fiscalYear(of: try #require(LocalDate("2026-04-01"))).text == "2026-04-01")
  }

  @Test func `Text becomes Windows-1252 without losing what has a place there`() {
    #expect(Windows1252.bytes("Äß€–œ") == [0xC4, 0xDF, 0x80, 0x96, 0x9C])
    #expect(String(decoding: Windows1252.bytes("Łukasz Şahin Győr Čapek"), as: UTF8.self) == "Lukasz Sahin Gyor Capek")
    #expect(Windows1252.bytes("e\u{301}入") == [0xE9, UInt8(ascii: "?")])
  }

  @Test func `No two numbers share a file's name`() {
    #expect(DocumentName.name(of: "A/1", twin: nil) == "A%2F1")
    #expect(DocumentName.name(of: "A_1", twin: nil) == "A_1")
    #expect(DocumentName.name(of: "..", twin: nil) == "%2E%2E")
    let pieces = ["A", "/", "_", "%", "2F", "\\", ":", ".", " ", "~", "é", "|", "\u{1}"]
    var seen: [String: String] = [:]
    for a in pieces {
      for b in pieces {
        for c in pieces {
          let (number, name) = (a + b + c, DocumentName.name(of: a + b + c, twin: nil))
          #expect(!name.contains("/") && !name.contains("\\") && name != "." && name != "..")
          #expect(seen[name] == nil || Array((seen[name] ?? "").utf8) == Array(number.utf8))
          seen[name] = number
          #expect(seen[DocumentName.name(of: number, twin: 7)] == nil)
        }
      }
    }
  }

  @Test func `An export is seen by who may see all that is in it`() {
    func export(_ events: EventSet) -> Export {
      Export(
        id: .init(1), organizer: .init(1), user: nil, kind: .invoices, filter: "", events: events, language: "en",
        state: .done, done: 0, total: 0, checkpoint: "", message: nil, file: nil, totals: [],
        createdAt: Instant(microseconds: 0), finishedAt: nil, expiresAt: Instant(microseconds: 0))
    }
    let (one, two): (EventSet, EventSet) = (.some([.init(1)]), .some([.init(1), .init(2)]))
    #expect(export(.all).isVisible(to: .all) && !export(.all).isVisible(to: two))
    #expect(export(one).isVisible(to: two) && !export(two).isVisible(to: one) && export(two).isVisible(to: .all))
    #expect(!export(.some([])).isVisible(to: one))
  }
}
