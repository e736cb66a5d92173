// A business rule that our documents could break, in the words of the people who mend it. Ids are those of the official rule sets, so
// that a receiver's message and ours can be laid side by side.

import Domain

/// What a rule looks at.
struct RuleSubject {
  let invoice: Invoice
  let context: InvoicePrintContext
  let model: ElectronicInvoice
  let profile: ElectronicProfile
}

/// One rule about a subject of some kind.
struct ElectronicRule<Subject>: Sendable {
  let id: String
  var severity: CheckFinding.Severity = .fatal
  /// The invoice's field by its name in the API, or a setting's name.
  let field: String
  let place: CheckFinding.Place
  let message: String
  let remedy: String
  let isBroken: @Sendable (Subject) -> Bool

  init(
    _ id: String, _ field: String, at place: CheckFinding.Place, _ message: String, remedy: String,
    severity: CheckFinding.Severity = .fatal, when isBroken: @escaping @Sendable (Subject) -> Bool
  ) {
    self.id = id
    self.field = field
    self.place = place
    self.message = message
    self.remedy = remedy
    self.severity = severity
    self.isBroken = isBroken
  }

  func finding(_ kind: DocumentKind) -> CheckFinding {
    CheckFinding(
      rule: id, severity: severity, kind: kind, field: field, message: message, remedy: remedy, place: place)
  }
}
