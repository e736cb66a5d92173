// Small commands of the operator: schema, settings, route table, version.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Bring the database's schema up to this program's.")

  @OptionGroup var options: ConfigOptions

  func run() throws {
    let applied = try options.load().openStore(digest: try Sodium()).migrate()
    print(applied.isEmpty ? "The schema is current." : applied.map { "applied \($0)" }.joined(separator: "\n"))
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
