// Patterns by which dates and times are written inside API fields, taken apart once. A field stands in braces, as in `{j}. {F} {Y}`;
// everything else is literal.

/// A pattern, ready for use. Fields: `j` day, `d` two digits; `n` month, `m` two digits; `F` its name, `M` its short name; `Y` year;
/// `D` weekday; `G` hour, `H` two digits; `g` hour of twelve, `h` two digits; `i` minute; `a` half of the day; `P` the English way,
/// without `:00` and with words for noon and midnight.
struct DateForm: Sendable, ExpressibleByStringLiteral {
  private enum Piece: Sendable {
    case literal(String)
    case field(Character)
  }

  private let pieces: [Piece]

  init(stringLiteral pattern: String) {
    var pieces: [Piece] = []
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      pieces.append(.field(rest[rest.index(after: open)]))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    self.pieces = pieces
  }

  /// Appends what the pattern makes of a moment.
  func write(_ time: LocalTime, names: DateNames, to out: inout String) {
    let (year, month, day) = time.day.components
    for piece in pieces {
      switch piece {
      case .literal(let text): out += text
      case .field("j"): out += String(day)
      case .field("d"): out += DateForm.two(day)
      case .field("n"): out += String(month)
      case .field("m"): out += DateForm.two(month)
      case .field("F"): out += names.months[month - 1]
      case .field("M"): out += names.shortMonths[month - 1]
      case .field("Y"): out += String(year)
      case .field("D"): out += names.weekdays[time.day.weekday - 1]
      case .field(let clock): out += DateForm.clock(clock, time, names)
      }
    }
  }

  private static func clock(_ field: Character, _ time: LocalTime, _ names: DateNames) -> String {
    let twelve = (time.hour + 11) % 12 + 1
    switch field {
    case "G": return String(time.hour)
    case "H": return two(time.hour)
    case "g": return String(twelve)
    case "h": return two(twelve)
    case "i": return two(time.minute)
    case "a": return names.half(time)
    case "P":
      if time.minute == 0, time.hour % 12 == 0 { return time.hour == 0 ? names.midnight : names.noon }
      return String(twelve) + (time.minute == 0 ? "" : ":" + two(time.minute)) + " " + names.half(time)
    default: return ""
    }
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}

/// The names that patterns use.
struct DateNames: Sendable {
  /// January to December.
  let months: [String]
  let shortMonths: [String]
  /// Monday to Sunday.
  let weekdays: [String]
  let am: String
  let pm: String
  let midnight: String
  let noon: String

  func half(_ time: LocalTime) -> String { time.hour < 12 ? am : pm }
}
