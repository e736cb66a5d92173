// Mail that came in, read by GMime: its parts, whatever they are nested in, as types and decoded text. PEC envelopes and bounces are read
// through this.

import CGMime
import Domain

/// A mail's parts.
struct ParsedMail {
  struct Part {
    let type: String
    let subtype: String
    let filename: String?
    /// How many mails it lies inside of, beside the mail itself.
    let level: Int
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func isType(_ type: String, _ subtype: String) -> Bool {
      self.type.lowercased() == type && self.subtype.lowercased() == subtype
    }
  }

  /// Header fields of the mail itself by name, as written.
  let header: DeliveryNotice.Fields
  private(set) var parts: [Part] = []

  private static let isReady: Bool = {
    g_mime_init()
    return true
  }()

  /// nil when it is no mail.
  init?(_ bytes: [UInt8]) {
    guard ParsedMail.isReady else { return nil }
    let stream = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { g_mime_stream_mem_new_with_buffer($0.baseAddress, $0.count) }
    }
    guard let stream else { return nil }
    defer { g_object_unref(stream) }
    guard let parser = g_mime_parser_new_with_stream(stream) else { return nil }
    defer { g_object_unref(parser) }
    guard let message = g_mime_parser_construct_message(parser, nil) else { return nil }
    defer { g_object_unref(message) }
    let end =
      ByteSearch.first([13, 10, 13, 10], in: bytes[...]) ?? ByteSearch.first([10, 10], in: bytes[...]) ?? bytes.count
    header = DeliveryNotice.Fields(String(decoding: bytes[..<end], as: UTF8.self))
    if let part = g_mime_message_get_mime_part(message) { collect(part, depth: 0, level: 0) }
  }

  private mutating func collect(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int, level: Int) {
    guard depth < 20, parts.count < 200, let type = g_mime_object_get_content_type(object) else { return }
    let name = g_mime_content_type_get_media_type(type).map { String(cString: $0) } ?? ""
    let subname = g_mime_content_type_get_media_subtype(type).map { String(cString: $0) } ?? ""
    let raw = UnsafeMutableRawPointer(object)
    if g_type_check_instance_is_a(raw.assumingMemoryBound(to: GTypeInstance.self), g_mime_multipart_get_type()) != 0 {
      let multipart = raw.assumingMemoryBound(to: GMimeMultipart.self)
      for index in 0..<max(0, g_mime_multipart_get_count(multipart)) {
        if let child = g_mime_multipart_get_part(multipart, index) {
          collect(child, depth: depth + 1, level: level)
        }
      }
    } else if g_type_check_instance_is_a(
      raw.assumingMemoryBound(to: GTypeInstance.self), g_mime_message_part_get_type()) != 0
    {
      let inner = g_mime_message_part_get_message(raw.assumingMemoryBound(to: GMimeMessagePart.self))
      guard let inner, let bytes = try? GMime.bytes(of: GMime.object(inner)) else { return }
      parts.append(Part(type: name, subtype: subname, filename: nil, level: level, bytes: bytes))
      if let child = g_mime_message_get_mime_part(inner) { collect(child, depth: depth + 1, level: level + 1) }
    } else {
      let part = GMime.part(object)
      let filename = g_mime_part_get_filename(part).map { String(cString: $0) }
      parts.append(Part(type: name, subtype: subname, filename: filename, level: level, bytes: content(of: part)))
    }
  }

  /// The part's content, its transfer encoding undone.
  private func content(of part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
    guard let wrapper = g_mime_part_get_content(part), let stream = g_mime_stream_mem_new() else { return [] }
    defer { g_object_unref(stream) }
    guard g_mime_data_wrapper_write_to_stream(wrapper, stream) >= 0,
      let array = g_mime_stream_mem_get_byte_array(
        UnsafeMutableRawPointer(stream).assumingMemoryBound(to: GMimeStreamMem.self)), let data = array.pointee.data
    else { return [] }
    return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
  }
}
