// Why a transmission failed: a closed list that clients can rely on, each with a sentence for people.

/// The reason of a failed transmission or attempt.
public enum TransmissionFailure: String, CaseIterable, Sendable {
  case noProvider = "no_provider"
  case noRecipient = "no_recipient"
  case invalidRecipient = "invalid_recipient"
  case documentFailed = "document_failed"
  case unreachable
  case signInRefused = "sign_in_refused"
  case notSecure = "not_secure"
  case notAllowed = "not_allowed"
  case senderRefused = "sender_refused"
  case recipientRefused = "recipient_refused"
  case contentRefused = "content_refused"
  case temporarilyRefused = "temporarily_refused"
  case interrupted
  case gaveUp = "gave_up"
  case bounced
  case rejected
  case outcomeUnknown = "outcome_unknown"
  case withheld
  case internalError = "internal_error"

  /// What happened and what can be done, in English.
  public var sentence: String {
    switch self {
    case .noProvider: "No channel is configured that reaches this recipient. Configure one, then transmit again."
    case .noRecipient:
      "There is no address to send to. Add one to the order or its invoice address, then transmit again."
    case .invalidRecipient: "The recipient's address is not valid. Correct it, then transmit again."
    case .documentFailed: "The document could not be made, so nothing was sent. The log names the cause."
    case .unreachable: "The receiving server could not be reached. It is tried again by itself."
    case .signInRefused:
      "The receiving server refused our sign-in. Check user and password in INVOICEFCGI_SMTP_URL for mail, "
        + "INVOICEFCGI_PEPPOL_AP_TOKEN for Peppol, or the secret of an external hook. It is tried again by itself."
    case .notSecure: "No secure connection to the server was possible. Check its certificate and the TLS setting."
    case .notAllowed:
      "The receiving server's address may not be called from here. The operator can allow it (INVOICEFCGI_TRUSTED_ORIGINS)."
    case .senderRefused: "The server does not accept mail from our sender address. Check INVOICEFCGI_MAIL_FROM."
    case .recipientRefused:
      "The server says that it does not deliver to this recipient. Correct the address, then transmit again."
    case .contentRefused: "The server refused the message after reading it. Its answer says why."
    case .temporarilyRefused: "The server asked us to come back later. It is tried again by itself."
    case .interrupted: "The sending process ended before anything was handed over. It is tried again by itself."
    case .gaveUp:
      "All attempts of more than a day failed for reasons that looked temporary. Transmit again when the cause is gone."
    case .bounced: "The message was accepted and came back later: it could not be delivered."
    case .rejected: "The network refused the document. Its answer says why."
    case .outcomeUnknown:
      "The message may have been delivered: the connection ended before the server's answer. It is never sent again by itself; "
        + "ask the recipient, then send it again or mark it as delivered."
    case .withheld: "A person decided that it is not sent. It can be sent again at any time."
    case .internalError: "Sending failed inside this service. The log names the cause."
    }
  }
}
