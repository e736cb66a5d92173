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

  /// The elements of the structure tree, outermost first, each once for each time it occurs.
  static func structure(_ pdf: [UInt8]) throws -> [String] {
    try run("pdfinfo", pdf: pdf) { ["-struct", $0] }.split(separator: "\n").compactMap { line in
      line.split(separator: " ").first.map(String.init)
    }
  }

  /// The fonts by name, with what `pdffonts` says of them: embedded, subset, with a map to Unicode.
  static func fonts(_ pdf: [UInt8]) throws -> [(name: String, isEmbedded: Bool)] {
    try run("pdffonts", pdf: pdf) { [$0] }.split(separator: "\n").dropFirst(2).map { line in
      let columns = line.split(separator: " ")
      return (String(columns.first ?? ""), columns.suffix(5).prefix(3).allSatisfy { $0 == "yes" })
    }
  }

  /// What a reader of bar codes finds on the first page.
  static func codes(_ pdf: [UInt8]) throws -> String {
    try run("sh", pdf: pdf) { ["-c", #"pdftoppm -r 150 -f 1 -l 1 -png "$0" | zbarimg --raw --quiet -"#, $0] }
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
