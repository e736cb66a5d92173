// Taking in a logo: checked by its content, made ready for print once, stored under its digest. Pointing the setting
// `invoice_logo_image` at it is the caller's next step.

/// The upload use case.
public struct UploadLogo: Sendable {
  /// Largest file, bytes.
  public static let mostBytes = 5 << 20
  /// Largest picture, pixels: decoded it takes four bytes for each.
  public static let mostPixels = 25_000_000
  /// Widest stored picture, pixels: 75 mm at 200 dots an inch.
  public static let width = 600

  private let store: any LogoStore
  private let encoder: any LogoEncoder

  public init(store: any LogoStore, encoder: any LogoEncoder) {
    self.store = store
    self.encoder = encoder
  }

  /// Stores a PNG or JPEG as a logo; the same picture again gives the same reference.
  /// - Throws: `DomainError.invalid` on `file`, saying what is wrong with it and what to do; storage errors.
  public func callAsFunction(_ picture: [UInt8]) throws -> LogoReference {
    func refusal(_ message: String) -> DomainError { .invalid(field: "file", message: message) }
    if picture.isEmpty { throw refusal("The file is empty. Choose a PNG or JPEG picture.") }
    guard picture.count <= UploadLogo.mostBytes else {
      throw refusal("The file is larger than 5 MB. Save the picture smaller, 600 pixels wide are enough.")
    }
    guard let header = PictureHeader(picture) else {
      throw refusal("The file is no PNG or JPEG picture. Save the logo as PNG or JPEG and upload that file.")
    }
    guard header.width <= UploadLogo.mostPixels / header.height else {
      throw refusal(
        "The picture has \(header.width) × \(header.height) pixels, more than 25 million. Save it smaller, 600 pixels wide are enough."
      )
    }
    return try store.storeLogo(encoder.jpeg(from: picture, width: UploadLogo.width))
  }
}
