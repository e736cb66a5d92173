// Small commands of the operator: schema, settings, route table, version.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the database's schema up to this program's.",
    discussion: """
      A database that holds data is copied beside itself first, as FILE.before- and the step's number; delete the copy when the new version \
      has proved itself.
      """)

  @Flag(help: "Only say what would be applied.")
  var dryRun = false

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let config = try options.load()
    let store = try config.openStore(digest: try Sodium())
    let (missing, isNew) = try store.missingMigrations()
    guard let first = missing.first else { return print("The schema is current.") }
    if dryRun { return print(missing.map { "would apply \($0)" }.joined(separator: "\n")) }
    if !isNew {
      // By the step's number alone: its name has spaces.
      let copy = try config.databasePath() + ".before-" + first.prefix { $0 != " " }
      try store.copyDatabase(to: copy)
      print("copied the database to \(copy)")
    }
    print(try store.migrate().map { "applied \($0)" }.joined(separator: "\n"))
  }
}

struct CheckConfig: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the settings in effect with their origin; fails on a wrong or unknown one.")

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let config = try options.load()
    for key in ConfigKey.all {
      guard let value = config.values[key.name] else { continue }
      let shown = key.isSecret && !value.text.isEmpty ? "(set)" : value.text
      print("\(key.variable)=\(shown)  # \(value.origin): \(key.summary)")
    }
  }
}

struct PrintRoutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes", abstract: "Print every address with its method and who may come in.")

  func run() {
    for route in Routes.all {
      let method = route.method.padding(toLength: 7, withPad: " ", startingAt: 0)
      print("\(method)\(route.pattern.text)  \(route.access)")
    }
  }
}

struct PrintVersion: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")

  func run() { print("invoicefcgi \(Version.text)") }
}
