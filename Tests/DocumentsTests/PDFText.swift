// Reads PDFs back with poppler's tools, as any receiver could.

import Foundation

enum PDFText {
  /// The text layer of all pages; each page ends with a form feed. With `layout` the columns stay beside each other.
  static func read(_ pdf: [UInt8], layout: Bool = false) throws -> String {
    try run("pdftotext", pdf: pdf) { (layout ? ["-layout"] : []) + [$0, "-"] }
  }

  /// What `pdfinfo` says, by label.
  static func info(_ pdf: [UInt8]) throws -> [String: String] {
    let pairs = try run("pdfinfo", pdf: pdf) { ["-isodates", $0] }.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func run(_ tool: String, pdf: [UInt8], arguments: (String) -> [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments(file.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ToolFailure(tool: tool, status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }

  struct ToolFailure: Error {
    let tool: String
    let status: Int32
  }
}
