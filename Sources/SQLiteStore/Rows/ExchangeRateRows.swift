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

  /// The newest rate of `source` that is not older than `notBefore`.
  static func newest(
    source: String, from sourceCurrency: String, to otherCurrency: String, notBefore: LocalDate, db: Database
  ) throws -> ExchangeRate? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT source_date, rate_millionths FROM exchange_rates
          WHERE source = ? AND source_currency = ? AND other_currency = ? AND source_date >= ?
          ORDER BY source_date DESC LIMIT 1
          """), arguments: [source, sourceCurrency, otherCurrency, notBefore.daysSinceEpoch])
    return row.map {
      ExchangeRate(
        source: source, date: LocalDate(daysSinceEpoch: $0["source_date"]), sourceCurrency: sourceCurrency,
        otherCurrency: otherCurrency, millionths: $0["rate_millionths"])
    }
  }
}
