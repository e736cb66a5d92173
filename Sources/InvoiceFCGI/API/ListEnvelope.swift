// The envelope of every list: count, links to the neighbouring pages, results (pretix-behaviour.md §7.4).

import Domain

enum ListEnvelope {
  /// `{"count":…,"next":…,"previous":…,"results":[…]}` around `results`, JSON values joined by commas.
  static func bytes(count: Int, page: Int, size: Int, results: [UInt8], call: Call) -> [UInt8] {
    head(count: count, page: page, size: size, call: call) + results + tail
  }

  /// Everything before the first result.
  static func head(count: Int, page: Int, size: Int, call: Call) -> [UInt8] {
    let pages = max(1, (count + size - 1) / size)
    var json = JSONWriter(reserving: 512)
    json.beginObject()
    json.member("count", Int64(count))
    json.member("next", page < pages ? link(page + 1, call) : nil)
    json.member("previous", page > 1 ? link(page - 1, call) : nil)
    json.name("results")
    json.beginArray()
    return json.bytes
  }

  /// Everything behind the last result.
  static var tail: [UInt8] { Array("]}".utf8) }

  /// The absolute address of a page; page 1 needs no number.
  private static func link(_ page: Int, _ call: Call) -> String {
    let query = call.query.encoded(replacing: "page", with: page == 1 ? nil : String(page))
    let origin = call.app.publicOrigin(for: call.request)
    return origin + call.request.rawPath + (query.isEmpty ? "" : "?" + query)
  }
}
