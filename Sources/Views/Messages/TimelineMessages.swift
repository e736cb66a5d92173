// Words of the timeline of an invoice.

extension Messages {
  var timeline: String { pick("What happened", "Was geschah") }
  var timelineEmpty: String { pick("Nothing of this kind.", "Nichts dieser Art.") }
  func name(of kind: TimelineEntry.Kind?) -> String {
    switch kind {
    case nil: pick("Everything", "Alles")
    case .changes: pick("Document", "Beleg")
    case .sending: pick("Sending", "Versand")
    case .files: pick("Files", "Dateien")
    }
  }
  /// Another document of the chain was issued.
  func happened(_ role: RelatedInvoice.Role, _ number: HTML) -> HTML {
    switch role {
    case .original: pick("Invoice \(number) issued", "Rechnung \(number) ausgestellt")
    case .cancellation: pick("Cancellation \(number) issued", "Storno \(number) ausgestellt")
    case .replacement: pick("Replacement \(number) issued", "Ersatz \(number) ausgestellt")
    }
  }
  func attemptBy(_ channel: String) -> String { pick("Attempt by \(channel)", "Versuch per \(channel)") }
  func fileMade(_ format: String, _ version: Int) -> String {
    pick("\(format) of version \(version) made", "\(format) der Fassung \(version) erzeugt")
  }
}
