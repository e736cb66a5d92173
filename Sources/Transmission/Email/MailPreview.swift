// The mail of an invoice as it would be sent, for people to read before it is: the words, addresses and file name of the real one.

public import Domain

/// A mail that is only shown.
public struct MailPreview: Equatable, Sendable {
  public let senderName: String
  /// nil where no mail server is configured.
  public let senderAddress: String?
  public let replyTo: String?
  /// nil where there is nobody to send to.
  public let recipient: String?
  public let subject: String
  public let text: String
  public let attachment: String

  /// What can stand in braces in subject and text.
  public static let placeholders = MailWording.placeholders

  /// - Parameter provider: the configured channel for mail, if there is one.
  public init(of source: TransmissionSource, from provider: EmailProvider?) {
    let locale = source.order.locale
    senderName = EmailProvider.senderName(source, locale)
    senderAddress = provider?.sender
    replyTo = EmailProvider.replyTo(source)
    recipient = EmailProvider.buyer(of: source)
    subject = MailWording.subject(source)
    text = MailWording.text(source)
    attachment = MailWording.filename(source.invoice, locale)
  }
}
