// One paragraph of shaped text, ready to be drawn: the owner of a PangoLayout, or a line of glyphs that needs none.

import CPango

/// A paragraph without hard line breaks, laid out at a fixed width. Sizes are points.
final class Paragraph {
  let width: Double
  let height: Double
  /// From the top to the baseline of the first line.
  let baseline: Double
  /// The number of lines after wrapping.
  let lineCount: Int
  let ink: Ink
  /// From the left of the box to the left of the layout.
  private let inset: Double
  private let layout: OpaquePointer?
  /// Side by side on one baseline, where there is no layout.
  private let lines: [GlyphLine]
  /// Of those lines' first.
  private let style: TextStyle?

  /// The measures of a layout, in points; asked once, because pango adds them up anew each time.
  struct Measures {
    let width: Double
    let height: Double
    let baseline: Double
    let lineCount: Int

    init(_ layout: OpaquePointer?) {
      lineCount = Int(pango_layout_get_line_count(layout))
      var line = PangoRectangle()
      if let first = pango_layout_get_line_readonly(layout, 0) { pango_layout_line_get_extents(first, nil, &line) }
      baseline = -Paragraph.points(line.y)
      if lineCount == 1 {
        (width, height) = (Paragraph.points(line.width), Paragraph.points(line.height))
      } else {
        var size: (width: Int32, height: Int32) = (0, 0)
        pango_layout_get_size(layout, &size.width, &size.height)
        (width, height) = (Paragraph.points(size.width), Paragraph.points(size.height))
      }
    }
  }

  /// Takes over the caller's reference to `layout`.
  init(adopting layout: OpaquePointer?, measures: Measures, width: Double, inset: Double = 0, ink: Ink) {
    self.layout = layout
    (lines, style) = ([], nil)
    self.width = width
    self.inset = inset
    self.ink = ink
    (height, baseline, lineCount) = (measures.height, measures.baseline, measures.lineCount)
  }

  /// Lines of glyphs side by side, which begin `inset` points from the left of the box.
  init(_ lines: [GlyphLine], style: TextStyle, width: Double, inset: Double) {
    layout = nil
    (self.lines, self.style) = (lines, style)
    self.width = width
    self.inset = inset
    ink = style.ink
    let baseline = lines.reduce(0) { max($0, $1.font.baseline) }
    height = lines.reduce(0) { max($0, $1.font.height - $1.font.baseline) } + baseline
    (self.baseline, lineCount) = (baseline, 1)
  }

  deinit {
    if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
  }

  /// Where line number `index` begins, in UTF-8 bytes of the laid-out text; nil behind the last line.
  func startOfLine(_ index: Int) -> Int? {
    guard let line = pango_layout_get_line_readonly(layout, Int32(clamping: index)) else { return nil }
    return Int(line.pointee.start_index)
  }

  /// Draws with the top left corner of the box at a point of a cairo context.
  func show(on cairo: OpaquePointer?, x: Double, y: Double) {
    if layout == nil {
      var x = x + inset
      for line in lines {
        line.show(on: cairo, x: x, baseline: y + baseline)
        x += line.width
      }
      return
    }
    cairo_move_to(cairo, x + inset, y)
    pango_cairo_show_layout(cairo, layout)
  }

  /// The text as it was laid out, with font and width, where its layout begins at `x`.
  func drawn(page: Int, x: Double, y: Double) -> DrawnText {
    if let style {
      return DrawnText(
        page: page, x: x + inset, y: y, width: -1, alignment: 0, size: style.size, weight: style.weight.number,
        text: lines.map(\.text).joined())
    }
    let font = pango_layout_get_font_description(layout)
    let width = pango_layout_get_width(layout)
    return DrawnText(
      page: page, x: x + inset, y: y, width: width < 0 ? -1 : Paragraph.points(width),
      alignment: Int(pango_layout_get_alignment(layout).rawValue),
      size: Paragraph.points(pango_font_description_get_size(font)),
      weight: Int(pango_font_description_get_weight(font).rawValue),
      text: String(cString: pango_layout_get_text(layout)))
  }

  static func points(_ pangoUnits: Int32) -> Double { Double(pangoUnits) / 1024 }
  static func units(_ points: Double) -> Int32 { Int32(clamping: Int((points * 1024).rounded())) }
}
