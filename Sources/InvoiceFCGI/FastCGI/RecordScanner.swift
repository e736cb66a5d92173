// Reads FastCGI records ahead of libfcgi, without taking them from the socket, and refuses what libfcgi 2.4.2 cannot
// survive: parameter lengths that add up past an int (abort), FCGI_GET_VALUES (stack overrun), padding that it forgets
// to skip. See docs/decisions/0003-scan-records-before-libfcgi.md. It decides nothing about HTTP.

import Glibc

/// Follows the records of one request, however they are cut into pieces.
struct RecordScanner {
  /// Why a request goes no further.
  enum Refusal: Error, Equatable {
    /// Not a request as a FastCGI web server writes it: nothing can be answered.
    case malformed
    /// A role other than responder (FastCGI 1.0 §6.1).
    case unknownRole
    /// More bytes of parameters than allowed.
    case parametersTooLong
  }

  private enum Phase { case begin, parameters, body, done }

  /// The name-value pair in hand (FastCGI 1.0 §3.4).
  private enum PairPart { case nameLength, valueLength, name, value }

  private static let headerLength = 8
  private static let beginRequest: UInt8 = 1
  private static let parametersType: UInt8 = 4
  private static let standardInput: UInt8 = 5
  private static let responder: UInt64 = 1

  private let parameterLimit: Int
  private var phase = Phase.begin

  private var header: UInt64 = 0
  private var headerBytes = 0
  private var contentLeft = 0
  private var paddingLeft = 0
  private var begin: UInt64 = 0

  private var parameterBytes = 0
  private var part = PairPart.nameLength
  private var lengthBytesLeft = 0
  private var nameLeft = 0
  private var valueLeft = 0

  /// The request's id; 0 until its first record is there.
  private(set) var requestID: UInt16 = 0
  /// Whether a parameter holds a NUL byte, or its name an `=`: libfcgi would hand on something else than was sent.
  private(set) var hasForbiddenBytes = false
  /// Bytes seen behind the parameters.
  private(set) var bytesAfterHead = 0

  init(parameterLimit: Int) {
    self.parameterLimit = parameterLimit
  }

  /// Whether all parameters have been seen.
  var isHeadComplete: Bool { phase == .body || phase == .done }
  /// Whether the last record of the request has been seen.
  var isComplete: Bool { phase == .done }
  /// Whether nothing has been seen yet.
  var isUntouched: Bool { phase == .begin && headerBytes == 0 && contentLeft == 0 }

  /// Goes on with the next bytes of the connection.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
    var next = 0
    while next < bytes.count {
      let isBehindHead = isHeadComplete
      let taken = try step(UnsafeRawBufferPointer(rebasing: bytes[next...]))
      if isBehindHead { bytesAfterHead += taken }
      next += taken
    }
  }

  /// Takes what belongs together from the front of `rest`, which is not empty, and says how many bytes that was.
  private mutating func step(_ rest: UnsafeRawBufferPointer) throws(Refusal) -> Int {
    if contentLeft > 0 {
      let content = UnsafeRawBufferPointer(rebasing: rest.prefix(contentLeft))
      contentLeft -= content.count
      try takeContent(content)
      return content.count
    }
    if paddingLeft > 0 {
      let taken = min(paddingLeft, rest.count)
      paddingLeft -= taken
      return taken
    }
    let taken = min(Self.headerLength - headerBytes, rest.count)
    for byte in rest.prefix(taken) { header = header << 8 | UInt64(byte) }
    headerBytes += taken
    if headerBytes == Self.headerLength { try takeHeader() }
    return taken
  }

  private mutating func takeHeader() throws(Refusal) {
    headerBytes = 0
    let version = UInt8(truncatingIfNeeded: header >> 56)
    let type = UInt8(truncatingIfNeeded: header >> 48)
    let id = UInt16(truncatingIfNeeded: header >> 32)
    contentLeft = Int(UInt16(truncatingIfNeeded: header >> 16))
    paddingLeft = Int(UInt8(truncatingIfNeeded: header >> 8))
    guard version == 1, id != 0, id == requestID || phase == .begin else { throw .malformed }
    switch (phase, type) {
    case (.begin, Self.beginRequest):
      guard contentLeft == 8, paddingLeft == 0 else { throw .malformed }
      requestID = id
    case (.parameters, Self.parametersType):
      try takeParametersHeader()
    case (.body, Self.standardInput):
      if contentLeft == 0 { try endStream(.done) }
    default:
      throw .malformed
    }
  }

  private mutating func takeParametersHeader() throws(Refusal) {
    if contentLeft == 0 {
      guard part == .nameLength, lengthBytesLeft == 0 else { throw .malformed }
      return try endStream(.body)
    }
    parameterBytes += contentLeft
    if parameterBytes > parameterLimit { throw .parametersTooLong }
  }

  /// libfcgi forgets the padding of a stream's last record and would read it as the next header.
  private mutating func endStream(_ next: Phase) throws(Refusal) {
    guard paddingLeft == 0 else { throw .malformed }
    phase = next
  }

  private mutating func takeContent(_ content: UnsafeRawBufferPointer) throws(Refusal) {
    switch phase {
    case .begin:
      for byte in content { begin = begin << 8 | UInt64(byte) }
      guard contentLeft == 0 else { return }
      guard begin >> 48 == Self.responder else { throw .unknownRole }
      phase = .parameters
    case .parameters:
      try takePairs(content)
    case .body, .done:
      return
    }
  }

  private mutating func takePairs(_ content: UnsafeRawBufferPointer) throws(Refusal) {
    var next = 0
    while next < content.count {
      switch part {
      case .nameLength:
        nameLeft = takeLengthByte(content[next], after: nameLeft)
        if lengthBytesLeft == 0 { part = .valueLength }
        next += 1
      case .valueLength:
        valueLeft = takeLengthByte(content[next], after: valueLeft)
        if lengthBytesLeft == 0 { try startPair() }
        next += 1
      case .name:
        let name = UnsafeRawBufferPointer(rebasing: content[next...].prefix(nameLeft))
        hasForbiddenBytes = hasForbiddenBytes || Self.holds(0, name) || Self.holds(0x3D, name)
        nameLeft -= name.count
        next += name.count
        if nameLeft == 0 { part = valueLeft == 0 ? .nameLength : .value }
      case .value:
        let value = UnsafeRawBufferPointer(rebasing: content[next...].prefix(valueLeft))
        hasForbiddenBytes = hasForbiddenBytes || Self.holds(0, value)
        valueLeft -= value.count
        next += value.count
        if valueLeft == 0 { part = .nameLength }
      }
    }
  }

  /// The length so far: one byte, or four of which the first has its highest bit set (FastCGI 1.0 §3.4).
  private mutating func takeLengthByte(_ byte: UInt8, after length: Int) -> Int {
    if lengthBytesLeft > 0 {
      lengthBytesLeft -= 1
      return length << 8 | Int(byte)
    }
    if byte & 0x80 == 0 { return Int(byte) }
    lengthBytesLeft = 3
    return Int(byte & 0x7F)
  }

  /// libfcgi allocates by the lengths alone, before it has the bytes.
  private mutating func startPair() throws(Refusal) {
    if nameLeft + valueLeft > parameterLimit { throw .parametersTooLong }
    part = nameLeft > 0 ? .name : valueLeft > 0 ? .value : .nameLength
  }

  private static func holds(_ byte: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return false }
    return memchr(start, byte, bytes.count) != nil
  }
}
