// Invoices through the Peppol network: for businesses anywhere, addressed by the recipient's participant id (pretix-behaviour.md §5.1,
// product.md §3 i).

public import Domain

/// The declarations of the type `peppol`.
public enum PeppolTransmission {
  /// The recipient in the network, `scheme:value`.
  public static let participantKey = "transmission_peppol_participant_id"

  public static let type = TransmissionType(
    identifier: "peppol", priority: 250, isEnforced: true, audience: .businesses, countries: nil,
    fields: [
      TransmissionField(
        key: participantKey, kind: .identifier, required: .everyone, visible: .everyone, accepted: .everyone,
        check: participantProblem)
    ],
    addressParts: [
      RequiredAddressPart(.company), RequiredAddressPart(.street), RequiredAddressPart(.zipcode),
      RequiredAddressPart(.city), RequiredAddressPart(.country),
    ])

  @Sendable private static func participantProblem(_ text: String) -> String? {
    do throws(PeppolParticipantProblem) {
      _ = try PeppolParticipantID(text)
      return nil
    } catch {
      return error.message
    }
  }
}
