// What a message that came in says of transmissions: which one is meant, what it proves, how much that weighs against what is known already.
// Receipts come in any order and more than once; the end is the same (documents.md §7.1).

/// What a channel makes of a message.
public enum InboundReading: Equatable, Sendable {
  /// Nothing that this channel knows.
  case notOurs
  case findings([InboundFinding])
  /// It looks like one of this channel's, but must not be believed or cannot be read; says why.
  case refused(String)
}

/// One statement about one transmission.
public struct InboundFinding: Equatable, Sendable {
  public enum Key: Equatable, Sendable {
    /// Without angle brackets.
    case messageID(String)
    /// What the channel calls it.
    case reference(String)
    /// The name of the file that was sent.
    case file(String)

    /// The name alone.
    public var text: String {
      switch self {
      case .messageID(let name), .reference(let name), .file(let name): name
      }
    }
  }

  public enum Verdict: Equatable, Sendable {
    case delivered
    case failed(TransmissionFailure)
    /// It says that it has it already: a failure, unless we sent it more than once.
    case duplicate(TransmissionFailure)
    /// Noted as evidence; nothing moves.
    case progress
  }

  /// Who speaks: a higher one knows more, and is not contradicted by a lower one.
  public enum Layer: Int, Comparable, Sendable {
    /// Mail servers on the way.
    case transport = 0
    /// Certified mail.
    case certified = 1
    /// The network that the document goes through.
    case exchange = 2
    /// The recipient.
    case recipient = 3

    public static func < (a: Layer, b: Layer) -> Bool { a.rawValue < b.rawValue }
  }

  public let key: Key
  /// Looked for when `key` finds nothing.
  public var otherKey: Key?
  public let verdict: Verdict
  public let detail: String
  public var evidence: JSONObject
  public var layer = Layer.transport
  /// Names the receipt, so that one that comes twice is noted once; nil where receipts have no names.
  public var receipt: String?
  /// What people should know of a delivery that succeeded in an unusual way.
  public var note: String?
  /// Seconds for which the next answer may be waited for now; nil leaves the waiting as it is.
  public var patience: Double?
  /// Where to write from now on, as the exchange's answer shows it.
  public var answersFrom: String?

  public init(key: Key, verdict: Verdict, detail: String, evidence: JSONObject = JSONObject()) {
    self.key = key
    self.verdict = verdict
    self.detail = detail
    self.evidence = evidence
  }

  /// Whether it must not get lost when nothing of ours is found for it.
  public var isReceipt: Bool { layer > .transport }
}

/// What was heard of a transmission so far.
struct InboundRecord {
  private let entries: [JSONObject]

  init(_ attempts: [TransmissionAttempt]) {
    entries = attempts.flatMap { $0.evidence["inbound"]?.array ?? [] }.compactMap(\.object)
  }

  func holds(_ receipt: String?) -> Bool {
    guard let receipt else { return false }
    return entries.contains { $0["receipt"]?.string?.utf8.elementsEqual(receipt.utf8) ?? false }
  }

  /// The highest layer that has said how it ended.
  var layer: InboundFinding.Layer {
    entries.compactMap { $0["layer"]?.int.flatMap { InboundFinding.Layer(rawValue: Int(clamping: $0)) } }.max()
      ?? .transport
  }
}

extension InboundFinding {
  /// Whether it says how the transmission ended.
  /// - Parameter sends: how often the content may have been handed over.
  func decides(after sends: Int) -> Bool {
    switch verdict {
    case .progress: false
    case .duplicate: sends == 1
    case .delivered, .failed: sends > 0
    }
  }
}

extension Transmission {
  /// What a finding changes.
  struct InboundChange {
    /// nil: the state stays, what is said of it changes.
    let move: TransmissionStatus.Move?
    let status: TransmissionStatus
    let reason: TransmissionFailure?
    let detail: String?
  }

  /// What `finding` changes here after all that was heard before; nil when it changes nothing.
  /// - Parameters:
  ///   - heard: the highest layer that has said before how it ended.
  ///   - sends: how often the content may have been handed over.
  func change(by finding: InboundFinding, heard: InboundFinding.Layer, sends: Int) -> InboundChange? {
    guard finding.layer >= heard, finding.decides(after: sends) else { return nil }
    switch finding.verdict {
    case .progress: return nil
    case .delivered: return delivered(finding, knowsMore: finding.layer > heard)
    case .failed(let reason), .duplicate(let reason): return failed(reason, finding, knowsMore: finding.layer > heard)
    }
  }

  private func delivered(_ finding: InboundFinding, knowsMore: Bool) -> InboundChange? {
    switch status {
    case .completed:
      // A plain delivery takes the note of a strange one away, not the other way round.
      guard finding.note == nil, detail != nil else { return nil }
      return InboundChange(move: nil, status: .completed, reason: nil, detail: nil)
    case .failed:
      // Only what nobody knew, or what somebody said who knows less, is put right by evidence; a refusal stays one.
      guard reason == .outcomeUnknown || knowsMore else { return nil }
      return moved(.decide, reason: nil, detail: finding.note)
    default: return moved(.complete, reason: nil, detail: finding.note)
    }
  }

  private func failed(_ failure: TransmissionFailure, _ finding: InboundFinding, knowsMore: Bool) -> InboundChange? {
    guard status == .failed else { return moved(.bounce, reason: failure, detail: finding.detail) }
    guard reason == .outcomeUnknown || knowsMore else { return nil }
    return InboundChange(move: nil, status: .failed, reason: failure, detail: finding.detail)
  }

  private func moved(
    _ move: TransmissionStatus.Move, reason: TransmissionFailure?, detail: String?
  ) -> InboundChange? {
    status.after(move).map { InboundChange(move: move, status: $0, reason: reason, detail: detail) }
  }
}
