// HTTP to the outside through libcurl: TLS verified, no redirects, no proxies, times and sizes limited (reliability.md F43). Connections are
// kept by origin.

import CCurl
import Domain
import Synchronization

/// Asks and answers; usable from every thread, calls block.
public final class HTTPClient: Sendable {
  /// Answers are read as far as this.
  static let longestAnswer = 1 << 20
  private static let kept = 4
  private static let isReady = ccurl_global_init() == CURLE_OK

  private struct Handle: @unchecked Sendable {
    // Safe: used by the one thread that took it out of `idle`.
    let curl: UnsafeMutableRawPointer
  }

  private let times: HTTPTimes
  private let authorities: String?
  private let keepsConnections: Bool
  private let idle = Mutex<[String: [Handle]]>([:])

  /// - Parameters:
  ///   - authorities: a file of certificates to trust instead of the system's; `""` for the system's.
  ///   - keepsConnections: for few origins that are called often; where anybody names origins, kept ones would pile up.
  public init(times: HTTPTimes = HTTPTimes(), authorities: String = "", keepsConnections: Bool = true) {
    self.times = times
    self.authorities = authorities.isEmpty ? nil : authorities
    self.keepsConnections = keepsConnections
  }

  deinit {
    idle.withLock { $0.values.joined().forEach { curl_easy_cleanup($0.curl) } }
  }

  /// Performs one exchange.
  /// - Parameter fence: asked before the last bytes of a body are handed over.
  func send(_ request: HTTPRequest, fence: (any TransmissionFence)? = nil) -> HTTPReply {
    let origin = request.target.origin
    let lent = HTTPClient.isReady ? idle.withLock { $0[origin]?.popLast() } ?? curl_easy_init().map(Handle.init) : nil
    guard let lent else { return HTTPReply(curlCode: -1, curlText: "libcurl cannot be used") }
    let reply = perform(request, fence, lent.curl)
    let isKept =
      keepsConnections && reply.curlCode == 0
      && idle.withLock { idle in
        guard idle[origin, default: []].count < HTTPClient.kept else { return false }
        idle[origin, default: []].append(lent)
        return true
      }
    if !isKept { curl_easy_cleanup(lent.curl) }
    return reply
  }

  private func perform(
    _ request: HTTPRequest, _ fence: (any TransmissionFence)?, _ curl: UnsafeMutableRawPointer
  ) -> HTTPReply {
    curl_easy_reset(curl)
    let course = HTTPCourse(request, fence: fence)
    limit(curl)
    ask(request, curl)
    watch(curl, Unmanaged.passUnretained(course).toOpaque())
    // libcurl would wait a second for "100 Continue" otherwise.
    var headers = curl_slist_append(nil, "Expect:")
    for header in request.headers { headers = curl_slist_append(headers, "\(header.name): \(header.value)") }
    defer { curl_slist_free_all(headers) }
    _ = ccurl_set_list(curl, CURLOPT_HTTPHEADER, headers)
    let code = withExtendedLifetime(course) { curl_easy_perform(curl) }
    _ = ccurl_set_list(curl, CURLOPT_HTTPHEADER, nil)
    return course.finished(
      code: Int(code.rawValue), text: curl_easy_strerror(code).map { String(cString: $0) } ?? "",
      status: ccurl_info_long(curl, CURLINFO_RESPONSE_CODE),
      remote: ccurl_info_text(curl, CURLINFO_PRIMARY_IP).map { String(cString: $0) } ?? "")
  }

  private func limit(_ curl: UnsafeMutableRawPointer) {
    _ = ccurl_set_text(curl, CURLOPT_PROXY, "")
    _ = ccurl_set_long(curl, CURLOPT_NOSIGNAL, 1)
    _ = ccurl_set_long(curl, CURLOPT_FOLLOWLOCATION, 0)
    _ = ccurl_set_long(curl, CURLOPT_CONNECTTIMEOUT_MS, Int(times.connect * 1000))
    _ = ccurl_set_long(curl, CURLOPT_TIMEOUT_MS, Int(times.total * 1000))
    _ = ccurl_set_long(curl, CURLOPT_LOW_SPEED_LIMIT, 20)
    _ = ccurl_set_long(curl, CURLOPT_LOW_SPEED_TIME, Int(max(1, times.total / 2)))
    if let authorities { _ = ccurl_set_text(curl, CURLOPT_CAINFO, authorities) }
  }

  private func ask(_ request: HTTPRequest, _ curl: UnsafeMutableRawPointer) {
    _ = ccurl_set_text(curl, CURLOPT_URL, request.target.url)
    _ = ccurl_set_text(curl, CURLOPT_PROTOCOLS_STR, request.target.isHTTPS ? "https" : "http")
    guard let body = request.body else { return }
    _ = ccurl_set_long(curl, CURLOPT_POST, 1)
    _ = ccurl_set_long(curl, CURLOPT_POSTFIELDSIZE, body.count)
  }

  private func watch(_ curl: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) {
    _ = ccurl_set_transfer(curl, CURLOPT_READFUNCTION, HTTPCourse.read)
    _ = ccurl_set_pointer(curl, CURLOPT_READDATA, context)
    _ = ccurl_set_seek(curl, HTTPCourse.seek)
    _ = ccurl_set_pointer(curl, CURLOPT_SEEKDATA, context)
    _ = ccurl_set_transfer(curl, CURLOPT_WRITEFUNCTION, HTTPCourse.write)
    _ = ccurl_set_pointer(curl, CURLOPT_WRITEDATA, context)
    _ = ccurl_set_transfer(curl, CURLOPT_HEADERFUNCTION, HTTPCourse.header)
    _ = ccurl_set_pointer(curl, CURLOPT_HEADERDATA, context)
    _ = ccurl_set_open(curl, HTTPCourse.open)
    _ = ccurl_set_pointer(curl, CURLOPT_OPENSOCKETDATA, context)
    _ = ccurl_set_long(curl, CURLOPT_NOPROGRESS, 0)
    _ = ccurl_set_progress(curl, HTTPCourse.progress)
    _ = ccurl_set_pointer(curl, CURLOPT_XFERINFODATA, context)
  }
}
