// What must fit together across the files of one organizer: codes, numbers and secrets are unique over all its events, and an invoice
// refers to one that exists.

enum BundleCheck {
  /// - Throws: `BundleProblem` naming the first thing that does not fit.
  static func organizer(_ organizer: ImportedOrganizer) throws(BundleProblem) {
    try orderCodes(organizer)
    try tokens(organizer)
    try invoices(organizer)
  }

  private static func orderCodes(_ organizer: ImportedOrganizer) throws(BundleProblem) {
    var owner: [String: String] = [:]
    for event in organizer.events {
      for (index, order) in event.orders.enumerated() {
        if let other = owner.updateValue(event.slug, forKey: order.code) {
          throw BundleProblem(
            file: "\(organizer.slug)/\(event.slug)/orders.json", path: "$[\(index)].code",
            message: "the order code \"\(order.code)\" occurs already in \(other)/orders.json")
        }
      }
    }
  }

  private static func tokens(_ organizer: ImportedOrganizer) throws(BundleProblem) {
    var seen: Set<[UInt8]> = []
    for (index, team) in organizer.teams.enumerated() {
      for (place, token) in team.tokens.enumerated() where !seen.insert(Array(token.secret.utf8)).inserted {
        throw BundleProblem(
          file: "\(organizer.slug)/teams.json", path: "$[\(index)].tokens[\(place)].token",
          message: "this token occurs twice")
      }
    }
  }

  private static func invoices(_ organizer: ImportedOrganizer) throws(BundleProblem) {
    var numbers: Set<[UInt8]> = []
    for event in organizer.events {
      for invoice in event.invoices where !numbers.insert(Array(invoice.invoice.number.utf8)).inserted {
        throw invoice.problem("the number \"\(invoice.invoice.number)\" occurs twice in \(organizer.slug)")
      }
    }
    for event in organizer.events { try references(event.invoices) }
  }

  /// A reference stays within the event, and an invoice is canceled once at most.
  private static func references(_ invoices: [ImportedInvoice]) throws(BundleProblem) {
    let numbers = Set(invoices.map { Array($0.invoice.number.utf8) })
    var canceled: Set<[UInt8]> = []
    for invoice in invoices {
      guard let refers = invoice.invoice.refers else { continue }
      guard numbers.contains(Array(refers.utf8)) else {
        throw invoice.problem("refers to \"\(refers)\", which is not in this list")
      }
      guard !invoice.invoice.isCancellation || canceled.insert(Array(refers.utf8)).inserted else {
        throw invoice.problem("\"\(refers)\" is canceled a second time")
      }
    }
  }
}
