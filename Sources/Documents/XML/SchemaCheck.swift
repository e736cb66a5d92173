// Documents against their XSD, in process: libxml2 loads a schema once, and any number of threads validate with it, each with its own
// context (documents.md §5). Nothing is fetched: schemas import files beside them, documents are read without network and entities.

import CXML
import Domain
import Foundation
import Synchronization

/// A schema, loaded.
final class SchemaCheck: @unchecked Sendable {
  // Safe: libxml2 lets threads share a compiled schema; it is never written after `init`.
  private let schema: xmlSchemaPtr

  /// The four schemas, each loaded when first asked for.
  enum Name: String, CaseIterable {
    case invoice = "schemas/ubl-2.1/maindoc/UBL-Invoice-2.1.xsd"
    case creditNote = "schemas/ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd"
    case crossIndustry = "schemas/cii/Factur-X_EN16931.xsd"
    case fatturaPA = "schemas/fatturapa/fatturapa-1.2.2.xsd"
  }

  private static let loaded = Mutex<[Name: SchemaCheck]>([:])

  /// - Throws: `DomainError.storage` when the files are not installed or no schema.
  static func named(_ name: Name) throws -> SchemaCheck {
    try loaded.withLock { loaded in
      if let check = loaded[name] { return check }
      let check = try SchemaCheck(path: try Resources.path(name.rawValue))
      loaded[name] = check
      return check
    }
  }

  private init(path: String) throws {
    xmlInitParser()
    let parser = xmlSchemaNewParserCtxt(path)
    defer { xmlSchemaFreeParserCtxt(parser) }
    xmlSchemaSetParserStructuredErrors(parser, { _, _ in }, nil)
    guard let schema = xmlSchemaParse(parser) else { throw DomainError.storage("the schema \(path) cannot be read") }
    self.schema = schema
  }

  deinit {
    xmlSchemaFree(schema)
  }

  /// Reads a document and holds it against the schema.
  /// - Parameter read: looks at the document when it is valid.
  /// - Returns: what is wrong, in libxml2's words; empty when nothing is.
  func problems(in xml: [UInt8], read: (XMLTree) -> Void = { _ in }) -> [String] {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = xml.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        xmlReadMemory(characters.baseAddress, Int32(clamping: characters.count), "document.xml", nil, options)
      }
    }
    guard let document else { return ["the document is not well-formed"] }
    defer { xmlFreeDoc(document) }
    let context = xmlSchemaNewValidCtxt(schema)
    defer { xmlSchemaFreeValidCtxt(context) }
    let problems = ProblemList()
    xmlSchemaSetValidStructuredErrors(
      context,
      { list, error in
        guard let list, let message = error?.pointee.message else { return }
        let problems = Unmanaged<ProblemList>.fromOpaque(list).takeUnretainedValue()
        problems.add(String(cString: message).trimmingCharacters(in: .whitespacesAndNewlines))
      }, Unmanaged.passUnretained(problems).toOpaque())
    let result = xmlSchemaValidateDoc(context, document)
    if result != 0, problems.messages.isEmpty { problems.add("the schema refuses the document") }
    if result == 0, let root = xmlDocGetRootElement(document) { read(XMLTree(node: root)) }
    return problems.messages
  }

  /// Collects what libxml2 reports.
  private final class ProblemList {
    private(set) var messages: [String] = []

    func add(_ message: String) {
      if messages.count < 20 { messages.append(message) }
    }
  }
}

/// An element of a document under validation; only valid while it is.
struct XMLTree {
  private let node: xmlNodePtr

  fileprivate init(node: xmlNodePtr) {
    self.node = node
  }

  /// Local name, without prefix.
  var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

  /// The text directly inside.
  var text: String {
    var text = ""
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_TEXT_NODE, let content = child.pointee.content { text += String(cString: content) }
      next = child.pointee.next
    }
    return text
  }

  var children: [XMLTree] {
    var children: [XMLTree] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { children.append(XMLTree(node: child)) }
      next = child.pointee.next
    }
    return children
  }

  /// All elements reached by these local names, one after the other.
  func all(_ path: String...) -> [XMLTree] {
    path.reduce([self]) { nodes, name in nodes.flatMap { $0.children.filter { $0.name == name } } }
  }

  func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }
}
