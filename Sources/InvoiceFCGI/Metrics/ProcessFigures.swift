// What the process uses, under the names that every Prometheus client has for it.

import Foundation

/// The process's own figures, as Linux tells them.
struct ProcessFigures {
  let processorSeconds: Double
  let residentBytes: Int
  let openFiles: Int

  /// Figures that cannot be read are 0.
  init() {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    processorSeconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    let pages = FileManager.default.contents(atPath: "/proc/self/statm")
      .flatMap { String(decoding: $0, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) } }
    residentBytes = (pages ?? 0) * sysconf(Int32(_SC_PAGESIZE))
    openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
  }
}
