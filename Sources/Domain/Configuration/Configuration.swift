// Setting up: events, what they sell by, and settings, changed in one transaction with their journal entry. The use cases lie in
// ConfigureEvents, ConfigureCatalog, ConfigureItems and ConfigureSettings.

/// Changes the configuration of organizers and events.
public struct Configuration: Sendable {
  let store: any ConfigurationStore
  let clock: any Clock
  let random: RandomText
  let checkAddress: @Sendable (String) throws -> Void

  /// - Parameter checkAddress: throws `DomainError.invalid` for an address that is never called from here.
  public init(
    store: any ConfigurationStore, clock: any Clock, entropy: any Entropy,
    checkAddress: @escaping @Sendable (String) throws -> Void
  ) {
    self.checkAddress = checkAddress
    self.store = store
    self.clock = clock
    random = RandomText(entropy)
  }

  /// Writes down what was changed, and into what.
  func note(
    _ action: JournalAction, _ subject: String, _ payload: [(name: String, value: JSON)], by actor: Actor,
    of organizer: Organizer.ID, in tx: any ConfigurationTransaction
  ) throws {
    try tx.append(
      JournalEntry(
        at: clock.now, actor: JournalActor(actor), action: action, subject: subject, payload: JSONObject(payload)),
      of: organizer)
  }
}
