// A JPEG that goes into the PDF as it is: cairo copies the bytes and never decodes them. The surface that carries it has one pixel, since
// cairo would fill and copy as many as it has, and none is ever shown.

import CPango
import Domain

/// Owns a cairo surface that stands for a JPEG. It must live until the canvas has finished.
final class LogoPicture {
  /// Pixels.
  let width: Int
  let height: Int
  private let surface: OpaquePointer

  /// nil for what is no JPEG that readers of PDF show: anything but 8 bits in one or three components.
  init?(jpeg: [UInt8]) {
    guard let picture = PictureHeader(jpeg), picture.format == .jpeg, picture.isPlain,
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    else { return nil }
    (width, height, self.surface) = (picture.width, picture.height, surface)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: jpeg.count)
    copy.initialize(from: jpeg, count: jpeg.count)
    cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(jpeg.count),
      { $0?.assumingMemoryBound(to: UInt8.self).deallocate() }, copy)
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// Paints into a box whose top left corner and size are given in points.
  func paint(on cairo: OpaquePointer?, x: Double, y: Double, width: Double, height: Double) {
    cairo_save(cairo)
    cairo_translate(cairo, x, y)
    cairo_scale(cairo, width, height)
    cairo_set_source_surface(cairo, surface, 0, 0)
    // PDF/A forbids /Interpolate, which every other filter asks for (documents.md §3).
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST)
    // Not `cairo_paint`: as the first stroke of a page that counts as a new background, and cairo 1.16 then drops the page's
    // structure tags.
    cairo_rectangle(cairo, 0, 0, 1, 1)
    cairo_fill(cairo)
    cairo_restore(cairo)
  }
}
