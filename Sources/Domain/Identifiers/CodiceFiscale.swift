// The Italian tax code: sixteen characters for people, with a letter computed from the others, or the eleven digits of a legal entity
// (documents.md §6.9). Digits may be replaced by letters where two people would share a code (omocodia).

/// A checked codice fiscale.
public struct CodiceFiscale: Hashable, Sendable {
  /// Sixteen capitals and digits, or eleven digits.
  public let text: String
  /// Whether it names a person; else a legal entity.
  public var isPerson: Bool { text.utf8.count == 16 }

  /// - Returns: nil when form, birth date or check character is wrong.
  public init?(_ text: String) {
    let bytes = text.compactIdentifier
    if bytes.count == 11 {
      guard let number = PartitaIVA(text), bytes.elementsEqual(number.text.utf8) else { return nil }
    } else {
      guard CodiceFiscale.hasForm(bytes), CodiceFiscale.hasDate(bytes), CodiceFiscale.letter(bytes) == bytes[15]
      else { return nil }
    }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  private static let months = Array("ABCDEHLMPRST".utf8)
  private static let replacements = Array("LMNPQRSTUV".utf8)
  /// Values of the characters 0…9 (and A…J alike) and K…Z on odd places.
  private static let odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

  /// A digit or the letter that replaces it.
  private static func digit(_ byte: UInt8) -> Int? {
    (48...57).contains(byte) ? Int(byte - 48) : replacements.firstIndex(of: byte)
  }

  private static func hasForm(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 16 else { return false }
    let letters = [0, 1, 2, 3, 4, 5, 8, 11, 15], digits = [6, 7, 9, 10, 12, 13, 14]
    return letters.allSatisfy { isLetter(bytes[$0]) } && digits.allSatisfy { digit(bytes[$0]) != nil }
  }

  /// Day and month exist in the 19xx or 20xx year that the two digits may mean; women's days count from 41.
  private static func hasDate(_ bytes: [UInt8]) -> Bool {
    guard let month = months.firstIndex(of: bytes[8]), let tens = digit(bytes[6]), let ones = digit(bytes[7]),
      let dayTens = digit(bytes[9]), let dayOnes = digit(bytes[10])
    else { return false }
    let day = (dayTens * 10 + dayOnes) % 40, year = tens * 10 + ones
    guard dayTens * 10 + dayOnes <= 71 else { return false }
    return [1900, 2000].contains { LocalDate(year: $0 + year, month: month + 1, day: day) != nil }
  }

  private static func letter(_ bytes: [UInt8]) -> UInt8 {
    let sum = bytes[0..<15].enumerated().reduce(0) { sum, pair in
      let value = isLetter(pair.element) ? Int(pair.element - 65) : Int(pair.element - 48)
      return sum + (pair.offset % 2 == 0 ? odd[value] : value)
    }
    return UInt8(65 + sum % 26)
  }
}
