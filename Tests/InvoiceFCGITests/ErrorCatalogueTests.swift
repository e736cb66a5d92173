// docs/api/errors.md against the code: every status, and every reason that the code knows, has its line.

import Foundation
import Testing

@testable import InvoiceFCGI

@Suite struct ErrorCatalogueTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  @Test func `Every status of a refusal has a line in the catalogue`() throws {
    let page = try text("docs/api/errors.md")
    for status in ErrorCatalogue.statuses { #expect(page.contains("\n| \(status) |"), "\(status)") }
  }

  @Test(arguments: [
    ("Sources/Domain/DomainError.swift", "enum DomainError"),
    ("Sources/Domain/Invoices/InvoiceAction.swift", "enum InvoiceActionRefusal"),
    ("Sources/InvoiceFCGI/HTTP/Negotiation.swift", "enum ClientError"),
    ("Sources/InvoiceFCGI/HTTP/Negotiation.swift", "enum AuthenticationFailure"),
  ])
  func `Every reason for a refusal has a line in the catalogue`(path: String, type: String) throws {
    let page = try text("docs/api/errors.md")
    let source = try text(path)
    let start = try #require(source.range(of: type)?.upperBound)
    let end = try #require(source[start...].range(of: "\n}")?.lowerBound)
    let cases = source[start..<end].matches(of: #/\n  case ([A-Za-z]+(?:, [A-Za-z]+)*)/#)
      .flatMap { $0.1.split(separator: ", ").map(String.init) }
    #expect(cases.count > 3)
    // A case that carries another type's reasons, and the console's.
    for name in cases where name != "refused" { #expect(page.contains("`\(name)`"), "\(type).\(name)") }
  }
}
