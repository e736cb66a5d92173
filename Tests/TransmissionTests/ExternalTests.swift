// Programs that hand invoices over: whatever they do, their end is told for what it is, and nothing of them is left running.

import Domain
import Foundation
import Testing

@testable import Transmission

@Suite struct ExternalTests {
  private static func run(_ script: String, input: [UInt8] = [], seconds: Double = 20) -> (ExternalCommand.End, String)
  {
    let (end, output) = ExternalCommand(arguments: ["/bin/sh", "-c", script], seconds: seconds).run(input: input)
    return (end, String(decoding: output, as: UTF8.self))
  }

  static let ends: [(script: String, expected: String)] = [
    (#"echo '{"status":"completed"}'"#, "done"), (#"echo '{"status":"rejected","message":"no"}'"#, "rejected no never"),
    (#"echo '{"status":"retry","retry_after":90}'"#, "temporarily_refused  later(90)"),
    ("exit 75", "temporarily_refused  later(nil)"), ("exit 1", "unknown"),
    (#"echo '{"status":"completed"}'; exit 3"#, "unknown"),
    ("echo nonsense", "unknown"), ("kill -9 $$", "unknown"), ("exec >&-; exit 0", "unknown"), ("true", "unknown"),
  ]

  @Test(arguments: ends)
  func `Each end of a program is told for what it is`(script: String, expected: String) {
    let (end, output) = ExternalTests.run(script)
    let told =
      switch ExternalProvider.outcome(end, Array(output.utf8)) {
      case .completed: "done"
      case .unknown: "unknown"
      case .accepted: "accepted"
      case .failed(let reason, let detail, .never, _): "\(reason.rawValue) \(detail) never"
      case .failed(let reason, let detail, .later(let pause), _):
        "\(reason.rawValue) \(detail) later(\(pause.map { String($0) } ?? "nil"))"
      case .failed(let reason, _, .serverDown, _): "\(reason.rawValue) down"
      }
    #expect(told == expected)
  }

  @Test func `A program gets every byte and no more, also while it writes a lot itself`() {
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let (end, output) = ExternalTests.run("head -c 500000 /dev/zero | tr '\\0' x; wc -c", input: input)
    #expect(end == .exited(0))
    #expect(output.hasSuffix("x3000000\n"))
    #expect(ExternalTests.run("head -c 2000000 /dev/zero | tr '\\0' y").1.utf8.count == ExternalCommand.longestAnswer)
    #expect(ExternalTests.run("exec <&-; echo early", input: input).1 == "early\n")
  }

  @Test func `A program that takes too long is killed with all that it started`() throws {
    let mark = NSTemporaryDirectory() + "external-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: mark) }
    let (end, _) = ExternalTests.run("(sleep 2; touch \(mark)) & sleep 60", seconds: 0.3)
    #expect(end == .killed)
    // What outlives its parent does not outlive the answer either.
    #expect(ExternalTests.run("(exec >&-; sleep 2; touch \(mark)) & echo $!").0 == .exited(0))
    Thread.sleep(forTimeInterval: 2.5)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test func `A program gets neither our environment nor our files`() throws {
    #expect(setenv("INVOICEFCGI_SECRET_OF_TEST", "s3cret", 1) == 0)
    defer { unsetenv("INVOICEFCGI_SECRET_OF_TEST") }
    let leaked = open("/dev/null", O_RDONLY)
    defer { close(leaked) }
    // The shell itself reads the directory: in a pipeline it may hold the pipe's ends while it is looked at.
    let (_, output) = ExternalTests.run("env; set -- /proc/$$/fd/*; echo $#")
    #expect(!output.contains("s3cret"))
    #expect(output.hasSuffix("\n4\n"), "\(output)")
  }

  @Test func `A program may use so much time of a core and so much memory, and leaves no core dump`() {
    // It reads first: what it is given comes after its limits.
    let (_, limits) = ExternalTests.run("read line; ulimit -t; ulimit -d; ulimit -c", input: [10], seconds: 33)
    #expect(limits == "33\n\(ExternalCommand.mostMemory / 1024)\n0\n")
    let (end, output) = ExternalTests.run(
      "read line; perl -e 'my $x = \"x\" x 2_000_000_000; print length($x)'", input: [10], seconds: 60)
    #expect(end != .exited(0) && !output.contains("2000000000"))
  }

  @Test func `What cannot be started was not sent`() {
    let (end, _) = ExternalCommand(arguments: ["/nonexistent"], seconds: 1).run(input: [])
    guard case .failed(_, _, .later, _) = ExternalProvider.outcome(end, []) else {
      return #expect(Bool(false), "\(end)")
    }
  }

  @Test(arguments: [
    "fax=/bin/true", "it_sdi=true", "it_sdi=/nonexistent", "it_sdi", "it_sdi=", "it_sdi=/bin/true;it_sdi=/bin/true",
  ])
  func `A setting that names no type or no program is refused`(text: String) {
    #expect(throws: DomainError.self) { try ExternalProvider.all(text) }
  }
}
