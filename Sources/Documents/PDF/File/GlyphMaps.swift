// The map from character to glyph that PDF/A wants in every CID font of TrueType outlines (ISO 19005-3, 6.2.11.3.2) and cairo 1.16 leaves
// out. cairo writes enough spaces for the map to fit where its entry for the character collection stands, so nothing moves.

enum GlyphMaps {
  /// Gives the identity map to all such fonts.
  /// - Returns: whether all have it now; if not, a font is not written as cairo 1.16 does.
  static func add(to pdf: inout [UInt8]) -> Bool {
    var at = 0
    while let font = PDFReader.place(of: "/Subtype /CIDFontType2\n", in: pdf, at..<pdf.count) {
      guard let entry = PDFReader.place(of: collection, in: pdf, font..<pdf.count), entry - font < farthest else {
        return false
      }
      let start = entry + collection.utf8CodeUnitCount - mapped.utf8CodeUnitCount
      for index in entry..<start { pdf[index] = 0x20 }
      for index in 0..<mapped.utf8CodeUnitCount { pdf[start + index] = mapped.utf8Start[index] }
      at = start + mapped.utf8CodeUnitCount
    }
    return true
  }

  /// The entry as cairo writes it.
  private static let collection: StaticString =
    "   /CIDSystemInfo\n   << /Registry (Adobe)\n      /Ordering (Identity)\n      /Supplement 0\n   >>\n"
  /// The same in fewer bytes, and the map.
  private static let mapped: StaticString =
    "/CIDToGIDMap /Identity\n/CIDSystemInfo <</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\n"
  /// Between the font's type and the entry stands its name alone.
  private static let farthest = 300
}
