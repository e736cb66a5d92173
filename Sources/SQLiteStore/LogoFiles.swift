// Logos as content-addressed files beside the documents; the setting `invoice_logo_image` and kept print contexts name
// them by digest, so a logo that was replaced stays for the invoices that show it.

public import Domain

extension SQLiteStore: LogoStore {
  public func storeLogo(_ jpeg: [UInt8]) throws -> LogoReference {
    let digest = digest.sha256(jpeg)
    try logos.write(jpeg, digest: digest)
    return LogoReference(digest: digest)
  }

  public func logo(_ digest: [UInt8]) throws -> [UInt8]? {
    guard logos.contains(digest) else { return nil }
    let bytes = try logos.read(digest)
    guard self.digest.sha256(bytes) == digest else {
      throw DomainError.storage("the logo file \(Hex.text(digest)) is damaged")
    }
    return bytes
  }
}
