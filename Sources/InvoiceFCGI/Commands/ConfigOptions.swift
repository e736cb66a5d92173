// The flags that every subcommand shares: one for each configuration key, and the file.

import ArgumentParser
import Domain
import Foundation
import Logging
import SQLiteStore

struct ConfigOptions: ParsableArguments {
  @Option(help: "A file of INVOICEFCGI_KEY=value lines.")
  var config: String?

  @Option(name: .long, help: "Overrides a setting, as KEY=VALUE with KEY as in `check-config`; may be repeated.")
  var set: [String] = []

  @Option(help: "sqlite:///absolute/path of the database.")
  var database: String?

  @Option(help: "Directory for documents and other files.")
  var state: String?

  @Option(help: "The address clients use.")
  var publicURL: String?

  @Option(help: "unix:/path or fd:0.")
  var listen: String?

  @Option(help: "debug, info, warning or error.")
  var logLevel: String?

  /// The configuration in effect.
  func load() throws -> Config {
    var flags = try set.reduce(into: [String: String]()) { flags, text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map { String($0.trimmingPrefix(ConfigKey.prefix)) } ?? ""
      guard parts.count == 2, ConfigKey.all.contains(where: { $0.name == name }) else {
        throw DomainError.invalid(field: "--set", message: "\"\(text)\" is no KEY=VALUE of a known setting.")
      }
      flags[name] = String(parts[1])
    }
    let named = [
      "DATABASE": database, "STATE": state, "PUBLIC_URL": publicURL, "LISTEN": listen, "LOG_LEVEL": logLevel,
    ]
    flags.merge(named.compactMapValues { $0 }) { _, named in named }
    return try Config(flags: flags, environment: ProcessInfo.processInfo.environment, file: config)
  }
}

extension Config {
  /// Opens the database that is configured; its directory and the state directory are made when missing.
  func openStore(digest: any Digest) throws -> SQLiteStore {
    let path = try databasePath()
    try makeDirectories(for: path)
    return try SQLiteStore(path: path, state: text("STATE"), digest: digest)
  }

  /// Puts a backup where this configuration looks for its data.
  func restore(_ backup: URL, heads: [JournalHead], digest: any Digest) throws -> SQLiteStore.Restored {
    let path = try databasePath()
    try makeDirectories(for: path)
    return try SQLiteStore.restore(backup, to: path, state: text("STATE"), heads: heads, digest: digest)
  }

  private func makeDirectories(for database: String) throws {
    for (key, directory) in [("DATABASE", (database as NSString).deletingLastPathComponent), ("STATE", text("STATE"))] {
      do {
        try FileManager.default.createDirectory(
          atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
      } catch {
        throw DomainError.invalid(
          field: key,
          message:
            "the directory \"\(directory)\" is not there and cannot be made; make it for the account that runs this.")
      }
    }
  }

  /// Opens it and makes sure that its schema is this program's.
  func openCurrentStore(digest: any Digest) throws -> SQLiteStore {
    let store = try openStore(digest: digest)
    try store.requireCurrentSchema()
    return store
  }

  func logger(to sink: any LineSink = DirectLines()) -> Logger {
    let level = Logger.Level(rawValue: text("LOG_LEVEL")) ?? .info
    return Logger(label: "invoicefcgi") { _ in LineLogHandler(level: level, sink: sink) }
  }
}
