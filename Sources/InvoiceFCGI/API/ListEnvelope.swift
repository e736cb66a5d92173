// The envelope of every list: count, links to the neighbouring pages, results (pretix-behaviour.md §7.4).

import Domain

enum ListEnvelope {
  /// `{"count":…,"next":…,"previous":…,"results":[…]}` around `results`, JSON values joined by commas.
  static func bytes(
    count: Int, page: Int, size: Int, results: [UInt8], call: Call
  ) -> [UInt8] {
    let pages = max(1, (count + size - 1) / size)
    var json = JSONWriter(reserving: results.count + 512)
    json.beginObject()
    json.member("count", Int64(count))
    json.member("next", page < pages ? link(page + 1, call) : nil)
    json.member("previous", page > 1 ? link(page - 1, call) : nil)
    json.name("results")
    json.beginArray()
    if !results.isEmpty { json.document(results) }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  /// The absolute address of a page; page 1 needs no number.
  private static func link(_ page: Int, _ call: Call) -> String {
    let query = call.query.encoded(replacing: "page", with: page == 1 ? nil : String(page))
    let origin = call.app.publicOrigin(for: call.request)
    return origin + call.request.rawPath + (query.isEmpty ? "" : "?" + query)
  }
}
