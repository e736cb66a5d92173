// `invoicefcgi receive-mail`: a mail on standard input, as a mail server pipes it. Bounces of our mails are matched with what was sent.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct ReceiveMail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive-mail",
    abstract: "Read a mail from standard input: a bounce fails the transmission that it speaks of.",
    discussion: """
      For a pipe in the mail server's aliases, such as `invoices: "|/usr/bin/invoicefcgi receive-mail"`, for the address \
      in INVOICEFCGI_MAIL_FROM. A mail that says nothing of ours changes nothing. Exit status 75 asks the mail server to \
      try again.
      """)

  @OptionGroup var options: ConfigOptions

  /// Larger mails are no notices.
  static let limit = 32 << 20

  func run() throws {
    let config = try options.load()
    let data = try FileHandle.standardInput.read(upToCount: ReceiveMail.limit + 1) ?? Data()
    guard data.count <= ReceiveMail.limit else {
      throw DomainError.invalid(field: "mail", message: "It is larger than 32 MB and was not read.")
    }
    let sodium = try Sodium()
    let app = try App(
      store: try config.openCurrentStore(digest: sodium), sodium: sodium, clock: SystemClock(),
      publicURL: try config.publicURL(), log: config.logger(), outbox: try OutboxSettings(config))
    let summary = try app.outbox.receive(Array(data))
    print("findings: \(summary.findings), ours: \(summary.matched), changed: \(summary.moved)")
  }
}
