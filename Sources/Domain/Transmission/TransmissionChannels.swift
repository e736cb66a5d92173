// The channels that this installation has configured, and which of them takes an invoice (pretix-behaviour.md §5.4).

/// All providers, in the order in which they are asked.
public struct TransmissionChannels: Sendable {
  public let providers: [any TransmissionProvider]

  public init(_ providers: [any TransmissionProvider]) {
    self.providers = providers.sorted { a, b in
      a.priority != b.priority ? a.priority > b.priority : a.identifier < b.identifier
    }
  }

  /// The first provider of the invoice's type that reaches its recipient.
  public func provider(for invoice: Invoice, settings: Settings) -> (any TransmissionProvider)? {
    provider(
      type: invoice.transmission.type, country: invoice.recipient.country ?? "",
      business: invoice.recipient.isBusiness ?? false, settings: settings)
  }

  public func provider(
    type: String, country: String, business: Bool, settings: Settings
  ) -> (any TransmissionProvider)? {
    providers.first { $0.type == type && $0.isAvailable(settings, country: country, business: business) }
  }

  public func provider(identifier: String?) -> (any TransmissionProvider)? {
    providers.first { $0.identifier == identifier }
  }

  /// Providers by the queue that their work waits in.
  public func concurrency(of lane: String) -> Int {
    // Asked for before a channel was configured, work waits under its type's name.
    providers.first { $0.lane == lane || lane.hasPrefix($0.lane + ":") || $0.type == lane }?.concurrency ?? 1
  }
}
