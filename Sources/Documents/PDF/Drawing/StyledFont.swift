// One font in one style, for lines that need no other: letters of Latin and figures from left to right. A layout would look for scripts,
// directions, fonts and places to break in each of them, which takes most of a document's time and finds the same every time.

import CPango

/// A font at a size. Belongs to one document and one thread, like the setter that makes it.
final class StyledFont {
  let baseline: Double
  let height: Double
  /// Font, script, language and direction of every line; length and text change with each.
  fileprivate let item: UnsafeMutablePointer<PangoItem>
  /// The glyphs of figures, which stand in columns and therefore unkerned, all equally wide. nil where the font lacks one.
  private var figures: [PangoGlyphInfo?] = Array(repeating: nil, count: 128)

  /// - Parameter layout: one Latin letter in the style; its reference is taken over.
  init?(adopting layout: OpaquePointer) {
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    guard let sample = pango_layout_iter_get_run_readonly(iterator), let shaped = sample.pointee.glyphs,
      shaped.pointee.num_glyphs == 1, let font = sample.pointee.item.pointee.analysis.font,
      let shapes = pango_font_get_hb_font(font), let item = pango_item_copy(sample.pointee.item)
    else { return nil }
    self.item = item
    let measures = Paragraph.Measures(layout)
    (baseline, height) = (measures.baseline, measures.height)
    for character in "0123456789.,-".utf8 {
      var glyph: hb_codepoint_t = 0
      guard hb_font_get_nominal_glyph(shapes, hb_codepoint_t(character), &glyph) != 0 else { continue }
      var info = shaped.pointee.glyphs[0]
      info.glyph = glyph
      info.geometry.width = hb_font_get_glyph_h_advance(shapes, glyph)
      figures[Int(character)] = info
    }
  }

  deinit {
    pango_item_free(item)
  }

  /// Whether a text may be set as a line: nothing in it makes a script, a direction or a line of its own.
  static func canSet(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count < 400 && text.unicodeScalars.allSatisfy(isPlain)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " "..."~", "\u{A1}"..."\u{AC}", "\u{AE}"..."\u{148}", "\u{14A}"..."\u{17F}": true
    case "–", "—", "‘", "’", "‚", "“", "”", "„", "•", "…", "‹", "›", "€": true
    default: false
    }
  }

  /// A text on one line.
  /// - Returns: nil when the font lacks a character.
  func line(of text: String) -> GlyphLine? {
    guard let glyphs = pango_glyph_string_new() else { return nil }
    let line = GlyphLine(text, font: self, glyphs: glyphs)
    if setFigures(text, into: glyphs) { return line }
    pango_shape_with_flags(
      text, Int32(clamping: text.utf8.count), nil, 0, &item.pointee.analysis, glyphs, PANGO_SHAPE_NONE)
    let isWhole = (0..<Int(glyphs.pointee.num_glyphs)).allSatisfy {
      glyphs.pointee.glyphs[$0].glyph & StyledFont.unknown == 0
    }
    return isWhole ? line : nil
  }

  /// PANGO_GLYPH_UNKNOWN_FLAG, a macro.
  private static let unknown: PangoGlyph = 0x1000_0000

  /// - Returns: false for a text with anything but figures.
  private func setFigures(_ text: String, into glyphs: UnsafeMutablePointer<PangoGlyphString>) -> Bool {
    guard text.utf8.allSatisfy({ $0 < 128 && figures[Int($0)] != nil }) else { return false }
    pango_glyph_string_set_size(glyphs, Int32(clamping: text.utf8.count))
    for (index, byte) in text.utf8.enumerated() {
      guard let glyph = figures[Int(byte)] else { return false }
      glyphs.pointee.glyphs[index] = glyph
      glyphs.pointee.log_clusters[index] = Int32(clamping: index)
    }
    return true
  }
}

/// A line of glyphs, ready to be drawn any number of times.
final class GlyphLine {
  let text: String
  let font: StyledFont
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>

  /// Takes over `glyphs`.
  fileprivate init(_ text: String, font: StyledFont, glyphs: UnsafeMutablePointer<PangoGlyphString>) {
    (self.text, self.font, self.glyphs) = (text, font, glyphs)
  }

  deinit {
    pango_glyph_string_free(glyphs)
  }

  /// In points.
  var width: Double { Paragraph.points(pango_glyph_string_get_width(glyphs)) }

  /// Draws with the start of the baseline at a point.
  func show(on cairo: OpaquePointer?, x: Double, baseline y: Double) {
    let item = font.item
    item.pointee.offset = 0
    item.pointee.length = Int32(clamping: text.utf8.count)
    item.pointee.num_chars = Int32(clamping: text.unicodeScalars.count)
    var run = PangoGlyphItem()
    run.item = item
    run.glyphs = glyphs
    cairo_move_to(cairo, x, y)
    pango_cairo_show_glyph_item(cairo, text, &run)
  }
}
