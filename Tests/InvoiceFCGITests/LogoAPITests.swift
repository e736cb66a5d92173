// Logos over the API: what goes in as PNG comes out as the JPEG that invoices embed, and refusals say why.

import Domain
import Foundation
import Testing

@testable import InvoiceFCGI

@Suite struct LogoAPITests {
  private let event: NewEvent
  private let png: [UInt8]

  init() throws {
    event = try NewEvent(try TestApp())
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    png = Array(try Data(contentsOf: folder.appendingPathComponent("DocumentsTests/Fixtures/logo.png")))
  }

  private func send(
    _ method: String, _ path: String, token: String = "full", type: String = "image/png", body: [UInt8] = []
  ) -> Response {
    let fields = ["CONTENT_TYPE": type, "AUTHORIZATION": "Token " + TestApp.token(token), "USER_AGENT": "test"]
    return event.app.application.respond(
      to: Request(
        method: method, rawPath: path, rawQuery: "", headers: HeaderFields(fields), body: body, scheme: "http",
        host: "localhost:8080", remoteAddress: "127.0.0.1", id: "test"))
  }

  private var path: String { event.path + "settings/logo/" }

  @Test func `An uploaded logo is set, can be looked at and is on the next invoice`() throws {
    #expect(send("GET", path).status == 404)
    let answer = send("PUT", path, body: png)
    #expect(answer.status == 200)
    let value = try answer.json()["invoice_logo_image"]
    #expect(try event.app.get(event.path + "settings/").json()["invoice_logo_image"] == value)
    let picture = send("GET", path)
    #expect(picture.header("Content-Type") == "image/jpeg")
    #expect(PictureHeader(picture.body)?.width == 600)
    let code = try event.order()
    let list = try event.app.get(event.path + "invoices/?order=\(code)").json()["results"]?.array
    let number = try #require(list?.first?["number"]?.string)
    let pdf = event.app.get(event.path + "invoices/\(number)/download/")
    #expect(pdf.status == 200)
    #expect(Data(pdf.body).range(of: Data(picture.body)) != nil)
  }

  @Test func `The organizer's logo serves events without their own`() throws {
    let organizer = "/api/v1/organizers/bigevents/settings/logo/"
    #expect(send("PUT", organizer, body: png).status == 200)
    #expect(send("GET", path).status == 200)
    #expect(send("DELETE", organizer).status == 204)
    #expect(send("GET", path).status == 404)
  }

  @Test func `What is no picture is refused on the field, and nothing changes`() throws {
    let answer = send("PUT", path, body: Array("<svg onload=alert(1)>".utf8))
    #expect(answer.status == 400)
    #expect(try answer.json().object?.members.map(\.name) == ["file"])
    #expect(send("PUT", path, type: "application/json", body: png).status == 415)
    #expect(send("PUT", path, token: "view", body: png).status == 403)
    #expect(send("GET", path).status == 404)
  }
}
