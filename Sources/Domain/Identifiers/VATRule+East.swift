// VAT IDs of southern and eastern Europe: form and check digit by country (documents.md §6.9). People's numbers hold a birth date,
// which is checked with them.

extension VATRule {
  /// By prefix.
  static let southAndEast: [String: VATRule] = [
    "BG": bulgaria, "CY": cyprus, "CZ": czechia, "EE": weighted([3, 7, 1, 3, 7, 1, 3, 7, 1], by: 10), "EL": greece,
    "ES": spain, "HR": digits(11, holds: { CheckDigits.mod11And10($0) }),
    "HU": weighted([9, 7, 3, 1, 9, 7, 3, 1], by: 10), "IT": italy, "LT": lithuania, "LV": latvia,
    "MT": weighted([3, 4, 6, 7, 8, 9, 10, 1], by: 37, zeroFirst: false), "PL": poland, "PT": portugal,
    "RO": romania, "SI": slovenia, "SK": slovakia,
  ]

  private static let bulgaria = digits(9, 10) { digits in
    let check = digits[digits.count - 1]
    if digits.count == 9 {
      let first = CheckDigits.weighted(digits, Array(1...8)) % 11
      return (first == 10 ? CheckDigits.weighted(digits, Array(3...10)) % 11 % 10 : first) == check
    }
    let foreigner = CheckDigits.weighted(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10
    let other = (11 - CheckDigits.weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
    let person = CheckDigits.weighted(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10
    return foreigner == check || other == check || (person == check && BirthNumber.isBulgarianDate(digits))
  }

  private static let cyprus = VATRule(
    "8 digits and a letter",
    hasForm: { $0.count == 9 && $0.digits(0..<8) != nil && (65...90).contains($0[8]) && !$0.starts(with: "12".utf8) },
    holds: { bytes in
      guard let digits = bytes.digits(0..<8) else { return false }
      let table = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
      let sum = digits.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? table[$1.element] : $1.element) }
      return UInt8(65 + sum % 26) == bytes[8]
    })

  private static let czechia = digits(8, 9, 10) { digits in
    if digits.count == 8 {
      let check = ((11 - CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11) % 11)
      return digits[0] != 9 && (check == 0 ? 1 : check % 10) == digits[7]
    }
    if digits.count == 9, digits[0] == 6 {
      let rest = CheckDigits.weighted(digits[1...], [8, 7, 6, 5, 4, 3, 2]) % 11
      // From 10 - rest, never below 0; -2 stands for 8.
      let check = (8 - (21 - rest) % 11 + 10) % 10
      return check == digits[8]
    }
    return BirthNumber.isCzech(digits)
  }

  private static let greece = digits(9) { digits in
    digits[0..<8].reduce(0) { $0 * 2 + $1 } * 2 % 11 % 10 == digits[8]
  }

  private static let spain = VATRule(
    "9 characters, the first or the last a letter",
    hasForm: { bytes in
      guard bytes.count == 9, bytes.digits(1..<8) != nil else { return false }
      let isAlphanumeric: (UInt8) -> Bool = { (48...57).contains($0) || (65...90).contains($0) }
      return isAlphanumeric(bytes[0]) && isAlphanumeric(bytes[8]) && bytes.digits(0..<9) == nil
    },
    holds: { bytes in
      guard let digits = bytes.digits(1..<8) else { return false }
      let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
      func letter(_ leading: Int) -> UInt8 { letters[CheckDigits.number([leading] + digits) % 23] }
      switch bytes[0] {
      case 48...57: return letter(Int(bytes[0] - 48)) == bytes[8]
      case UInt8(ascii: "X")...UInt8(ascii: "Z"): return letter(Int(bytes[0] - UInt8(ascii: "X"))) == bytes[8]
      case _ where "KLM".utf8.contains(bytes[0]): return letter(0) == bytes[8]
      case _ where "ABCDEFGHJNPQRSUVW".utf8.contains(bytes[0]):
        let check = CheckDigits.luhnDigit(for: digits)
        return bytes[8] == UInt8(48 + check) || bytes[8] == Array("JABCDEFGHI".utf8)[check]
      default: return false
      }
    })

  private static let italy = VATRule(
    "11 digits", hasForm: { $0.count == 11 && $0.digits(0..<11) != nil },
    holds: { PartitaIVA(String(decoding: $0, as: UTF8.self)) != nil })

  private static let lithuania = digits(9, 12) { digits in
    let count = digits.count, body = digits[0..<(count - 1)]
    guard digits[count - 2] == 1 else { return false }
    let first = CheckDigits.weighted(body, (0..<11).map { 1 + $0 % 9 }) % 11
    let check = first == 10 ? CheckDigits.weighted(body, (0..<11).map { 1 + ($0 + 2) % 9 }) % 11 % 10 : first
    return check == digits[count - 1]
  }

  private static let latvia = digits(11) { digits in
    if digits[0] > 3 { return CheckDigits.weighted(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3 }
    let check = (1 + CheckDigits.weighted(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10
    // Codes from 32 on carry no birth date.
    return check == digits[10] && (digits[0...1] == [3, 2] || BirthNumber.isLatvianDate(digits))
  }

  private static let poland = digits(10) { digits in
    CheckDigits.weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9]
  }

  private static let portugal = VATRule(
    "9 digits, the first not 0", hasForm: { $0.count == 9 && $0.digits(0..<9) != nil && $0[0] != 48 },
    holds: { bytes in
      guard let digits = bytes.digits(0..<9) else { return false }
      return (11 - CheckDigits.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == digits[8]
    })

  private static let romania = VATRule(
    "2 to 10 digits, the first not 0",
    hasForm: { (2...10).contains($0.count) && $0.digits(0..<$0.count) != nil && $0[0] != 48 },
    holds: { bytes in
      guard let digits = bytes.digits(0..<bytes.count) else { return false }
      let body = Array(repeating: 0, count: 10 - digits.count) + digits.dropLast()
      return CheckDigits.weighted(body, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == digits.last
    })

  private static let slovenia = VATRule(
    "8 digits, the first not 0", hasForm: { $0.count == 8 && $0.digits(0..<8) != nil && $0[0] != 48 },
    holds: { bytes in
      guard let digits = bytes.digits(0..<8) else { return false }
      let check = 11 - CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11
      return check != 11 && check % 10 == digits[7]
    })

  private static let slovakia = digits(10) { digits in
    if BirthNumber.isCzech(digits) { return true }
    return digits[0] != 0 && [2, 3, 4, 7, 8, 9].contains(digits[2]) && CheckDigits.number(digits) % 11 == 0
  }
}
