// The end of a PDF as cairo 1.16 lays it out: information and catalogue as the last objects, one cross-reference table, the trailer. It
// is reached by the offsets that stand there, so finding it takes as long for one page as for hundreds.

/// Where things lie at the end of a PDF. Offsets are from the file's start and all inside of it.
struct PDFTail: Equatable {
  /// Where the catalogue's object begins; it is the last before the table and has the highest number.
  let catalog: Int
  /// The catalogue's entries, a line each, between `<<` and `>>`.
  let entries: Range<Int>
  /// The table's lines, 20 bytes for each object from 0 on.
  let table: Range<Int>
  /// The number of objects; the catalogue's number is one less.
  let size: Int
  /// The number of the information's object.
  let infoNumber: Int
  /// Where the information's object begins.
  let info: Int

  /// - Returns: nil for a file that is not laid out like this.
  init?(_ pdf: [UInt8]) {
    guard let start = PDFTail.startOfTable(in: pdf) else { return nil }
    var reader = PDFReader(pdf, at: start)
    guard reader.skip("xref\n0 "), let size = reader.number(), size > 1, reader.skip("\n") else { return nil }
    let table = reader.place
    guard size <= pdf.count / PDFTail.line, reader.skip(size * PDFTail.line) else { return nil }
    let end = reader.place
    guard reader.skip("trailer\n<< /Size "), reader.number() == size, reader.skip("\n   /Root "),
      reader.number() == size - 1, reader.skip(" 0 R\n   /Info "), let infoNumber = reader.number(), infoNumber < size,
      reader.skip(" 0 R\n>>\nstartxref\n"), reader.number() == start, reader.skip("\n%%EOF\n"),
      reader.place == pdf.count
    else { return nil }
    guard let catalog = PDFTail.offset(of: size - 1, table: table, in: pdf),
      let info = PDFTail.offset(of: infoNumber, table: table, in: pdf), info < catalog,
      let entries = PDFTail.catalogEntries(in: pdf, at: catalog, number: size - 1, before: start)
    else { return nil }
    (self.catalog, self.entries, self.table) = (catalog, entries, table..<end)
    (self.size, self.infoNumber, self.info) = (size, infoNumber, info)
  }

  /// The texts of the document's information by their keys, such as `Title`; nil when there is more than texts.
  func information(in pdf: [UInt8]) -> [String: String]? {
    var reader = PDFReader(pdf, at: info)
    guard reader.number() == infoNumber, reader.skip(" 0 obj\n<< ") else { return nil }
    var texts: [String: String] = [:]
    repeat {
      guard reader.skip("/") else { return nil }
      let start = reader.place
      while reader.place < pdf.count, pdf[reader.place] != 0x20 { _ = reader.skip(1) }
      let key = String(decoding: pdf[start..<reader.place], as: UTF8.self)
      guard reader.skip(" "), let text = reader.string(), reader.skip("\n") else { return nil }
      texts[key] = text
    } while reader.skip("   ")
    return reader.skip(">>\nendobj\n") ? texts : nil
  }

  /// The bytes of a line of the table.
  static let line = 20

  /// What `startxref` says, which stands in the file's last bytes.
  private static func startOfTable(in pdf: [UInt8]) -> Int? {
    let end = "startxref\n".utf8.count
    for at in stride(from: pdf.count - end, through: max(0, pdf.count - 64), by: -1) where pdf[at] == UInt8(ascii: "s")
    {
      var reader = PDFReader(pdf, at: at)
      if reader.skip("startxref\n") { return reader.number() }
    }
    return nil
  }

  private static func offset(of object: Int, table: Int, in pdf: [UInt8]) -> Int? {
    var reader = PDFReader(pdf, at: table + object * line)
    guard let offset = reader.number(), reader.skip(" 00000 n \n") else { return nil }
    return offset
  }

  /// The entries of a catalogue that is the last thing before `table`.
  private static func catalogEntries(in pdf: [UInt8], at place: Int, number: Int, before table: Int) -> Range<Int>? {
    var reader = PDFReader(pdf, at: place)
    guard reader.number() == number, reader.skip(" 0 obj\n<< /Type /Catalog\n") else { return nil }
    let start = reader.place
    let end = table - ">>\nendobj\n".utf8.count
    reader = PDFReader(pdf, at: end)
    guard start <= end, reader.skip(">>\nendobj\n") else { return nil }
    return start..<end
  }
}
