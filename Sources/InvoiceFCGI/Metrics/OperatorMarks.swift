// What the commands of operators leave in the state directory for monitors: when a backup or a verification was made last, and how many
// things were wrong. They are other processes than the service, and what they do changes nothing in the database.

import Domain
import Foundation

/// One mark: a moment and a number.
struct OperatorMark: Equatable, Sendable {
  let at: Instant
  let findings: Int

  enum Subject: String {
    case backup = "last-backup"
    case verification = "last-verification"
  }

  /// Written beside, then renamed, so that it is read whole. Where it cannot be written, the command has done its work all the same and
  /// says on standard error what monitors will not see.
  func leaveOrTell(_ subject: Subject, state: String) {
    let file = URL(filePath: state).appending(path: subject.rawValue)
    do {
      try Data("\(at.text) \(findings)\n".utf8).write(to: file, options: .atomic)
    } catch {
      let note = "note: \(file.path) cannot be written, /metrics will not tell of this: \(error.localizedDescription)\n"
      FileHandle.standardError.write(Data(note.utf8))
    }
  }

  /// nil when there is none, or none that can be read.
  static func read(_ subject: Subject, state: String) -> OperatorMark? {
    guard let data = FileManager.default.contents(atPath: state + "/" + subject.rawValue) else { return nil }
    let parts = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let at = Instant(String(parts[0])), let findings = Int(parts[1]) else { return nil }
    return OperatorMark(at: at, findings: findings)
  }
}
