// From when to when a sold product is valid: fixed dates, or a span from the moment it begins (pretix-behaviour.md §1.2).

import Foundation

extension Item {
  /// The validity of a product that is sold.
  /// - Parameters:
  ///   - requested: when the customer wants it to begin.
  ///   - sold: when it is sold.
  func validity(requested: Instant?, sold: Instant, zone: TimeZone) -> (from: Instant?, until: Instant?) {
    switch resource["validity_mode"]?.string {
    case "fixed": (moment("validity_fixed_from"), moment("validity_fixed_until"))
    case "dynamic": dynamicValidity(from: requested ?? sold, zone: zone)
    default: (nil, nil)
    }
  }

  private func moment(_ name: String) -> Instant? { resource[name]?.string.flatMap { Instant($0) } }

  /// Days and months end with the last second of a day at the event, shorter spans to the second.
  private func dynamicValidity(from start: Instant, zone: TimeZone) -> (from: Instant?, until: Instant?) {
    func count(_ name: String) -> Int { Int(min(max(resource[name]?.int ?? 0, 0), 100_000)) }
    let months = count("validity_dynamic_duration_months")
    let days = count("validity_dynamic_duration_days")
    let seconds = count("validity_dynamic_duration_hours") * 3600 + count("validity_dynamic_duration_minutes") * 60
    var end = start.adding(seconds: seconds)
    if months > 0 || days > 0 {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = zone
      let begin = Date(timeIntervalSince1970: Double(end.microseconds) / 1_000_000)
      let span = DateComponents(month: months, day: days)
      let last = calendar.date(byAdding: span, to: begin) ?? begin
      let day = Instant(microseconds: Int64(last.timeIntervalSince1970) * 1_000_000).day(in: zone)
      end = day.start(in: zone).adding(seconds: -1)
    } else if seconds == 0 {
      return (start, nil)
    }
    return (start, end)
  }
}
