// Trying a mail server without a mail: connection, TLS, sign-in and a command that does nothing.

public import Domain

/// A fence that nothing stands behind: for tries, which belong to nobody.
struct OpenFence: TransmissionFence {
  func commitToSend() -> Bool { true }
  var isDraining: Bool { false }
}

extension EmailProvider {
  public var destination: String { connections.address }

  public func test() -> ChannelTest? { connections.probe() }

  public func sendTest(_ mail: TestMail) -> TransmissionOutcome? {
    let domain = sender.utf8.lastIndex(of: UInt8(ascii: "@")).map { String(sender[sender.utf8.index(after: $0)...]) }
    let message = MailMessage(
      from: .init(name: mail.senderName, address: sender), replyTo: nil, to: mail.recipient, subject: mail.subject,
      text: mail.text, date: mail.date, messageID: "test-\(mail.key)@\(domain ?? "localhost")", references: nil,
      headers: [("Auto-Submitted", "auto-generated")], attachments: [])
    guard let frame = try? message.frame() else {
      return .failed(.internalError, detail: "the mail could not be built", retry: .never, evidence: JSONObject())
    }
    let envelope = SMTPEnvelope(sender: sender, recipient: mail.recipient, message: frame)
    return SMTPConnection(server: server, times: .ofTests).send(envelope, fence: OpenFence()).outcome
  }
}

extension SMTPTimes {
  /// Somebody waits for the page.
  static let ofTests: SMTPTimes = {
    var times = SMTPTimes()
    (times.connect, times.reply, times.finalReply) = (10, 10, 15)
    return times
  }()
}
