// What a check of an invoice's electronic documents finds: rule, field, a sentence for a bookkeeper, and what to do about it. API, command
// line and console show the same values.

/// One finding.
public struct CheckFinding: Equatable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// The document would be refused; it is not made.
    case fatal
    /// It would be accepted, but something looks wrong.
    case warning
  }

  /// Where it is put right.
  public enum Place: String, Sendable {
    /// Settings of the event or the organizer.
    case settings
    /// The order's invoice address; then the invoice is reissued.
    case address = "invoice_address"
    /// The event's tax rules.
    case taxRules = "tax_rules"
    /// The order's products, fees or payments.
    case order
    /// The program itself: report it.
    case program
  }

  /// Such as `BR-DE-15`, `SDI-00417`, `XSD`.
  public let rule: String
  public let severity: Severity
  public let kind: DocumentKind
  /// The field of this invoice, by its name in the API, or the setting's.
  public let field: String
  /// One sentence.
  public let message: String
  /// One sentence that begins with what to do.
  public let remedy: String
  public let place: Place

  public init(
    rule: String, severity: Severity, kind: DocumentKind, field: String, message: String, remedy: String, place: Place
  ) {
    self.rule = rule
    self.severity = severity
    self.kind = kind
    self.field = field
    self.message = message
    self.remedy = remedy
    self.place = place
  }
}

/// The result of checking one kind.
public struct DocumentCheck: Equatable, Sendable {
  public let kind: DocumentKind
  /// Which rules it was held against, such as `Peppol BIS Billing 3`.
  public let profile: String
  public let findings: [CheckFinding]
  /// Whether the document can be made.
  public var passes: Bool { !findings.contains { $0.severity == .fatal } }

  public init(kind: DocumentKind, profile: String, findings: [CheckFinding]) {
    self.kind = kind
    self.profile = profile
    self.findings = findings
  }
}
