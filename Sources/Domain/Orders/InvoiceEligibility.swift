// Whether an order may have an invoice at all (pretix-behaviour.md §2.0). The setting that decides when invoices are made is not part of
// this; the trigger table asks it.

extension Order {
  /// False for free, unapproved, canceled and expired orders, for sales channels that get no invoices, and for anybody but businesses
  /// where only they get one.
  public func isQualifiedForInvoice(settings: Settings) -> Bool {
    guard total != .zero, !requiresApproval, status != .canceled, status != .expired,
      settings.list(.invoiceGenerateSalesChannels).contains(salesChannel)
    else { return false }
    return !settings.flag(.invoiceGenerateOnlyBusiness) || invoiceAddress?.isBusiness == true
  }
}
