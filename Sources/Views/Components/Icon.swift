// The icons, drawn once per page and used by reference. They always stand beside a word or have one hidden from
// sight, so they are hidden from assistive technology.

/// An icon of 16 × 16, stroked in the colour of the text.
enum Icon: UInt32, CaseIterable, HTMLPart, Sendable {
  case unknown, pending, inflight, completed, failed, test, cancellation, cancelled
  case search, filter, remove, copy, download, choose, back, forward, locked, document, mark
  case columns, keep, series, order

  func write(with nib: inout Nib) {
    nib.write(markup: "<svg class=\"icon\"")
    writeRest(with: &nib)
  }

  /// Without its class, for chips, of which a list has a hundred.
  func writeInChip(with nib: inout Nib) {
    nib.write(markup: "<svg")
    writeRest(with: &nib)
  }

  private func writeRest(with nib: inout Nib) {
    nib.write(markup: " aria-hidden=\"true\"><use href=\"#i-")
    nib.write(markup: parts.name)
    nib.write(markup: "\"/></svg>")
    nib.note(IconSet(self))
  }

  /// Appends the drawings of some icons; belongs into the page once.
  static func writeSprite(_ used: IconSet, with nib: inout Nib) {
    nib.write(markup: "<svg class=\"unseen\" width=\"0\" height=\"0\" aria-hidden=\"true\">")
    for icon in allCases where used.contains(IconSet(icon)) {
      let (name, drawing) = icon.parts
      nib.write(markup: "<symbol id=\"i-")
      nib.write(markup: name)
      nib.write(markup: "\" viewBox=\"0 0 16 16\">")
      nib.write(markup: drawing)
      nib.write(markup: "</symbol>")
    }
    nib.write(markup: "</svg>\n")
  }

  private var parts: (name: StaticString, drawing: StaticString) {
    switch self {
    case .unknown:
      (
        "unknown",
        "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path d=\"M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.6-.8 1.1M8 11.4v.1\"/>"
      )
    case .pending: ("pending", "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path d=\"M8 4.6V8l2.3 1.6\"/>")
    case .inflight: ("inflight", "<path d=\"M14 2 7.3 8.7M14 2 9.8 14 7.3 8.7 2 6.2z\"/>")
    case .completed: ("completed", "<path d=\"m3 8.6 3.3 3.3L13 4.8\"/>")
    case .failed: ("failed", "<path d=\"M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.5v.1\"/>")
    case .test: ("test", "<path d=\"M6 2h4M7 2v4L3.2 12.6c-.4.8.1 1.4.9 1.4h7.8c.8 0 1.3-.6.9-1.4L9 6V2M5 10h6\"/>")
    case .cancellation: ("cancellation", "<path d=\"M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6.5\"/>")
    case .cancelled: ("cancelled", "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path d=\"m3.8 12.2 8.4-8.4\"/>")
    case .search: ("search", "<circle cx=\"7\" cy=\"7\" r=\"4.5\"/><path d=\"m10.3 10.3 3.7 3.7\"/>")
    case .filter: ("filter", "<path d=\"M2 4h12M4.5 8h7M7 12h2\"/>")
    case .remove: ("remove", "<path d=\"m4.5 4.5 7 7m0-7-7 7\"/>")
    case .copy: ("copy", "<path d=\"M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3\"/>")
    case .download: ("download", "<path d=\"M8 2.5v7.7M4.8 7.2 8 10.4l3.2-3.2M3 13.5h10\"/>")
    case .choose: ("choose", "<path d=\"m5 6.2 3-3 3 3M5 9.8l3 3 3-3\"/>")
    case .back: ("back", "<path d=\"M10 3 5 8l5 5\"/>")
    case .forward: ("forward", "<path d=\"m6 3 5 5-5 5\"/>")
    case .locked: ("locked", "<path d=\"M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5\"/>")
    case .document: ("document", "<path d=\"M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.3h3.3M6.3 8.3h4M6.3 11h4\"/>")
    case .columns: ("columns", "<path d=\"M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10\"/>")
    case .keep: ("keep", "<path d=\"M4 2h8v12l-4-3-4 3z\"/>")
    case .series: ("series", "<path d=\"M5 2 3.5 14M12.5 2 11 14M2 5.5h12M2 10.5h12\"/>")
    case .order: ("order", "<path d=\"M2 5h12v8.5H2zM5 5a3 3 0 0 1 6 0\"/>")
    case .mark:
      ("mark", "<path d=\"M3 1.5h10v13l-2-1.4-1.7 1.4L8 13.1l-1.3 1.4L5 13.1l-2 1.4zM5.8 5h4.4M5.8 8.2h4.4\"/>")
    }
  }
}

/// Some of the icons.
struct IconSet: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ icon: Icon) {
    rawValue = 1 << icon.rawValue
  }
}
