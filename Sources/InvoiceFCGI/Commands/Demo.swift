// `invoicefcgi demo`: made-up data to look at, or as many invoices as a measurement wants. It comes in through the importer, like
// everything that other systems hand over.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill the organizer \"\(DemoBundle.organizer)\" with made-up data and print an API token for it.",
    discussion: """
      Without --invoices: some hundred orders and invoices of every kind, the same ones every time; again changes \
      nothing. With --invoices: that many plain invoices of three lines more, in one event.
      """)

  @OptionGroup var options: ConfigOptions
  @Option(help: "Make this many invoices for measurements instead.") var invoices: Int?

  func validate() throws {
    guard (1...10_000_000).contains(invoices ?? 1) else {
      throw ValidationError("--invoices is a number from 1 to 10000000.")
    }
  }

  func run() throws {
    let sodium = try Sodium()
    let store = try options.load().openCurrentStore(digest: sodium)
    let isNew = try store.organizerID(slug: DemoBundle.organizer) == nil
    if let invoices {
      try addBulk(invoices, to: store, digest: sodium)
      print("\(DemoBundle.organizer): \(invoices) invoices added to \(DemoBulk.eventSlug)")
    } else {
      for summary in try Importing.run(DemoBundle().files(), into: store, digest: sodium) { print(summary.text) }
    }
    try store.emptyLog()
    if isNew { print("API token: \(try Demo.makeToken(store, sodium))") }
  }

  private func addBulk(_ count: Int, to store: SQLiteStore, digest: any Digest) throws {
    let bar = ProgressBar()
    defer { bar.clear() }
    try DemoBulk(store: store, digest: digest, clock: SystemClock()).run(count: count) {
      bar.show("\($0) of \(count) invoices", fraction: Double($0) / Double(count))
    }
  }

  private static func makeToken(_ store: SQLiteStore, _ sodium: Sodium) throws -> String {
    let token = Hex.text(sodium.bytes(32))
    try store.createToken(
      name: "demo", digest: sodium.sha256(Array(token.utf8)), organizer: DemoBundle.organizer, team: nil,
      at: SystemClock().now)
    return token
  }
}
