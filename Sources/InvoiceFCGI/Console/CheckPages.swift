// E-invoices of one invoice in the console: what the rules find, and the structured documents as files.

import Domain
import Views

enum CheckPages {
  static func check(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let stored = try call.consoleInvoice()
    let invoice = stored.invoice
    let order = call.app.links.order(organizer.slug, invoice.eventSlug, invoice.orderCode)
    let results = try call.app.making.checks(of: stored).map { check in
      CheckPage.Result(
        kind: check.kind.rawValue, profile: check.profile,
        findings: check.findings.map { finding in
          CheckPage.Finding(
            rule: finding.rule, isFatal: finding.severity == .fatal, field: finding.field,
            message: call.messages.finding(finding.message), remedy: call.messages.finding(finding.remedy),
            place: finding.place == .address || finding.place == .order ? order : nil)
        }, file: check.passes ? call.app.links.structured(organizer.slug, invoice.number, check.kind.rawValue) : nil)
    }
    return call.page(
      CheckPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, number: invoice.number,
        results: results
      ).html)
  }

  /// The structured document of a kind, made now if there is none yet; `?version=` for a superseded one.
  static func file(_ kind: DocumentKind) -> @Sendable (Call) throws -> Response {
    { call in
      let stored = try call.consoleInvoice()
      let making = call.app.making
      let version = call.query["version"]
      let old = try making.all(of: stored).first { $0.kind == kind.rawValue && version == String($0.version) }
      if version != nil, old == nil { throw DomainError.notFound(what: "Document") }
      let document = try old ?? making.document(kind, of: stored)
      return ConditionalRequest.document(
        try making.bytes(of: document), digest: document.digest, contentType: "application/xml",
        disposition: ConditionalRequest.disposition(
          "attachment", filename: stored.invoice.number + "-\(kind.rawValue).xml"),
        request: call.request
      ).with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
    }
  }
}
