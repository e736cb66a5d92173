// Keeping logos: pictures that were made ready for printing, named by their SHA-256.

/// Stores logos of any organizer; equal pictures are one.
public protocol LogoStore: Sendable {
  /// Makes the JPEG durable.
  func storeLogo(_ jpeg: [UInt8]) throws -> LogoReference
  /// The JPEG with this SHA-256; nil when there is none.
  /// - Throws: `DomainError.storage` when the file is damaged.
  func logo(_ digest: [UInt8]) throws -> [UInt8]?
}

/// Turns an uploaded picture into one that every invoice can embed as it is.
public protocol LogoEncoder: Sendable {
  /// Decodes a PNG or JPEG, turns it upright, puts it on white, makes it at most `width` pixels wide and encodes it as JPEG.
  /// - Throws: `DomainError.invalid` for a picture that does not decode.
  func jpeg(from picture: [UInt8], width: Int) throws -> [UInt8]
}
