// Date codes in number prefixes: those of strftime in the C locale, filled in from a calendar day at midnight
// (pretix-behaviour.md §3). Flags and widths of the GNU library are understood, too.

/// Fills date codes in. Known are `%% a A b B c C d D e F f g G h H I j k l m M n p P r R s S t T u U V w W x X y Y z Z`, each
/// with the flags `- _ 0 ^ #`, a width and the modifiers `E` and `O` in between, as in `%-m` and `%3d`. Zone codes are empty: a day
/// has no zone. Anything else behind a percent sign stays as it is written.
enum DatePattern {
  /// A day whose names are the longest, a Wednesday in September.
  static let longNames = LocalDate(daysSinceEpoch: 20_726)

  static func expand(_ pattern: String, on date: LocalDate) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "%")) else { return pattern }
    var out = ""
    var rest = Substring(pattern)
    while let percent = rest.firstIndex(of: "%") {
      out += rest[..<percent]
      let (text, end) = field(rest[percent...], on: date)
      out += text
      rest = rest[end...]
    }
    return out + rest
  }

  /// Reads one field that begins with a percent sign.
  private static func field(_ text: Substring, on date: LocalDate) -> (String, Substring.Index) {
    var at = text.index(after: text.startIndex)
    var flags = Set<Character>()
    var width = 0
    while at < text.endIndex, "-_0^#".contains(text[at]), width == 0 {
      flags.insert(text[at])
      at = text.index(after: at)
    }
    while at < text.endIndex, text[at].isASCII, let digit = text[at].wholeNumberValue, width < 16 {
      width = width * 10 + digit
      at = text.index(after: at)
    }
    while at < text.endIndex, text[at] == "E" || text[at] == "O" { at = text.index(after: at) }
    guard at < text.endIndex, let value = value(text[at], on: date) else { return (String(text[..<at]), at) }
    return (value.written(flags: flags, width: min(width, 99)), text.index(after: at))
  }

  /// What one code stands for: a number with its padding, or a word.
  private struct Value {
    var text: String
    /// Digits that are normal, and what fills up to them; nil for words.
    var padding: (width: Int, fill: Character)?

    static func number(_ value: Int, _ width: Int, fill: Character = "0") -> Value {
      Value(text: String(value), padding: (width, fill))
    }

    static func word(_ text: String) -> Value { Value(text: text, padding: nil) }

    func written(flags: Set<Character>, width: Int) -> String {
      var text = text
      if flags.contains("^") || flags.contains("#") { text = text.uppercased() }
      if padding != nil, flags.contains("-") { return text }
      var fill = padding?.fill ?? " "
      if flags.contains("0") { fill = "0" }
      if flags.contains("_") { fill = " " }
      let missing = max(padding?.width ?? 0, width) - text.count
      return String(repeating: fill, count: max(0, missing)) + text
    }
  }

  private static func value(_ code: Character, on date: LocalDate) -> Value? {
    let (year, month, day) = date.components
    switch code {
    case "Y": return .number(year, 1)
    case "C": return .number(year / 100, 2)
    case "y": return .number(year % 100, 2)
    case "m": return .number(month, 2)
    case "d": return .number(day, 2)
    case "e": return .number(day, 2, fill: " ")
    case "H", "M", "S": return .number(0, 2)
    case "I": return .number(12, 2)
    case "k": return .number(0, 2, fill: " ")
    case "l": return .number(12, 2, fill: " ")
    case "f": return .word("000000")
    case "s": return .number(date.daysSinceEpoch * 86_400, 1)
    case "j": return .number(date.dayOfYear, 3)
    case "u": return .number(date.weekday, 1)
    case "w": return .number(date.weekday % 7, 1)
    case "U": return .number((date.dayOfYear + 6 - date.weekday % 7) / 7, 2)
    case "W": return .number((date.dayOfYear + 7 - date.weekday) / 7, 2)
    case "V": return .number(date.week.week, 2)
    case "G": return .number(date.week.year, 1)
    case "g": return .number(date.week.year % 100, 2)
    default: return word(code, on: date).map { .word($0) }
    }
  }

  private static func word(_ code: Character, on date: LocalDate) -> String? {
    switch code {
    case "%": return "%"
    case "n": return "\n"
    case "t": return "\t"
    case "p": return "AM"
    case "P": return "am"
    case "z", "Z": return ""
    case "a": return String(weekdays[date.weekday - 1].prefix(3))
    case "A": return weekdays[date.weekday - 1]
    case "b", "h": return String(months[date.components.month - 1].prefix(3))
    case "B": return months[date.components.month - 1]
    case "c": return expand("%a %b %e 00:00:00 %Y", on: date)
    case "D", "x": return expand("%m/%d/%y", on: date)
    case "F": return expand("%Y-%m-%d", on: date)
    case "R": return "00:00"
    case "T", "X": return "00:00:00"
    case "r": return "12:00:00 AM"
    default: return nil
    }
  }

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

extension LocalDate {
  /// Monday is 1, Sunday 7 (ISO 8601).
  var weekday: Int {
    let days = (daysSinceEpoch + 3) % 7
    return (days < 0 ? days + 7 : days) + 1
  }

  /// 1 January is 1.
  var dayOfYear: Int {
    let newYear = LocalDate(year: components.year, month: 1, day: 1) ?? self
    return daysSinceEpoch - newYear.daysSinceEpoch + 1
  }

  /// The ISO 8601 week: that of its Thursday.
  var week: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    return (thursday.components.year, (thursday.dayOfYear - 1) / 7 + 1)
  }
}
