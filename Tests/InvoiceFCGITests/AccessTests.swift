// Who may do what, as a matrix over the whole route table: every row × every kind of caller × own, foreign and missing objects.

import Domain
import Testing
import TestSupport

@testable import InvoiceFCGI

@Suite struct AccessTests {
  static let shared = Result { try TestApp() }

  /// The rights in bigevents/sampleconf of the recorded teams.
  static let readers: Set<String> = ["full", "view", "limited"]
  static let writers: Set<String> = ["full", "limited"]
  static let billing: Set<String> = ["full"]
  static let auditors: Set<String> = ["full", "view"]
  static let members: Set<String> = ["full", "view", "none", "checkin", "limited"]

  static func mayEnter(_ token: String, _ access: Access) -> Bool {
    switch access {
    case .anyone: true
    case .authenticated: true
    case .member, .eventVisitor: members.contains(token)
    case .organizer: billing.contains(token)
    case .auditor: auditors.contains(token)
    case .event(.readOrders): readers.contains(token)
    case .event(.writeOrders): writers.contains(token)
    case .event(.writeItems), .event(.writeEventSettings), .eventAny: ["full", "none"].contains(token)
    case .event: token == "full"
    case .session, .sessionMember: false
    }
  }

  static func path(_ pattern: PathPattern, organizer: String, event: String, number: String) -> String {
    pattern.text.replacing(":organizer", with: organizer).replacing(":event", with: event).replacing(
      ":number", with: number
    )
    .replacing(":code", with: "ABC12").replacing(":item", with: "1").replacing(":rule", with: "1")
  }

  static let apiRows = Routes.all.filter { $0.surface == .api }

  @Test func `Every API row lets in exactly who holds its right`() throws {
    let app = try Self.shared.get()
    var cells = 0
    for row in Self.apiRows {
      let own = Self.path(row.pattern, organizer: "bigevents", event: "sampleconf", number: "SAMPLECONF-00001")
      for token in Self.members.union(["foreign"]) {
        let response = app.send(row.method, own, token: token)
        let isInside = Self.mayEnter(token, row.access)
        // Inside, an organizer-wide row may still not find what the caller must not see, and a rule may refuse.
        let isRefused = [401, 403].contains(response.status) && response.text.contains(#"{"detail":"You do not"#)
        let expected = isInside ? !isRefused : response.status == 403
        #expect(expected, "\(row.method) \(own) as \(token): \(response.status)")
        cells += 1
      }
      #expect(app.send(row.method, own).status == 401, "\(row.method) \(own) without a token")
      #expect(app.send(row.method, own, token: "inactive").status == 401)
      #expect(app.send(row.method, own, headers: ["AUTHORIZATION": "Token nobody"]).status == 401)
      cells += 3
    }
    #expect(cells == Self.apiRows.count * 9)
  }

  @Test func `Missing and foreign organizers and events answer alike`() throws {
    let app = try Self.shared.get()
    for row in Self.apiRows where row.pattern.text.contains(":organizer") {
      let places = [("otherorg", "otherconf"), ("nope", "nope"), ("bigevents", "nope"), ("bigevents", "otherconf")]
      let answers = places.compactMap { organizer, event -> Response? in
        let isOrganizerWide = !row.pattern.text.contains(":event")
        if isOrganizerWide && organizer == "bigevents" { return nil }
        return app.send(
          row.method, Self.path(row.pattern, organizer: organizer, event: event, number: "X"), token: "full")
      }
      for answer in answers {
        #expect(answer.status == 403, "\(row.method) \(row.pattern.text)")
        #expect(answer.body == answers[0].body)
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
