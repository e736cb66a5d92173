// GMime's objects as Swift sees them: casts up its class tree, and the bytes of an object with CRLF line ends.

import CGMime
import Domain

enum GMime {
  static func object(_ pointer: UnsafeMutablePointer<some Any>) -> UnsafeMutablePointer<GMimeObject> {
    UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: GMimeObject.self)
  }

  static func part(_ pointer: UnsafeMutablePointer<some Any>) -> UnsafeMutablePointer<GMimePart> {
    UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: GMimePart.self)
  }

  /// - Throws: `DomainError.storage` when there is no memory for it.
  static func bytes(of object: UnsafeMutablePointer<GMimeObject>) throws -> [UInt8] {
    guard let stream = g_mime_stream_mem_new(), let format = g_mime_format_options_new() else {
      throw DomainError.storage("no mail could be written")
    }
    defer {
      g_mime_format_options_free(format)
      g_object_unref(stream)
    }
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS)
    let memory = UnsafeMutableRawPointer(stream).assumingMemoryBound(to: GMimeStreamMem.self)
    guard g_mime_object_write_to_stream(object, format, stream) >= 0,
      let array = g_mime_stream_mem_get_byte_array(memory), let data = array.pointee.data
    else { throw DomainError.storage("no mail could be written") }
    return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
  }
}
