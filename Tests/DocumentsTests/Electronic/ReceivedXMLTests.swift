// XML from outside: what it holds is read, what it may do to the reader is not done.

import Foundation
import Testing

@testable import Documents

@Suite struct ReceivedXMLTests {
  private func read(_ text: String) throws -> ReceivedXML { try ReceivedXML(Array(text.utf8)) }

  private func problem(_ text: String) -> String {
    do throws(ReceivedXML.Problem) {
      _ = try ReceivedXML(Array(text.utf8))
      return ""
    } catch {
      return error.message
    }
  }

  @Test func `Names, name spaces, attributes and texts are there without prefixes and space around them`() throws {
    let xml = try read(
      "<?xml version='1.0'?><x:a xmlns:x='urn:x' k='v &amp; w'>\n <x:b> one <!-- no --><![CDATA[<two>]]> </x:b><b/>\u{e9}</x:a>"
    )
    #expect(xml.name == "a" && xml.namespace == "urn:x" && xml.attributes == ["k": "v & w"] && xml.text == "\u{e9}")
    #expect(xml.text(at: "b") == "one <two>" && xml.all("b").count == 2 && xml.all("b")[1].namespace == "")
    #expect(xml.text(at: "b", "c") == "" && xml.first("c") == nil)
  }

  @Test(arguments: [
    ("", "well-formed"), ("hello", "well-formed"), ("<a>", "well-formed"), ("<a><b></a></b>", "well-formed"),
    ("<a>\u{0}</a>", "well-formed"), ("<a>&c;</a>", "well-formed"),
    ("<!DOCTYPE a><a/>", "document type"),
    ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "document type"),
    ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "document type"),
    (
      "<!DOCTYPE a [<!ENTITY b 'hahahaha'><!ENTITY c '&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;'>]><a>&d;&d;&d;</a>",
      "document type"
    ),
  ]) func `What is no plain document is refused with a reason`(text: String, reason: String) {
    #expect(problem(text).contains(reason), "\(problem(text))")
  }

  @Test func `Depth, number and size have limits`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(problem(nested(Int(ReceivedXML.deepest))) == "")
    #expect(problem(nested(Int(ReceivedXML.deepest) + 1)).contains("too deep"))
    #expect(!problem(nested(100_000)).isEmpty)
    func many(_ count: Int) -> String { "<a>" + String(repeating: "<b/>", count: count) + "</a>" }
    #expect(problem(many(ReceivedXML.mostElements - 1)) == "")
    #expect(problem(many(ReceivedXML.mostElements)).contains("too many"))
    #expect(problem("<a>" + String(repeating: "x", count: ReceivedXML.longest) + "</a>").contains("5 MB"))
  }
}
