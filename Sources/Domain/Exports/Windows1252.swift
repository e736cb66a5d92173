// Text as Windows-1252, which accounting programs expect: Latin letters of the West as they are, those with other marks without them,
// everything else as a question mark.

import Foundation

/// The encoding.
public enum Windows1252 {
  /// The bytes of a text; nothing is lost that has a place in the encoding.
  public static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars { append(scalar, to: &bytes) }
    return bytes
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if let byte = byte(of: scalar) {
      bytes.append(byte)
      return
    }
    if let plain = letters[scalar] {
      bytes += plain.utf8
      return
    }
    // ş, ő, č: the letter without its mark.
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = parts.first, parts.count > 1, let byte = byte(of: base) else {
      if !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .nonspacingMark {
        bytes.append(UInt8(ascii: "?"))
      }
      return
    }
    bytes.append(byte)
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0...0x7F, 0xA0...0xFF: UInt8(truncatingIfNeeded: scalar.value)
    default: high[scalar]
    }
  }

  /// 0x80 to 0x9F; five of them are free.
  private static let high: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
    "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]

  /// Letters that do not come apart.
  private static let letters: [Unicode.Scalar: String] = [
    "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ŧ": "T", "ŧ": "t", "ẞ": "SS",
    "\u{2011}": "-",
    "\u{2010}": "-", "\u{2212}": "-", "\u{202F}": " ", "\u{2009}": " ",
  ]
}
