// The kept form of the electronic context: a JSON object inside the print context's, read leniently like it. A context that was kept
// before this existed reads as plain defaults.

extension ElectronicInvoiceContext {
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("profile", profile.rawValue)
    writer.member("contact_name", contactName)
    writer.member("contact_phone", contactPhone)
    writer.member("contact_mail", contactMail)
    writer.member("endpoint", endpoint)
    writer.member("registration_id", registrationID)
    writer.member("exemption_reason", exemptionReason)
    if !exemptionReasons.isEmpty {
      writer.name("exemption_reasons")
      writer.beginObject()
      for (name, reason) in exemptionReasons.sorted(by: { $0.key < $1.key }) {
        writer.name(text: name)
        writer.value(reason)
      }
      writer.endObject()
    }
    writer.member("due", due)
    writer.member("order_email", orderEmail)
    writer.member("given_name", givenName)
    writer.member("family_name", familyName)
    writer.member("mandate", mandate)
    writer.member("creditor_id", creditorID)
    writer.member("it_regime", italian.regime)
    writer.member("it_province", italian.province)
    writer.member("it_transmitter", italian.transmitter)
    writer.member("it_reverse_natura", italian.reverseNatura)
    writer.member("it_stamp_duty", italian.paysStampDuty)
    writer.endObject()
  }

  init(_ json: JSON?) {
    self.init()
    func text(_ name: String, or fallback: String = "") -> String { json?[name]?.string ?? fallback }
    profile = HybridProfile(rawValue: text("profile")) ?? profile
    contactName = text("contact_name")
    contactPhone = text("contact_phone")
    contactMail = text("contact_mail")
    endpoint = text("endpoint")
    registrationID = text("registration_id")
    exemptionReason = text("exemption_reason", or: exemptionReason)
    for member in json?["exemption_reasons"]?.object?.members ?? [] {
      exemptionReasons[member.name] = member.value.string
    }
    due = LocalDate(text("due"))
    orderEmail = text("order_email")
    givenName = text("given_name")
    familyName = text("family_name")
    mandate = text("mandate")
    creditorID = text("creditor_id")
    italian.regime = text("it_regime", or: italian.regime)
    italian.province = text("it_province")
    italian.transmitter = text("it_transmitter")
    italian.reverseNatura = text("it_reverse_natura", or: italian.reverseNatura)
    italian.paysStampDuty = json?["it_stamp_duty"]?.bool ?? italian.paysStampDuty
  }
}
