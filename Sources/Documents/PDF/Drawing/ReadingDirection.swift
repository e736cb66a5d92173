// Which way a text runs, decided as the bidirectional algorithm does it for a paragraph.

enum ReadingDirection: Equatable, Sendable {
  case leftToRight, rightToLeft

  /// The direction of the first strong character (UAX #9, rules P2 and P3); nil for texts without one, such as numbers.
  init?(of text: String) {
    for scalar in text.unicodeScalars {
      // Of the first 128 characters, letters run from left to right and nothing else is strong.
      if scalar.value < 0x80 {
        guard (0x41...0x5A).contains(scalar.value & ~0x20) else { continue }
        self = .leftToRight
        return
      }
      guard let strong = ReadingDirection.strong(scalar) else { continue }
      self = strong
      return
    }
    return nil
  }

  /// Blocks of scripts written from right to left (UAX #9 table 4 with the default classes of DerivedBidiClass.txt);
  /// letters of all other blocks run from left to right.
  private static func strong(_ scalar: Unicode.Scalar) -> ReadingDirection? {
    switch scalar {
    case "\u{200E}": .leftToRight
    case "\u{200F}": .rightToLeft
    case "\u{0660}"..."\u{0669}", "\u{06F0}"..."\u{06F9}": nil
    case _ where !scalar.properties.isAlphabetic: nil
    case "\u{0590}"..."\u{08FF}", "\u{FB1D}"..."\u{FDFF}", "\u{FE70}"..."\u{FEFC}", "\u{10800}"..."\u{10FFF}",
      "\u{1E800}"..."\u{1EFFF}":
      .rightToLeft
    default: .leftToRight
    }
  }
}
