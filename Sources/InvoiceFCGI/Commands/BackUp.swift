// `invoicefcgi backup`: a copy of everything that is kept, verified before it bears its name.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct BackUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy database and documents into a new directory and verify the copy.",
    discussion: """
      The service may run meanwhile; the copy holds what was committed when it began. It is made as DIRECTORY.unverified, \
      verified as `verify` does, and only then renamed: a directory without that ending is a good backup. `restore` puts it \
      back. Exit status: 0 all is well, 1 the copy is \
      not; what is wrong is told, and the copy keeps its ending.
      """)

  @Argument(help: "The directory to make.")
  var directory: String

  @Option(help: "A head that was noted earlier, as ORGANIZER:NUMBER:HASH; may be repeated.")
  var head: [String] = []

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let sodium = try Sodium()
    let heads = try head.map(Verify.head)
    let target = URL(filePath: directory)
    guard !FileManager.default.fileExists(atPath: target.path) else {
      throw DomainError.invalid(field: "DIRECTORY", message: "\"\(target.path)\" exists; name a new one.")
    }
    let copy = URL(filePath: target.path + ".unverified")
    let store = try options.load().openCurrentStore(digest: sodium)
    let moment = SystemClock().now
    try store.backUp(to: copy)
    let report = try BackUp.verified(copy, heads: heads, digest: sodium)
    print(VerificationText.text(report))
    guard report.isGreen else { throw ExitCode(1) }
    try FileManager.default.moveItem(at: copy, to: target)
    print("backed up to \(target.path)")
    OperatorMark(at: moment, findings: 0).leaveOrTell(.backup, state: store.state)
  }

  private static func verified(_ copy: URL, heads: [JournalHead], digest: any Digest) throws -> VerificationReport {
    let database = copy.appending(path: SQLiteStore.backupName).path
    return try SQLiteStore(path: database, state: copy.path, digest: digest).verify(heads: heads)
  }
}
