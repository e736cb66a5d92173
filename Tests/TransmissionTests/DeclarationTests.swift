// What the transmission types declare, seen from an address: fields kept, dropped, refused and asked for (product.md §3 i).

import Domain
import Testing
import Transmission

@Suite struct DeclarationTests {
  private func address(
    _ type: String, business: Bool, country: String, vatID: String = "", state: String = ""
  ) -> InvoiceAddress {
    InvoiceAddress(
      lastModified: Instant(microseconds: 0), isBusiness: business, company: business ? "Company" : "", name: "",
      nameParts: .object(JSONObject()), street: "Street 1", zipcode: "12345", city: "City", country: country,
      state: state, vatID: vatID, vatIDValidated: false, customField: nil, internalReference: "", beneficiary: "",
      transmissionType: type, transmissionInfo: nil)
  }

  private func check(_ address: InvoiceAddress, _ info: [(String, String)] = []) -> Result<JSONObject, FieldErrors> {
    let sent = JSONObject(info.map { ($0.0, .string($0.1)) })
    do {
      return .success(try TransmissionCatalog.standard.checkedInfo(for: address, info: sent))
    } catch {
      return .failure(error)
    }
  }

  @Test func typesAreOfferedByPriority() {
    #expect(TransmissionCatalog.standard.types.map(\.identifier) == ["email", "peppol", "it_sdi"])
  }

  @Test func unknownKeysAreDroppedAndSpaceIsTakenAway() {
    let kept = check(
      address("email", business: true, country: "DE"),
      [("transmission_email_address", " billing@example.org "), ("colour", "red")])
    #expect(kept == .success(JSONObject([("transmission_email_address", .string("billing@example.org"))])))
  }

  @Test func aPersonCannotGiveAnotherEmailAddress() {
    let result = check(
      address("email", business: false, country: "DE"), [("transmission_email_address", "billing@example.org")])
    #expect(
      result
        == .failure(
          FieldErrors.member("transmission_email_address", "This field is only available for business addresses.")
            .below("transmission_info")))
  }

  @Test func allThatIsMissingIsToldAtOnce() throws {
    let result = check(address("it_sdi", business: true, country: "IT"))
    guard case .failure(.members(let members)) = result else { throw DomainError.storage("no errors") }
    #expect(members.map(\.name) == ["state", "vat_id", "transmission_info"])
  }

  @Test(arguments: [
    ("a@example.org", true), ("first.last+tag@sub.example.org", true), ("\"odd name\"@example.org", true),
    ("a@localhost", true), ("a@[127.0.0.1]", true), ("ü@example.org", false), ("a@bücher.example", true),
    ("nope", false), ("a@b", false), ("a@@example.org", false), (".a@example.org", false), ("a@-b.org", false),
    ("a b@example.org", false), ("a@example.1", false), ("a@exam ple.org", false), ("a@example.org\n", false),
    ("a@[300.0.0.1]", false), ("@example.org", false), ("a..b@example.org", false),
  ])
  func addressesAreJudgedBySyntax(text: String, valid: Bool) {
    #expect(EmailAddress.isValid(text) == valid)
  }
}
