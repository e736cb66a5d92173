// `invoicefcgi import rates`: loads exchange rates from files of central banks, by which invoices show totals in a second currency.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct ImportRates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates", abstract: "Load exchange rates of central banks.",
    discussion: """
      FILE is what a central bank publishes: the ECB's XML (a day or a history), the daily text of the Czech National \
      Bank, or table A of the National Bank of Poland as JSON; which one it is shows in the file. A rate that is there \
      already stays. All files are read and checked before any is stored.
      """)

  @OptionGroup var options: ConfigOptions
  @Argument(help: ArgumentHelp("Files to load.", valueName: "file")) var files: [String]

  func run() throws {
    let read = try files.map { file in (file, try ImportRates.rates(in: file)) }
    let rates = RateImport(store: try options.load().openCurrentStore(digest: try Sodium()))
    for (file, found) in read {
      print("\(file): \(try rates.run(found)) of \(found.count) exchange rates are new")
    }
  }

  private static func rates(in file: String) throws -> [ExchangeRate] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw DomainError.invalid(field: file, message: "The file cannot be read.")
    }
    do { return try RateFile.rates(in: Array(data), named: file) } catch {
      throw DomainError.invalid(
        field: error.path.isEmpty ? error.file : "\(error.file): \(error.path)", message: error.message)
    }
  }
}
