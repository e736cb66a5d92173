// What an event's object must fulfil, and the event that it stands for.

import Foundation

enum EventRules {
  static func check(_ resource: JSONObject, _ reader: RequestReader) {
    let slug = resource["slug"]?.string ?? ""
    let isPlain = slug.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-._".utf8.contains(byte)
    }
    if !slug.isEmpty, !isPlain || slug.utf8.first == UInt8(ascii: ".") {
      reader.refuse("slug", "Use letters, digits, hyphens, underscores and dots only.")
    }
    let currency = resource["currency"]?.string ?? ""
    if currency.utf8.count != 3 || !currency.utf8.allSatisfy({ (65...90).contains($0) }) {
      reader.refuse("currency", RequestSentence.noChoice(.string(currency)))
    }
    let zone = resource["timezone"]?.string ?? ""
    if TimeZone(identifier: zone) == nil { reader.refuse("timezone", RequestSentence.noChoice(.string(zone))) }
    if let from = moment(resource, "date_from"), let to = moment(resource, "date_to"), to < from {
      reader.refuse("date_to", "The event cannot end before it starts.")
    }
  }

  static func event(_ resource: JSONObject, id: Event.ID, of organizer: Organizer.ID) -> Event {
    Event(
      id: id, organizer: organizer, slug: resource["slug"]?.string ?? "",
      name: I18nText(resource["name"]) ?? I18nText([]), currency: resource["currency"]?.string ?? "",
      timezone: resource["timezone"]?.string ?? "UTC", resource: resource)
  }

  private static func moment(_ resource: JSONObject, _ name: String) -> Instant? {
    resource[name]?.string.flatMap { Instant($0) }
  }
}
