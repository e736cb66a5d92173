// The action row of an invoice page: for each action the address, or the reason against it, from the rule that the API asks too.

import Domain
import Foundation
import Views

enum InvoiceActionOffers {
  static func offers(for stored: StoredInvoice, event: Event, _ call: Call) throws -> [InvoiceActionOffer] {
    let invoice = stored.invoice
    let settings = try call.app.companions.settings(of: invoice.organizer, event: invoice.event)
    let zone = TimeZone(identifier: event.timezone) ?? .gmt
    let situation = InvoiceActionSituation(
      cancelledBy: stored.cancelledBy, regenerationAllowed: settings.flag(.regenerateAllowed),
      today: call.app.clock.now.day(in: zone))
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
    case .refused(let refusal): return InvoiceActionOffer(shown, .unavailable(reason: refusal.sentence(language)))
    case .allowed where action == .download: return InvoiceActionOffer(shown, .allowed(document))
    // Issuing and sending come with later versions; the button says so rather than hiding.
    case .allowed: return InvoiceActionOffer(shown, .unavailable(reason: ActionMessages(language).notInThisVersion))
    }
  }
}

extension InvoiceActionRefusal {
  /// The reason in words.
  func sentence(_ language: Language) -> String {
    let words = ActionMessages(language)
    return switch self {
    case .missingPermission: words.missingPermission
    case .alreadyCancelled(let number): words.alreadyCancelled(by: number)
    case .isCancellation: words.isCancellation
    case .shredded: words.shredded
    case .notPending(let status): words.notPending(status)
    case .inFlight: words.inFlight
    case .regenerationOff: words.regenerationOff
    case .alreadyTransmitted: words.alreadyTransmitted
    case .sentToOrganizer: words.sentToOrganizer
    case .tooOld: words.tooOld
    }
  }
}
