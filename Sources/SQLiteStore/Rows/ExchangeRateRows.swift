// Exchange rates as rows: a published rate never changes, so the first one stays.

import Domain
import GRDB

enum ExchangeRateRows {
  /// - Returns: false when the source has a rate for these currencies and that day already.
  static func insert(_ rate: ExchangeRate, db: Database) throws -> Bool {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO exchange_rates (source, source_currency, other_currency, source_date, rate_millionths)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        rate.source, rate.sourceCurrency, rate.otherCurrency, rate.date.daysSinceEpoch, rate.millionths,
      ])
    return db.changesCount > 0
  }
}
