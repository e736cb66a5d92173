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

  /// The same for a rate that serves one organizer only.
  static func insert(_ rate: ExchangeRate, of organizer: Organizer.ID, db: Database) throws -> Bool {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO organizer_exchange_rates
          (organizer_id, source, source_currency, other_currency, source_date, rate_millionths)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        organizer.value, rate.source, rate.sourceCurrency, rate.otherCurrency, rate.date.daysSinceEpoch,
        rate.millionths,
      ])
    return db.changesCount > 0
  }

  /// The newest rate of `source`, for everybody or of the organizer's own, that is not older than `notBefore`.
  static func newest(
    source: String, from sourceCurrency: String, to otherCurrency: String, notBefore: LocalDate,
    of organizer: Organizer.ID,
    db: Database
  ) throws -> ExchangeRate? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT * FROM (
            SELECT source_date, rate_millionths, 0 AS own FROM exchange_rates
            WHERE source = ?1 AND source_currency = ?2 AND other_currency = ?3 AND source_date >= ?4
            ORDER BY source_date DESC LIMIT 1)
          UNION ALL SELECT * FROM (
            SELECT source_date, rate_millionths, 1 FROM organizer_exchange_rates
            WHERE organizer_id = ?5 AND source = ?1 AND source_currency = ?2 AND other_currency = ?3
              AND source_date >= ?4
            ORDER BY source_date DESC LIMIT 1)
          ORDER BY source_date DESC, own LIMIT 1
          """), arguments: [source, sourceCurrency, otherCurrency, notBefore.daysSinceEpoch, organizer.value])
    return row.map {
      ExchangeRate(
        source: source, date: LocalDate(daysSinceEpoch: $0["source_date"]), sourceCurrency: sourceCurrency,
        otherCurrency: otherCurrency, millionths: $0["rate_millionths"])
    }
  }
}
