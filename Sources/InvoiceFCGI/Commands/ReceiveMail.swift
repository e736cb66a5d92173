// `invoicefcgi receive-mail`: a mail on standard input, as a mail server pipes it. Bounces of our mails and receipts of certified mail are
// matched with what was sent; receipts that nobody understands are kept, and shown here.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct ReceiveMail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive-mail",
    abstract: "Read a mail from standard input: bounces and receipts decide the transmissions that they speak of.",
    discussion: """
      For a pipe in the mail server's aliases, such as `invoices: "|/usr/bin/invoicefcgi receive-mail"`, for the address \
      in INVOICEFCGI_MAIL_FROM, or for whatever fetches the certified mailbox in INVOICEFCGI_PEC_FROM. A mail that says \
      nothing of ours changes nothing. A receipt of certified mail that fits nothing or cannot be believed changes \
      nothing either and is parked. Exit status 75 asks the mail server to try again.
      """)

  @OptionGroup var options: ConfigOptions
  @Flag(help: "List the parked messages: number, time, size, reason.") var list = false
  @Option(help: ArgumentHelp("Print a parked message.", valueName: "number")) var show: Int64?
  @Option(
    help: ArgumentHelp("Read a parked message again; it stays parked when nothing comes of it.", valueName: "number"))
  var retry: Int64?
  @Option(help: ArgumentHelp("Throw a parked message away.", valueName: "number")) var drop: Int64?

  /// Larger mails are no notices.
  static let limit = 32 << 20

  func validate() throws {
    guard [list, show != nil, retry != nil, drop != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("Give one of --list, --show, --retry and --drop.")
    }
  }

  func run() throws {
    let config = try options.load()
    let sodium = try Sodium()
    let app = try App(
      store: try config.openCurrentStore(digest: sodium), sodium: sodium, clock: SystemClock(),
      publicURL: try config.publicURL(), log: config.logger(), outbox: try OutboxSettings(config))
    if list { return try printList(app.outbox.parked) }
    if let show { return FileHandle.standardOutput.write(Data(try parked(show, app))) }
    if let retry { return try again(retry, app) }
    if let drop {
      guard try app.outbox.parked.dropParkedMessage(drop) else { throw ReceiveMail.missing(drop) }
      return
    }
    let data = try FileHandle.standardInput.read(upToCount: ReceiveMail.limit + 1) ?? Data()
    guard data.count <= ReceiveMail.limit else {
      throw DomainError.invalid(field: "mail", message: "It is larger than 32 MB and was not read.")
    }
    ReceiveMail.tell(try app.outbox.receive(Array(data)))
  }

  private func printList(_ store: any ParkedMessageStore) throws {
    for message in try store.parkedMessages() {
      print("\(message.id)\t\(message.receivedAt.text)\t\(message.size) bytes\t\(message.reason)")
    }
  }

  private func again(_ id: Int64, _ app: App) throws {
    let summary = try app.outbox.receive(try parked(id, app))
    if summary.matched > 0 { _ = try app.outbox.parked.dropParkedMessage(id) }
    ReceiveMail.tell(summary)
  }

  private func parked(_ id: Int64, _ app: App) throws -> [UInt8] {
    guard let message = try app.outbox.parked.parkedMessage(id) else { throw ReceiveMail.missing(id) }
    return message
  }

  private static func missing(_ id: Int64) -> DomainError { .notFound(what: "parked message \(id)") }

  private static func tell(_ summary: ReceiveMessage.Summary) {
    print("findings: \(summary.findings), ours: \(summary.matched), changed: \(summary.moved)")
    if let parked = summary.parked { print("parked as \(parked.id): \(parked.reason)") }
  }
}
