// Sender and recipient as address blocks (pretix-behaviour.md §2.5).

import Domain

/// The sender as printed.
struct SenderBlock: Equatable, Sendable {
  let name: String
  /// Street, town and country.
  let address: [String]
  /// "label: value" of VAT ID and tax number.
  let identifiers: [String]

  init(_ sender: InvoiceSender, words: PrintWords, locale: PrintLocale) {
    name = Lines.trimmed(sender.name ?? "").joined(separator: " ")
    let town = [sender.zipcode, sender.city, SenderBlock.state(of: sender)]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    let country = sender.country.map { PlaceNames.country($0, in: locale.language) } ?? ""
    address = Lines.trimmed(sender.address) + Lines.trimmed(town) + Lines.trimmed(country)
    let taxLabel = sender.country == "AU" ? "ABN" : words.taxNumber
    identifiers = [(words.vatID, sender.vatID), (taxLabel, sender.taxID)].compactMap { label, value in
      guard let value, !value.isEmpty else { return nil }
      return locale.labelled(label, locale.isolated(value))
    }
  }

  /// One line above the recipient, for the window of the envelope.
  var returnLine: String {
    ([name] + address).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// States that are part of a printed address, as code (pretix-behaviour.md §1.5).
  private static func state(of sender: InvoiceSender) -> String? {
    guard let country = sender.country, ["AU", "BR", "CA", "MX", "US", "IT"].contains(country) else { return nil }
    return sender.state
  }
}

enum RecipientBlock {
  /// The recipient's lines without the VAT line, which is always the last and ends with the ID (wire-words.md §1).
  static func lines(of recipient: InvoiceRecipient) -> [String] {
    var lines = Lines.trimmed(recipient.block)
    if let vatID = recipient.vatID, !vatID.isEmpty, lines.last?.hasSuffix(vatID) == true { lines.removeLast() }
    return lines
  }
}

enum Lines {
  /// The lines of a text, trimmed, without empty ones.
  static func trimmed(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let start = line.drop { $0.isWhitespace }
      guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
      return String(start[...last])
    }
  }
}
