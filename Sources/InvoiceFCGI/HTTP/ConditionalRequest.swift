// ETag, If-None-Match and byte ranges (RFC 9110 §13, §14): the same three answers for every body that has a digest.

import Domain

enum ConditionalRequest {
  /// Whether If-None-Match names `etag`. `*` is not taken: pretix answers it in full (recorded).
  static func matches(_ field: String?, etag: String) -> Bool {
    guard let field else { return false }
    return field.split(separator: ",").contains { candidate in
      let tag = candidate.trimmingPrefix { $0 == " " }.trimmingPrefix("W/")
      return String(tag.reversed().trimmingPrefix { $0 == " " }.reversed()) == etag
    }
  }

  /// 304 with the same validators when the client has this version already.
  static func notModified(
    _ request: Request, etag: String, headers: @autoclosure () -> [(name: String, value: String)]
  ) -> Response? {
    guard matches(request.header("IF_NONE_MATCH"), etag: etag) else { return nil }
    var response = Response(status: 304, headers: [("ETag", etag)] + headers())
    response.omitsBody = true
    return response
  }

  /// One byte range of a body of `size` bytes; nil when the field asks for something else than one range.
  /// - Returns: an empty range when nothing of it lies in the body.
  static func range(_ field: String?, size: Int) -> Range<Int>? {
    guard let field, field.hasPrefix("bytes="), !field.contains(",") else { return nil }
    let parts = field.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
    if parts[0].isEmpty {
      guard let last = Int(parts[1]) else { return nil }
      return last == 0 ? 0..<0 : max(0, size - last)..<size
    }
    guard let first = Int(parts[0]), let last = parts[1].isEmpty ? size - 1 : Int(parts[1]),
      parts[1].isEmpty || last >= first
    else { return nil }
    return first < size ? first..<min(last, size - 1) + 1 : 0..<0
  }

  /// A document's bytes, whole, as a range, or 304.
  static func document(
    _ bytes: [UInt8], digest: [UInt8], contentType: String, disposition: String, request: Request
  ) -> Response {
    let etag = Hex.quoted(digest)
    let headers = [
      (name: "Content-Type", value: contentType), ("Content-Disposition", disposition), ("ETag", etag),
      ("Accept-Ranges", "bytes"), ("Cache-Control", "private, no-cache"), ("X-Content-Type-Options", "nosniff"),
    ]
    if let same = notModified(request, etag: etag, headers: [("Cache-Control", "private, no-cache")]) { return same }
    let ifRange = request.header("IF_RANGE")
    guard ifRange == nil || ifRange == etag, let range = range(request.header("RANGE"), size: bytes.count) else {
      return Response(status: 200, headers: headers, body: bytes)
    }
    guard !range.isEmpty else {
      return Response(status: 416, headers: headers + [("Content-Range", "bytes */\(bytes.count)")])
    }
    let shown = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
    return Response(status: 206, headers: headers + [("Content-Range", shown)], body: Array(bytes[range]))
  }

  /// `attachment; filename="…"`, with the exact name as RFC 6266 writes it when it holds anything beyond plain ASCII.
  static func disposition(_ kind: String, filename: String) -> String {
    let isPlain = filename.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
    if isPlain { return "\(kind); filename=\"\(filename)\"" }
    let ascii = String(
      decoding: filename.utf8.map { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C ? $0 : 0x5F }, as: UTF8.self)
    return "\(kind); filename=\"\(ascii)\"; filename*=UTF-8''\(PercentEncoding.segment(filename))"
  }
}
