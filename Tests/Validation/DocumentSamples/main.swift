// Makes every kind of document for the recorded bundle, the demo and random invoices, and leaves them in a folder with a list, so that the
// validators of others can judge them (Tests/Validation/judge.py). Usage: document-samples FOLDER

import Documents
import Domain
import Foundation
import SQLiteStore
import TestSupport

/// Writes documents and the lines of the list.
struct SampleWriter {
  let folder: URL
  let documents: InvoiceDocuments
  var list = JSONWriter()

  mutating func write(_ name: String, _ invoice: Invoice, _ context: InvoicePrintContext) throws {
    let checks = try documents.checks(of: invoice, context: context)
    for check in checks {
      let file = "\(name).\(check.kind.rawValue).xml"
      if check.passes {
        let bytes = try documents.document(check.kind, of: invoice, context: context)
        try Data(bytes).write(to: folder.appendingPathComponent(file))
      }
      note(check.passes ? file : "", name, invoice, check)
    }
    let pdf = try documents.pdf(of: invoice, context: context)
    try Data(pdf).write(to: folder.appendingPathComponent(name + ".pdf"))
    note(
      name + ".pdf", name, invoice,
      DocumentCheck(kind: .pdf, profile: context.electronic.profile.rawValue, findings: []))
  }

  private mutating func note(_ file: String, _ name: String, _ invoice: Invoice, _ check: DocumentCheck) {
    list.beginObject()
    list.member("file", file)
    list.member("name", name)
    list.member("number", invoice.number)
    list.member("kind", check.kind.rawValue)
    list.member("profile", check.profile)
    list.member("refused", check.findings.filter { $0.severity == .fatal }.map(\.rule).joined(separator: " "))
    list.endObject()
  }

  mutating func writeAll(of bundle: MemoryBundle, called source: String) throws {
    let temporary = try TemporaryStore()
    try temporary.importing(bundle)
    for path in bundle.files.keys.sorted() where path.hasSuffix("/invoices.json") {
      let slug = String(path.split(separator: "/").first ?? "")
      guard let organizer = try temporary.store.organizerID(slug: slug) else { continue }
      for (index, json) in (try BundleFixtures.json(path, in: bundle).array ?? []).enumerated() {
        let number = json["number"]?.string ?? ""
        let stored = try temporary.store.invoice(number: number, in: .organizer(organizer, events: .all))
        if stored.invoice.shredded { continue }
        let place = path.split(separator: "/").dropLast().joined(separator: "-")
        try write("\(source)-\(place)-\(index)", stored.invoice, try temporary.store.printContext(for: stored))
      }
    }
  }
}

guard CommandLine.arguments.count == 2 else {
  print("usage: document-samples FOLDER")
  exit(2)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
var writer = SampleWriter(folder: folder, documents: try InvoiceDocuments(renderer: try PDFRenderer()))
writer.list.beginArray()
try writer.writeAll(of: try BundleFixtures.recorded(), called: "base")
try writer.writeAll(of: DemoBundle().files(), called: "demo")
var random = RandomInvoices(seed: 20_260)
for number in 1...300 {
  let (invoice, context) = random.invoice(number)
  try writer.write("random-\(number)", invoice, context)
}
writer.list.endArray()
try Data(writer.list.bytes).write(to: folder.appendingPathComponent("list.json"))
