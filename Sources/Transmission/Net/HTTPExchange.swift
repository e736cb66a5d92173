// One HTTP request and what came of it, as channels see it.

import Domain

/// What is asked.
struct HTTPRequest {
  let target: HTTPTarget
  /// nil: GET.
  var body: [UInt8]?
  var headers: [(name: String, value: String)] = []
}

/// How long an exchange may take, in seconds.
public struct HTTPTimes: Equatable, Sendable {
  public var connect = 10.0
  public var total = 60.0

  public init() {}
}

/// What came of it.
struct HTTPReply: Equatable {
  /// 0 when no complete status line came.
  var status = 0
  var body: [UInt8] = []
  /// Seconds of `Retry-After`.
  var retryAfter: Int?
  /// The whole request was handed over: from there on the other side may have acted on it.
  var wasSent = false
  /// The address that the name stands for may not be called.
  var wasRefused = false
  /// The transmission belongs to somebody else by now, or the process ends; the request was not completed.
  var wasCalledOff = false
  /// The answer was cut off at `HTTPClient.longestAnswer`.
  var isCut = false
  var remote = ""
  var curlCode = 0
  var curlText = ""

  var isSuccess: Bool { (200..<300).contains(status) }
  var isTemporary: Bool { status == 429 || status == 408 || (500..<600).contains(status) }
  var text: String { String(decoding: body, as: UTF8.self) }

  /// For the record of attempts; answers may be long.
  var evidence: JSONObject {
    JSONObject([
      ("status", .number(String(status))), ("answer", .string(String(decoding: body.prefix(2000), as: UTF8.self))),
      ("sent", .bool(wasSent)), ("remote", .string(remote)), ("curl", .string("\(curlCode) \(curlText)")),
    ])
  }

  /// What to say and do when no answer came; the request itself may be repeated.
  var failure: TransmissionOutcome {
    if wasCalledOff {
      return .failed(
        .interrupted, detail: "called off before it was sent", retry: .later(afterSeconds: nil), evidence: evidence)
    }
    if wasRefused {
      return .failed(
        .notAllowed, detail: "the host stands for an address outside of the public network", retry: .never,
        evidence: evidence)
    }
    // CONNECT_ERROR, PEER_FAILED_VERIFICATION, CACERT_BADFILE.
    let reason: TransmissionFailure = [35, 60, 77].contains(curlCode) ? .notSecure : .unreachable
    return .failed(reason, detail: curlText, retry: .serverDown, evidence: evidence)
  }
}
