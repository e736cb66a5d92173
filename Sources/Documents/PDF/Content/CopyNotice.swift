// The sentence and the watermark on the PDF of an invoice whose legal form is an electronic document sent through a network
// (pretix-behaviour.md §9, documents.md §7.3).

import Domain

struct CopyNotice: Equatable, Sendable {
  /// "" for documents that count by themselves.
  let sentence: String
  /// "" for none.
  let watermark: String

  /// - Parameter specimen: the mark of an example, which wins over everything else.
  init(_ invoice: Invoice, words: PrintWords, specimen: String) {
    func notice(_ channel: String) -> String { PrintWords.fill(words.copyOnly, ["channel": channel]) }
    switch invoice.transmission.type {
    case _ where !specimen.isEmpty: (sentence, watermark) = ("", specimen)
    case "peppol": (sentence, watermark) = (notice("Peppol"), words.copy)
    case "it_sdi": (sentence, watermark) = (notice("Sistema di Interscambio (SdI)"), "")
    default: (sentence, watermark) = ("", "")
    }
  }
}
