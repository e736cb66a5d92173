// Forms that carry files, `multipart/form-data` (RFC 7578) as browsers write it: a delimiter line, header fields, an empty line, content.
// Anything else than that grammar is refused as a whole.

import Domain
import Foundation

/// The parts of a posted form with files.
struct MultipartForm {
  /// One field, with what was in it.
  struct Part {
    let name: String
    /// nil for a plain field; `""` where no file was chosen.
    let filename: String?
    let content: [UInt8]
  }

  let parts: [Part]

  /// More parts than any form of ours has.
  static let mostParts = 40
  private static let longestHead = 4_096

  /// - Throws: `ClientError.unsupportedMediaType` when the type names no usable boundary; `DomainError.invalid` for a body that does not
  ///   follow the grammar.
  init(_ request: Request) throws {
    let type = request.header("CONTENT_TYPE") ?? ""
    guard let boundary = MultipartForm.boundary(of: type) else { throw ClientError.unsupportedMediaType(type) }
    parts = try MultipartForm.parts(Data(request.body), delimiter: Data("--\(boundary)".utf8))
  }

  static func isMultipart(_ type: String) -> Bool {
    type.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased() == "multipart/form-data"
  }

  /// RFC 2046 §5.1.1: up to 70 characters of a small set, plain or in quotes.
  static func boundary(of type: String) -> String? {
    guard isMultipart(type) else { return nil }
    for parameter in type.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard pair.count == 2, pair[0].lowercased() == "boundary" else { continue }
      let isQuoted = pair[1].hasPrefix("\"") && pair[1].hasSuffix("\"") && pair[1].utf8.count > 2
      let text = isQuoted ? String(pair[1].dropFirst().dropLast()) : pair[1]
      let isPlain = text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "'()+_,-./:=?".utf8.contains(byte)
      }
      return isPlain && (1...70).contains(text.utf8.count) ? text : nil
    }
    return nil
  }

  private static let malformed = DomainError.invalid(
    field: "file", message: "The form did not arrive complete. Choose the file again and send it once more.")

  private static func parts(_ body: Data, delimiter: Data) throws -> [Part] {
    var parts: [Part] = []
    guard body.starts(with: delimiter) else { throw malformed }
    var rest = body.dropFirst(delimiter.count)
    while !rest.starts(with: Data("--".utf8)) {
      guard parts.count < mostParts, rest.starts(with: Data("\r\n".utf8)) else { throw malformed }
      rest = rest.dropFirst(2)
      guard let end = rest.range(of: Data("\r\n".utf8) + delimiter) else { throw malformed }
      parts.append(try part(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return parts
  }

  private static func part(_ bytes: Data) throws -> Part {
    guard let gap = bytes.range(of: Data("\r\n\r\n".utf8)), gap.lowerBound - bytes.startIndex <= longestHead,
      let head = String(validating: bytes[..<gap.lowerBound], as: UTF8.self)
    else { throw malformed }
    for line in head.components(separatedBy: "\r\n") {
      let field = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard field.count == 2, field[0].lowercased() == "content-disposition" else { continue }
      guard field[1].lowercased().hasPrefix("form-data;"), let name = value("name", in: field[1]) else {
        throw malformed
      }
      return Part(name: name, filename: value("filename", in: field[1]), content: Array(bytes[gap.upperBound...]))
    }
    throw malformed
  }

  /// `name="…"` behind a semicolon; browsers write a quote inside as `%22`.
  private static func value(_ name: String, in field: String) -> String? {
    guard let start = field.range(of: "; \(name)=\"") ?? field.range(of: ";\(name)=\"") else { return nil }
    let text = field[start.upperBound...].prefix { $0 != "\"" }
    guard text.endIndex < field.endIndex else { return nil }
    return String(text).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }
}
