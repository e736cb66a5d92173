// The request that records an order (pretix-behaviour.md §7.9), read into a draft with everything that is wrong told at once.

/// Reads the body of `POST orders/`.
struct OrderReader {
  let context: IntakeContext
  /// Whether a code is in use in the organizer.
  let isTaken: (String) throws -> Bool

  /// - Throws: `DomainError.invalidRequest`.
  func draft(_ body: JSON) throws -> OrderDraft {
    let reader = try RequestReader(body: body)
    var draft = OrderDraft(expires: context.now, roundingMode: .line)
    draft.code = try code(reader)
    readContact(reader, into: &draft)
    readTerms(reader, into: &draft)
    readPayment(reader, into: &draft)
    draft.address =
      reader.nested("invoice_address", nullable: true) { nested -> InvoiceAddress? in
        nested.object.members.isEmpty ? nil : AddressReader(context: context).address(nested, changing: nil)
      }.value ?? nil
    readLines(reader, into: &draft)
    OrderAttributes(context: context).read(reader, into: &draft.attributes)
    draft.isSimulated = reader.flag("simulate").value ?? false
    draft.sendsMail = mail(reader)
    try reader.finish()
    try requireSense(of: draft)
    return draft
  }

  private func code(_ reader: RequestReader) throws -> String? {
    guard let code = reader.text("code", nullable: true).value else { return nil }
    if let sentence = OrderCode.problem(with: code) {
      reader.refuse("code", sentence)
    } else if try isTaken(code) {
      reader.refuse("code", "This order code is already in use.")
    }
    return code
  }

  private func readContact(_ reader: RequestReader, into draft: inout OrderDraft) {
    draft.email = reader.email("email", nullable: true).value
    draft.phone = PhoneNumber.read("phone", of: reader).value
    draft.locale =
      reader.word("locale", among: context.locales, nullable: true).value ?? context.settings.text(.locale)
    draft.salesChannel = SalesChannels(context: context).read("sales_channel", of: reader)
    draft.testMode = reader.flag("testmode").value ?? (context.event.resource["testmode"]?.bool ?? false)
  }

  private func readTerms(_ reader: RequestReader, into draft: inout OrderDraft) {
    enum Status: String, CaseIterable { case n, p }
    draft.status = reader.choice("status", Status.self).value == .p ? .paid : .pending
    let expires = reader.moment("expires", nullable: true).value
    if let expires, expires <= context.now { reader.refuse("expires", "Expiration date must be in the future.") }
    draft.expires = expires ?? PaymentTerm(context: context).deadline(from: context.now)
    draft.roundingMode =
      reader.choice("tax_rounding_mode", RoundingMode.self).value
      ?? RoundingMode(rawValue: context.settings.text(.taxRounding)) ?? .line
    draft.requiresApproval = reader.flag("require_approval").value ?? false
    draft.validIfPending = reader.flag("valid_if_pending").value ?? false
  }

  private func readPayment(_ reader: RequestReader, into draft: inout OrderDraft) {
    let provider = reader.text("payment_provider", maximum: 255, nullable: true)
    draft.paymentProvider = provider.value.flatMap { $0.isEmpty ? nil : $0 }
    if let name = draft.paymentProvider, !PaymentProviders(context: context).isKnown(name) {
      reader.refuse("payment_provider", "The given payment provider is not known.")
    }
    let info: Sent<JSONObject> = reader.read("payment_info", nullable: true) { json throws(FieldErrors) in
      guard let object = json.object else { throw .late("payment_info must be a JSON object.") }
      return object
    }
    draft.paymentInfo = info.value
    draft.paymentDate = reader.moment("payment_date", nullable: true).value
  }

  private func readLines(_ reader: RequestReader, into draft: inout OrderDraft) {
    let positions = reader.list("positions", required: true, PositionReader(context: context).draft)
    if case .value(let drafts) = positions {
      draft.positions = drafts.compactMap(\.self)
      if drafts.isEmpty { reader.refuse("positions", "An order cannot be empty.") }
      if let errors = PositionNumbering.problems(draft.positions) { reader.refuse("positions", errors) }
    }
    draft.fees = (reader.list("fees", FeeReader(context: context).draft).value ?? []).compactMap(\.self)
  }

  private func mail(_ reader: RequestReader) -> Bool {
    let sent = reader.flag("send_email", nullable: true)
    let alias = reader.flag("send_mail", nullable: true)
    return (sent.isSent ? sent : alias).value ?? false
  }

  /// What no single member is to blame for.
  private func requireSense(of draft: OrderDraft) throws {
    guard !draft.requiresApproval || draft.status == .pending else {
      throw DomainError.invalidRequest(.late("You cannot create a paid order that requires approval."))
    }
  }
}
