// XML that came from outside, read by libxml2 into values: receipts, answers of directories. Nothing is fetched, no entity is expanded, a
// document type declaration is refused, sizes are limited (reliability.md §3.3).

import CXML
import Domain

/// An element with what is in it.
public struct ReceivedXML: Equatable, Sendable {
  /// Local name, without prefix.
  public let name: String
  public let namespace: String
  public let attributes: [String: String]
  /// The text directly inside, without space around it.
  public let text: String
  public let children: [ReceivedXML]

  /// Why bytes are no acceptable document.
  public struct Problem: Error, Equatable, Sendable {
    public let message: String
  }

  /// Bytes, elements, and elements inside each other that are read at most.
  public static let longest = 5 << 20
  static let mostElements = 50_000
  static let deepest: Int32 = 64

  /// Reads a document.
  /// - Throws: `Problem`, saying what is wrong with it.
  public init(_ bytes: [UInt8]) throws(Problem) {
    guard bytes.count <= ReceivedXML.longest else { throw Problem(message: "the XML is larger than 5 MB") }
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        xmlReadMemory(characters.baseAddress, Int32(clamping: characters.count), "received.xml", nil, options)
      }
    }
    guard let document else { throw Problem(message: "the XML is not well-formed") }
    defer { xmlFreeDoc(document) }
    guard xmlGetIntSubset(document) == nil else {
      throw Problem(message: "the XML holds a document type declaration, which none of these documents has")
    }
    guard let root = xmlDocGetRootElement(document) else { throw Problem(message: "the XML is empty") }
    var left = ReceivedXML.mostElements
    self = try ReceivedXML(root, depth: 0, left: &left)
  }

  private init(_ node: xmlNodePtr, depth: Int32, left: inout Int) throws(Problem) {
    left -= 1
    guard left >= 0, depth < ReceivedXML.deepest else {
      throw Problem(message: "the XML has too many or too deep elements")
    }
    name = ReceivedXML.string(node.pointee.name)
    namespace = node.pointee.ns.map { ReceivedXML.string($0.pointee.href) } ?? ""
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let found = attribute {
      attributes[ReceivedXML.string(found.pointee.name)] = found.pointee.children.map {
        ReceivedXML.string($0.pointee.content)
      }
      attribute = found.pointee.next
    }
    var text = ""
    var children: [ReceivedXML] = []
    var next = node.pointee.children
    while let child = next {
      switch child.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: text += ReceivedXML.string(child.pointee.content)
      case XML_ELEMENT_NODE: children.append(try ReceivedXML(child, depth: depth + 1, left: &left))
      default: break
      }
      next = child.pointee.next
    }
    self.attributes = attributes
    self.text = ReceivedXML.trimmed(text)
    self.children = children
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }

  /// The first child of this local name.
  public func first(_ name: String) -> ReceivedXML? { children.first { $0.name == name } }

  /// The text of the element reached by these local names; `""` when there is none.
  public func text(at path: String...) -> String {
    path.reduce(Optional(self)) { $0?.first($1) }?.text ?? ""
  }

  /// All children of this local name.
  public func all(_ name: String) -> [ReceivedXML] { children.filter { $0.name == name } }
}
