// The layouts that a printed invoice can have, by the names that pretix's setting `invoice_renderer` uses
// (pretix-behaviour.md §9).

/// How an invoice is laid out on paper.
public enum InvoiceLayout: String, CaseIterable, Sendable {
  /// The window letter after DIN 5008; what new events use.
  case modern = "modern1"
  /// The window letter with a wide logo, without return line and event block.
  case modernSimplified = "modern1simplified"
  /// Sender and recipient below each other, references beside them.
  case classic

  /// The layout that the setting names; a renderer that a plugin of pretix brought falls back to the window letter.
  public static func chosen(in settings: Settings) -> InvoiceLayout {
    InvoiceLayout(rawValue: settings.text(.invoiceRenderer)) ?? .modern
  }
}
