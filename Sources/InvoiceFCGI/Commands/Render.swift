// `invoicefcgi render`: a document of an invoice on standard output, made and stored as a download would.

import ArgumentParser
import Documents
import Domain
import Foundation
import SQLiteStore

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a document of an invoice to standard output.",
    discussion: """
      The document of the invoice's current version: the stored one, else a new one, which is stored. A kind that makes no \
      sense for the invoice, or that breaks a rule, is refused with the field and what to do.
      """)

  @OptionGroup var options: ConfigOptions
  @Option(help: "pdf, ubl, cii or fatturapa.") var kind = DocumentKind.pdf.rawValue
  @Option(help: "Slug of the organizer whose invoice it is.") var organizer: String
  @Argument(help: "The invoice's full number.") var number: String

  func run() throws {
    let sodium = try Sodium()
    let store = try options.load().openCurrentStore(digest: sodium)
    guard let kind = DocumentKind(rawValue: kind) else {
      throw DomainError.invalid(field: "--kind", message: "There are pdf, ubl, cii and fatturapa.")
    }
    guard let owner = try store.organizerID(slug: organizer) else {
      throw DomainError.invalid(field: "--organizer", message: "there is no organizer \"\(organizer)\"")
    }
    let stored = try store.invoice(number: number, in: .organizer(owner, events: .all))
    let making = MakeDocument(
      documents: store, context: store, renderer: try InvoiceDocuments(renderer: try PDFRenderer()),
      clock: SystemClock())
    FileHandle.standardOutput.write(Data(try making.bytes(of: try making.document(kind, of: stored))))
  }
}
