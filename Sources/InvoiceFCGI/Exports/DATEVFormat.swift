// Bookings for DATEV: a stack for each fiscal year, and another where one is full. A single stack is the file itself; several come as a
// ZIP archive.

import Documents
import Domain
import Foundation

struct DATEVFormat: ExportFormat {
  let accounts: BookkeepingAccounts
  let bookings: DATEVBookings
  /// Bookings of one stack.
  var limit = DATEVBookings.limit

  /// - Throws: `DomainError.invalid` naming a setting that is missing.
  init(_ accounts: BookkeepingAccounts) throws {
    self.accounts = accounts
    bookings = try DATEVBookings(accounts)
  }

  func suffix(_ checkpoint: ExportCheckpoint) -> String { checkpoint.parts.count > 1 ? "zip" : "csv" }

  func add(_ stored: StoredInvoice, to step: inout ExportStep) throws {
    let lines = try bookings.lines(of: stored.invoice)
    if stored.invoice.testMode {
      step.leaveOut()
      return
    }
    step.count(stored.invoice)
    guard !lines.isEmpty else { return }
    let part = part(for: stored.invoice.date, rows: lines.count, step.checkpoint)
    step.append(lines.flatMap { $0 }, to: part, rows: lines.count, day: stored.invoice.date)
  }

  /// The year's last stack, or the next one where these would not fit.
  private func part(for day: LocalDate, rows: Int, _ checkpoint: ExportCheckpoint) -> String {
    let year = accounts.fiscalYear(of: day).text
    var number = 1
    func name(_ number: Int) -> String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
    while let part = checkpoint.parts[name(number)], part.rows + rows > limit { number += 1 }
    return name(number)
  }

  func pack(_ work: ExportPacking) throws {
    let stacks = work.checkpoint.parts.sorted { $0.key < $1.key }
    let currencies = work.checkpoint.sums.map(\.currency)
    let currency = currencies.contains("EUR") ? "EUR" : currencies.first ?? "EUR"
    if stacks.isEmpty {
      let day = work.export.createdAt.day(in: .gmt)
      try write(
        bookings.head(
          year: accounts.fiscalYear(of: day), days: day...day, currency: currency, createdAt: work.export.createdAt),
        to: work.path)
      return
    }
    if stacks.count == 1 { return try write(stacks[0].key, stacks[0].value, currency, to: work.path, work) }
    let archive = try ZIPArchive(path: work.path)
    for (name, part) in stacks {
      try work.goOn()
      let whole = work.path + ".stack"
      defer { unlink(whole) }
      try write(name, part, currency, to: whole, work)
      try archive.add("EXTF_Buchungsstapel_\(name).csv", file: whole, at: work.export.createdAt)
    }
    try archive.close()
  }

  /// One stack: its head, then its bookings.
  private func write(
    _ name: String, _ part: ExportCheckpoint.Part, _ currency: String, to path: String, _ work: ExportPacking
  ) throws {
    guard let from = part.from, let to = part.to, let year = LocalDate(String(name.prefix(10))) else {
      throw DomainError.storage("the stack \(name) has no days")
    }
    let days = LocalDate(daysSinceEpoch: from)...LocalDate(daysSinceEpoch: to)
    var bytes = bookings.head(year: year, days: days, currency: currency, createdAt: work.export.createdAt)
    // A stack is at most 99,999 lines of some 300 bytes.
    bytes += try work.files.read(work.stem + name, at: 0, count: part.size)
    try write(bytes, to: path)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw DomainError.storage("cannot write \(path)") }
  }
}
