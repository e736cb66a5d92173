// Language and title display, which cairo 1.16 cannot write: two entries put into the PDF's catalogue.

enum CatalogEntries {
  /// The file with the document's language (ISO 639, such as `de` or `zh-Hant`) and the wish that readers show its title. A
  /// file that is not laid out as cairo 1.16 does stays as it is.
  static func adding(language: String, to pdf: [UInt8]) -> [UInt8] {
    guard language.utf8.allSatisfy(isTagByte), let tail = PDFTail(pdf) else { return pdf }
    var addition = PDFAddition(to: pdf, tail: tail)
    addition.enter("/Lang (\(language))")
    addition.enter("/ViewerPreferences << /DisplayDocTitle true >>")
    return addition.bytes()
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
