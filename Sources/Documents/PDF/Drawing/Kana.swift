// Finds Japanese syllables in a text, because they are set from another face than Han characters.

enum Kana {
  /// UTF-8 byte ranges of hiragana and katakana, ascending.
  static func ranges(in text: String) -> [Range<Int>] {
    // Every kana begins with one of these two bytes; most texts have neither.
    guard text.utf8.contains(where: { $0 == 0xE3 || $0 == 0xEF }) else { return [] }
    var ranges: [Range<Int>] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if isKana(scalar) {
        if let last = ranges.last, last.upperBound == offset {
          ranges[ranges.count - 1] = last.lowerBound..<end
        } else {
          ranges.append(offset..<end)
        }
      }
      offset = end
    }
    return ranges
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{3041}"..."\u{30FF}", "\u{31F0}"..."\u{31FF}", "\u{FF66}"..."\u{FF9D}": true
    default: false
    }
  }
}
