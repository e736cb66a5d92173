// One entry of a tax rule's list of exceptions (pretix-behaviour.md §1.3): where and for whom it holds, and what it does then.

/// An exception by country and kind of recipient.
public struct CustomTaxRule: Equatable, Sendable {
  /// What happens to a sale that the rule matches.
  public enum Action: String, CaseIterable, Sendable {
    case vat, reverse, no, block
    case requireApproval = "require_approval"
  }

  /// `ZZ` any, `EU` any member, `CC` a country, `CC-SS` a state of it.
  public let country: String
  /// `""` any, `individual`, `business`, `business_vat_id`.
  public let addressType: String
  public let action: Action
  public let code: String?
  /// Instead of the tax rule's, where tax applies.
  public let rate: TaxRate?
  public let invoiceText: I18nText

  /// Reads an entry as the API shows it; what is missing or unknown is taken as "any" and "tax applies", as for no match.
  public init(_ json: JSON) {
    country = json["country"]?.string ?? "ZZ"
    addressType = json["address_type"]?.string ?? ""
    action = json["action"]?.string.flatMap { Action(rawValue: $0) } ?? .vat
    code = json["code"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    rate = CustomTaxRule.rate(json["rate"])
    invoiceText = I18nText(json["invoice_text"]) ?? I18nText([])
  }

  private static func rate(_ json: JSON?) -> TaxRate? {
    switch json {
    case .string(let text): TaxRate(text)
    case .number(let text): TaxRate(text)
    default: nil
    }
  }

  public func applies(to address: InvoiceAddress) -> Bool {
    matchesCountry(of: address) && matchesType(of: address)
  }

  private func matchesCountry(of address: InvoiceAddress) -> Bool {
    switch country {
    case "ZZ": true
    case "EU": EuropeanUnion.members.contains(address.country)
    default:
      if let dash = country.firstIndex(of: "-") {
        country[..<dash] == address.country && country[country.index(after: dash)...] == address.state
      } else {
        country == address.country
      }
    }
  }

  private func matchesType(of address: InvoiceAddress) -> Bool {
    switch addressType {
    case "individual": !address.isBusiness
    case "business": address.isBusiness
    case "business_vat_id": address.isBusiness && address.hasValidatedVATID
    default: true
    }
  }
}
