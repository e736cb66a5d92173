// `external_TYPE`: a program of the operator's hands invoices of a type over, to a network that this service does not speak to itself
// (documents.md §7.3). It gets a line of JSON and the documents behind it, and answers with JSON.

public import Domain
import Foundation

/// A provider for one transmission type.
public struct ExternalProvider: TransmissionProvider {
  public let identifier: String
  public let type: String
  /// Asked when no other channel of the type is there.
  public let priority = 50
  public let concurrency = 2

  private let command: ExternalCommand

  /// Seconds that a program may take.
  public static let patience = 120.0

  private init(type: String, command: ExternalCommand) {
    self.type = type
    self.command = command
    identifier = "external_\(type)"
  }

  /// Reads `it_sdi=/path/to/program argument; peppol=/path`.
  /// - Throws: `DomainError.invalid` for an unknown type or what is no program.
  public static func all(_ text: String, seconds: Double = patience) throws -> [ExternalProvider] {
    func wrong(_ remedy: String) -> DomainError { .invalid(field: "INVOICEFCGI_EXTERNAL", message: remedy) }
    var seen: Set<String> = []
    return try text.split(separator: ";").map { entry in
      let parts = entry.split(separator: "=", maxSplits: 1)
      let type = parts[0].trimmingCharacters(in: .whitespaces)
      guard parts.count == 2, TransmissionCatalog.standard[type] != nil, seen.insert(type).inserted else {
        throw wrong(
          "Write TYPE=/path/to/program, each type (email, peppol, it_sdi) once, several separated by semicolons.")
      }
      let arguments = parts[1].split(separator: " ").map(String.init)
      guard let program = arguments.first, program.hasPrefix("/"), access(program, X_OK) == 0 else {
        throw wrong("The program for \(type) has to be the absolute path of an executable file.")
      }
      return ExternalProvider(type: type, command: ExternalCommand(arguments: arguments, seconds: seconds))
    }
  }

  public var destination: String { command.arguments.first ?? "" }

  /// Whether the program is still there; it is not started, since it may send at any moment.
  public func test() -> ChannelTest? {
    guard let program = command.arguments.first, access(program, X_OK) == 0 else {
      return .failed(.internalError, detail: "\(destination) is no program that can be run.")
    }
    return .works(JSONObject())
  }

  public func isReady(_ settings: Settings) -> Bool { true }
  public func isAvailable(_ settings: Settings, country: String, business: Bool) -> Bool { true }

  public func recipient(of source: TransmissionSource) -> String? { ExternalManifest.recipient(of: source, type: type) }

  public func prepare(_ source: TransmissionSource) throws -> PreparedTransmission {
    try ExternalManifest.prepare(source, type: type)
  }

  public func transmit(_ job: TransmissionJob, fence: any TransmissionFence) -> TransmissionOutcome {
    let input: [UInt8]
    do {
      input = try job.prepared.documents.reduce(into: job.prepared.content) { $0 += try job.bytes($1) }
    } catch {
      return .failed(.documentFailed, detail: "\(error)", retry: .later(afterSeconds: nil), evidence: JSONObject())
    }
    // A program may send at any moment from its start on.
    guard !fence.isDraining, fence.commitToSend() else {
      return .failed(
        .interrupted, detail: "called off before the program was started", retry: .later(afterSeconds: nil),
        evidence: JSONObject())
    }
    let (end, output) = command.run(input: input)
    return ExternalProvider.outcome(end, output)
  }

  /// EX_TEMPFAIL of sysexits.h: nothing was sent.
  private static let temporary: Int32 = 75

  static func outcome(_ end: ExternalCommand.End, _ output: [UInt8]) -> TransmissionOutcome {
    let answer = (try? JSON(parsing: output))?.object ?? JSONObject()
    let message = String((answer["message"]?.string ?? "").prefix(500))
    let evidence = JSONObject([
      ("end", .string("\(end)")), ("answer", .string(String(decoding: output.prefix(2000), as: UTF8.self))),
    ])
    switch (end, answer["status"]?.string) {
    case (.notStarted(let why), _):
      return .failed(.internalError, detail: why, retry: .later(afterSeconds: nil), evidence: evidence)
    case (.exited(temporary), _), (.exited(0), "retry"):
      let pause = answer["retry_after"]?.int.map { Int(clamping: max(0, min($0, 86_400))) }
      return .failed(.temporarilyRefused, detail: message, retry: .later(afterSeconds: pause), evidence: evidence)
    case (.exited(0), "completed"): return .completed(evidence)
    case (.exited(0), "rejected"): return .failed(.rejected, detail: message, retry: .never, evidence: evidence)
    // It ended without saying what it did: nobody knows.
    default: return .unknown(evidence)
    }
  }
}
