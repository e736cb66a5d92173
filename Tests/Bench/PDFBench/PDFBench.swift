// Renders one made-up invoice over and over and prints what it took, for pdf_bench.py. Usage:
// `PDFBench render LINES COUNT THREADS LOGO`, `PDFBench dump LINES FILE` (the texts, for pages.c), `PDFBench fonts COUNT`,
// `PDFBench write LINES LOGO FILE`, `PDFBench logo PICTURE FILE`, `PDFBench hybrid LINES COUNT`, `PDFBench ubl|cii|fatturapa LINES COUNT` (writing, then schema).

import Documents
import Domain
import Foundation

@main
enum PDFBench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func number(_ index: Int) throws -> Int {
      guard index < arguments.count, let value = Int(arguments[index]) else { throw Usage() }
      return value
    }
    let renderer = try PDFRenderer()
    switch arguments.first {
    case "render":
      let logo = arguments.count > 4 ? try PixbufLogoEncoder().jpeg(from: read(arguments[4]), width: 600) : nil
      let context = BenchInvoice.context(logo: logo)
      let invoice = BenchInvoice.invoice(lines: try number(1))
      try measure(try number(2), threads: try number(3)) { try renderer.pdf(of: invoice, context: context) }
    case "write":
      guard arguments.count > 3 else { throw Usage() }
      let logo = try PixbufLogoEncoder().jpeg(from: read(arguments[2]), width: 600)
      let invoice = BenchInvoice.invoice(lines: try number(1))
      let pdf = try renderer.pdf(of: invoice, context: BenchInvoice.context(logo: logo))
      try Data(pdf).write(to: URL(fileURLWithPath: arguments[3]))
    case "dump":
      guard arguments.count > 2 else { throw Usage() }
      let texts = try renderer.texts(
        of: BenchInvoice.invoice(lines: try number(1)), context: BenchInvoice.context(logo: nil))
      let lines = texts.map {
        "\($0.page)\t\($0.x)\t\($0.y)\t\($0.width)\t\($0.alignment)\t\($0.size)\t\($0.weight)\t\($0.text)\n"
      }
      try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: arguments[2]))
    case "logo":
      guard arguments.count > 2 else { throw Usage() }
      let jpeg = try PixbufLogoEncoder().jpeg(from: read(arguments[1]), width: 600)
      try Data(jpeg).write(to: URL(fileURLWithPath: arguments[2]))
    case "fonts":
      let invoice = BenchInvoice.allScripts
      let context = BenchInvoice.context(logo: nil)
      try measure(try number(1), threads: 2) { try renderer.pdf(of: invoice, context: context) }
    case "hybrid": try electronic(lines: try number(1), count: try number(2), renderer)
    case let name?:
      guard let kind = DocumentKind(rawValue: name) else { throw Usage() }
      try electronic(kind, lines: try number(1), count: try number(2), renderer)
    default: throw Usage()
    }
  }

  /// The PDF with data inside.
  private static func electronic(lines: Int, count: Int, _ renderer: PDFRenderer) throws {
    let documents = try InvoiceDocuments(renderer: renderer)
    let (invoice, context) = (BenchInvoice.invoice(lines: lines), BenchInvoice.context(logo: nil))
    try measure(count, threads: 1) { try documents.pdf(of: invoice, context: context) }
  }

  /// The XML of a kind, then its check against the schema, each a line.
  private static func electronic(_ kind: DocumentKind, lines: Int, count: Int, _ renderer: PDFRenderer) throws {
    let documents = try InvoiceDocuments(renderer: renderer)
    let (invoice, context) = (BenchInvoice.invoice(lines: lines), BenchInvoice.context(logo: nil))
    let xml = documents.written(kind, of: invoice, context: context)
    try measure(count, threads: 1) { documents.written(kind, of: invoice, context: context) }
    try measure(count, threads: 1) {
      _ = try documents.schemaProblems(in: xml, kind)
      return xml
    }
  }

  private struct Usage: Error {}

  private static func read(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Prints CPU seconds, wall seconds, bytes of one result and peak resident kilobytes; one call before the count warms up.
  private static func measure(_ count: Int, threads: Int, _ render: @escaping @Sendable () throws -> [UInt8]) throws {
    let size = try render().count
    let group = DispatchGroup()
    let (cpu, wall) = (cpuTime(), Date())
    for _ in 0..<threads {
      let thread = Thread {
        for _ in 0..<count / threads { _ = try? render() }
        group.leave()
      }
      thread.stackSize = 8 << 20
      group.enter()
      thread.start()
    }
    group.wait()
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(cpuTime() - cpu, -wall.timeIntervalSinceNow, size, usage.ru_maxrss)
  }

  private static func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
