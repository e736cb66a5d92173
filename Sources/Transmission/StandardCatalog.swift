// The transmission types that come with the service. A new type adds its folder and one line here.

public import Domain

extension TransmissionCatalog {
  /// Every type that an address may ask for.
  public static let standard = TransmissionCatalog([
    EmailTransmission.type,
    PeppolTransmission.type,
    ItalianSDITransmission.type,
  ])
}
