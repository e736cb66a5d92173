// `invoicefcgi restore`: a backup put where DATABASE and STATE point, verified before it is in place.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup where DATABASE and STATE point, and verify it.",
    discussion: """
      For a service that is stopped and whose database was moved away: one that is there is never overwritten. A backup \
      of an older version is brought to this one's schema. What was issued after the backup is missing: give the heads \
      that `verify` printed last with --head, and what is told then is what is lost. Exit status: 0 all is well, 1 \
      something is wrong and no database was put into place.
      """)

  @Argument(help: "A directory that `backup` made.")
  var directory: String

  @Option(help: "A head that was noted earlier, as ORGANIZER:NUMBER:HASH; may be repeated.")
  var head: [String] = []

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let sodium = try Sodium()
    let heads = try head.map(Verify.head)
    let restored = try options.load().restore(URL(filePath: directory), heads: heads, digest: sodium)
    for name in restored.migrations { print("applied \(name)") }
    print(VerificationText.text(restored.report))
    guard restored.report.isGreen else {
      print("nothing was put into place")
      throw ExitCode(1)
    }
    print("restored from \(directory)")
    if let warning = Restore.warning(restored.openTransmissions) { print(warning) }
  }

  /// A mail of yesterday's queue may have left since: whoever starts the service sends it again.
  private static func warning(_ open: Int) -> String? {
    if open == 0 { return nil }
    return """
      \(open == 1 ? "1 transmission was" : "\(open) transmissions were") waiting when the backup was made. What has been \
      sent since goes out a second time: start with INVOICEFCGI_SEND=off, under which nothing leaves, compare with the \
      mail server's log, and hold back in the console's queue what is out already, before you let it send.
      """
  }
}
