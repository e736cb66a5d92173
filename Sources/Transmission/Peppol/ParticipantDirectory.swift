// Who receives what in the Peppol network: asked before a document is handed to the access point, where the operator wants that
// (documents.md §7.2, pretix-behaviour.md §5.1). Only a certain no keeps a document back; a directory that is down does not.

public import Domain

/// Knows the network's participants.
public protocol ParticipantDirectory: Sendable {
  /// Asks for one participant; blocks for a few seconds at most.
  /// - Parameter documentType: the whole identifier, `busdox-docid-qns::…`.
  func find(_ participant: PeppolParticipantID, accepting documentType: String) -> ParticipantAnswer
}

/// What a directory says.
public enum ParticipantAnswer: Equatable, Sendable {
  case accepts
  case notRegistered
  /// It is in the network, but takes no documents of this type.
  case acceptsOthers
  /// Nobody knows: why.
  case unknown(String)
}
