// XLSX files through libxlsxwriter (docs/decisions/0044): rows go to temporary files as they come, so that a million of them need no
// memory; money is numbers, days are dates, and text is text, whatever it begins with.

import CXLSXWriter
public import Domain
import Glibc

/// A spreadsheet under way. Not for several threads.
public final class SpreadsheetFile {
  /// Rows that a sheet of this format can hold, its head included.
  public static let rowLimit = 1_048_576
  /// UTF-16 units that a cell of this format can hold.
  private static let textLimit = 32_767

  private let path: String
  private let rowsOfSheet: UInt32
  /// The library reads it with every sheet.
  private let directory: UnsafeMutablePointer<CChar>?
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var sheet: UnsafeMutablePointer<lxw_worksheet>?
  private var formats: [Format: UnsafeMutablePointer<lxw_format>] = [:]
  private var title = ""
  private var head: [String] = []
  private var row: UInt32 = 0
  private var part = 1

  private enum Format: String {
    case head = "@", money = "#,##0.00;-#,##0.00", rate = "0.00##", date = "yyyy-mm-dd"
  }

  /// - Parameters:
  ///   - directory: for temporary files.
  ///   - createdAt: what the file says of itself; the same rows then make the same bytes.
  ///   - rowsOfSheet: after which a table goes on in another sheet.
  /// - Throws: `DomainError.storage`.
  public init(
    path: String, directory: String, author: String, createdAt: Instant, rowsOfSheet: Int = rowLimit
  ) throws {
    self.path = path
    self.rowsOfSheet = UInt32(clamping: min(SpreadsheetFile.rowLimit, max(2, rowsOfSheet)))
    self.directory = strdup(directory)
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: self.directory, use_zip64: 0)
    book = workbook_new_opt(path, &options)
    guard book != nil else { throw DomainError.storage("cannot begin the spreadsheet \(path)") }
    try author.withCString { author in
      var properties = lxw_doc_properties()
      properties.author = UnsafeMutablePointer(mutating: author)
      properties.created = time_t(createdAt.microseconds / 1_000_000)
      try check(workbook_set_properties(book, &properties))
    }
    for format in [Format.head, .money, .rate, .date] {
      guard let made = workbook_add_format(book) else { throw DomainError.storage("no memory for a spreadsheet") }
      if format == .head { format_set_bold(made) } else { format_set_num_format(made, format.rawValue) }
      formats[format] = made
    }
  }

  deinit {
    // Closing is what frees it; whoever did not close it has no use for the file.
    if book != nil { _ = workbook_close(book) }
    free(directory)
  }

  /// Begins a table; the rows that follow are its own.
  public func begin(_ title: String, columns: [(title: String, width: Double)]) throws {
    self.title = title
    head = columns.map(\.title)
    part = 1
    try beginSheet(title)
    for (index, column) in columns.enumerated() {
      try check(worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil))
    }
  }

  private func beginSheet(_ name: String) throws {
    guard let made = workbook_add_worksheet(book, name) else {
      throw DomainError.storage("cannot add the sheet \(name) to \(path)")
    }
    sheet = made
    row = 0
    worksheet_freeze_panes(sheet, 1, 1)
    for (index, text) in head.enumerated() {
      try check(worksheet_write_string(sheet, row, UInt16(index), text, formats[.head]))
    }
    row = 1
  }

  public func add(_ cells: [ExportCell]) throws {
    if row >= rowsOfSheet {
      part += 1
      try beginSheet("\(title) \(part)")
    }
    for (index, cell) in cells.enumerated() { try write(cell, UInt16(index)) }
    row += 1
  }

  private func write(_ cell: ExportCell, _ column: UInt16) throws {
    switch cell {
    case .text(let text):
      if text.isEmpty { return }
      try check(worksheet_write_string(sheet, row, column, SpreadsheetFile.fitting(text), nil))
    case .money(let money):
      try check(worksheet_write_number(sheet, row, column, Double(money.cents) / 100, formats[.money]))
    case .rate(let rate):
      try check(worksheet_write_number(sheet, row, column, Double(rate.tenThousandths) / 10_000, formats[.rate]))
    case .date(let date):
      guard let date else { return }
      let (year, month, day) = date.components
      var moment = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
      try check(worksheet_write_datetime(sheet, row, column, &moment, formats[.date]))
    case .number(let number): try check(worksheet_write_number(sheet, row, column, Double(number), nil))
    case .flag(let flag): try check(worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nil))
    }
  }

  /// What XML cannot hold is left out, and what is longer than a cell is cut.
  private static func fitting(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    let clean = allowed.count == text.unicodeScalars.count ? text : String(String.UnicodeScalarView(allowed))
    guard clean.utf16.count > textLimit else { return clean }
    return String(clean.utf16.prefix(textLimit - 1)) ?? String(clean.prefix(textLimit / 4))
  }

  /// Completes the file; without it there is none.
  public func close() throws {
    guard let open = book else { return }
    book = nil
    try check(workbook_close(open))
  }

  private func check(_ code: lxw_error) throws {
    guard code != LXW_NO_ERROR else { return }
    let text = lxw_strerror(code).map { String(cString: $0) } ?? "unknown"
    throw DomainError.storage("cannot write \(path): \(text)")
  }
}
