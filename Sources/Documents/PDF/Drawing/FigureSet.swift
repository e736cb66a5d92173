// Figures of one style, shaped once: tables are full of amounts, and setting each of them through a layout takes most of a long
// document's time. Figures are equally wide and stand beside each other unkerned, as columns want them.

import CPango

/// The glyphs of digits and separators in one style. Belongs to one document and one thread, like the setter that makes it.
final class FigureSet {
  private static let characters = Array("0123456789.,-".utf8)

  let baseline: Double
  let height: Double
  private var glyphs: [PangoGlyphInfo?] = Array(repeating: nil, count: 128)
  /// Font and direction of the glyphs; length and text change with each use.
  private let item: UnsafeMutablePointer<PangoItem>
  private let string: UnsafeMutablePointer<PangoGlyphString>

  /// nil where a figure is not one glyph of one font.
  /// - Parameter layout: sets a text in the style; the caller of `layout` owns what it gives.
  init?(_ layout: (String) -> OpaquePointer?) {
    var measures: Paragraph.Measures?
    var sample: UnsafeMutablePointer<PangoItem>?
    for character in FigureSet.characters {
      guard let layout = layout(String(decoding: [character], as: UTF8.self)) else { break }
      defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
      let iterator = pango_layout_get_iter(layout)
      defer { pango_layout_iter_free(iterator) }
      guard let glyphItem = pango_layout_iter_get_run_readonly(iterator) else { break }
      guard let glyphs = glyphItem.pointee.glyphs, glyphs.pointee.num_glyphs == 1 else { break }
      self.glyphs[Int(character)] = glyphs.pointee.glyphs[0]
      if sample == nil {
        sample = pango_item_copy(glyphItem.pointee.item)
        measures = Paragraph.Measures(layout)
      } else if glyphItem.pointee.item.pointee.analysis.font != sample?.pointee.analysis.font {
        self.glyphs[Int(character)] = nil
        break
      }
    }
    guard let sample, let measures, let string = pango_glyph_string_new() else { return nil }
    (item, self.string) = (sample, string)
    (baseline, height) = (measures.baseline, measures.height)
    guard FigureSet.characters.allSatisfy({ glyphs[Int($0)] != nil }) else { return nil }
  }

  deinit {
    pango_item_free(item)
    pango_glyph_string_free(string)
  }

  /// Whether a text is made of figures only.
  static func hold(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x2C...0x2E).contains($0) }
  }

  /// The width of a text of figures, in points.
  func width(of text: String) -> Double {
    let units = text.utf8.reduce(Int32(0)) { $0 + (glyphs[Int($1)]?.geometry.width ?? 0) }
    return Paragraph.points(units)
  }

  /// Draws a text of figures with the start of its baseline at a point.
  func show(_ text: String, on cairo: OpaquePointer?, x: Double, baseline y: Double) {
    let count = Int32(clamping: text.utf8.count)
    pango_glyph_string_set_size(string, count)
    for (index, byte) in text.utf8.enumerated() {
      guard let glyph = glyphs[Int(byte)] else { return }
      string.pointee.glyphs[index] = glyph
      string.pointee.log_clusters[index] = Int32(clamping: index)
    }
    item.pointee.offset = 0
    item.pointee.length = count
    item.pointee.num_chars = count
    var run = PangoGlyphItem()
    run.item = item
    run.glyphs = string
    cairo_move_to(cairo, x, y)
    pango_cairo_show_glyph_item(cairo, text, &run)
  }
}
