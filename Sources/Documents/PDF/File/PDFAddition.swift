// Objects and catalogue entries that join a finished PDF: they take the place of its tail, everything before stays byte for byte where
// it is. One cross-reference table for all objects is written anew, so the result is an ordinary file without update sections.

/// What is added to one PDF.
struct PDFAddition {
  private let pdf: [UInt8]
  private let tail: PDFTail
  /// The new objects as they will stand in the file, from the place of the old catalogue on.
  private var objects: [UInt8] = []
  private var offsets: [Int] = []
  private var entries = ""

  init(to pdf: [UInt8], tail: PDFTail) {
    (self.pdf, self.tail) = (pdf, tail)
  }

  /// Adds an object.
  /// - Parameter text: the object in PDF's syntax.
  /// - Returns: a reference to it, such as `12 0 R`.
  @discardableResult
  mutating func add(_ text: String) -> String {
    let number = begin()
    objects += text.utf8
    objects += "\nendobj\n".utf8
    return "\(number) 0 R"
  }

  /// Adds a stream.
  /// - Parameters:
  ///   - bytes: its bytes as they are written, deflated if `entries` say so.
  ///   - entries: its dictionary's entries but the length.
  mutating func add(stream bytes: [UInt8], _ entries: String) -> String {
    let number = begin()
    objects += "<< \(entries) /Length \(bytes.count) >>\nstream\n".utf8
    objects += bytes
    // PDF/A wants a line end before the keyword (ISO 19005-3, 6.1.7.1).
    objects += "\nendstream\nendobj\n".utf8
    return "\(number) 0 R"
  }

  /// Adds an entry to the catalogue.
  mutating func enter(_ entry: String) {
    entries += "   \(entry)\n"
  }

  /// The file with all that was added.
  /// - Parameter identifier: the file's identifier in hexadecimal digits; nil for a file without one.
  func bytes(identifier: String? = nil) -> [UInt8] {
    let size = tail.size + offsets.count
    var out: [UInt8] = []
    out.reserveCapacity(pdf.count + objects.count + entries.utf8.count + PDFTail.line * offsets.count + 256)
    out += pdf[..<tail.catalog]
    out += objects
    let catalog = out.count
    out += "\(tail.size - 1) 0 obj\n<< /Type /Catalog\n\(entries)".utf8
    out += pdf[tail.entries]
    out += ">>\nendobj\n".utf8
    let table = out.count
    out += "xref\n0 \(size)\n".utf8
    // The catalogue's line is the last, and moves.
    out += pdf[tail.table.lowerBound..<max(tail.table.lowerBound, tail.table.upperBound - PDFTail.line)]
    for offset in [catalog] + offsets { PDFAddition.append(line: offset, to: &out) }
    out += "trailer\n<< /Size \(size)\n   /Root \(tail.size - 1) 0 R\n   /Info \(tail.infoNumber) 0 R\n".utf8
    if let identifier { out += "   /ID [<\(identifier)> <\(identifier)>]\n".utf8 }
    out += ">>\nstartxref\n\(table)\n%%EOF\n".utf8
    return out
  }

  private mutating func begin() -> Int {
    let number = tail.size + offsets.count
    offsets.append(tail.catalog + objects.count)
    objects += "\(number) 0 obj\n".utf8
    return number
  }

  /// A line of the table: ten digits, generation 0, in use.
  private static func append(line offset: Int, to out: inout [UInt8]) {
    let digits = String(offset).utf8
    out += repeatElement(UInt8(ascii: "0"), count: max(0, 10 - digits.count))
    out += digits
    out += " 00000 n \n".utf8
  }
}
