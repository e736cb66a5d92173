// The sentence and the watermark on the PDF of an invoice whose legal form is an electronic document sent through a network
// (pretix-behaviour.md §9, documents.md §7.3).

import Domain

struct CopyNotice: Equatable, Sendable {
  /// "" for documents that count by themselves.
  let sentence: String
  /// "" for none.
  let watermark: String

  init(_ invoice: Invoice, words: PrintWords) {
    func sentence(_ channel: String) -> String { PrintWords.fill(words.copyOnly, ["channel": channel]) }
    switch invoice.transmission.type {
    case "peppol": (self.sentence, watermark) = (sentence("Peppol"), words.copy)
    case "it_sdi": (self.sentence, watermark) = (sentence("Sistema di Interscambio (SdI)"), "")
    default: (self.sentence, watermark) = ("", "")
    }
  }
}
