// Taking over another system's data (product.md §2): the whole bundle is read and checked first, then each organizer is written in
// one transaction. Nothing is sent: no job, no transmission, no outbox row comes of it.

/// The use case behind `invoicefcgi import`.
public struct BundleImport {
  private let store: any ImportStore
  private let digest: any Digest
  private let clock: any Clock

  public init(store: any ImportStore, digest: any Digest, clock: any Clock) {
    self.store = store
    self.digest = digest
    self.clock = clock
  }

  /// Imports everything that `source` holds; again is the same as once.
  /// - Parameter progress: is told about reading and writing as it goes on.
  /// - Returns: what was done, by organizer in the bundle's order.
  /// - Throws: `BundleProblem` for bad or contradicting input; nothing of the organizer concerned is stored then, and nothing at all
  ///   when reading failed.
  public func run(
    _ source: any BundleSource, progress: @escaping (ImportProgress) -> Void = { _ in }
  ) throws -> [ImportSummary] {
    let bundle = try BundleReader(source).bundle { progress(ImportProgress(.reading(name: $0))) }
    let now = clock.now
    var summaries: [ImportSummary] = []
    for (index, organizer) in bundle.organizers.enumerated() {
      let total = organizer.events.map { $0.orders.count + $0.invoices.count }.reduce(0, +)
      summaries.append(
        try store.importing { transaction in
          // Rates belong to no organizer; they come along with the first.
          if index == 0 { for rate in bundle.exchangeRates { _ = try transaction.insert(rate) } }
          var work = OrganizerImport(transaction, organizer: organizer, digest: digest, now: now) {
            progress(ImportProgress(.writing(name: organizer.slug, done: $0, total: total)))
          }
          return try work.run()
        })
    }
    return summaries
  }
}
