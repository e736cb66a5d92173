// Language and title display, which cairo 1.16 cannot write: two entries put into the PDF's catalogue. It is the last object
// before the cross-reference table, so nothing but the table's own place moves.

enum CatalogEntries {
  /// The file with the document's language (ISO 639, such as `de` or `zh-Hant`) and the wish that readers show its title. A
  /// file that is not laid out as cairo 1.16 does stays as it is.
  static func adding(language: String, to pdf: [UInt8]) -> [UInt8] {
    let tail = max(0, pdf.count - longestTail)
    guard language.utf8.allSatisfy(isTagByte),
      let catalog = position(of: "<< /Type /Catalog\n", in: pdf, from: tail),
      let start = position(of: "startxref\n", in: pdf, from: catalog),
      position(of: "endobj\nxref\n", in: pdf, from: catalog).map({ $0 < start }) == true
    else { return pdf }
    let place = catalog + "<< /Type /Catalog\n".utf8.count
    let number = start + "startxref\n".utf8.count
    let digits = pdf[number...].prefix { (48...57).contains($0) }
    guard let offset = Int(String(decoding: digits, as: UTF8.self)), offset > place else { return pdf }
    let entries = Array("   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(pdf.count + entries.count + 8)
    out += pdf[..<place]
    out += entries
    out += pdf[place..<number]
    out += Array(String(offset + entries.count).utf8)
    out += pdf[digits.endIndex...]
    return out
  }

  /// Catalogue, cross-reference table (20 bytes an object) and trailer of the largest documents.
  private static let longestTail = 4 << 20

  private static func isTagByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Where a text occurs last, at or behind `start`.
  private static func position(of text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    var at = bytes.count - count
    return bytes.withUnsafeBufferPointer { buffer in
      while at >= start {
        let isHere = (0..<count).allSatisfy { buffer[at + $0] == text.utf8Start[$0] }
        if isHere { return at }
        at -= 1
      }
      return nil
    }
  }
}
