// Texts as FatturaPA's schema takes them: Basic Latin and Latin-1, one line, cut to a length (documents.md §6.8). Other scripts are
// transliterated; the euro sign, dashes and curly quotes have usual spellings.

import Foundation

/// Transliteration for FatturaPA.
enum LatinText {
  /// Latin-1 text of at most `limit` characters; `""` when nothing is left.
  static func latin1(_ text: String, _ limit: Int) -> String { fit(text, limit) { $0 <= 0xFF } }

  /// Basic Latin text of at most `limit` characters.
  static func ascii(_ text: String, _ limit: Int) -> String { fit(text, limit) { $0 <= 0x7E } }

  /// `text` in pieces of at most `size` characters.
  static func pieces(_ text: String, of size: Int) -> [String] {
    let whole = latin1(text, .max)
    // A piece has at most as many characters as bytes.
    if whole.utf8.count <= size { return whole.isEmpty ? [] : [whole] }
    let scalars = Array(whole.unicodeScalars)
    return stride(from: 0, to: scalars.count, by: size).map { start in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + size, scalars.count)])
      return trimmed(String(piece))
    }.filter { !$0.isEmpty }
  }

  private static let usual: [Unicode.Scalar: String] = [
    "€": "EUR", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"",
    "„": "\"", "…": "...", "•": "-", "·": "-", "\u{00A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "™": "(TM)",
    "№": "No.", "\n": " ", "\r": " ", "\t": " ", "\u{2028}": " ", "\u{2029}": " ",
  ]

  private static func fit(_ text: String, _ limit: Int, allows: (UInt32) -> Bool) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), text.utf8.count <= limit {
      return trimmed(text)
    }
    // Latin-1 letters but the no-break space and the soft hyphen.
    func isKept(_ scalar: Unicode.Scalar) -> Bool {
      (0x20...0x7E).contains(scalar.value)
        || ((0xA1...0xFF).contains(scalar.value) && scalar.value != 0xAD && allows(scalar.value))
    }
    if text.unicodeScalars.allSatisfy(isKept), limit == .max || text.utf8.count <= limit { return trimmed(text) }
    var out = String.UnicodeScalarView()
    var foreign = String.UnicodeScalarView()
    func flush() {
      if foreign.isEmpty { return }
      let latin = String(foreign).applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false)
      let kept = (latin ?? "").unicodeScalars.filter { (0x20...0x7E).contains($0.value) }
      out.append(contentsOf: kept.isEmpty ? "?".unicodeScalars : String.UnicodeScalarView(kept))
      foreign.removeAll()
    }
    for scalar in text.unicodeScalars {
      if isKept(scalar) {
        if !foreign.isEmpty { flush() }
        out.append(scalar)
      } else if let spelling = usual[scalar] {
        flush()
        out.append(contentsOf: spelling.unicodeScalars)
      } else if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || isNothing(scalar) {
        continue
      } else if allows(scalar.value) {
        flush()
        out.append(scalar)
      } else {
        foreign.append(scalar)
      }
    }
    flush()
    let whole = trimmed(String(out))
    return limit == .max ? whole : trimmed(String(whole.unicodeScalars.prefix(limit)))
  }

  /// Without spaces at both ends; Foundation's way takes a quarter of a document's time.
  static func trimmed(_ text: String) -> String {
    let front = text.utf8.drop { $0 <= 0x20 }
    guard let last = front.lastIndex(where: { $0 > 0x20 }) else { return "" }
    return String(decoding: front[...last], as: UTF8.self)
  }

  private static func isNothing(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isNoncharacterCodePoint || scalar.properties.isDefaultIgnorableCodePoint
  }
}
