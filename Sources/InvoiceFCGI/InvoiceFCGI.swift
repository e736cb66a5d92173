// The program's entry: hands over to the subcommands.

import ArgumentParser
import Domain
import Foundation

@main
struct InvoiceFCGI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoicefcgi",
    abstract: "Issues, corrects, renders, transmits and archives the invoices of event organizers.",
    discussion: """
      Settings come from flags, then INVOICEFCGI_* variables, then the file given with --config; `check-config` shows \
      what is in effect and where it comes from.
      """,
    version: Version.text,
    subcommands: [
      Serve.self, Work.self, ReceiveMail.self, Migrate.self, ImportCommand.self, Demo.self, CreateOrganizer.self,
      CreateUser.self, CreateToken.self, SetPassword.self, ResetSecondFactor.self,
      Verify.self, ExportJournal.self, ExportCommand.self, BackUp.self, Restore.self,
      CheckConfig.self, Render.self, PrintRoutes.self, PrintVersion.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as DomainError {
      FileHandle.standardError.write(Data(("invoicefcgi: " + OperatorMessage.text(error) + "\n").utf8))
      Foundation.exit(OperatorMessage.exitCode(error))
    } catch {
      exit(withError: error)
    }
  }
}

/// The version of this program.
enum Version {
  static let text = "0.1.0"
}

/// Errors as an operator reads them.
enum OperatorMessage {
  static func text(_ error: DomainError) -> String {
    switch error {
    case .invalid(let field, let message): "\(field): \(message)"
    case .storage(let message): message
    case .busy: "another process holds the database; try again"
    case .diskFull: "there is no space left on the disk; nothing was changed"
    case .diskFailed: "the disk failed; whether the change was stored shows when the program runs again"
    case .notFound(let what): "there is no such \(what)"
    case .rejected(let message), .denied(let message): message
    case .invalidRequest(let errors): errors.first.map { "\($0.path): \($0.sentence)" } ?? "\(error)"
    case .forbidden, .shredded, .invalidPage, .notReady, .inReview, .refused: "\(error)"
    }
  }

  /// sysexits(3): 65 for bad data, 75 for "try again", 70 for everything inside.
  static func exitCode(_ error: DomainError) -> Int32 {
    switch error {
    case .invalid, .notFound: 65
    case .busy: 75
    default: 70
    }
  }
}
