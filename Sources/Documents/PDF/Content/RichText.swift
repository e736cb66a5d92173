// Text with bold parts, as payment texts have it. Of HTML only `<br>` and, where asked for, `<b>` mean anything;
// every other tag is printed as it stands, so no text can reach pango's own markup.

/// A text and the parts of it that are bold.
struct RichText: Equatable, Sendable {
  /// Hard line breaks are `\n`.
  let text: String
  /// UTF-8 byte ranges of `text`, ascending.
  let bold: [Range<Int>]
  /// Ranges of the same kind inside which no line ends.
  let unbroken: [Range<Int>]

  init(_ text: String, bold: [Range<Int>] = [], unbroken: [Range<Int>] = []) {
    self.text = text
    self.bold = bold
    self.unbroken = unbroken
  }

  /// The number of UTF-8 bytes.
  var length: Int { text.utf8.count }
  var isBlank: Bool {
    text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\n" || ($0.value >= 0x80 && $0.properties.isWhitespace) }
  }

  /// Text with `<br>` line breaks; other tags are text.
  init(breaks text: String) {
    self = RichText.read(text, tags: RichText.breakTags)
  }

  /// Text with `<br>` line breaks and `<b>` (pretix-behaviour.md §9: all that payment texts may use).
  init(markup text: String) {
    self = RichText.read(text, tags: RichText.breakTags.merging(["<b>": .bold, "</b>": .endBold]) { $1 })
  }

  /// The hard lines.
  var lines: [RichText] {
    if !text.utf8.contains(UInt8(ascii: "\n")) { return [self] }
    var lines: [RichText] = []
    var start = 0
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(slice(start..<offset))
      start = offset + 1
    }
    lines.append(slice(start..<length))
    return lines
  }

  /// The text in turns of bold and other parts, none of them empty.
  var pieces: [(text: String, isBold: Bool)] {
    var pieces: [(text: String, isBold: Bool)] = []
    var start = 0
    func add(_ range: Range<Int>, isBold: Bool) {
      if !range.isEmpty { pieces.append((slice(range).text, isBold)) }
    }
    for range in bold {
      add(start..<max(start, range.lowerBound), isBold: false)
      add(range, isBold: true)
      start = range.upperBound
    }
    add(start..<max(start, length), isBold: false)
    return pieces
  }

  /// The part between two UTF-8 offsets, which must lie between characters.
  func slice(_ range: Range<Int>) -> RichText {
    let part = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    func parts(_ ranges: [Range<Int>]) -> [Range<Int>] {
      ranges.map { $0.clamped(to: range) }.filter { !$0.isEmpty }.map { RichText.moved($0, by: -range.lowerBound) }
    }
    return RichText(String(decoding: part, as: UTF8.self), bold: parts(bold), unbroken: parts(unbroken))
  }

  private static func moved(_ range: Range<Int>, by distance: Int) -> Range<Int> {
    range.lowerBound + distance..<range.upperBound + distance
  }

  /// With ordinary spaces in place of no-break ones, and no line end there either. cairo counts the no-break space among the letters
  /// that its fonts for Latin lack, and would embed a second font for it.
  var plainSpaced: RichText {
    guard text.utf8.contains(0xA0), text.unicodeScalars.contains("\u{A0}") else { return self }
    // Where each byte of the old text is in the new one, which loses a byte for each such space.
    var places: [Int] = []
    places.reserveCapacity(length + 1)
    var out = String.UnicodeScalarView()
    var unbroken: [Range<Int>] = []
    var place = 0
    var isBehindSpace = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar == "\u{A0}"
      let kept: Unicode.Scalar = isSpace ? " " : scalar
      // From the space to the end of the next character: a line may end neither before nor behind it.
      if isBehindSpace { unbroken.append(place - 1..<place + UTF8.width(kept)) }
      isBehindSpace = isSpace
      places += repeatElement(place, count: UTF8.width(scalar))
      out.append(kept)
      place += UTF8.width(kept)
    }
    places.append(place)
    let bold = bold.map { places[$0.lowerBound]..<places[$0.upperBound] }
    return RichText(String(out), bold: bold, unbroken: unbroken)
  }

  /// Without empty lines at the start and the end.
  var trimmed: RichText {
    if !text.utf8.contains(UInt8(ascii: "\n")) { return isBlank ? RichText("") : self }
    let lines = lines
    guard let first = lines.firstIndex(where: { !$0.isBlank }),
      let last = lines.lastIndex(where: { !$0.isBlank })
    else { return RichText("") }
    let start = lines[..<first].reduce(0) { $0 + $1.length + 1 }
    let end = lines[...last].reduce(0) { $0 + $1.length + 1 } - 1
    return slice(start..<end)
  }

  /// UTF-8 bytes that `isolated` puts in front.
  static let isolateLength = 3

  /// Wrapped in a directional isolate (UAX #9, RLI or LRI to PDI).
  func isolated(rightToLeft: Bool) -> RichText {
    let shift = RichText.isolateLength
    return RichText(
      (rightToLeft ? "\u{2067}" : "\u{2066}") + text + "\u{2069}",
      bold: bold.map { RichText.moved($0, by: shift) }, unbroken: unbroken.map { RichText.moved($0, by: shift) })
  }
}

extension RichText {
  private enum Tag { case lineBreak, bold, endBold }

  private static let breakTags: [String: Tag] = ["<br>": .lineBreak, "<br/>": .lineBreak, "<br />": .lineBreak]
  private static let longestTag = 6

  private static func read(_ source: String, tags: [String: Tag]) -> RichText {
    if !source.utf8.contains(UInt8(ascii: "<")) { return RichText(source) }
    var out: [UInt8] = []
    var bold: [Range<Int>] = []
    var boldStart: Int?
    var rest = Array(source.utf8)[...]
    while let byte = rest.first {
      guard byte == UInt8(ascii: "<"), let (tag, length) = tag(at: rest, of: tags) else {
        out.append(byte)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(length)
      switch tag {
      case .lineBreak: out.append(UInt8(ascii: "\n"))
      case .bold: boldStart = boldStart ?? out.count
      case .endBold:
        if let start = boldStart, start < out.count { bold.append(start..<out.count) }
        boldStart = nil
      }
    }
    if let start = boldStart, start < out.count { bold.append(start..<out.count) }
    return RichText(String(decoding: out, as: UTF8.self), bold: bold)
  }

  /// The tag that `bytes` begin with, in any case, and its length.
  private static func tag(at bytes: ArraySlice<UInt8>, of tags: [String: Tag]) -> (Tag, Int)? {
    guard let end = bytes.prefix(longestTag).firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let text = String(decoding: bytes[bytes.startIndex...end], as: UTF8.self).lowercased()
    return tags[text].map { ($0, end - bytes.startIndex + 1) }
  }
}
