// Invoices by e-mail: the default type, there for everybody, with one optional field for businesses (pretix-behaviour.md §5.1,
// product.md §3 i).

public import Domain

/// The declarations of the type `email`.
public enum EmailTransmission {
  /// Where the invoice goes when not to the order's own address.
  public static let addressKey = "transmission_email_address"

  public static let type = TransmissionType(
    identifier: "email", priority: 1000, isEnforced: false, audience: .everyone, countries: nil,
    fields: [.email(addressKey, required: .nobody, visible: .businesses, accepted: .businesses)], addressParts: [])
}
