// The address that an order's invoices are made out to, one per order at most (pretix-behaviour.md §1.5), and how the invoice is to
// reach its recipient.

/// A recipient as the customer or a client entered it.
public struct InvoiceAddress: Equatable, Sendable {
  public var lastModified: Instant
  public var isBusiness: Bool
  public var company: String
  /// `nameParts` joined by the rule of their scheme.
  public var name: String
  /// An object with `_scheme`.
  public var nameParts: JSON
  /// May hold several lines.
  public var street: String
  public var zipcode: String
  public var city: String
  /// Alpha-2, or `""`.
  public var country: String
  /// Subdivision code without the country, or `""`.
  public var state: String
  public var vatID: String
  public var vatIDValidated: Bool
  public var customField: String?
  public var internalReference: String
  /// Not part of the order API.
  public var beneficiary: String
  /// `email`, `peppol`, `it_sdi`.
  public var transmissionType: String
  /// The fields of the transmission type, an object.
  public var transmissionInfo: JSON?

  public init(
    lastModified: Instant, isBusiness: Bool, company: String, name: String, nameParts: JSON, street: String,
    zipcode: String, city: String, country: String, state: String, vatID: String, vatIDValidated: Bool,
    customField: String?, internalReference: String, beneficiary: String, transmissionType: String,
    transmissionInfo: JSON?
  ) {
    self.lastModified = lastModified
    self.isBusiness = isBusiness
    self.company = company
    self.name = name
    self.nameParts = nameParts
    self.street = street
    self.zipcode = zipcode
    self.city = city
    self.country = country
    self.state = state
    self.vatID = vatID
    self.vatIDValidated = vatIDValidated
    self.customField = customField
    self.internalReference = internalReference
    self.beneficiary = beneficiary
    self.transmissionType = transmissionType
    self.transmissionInfo = transmissionInfo
  }
}
