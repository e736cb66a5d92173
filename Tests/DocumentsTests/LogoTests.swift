// Logos: what is taken, what is refused with a reason, and what the document embeds.

import Documents
import Domain
import Testing

@Suite struct LogoTests {
  /// Keeps what it is given.
  private final class Shelf: LogoStore, @unchecked Sendable {
    // Safe: one test, one thread.
    var stored: [[UInt8]] = []

    func storeLogo(_ jpeg: [UInt8]) throws -> LogoReference {
      stored.append(jpeg)
      return LogoReference(digest: Array(repeating: 7, count: 32))
    }

    func logo(_ digest: [UInt8]) throws -> [UInt8]? { stored.last }
  }

  private func upload(_ picture: [UInt8]) throws -> LogoReference {
    try UploadLogo(store: Shelf(), encoder: PixbufLogoEncoder())(picture)
  }

  /// The head of a PNG that claims a size.
  private func pngHead(width: UInt32, height: UInt32) -> [UInt8] {
    func bytes(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + bytes(width)
      + bytes(height) + [8, 6, 0, 0, 0, 0, 0, 0, 0]
  }

  @Test func `A PNG with transparent parts becomes a JPEG of at most 600 pixels, the same each time`() throws {
    let shelf = Shelf()
    let upload = UploadLogo(store: shelf, encoder: PixbufLogoEncoder())
    let reference = try upload(SampleLogo.png)
    _ = try upload(SampleLogo.png)
    #expect(shelf.stored.first == shelf.stored.last)
    let header = try #require(shelf.stored.first.flatMap { PictureHeader($0) })
    #expect(header.format == .jpeg)
    #expect(header.width == 600)
    #expect(header.height == 180)
    #expect(header.isPlain)
    #expect(LogoReference(reference.value) == reference)
  }

  @Test func `A JPEG is taken, too, and a small one is not made larger`() throws {
    let small = try PixbufLogoEncoder().jpeg(from: SampleLogo.png, width: 50)
    let again = try PixbufLogoEncoder().jpeg(from: small, width: 600)
    #expect(PictureHeader(again)?.width == 50)
  }

  @Test func `What is no picture, too large or broken is refused with what to do`() throws {
    let cut = Array(try SampleLogo.png.prefix(2000))
    let cases: [([UInt8], String)] = [
      ([], "empty"), (Array("<svg/>".utf8), "PNG or JPEG"), ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "PNG or JPEG"),
      (Array(repeating: 0xFF, count: 100_000), "PNG or JPEG"),
      (Array("GIF89a".utf8) + pngHead(width: 1, height: 1), "PNG or JPEG"),
      (pngHead(width: 100_000, height: 100_000), "25 million"), (pngHead(width: .max, height: .max), "25 million"),
      (pngHead(width: 10, height: 10), "could not be read"), (cut, "could not be read"),
      (Array(repeating: 0, count: UploadLogo.mostBytes + 1), "5 MB"),
    ]
    for (picture, words) in cases {
      #expect {
        try upload(picture)
      } throws: { error in
        guard case DomainError.invalid(field: "file", let message) = error else { return false }
        return message.contains(words)
      }
    }
  }

  @Test func `Only our own references name a logo`() {
    let digest = Array(repeating: UInt8(0xAB), count: 32)
    #expect(LogoReference(LogoReference(digest: digest).value)?.digest == digest)
    for value: JSON in [
      .null, .string(""), .string("https://example.org/logo.png"), .string("file://logos/abcd.jpg"),
      .string("file://logos/../../etc/passwd.jpg"),
      .string("file://logos/" + String(repeating: "zz", count: 32) + ".jpg"),
    ] {
      #expect(LogoReference(value) == nil)
    }
  }

  @Test func `The document holds the JPEG's own bytes, and a broken logo leaves the rest as it is`() throws {
    var context = SampleInvoice.context
    context.logo = SampleLogo.jpeg
    let renderer = try PDFRenderer()
    let pdf = try renderer.pdf(of: SampleInvoice.plain(), context: context)
    #expect(contains(pdf, SampleLogo.jpeg))
    #expect(!contains(pdf, Array("/Interpolate true".utf8)))
    context.logo = [1, 2, 3]
    #expect(
      try renderer.pdf(of: SampleInvoice.plain(), context: context)
        == renderer.pdf(of: SampleInvoice.plain(), context: SampleInvoice.context))
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: part) }
  }
}
