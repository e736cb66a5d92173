// What a mail transaction looked like from outside, and what that means: whether the last callback was reached and the last reply decide,
// never libcurl's own result (reliability.md §5.3).

import Domain

/// The course of one transaction.
struct SMTPReport: Equatable {
  /// The command that the last reply belongs to.
  enum Stage: String, Comparable {
    case connect, greeting, hello, startTLS, signIn, sender, recipient, data, end

    private var order: Int {
      [.connect, .greeting, .hello, .startTLS, .signIn, .sender, .recipient, .data, .end].firstIndex(of: self) ?? 0
    }
    static func < (a: Stage, b: Stage) -> Bool { a.order < b.order }
  }

  /// libcurl asked for more after the last byte and was told that there is none: the final dot may have been sent.
  var reachedEnd: Bool
  /// The last reply's code; 0 for none.
  var lastReply: Int
  var stage: Stage
  var replyText: String
  /// libcurl's result and its words, for the evidence.
  var curlCode: Int
  var curlText: String
  var remote: String
  var isEncrypted: Bool
  /// The transmission belonged to somebody else by then, or the process ends.
  var wasCalledOff = false

  var outcome: TransmissionOutcome {
    if curlCode == 0 && (200..<300).contains(lastReply) { return .completed(evidence) }
    if reachedEnd {
      switch lastReply {
      case 200..<300: return .completed(evidence)
      case 400..<500, 500..<600: return refused
      default: return .unknown(evidence)
      }
    }
    if wasCalledOff {
      return .failed(
        .interrupted, detail: "called off before anything was sent", retry: .later(afterSeconds: nil),
        evidence: evidence)
    }
    return (400..<600).contains(lastReply) ? refused : broken
  }

  /// The server said no.
  private var refused: TransmissionOutcome {
    let isPermanent = lastReply >= 500
    // Greeting, TLS and sign-in say nothing about this mail: somebody has to mend the server or the setting.
    if stage < .sender {
      let reason: TransmissionFailure =
        switch stage {
        case .signIn: .signInRefused
        case .startTLS: .notSecure
        default: isPermanent ? .unreachable : .temporarilyRefused
        }
      return .failed(reason, detail: replyText, retry: .serverDown, evidence: evidence)
    }
    if !isPermanent {
      // 421 announces that the server closes; 4.7.x and its like are greylisting, which wants five minutes at least.
      if lastReply == 421 {
        return .failed(.temporarilyRefused, detail: replyText, retry: .serverDown, evidence: evidence)
      }
      let isGreylisted = replyText.contains(" 4.7.") || replyText.lowercased().contains("greylist")
      return .failed(
        .temporarilyRefused, detail: replyText, retry: .later(afterSeconds: isGreylisted ? 300 : nil),
        evidence: evidence)
    }
    let reason: TransmissionFailure =
      switch stage {
      case .sender: .senderRefused
      case .recipient: .recipientRefused
      default: .contentRefused
      }
    return .failed(reason, detail: replyText, retry: .never, evidence: evidence)
  }

  /// The connection ended, or never was.
  private var broken: TransmissionOutcome {
    // CURLE_LOGIN_DENIED; the TLS ones: CONNECT_ERROR, PEER_FAILED_VERIFICATION, USE_SSL_FAILED, CACERT_BADFILE.
    let reason: TransmissionFailure =
      switch curlCode {
      case 67: .signInRefused
      case 35, 60, 64, 77: .notSecure
      default: .unreachable
      }
    return .failed(reason, detail: curlText, retry: .serverDown, evidence: evidence)
  }

  var evidence: JSONObject {
    JSONObject([
      ("reply", .string(replyText)), ("code", .number(String(lastReply))), ("step", .string(stage.rawValue)),
      ("end_reached", .bool(reachedEnd)), ("remote", .string(remote)), ("tls", .bool(isEncrypted)),
      ("curl", .string("\(curlCode) \(curlText)")),
    ])
  }
}
