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
      return offer(action, availability, call.app.links.document(organizer, invoice.number, .pdf), call.consoleLanguage)
    }
  }

  private static func offer(
    _ action: InvoiceAction, _ availability: InvoiceActionAvailability, _ document: Href, _ language: Language
  ) -> InvoiceActionOffer {
    let shown: InvoiceActionOffer.Action =
      switch action {
      case .download: .download
      case .reissue: .reissue
      case .regenerate: .regenerate
      case .transmit: .transmit
      case .retransmit: .retransmit
      }
    switch availability {
    case .refused(let refusal):
      return InvoiceActionOffer(shown, .unavailable(reason: Messages(language).sentence(for: refusal)))
    case .allowed where action == .download: return InvoiceActionOffer(shown, .allowed(document))
    // Issuing and sending come with later versions; the button says so rather than hiding.
    case .allowed: return InvoiceActionOffer(shown, .unavailable(reason: Messages(language).notInThisVersion))
    }
  }
}
