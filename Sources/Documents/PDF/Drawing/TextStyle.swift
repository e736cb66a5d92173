// The type scale of the printed page: a handful of named styles, so that every block of a document looks like the
// others.

/// A colour of the page.
struct Ink: Equatable, Sendable {
  let red: Double
  let green: Double
  let blue: Double

  static let black = Ink(red: 0, green: 0, blue: 0)
  static let text = Ink(red: 0.10, green: 0.11, blue: 0.13)
  /// Labels and fine print; still 7:1 on white.
  static let quiet = Ink(red: 0.33, green: 0.35, blue: 0.39)
  static let hairline = Ink(red: 0.82, green: 0.83, blue: 0.85)
  /// The one accent colour.
  static let accent = Ink(red: 0.09, green: 0.28, blue: 0.42)
  /// The paid stamp (pretix-behaviour.md §9: success colour).
  static let success = Ink(red: 0.11, green: 0.47, blue: 0.25)
  /// The watermark behind the text.
  static let watermark = Ink(red: 0.95, green: 0.95, blue: 0.955)
  /// The test-mode mark.
  static let warning = Ink(red: 0.76, green: 0.10, blue: 0.10)
}

/// Size, weight and colour of a text.
struct TextStyle: Equatable, Sendable {
  enum Weight: Sendable {
    case regular, semibold, bold

    /// As fonts count it (OpenType, usWeightClass).
    var number: Int {
      switch self {
      case .regular: 400
      case .semibold: 600
      case .bold: 700
      }
    }
  }

  /// Points.
  var size: Double
  var weight: Weight = .regular
  var ink: Ink = .text

  static let body = TextStyle(size: 9.5)
  static let strong = TextStyle(size: 9.5, weight: .semibold)
  static let address = TextStyle(size: 10)
  static let title = TextStyle(size: 19, weight: .semibold, ink: .accent)
  static let heading = TextStyle(size: 9.5, weight: .semibold, ink: .accent)
  static let event = TextStyle(size: 12, weight: .semibold)
  static let total = TextStyle(size: 11.5, weight: .bold)
  static let finePrint = TextStyle(size: 8, ink: .quiet)
  static let label = TextStyle(size: 7.5, ink: .quiet)
  static let tableHead = TextStyle(size: 8, weight: .semibold, ink: .quiet)
  static let reference = TextStyle(size: 10, weight: .semibold)
  /// A reference that the customer is asked to quote.
  static let highlighted = TextStyle(size: 10, weight: .bold, ink: .accent)
  static let small = TextStyle(size: 8.5)
  static let smallStrong = TextStyle(size: 8.5, weight: .semibold)
  static let returnLine = TextStyle(size: 7, ink: .quiet)
  static let footer = TextStyle(size: 7.5, ink: .quiet)
  static let stamp = TextStyle(size: 12, weight: .bold, ink: .success)
  static let watermark = TextStyle(size: 150, weight: .bold, ink: .watermark)
  static let testMark = TextStyle(size: 9, weight: .bold, ink: .warning)

  func inked(_ ink: Ink) -> TextStyle {
    var style = self
    style.ink = ink
    return style
  }

  func weighing(_ weight: Weight) -> TextStyle {
    var style = self
    style.weight = weight
    return style
  }

  func sized(_ size: Double) -> TextStyle {
    var style = self
    style.size = size
    return style
  }
}
