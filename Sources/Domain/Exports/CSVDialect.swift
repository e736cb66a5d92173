// CSV as RFC 4180 has it, in two dialects: what English and what German spreadsheets open by a double click. Both are UTF-8 with a byte
// order mark, lines end with CR LF, and no cell of text is ever taken for a formula (reliability.md §3.3).

/// How values become the text of a CSV file.
public struct CSVDialect: Equatable, Sendable {
  public let separator: UInt8
  public let decimalMark: UInt8

  /// Comma between cells, point in numbers.
  public static let international = CSVDialect(separator: UInt8(ascii: ","), decimalMark: UInt8(ascii: "."))
  /// Semicolon between cells, comma in numbers.
  public static let german = CSVDialect(separator: UInt8(ascii: ";"), decimalMark: UInt8(ascii: ","))

  public init(language: String) {
    self = language == "de" ? .german : .international
  }

  private init(separator: UInt8, decimalMark: UInt8) {
    self.separator = separator
    self.decimalMark = decimalMark
  }

  /// What a file begins with, so that spreadsheets know its encoding.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Appends one row with its end.
  public func append(_ cells: [ExportCell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private func append(_ cell: ExportCell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text): appendText(CSVDialect.harmless(text), to: &bytes)
    case .money(let money): appendNumber(money.text, to: &bytes)
    case .rate(let rate): appendNumber(rate.text, to: &bytes)
    case .date(let date): bytes += (date?.text ?? "").utf8
    case .number(let number): bytes += String(number).utf8
    case .flag(let flag): bytes.append(flag ? UInt8(ascii: "1") : UInt8(ascii: "0"))
    }
  }

  private func appendNumber(_ text: String, to bytes: inout [UInt8]) {
    let point = UInt8(ascii: ".")
    for byte in text.utf8 { bytes.append(byte == point ? decimalMark : byte) }
  }

  private func appendText(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isSpecial = text.utf8.contains { $0 == separator || $0 == quote || $0 < 0x20 || $0 == UInt8(ascii: "'") }
    guard isSpecial else {
      bytes += text.utf8
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// The text with an apostrophe before what spreadsheets take for the beginning of a formula: `=`, `+`, `-`, `@`, tab, CR, LF, and
  /// their full-width twins.
  public static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }
}
