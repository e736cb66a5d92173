// The mail server that misbehaves on purpose (Tests/EndToEnd/smtp_server.py) as a child process: a port for every mode, and what it got.

import Domain
import Foundation
import TestSupport

final class MisbehavingServer: @unchecked Sendable {
  // Safe: `ports` is set before anybody else sees the value; the pipes are used by one thread.
  let ports: [String: Int]
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../EndToEnd/smtp_server.py")
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-B", script.standardizedFileURL.path()]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = try MisbehavingServer.line(output.fileHandleForReading)
    let object = try JSON(parsing: Array(line.utf8)).object ?? JSONObject()
    ports = Dictionary(uniqueKeysWithValues: object.members.map { ($0.name, Int($0.value.int ?? 0)) })
  }

  private static func line(_ handle: FileHandle) throws -> String {
    var bytes: [UInt8] = []
    while let byte = try handle.read(upToCount: 1)?.first, byte != 10 { bytes.append(byte) }
    guard !bytes.isEmpty else { throw FixtureError(message: "the mail server did not start") }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Ends it.
  /// - Returns: by mode and message id, what was answered to whole mails.
  func stop() throws -> JSON {
    try input.fileHandleForWriting.close()
    let counted = try JSON(parsing: Array(try MisbehavingServer.line(output.fileHandleForReading).utf8))
    process.waitUntilExit()
    return counted
  }
}

/// A fence that lets through or not, and counts.
final class TestFence: TransmissionFence, @unchecked Sendable {
  // Safe: used by one thread.
  let allows: Bool
  private(set) var asked = 0
  var isDraining: Bool { false }

  init(allows: Bool = true) {
    self.allows = allows
  }

  func commitToSend() -> Bool {
    asked += 1
    return allows
  }
}
