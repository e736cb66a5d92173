// A mail with attachments as bytes, built by GMime: headers encoded and folded, nothing that came from outside can begin a header. Equal
// input gives equal bytes. Attachments stand in it by name only: their bytes are stored elsewhere and put in when it is sent.

import CGMime
import Domain

/// The parts of a mail.
struct MailMessage {
  struct Mailbox {
    var name: String
    var address: String
  }

  struct Attachment {
    var filename: String
    /// Such as `application/pdf`.
    var mediaType: String
  }

  var from: Mailbox
  var replyTo: String?
  var to: String
  var subject: String
  var text: String
  var date: Instant
  /// Without angle brackets.
  var messageID: String
  var references: String?
  /// Values of further headers, ASCII.
  var headers: [(name: String, value: String)]
  var attachments: [Attachment]

  private static let isReady: Bool = {
    g_mime_init()
    return true
  }()

  /// The bytes with `=ATTACHMENT-n=` lines where attachments belong, lines ended by CRLF.
  /// - Throws: `DomainError.storage` when GMime cannot build it.
  func frame() throws -> [UInt8] {
    guard MailMessage.isReady, let message = g_mime_message_new(0),
      let mixed = g_mime_multipart_new_with_subtype("mixed")
    else { throw DomainError.storage("no mail could be built") }
    defer {
      g_object_unref(message)
      g_object_unref(mixed)
    }
    addAddresses(to: message)
    g_mime_message_set_subject(message, MailMessage.plain(subject), "utf-8")
    if let time = g_date_time_new_from_unix_utc(Int(date.microseconds / 1_000_000)) {
      g_mime_message_set_date(message, time)
      g_date_time_unref(time)
    }
    g_mime_message_set_message_id(message, messageID)
    let object = GMime.object(message)
    if let references { g_mime_object_append_header(object, "References", "<\(MailMessage.plain(references))>", nil) }
    for header in headers { g_mime_object_append_header(object, header.name, MailMessage.plain(header.value), "utf-8") }
    g_mime_multipart_set_boundary(mixed, "=_" + messageID.prefix { $0 != "@" })
    try addText(to: mixed)
    for (index, attachment) in attachments.enumerated() { try add(attachment, index, to: mixed) }
    g_mime_message_set_mime_part(message, GMime.object(mixed))
    return try GMime.bytes(of: object)
  }

  private func addAddresses(to message: UnsafeMutablePointer<GMimeMessage>) {
    g_mime_message_add_mailbox(
      message, GMIME_ADDRESS_TYPE_FROM, from.name.isEmpty ? nil : MailMessage.plain(from.name),
      MailMessage.plain(from.address))
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, nil, MailMessage.plain(to))
    if let replyTo { g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_REPLY_TO, nil, MailMessage.plain(replyTo)) }
  }

  private func addText(to mixed: UnsafeMutablePointer<GMimeMultipart>) throws {
    // Not GMimeTextPart, which would choose a character set of its own.
    guard let part = g_mime_part_new_with_type("text", "plain") else {
      throw DomainError.storage("no mail could be built")
    }
    defer { g_object_unref(part) }
    g_mime_object_set_content_type_parameter(GMime.object(part), "charset", "utf-8")
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
    try MailMessage.fill(part, Array(MailMessage.lines(text).utf8), GMIME_CONTENT_ENCODING_DEFAULT)
    g_mime_multipart_add(mixed, GMime.object(part))
  }

  /// Gives a part its content, which is in `encoding` already.
  private static func fill(
    _ part: UnsafeMutablePointer<GMimePart>, _ bytes: [UInt8], _ encoding: GMimeContentEncoding
  ) throws {
    let stream = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { g_mime_stream_mem_new_with_buffer($0.baseAddress, $0.count) }
    }
    guard let stream, let wrapper = g_mime_data_wrapper_new_with_stream(stream, encoding) else {
      throw DomainError.storage("no mail could be built")
    }
    g_mime_part_set_content(part, wrapper)
    g_object_unref(wrapper)
    g_object_unref(stream)
  }

  private func add(_ attachment: Attachment, _ index: Int, to mixed: UnsafeMutablePointer<GMimeMultipart>) throws {
    let kind = attachment.mediaType.split(separator: "/").map(String.init)
    guard kind.count == 2, let part = g_mime_part_new_with_type(kind[0], kind[1]) else {
      throw DomainError.storage("no attachment could be built")
    }
    defer { g_object_unref(part) }
    // Part and content both say base64, so GMime copies the line as it is.
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64)
    try MailMessage.fill(part, Array("=ATTACHMENT-\(index)=\n".utf8), GMIME_CONTENT_ENCODING_BASE64)
    g_mime_object_set_disposition(GMime.object(part), "attachment")
    g_mime_part_set_filename(part, MailMessage.plain(attachment.filename))
    g_mime_multipart_add(mixed, GMime.object(part))
  }

  /// Header text: control characters, line ends among them, become spaces; at most 900 bytes, so that no line grows too long.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF8.width(scalar)
      if length > 900 { break }
      let isControl =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029
      scalars.append(isControl ? " " : scalar)
    }
    return String(scalars)
  }

  /// Body text with one kind of line end and without control characters.
  static func lines(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar == "\n" {
        if last != "\r" { scalars.append("\n") }
      } else if scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t" {
        scalars.append(scalar)
      }
      last = scalar
    }
    return String(scalars) + "\n"
  }

  /// A frame with the attachments' bytes in their places.
  static func assemble(_ frame: [UInt8], _ attachments: [[UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(frame.count + attachments.reduce(0) { $0 + $1.count * 3 / 2 })
    var rest = frame[...]
    for (index, attachment) in attachments.enumerated() {
      let mark = Array("\r\n=ATTACHMENT-\(index)=\r\n".utf8)
      guard let place = ByteSearch.first(mark, in: rest) else { continue }
      out += rest[..<place]
      out += [13, 10]
      out += Base64Lines.encode(attachment)
      out += [13, 10]
      rest = rest[(place + mark.count)...]
    }
    out += rest
    return out
  }
}

extension MailMessage {
  /// The message id: the same for all attempts of one transmission (reliability.md §5.2); the moment tells it from one whose number
  /// comes again after a test order was deleted.
  static func identity(of source: TransmissionSource, sender: String) -> String {
    let domain = sender.utf8.lastIndex(of: UInt8(ascii: "@")).map { String(sender[sender.utf8.index(after: $0)...]) }
    let moment = String(source.transmission.createdAt.microseconds, radix: 36)
    return "inv-\(source.installation.prefix(8))-\(source.transmission.key)-\(moment)@\(domain ?? "localhost")"
  }
}

/// Finding bytes in bytes.
enum ByteSearch {
  /// The index at which `needle` first begins.
  static func first(_ needle: [UInt8], in hay: ArraySlice<UInt8>) -> Int? {
    guard let head = needle.first, hay.count >= needle.count else { return nil }
    var at = hay.startIndex
    while at <= hay.endIndex - needle.count {
      if hay[at] == head && hay[at..<at + needle.count].elementsEqual(needle) { return at }
      at += 1
    }
    return nil
  }
}
