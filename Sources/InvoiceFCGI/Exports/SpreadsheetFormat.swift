// XLSX with the tables of invoices and of their lines as sheets.

import Documents
import Domain
import Views

struct SpreadsheetFormat: ExportFormat {
  let messages: Messages
  let accounts: BookkeepingAccounts
  var rowsOfSheet = SpreadsheetFile.rowLimit

  private static let tables: [ExportTable] = [.invoices, .lines]

  func suffix(_ checkpoint: ExportCheckpoint) -> String { "xlsx" }

  func add(_ stored: StoredInvoice, to step: inout ExportStep) {
    for table in SpreadsheetFormat.tables {
      for row in table.rows(of: stored, accounts) {
        step.append(CellSpool.bytes(row), to: table.rawValue, rows: 1)
      }
    }
    step.count(stored.invoice)
  }

  func pack(_ work: ExportPacking) throws {
    let book = try SpreadsheetFile(
      path: work.path, directory: work.files.directory, author: "InvoiceFCGI", createdAt: work.export.createdAt,
      rowsOfSheet: rowsOfSheet)
    for table in SpreadsheetFormat.tables {
      try book.begin(
        messages.name(of: table),
        columns: table.columns.map { (title: messages.heading(of: $0), width: SpreadsheetFormat.width(of: $0)) })
      guard var rows = try work.rows(of: table.rawValue) else { continue }
      while let row = try rows.next() {
        try work.goOn()
        try book.add(row)
      }
    }
    try book.close()
  }

  /// In characters.
  private static func width(of column: ExportColumn) -> Double {
    switch column {
    case .number, .cancels, .cancelledBy: 18
    case .company, .name, .street, .description, .recipient, .sender: 30
    case .country, .language, .currency, .test, .business, .position, .taxRate: 9
    default: 14
    }
  }
}
