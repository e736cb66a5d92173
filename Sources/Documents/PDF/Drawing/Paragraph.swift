// One paragraph of shaped text, ready to be drawn: the owner of a PangoLayout.

import CPango

/// A paragraph without hard line breaks, laid out at a fixed width. Sizes are points.
final class Paragraph {
  let width: Double
  let height: Double
  /// From the top to the baseline of the first line.
  let baseline: Double
  let ink: Ink
  /// From the left of the box to the left of the layout.
  private let inset: Double
  private let layout: OpaquePointer?

  /// Takes over the caller's reference to `layout`.
  init(adopting layout: OpaquePointer?, width: Double, inset: Double = 0, ink: Ink) {
    self.layout = layout
    self.width = width
    self.inset = inset
    self.ink = ink
    var size: (width: Int32, height: Int32) = (0, 0)
    pango_layout_get_size(layout, &size.width, &size.height)
    height = Paragraph.points(size.height)
    baseline = Paragraph.points(pango_layout_get_baseline(layout))
  }

  deinit {
    if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
  }

  /// The number of lines after wrapping.
  var lineCount: Int { Int(pango_layout_get_line_count(layout)) }

  /// Where line number `index` begins, in UTF-8 bytes of the laid-out text; nil behind the last line.
  func startOfLine(_ index: Int) -> Int? {
    guard let line = pango_layout_get_line_readonly(layout, Int32(clamping: index)) else { return nil }
    return Int(line.pointee.start_index)
  }

  /// Draws with the top left corner of the box at a point of a cairo context.
  func show(on cairo: OpaquePointer?, x: Double, y: Double) {
    cairo_move_to(cairo, x + inset, y)
    pango_cairo_show_layout(cairo, layout)
  }

  static func points(_ pangoUnits: Int32) -> Double { Double(pangoUnits) / 1024 }
  static func units(_ points: Double) -> Int32 { Int32(clamping: Int((points * 1024).rounded())) }
}
