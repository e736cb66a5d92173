// Running a program of the operator's without a shell: bytes in, bytes out, a limit of time and size, and nothing of it left behind.

import CProcessLimits
import Foundation

/// A program with its arguments.
struct ExternalCommand: Equatable {
  /// The first is the absolute path.
  let arguments: [String]
  let seconds: Double

  static let longestAnswer = 1 << 20
  /// Bytes that it may write to beside its program and files.
  static let mostMemory: UInt = 1 << 30

  enum End: Equatable {
    /// It could not even be started.
    case notStarted(String)
    case exited(Int32)
    case killed
  }

  /// Runs it to its end, or until the time is over: then its whole process group is killed.
  func run(input: [UInt8]) -> (end: End, output: [UInt8]) {
    var feed: [Int32] = [-1, -1], answer: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &feed) == 0 else {
      return (.notStarted("no socket"), [])
    }
    defer { feed.filter { $0 >= 0 }.forEach { close($0) } }
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &answer) == 0 else {
      return (.notStarted("no socket"), [])
    }
    defer { answer.filter { $0 >= 0 }.forEach { close($0) } }
    let (child, code) = spawn(stdin: feed[1], stdout: answer[1])
    guard code == 0 else { return (.notStarted(String(cString: strerror(code))), []) }
    for end in [feed[1], answer[1]] { close(end) }
    feed[1] = -1
    answer[1] = -1
    let deadline = ContinuousClock.now + .seconds(seconds)
    var talk = ExternalTalk(input: input, feed: feed[0], answer: answer[0])
    talk.run(until: deadline)
    return (wait(child, until: deadline), talk.output)
  }

  private func spawn(stdin: Int32, stdout: Int32) -> (pid_t, Int32) {
    var attributes = posix_spawnattr_t(), actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    var none = sigset_t(), all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    posix_spawn_file_actions_adddup2(&actions, stdin, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Most close by themselves; what a library opened without saying so, now or on another thread in a moment, must not reach the program.
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    for descriptor in 3..<Int32(clamping: max(3, min(limit.rlim_cur, 4096))) {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var pointers = arguments.map { strdup($0) } + [nil]
    // Nothing of our own environment, which holds secrets.
    var environment = [strdup("PATH=/usr/local/bin:/usr/bin:/bin"), strdup("LANG=C.UTF-8"), nil]
    defer { (pointers + environment).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, arguments[0], &actions, &attributes, &pointers, &environment)
    if code == 0 { restrict(child) }
    return (child, code)
  }

  /// What a program that has gone wrong may use (reliability.md F44): the time of one core, memory of its own, no core dump. Its answer
  /// and its time are limited by who listens.
  private func restrict(_ child: pid_t) {
    _ = cprocess_limit(child, UInt(max(1, seconds.rounded(.up))), ExternalCommand.mostMemory)
  }

  /// What it started in its own group ends with it.
  private func wait(_ child: pid_t, until deadline: ContinuousClock.Instant) -> End {
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      if .now >= deadline {
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return .killed
      }
      usleep(2000)
    }
    kill(-child, SIGKILL)
    // As WIFEXITED and WEXITSTATUS, which are macros.
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed
  }
}

/// Both directions at once, so that neither side waits for the other.
private struct ExternalTalk {
  let input: [UInt8]
  let feed: Int32
  let answer: Int32
  private(set) var output: [UInt8] = []
  private var sent = 0
  private var isFed = false

  init(input: [UInt8], feed: Int32, answer: Int32) {
    self.input = input
    self.feed = feed
    self.answer = answer
  }

  /// Until the other side closes its output, or the time is over.
  mutating func run(until deadline: ContinuousClock.Instant) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while .now < deadline {
      var waiting = [
        pollfd(fd: answer, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isFed ? -1 : feed, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&waiting, 2, 100) >= 0 || errno == EINTR else { return }
      if waiting[1].revents != 0 { give() }
      guard waiting[0].revents != 0 else { continue }
      let count = read(answer, &buffer, buffer.count)
      if count <= 0 { return }
      output += buffer.prefix(min(count, max(0, ExternalCommand.longestAnswer - output.count)))
    }
  }

  private mutating func give() {
    let count = input.withUnsafeBytes { bytes in
      bytes.baseAddress.map {
        send(feed, $0 + sent, bytes.count - sent, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      } ?? 0
    }
    if count > 0 { sent += count }
    // Whoever reads no further has read enough.
    if sent == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
      shutdown(feed, Int32(SHUT_WR))
      isFed = true
    }
  }
}
