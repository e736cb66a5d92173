// A plain PDF made PDF/A-3b with the invoice's CII inside (Factur-X, ZUGFeRD). What cairo's output lacks is added behind what it drew:
// output intent, metadata, attachment, file identifier, CIDToGIDMap. Equal input gives equal bytes (docs/decisions/0027).

import CPango
import Domain

/// Makes hybrids; share one between threads.
struct HybridPDF {
  private let profile: [UInt8]
  private let deflatedProfile: [UInt8]

  /// - Parameter profile: the ICC profile of the colours, for the output intent.
  /// - Throws: `DocumentError.hybrid` when zlib finds no memory.
  init(profile: [UInt8]) throws(DocumentError) {
    self.profile = profile
    deflatedProfile = try Deflated.bytes(of: profile)
  }

  /// - Returns: the bytes of the hybrid.
  /// - Throws: `DocumentError.hybrid` for bytes that are no PDF.
  func bytes(of plain: [UInt8], with attachment: HybridAttachment) throws(DocumentError) -> [UInt8] {
    if let bytes = try extended(plain, with: attachment) { return bytes }
    return try RebuiltHybrid.bytes(of: plain, with: attachment, profile: profile)
  }

  /// - Returns: nil for a PDF that is not laid out as cairo 1.16 does.
  func extended(_ plain: [UInt8], with attachment: HybridAttachment) throws(DocumentError) -> [UInt8]? {
    var pdf = plain
    guard GlyphMaps.add(to: &pdf), let tail = PDFTail(pdf), let information = tail.information(in: pdf) else {
      return nil
    }
    let taken: [StaticString] = ["/Version ", "/OutputIntents ", "/Metadata ", "/AF ", "/Names "]
    if taken.contains(where: { PDFReader.place(of: $0, in: pdf, tail.entries) != nil }) { return nil }
    var addition = PDFAddition(to: pdf, tail: tail)
    // PDF/A-3 builds on PDF 1.7.
    addition.enter("/Version /1.7")
    addOutputIntent(to: &addition)
    let metadata = attachment.metadata(
      title: information["Title"] ?? "", author: information["Author"] ?? "")
    addition.enter("/Metadata \(addition.add(stream: metadata, "/Type /Metadata /Subtype /XML"))")
    let xml = try Deflated.bytes(of: attachment.xml)
    add(attachment, deflated: xml, to: &addition)
    return addition.bytes(identifier: HybridPDF.identifier(of: [Array(pdf[tail.info...]), xml]))
  }

  private func addOutputIntent(to addition: inout PDFAddition) {
    let colours = addition.add(stream: deflatedProfile, "/N 3 /Filter /FlateDecode")
    let intent = addition.add(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile \(colours) >>"
    )
    addition.enter("/OutputIntents [\(intent)]")
  }

  private func add(_ attachment: HybridAttachment, deflated xml: [UInt8], to addition: inout PDFAddition) {
    let (name, moment) = (attachment.fileName, attachment.moment)
    let file = addition.add(
      stream: xml,
      "/Type /EmbeddedFile /Subtype /text#2Fxml /Filter /FlateDecode"
        + " /Params << /Size \(attachment.xml.count) /ModDate (\(moment)) /CreationDate (\(moment)) >>")
    let specification = addition.add(
      "<< /Type /Filespec /F (\(name)) /UF (\(name)) /Desc (Factur-X/ZUGFeRD invoice data)"
        + " /AFRelationship /Alternative /EF << /F \(file) /UF \(file) >> >>")
    addition.enter("/AF [\(specification)]")
    addition.enter("/Names << /EmbeddedFiles << /Names [(\(name)) \(specification)] >> >>")
  }

  /// MD5 over the information, the table with all objects' places and the data: a name for a file, not a seal, as ISO 32000-1, 14.4
  /// advises. Over all contents it would take as long as writing the data.
  private static func identifier(of parts: [[UInt8]]) -> String? {
    guard let checksum = g_checksum_new(G_CHECKSUM_MD5) else { return nil }
    defer { g_checksum_free(checksum) }
    for part in parts { g_checksum_update(checksum, part, part.count) }
    return g_checksum_get_string(checksum).map { String(cString: $0) }
  }
}
