// Configuration: which source wins, what is refused, and that the table is the whole truth.

import Domain
import Foundation
import Testing

@testable import InvoiceFCGI

@Suite struct ConfigTests {
  private func file(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "invoicefcgi-config-" + UUID().uuidString
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `A flag beats the environment, which beats the file`() throws {
    let path = try file("# ours\nINVOICEFCGI_LOG_LEVEL=debug\nINVOICEFCGI_WORKERS=3\nINVOICEFCGI_SEND=off\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let config = try Config(
      flags: ["LOG_LEVEL": "error"], environment: ["INVOICEFCGI_LOG_LEVEL": "warning", "INVOICEFCGI_WORKERS": "5"],
      file: path)
    #expect(config.text("LOG_LEVEL") == "error")
    #expect(config.workers == 5)
    #expect(config.values["SEND"] == ConfigValue(text: "off", origin: path))
    #expect(config.values["STATE"]?.origin == "default")
  }

  @Test(arguments: [
    ["INVOICEFCGI_COLOUR": "red"], ["INVOICEFCGI_DATABASE": "mysql://x"], ["INVOICEFCGI_DATABASE": "sqlite:///"],
    ["INVOICEFCGI_PUBLIC_URL": "ftp://host"], ["INVOICEFCGI_PUBLIC_URL": "host"],
    ["INVOICEFCGI_LISTEN": "127.0.0.1:9000"],
    ["INVOICEFCGI_WORKERS": "many"], ["INVOICEFCGI_BODY_LIMIT": "0"], ["INVOICEFCGI_SEND": "maybe"],
    ["INVOICEFCGI_STATE": "relative"], ["INVOICEFCGI_SMTP_URL_FILE": "/nonexistent"],
  ])
  func `Unknown keys and unfit values are refused by name`(environment: [String: String]) throws {
    let error = #expect(throws: DomainError.self) {
      try Config(flags: [:], environment: environment, file: nil)
    }
    guard case .invalid(let field, _) = try #require(error) else { return #expect(Bool(false)) }
    #expect(environment.keys.contains(field))
  }

  @Test func `A secret may lie in a file of its own`() throws {
    let path = try file("smtp://user:secret@localhost\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let config = try Config(flags: [:], environment: ["INVOICEFCGI_SMTP_URL_FILE": path], file: nil)
    #expect(config.text("SMTP_URL") == "smtp://user:secret@localhost")
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org", ""), ("http://127.0.0.1:8080/", "http://127.0.0.1:8080", ""),
    ("https://example.org/in/voices/", "https://example.org", "/in/voices"),
  ])
  func `The public address is an origin and a sub-path`(text: String, origin: String, base: String) throws {
    let url = try #require(PublicURL(text))
    #expect(url.origin == origin)
    #expect(url.base == base)
  }
}
