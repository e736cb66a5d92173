// The time zone of an imported event. Foundation knows the zones; this is the only thing that the importer asks of it.

import Foundation

/// A zone whose name was checked.
struct BundleZone: Equatable {
  let name: String
  private let zone: TimeZone

  /// - Throws: `BundleProblem` when there is no such zone.
  init(_ json: JSONReader) throws(BundleProblem) {
    name = try json.text()
    guard let zone = TimeZone(identifier: name) else {
      throw json.problem("\(json.excerpt) is not a time zone; write it like \"Europe/Berlin\"")
    }
    self.zone = zone
  }

  /// The moment at which `day` begins here.
  func start(of day: LocalDate) -> Instant {
    day.start(in: zone)
  }
}
