// The books over the API: number series with their gaps, and the journal with its hashes (product.md §4).

import Domain

enum LedgerAPI {
  static func series(_ call: Call) throws -> Response {
    let page = try InvoiceParameters.page(call.query)
    let found = try call.app.ledger.series(of: try call.organizer(), page: page)
    return call.documents(found.map(document))
  }

  static func journal(_ call: Call) throws -> Response {
    let page = try InvoiceParameters.page(call.query)
    let slug = try call.parameter("organizer")
    let found = try call.app.ledger.journal(of: try call.organizer(), page: page)
    return call.documents(found.map { JournalExport.line($0, organizer: slug) })
  }

  /// What a series is told as.
  static var shape: JSONShape {
    let series = NumberSeries(prefix: "", lastNumber: 1, isTest: false, issuedHere: true)
    return JSONShape.of {
      write(SeriesReport(series: series, firstIssued: 1, existing: 1...1, count: 1, gaps: [1...1]), to: &$0)
    }
  }

  private static func document(_ report: SeriesReport) -> [UInt8] {
    var json = JSONWriter(reserving: 256)
    write(report, to: &json)
    return json.bytes
  }

  private static func write(_ report: SeriesReport, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("prefix", report.series.prefix)
    json.member("test_mode", report.series.isTest)
    json.member("first_number", report.existing?.lowerBound)
    json.member("last_number", report.series.lastNumber)
    json.member("first_issued_here", report.firstIssued)
    json.member("count", report.count)
    json.member("is_gapless", report.gaps.isEmpty)
    json.member("gaps", each: report.gaps) { gap, json in
      json.beginObject()
      json.member("first", gap.lowerBound)
      json.member("last", gap.upperBound)
      json.endObject()
    }
    json.endObject()
  }
}
