// What rules read from an event's API object beyond its columns: time zone, dates, place, and whether it is a series
// (pretix-behaviour.md §1.1). Zones are looked up once per name and process, because Foundation takes long to make one.

public import Foundation

extension Event {
  /// The zone that invoice dates and printed times are in; UTC when the stored name is none.
  public var zone: TimeZone { EventZones.shared.zone(named: timezone) }

  /// The day it is at the event at this moment.
  public func day(at moment: Instant) -> LocalDate { moment.day(in: zone) }

  public var dateFrom: Instant? { resource["date_from"]?.string.flatMap { Instant($0) } }
  public var dateTo: Instant? { resource["date_to"]?.string.flatMap { Instant($0) } }
  public var location: I18nText { I18nText(resource["location"]) ?? I18nText([]) }
  /// True for a series: every position then belongs to one of its dates.
  public var isSeries: Bool { resource["has_subevents"]?.bool ?? false }
  /// The currency with its number of places.
  public var money: Currency { Currency(currency) }
}

/// Time zones by name.
final class EventZones: @unchecked Sendable {
  // Safe: `zones` is only touched with `lock` held.
  static let shared = EventZones()
  private let lock = NSLock()
  private var zones: [String: TimeZone] = [:]

  func zone(named name: String) -> TimeZone {
    lock.withLock {
      if let known = zones[name] { return known }
      let zone = TimeZone(identifier: name) ?? .gmt
      zones[name] = zone
      return zone
    }
  }
}
