// What a picture says about itself in its first bytes: format and size, read without decoding anything, so that a file which
// only claims to be a picture, or would fill the memory, is refused before a decoder sees it.

/// The head of a PNG or JPEG.
public struct PictureHeader: Equatable, Sendable {
  public enum Format: Sendable { case png, jpeg }

  public let format: Format
  /// Pixels.
  public let width: Int
  public let height: Int
  /// 8 bits a component and no more components than red, green and blue.
  public let isPlain: Bool

  /// nil for anything but a PNG or JPEG with a size.
  public init?(_ bytes: [UInt8]) {
    guard let header = PictureHeader.png(bytes) ?? PictureHeader.jpeg(bytes), header.width > 0, header.height > 0
    else { return nil }
    self = header
  }

  /// Whether the file's end mark is there: decoders take a file that was cut off and draw half of it.
  public func isComplete(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = format == .png ? Array("IEND".utf8) : [0xFF, 0xD9]
    let starts = stride(from: bytes.count - mark.count, through: 0, by: -1)
    return starts.contains { bytes[$0] == mark[0] && bytes[$0..<$0 + mark.count].elementsEqual(mark) }
  }

  private init(format: Format, width: Int, height: Int, isPlain: Bool) {
    self.format = format
    self.width = width
    self.height = height
    self.isPlain = isPlain
  }

  /// Signature, then the IHDR chunk (W3C PNG, 5.2 and 11.2.2).
  private static func png(_ bytes: [UInt8]) -> PictureHeader? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 29, bytes.starts(with: signature), bytes[12..<16].elementsEqual("IHDR".utf8) else {
      return nil
    }
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    return PictureHeader(format: .png, width: number(16), height: number(20), isPlain: bytes[24] == 8)
  }

  /// Segments up to the frame header (ITU-T T.81, B.2.2).
  private static func jpeg(_ bytes: [UInt8]) -> PictureHeader? {
    guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var at = 2
    while at + 9 < bytes.count {
      guard bytes[at] == 0xFF else { return nil }
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      if isFrame(marker) {
        return PictureHeader(
          format: .jpeg, width: Int(bytes[at + 7]) << 8 | Int(bytes[at + 8]),
          height: Int(bytes[at + 5]) << 8 | Int(bytes[at + 6]),
          isPlain: bytes[at + 4] == 8 && [1, 3].contains(bytes[at + 9]))
      }
      // Image data, the end, or a length that leads nowhere.
      if marker == 0xDA || marker == 0xD9 || length < 2 { return nil }
      at += 2 + length
    }
    return nil
  }

  /// SOF0 to SOF15 without DHT, JPG and DAC.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }
}
