// Sets text in type: fonts, width, alignment and direction to paragraphs. One setter belongs to one document and one
// thread.

import CPango

/// Makes paragraphs in the document's language and reading direction.
final class TextSetter {
  /// Sides as the reader sees them: a right-to-left document starts on the right.
  enum Alignment { case start, end, centre }

  /// False once a text had to be left out because the scope's fonts lack it; the document is then of no use.
  private(set) var isComplete = true

  private let open: OpenFonts
  private let context: OpaquePointer
  private let families: String
  private let language: String
  private let rightToLeft: Bool
  private var fonts: [FontKey: OpaquePointer] = [:]
  private var styledFonts: [FontKey: StyledFont?] = [:]
  private var singleLines: [SingleLineKey: SingleLine] = [:]

  /// - Parameter language: a language code in lower case, such as `de` or `zh-hant`.
  /// - Throws: `DocumentError.fonts` when pango gives no context.
  init(fonts open: OpenFonts, language: String, rightToLeft: Bool) throws(DocumentError) {
    guard let context = open.makeContext() else { throw .fonts("pango has no font map") }
    self.context = context
    self.open = open
    self.rightToLeft = rightToLeft
    self.language = language
    families = FontLibrary.families(for: language)
    // 72 dots an inch make a pango point a PDF point; hinting would round widths for a screen that is not there.
    pango_cairo_context_set_resolution(context, 72)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_language(context, pango_language_from_string(language))
    pango_context_set_base_dir(context, rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    for line in singleLines.values {
      if let layout = line.layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
    }
    for font in fonts.values { pango_font_description_free(font) }
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Sets one paragraph, however many lines it takes.
  func paragraph(
    _ text: RichText, _ style: TextStyle, width: Double, align: Alignment = .start
  ) -> Paragraph {
    let text = text.plainSpaced
    if let line = fittingLine(text, style, width: width, align: align) { return line }
    return set(isolated(text, direction: direction(of: text)), style, width: width, align: align)
  }

  /// Sets text as a column of paragraphs: one for each hard line, and long ones cut between lines after every `limit`
  /// lines, so that each piece fits a page.
  func column(
    _ text: RichText, _ style: TextStyle, width: Double, align: Alignment = .start, limit: Int = 10
  ) -> [Paragraph] {
    if !text.text.utf8.contains(UInt8(ascii: "\n")) {
      return pieces(text, style, width: width, align: align, limit: limit)
    }
    return text.lines.flatMap { line in pieces(line, style, width: width, align: align, limit: limit) }
  }

  /// Sets a text on one line: at its own size if it fits, else smaller down to `minimum` points, then shortened with
  /// an ellipsis.
  func fitted(
    _ text: String, _ style: TextStyle, width: Double, minimum: Double, align: Alignment = .start
  ) -> Paragraph {
    if let line = glyphLine(text, style), line.width <= width + 0.01 {
      return Paragraph([line], style: style, width: width, inset: inset(max(0, width - line.width), align: align))
    }
    let line = TextSetter.shortened(text, lines: 1)
    let single = single(line, style)
    // A layout that fits is used as it is: setting its width would shape the text a second time.
    if single.width <= width + 0.01 {
      if let layout = single.layout { g_object_ref(UnsafeMutableRawPointer(layout)) }
      return Paragraph(
        adopting: single.layout, measures: single.measures, width: width,
        inset: inset(max(0, width - single.width), align: align), ink: style.ink)
    }
    let size = max(min(minimum, style.size), style.size * width / single.width)
    return clipped(line, style.sized(size), width: width, lines: 1, align: align)
  }

  /// Sets a text on at most `lines` lines and ends it with an ellipsis if that is too few.
  func clipped(
    _ text: String, _ style: TextStyle, width: Double, lines: Int, align: Alignment = .start
  ) -> Paragraph {
    let rich = RichText(TextSetter.shortened(text, lines: lines)).plainSpaced
    if let line = fittingLine(rich, style, width: width, align: align) { return line }
    return set(
      isolated(rich, direction: direction(of: rich)), style, width: width, align: align, clippedTo: lines)
  }

  /// The width of a text on one line, in points.
  func naturalWidth(_ text: String, _ style: TextStyle) -> Double {
    glyphLine(text, style)?.width ?? single(TextSetter.shortened(text, lines: 1), style).width
  }

  /// A text on one line of any width. Tables repeat the same few quantities and rates over and over, so each is shaped once.
  private func single(_ text: String, _ style: TextStyle) -> SingleLine {
    let key = SingleLineKey(text: text, size: style.size, weight: style.weight)
    if let known = singleLines[key] { return known }
    let rich = RichText(text).plainSpaced
    let layout = makeLayout(isolated(rich, direction: direction(of: rich)), style)
    let line = SingleLine(layout: layout, measures: Paragraph.Measures(layout))
    singleLines[key] = line
    return line
  }

  /// How far from the left a text stands in a box that is wider by `rest`.
  private func inset(_ rest: Double, align: Alignment) -> Double {
    switch align {
    case .start: rightToLeft ? rest : 0
    case .end: rightToLeft ? 0 : rest
    case .centre: rest / 2
    }
  }

  /// A text without hard line breaks and not much longer than what `lines` lines of any size can hold.
  private static func shortened(_ text: String, lines: Int) -> String {
    let most = 400 * lines
    let line = text.contains("\n") ? Lines.trimmed(text).joined(separator: " ") : text
    return line.utf8.count <= most ? line : String(line.prefix(most))
  }
}

extension TextSetter {
  private struct FontKey: Hashable {
    let size: Double
    let weight: TextStyle.Weight
  }

  private struct SingleLineKey: Hashable {
    let text: String
    let size: Double
    let weight: TextStyle.Weight
  }

  private struct SingleLine {
    let layout: OpaquePointer?
    let measures: Paragraph.Measures

    var width: Double { measures.width }
  }

  private func font(_ style: TextStyle) -> OpaquePointer? {
    let key = FontKey(size: style.size, weight: style.weight)
    if let font = fonts[key] { return font }
    guard let font = pango_font_description_new() else { return nil }
    pango_font_description_set_family(font, families)
    pango_font_description_set_size(font, Paragraph.units(style.size))
    let weight =
      switch style.weight {
      case .regular: PANGO_WEIGHT_NORMAL
      case .semibold: PANGO_WEIGHT_SEMIBOLD
      case .bold: PANGO_WEIGHT_BOLD
      }
    pango_font_description_set_weight(font, weight)
    fonts[key] = font
    return font
  }
}

extension TextSetter {
  /// A text of plain letters on one line, without a layout. nil for other texts and in documents written from right to left.
  private func glyphLine(_ text: String, _ style: TextStyle) -> GlyphLine? {
    if rightToLeft { return nil }
    let plain = text.utf8.contains(0xA0) ? RichText(text).plainSpaced.text : text
    guard StyledFont.canSet(plain), let font = styledFont(style) else { return nil }
    return open.known.line(of: plain, in: font)
  }

  /// The same with bold parts, piece by piece.
  private func glyphLines(_ text: RichText, _ style: TextStyle) -> [GlyphLine]? {
    if text.bold.isEmpty { return glyphLine(text.text, style).map { [$0] } }
    var lines: [GlyphLine] = []
    for (piece, isBold) in text.pieces {
      guard let line = glyphLine(piece, isBold ? style.weighing(.bold) : style) else { return nil }
      lines.append(line)
    }
    return lines
  }

  /// The same where it fits a width. Texts that surely do not are not tried: few letters are that narrow.
  private func fittingLine(_ text: RichText, _ style: TextStyle, width: Double, align: Alignment) -> Paragraph? {
    guard Double(text.length) * style.size * 0.35 <= width, let lines = glyphLines(text, style) else { return nil }
    let rest = width - lines.reduce(0) { $0 + $1.width }
    return rest < 0 ? nil : Paragraph(lines, style: style, width: width, inset: inset(rest, align: align))
  }

  private func styledFont(_ style: TextStyle) -> StyledFont? {
    let key = FontKey(size: style.size, weight: style.weight)
    if let known = styledFonts[key] { return known }
    let font = open.known.font(style, language: language) {
      makeLayout(RichText("n"), style).flatMap { StyledFont(adopting: $0) }
    }
    styledFonts[key] = .some(font)
    return font
  }

  private func pieces(
    _ line: RichText, _ style: TextStyle, width: Double, align: Alignment, limit: Int
  ) -> [Paragraph] {
    let line = line.plainSpaced
    if let single = fittingLine(line, style, width: width, align: align) { return [single] }
    let direction = direction(of: line)
    let whole = set(isolated(line, direction: direction), style, width: width, align: align)
    if whole.lineCount <= limit { return [whole] }
    let shift = isIsolated(direction) ? RichText.isolateLength : 0
    let cuts = stride(from: limit, to: whole.lineCount, by: limit).compactMap { index in
      whole.startOfLine(index).map { max(0, $0 - shift) }
    }
    return zip([0] + cuts, cuts + [line.length]).map { from, to in
      set(isolated(line.slice(from..<max(from, to)), direction: direction), style, width: width, align: align)
    }
  }

  private func direction(of text: RichText) -> ReadingDirection? {
    ReadingDirection(of: text.text)
  }

  private func isIsolated(_ direction: ReadingDirection?) -> Bool {
    direction == (rightToLeft ? .leftToRight : .rightToLeft)
  }

  /// Text that runs against the document is isolated: it keeps its own order but stays on the document's side of its
  /// box.
  private func isolated(_ text: RichText, direction: ReadingDirection?) -> RichText {
    guard isIsolated(direction) else { return text }
    return text.isolated(rightToLeft: direction == .rightToLeft)
  }

  private func set(
    _ text: RichText, _ style: TextStyle, width: Double, align: Alignment, clippedTo lines: Int? = nil
  ) -> Paragraph {
    let layout = makeLayout(text, style, wrappedAt: width)
    pango_layout_set_width(layout, Paragraph.units(width))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    if let lines {
      pango_layout_set_height(layout, -Int32(clamping: lines))
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    let side =
      switch align {
      case .start: rightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
      case .end: rightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
      case .centre: PANGO_ALIGN_CENTER
      }
    pango_layout_set_alignment(layout, side)
    return Paragraph(adopting: layout, measures: Paragraph.Measures(layout), width: width, ink: style.ink)
  }

  private func makeLayout(_ wanted: RichText, _ style: TextStyle, wrappedAt width: Double? = nil) -> OpaquePointer? {
    // Every text passes here before pango sees it, so no font outside the scope is ever opened.
    if isComplete, !open.allow(wanted.text) { isComplete = false }
    let text = isComplete ? wanted : RichText("")
    let layout = pango_layout_new(context)
    // With automatic direction pango would move text of the other direction to the other side of its box.
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_font_description(layout, font(style))
    pango_layout_set_text(layout, text.text, Int32(clamping: text.length))
    // Few letters are wider than high, so a word of fewer bytes fits the line and is not broken inside.
    let mayBreakWords = width.map { TextSetter.hasWord(in: text.text, longerThan: Int($0 / style.size)) } ?? false
    setAttributes(layout, text, mayBreakWords: mayBreakWords)
    return layout
  }

  private func setAttributes(_ layout: OpaquePointer?, _ text: RichText, mayBreakWords: Bool) {
    let kana = Kana.ranges(in: text.text)
    if kana.isEmpty, text.bold.isEmpty, text.unbroken.isEmpty, !mayBreakWords { return }
    let list = pango_attr_list_new()
    let attributes =
      // A hyphen where a long word is broken would become part of an account number or address.
      (mayBreakWords ? [(0..<text.length, pango_attr_insert_hyphens_new(0))] : [])
      + text.bold.map { ($0, pango_attr_weight_new(PANGO_WEIGHT_BOLD)) }
      + text.unbroken.map { ($0, pango_attr_allow_breaks_new(0)) }
      + kana.map { ($0, pango_attr_family_new(FontLibrary.kanaFamily(for: language))) }
    for case (let range, let attribute?) in attributes {
      attribute.pointee.start_index = UInt32(clamping: range.lowerBound)
      attribute.pointee.end_index = UInt32(clamping: range.upperBound)
      pango_attr_list_insert(list, attribute)
    }
    pango_layout_set_attributes(layout, list)
    pango_attr_list_unref(list)
  }

  private static func hasWord(in text: String, longerThan limit: Int) -> Bool {
    var length = 0
    for byte in text.utf8 {
      length = byte == UInt8(ascii: " ") ? 0 : length + 1
      if length > limit { return true }
    }
    return false
  }
}
