// One mail on its way through libcurl's callbacks: feeds the message, asks the fence at the last moment, notes commands and replies, and
// ends what takes too long.

import CCurl
import Domain
import Foundation

/// The state of one transaction; used by the thread that performs it.
final class SMTPCourse {
  private let message: [UInt8]
  private let times: SMTPTimes
  private let fence: any TransmissionFence
  private var sent = 0
  private var lastStep = ContinuousClock.now
  private(set) var stage = SMTPReport.Stage.connect
  private(set) var reachedEnd = false
  private(set) var wasCalledOff = false
  private(set) var isEncrypted = false
  private(set) var replyText = ""
  /// Good-bye was said: what is answered to that says nothing about the mail.
  private var isLeaving = false
  private static let longestReply = 1000

  init(message: [UInt8], times: SMTPTimes, fence: any TransmissionFence) {
    self.message = message
    self.times = times
    self.fence = fence
  }

  private static func course(_ context: UnsafeMutableRawPointer?) -> SMTPCourse? {
    context.map { Unmanaged<SMTPCourse>.fromOpaque($0).takeUnretainedValue() }
  }

  /// CURLOPT_READFUNCTION.
  static let read: ccurl_transfer = { buffer, size, count, context in
    guard let course = SMTPCourse.course(context), let buffer else { return Int(CURL_READFUNC_ABORT) }
    return course.fill(buffer, size * count)
  }

  private func fill(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
    lastStep = .now
    let length = min(room, message.count - sent)
    if length > 0 {
      message.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        UnsafeMutableRawPointer(buffer).copyMemory(from: base + sent, byteCount: length)
      }
      sent += length
      return length
    }
    // libcurl asks once more before it sends the final dot: the last moment to call it off (reliability.md, finding 7).
    guard !fence.isDraining, fence.commitToSend() else {
      wasCalledOff = true
      return Int(CURL_READFUNC_ABORT)
    }
    reachedEnd = true
    stage = .end
    lastStep = .now
    return 0
  }

  /// CURLOPT_WRITEFUNCTION: replies come through `watch`.
  static let ignore: ccurl_transfer = { _, size, count, _ in size * count }

  /// CURLOPT_DEBUGFUNCTION: which command was sent, what was answered. Commands are read no further than their verb: they may hold
  /// passwords.
  static let watch: ccurl_debug = { _, type, bytes, size, context in
    guard let course = SMTPCourse.course(context), let bytes, size > 0 else { return 0 }
    let text = UnsafeRawBufferPointer(start: bytes, count: size)
    switch type {
    case CURLINFO_HEADER_OUT: course.note(command: text.prefix(4))
    case CURLINFO_HEADER_IN: course.note(reply: text.prefix(SMTPCourse.longestReply))
    default: break
    }
    return 0
  }

  private func note(command: Slice<UnsafeRawBufferPointer>) {
    lastStep = .now
    switch String(decoding: command, as: UTF8.self).uppercased() {
    case "EHLO", "HELO": stage = .hello
    case "STAR": stage = .startTLS
    case "AUTH": stage = .signIn
    case "MAIL": stage = .sender
    case "RCPT": stage = .recipient
    case "DATA": stage = .data
    case "QUIT": isLeaving = true
    default: break
    }
  }

  private func note(reply: Slice<UnsafeRawBufferPointer>) {
    lastStep = .now
    if isLeaving { return }
    if stage == .connect { stage = .greeting }
    if stage == .startTLS && reply.first == UInt8(ascii: "2") { isEncrypted = true }
    let line = String(decoding: reply, as: UTF8.self).filter { !$0.isNewline }
    // A reply of several lines has a hyphen behind its code in all but the last.
    let goesOn =
      replyText.utf8.dropFirst(3).first == UInt8(ascii: "-")
      && line.utf8.prefix(3).elementsEqual(replyText.utf8.prefix(3))
    replyText = goesOn ? String((replyText + " " + line).prefix(SMTPCourse.longestReply)) : line
  }

  /// CURLOPT_XFERINFOFUNCTION, about once a second while nothing happens.
  static let progress: ccurl_progress = { context, _, _, _, _ in
    guard let course = SMTPCourse.course(context) else { return 1 }
    return course.isOverdue ? 1 : 0
  }

  private var isOverdue: Bool {
    if !reachedEnd && fence.isDraining {
      wasCalledOff = true
      return true
    }
    let limit = reachedEnd ? times.finalReply : times.reply
    return lastStep.duration(to: .now) > .seconds(limit)
  }
}
