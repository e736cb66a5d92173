// VAT IDs of western and northern Europe: form and check digit by country (documents.md §6.9).

extension VATRule {
  /// By prefix.
  static let westAndNorth: [String: VATRule] = [
    "AT": austria, "BE": belgium, "CH": switzerland, "DE": germany, "DK": denmark, "FI": finland, "FR": france,
    "GB": britain, "IE": ireland, "LU": luxembourg, "NL": netherlands, "NO": norway, "SE": sweden, "XI": britain,
  ]

  private static let austria = VATRule(
    "U and 8 digits", hasForm: { $0.count == 9 && $0[0] == UInt8(ascii: "U") && $0.digits(1..<9) != nil },
    holds: { bytes in
      guard let digits = bytes.digits(1..<9) else { return false }
      let sum = digits[0..<7].enumerated().reduce(4) { sum, pair in
        let value = pair.offset % 2 == 0 ? pair.element : pair.element * 2
        return sum + value / 10 + value % 10
      }
      return (10 - sum % 10) % 10 == digits[7]
    })

  private static let belgium = VATRule(
    "10 digits, the first 0 or 1",
    // Numbers from before 2005 have nine digits.
    normalise: { if $0.count == 9 { $0.insert(48, at: 0) } },
    hasForm: { $0.count == 10 && $0.digits(0..<10) != nil && $0[0] <= 49 },
    holds: { bytes in
      guard let digits = bytes.digits(0..<10), CheckDigits.number(digits) > 0 else { return false }
      return 97 - CheckDigits.number(digits[0..<8]) % 97 == CheckDigits.number(digits[8...])
    })

  private static let switzerland = VATRule(
    "E and 9 digits, then MWST, TVA or IVA if at all",
    normalise: { bytes in
      for tail in ["MWST", "TVA", "IVA"] where bytes.count > 10 && bytes[10...].elementsEqual(tail.utf8) {
        bytes.removeLast(tail.utf8.count)
      }
    }, hasForm: { $0.count == 10 && $0[0] == UInt8(ascii: "E") && $0.digits(1..<10) != nil },
    holds: { bytes in
      bytes.digits(1..<10).map { CheckDigits.weighted($0, [5, 4, 3, 2, 7, 6, 5, 4, 1]) % 11 == 0 } ?? false
    })

  private static let germany = VATRule(
    "9 digits, the first not 0", hasForm: { $0.count == 9 && $0.digits(0..<9) != nil && $0[0] != 48 },
    holds: { $0.digits(0..<9).map(CheckDigits.mod11And10) ?? false })

  private static let denmark = weighted([2, 7, 6, 5, 4, 3, 2, 1], by: 11, zeroFirst: false)
  private static let finland = weighted([7, 9, 10, 5, 8, 4, 2, 1], by: 11)

  private static let france = VATRule(
    "2 letters or digits and 9 digits",
    hasForm: { $0.count == 11 && $0.digits(2..<11) != nil && $0[0..<2].allSatisfy { frenchKey($0) != nil } },
    holds: { bytes in
      guard let siren = bytes.digits(2..<11), let first = frenchKey(bytes[0]), let second = frenchKey(bytes[1])
      else { return false }
      // Monaco's numbers begin 000 and are no SIREN.
      guard CheckDigits.luhn(siren) || siren[0..<3].allSatisfy({ $0 == 0 }) else { return false }
      let number = CheckDigits.number(siren)
      if first < 10 && second < 10 { return (12 + 3 * (number % 97)) % 97 == first * 10 + second }
      let key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
      return (number + 1 + key / 11) % 11 == key % 11
    })

  /// Value of a key character: digits, then letters without I and O.
  private static func frenchKey(_ byte: UInt8) -> Int? {
    Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8).firstIndex(of: byte)
  }

  private static let britain = VATRule(
    "9 or 12 digits, or GD or HA and 3 digits",
    hasForm: { bytes in
      if bytes.count == 5 {
        guard let number = bytes.digits(2..<5).map(CheckDigits.number) else { return false }
        return bytes.starts(with: "GD".utf8) ? number < 500 : bytes.starts(with: "HA".utf8) && number >= 500
      }
      return [9, 12].contains(bytes.count) && bytes.digits(0..<bytes.count) != nil
    },
    holds: { bytes in
      guard let digits = bytes.digits(0..<9) else { return bytes.count == 5 }
      let rest = CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
      // Numbers from 100 on may also follow the newer scheme, 55 off.
      return rest == 0 || (CheckDigits.number(digits[0..<3]) >= 100 && (rest == 42 || rest == 55))
    })

  private static let irishLetters = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)

  private static let ireland = VATRule(
    "7 digits and 1 or 2 letters",
    // The second character of old numbers is a letter or a sign; today they lead with 0 and end with the old first digit.
    normalise: { bytes in
      guard bytes.count == 8, CheckDigits.digits(bytes[1...1]) == nil, CheckDigits.digits(bytes[0...0]) != nil,
        (65...90).contains(bytes[1]) || bytes[1] == UInt8(ascii: "+") || bytes[1] == UInt8(ascii: "*")
      else { return }
      bytes = [48] + bytes[2..<7] + [bytes[0], bytes[7]]
    },
    hasForm: { bytes in
      [8, 9].contains(bytes.count) && bytes.digits(0..<7) != nil
        && bytes[7...].allSatisfy { irishLetters.contains($0) }
    },
    holds: { bytes in
      guard let digits = bytes.digits(0..<7) else { return false }
      let second = bytes.count == 9 ? irishLetters.firstIndex(of: bytes[8]) ?? 0 : 0
      let sum = CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * second
      return irishLetters[sum % 23] == bytes[7]
    })

  private static let luxembourg = digits(8) { digits in
    CheckDigits.number(digits[0..<6]) % 89 == CheckDigits.number(digits[6...])
  }

  private static let netherlands = VATRule(
    "9 digits, B and 2 digits",
    hasForm: { bytes in
      guard bytes.count == 12, bytes[9] == UInt8(ascii: "B"), let number = bytes.digits(0..<9),
        let branch = bytes.digits(10..<12)
      else { return false }
      return CheckDigits.number(number) > 0 && CheckDigits.number(branch) > 0
    },
    holds: { bytes in
      guard let digits = bytes.digits(0..<9) else { return false }
      // Companies' numbers by weights, sole traders' since 2020 by the remainder of the whole string.
      let sum = CheckDigits.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) - digits[8]
      return (sum > 0 && sum % 11 == 0) || CheckDigits.remainderOf97(Array("NL".utf8) + bytes) == 1
    })

  private static let norway = VATRule(
    "9 digits, then MVA if at all",
    normalise: { if $0.count == 12, $0[9...].elementsEqual("MVA".utf8) { $0.removeLast(3) } },
    hasForm: { $0.count == 9 && $0.digits(0..<9) != nil },
    holds: { $0.digits(0..<9).map { CheckDigits.weighted($0, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 } ?? false })

  private static let sweden = VATRule(
    "12 digits, the last two 01 to 94",
    hasForm: { bytes in
      bytes.count == 12 && bytes.digits(0..<12).map { (1...94).contains(CheckDigits.number($0[10...])) } ?? false
    }, holds: { $0.digits(0..<10).map { CheckDigits.luhn($0) } ?? false })
}
