// A progress bar for people who wait at a terminal; elsewhere it stays silent, so that logs hold no control characters.

import Foundation

/// One line on standard error that is rewritten, at most some times a second.
final class ProgressBar {
  private let isShown: Bool
  private var lastShown = DispatchTime(uptimeNanoseconds: 0)
  private static let interval: UInt64 = 50_000_000
  private static let width = 30

  init(isShown: Bool = isatty(2) == 1) {
    self.isShown = isShown
  }

  /// - Parameter fraction: how much is done, 0 to 1; nil while that is not known.
  func show(_ text: String, fraction: Double?) {
    let now = DispatchTime.now()
    guard isShown, now.uptimeNanoseconds - lastShown.uptimeNanoseconds >= ProgressBar.interval || fraction == 1 else {
      return
    }
    lastShown = now
    write("\r\u{1B}[K" + (fraction.map { ProgressBar.bar($0) + " " } ?? "") + text)
  }

  /// Removes the line.
  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  static func bar(_ fraction: Double) -> String {
    let filled = Int(min(max(fraction, 0), 1) * Double(width))
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled) + "]"
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
