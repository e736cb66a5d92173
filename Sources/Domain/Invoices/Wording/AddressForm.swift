// The order of the parts of a printed address, by locale (wire-words.md §3): lines trimmed, empty ones dropped, the street with its own
// line breaks.

/// How a locale arranges an address.
enum AddressForm: Sendable {
  /// Company, name, street, `zip city state`, country.
  case usual
  /// Company, street, name, …
  case streetFirst
  /// …, `city state zip`, …
  case cityFirst
  /// Zip, `country, state, city`, street, company, name.
  case largestFirst
  /// `zip citystate`: nothing in front of the state.
  case stateAttached

  static func of(_ locale: String) -> AddressForm {
    switch locale {
    case "es", "es-419", "gl": .streetFirst
    case "th": .cityFirst
    case "ja": .largestFirst
    case "zh-hans": .stateAttached
    default: .usual
    }
  }

  /// What an address consists of; `state` and `country` as printed.
  struct Parts {
    var company: String
    var name: String
    var street: String
    var zipcode: String
    var city: String
    var state: String
    var country: String
  }

  /// The lines of an address, without the VAT ID.
  func lines(_ parts: Parts) -> [String] {
    let text: [String] =
      switch self {
      case .usual:
        [parts.company, parts.name, parts.street, "\(parts.zipcode) \(parts.city) \(parts.state)", parts.country]
      case .streetFirst:
        [parts.company, parts.street, parts.name, "\(parts.zipcode) \(parts.city) \(parts.state)", parts.country]
      case .cityFirst:
        [parts.company, parts.name, parts.street, "\(parts.city) \(parts.state) \(parts.zipcode)", parts.country]
      case .largestFirst:
        [
          parts.zipcode, "\(parts.country), \(parts.state), \(parts.city)", parts.street, parts.company, parts.name,
        ]
      case .stateAttached:
        [parts.company, parts.name, parts.street, "\(parts.zipcode) \(parts.city)\(parts.state)", parts.country]
      }
    return text.flatMap(\.trimmedLines)
  }
}

extension String {
  /// The lines of a text without the white space around them; empty ones are left out.
  var trimmedLines: [String] {
    guard utf8.contains(UInt8(ascii: "\n")) else { return [trimmingWhitespace()].filter { !$0.isEmpty } }
    return utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)).trimmingWhitespace() }.filter {
      !$0.isEmpty
    }
  }
}
