// The invoice address of a request (pretix-behaviour.md §1.5, §5.2): read into a new address, or into changes of the one that is there.
// What it says about transmission is judged by the declarations of the transmission types, on the address as it will be.

/// Reads `invoice_address` objects.
struct AddressReader {
  let context: IntakeContext

  /// - Parameters:
  ///   - reader: the object; its errors go there.
  ///   - stored: the address that is changed; nil for a new one.
  func address(_ reader: RequestReader, changing stored: InvoiceAddress?) -> InvoiceAddress {
    var address = stored ?? empty
    address.lastModified = context.now
    readWhoAndWhere(reader, into: &address)
    readNames(reader, into: &address)
    readState(reader, into: &address)
    readVATID(reader, into: &address, stored: stored)
    address.customField = reader.text("custom_field", maximum: 255, nullable: true).or(address.customField)
    address.internalReference = reader.text("internal_reference").or(address.internalReference) ?? ""
    readTransmission(reader, into: &address, stored: stored)
    return address
  }

  private var empty: InvoiceAddress {
    InvoiceAddress(
      lastModified: context.now, isBusiness: false, company: "", name: "", nameParts: .object(JSONObject()), street: "",
      zipcode: "", city: "", country: "", state: "", vatID: "", vatIDValidated: false, customField: nil,
      internalReference: "", beneficiary: "", transmissionType: "email", transmissionInfo: nil)
  }

  private func readWhoAndWhere(_ reader: RequestReader, into address: inout InvoiceAddress) {
    address.isBusiness = reader.flag("is_business").or(address.isBusiness) ?? false
    address.company = reader.text("company", maximum: 255).or(address.company) ?? ""
    address.street = reader.text("street").or(address.street) ?? ""
    address.zipcode = reader.text("zipcode", maximum: 30).or(address.zipcode) ?? ""
    address.city = reader.text("city", maximum: 255).or(address.city) ?? ""
    let country: Sent<String> = reader.read("country") { json throws(FieldErrors) in
      guard let code = json.string.flatMap(Country.code) else { throw .late(RequestSentence.noChoice(json)) }
      return code
    }
    address.country = country.or(address.country) ?? ""
  }

  private func readNames(_ reader: RequestReader, into address: inout InvoiceAddress) {
    guard let name = NameReader(scheme: context.nameScheme).name("name", parts: "name_parts", of: reader) else {
      return
    }
    address.nameParts = name.parts
    address.name = name.text
  }

  private func readState(_ reader: RequestReader, into address: inout InvoiceAddress) {
    let state = reader.text("state", maximum: 255)
    address.state = state.or(address.state) ?? ""
    guard !reader.isRefused("country") else { return }
    if state.isSent, let sentence = Subdivision.problem(address.state, in: address.country) {
      reader.refuse("state", sentence)
    } else if !state.isSent, Subdivision.problem(address.state, in: address.country) != nil {
      // The country changed under it.
      address.state = ""
    }
  }

  private func readVATID(_ reader: RequestReader, into address: inout InvoiceAddress, stored: InvoiceAddress?) {
    address.vatID = reader.text("vat_id", maximum: 255).or(address.vatID) ?? ""
    let validated = reader.flag("vat_id_validated")
    // What was found out about another number says nothing about this one.
    let isOther = stored.map { !$0.vatID.utf8.elementsEqual(address.vatID.utf8) } ?? true
    address.vatIDValidated = validated.or(isOther ? false : address.vatIDValidated) ?? false
  }

  private func readTransmission(_ reader: RequestReader, into address: inout InvoiceAddress, stored: InvoiceAddress?) {
    let info = reader.anyObject("transmission_info", nullable: true)
    let type = reader.text("transmission_type", maximum: 255, blank: false)
    switch info {
    case .absent: break
    case .null: address.transmissionInfo = nil
    case .value(let object): address.transmissionInfo = .object(object)
    }
    guard let wanted = type.value else { return }
    address.transmissionType = wanted
    // Errors elsewhere first: the rules below look at country and kind.
    guard !reader.isRefused("country"), !reader.isRefused("is_business"), !reader.isRefused("transmission_info") else {
      return
    }
    do {
      let sent = address.transmissionInfo?.object
      let kept = try context.transmissions.checkedInfo(for: address, info: sent ?? JSONObject())
      address.transmissionInfo = sent == nil ? nil : .object(kept)
    } catch {
      reader.refuse(error)
    }
  }
}
