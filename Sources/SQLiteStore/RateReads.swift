// Exchange rates for people: days and rates of a source, from the operator's table and the organizer's own.

public import Domain
import GRDB

extension SQLiteStore: RateStore {
  public func rateDays(of source: RateSource, organizer: Organizer.ID, limit: Int) throws -> [LocalDate] {
    try read { db in
      try Int.fetchAll(
        db,
        sql: """
          SELECT DISTINCT source_date FROM (
            SELECT source_date FROM exchange_rates WHERE source = ?1
            UNION ALL
            SELECT source_date FROM organizer_exchange_rates WHERE organizer_id = ?2 AND source = ?1)
          ORDER BY source_date DESC LIMIT ?3
          """, arguments: [source.rawValue, organizer.value, limit]
      ).map(LocalDate.init(daysSinceEpoch:))
    }
  }

  public func rates(of source: RateSource, on day: LocalDate, organizer: Organizer.ID) throws -> [ShownRate] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT source_currency, other_currency, rate_millionths, 0 AS own FROM exchange_rates
            WHERE source = ?1 AND source_date = ?2
          UNION ALL
          SELECT source_currency, other_currency, rate_millionths, 1 FROM organizer_exchange_rates
            WHERE organizer_id = ?3 AND source = ?1 AND source_date = ?2
          ORDER BY 1, 2, 4
          """, arguments: [source.rawValue, day.daysSinceEpoch, organizer.value]
      ).map { row in
        ShownRate(
          ExchangeRate(
            source: source.rawValue, date: day, sourceCurrency: row["source_currency"],
            otherCurrency: row["other_currency"], millionths: row["rate_millionths"]), isOwn: row["own"])
      }
    }
  }
}
