// Billing invoices in the console: what the platform charged, whether it is released, and its PDF.

import Domain
import Views

enum BillingPages {
  static func list(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    func page(_ content: BillingInvoicesPage.Content) -> HTML {
      BillingInvoicesPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, content: content
      ).html
    }
    guard try mayRead(call, organizer.id) else {
      return call.page(page(.forbidden(MissingPermission(.readBilling))), status: 403)
    }
    let wanted = try InvoiceParameters.page(call.query)
    return call.page(
      page(.rows(try call.app.store.billingInvoices(of: organizer.id, newestFirst: true, page: wanted))))
  }

  static func document(_ call: Call) throws -> Response {
    let organizer = try call.organizer()
    guard try mayRead(call, organizer) else { throw DomainError.forbidden }
    let invoice = try call.app.store.billingInvoice(number: try call.parameter("number"), of: organizer)
    guard invoice.released else { throw DomainError.inReview }
    return call.pdf(
      try call.app.store.bytes(of: invoice.pdfDigest), digest: invoice.pdfDigest, name: invoice.number)
  }

  private static func mayRead(_ call: Call, _ organizer: Organizer.ID) throws -> Bool {
    let actor = try call.authenticated()
    return actor.may(.readBilling, in: organizer) || actor.may(.writeOrganizerSettings, in: organizer)
  }
}
