// Who may do what: every row of the route table × every kind of caller × own, foreign and missing objects, against `Demand.table`.

import Domain
import TestSupport
import Testing

@testable import InvoiceFCGI

@Suite struct AccessTests {
  static let shared = Result { try TestApp() }
  static let denied = "{\"detail\":\"You do not have permission to perform this action.\"}"
  static let apiRows = Routes.all.filter { $0.surface == .api }

  static func path(_ pattern: PathPattern, organizer: String, event: String, number: String) -> String {
    Place(description: "", organizer: organizer, event: event, number: number).path(pattern)
  }

  /// What the answer tells of the way in; a refusal by a rule comes from inside.
  static func outcome(_ response: Response) -> Caller.Outcome {
    switch response.status {
    case 401: .unauthenticated
    case 403 where response.text == denied: .forbidden
    case 404: .missing
    default: .inside
    }
  }

  @Test func `The matrix names every API row and no other`() {
    let rows = Self.apiRows.map { $0.method + " " + $0.pattern.text }
    #expect(Set(rows).subtracting(Demand.table.keys) == [], "rows without a line in Demand.table")
    #expect(Set(Demand.table.keys).subtracting(rows) == [], "lines without a row")
  }

  @Test func `Every API row lets in exactly who holds its right`() throws {
    let app = try TestApp()
    var cells = 0
    for caller in try Caller.everybody(in: app) {
      let headers = caller.authorization.map { ["AUTHORIZATION": $0] } ?? [:]
      for row in Self.apiRows {
        let text = row.pattern.text
        guard let demand = Demand.table[row.method + " " + text] else { continue }
        for place in Place.all where isTold(place, by: text) {
          let response = app.send(row.method, place.path(row.pattern), headers: headers)
          let expected = caller.outcome(demand, at: place)
          let actual = Self.outcome(response)
          // Inside, what is named may still be missing.
          let agrees = actual == expected || (expected == .inside && actual == .missing)
          #expect(
            agrees, "\(row.method) \(text) as \(caller), \(place): \(response.status) \(response.text.prefix(90))")
          if expected == .inside && row.method == "GET" && place.description == "own" && text.contains(":number/")
            && !text.contains("billing")
          {
            #expect(response.status == 200, "\(text) as \(caller)")
          }
          cells += 1
        }
      }
    }
    #expect(cells > 3_000)
  }

  /// Whether the difference between this place and the own one shows in such a path.
  private func isTold(_ place: Place, by pattern: String) -> Bool {
    switch place.description {
    case "own": true
    case "missing event", "another event's": pattern.contains(":event")
    case "missing object": pattern.contains(":number") || pattern.contains(":code") || pattern.contains(":item")
    default: pattern.contains(":organizer")
    }
  }

  @Test func `A list for the whole organizer holds what the caller may read, and nothing else`() throws {
    let app = try TestApp()
    for caller in try Caller.everybody(in: app) where caller.organizer == "bigevents" {
      let response = app.send(
        "GET", "/api/v1/organizers/bigevents/invoices/", headers: ["AUTHORIZATION": caller.authorization ?? ""])
      let results = try #require(try response.json()["results"]?.array)
      let events = Set(results.compactMap { $0["event"]?.string })
      #expect(events.isEmpty != caller.eventRights.hold("event.orders:read"), "\(caller)")
      if let only = caller.events { #expect(events == only) }
    }
  }

  @Test func `Missing and foreign organizers and events answer alike`() throws {
    let app = try Self.shared.get()
    for row in Self.apiRows where row.pattern.text.contains(":organizer") {
      let places = [("otherorg", "otherconf"), ("nope", "nope"), ("bigevents", "nope"), ("bigevents", "otherconf")]
      for (organizer, event) in places where row.pattern.text.contains(":event") || organizer != "bigevents" {
        let path = Self.path(row.pattern, organizer: organizer, event: event, number: "X")
        let answer = app.send(row.method, path, token: "full")
        #expect(answer.status == 403 && answer.text == Self.denied, "\(row.method) \(row.pattern.text)")
      }
    }
  }

  @Test func `No answer to another organizer's token holds our invoices`() throws {
    let app = try Self.shared.get()
    for query in ["", "?number=SAMPLECONF-00042", "?order=ABC12", "?q=John", "?refers=SAMPLECONF-00006"] {
      let response = app.get("/api/v1/organizers/otherorg/invoices/" + query, token: "foreign")
      #expect(!response.text.contains("\"event\":\"sampleconf\""))
      #expect(!response.text.contains("SAMPLECONF-00042"))
    }
  }

  @Test func `Console rows let in sessions only`() throws {
    let app = try Self.shared.get()
    for row in Routes.all where row.surface == .console && row.access != .anyone {
      let path = Self.path(row.pattern, organizer: "bigevents", event: "sampleconf", number: "SAMPLECONF-00001")
      for headers in [[:], ["COOKIE": "sid=" + String(repeating: "0", count: 64)], ["COOKIE": "sid=x; sid="]] {
        #expect(app.send(row.method, path, headers: headers).status == 303, "\(path)")
      }
    }
  }

  @Test func `No two rows share a method and a pattern, and every pattern finds itself`() {
    var seen: Set<String> = []
    for row in Routes.all { #expect(seen.insert(row.method + row.pattern.text).inserted, "\(row.pattern.text)") }
  }
}
