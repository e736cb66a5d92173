// Birth dates inside the numbers of people who have a VAT ID of their own: Czechia and Slovakia, Bulgaria, Latvia.

/// Checks of personal numbers; digits are given one by one.
enum BirthNumber {
  /// Nine digits until 1953, then ten of which the last is the check digit. Women's months count from 51, further ones from 21 and 71.
  static func isCzech(_ digits: [Int]) -> Bool {
    var year = 1900 + CheckDigits.number(digits[0..<2])
    if digits.count == 9 {
      if year >= 1980 { year -= 100 }
      guard year <= 1953 else { return false }
    } else if year < 1954 {
      year += 100
    }
    let month = CheckDigits.number(digits[2..<4]) % 50 % 20, day = CheckDigits.number(digits[4..<6])
    guard LocalDate(year: year, month: month, day: day) != nil else { return false }
    return digits.count == 9 || CheckDigits.number(digits[0..<9]) % 11 % 10 == digits[9]
  }

  /// Months from 21 mean the 1800s, from 41 the 2000s.
  static func isBulgarianDate(_ digits: [Int]) -> Bool {
    let year = CheckDigits.number(digits[0..<2]), month = CheckDigits.number(digits[2..<4])
    let day = CheckDigits.number(digits[4..<6])
    let (century, shift) = month > 40 ? (2000, 40) : month > 20 ? (1800, 20) : (1900, 0)
    return LocalDate(year: century + year, month: month - shift, day: day) != nil
  }

  /// Day, month, year and a digit for the century.
  static func isLatvianDate(_ digits: [Int]) -> Bool {
    let year = 1800 + digits[6] * 100 + CheckDigits.number(digits[4..<6])
    return LocalDate(year: year, month: CheckDigits.number(digits[2..<4]), day: CheckDigits.number(digits[0..<2]))
      != nil
  }
}
