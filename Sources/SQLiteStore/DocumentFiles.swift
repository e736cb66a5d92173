// Documents as content-addressed files: the name is the SHA-256 of the bytes, so a file is either absent or right. Written to a
// temporary name, synced, renamed, directory synced; only then may a row name it (reliability.md F4).

import Domain
import Foundation

/// The directory of document files.
struct DocumentFiles: Sendable {
  let directory: String

  /// `ab/abcdef….bin` under the directory, two hexadecimal digits deep.
  private func location(_ digest: [UInt8]) -> (folder: String, file: String) {
    let name = Hex.text(digest)
    let folder = directory + "/" + name.prefix(2)
    return (folder, folder + "/" + name)
  }

  /// - Throws: `DomainError.storage` when the file cannot be read.
  func read(_ digest: [UInt8]) throws -> [UInt8] {
    let path = location(digest).file
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DomainError.storage("the document file \(Hex.text(digest)) is missing or unreadable")
    }
    return Array(data)
  }

  func contains(_ digest: [UInt8]) -> Bool {
    FileManager.default.fileExists(atPath: location(digest).file)
  }

  /// Makes the bytes durable under their digest; does nothing when they are there already.
  /// - Throws: `DomainError.storage` naming the step that failed.
  func write(_ bytes: [UInt8], digest: [UInt8]) throws {
    let (folder, file) = location(digest)
    if FileManager.default.fileExists(atPath: file) { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let temporary = folder + "/.new-" + UUID().uuidString
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw DocumentFiles.failure("create") }
    do {
      defer { close(descriptor) }
      try writeAll(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw DocumentFiles.failure("sync") }
      guard rename(temporary, file) == 0 else { throw DocumentFiles.failure("rename") }
    } catch {
      unlink(temporary)
      throw error
    }
    try DocumentFiles.syncDirectory(folder)
    try DocumentFiles.syncDirectory(directory)
  }

  /// Copies every whole file into another directory, which is made when missing and keeps what it holds; nothing is synced.
  func copy(to other: DocumentFiles) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: other.directory, withIntermediateDirectories: true)
    guard manager.fileExists(atPath: directory) else { return }
    for folder in try manager.contentsOfDirectory(atPath: directory) {
      let (from, to) = (directory + "/" + folder, other.directory + "/" + folder)
      try manager.createDirectory(atPath: to, withIntermediateDirectories: true)
      for name in try manager.contentsOfDirectory(atPath: from) where !name.hasPrefix(".new-") {
        // The name is the content's digest: what is there is the same file.
        if manager.fileExists(atPath: to + "/" + name) { continue }
        try manager.copyItem(atPath: from + "/" + name, toPath: to + "/" + name)
      }
    }
  }

  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else { throw DocumentFiles.failure("write") }
        rest = rest.dropFirst(written)
      }
    }
  }

  private static func syncDirectory(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DocumentFiles.failure("open directory") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw DocumentFiles.failure("sync directory") }
  }

  private static func failure(_ step: String) -> DomainError {
    .file(cannot: "\(step) a document file", errno: errno)
  }
}
