// Commands that make and mend accounts: organizers, console users, API tokens. Secrets come from a terminal or a pipe, never from arguments,
// and a made-up token is printed once.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct CreateOrganizer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create-organizer", abstract: "Make an organizer.")

  @OptionGroup var options: ConfigOptions
  @Argument(help: "Short name for URLs: letters, digits, - and _.") var slug: String
  @Argument(help: "Its name as people read it.") var name: String

  func run() throws {
    guard slug.range(of: "^[A-Za-z0-9][A-Za-z0-9_-]{0,49}$", options: .regularExpression) != nil else {
      throw DomainError.invalid(field: "slug", message: "Use 1 to 50 letters, digits, - and _.")
    }
    let store = try options.load().openCurrentStore(digest: try Sodium())
    let organizer = try store.createOrganizer(slug: slug, name: name)
    print("organizer \(organizer.slug) is there; next: invoicefcgi create-user, invoicefcgi create-token")
  }
}

struct CreateUser: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create-user", abstract: "Make a console user; the password is read from standard input.")

  @OptionGroup var options: ConfigOptions
  @Option(help: "The organizer's short name.") var organizer: String
  @Option(help: "A team of the organizer; without it the one that may do everything.") var team: String?
  @Option(help: "The person's name.") var name: String = ""
  @Argument(help: "The e-mail address to sign in with.") var email: String

  func run() throws {
    guard email.range(of: "^[^@\\s]+@[^@\\s]+$", options: .regularExpression) != nil else {
      throw DomainError.invalid(field: "email", message: "\"\(email)\" is no e-mail address.")
    }
    let sodium = try Sodium()
    let store = try options.load().openCurrentStore(digest: sodium)
    let password = try PasswordInput.read()
    let user = try store.createUser(
      email: email, name: name.isEmpty ? email : name, passwordHash: try sodium.hash(password), organizer: organizer,
      team: team, at: SystemClock().now)
    print("user \(user.email) may sign in to the console of \(organizer)")
  }
}

struct CreateToken: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create-token", abstract: "Make an API token and print it; it is not shown again.")

  @OptionGroup var options: ConfigOptions
  @Option(help: "The organizer's short name.") var organizer: String
  @Option(help: "A team of the organizer; without it the one that may do everything.") var team: String?
  @Argument(help: "A name for the token.") var name: String

  func run() throws {
    let sodium = try Sodium()
    let store = try options.load().openCurrentStore(digest: sodium)
    // 64 lower-case letters and digits, as pretix's tokens are.
    let token = Hex.text(sodium.bytes(32))
    try store.createToken(
      name: name, digest: sodium.sha256(Array(token.utf8)), organizer: organizer, team: team, at: SystemClock().now)
    print(token)
  }
}

struct SetPassword: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-password",
    abstract: "Give a console user a new password, read from standard input; ends the user's sessions.")

  @OptionGroup var options: ConfigOptions
  @Argument(help: "The e-mail address that the user signs in with.") var email: String

  func run() throws {
    let sodium = try Sodium()
    let store = try options.load().openCurrentStore(digest: sodium)
    let password = try PasswordInput.read()
    try store.setPassword(hash: try sodium.hash(password), email: email, at: SystemClock().now)
    print("\(email) has a new password and is signed out everywhere")
  }
}

struct ResetSecondFactor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset-second-factor",
    abstract: "Take away the second factor of a console user whose device is lost; ends the user's sessions.")

  @OptionGroup var options: ConfigOptions
  @Argument(help: "The e-mail address that the user signs in with.") var email: String

  func run() throws {
    let store = try options.load().openCurrentStore(digest: try Sodium())
    let isReset = try store.resetSecondFactor(email: email, at: SystemClock().now)
    print(
      isReset ? "\(email) signs in with the password alone now" : "\(email) had no second factor; nothing was changed")
  }
}

/// Reading a new password.
enum PasswordInput {
  /// Asks twice on a terminal (without echo), else takes the first line of standard input.
  /// - Throws: `DomainError.invalid` when it is too short, too long, or the two differ.
  static func read() throws -> String {
    let password: String
    if isatty(0) == 1 {
      password = ask("Password: ")
      guard ask("Again: ") == password else {
        throw DomainError.invalid(field: "password", message: "The two do not match. Nothing was made.")
      }
    } else {
      password = readLine() ?? ""
    }
    guard (12...128).contains(password.count) else {
      throw DomainError.invalid(field: "password", message: "Use 12 to 128 characters.")
    }
    return password
  }

  private static func ask(_ prompt: String) -> String {
    FileHandle.standardError.write(Data(prompt.utf8))
    var saved = termios()
    tcgetattr(0, &saved)
    var silent = saved
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(0, TCSAFLUSH, &silent)
    defer {
      tcsetattr(0, TCSAFLUSH, &saved)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine() ?? ""
  }
}
