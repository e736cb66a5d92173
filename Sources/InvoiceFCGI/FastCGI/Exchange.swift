// One request on a connection that libfcgi has accepted: parameters and body copied into a `Request`. STDIN is read to
// its end in every case, GET and refusals too: a record left over would be taken for the next request's.

import CFastCGI
import Glibc

/// Reads the request in hand.
struct Exchange {
  /// What there is to answer.
  enum Input {
    case request(Request)
    /// Answered by the edge; the connection may be kept unless `isUnread`.
    case refused(EdgeRefusal, isUnread: Bool)
    /// The peer went away or stopped sending.
    case broken
  }

  private struct Broken: Error {}

  private struct Body {
    var bytes: [UInt8] = []
    var count = 0
    var isWhole = true
  }

  let connection: Connection
  let limits: FastCGILimits
  let scratch: UnsafeMutableRawBufferPointer

  /// nginx's `$request_id` where it looks like one, else an id of our own.
  func requestID() -> String {
    if let value = FCGX_GetParam("REQUEST_ID", connection.request.pointee.envp) {
      let count = strlen(value)
      let isID = value.withMemoryRebound(to: UInt8.self, capacity: count) { start in
        (1...64).contains(count)
          && UnsafeBufferPointer(start: start, count: count).allSatisfy {
            ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D
          }
      }
      if isID { return String(cString: value) }
    }
    return Self.randomID()
  }

  static func randomID() -> String {
    let halves = [UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max)]
    return halves.map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  func read(id: String) -> Input {
    do {
      let parameters = try acceptableParameters()
      let body = try readBody(atMost: parameters.contentLength)
      guard body.count == parameters.contentLength, body.isWhole else {
        let refusal = EdgeRefusal.badRequest("The request body does not have the announced length.")
        return .refused(refusal, isUnread: !body.isWhole)
      }
      return .request(request(parameters, body.bytes, id))
    } catch let refusal as EdgeRefusal {
      guard let rest = try? readBody(atMost: 0) else { return .broken }
      return .refused(refusal, isUnread: !rest.isWhole)
    } catch {
      return .broken
    }
  }

  private func acceptableParameters() throws(EdgeRefusal) -> RequestParameters {
    if connection.scanner.hasForbiddenBytes { throw .badRequest("A header field is not valid.") }
    let parameters = try RequestParameters(connection.request.pointee.envp)
    if parameters.contentLength > limits.bodyBytes { throw .bodyTooLarge }
    return parameters
  }

  private func request(_ parameters: RequestParameters, _ body: [UInt8], _ id: String) -> Request {
    Request(
      method: parameters.method, rawPath: parameters.rawPath, rawQuery: parameters.rawQuery,
      headers: parameters.headers, body: body, scheme: parameters.scheme, host: parameters.host,
      remoteAddress: parameters.remoteAddress, id: id)
  }

  /// Keeps `limit` bytes, counts the rest and drops it, but not without end.
  private func readBody(atMost limit: Int) throws(Broken) -> Body {
    var body = Body()
    var time = TimeLimit(.seconds(limits.transferSeconds))
    while let piece = try nextPiece(within: &time) {
      if body.count == 0 { body.bytes.reserveCapacity(limit) }
      body.bytes.append(contentsOf: piece.prefix(limit - body.bytes.count))
      body.count += piece.count
      if body.count > limit + limits.discardedBytes {
        body.isWhole = false
        break
      }
    }
    return body
  }

  /// The next bytes of STDIN, of one record and of one buffer of libfcgi; nil at its end.
  private func nextPiece(within time: inout TimeLimit) throws(Broken) -> UnsafeRawBufferPointer? {
    guard connection.mayRead(within: &time, scratch), let input = connection.request.pointee.in else {
      throw Broken()
    }
    let first = FCGX_GetChar(input)
    if first < 0 {
      if FCGX_GetError(input) != 0 { throw Broken() }
      return nil
    }
    FCGX_UnGetChar(first, input)
    // No more than libfcgi holds: FCGX_GetStr would read on from the socket for the rest, beyond what has been scanned.
    let held = min(input.pointee.stop - input.pointee.rdNext, scratch.count)
    let count = FCGX_GetStr(scratch.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(held), input)
    return UnsafeRawBufferPointer(rebasing: scratch.prefix(Int(count)))
  }
}
