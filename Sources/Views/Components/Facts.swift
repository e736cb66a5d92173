// Definition lists: a name and a value each. Facts without a value are left out.

/// A list of named values.
struct Facts: Sendable {
  private(set) var rows: HTML = .empty

  var isEmpty: Bool { rows.isEmpty }

  /// Adds text of a document; nothing for nil and `""`. Its direction is its own.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    add(name, html: "<bdi>\(value)</bdi>")
  }

  mutating func add(_ name: String, html value: HTML?) {
    guard let value else { return }
    rows += "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
  }

  var html: HTML { isEmpty ? .empty : "<dl class=\"facts\">\(rows)</dl>" }
}

/// Text of a document with line breaks, as `<br />` (introductory texts, descriptions) or as newlines.
struct DocumentText: Sendable {
  /// Without empty lines at the ends.
  let lines: [String]

  init(_ text: String) {
    let plain = text.utf8.contains(UInt8(ascii: "<")) ? DocumentText.breaking(text) : text
    var lines = plain.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    self.lines = lines
  }

  private static func breaking(_ text: String) -> String {
    ["<br />", "<br/>", "<br>"].reduce(text) { $0.replacing($1, with: "\n") }
  }

  var html: HTML { HTML.joined(lines.map { HTML(escaping: $0) }, separator: "<br>") }
}
