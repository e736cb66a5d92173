// A PDF looked at by its cross-reference table and by qpdf, so that tests hold what is added to it against more than our own reading.

import CQPDF
import Foundation

enum PDFStructure {
  /// Whether the table names the place of every object, the last of each number.
  static func hasTrueTable(_ pdf: [UInt8]) -> Bool {
    let text = String(decoding: pdf.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).utf8
    guard let start = number(behind: "startxref\n", in: pdf), start < text.count else { return false }
    let lines = String(text.dropFirst(start).map { Character(Unicode.Scalar($0)) }).components(separatedBy: "\n")
    guard lines.first == "xref", let size = lines[1].split(separator: " ").last.flatMap({ Int($0) }) else {
      return false
    }
    return (1..<size).allSatisfy { object in
      guard let offset = Int(lines[2 + object].prefix(10)), lines[2 + object].hasSuffix(" 00000 n ") else {
        return false
      }
      return Array(pdf[min(offset, pdf.count)...].prefix(32)).starts(with: Array("\(object) 0 obj\n".utf8))
    } && lines[2 + size] == "trailer"
  }

  /// What qpdf finds wrong in a file; empty when nothing is.
  static func problems(_ pdf: [UInt8]) -> [String] {
    var qpdf = qpdf_init()
    defer { qpdf_cleanup(&qpdf) }
    qpdf_silence_errors(qpdf)
    qpdf_set_suppress_warnings(qpdf, 1)
    return pdf.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        _ = qpdf_read_memory(qpdf, "test", bytes.baseAddress, UInt64(bytes.count), nil)
      }
      if qpdf_has_error(qpdf) == 0 { _ = qpdf_check_pdf(qpdf) }
      var problems: [String] = []
      if qpdf_has_error(qpdf) != 0, let text = qpdf_get_error_full_text(qpdf, qpdf_get_error(qpdf)) {
        problems.append(String(cString: text))
      }
      while qpdf_more_warnings(qpdf) != 0, let text = qpdf_get_error_full_text(qpdf, qpdf_next_warning(qpdf)) {
        problems.append(String(cString: text))
      }
      return problems
    }
  }

  /// How often a text stands in a file.
  static func count(_ text: String, in pdf: [UInt8]) -> Int {
    let (data, wanted) = (Data(pdf), Data(text.utf8))
    var (count, start) = (0, data.startIndex)
    while let range = data.range(of: wanted, in: start..<data.endIndex) {
      (count, start) = (count + 1, range.upperBound)
    }
    return count
  }

  private static func number(behind text: String, in pdf: [UInt8]) -> Int? {
    guard let range = Data(pdf).range(of: Data(text.utf8), options: .backwards) else { return nil }
    return Int(String(decoding: pdf[range.upperBound...].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }
}
