// The way to a hybrid for a PDF that is not laid out as cairo 1.16 does, say by a newer cairo: qpdf's C interface reads all of it, adds
// what PDF/A-3b and Factur-X want (documents.md §3) and writes it anew. Equal input gives equal bytes; it takes ten times as long.

import CQPDF
import Domain

/// One PDF on its way; used on one thread.
final class RebuiltHybrid {
  private var pdf: qpdf_data?

  /// - Returns: the bytes of the hybrid.
  /// - Throws: `DocumentError.hybrid` when qpdf reports an error.
  static func bytes(of plain: [UInt8], with attachment: HybridAttachment, profile icc: [UInt8]) throws(DocumentError)
    -> [UInt8]
  {
    let hybrid = RebuiltHybrid()
    // Read without copying: the bytes must outlive the writing.
    return try plain.withUnsafeBufferPointer { buffer throws(DocumentError) in
      try hybrid.read(buffer)
      hybrid.mapGlyphs(in: buffer)
      hybrid.describe(attachment, icc: icc)
      hybrid.attach(attachment)
      try hybrid.check("build")
      return try hybrid.write()
    }
  }

  private init() {
    pdf = qpdf_init()
    qpdf_set_suppress_warnings(pdf, 1)
    qpdf_silence_errors(pdf)
  }

  deinit {
    qpdf_cleanup(&pdf)
  }

  private func read(_ buffer: UnsafeBufferPointer<UInt8>) throws(DocumentError) {
    buffer.withMemoryRebound(to: CChar.self) { characters in
      _ = qpdf_read_memory(pdf, "invoice", characters.baseAddress, UInt64(characters.count), nil)
    }
    try check("read")
  }

  private func check(_ step: String) throws(DocumentError) {
    guard qpdf_has_error(pdf) != 0 else { return }
    let text = qpdf_get_error_full_text(pdf, qpdf_get_error(pdf)).map { String(cString: $0) }
    throw .hybrid("\(step): \(text ?? "unknown")")
  }

  private func write() throws(DocumentError) -> [UInt8] {
    qpdf_init_write_memory(pdf)
    qpdf_set_minimum_pdf_version(pdf, "1.7")
    // Without it, `endstream` may follow data directly (6.1.7.1).
    qpdf_set_newline_before_endstream(pdf, 1)
    qpdf_set_deterministic_ID(pdf, 1)
    qpdf_set_compress_streams(pdf, 1)
    // cairo's streams are deflated already.
    qpdf_set_decode_level(pdf, qpdf_dl_none)
    qpdf_write(pdf)
    try check("write")
    return Array(UnsafeBufferPointer(start: qpdf_get_buffer(pdf), count: qpdf_get_buffer_length(pdf)))
  }

  // MARK: Contents

  /// CID fonts of TrueType need a map (6.2.11.3.2); cairo's are identity. The C interface has no list of objects and costs 5 µs for each
  /// that is looked at, so their numbers are read from cairo's plain text.
  private func mapGlyphs(in bytes: UnsafeBufferPointer<UInt8>) {
    for id in RebuiltHybrid.fontObjects(in: bytes) {
      let object = qpdf_get_object_by_id(pdf, id, 0)
      defer { qpdf_oh_release(pdf, object) }
      if qpdf_oh_is_dictionary(pdf, object) != 0, qpdf_oh_has_key(pdf, object, "/CIDToGIDMap") == 0 {
        qpdf_oh_replace_key(pdf, object, "/CIDToGIDMap", name("/Identity"))
      }
    }
  }

  /// The numbers of the objects `N 0 obj << … /Subtype /CIDFontType2`.
  static func fontObjects(in bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
    let wanted = Array("/CIDFontType2".utf8), head = Array(" 0 obj".utf8)
    var found: [Int32] = []
    var at = 0
    while at + wanted.count <= bytes.count {
      guard bytes[at] == wanted[0], bytes[at + 4] == wanted[4], bytes[at..<at + wanted.count].elementsEqual(wanted)
      else {
        at += 1
        continue
      }
      // Back to the object's head, a few lines up.
      var start = at
      while start > head.count, !bytes[start - head.count..<start].elementsEqual(head) { start -= 1 }
      let digits = bytes[..<(start - head.count)].reversed().prefix { (48...57).contains($0) }.prefix(9)
      if let id = Int32(String(decoding: digits.reversed(), as: UTF8.self)) { found.append(id) }
      at += wanted.count
    }
    return found
  }

  private func describe(_ attachment: HybridAttachment, icc: [UInt8]) {
    let root = qpdf_get_root(pdf)
    let intent = dictionary([
      ("/Type", name("/OutputIntent")), ("/S", name("/GTS_PDFA1")), ("/OutputConditionIdentifier", text("sRGB")),
      ("/Info", text("sRGB")), ("/DestOutputProfile", stream(icc, [("/N", qpdf_oh_new_integer(pdf, 3))])),
    ])
    qpdf_oh_replace_key(pdf, root, "/OutputIntents", array([indirect(intent)]))
    let metadata = attachment.metadata(title: info("/Title"), author: info("/Author"))
    qpdf_oh_replace_key(
      pdf, root, "/Metadata", stream(metadata, [("/Type", name("/Metadata")), ("/Subtype", name("/XML"))]))
    qpdf_oh_replace_key(pdf, root, "/Lang", text(attachment.language))
    qpdf_oh_replace_key(
      pdf, root, "/ViewerPreferences", dictionary([("/DisplayDocTitle", qpdf_oh_new_bool(pdf, 1))]))
  }

  /// An entry of the document's information, for the metadata to agree with (6.6.3).
  private func info(_ key: String) -> String {
    let trailer = qpdf_get_trailer(pdf)
    guard qpdf_oh_has_key(pdf, trailer, "/Info") != 0 else { return "" }
    let info = qpdf_oh_get_key(pdf, trailer, "/Info")
    guard qpdf_oh_has_key(pdf, info, key) != 0,
      let value = qpdf_oh_get_utf8_value(pdf, qpdf_oh_get_key(pdf, info, key))
    else { return "" }
    return String(cString: value)
  }

  private func attach(_ attachment: HybridAttachment) {
    let root = qpdf_get_root(pdf)
    let moment = attachment.moment
    let parameters = dictionary([
      ("/Size", qpdf_oh_new_integer(pdf, Int64(attachment.xml.count))), ("/ModDate", text(moment)),
      ("/CreationDate", text(moment)),
    ])
    let file = stream(
      attachment.xml, [("/Type", name("/EmbeddedFile")), ("/Subtype", name("/text#2fxml")), ("/Params", parameters)])
    let specification = indirect(
      dictionary([
        ("/Type", name("/Filespec")), ("/F", text(attachment.fileName)), ("/UF", text(attachment.fileName)),
        ("/Desc", text("Factur-X/ZUGFeRD invoice data")), ("/AFRelationship", name("/Alternative")),
        ("/EF", dictionary([("/F", file), ("/UF", file)])),
      ]))
    qpdf_oh_replace_key(pdf, root, "/AF", array([specification]))
    let tree = dictionary([("/Names", array([text(attachment.fileName), specification]))])
    let hasNames = qpdf_oh_has_key(pdf, root, "/Names") != 0
    let names = hasNames ? qpdf_oh_get_key(pdf, root, "/Names") : dictionary([])
    qpdf_oh_replace_key(pdf, names, "/EmbeddedFiles", tree)
    if !hasNames { qpdf_oh_replace_key(pdf, root, "/Names", names) }
  }

  // MARK: Objects

  private func name(_ text: String) -> qpdf_oh { qpdf_oh_new_name(pdf, text) }
  private func text(_ text: String) -> qpdf_oh { qpdf_oh_new_unicode_string(pdf, text) }
  private func indirect(_ object: qpdf_oh) -> qpdf_oh { qpdf_make_indirect_object(pdf, object) }

  private func dictionary(_ entries: [(String, qpdf_oh)]) -> qpdf_oh {
    let dictionary = qpdf_oh_new_dictionary(pdf)
    for (key, value) in entries { qpdf_oh_replace_key(pdf, dictionary, key, value) }
    return dictionary
  }

  private func array(_ items: [qpdf_oh]) -> qpdf_oh {
    let array = qpdf_oh_new_array(pdf)
    for item in items { qpdf_oh_append_item(pdf, array, item) }
    return array
  }

  private func stream(_ bytes: [UInt8], _ entries: [(String, qpdf_oh)]) -> qpdf_oh {
    let stream = qpdf_oh_new_stream(pdf)
    bytes.withUnsafeBufferPointer { buffer in
      qpdf_oh_replace_stream_data(
        pdf, stream, buffer.baseAddress, buffer.count, qpdf_oh_new_null(pdf), qpdf_oh_new_null(pdf))
    }
    let dictionary = qpdf_oh_get_dict(pdf, stream)
    for (key, value) in entries { qpdf_oh_replace_key(pdf, dictionary, key, value) }
    return stream
  }
}
