// The API's own document: made from the rows, complete, and true to what the writers write.

import Domain
import TestSupport
import Testing

@testable import InvoiceFCGI

@Suite struct OpenAPITests {
  static let rows = Routes.all.filter { $0.surface == .api }

  @Test func `Every API row is described; a new one gets a line in RouteDescriptions`() {
    let bare = Self.rows.filter { $0.about == nil }.map { $0.method + " " + $0.pattern.text }
    #expect(bare == [])
    #expect(RouteDescription.unused(by: Self.rows) == [])
  }

  @Test func `Every row is an operation of the document`() throws {
    let document = OpenAPI.document(of: Routes.all, server: "http://localhost")
    let paths = try #require(document["paths"]?.object)
    var operations = 0
    for path in paths.members {
      operations += path.value.object?.members.filter { $0.name != "parameters" }.count ?? 0
    }
    #expect(operations == Self.rows.count)
    let detail = try #require(paths["/api/v1/organizers/{organizer}/events/{event}/invoices/{number}/"])
    #expect(detail["parameters"]?.array?.compactMap { $0["name"]?.string } == ["organizer", "event", "number"])
    #expect(detail["get"]?["responses"]?["404"] != nil)
  }

  @Test func `Whoever wants to know the API needs no token for it`() throws {
    let response = try AccessTests.shared.get().send("GET", "/api/v1/openapi.json")
    #expect(response.status == 200)
    #expect(try response.json()["openapi"]?.string == "3.1.0")
  }

  /// The members of a written object, and of its shape.
  private func names(_ json: JSON) -> [String] { json.object?.members.map(\.name) ?? [] }

  @Test func `A shape has the members that are written, in their order`() throws {
    guard case .object(let members) = InvoiceResource.shape else { throw Unexpected() }
    #expect(members.map(\.name) == names(try JSON(parsing: InvoiceResource.document(Fixtures.invoice()))))
    let types = Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.shape) })
    #expect(types["number"] == .text(format: nil))
    #expect(types["is_cancellation"] == .flag)
    #expect(types["refers"] == .nullable(.text(format: nil)))
    #expect(types["date"] == .text(format: "date"))
    #expect(types["transmission_status"] == .words(TransmissionStatus.allCases.map(\.rawValue)))
    guard case .array(.object(let line))? = types["lines"] else { throw Unexpected() }
    #expect(line.first { $0.name == "gross_value" }?.shape == .text(format: ShapeWriter.amount))
  }

  private struct Unexpected: Error {}
}
