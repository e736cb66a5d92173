// Loading exchange rates for one organizer's own invoices. The operator's rates serve everybody and win where both have one, so that nobody
// can change what others are billed by.

extension Configuration {
  /// What loading a file did.
  public struct LoadedRates: Equatable, Sendable {
    public let new: Int
    public let all: Int
  }

  /// Stores the rates of a central bank's file that are new; what is there already stays.
  /// - Parameter name: of the file, for messages.
  /// - Throws: `DomainError.forbidden`; `.invalid` on `file` for a file that is none; storage errors.
  public func loadRates(
    of organizer: Organizer.ID, _ file: [UInt8], named name: String, by actor: Actor
  ) throws -> LoadedRates {
    guard actor.may(.writeOrganizerSettings, in: organizer) else { throw DomainError.forbidden }
    guard !file.isEmpty else { throw DomainError.invalid(field: "file", message: "Choose a file first.") }
    let rates: [ExchangeRate]
    do { rates = try RateFile.rates(in: file, named: name) } catch {
      throw DomainError.invalid(
        field: "file", message: error.path.isEmpty ? error.message : "\(error.path): \(error.message)")
    }
    let days = rates.map(\.date)
    let new = try store.configuring { tx in
      let new = try rates.count { try tx.insert($0, of: organizer) }
      if new > 0, let first = days.min(), let last = days.max() {
        try note(
          .ratesLoaded, rates.first?.source ?? "",
          [
            ("new", .number(String(new))), ("rates", .number(String(rates.count))), ("first_day", .string(first.text)),
            ("last_day", .string(last.text)),
          ], by: actor, of: organizer, in: tx)
      }
      return new
    }
    return LoadedRates(new: new, all: rates.count)
  }
}
