// Makes an uploaded picture ready for print with gdk-pixbuf: upright, on white, at most so wide, as JPEG. Done once at
// upload, so that every invoice copies the finished bytes.

import CGdkPixbuf
public import Domain

/// The `LogoEncoder` of the house.
public struct PixbufLogoEncoder: LogoEncoder {
  /// JPEG quality; logos have hard edges, which lower ones smear.
  private static let quality = "95"

  public init() {}

  public func jpeg(from picture: [UInt8], width: Int) throws -> [UInt8] {
    guard let header = PictureHeader(picture), header.isComplete(picture),
      let decoded = PixbufLogoEncoder.decode(picture, header.format)
    else {
      throw PixbufLogoEncoder.unreadable
    }
    defer { g_object_unref(UnsafeMutableRawPointer(decoded)) }
    guard let flat = PixbufLogoEncoder.flattened(decoded, width: width) else { throw PixbufLogoEncoder.unreadable }
    defer { g_object_unref(UnsafeMutableRawPointer(flat)) }
    guard let jpeg = PixbufLogoEncoder.encode(flat) else { throw PixbufLogoEncoder.unreadable }
    return jpeg
  }

  private static var unreadable: DomainError {
    .invalid(
      field: "file", message: "The picture could not be read. Save it again as PNG or JPEG and upload that file.")
  }

  /// The picture as its author saw it, turned as a camera's note says; the caller owns it.
  private static func decode(_ picture: [UInt8], _ format: PictureHeader.Format) -> OpaquePointer? {
    // Naming the format keeps gdk-pixbuf from trying others, of which hosts may have installed any.
    guard let loader = gdk_pixbuf_loader_new_with_type(format == .png ? "png" : "jpeg", nil) else { return nil }
    defer { g_object_unref(loader) }
    let isWritten = gdk_pixbuf_loader_write(loader, picture, gsize(picture.count), nil)
    let isClosed = gdk_pixbuf_loader_close(loader, nil)
    guard isWritten != 0, isClosed != 0, let pixbuf = gdk_pixbuf_loader_get_pixbuf(loader) else { return nil }
    return gdk_pixbuf_apply_embedded_orientation(pixbuf)
  }

  /// On white and scaled down to `width`, never up; the caller owns it.
  private static func flattened(_ source: OpaquePointer, width most: Int) -> OpaquePointer? {
    let (width, height) = (Int(gdk_pixbuf_get_width(source)), Int(gdk_pixbuf_get_height(source)))
    guard width > 0, height > 0, most > 0 else { return nil }
    let scale = min(1, Double(most) / Double(width))
    let size = (
      width: Int32(clamping: max(1, Int((Double(width) * scale).rounded()))),
      height: Int32(clamping: max(1, Int((Double(height) * scale).rounded())))
    )
    guard let flat = gdk_pixbuf_new(GDK_COLORSPACE_RGB, 0, 8, size.width, size.height) else { return nil }
    gdk_pixbuf_fill(flat, 0xFFFF_FFFF)
    gdk_pixbuf_composite(
      source, flat, 0, 0, size.width, size.height, 0, 0, Double(size.width) / Double(width),
      Double(size.height) / Double(height), GDK_INTERP_BILINEAR, 255)
    return flat
  }

  private static func encode(_ pixbuf: OpaquePointer) -> [UInt8]? {
    var buffer: UnsafeMutablePointer<CChar>?
    var size: gsize = 0
    let isSaved = "quality".withCString { key in
      quality.withCString { value in
        var keys = [UnsafeMutablePointer(mutating: key), nil]
        var values = [UnsafeMutablePointer(mutating: value), nil]
        return gdk_pixbuf_save_to_bufferv(pixbuf, &buffer, &size, "jpeg", &keys, &values, nil)
      }
    }
    guard isSaved != 0, let buffer else { return nil }
    defer { g_free(buffer) }
    return buffer.withMemoryRebound(to: UInt8.self, capacity: Int(size)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(size)))
    }
  }
}
