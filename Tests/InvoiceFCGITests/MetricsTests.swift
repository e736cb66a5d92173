// The page of monitors: who may read it, that every line has the format, and that its figures are those of what happened.

import Domain
import Foundation
import TestSupport
import Testing

@testable import InvoiceFCGI

@Suite struct MetricsTests {
  let app: TestApp
  private static let token = "a token of monitors"

  init() throws {
    app = try TestApp(metricsToken: MetricsTests.token)
  }

  private func scrape() -> Response {
    app.send("GET", "/metrics", headers: ["AUTHORIZATION": "Bearer \(MetricsTests.token)"])
  }

  /// The samples by name with labels.
  private func samples() throws -> [String: Double] {
    let response = scrape()
    #expect(response.status == 200)
    var samples: [String: Double] = [:]
    for line in response.text.split(separator: "\n") where !line.hasPrefix("#") {
      let split = try #require(line.lastIndex(of: " "))
      samples[String(line[..<split])] = Double(String(line[line.index(after: split)...]))
    }
    return samples
  }

  @Test func `Without the right token nobody reads it, and without one configured there is no such page`() throws {
    #expect(app.send("GET", "/metrics").status == 401)
    #expect(app.send("GET", "/metrics", headers: ["AUTHORIZATION": "Bearer another"]).status == 401)
    #expect(app.get("/metrics").status == 401)
    let bare = try TestApp()
    #expect(bare.send("GET", "/metrics", headers: ["AUTHORIZATION": "Bearer "]).status == 404)
    #expect(bare.send("GET", "/metrics").status == 404)
  }

  @Test func `Every family is described before its samples, and every line is one of the format`() throws {
    let response = scrape()
    #expect(response.headers.contains { $0 == ("Content-Type", MetricsText.contentType) })
    let sample = try Regex(#"[a-z_]+(\{([a-z]+="([^"\\\n]|\\.)*",?)+\})? [-+0-9.einf]+"#)
    var described: Set<String> = []
    for line in response.text.split(separator: "\n") {
      if line.hasPrefix("# TYPE ") {
        described.insert(String(line.split(separator: " ")[2]))
      } else if !line.hasPrefix("# HELP ") {
        #expect(try sample.wholeMatch(in: String(line)) != nil, "\(line)")
        let name = String(line.prefix { $0 != "{" && $0 != " " })
        let families = [name] + ["_bucket", "_sum", "_count"].map { name.replacing($0, with: "") }
        #expect(families.contains { described.contains($0) }, "\(line)")
      }
    }
  }

  @Test func `Requests are counted by surface and outcome, and every one has a duration`() throws {
    let before = try samples()
    for _ in 0..<3 { #expect(app.get("/api/v1/organizers/bigevents/invoices/").status == 200) }
    #expect(app.get("/api/v1/organizers/bigevents/invoices/", token: nil).status == 401)
    #expect(app.send("GET", "/console/login").status == 200)
    let after = try samples()
    func growth(_ name: String) -> Double { (after[name] ?? -1) - (before[name] ?? 0) }
    #expect(growth(#"invoicefcgi_requests_total{surface="api",status="2xx"}"#) == 3)
    #expect(growth(#"invoicefcgi_requests_total{surface="api",status="4xx"}"#) == 1)
    #expect(growth(#"invoicefcgi_requests_total{surface="console",status="2xx"}"#) == 1)
    // The scrape before.
    #expect(growth(#"invoicefcgi_requests_total{surface="plain",status="2xx"}"#) == 1)
    #expect(growth(#"invoicefcgi_request_duration_seconds_count{surface="api"}"#) == 4)
    let all = after[#"invoicefcgi_request_duration_seconds_count{surface="api"}"#]
    #expect(after[#"invoicefcgi_request_duration_seconds_bucket{surface="api",le="+Inf"}"#] == all)
  }

  @Test func `A base path does not hide which surface a request was for`() throws {
    let mounted = try TestApp(publicURL: "https://example.org/in/voices", metricsToken: MetricsTests.token)
    _ = mounted.get("/in/voices/api/v1/organizers/")
    _ = mounted.send("GET", "/in/voices/console/login")
    #expect(mounted.application.app.requests.answered(.api, class: 2) == 1)
    #expect(mounted.application.app.requests.answered(.console, class: 2) == 1)
  }

  @Test func `The books' figures are those of the list and of the journal`() throws {
    let list = try app.get("/api/v1/organizers/bigevents/invoices/?is_cancellation=true").json()
    let cancellations = try #require(list["count"]?.int)
    let all = try #require(try app.get("/api/v1/organizers/bigevents/invoices/").json()["count"]?.int)
    let samples = try samples()
    #expect(
      samples[#"invoicefcgi_invoices{organizer="bigevents",kind="cancellation"}"#] == Double(cancellations))
    #expect(
      samples[#"invoicefcgi_invoices{organizer="bigevents",kind="invoice"}"#] == Double(all - cancellations))
    let journal = try app.get("/api/v1/organizers/bigevents/journal/").json()
    #expect(samples[#"invoicefcgi_journal_entries{organizer="bigevents"}"#] == Double(journal["count"]?.int ?? -1))
  }

  @Test func `A mark of an operator's command is read back, and a broken one is none`() throws {
    let state = app.temporary.directory
    let mark = OperatorMark(at: app.clock.now, findings: 3)
    #expect(OperatorMark.read(.verification, state: state) == nil)
    mark.leaveOrTell(.verification, state: state)
    #expect(OperatorMark.read(.verification, state: state) == mark)
    #expect(try samples()["invoicefcgi_verification_last_findings"] == 3)
    try Data("yesterday".utf8).write(to: URL(filePath: state).appending(path: "last-verification"))
    #expect(OperatorMark.read(.verification, state: state) == nil)
    #expect(try samples()["invoicefcgi_verification_last_findings"] == nil)
  }

  @Test func `Values are escaped as the format wants it`() {
    var text = MetricsText()
    text.sample("a", [("b", "c\"d\\e\nf")], 1.5)
    #expect(text.text == #"a{b="c\"d\\e\nf"} 1.5"# + "\n")
  }
}
