// Golden files: the expected HTML of each page, as a file that a reviewer can read. UPDATE_GOLDEN=1 rewrites them.

import Foundation
import Testing
import Views

/// Compares with, or rewrites, `Golden/<name>.html`.
enum Golden {
  /// Fails when `html` differs from the file, naming the first line that does.
  static func check(_ html: HTML, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).html")
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == nil else {
      try Data(html.bytes).write(to: file)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard html.text != expected else { return }
    let pairs = zip(lines(html.text), lines(expected)).enumerated()
    let difference = pairs.first { $0.element.0 != $0.element.1 }.map { line in
      "line \(line.offset + 1):\n\(line.element.0)\nexpected:\n\(line.element.1)"
    }
    Issue.record("\(name) differs in \(difference ?? "length")", sourceLocation: sourceLocation)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
