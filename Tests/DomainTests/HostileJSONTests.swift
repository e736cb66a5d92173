// JSON that is sent to do harm (reliability.md F27): deep, doubled, huge or broken. Each is refused, or read exactly.

import Domain
import Testing

@Suite struct HostileJSONTests {
  private func parse(_ text: String) -> JSON? { try? JSON(parsing: Array(text.utf8)) }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
    String(repeating: "[", count: 65) + String(repeating: "]", count: 65), "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}",
    "\u{FEFF}{}", "{}{}", "{} x", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "01", "-", "+1", ".5", "1.", "1e", "0x10",
    "NaN",
    "Infinity", "tru", "nul", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud800x\"", "\"\\x41\"", "\"\\u12g4\"", "\"\n\"",
    "\"", "",
    " ", "[1 2]", "{\"a\" 1}", "//", "/* */ 1", "\u{A0}1",
  ])
  func `What is no JSON is refused, however deep`(text: String) {
    #expect(parse(text) == nil)
  }

  @Test(arguments: [
    "1e400", "-0", "0.1", "1E+2", String(repeating: "9", count: 10_000), "123456789012345678901234567890.5",
  ])
  func `Numbers keep their text and pass through no floating point`(text: String) {
    #expect(parse(text) == .number(text))
  }

  @Test func `Broken bytes are no text`() {
    for bytes: [UInt8] in [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
    ] {
      #expect((try? JSON(parsing: bytes)) == nil)
    }
    #expect(parse("\"\\ud83d\\ude00\\u00e9\\/\"") == .string("😀é/"))
  }

  @Test func `A hundred thousand members and escapes are read to the last`() throws {
    let members = (0..<100_000).map { "\"k\($0)\":\"\\n\"" }.joined(separator: ", ")
    let object = try #require(parse("{" + members + "}")?.object)
    #expect(object.members.count == 100_000)
    #expect(object.members.last?.value == .string("\n"))
  }
}
