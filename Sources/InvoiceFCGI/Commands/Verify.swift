// `invoicefcgi verify`: the books, verified; `invoicefcgi export-journal`: a journal to keep elsewhere, which `verify --export` checks.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify everything that is kept; says what is wrong and fails if anything is.",
    discussion: """
      Without --export everything that the database and the state directory hold is verified, while the service runs or \
      not. The last lines name the head of each journal: kept elsewhere and given back with --head, they prove that no \
      entry was cut off since. Exit status: 0 all is well, 1 something is wrong.
      """)

  @Option(help: "Verify this exported journal (JSON lines; - for standard input) and no database.")
  var export: String?

  @Option(help: "A head that was noted earlier, as ORGANIZER:NUMBER:HASH; may be repeated.")
  var head: [String] = []

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let sodium = try Sodium()
    let heads = try head.map(Verify.head)
    let report: VerificationReport
    if let export {
      report = try Verify.exported(export, heads: heads, digest: sodium)
    } else {
      let store = try options.load().openCurrentStore(digest: sodium)
      report = try store.verify(heads: heads)
      let mark = OperatorMark(at: SystemClock().now, findings: report.findings.count)
      mark.leaveOrTell(.verification, state: store.state)
    }
    print(VerificationText.text(report))
    if !report.isGreen { throw ExitCode(1) }
  }

  private static func exported(_ path: String, heads: [JournalHead], digest: any Digest) throws -> VerificationReport {
    var verification = ExportVerification(digest: digest, heads: heads)
    try LineReader.each(path) { verification.add($0) }
    return verification.finished()
  }

  /// An earlier head, as `verify` printed it.
  static func head(_ text: String) throws -> JournalHead {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let number = Int64(parts[1]), let hash = Hex.bytes(String(parts[2])), hash.count == 32
    else {
      throw DomainError.invalid(
        field: "--head", message: "\"\(text)\" is not ORGANIZER:NUMBER:HASH as verify prints it.")
    }
    return JournalHead(organizer: String(parts[0]), number: number, hash: hash)
  }
}

struct ExportJournal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-journal", abstract: "Print an organizer's journal as JSON lines, one entry each.")

  @Argument(help: "The organizer's slug.")
  var organizer: String

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let store = try options.load().openCurrentStore(digest: try Sodium())
    guard let id = try store.organizerID(slug: organizer) else {
      throw DomainError.invalid(field: "organizer", message: "There is no organizer \"\(organizer)\".")
    }
    var lines: [UInt8] = []
    try store.exportJournal(of: id) { entry in
      lines += JournalExport.line(entry, organizer: organizer) + [0x0A]
      if lines.count > 1 << 20 {
        try FileHandle.standardOutput.write(contentsOf: lines)
        lines = []
      }
    }
    try FileHandle.standardOutput.write(contentsOf: lines)
  }
}

/// A report as an operator reads it.
enum VerificationText {
  static func text(_ report: VerificationReport) -> String {
    let wrong = report.findings.map { "WRONG \($0.area.rawValue): \($0.sentence)" }
    let notes = report.notes.map { "note: \($0)" }
    let counts = VerificationArea.allCases.compactMap { area in report.counts[area].map { "\($0) \(area.rawValue)" } }
    let heads = report.heads.filter { $0.number > 0 }.map { "head \($0.organizer):\($0.number):\(Hex.text($0.hash))" }
    let verdict = report.isGreen ? "all is well" : "\(report.findings.count) things are wrong"
    return (wrong + notes + heads + ["verified \(counts.joined(separator: ", ")): \(verdict)"]).joined(separator: "\n")
  }
}

/// Lines of a file, or of standard input, without having all of it in memory.
enum LineReader {
  /// - Throws: `DomainError.invalid` when the file cannot be read.
  static func each(_ path: String, _ body: ([UInt8]) throws -> Void) throws {
    guard let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path) else {
      throw DomainError.invalid(field: "--export", message: "\"\(path)\" cannot be read.")
    }
    var rest: [UInt8] = []
    while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
      rest += block
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        if end > start { try body(Array(rest[start..<end])) }
        start = end + 1
      }
      rest.removeFirst(start)
    }
    if !rest.isEmpty { try body(rest) }
  }
}
