// Fetching exchange rates as a job: each source of the setting has one that comes again and again. Rates that are there already stay, so
// that fetching twice changes nothing.

import Domain
import Logging
import SQLiteStore
import Transmission

/// The jobs of all sources.
struct RateFetching: Sendable {
  let feeds: [RateFeed]
  let store: SQLiteStore
  let clock: any Clock
  let timing: DeliveryTiming
  let log: Logger

  /// Seconds between two looks, and after one that failed. Banks publish once on working days.
  private static let pause = 14_400.0
  private static let pauseAfterFailure = 1_800.0

  /// Rates belong to nobody.
  private static let nobody = Organizer.ID(0)

  /// Sees to it that every source has its job.
  var tick: JobTick {
    JobTick(name: "asking for exchange rates", seconds: 600) {
      try store.outbox { tx in
        for feed in feeds {
          try tx.enqueue(NewJob(kind: .exchangeRates, key: feed.name, runAfter: clock.now), of: RateFetching.nobody)
        }
      }
    }
  }

  var handler: JobHandler {
    JobHandler { job, _ in
      // A source that is no longer configured.
      guard let feed = feeds.first(where: { $0.name == job.key }) else { return .done }
      return .later(clock.now.adding(try fetch(feed) * timing.backoff), isRetry: false)
    }
  }

  /// - Returns: seconds until the next look.
  private func fetch(_ feed: RateFeed) throws -> Double {
    switch feed.fetch() {
    case .failed(let why):
      log.warning("exchange rates of \(feed.name) could not be fetched: \(why)")
      return RateFetching.pauseAfterFailure
    case .rates(let rates):
      let new = try RateImport(store: store).run(rates)
      log.info("exchange rates of \(feed.name): \(new) of \(rates.count) are new")
      return RateFetching.pause
    }
  }
}
