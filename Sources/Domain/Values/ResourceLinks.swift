// Links inside stored API objects begin with `{BASE}` in place of the server's address, so that data moves between hosts unchanged;
// readers put the public address in.

/// Fills links in JSON.
public enum ResourceLinks {
  /// What a link begins with while it is stored.
  public static let placeholder = "{BASE}"

  /// Replaces the placeholder at the beginning of every string of `json` that is followed by a slash.
  /// - Parameter publicURL: the server's address without a slash at its end; plain ASCII, as addresses are.
  public static func filled(_ json: [UInt8], publicURL: String) -> [UInt8] {
    let pattern = Array("\"\(placeholder)/".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(json.count + 64)
    var at = 0
    while at < json.count {
      let startsLink = json[at] == pattern[0] && json[at...].starts(with: pattern)
      // An escaped quote is inside a text, not the beginning of one.
      if startsLink, at == 0 || json[at - 1] != UInt8(ascii: "\\") {
        out.append(UInt8(ascii: "\""))
        out.append(contentsOf: publicURL.utf8)
        at += pattern.count - 1
      } else {
        out.append(json[at])
        at += 1
      }
    }
    return out
  }
}
