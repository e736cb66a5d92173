// The actions of an invoice. One that is not possible stays visible and focusable, with its reason in plain sight
// (console.md §4.2); the reasons come from the rule that the API asks too.

public import Domain

/// An action and whether it can be done now.
public struct InvoiceActionOffer: Equatable, Sendable {
  public enum Availability: Equatable, Sendable {
    /// The address of the document or of the page that asks for confirmation.
    case allowed(Href)
    /// A sentence for the reader.
    case unavailable(reason: String)
  }

  public var action: InvoiceAction
  public var availability: Availability

  public init(_ action: InvoiceAction, _ availability: Availability) {
    self.action = action
    self.availability = availability
  }
}

/// A row of actions with the reasons of those that are not possible beneath.
struct ActionBar: Sendable {
  let offers: [InvoiceActionOffer]
  let messages: Messages

  var html: HTML {
    """
    <section class="actions" aria-label="\(messages.actions)">
    <ul class="buttons">\(each: offers, { "<li>\(button($0))</li>" })</ul>
    \(when: !reasons.isEmpty, "<ul class=\"reasons\">\(each: reasons, reasonItem)</ul>")
    </section>
    """
  }

  /// Reasons in order, each once, with the actions that share it.
  private var reasons: [(text: String, actions: [InvoiceAction])] {
    var result: [(text: String, actions: [InvoiceAction])] = []
    for offer in offers {
      guard case .unavailable(let reason) = offer.availability else { continue }
      if let index = result.firstIndex(where: { $0.text == reason }) {
        result[index].actions.append(offer.action)
      } else {
        result.append((reason, [offer.action]))
      }
    }
    return result
  }

  private func button(_ offer: InvoiceActionOffer) -> HTML {
    let name = messages.name(of: offer.action)
    let isDownload = offer.action == .download
    let icon = isDownload ? Icon.download.html : .empty
    switch offer.availability {
    case .allowed(let href):
      return """
        <a class="\(isDownload ? "button main" : "button")" href="\(href)"\
        \(attribute: "data-keys", keys(of: offer.action))\(flag: "data-dialog", !isDownload)>\(icon)\(name)</a>
        """
    case .unavailable(let reason):
      let index = reasons.firstIndex { $0.text == reason } ?? 0
      return """
        <button type="button" class="button" aria-disabled="true" \
        aria-describedby="why-\(index)">\(icon)\(name)</button>
        """
    }
  }

  private func keys(of action: InvoiceAction) -> String? {
    switch action {
    case .download: "p"
    case .transmit: "t"
    case .reissue: "r"
    default: nil
    }
  }

  private func reasonItem(_ reason: (text: String, actions: [InvoiceAction])) -> HTML {
    let index = reasons.firstIndex { $0.text == reason.text } ?? 0
    let names = reason.actions.map(messages.name(of:)).joined(separator: ", ")
    return "<li id=\"why-\(index)\"><b>\(names):</b> \(reason.text)</li>"
  }
}
