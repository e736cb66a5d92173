// Which ways of paying an event knows: those that are always there, those that its settings speak of, and those of its plugins
// (pretix-behaviour.md §7.9). Whether money can really be taken is not this service's business.

/// The payment providers of an event.
struct PaymentProviders {
  let context: IntakeContext

  private static let always: Set<String> = ["free", "manual", "boxoffice", "offsetting", "giftcard"]

  func isKnown(_ provider: String) -> Bool {
    if PaymentProviders.always.contains(provider) { return true }
    if context.settings.payment(provider, "enabled") != nil { return true }
    let plugins = (context.event.resource["plugins"]?.array ?? []).compactMap(\.string)
    return plugins.contains { plugin in
      guard let name = plugin.split(separator: ".").last else { return false }
      return provider == name || provider.hasPrefix(name + "_")
    }
  }

  /// Whether orders paid this way get their invoice at once even where invoices follow payment (§6).
  static func isImmediate(_ provider: String?, settings: Settings) -> Bool {
    provider == "banktransfer" && settings.paymentFlag("banktransfer", "invoice_immediately")
  }
}
