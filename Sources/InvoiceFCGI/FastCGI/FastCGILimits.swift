// The bounds of the FastCGI edge: how much and how long one request may take. What nginx allows (nginx/) lies inside
// them, so a client meets nginx's limits first and these hold against everything else that may open the socket.

/// Bounds of one request and of the shutdown.
struct FastCGILimits: Sendable {
  /// Bytes of a request body; one more is answered 413.
  var bodyBytes = 10 * 1024 * 1024
  /// Bytes of an oversized body that are still read and dropped so that the client sees its 413; beyond them the
  /// connection closes.
  var discardedBytes = 64 * 1024 * 1024
  /// Bytes of all parameters together, and of any one of them (nginx sends at most 65,535).
  var parameterBytes = 65_536
  /// Seconds that a request may stay half sent, and that a worker waits for the next piece of a body.
  var receiveSeconds = 5
  /// Seconds that one write may wait for the peer to take something.
  var sendSeconds = 10
  /// Seconds for the whole of a body, and again for the whole of an answer: a peer that trickles holds a worker no
  /// longer.
  var transferSeconds = 30
  /// Milliseconds without work after which a draining process lets go of the connections it still holds.
  var drainQuietMilliseconds = 300
  /// Milliseconds after SIGTERM when it leaves, whatever is in hand.
  var drainMilliseconds = 9_000
}
