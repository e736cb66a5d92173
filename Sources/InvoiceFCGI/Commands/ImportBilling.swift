// `invoicefcgi import billing`: loads what the platform charged an organizer (a manifest and PDFs), or releases invoices whose review
// is done.

import ArgumentParser
import Domain
import Foundation
import SQLiteStore

struct ImportBilling: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "billing", abstract: "Load billing invoices, or release those whose review is done.",
    discussion: """
      DIR holds manifest.json, an array of objects such as {"organizer": "bigevents", "invoice_number": "R2026-001", \
      "date_issued": "2026-10-31", "file": "R2026-001.pdf", "released": false}, and the PDFs it names. All of it is \
      loaded or nothing.
      """)

  @OptionGroup var options: ConfigOptions
  @Option(help: "Release this number; may be repeated.") var release: [String] = []
  @Option(help: "The organizer of the numbers to release.") var organizer: String?
  @Argument(help: "The directory to load.") var directory: String?

  func run() throws {
    guard directory != nil || !release.isEmpty else {
      throw DomainError.invalid(field: "DIR", message: "Give a directory to load or --release NUMBER.")
    }
    let store = try options.load().openCurrentStore(digest: try Sodium())
    if let directory {
      let batches = try BillingManifest.read(directory: directory)
      try store.load(batches)
      for batch in batches { print("\(batch.organizer): \(batch.entries.count) billing invoices loaded") }
    }
    for number in release {
      guard let organizer else {
        throw DomainError.invalid(field: "--organizer", message: "Say whose invoice \"\(number)\" is.")
      }
      try store.release(number: number, organizer: organizer)
      print("\(organizer): \(number) is released")
    }
  }
}

/// The manifest of a directory of billing invoices.
enum BillingManifest {
  /// Entries by organizer, in the manifest's order.
  /// - Throws: `DomainError.invalid` naming file and JSON path of the first mistake.
  static func read(directory: String) throws -> [BillingBatch] {
    let path = directory + "/manifest.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DomainError.invalid(field: path, message: "The file cannot be read.")
    }
    let json: JSON
    do { json = try JSON(parsing: Array(data)) } catch {
      throw DomainError.invalid(field: path, message: "Not JSON at byte \(error.offset): \(error.message).")
    }
    guard let list = json.array else {
      throw DomainError.invalid(field: "\(path): $", message: "An array of invoices is expected.")
    }
    var found: [BillingBatch] = []
    for (index, value) in list.enumerated() {
      let (organizer, entry) = try self.entry(value, at: "\(path): $[\(index)]", directory: directory)
      if let known = found.firstIndex(where: { $0.organizer == organizer }) {
        found[known].entries.append(entry)
      } else {
        found.append(BillingBatch(organizer: organizer, entries: [entry]))
      }
    }
    return found
  }

  private static func entry(_ json: JSON, at path: String, directory: String) throws -> (String, BillingBatch.Entry) {
    func text(_ name: String) throws -> String {
      guard let text = json[name]?.string, !text.isEmpty else {
        throw DomainError.invalid(field: "\(path).\(name)", message: "A text is missing.")
      }
      return text
    }
    let issued = try text("date_issued")
    guard let date = LocalDate(issued), date >= BillingInvoice.earliestDate else {
      throw DomainError.invalid(
        field: "\(path).date_issued", message: "\"\(issued)\" is no date from 2017-11-01 on; write it like 2026-10-31.")
    }
    let file = try text("file")
    guard !file.contains("/"), let pdf = FileManager.default.contents(atPath: directory + "/" + file),
      pdf.starts(with: "%PDF-".utf8)
    else {
      throw DomainError.invalid(field: "\(path).file", message: "\"\(file)\" is no PDF in \(directory).")
    }
    let entry = (try text("invoice_number"), date, json["released"]?.bool ?? false, Array(pdf))
    return (try text("organizer"), entry)
  }
}
