// The action row of an invoice page: for each action the address, or the reason against it, from the rule that the API asks too.

import Domain
import Views

enum InvoiceActionOffers {
  static func offers(for stored: StoredInvoice, _ call: Call) throws -> [InvoiceActionOffer] {
    let invoice = stored.invoice
    let situation = try call.situation(of: stored)
    let actor = try call.authenticated()
    let organizer = try call.parameter("organizer")
    return [InvoiceAction.download, .transmit, .retransmit, .reissue, .regenerate].map { action in
      let availability = invoice.availability(of: action, in: situation, for: actor)
      let links = call.app.links
      let address =
        action == .download
        ? links.document(organizer, invoice.number, .pdf) : links.action(organizer, invoice.number, action.rawValue)
      return offer(action, availability, address, call.consoleLanguage)
    }
  }

  private static func offer(
    _ action: InvoiceAction, _ availability: InvoiceActionAvailability, _ address: Href, _ language: Language
  ) -> InvoiceActionOffer {
    switch availability {
    case .refused(let refusal):
      return InvoiceActionOffer(action, .unavailable(reason: Messages(language).sentence(for: refusal)))
    case .allowed: return InvoiceActionOffer(action, .allowed(address))
    }
  }
}
