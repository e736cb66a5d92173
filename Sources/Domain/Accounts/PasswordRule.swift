// Which passwords are taken (reliability.md §3.1): 12 to 128 characters, no rules about their kinds, none that everybody tries first.

/// The rule for new passwords.
public enum PasswordRule {
  public enum Problem: Equatable, Sendable {
    case tooShort, tooLong
    /// Among the first that a guesser tries, or nearly nothing but the person's own address.
    case tooCommon
  }

  public static let length = 12...128

  /// What is wrong with `password` for the account of `email`; nil for nothing.
  public static func problem(with password: String, email: String) -> Problem? {
    if password.count < length.lowerBound { return .tooShort }
    if password.count > length.upperBound { return .tooLong }
    let plain = password.lowercased()
    let name = email.lowercased().prefix { $0 != "@" }
    let rest = name.count >= 4 ? plain.replacing(name, with: "") : plain
    let beginsBadly = common.contains { plain.hasPrefix($0) && plain.count - $0.count < 8 }
    return Set(plain).count < 5 || rest.count < 6 || isRun(plain) || beginsBadly ? .tooCommon : nil
  }

  /// Characters that follow one another, such as `abcdefghijkl` or `987654321098`.
  private static func isRun(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let regular = steps.count { abs($0) == 1 || abs($0) == 9 }
    return regular * 10 >= steps.count * 9
  }

  /// Beginnings of long passwords that stand in every list of leaked ones.
  private static let common = [
    "123456789", "1234567890", "1q2w3e4r5t", "qwertyuiop", "qwertz", "asdfghjkl", "zxcvbnm", "password", "passwort",
    "letmein", "iloveyou", "administrator", "welcome", "changeme", "trustno1", "abc123", "correcthorsebattery",
    "football", "baseball", "sunshine", "princess", "dragon", "monkey", "invoicefcgi", "hallohallo", "geheim",
  ]
}
