// What a transmission type declares: for whom it exists, which fields it asks, what of the address it needs (pretix-behaviour.md §5.1
// with product.md §3 i). The API's validation and the console's form both follow from these declarations.

/// Whom something is meant for.
public enum Audience: Equatable, Sendable {
  case everyone, businesses, individuals, nobody

  public func includes(business: Bool) -> Bool {
    switch self {
    case .everyone: true
    case .businesses: business
    case .individuals: !business
    case .nobody: false
    }
  }
}

/// One value that a type keeps in the address's `transmission_info`.
public struct TransmissionField: Sendable {
  /// Which control a form shows.
  public enum Kind: Equatable, Sendable {
    case email, identifier
  }

  /// The name in `transmission_info`, which is also a form's.
  public let key: String
  public let kind: Kind
  /// Who must give it.
  public let required: Audience
  /// Whom a form shows it.
  public let visible: Audience
  /// Who may give it; for all others a value is an error.
  public let accepted: Audience
  /// The sentence against a value, nil for a good one. Values come without space around them and are never empty.
  public let check: @Sendable (String) -> String?

  public init(
    key: String, kind: Kind, required: Audience, visible: Audience, accepted: Audience,
    check: @escaping @Sendable (String) -> String?
  ) {
    self.key = key
    self.kind = kind
    self.required = required
    self.visible = visible
    self.accepted = accepted
    self.check = check
  }

  /// A field that holds an e-mail address.
  public static func email(
    _ key: String, required: Audience, visible: Audience, accepted: Audience
  ) -> TransmissionField {
    TransmissionField(key: key, kind: .email, required: required, visible: visible, accepted: accepted) {
      EmailAddress.isValid($0) ? nil : "Enter a valid email address."
    }
  }
}

/// A member of the invoice address that a type cannot do without.
public struct RequiredAddressPart: Equatable, Sendable {
  public enum Part: String, Equatable, Sendable {
    case company, street, zipcode, city, state, country
    case vatID = "vat_id"
  }

  public let part: Part
  public let audience: Audience

  public init(_ part: Part, for audience: Audience = .everyone) {
    self.part = part
    self.audience = audience
  }
}

/// A way of bringing invoices to their recipients.
public struct TransmissionType: Sendable {
  /// As addresses and invoices name it: `email`, `peppol`, `it_sdi`.
  public let identifier: String
  /// Higher ones are offered first.
  public let priority: Int
  /// Invoices of this type are sent although nobody asked (§5.6).
  public let isEnforced: Bool
  public let audience: Audience
  /// Alpha-2 codes of the recipients' countries; nil for all, an address without a country included.
  public let countries: Set<String>?
  public let fields: [TransmissionField]
  public let addressParts: [RequiredAddressPart]

  public init(
    identifier: String, priority: Int, isEnforced: Bool, audience: Audience, countries: Set<String>?,
    fields: [TransmissionField], addressParts: [RequiredAddressPart]
  ) {
    self.identifier = identifier
    self.priority = priority
    self.isEnforced = isEnforced
    self.audience = audience
    self.countries = countries
    self.fields = fields
    self.addressParts = addressParts
  }

  /// Whether recipients of this kind can be reached by it.
  /// - Parameter country: alpha-2 or `""`.
  public func isAvailable(country: String, business: Bool) -> Bool {
    audience.includes(business: business) && (countries?.contains(country) ?? true)
  }
}
