// Who this process is, for leases: boot, namespace, process id and start time, so that a number that was given out again is never taken
// for the process that had it before (reliability.md §5.4).

import Foundation

enum ProcessIdentity {
  /// `boot/namespace/pid/start`.
  static let own: String = mark(of: getpid()) ?? "unknown/0/\(getpid())/0"

  private static let boot = text("/proc/sys/kernel/random/boot_id") ?? "unknown"
  private static let namespace = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")) ?? ""

  private static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).flatMap { String(data: $0, encoding: .utf8) }?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func mark(of pid: Int32) -> String? {
    // The name in parentheses may hold anything; what follows it is split by spaces: state first, start time as the 20th.
    guard let stat = text("/proc/\(pid)/stat"), let end = stat.lastIndex(of: ")") else { return nil }
    let fields = stat[stat.index(after: end)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z" else { return nil }
    return "\(boot)/\(namespace)/\(pid)/\(fields[19])"
  }

  /// Whether the process with this mark has ended for certain. Of processes that cannot be seen from here, only the lease tells.
  static func isGone(_ owner: String) -> Bool {
    if owner == own { return false }
    let parts = owner.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, let pid = Int32(parts[2]) else { return true }
    if parts[0] != boot { return true }
    if parts[1] != namespace { return false }
    return mark(of: pid) != owner
  }
}
