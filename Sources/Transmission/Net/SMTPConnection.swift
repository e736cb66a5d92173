// One libcurl handle for one mail server, used again for mail after mail so that its connection stays. What happens on the wire is
// watched by callbacks; see SMTPReport for what it means.

import CCurl
import Domain
import Foundation

/// A handle that one thread uses at a time.
final class SMTPConnection {
  private let handle: OpaquePointer?
  private let server: SMTPServer
  private let times: SMTPTimes
  private static let isReady = ccurl_global_init() == CURLE_OK

  init(server: SMTPServer, times: SMTPTimes) {
    self.server = server
    self.times = times
    handle = SMTPConnection.isReady ? curl_easy_init().map { OpaquePointer($0) } : nil
  }

  deinit {
    if let handle { curl_easy_cleanup(UnsafeMutableRawPointer(handle)) }
  }

  /// Sends one mail.
  func send(_ envelope: SMTPEnvelope, fence: any TransmissionFence) -> SMTPReport {
    perform(SMTPCourse(message: envelope.message, times: times, fence: fence), envelope)
  }

  /// Connects, greets, signs in, and says a command that does nothing.
  func probe() -> SMTPReport { perform(SMTPCourse(message: [], times: times, fence: OpenFence()), nil) }

  private func perform(_ course: SMTPCourse, _ envelope: SMTPEnvelope?) -> SMTPReport {
    guard let handle else { return SMTPReport.impossible("libcurl cannot be used") }
    let curl = UnsafeMutableRawPointer(handle)
    let context = Unmanaged.passUnretained(course).toOpaque()
    curl_easy_reset(curl)
    var recipients = envelope.flatMap { curl_slist_append(nil, "<\($0.recipient)>") }
    defer { curl_slist_free_all(recipients) }
    var error = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE) + 1)
    let code = error.withUnsafeMutableBufferPointer { buffer in
      configure(curl, context)
      if let envelope {
        _ = ccurl_set_long(curl, CURLOPT_UPLOAD, 1)
        _ = ccurl_set_text(curl, CURLOPT_MAIL_FROM, "<\(envelope.sender)>")
        _ = ccurl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
      } else {
        _ = ccurl_set_long(curl, CURLOPT_NOBODY, 1)
        _ = ccurl_set_text(curl, CURLOPT_CUSTOMREQUEST, "NOOP")
      }
      _ = ccurl_set_pointer(curl, CURLOPT_ERRORBUFFER, buffer.baseAddress)
      let code = curl_easy_perform(curl)
      // The buffer ends with this closure.
      _ = ccurl_set_pointer(curl, CURLOPT_ERRORBUFFER, nil)
      return code
    }
    recipients = withExtendedLifetime(course) { recipients }
    let words = String(decoding: error.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fallback = curl_easy_strerror(code).map { String(cString: $0) } ?? ""
    return SMTPReport(
      reachedEnd: course.reachedEnd, lastReply: ccurl_info_long(curl, CURLINFO_RESPONSE_CODE), stage: course.stage,
      replyText: course.replyText, curlCode: Int(code.rawValue), curlText: words.isEmpty ? fallback : words,
      remote: ccurl_info_text(curl, CURLINFO_PRIMARY_IP).map { String(cString: $0) } ?? "",
      isEncrypted: server.isImplicit || course.isEncrypted, wasCalledOff: course.wasCalledOff)
  }

  private func configure(_ curl: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) {
    _ = ccurl_set_text(curl, CURLOPT_URL, server.url)
    _ = ccurl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    _ = ccurl_set_text(curl, CURLOPT_PROXY, "")
    _ = ccurl_set_long(curl, CURLOPT_NOSIGNAL, 1)
    _ = ccurl_set_long(curl, CURLOPT_TCP_NODELAY, 1)
    if let user = server.user {
      _ = ccurl_set_text(curl, CURLOPT_USERNAME, user)
      _ = ccurl_set_text(curl, CURLOPT_PASSWORD, server.password ?? "")
    }
    let security: Int = server.security == .required ? 3 : server.security == .try ? 1 : 0
    _ = ccurl_set_long(curl, CURLOPT_USE_SSL, security)
    if let authorities = server.authorities { _ = ccurl_set_text(curl, CURLOPT_CAINFO, authorities) }
    _ = ccurl_set_long(curl, CURLOPT_CONNECTTIMEOUT_MS, Int(times.connect * 1000))
    // The longest of all; shorter ones are the progress callback's.
    _ = ccurl_set_long(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, Int(max(times.finalReply, times.reply).rounded(.up)) + 5)
    _ = ccurl_set_transfer(curl, CURLOPT_READFUNCTION, SMTPCourse.read)
    _ = ccurl_set_pointer(curl, CURLOPT_READDATA, context)
    _ = ccurl_set_transfer(curl, CURLOPT_WRITEFUNCTION, SMTPCourse.ignore)
    // No size: with one, libcurl would send the final dot without asking for more first, past the fence.
    _ = ccurl_set_long(curl, CURLOPT_VERBOSE, 1)
    _ = ccurl_set_debug(curl, SMTPCourse.watch)
    _ = ccurl_set_pointer(curl, CURLOPT_DEBUGDATA, context)
    _ = ccurl_set_long(curl, CURLOPT_NOPROGRESS, 0)
    _ = ccurl_set_progress(curl, SMTPCourse.progress)
    _ = ccurl_set_pointer(curl, CURLOPT_XFERINFODATA, context)
  }
}

extension SMTPReport {
  static func impossible(_ why: String) -> SMTPReport {
    SMTPReport(
      reachedEnd: false, lastReply: 0, stage: .connect, replyText: "", curlCode: -1, curlText: why, remote: "",
      isEncrypted: false)
  }
}
