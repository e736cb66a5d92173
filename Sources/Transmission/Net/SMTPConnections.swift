// The connections to one mail server, kept between mails: who sends takes one, and puts it back.

import Domain
import Synchronization

/// A stack of connections; the one used last is used next.
final class SMTPConnections: Sendable {
  private struct Idle: @unchecked Sendable {
    // Safe: a connection is used by the one thread that took it out of the stack.
    let connection: SMTPConnection
  }

  private let server: SMTPServer
  private let times: SMTPTimes
  private let idle = Mutex<[Idle]>([])

  init(server: SMTPServer, times: SMTPTimes) {
    self.server = server
    self.times = times
  }

  /// For people.
  var address: String { "\(server.host):\(server.port)" }

  /// Tries the server over a connection of its own, without a mail.
  func probe() -> ChannelTest {
    let report = SMTPConnection(server: server, times: .ofTests).probe()
    return report.curlCode == 0 ? .works(report.evidence) : ChannelTest(report.outcome)
  }

  func send(_ envelope: SMTPEnvelope, fence: any TransmissionFence) -> SMTPReport {
    let lent = idle.withLock { $0.popLast() } ?? Idle(connection: SMTPConnection(server: server, times: times))
    let report = lent.connection.send(envelope, fence: fence)
    // A handle that failed is thrown away: its connection may be half used.
    if report.curlCode == 0 { idle.withLock { $0.append(lent) } }
    return report
  }
}
