// The arithmetic behind identifiers' check digits, on ASCII bytes: weighted sums, Luhn, GS1 and the ISO 7064 systems. Each function
// answers false for bytes that it cannot read, so that callers need no second look at the form.

/// Check-digit systems; every function takes the ASCII characters of an identifier.
enum CheckDigits {
  /// The values of decimal digits; nil when another character is among them.
  static func digits(_ bytes: some Sequence<UInt8>) -> [Int]? {
    var values: [Int] = []
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      values.append(Int(byte - 48))
    }
    return values
  }

  /// Digits times weights, added up; as many terms as the shorter of both has.
  static func weighted(_ digits: some Sequence<Int>, _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Luhn over all digits, check digit included (ISO/IEC 7812-1).
  static func luhn(_ digits: some Collection<Int>) -> Bool {
    !digits.isEmpty && luhnSum(digits, doubledFromTheRight: 1) % 10 == 0
  }

  /// The digit that Luhn wants behind `digits`.
  static func luhnDigit(for digits: some Collection<Int>) -> Int {
    (10 - luhnSum(digits, doubledFromTheRight: 0) % 10) % 10
  }

  private static func luhnSum(_ digits: some Collection<Int>, doubledFromTheRight: Int) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, pair in
      guard pair.offset % 2 == doubledFromTheRight else { return sum + pair.element }
      let twice = pair.element * 2
      return sum + (twice > 9 ? twice - 9 : twice)
    }
  }

  /// GS1's check digit, weights 1 and 3 from the right (GLN, GTIN).
  static func gs1(_ digits: some Collection<Int>) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
    return !digits.isEmpty && sum % 10 == 0
  }

  /// ISO 7064 MOD 11,10 over all digits, check digit included.
  static func mod11And10(_ digits: some Collection<Int>) -> Bool {
    var check = 5
    for digit in digits { check = ((check == 0 ? 10 : check) * 2 % 11 + digit) % 10 }
    return !digits.isEmpty && check == 1
  }

  /// ISO 7064 MOD 97-10 of letters as 10…35 and digits; the remainder of the whole number, nil for other characters.
  static func remainderOf97(_ bytes: some Sequence<UInt8>) -> Int? {
    var remainder = 0
    for byte in bytes {
      switch byte {
      case 48...57: remainder = (remainder * 10 + Int(byte - 48)) % 97
      case 65...90: remainder = (remainder * 100 + Int(byte - 55)) % 97
      default: return nil
      }
    }
    return remainder
  }

  /// The remainder of a long decimal number.
  static func remainder(_ digits: some Sequence<Int>, by divisor: Int) -> Int {
    digits.reduce(0) { ($0 * 10 + $1) % divisor }
  }

  /// Decimal digits as one number; for at most 18 of them.
  static func number(_ digits: some Sequence<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }
}

extension String {
  /// The characters without spaces, dots, hyphens and slashes, in capitals: how an identifier is compared and stored.
  var compactIdentifier: [UInt8] {
    utf8.filter { ![0x20, 0x2E, 0x2D, 0x2F, 0x09, 0x0A, 0x0D].contains($0) }.map {
      (97...122).contains($0) ? $0 - 32 : $0
    }
  }
}
