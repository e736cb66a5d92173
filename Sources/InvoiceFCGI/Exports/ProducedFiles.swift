// Files that jobs produce for people to fetch, in a directory of their own below the state directory: complete or not there, written by
// appending to parts whose length is known after every step, and swept when their time is over.

import Domain
import Foundation

/// One directory of such files.
struct ProducedFiles: Sendable {
  let directory: String

  func path(_ name: String) -> String { directory + "/" + name }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func prepare() throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Makes a file by writing it beside its place first: a half one is never found under its name.
  func write(_ name: String, _ body: (_ path: String) throws -> Void) throws -> (name: String, size: Int) {
    try prepare()
    let part = name + ".part"
    do {
      try body(path(part))
    } catch {
      unlink(path(part))
      throw error
    }
    try publish(part, as: name)
    return (name, try size(name))
  }

  /// Puts a complete file in its place, durably.
  func publish(_ part: String, as name: String) throws {
    try sync(path(part), O_RDONLY)
    guard rename(path(part), path(name)) == 0 else { throw failure("rename \(part)") }
    try sync(directory, O_RDONLY | O_DIRECTORY)
  }

  /// Cuts a file to `offset`, appends `bytes` and makes both durable.
  func append(_ bytes: [UInt8], to name: String, at offset: Int) throws {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("open \(name)") }
    defer { close(descriptor) }
    guard ftruncate(descriptor, off_t(offset)) == 0 else { throw failure("cut \(name)") }
    var done = 0
    while done < bytes.count {
      let written = bytes[done...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + done))
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw failure("write \(name)") }
      done += written
    }
    guard fdatasync(descriptor) == 0 else { throw failure("sync \(name)") }
  }

  /// `count` bytes from `offset` on.
  /// - Throws: `DomainError.storage` when they are not there.
  func read(_ name: String, at offset: Int, count: Int) throws -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path(name)) else { throw failure("open \(name)") }
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(clamping: offset))
    let data = try file.read(upToCount: count) ?? Data()
    guard data.count == count else { throw DomainError.storage("\(name) is shorter than it was") }
    return Array(data)
  }

  func size(_ name: String) throws -> Int {
    var status = stat()
    guard stat(path(name), &status) == 0 else { throw failure("find \(name)") }
    return Int(status.st_size)
  }

  /// The file as the body of an answer.
  /// - Throws: `DomainError.notFound` when it is gone.
  func body(_ name: String) throws -> FileBody { try FileBody(path: path(name)) }

  func remove(_ name: String) { unlink(path(name)) }

  /// Removes every file whose name begins so.
  func removeAll(prefix: String) {
    for name in names where name.hasPrefix(prefix) { remove(name) }
  }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted() }

  /// When a file was changed last; nil when it is gone.
  func changedAt(_ name: String) -> Instant? {
    var status = stat()
    guard stat(path(name), &status) == 0 else { return nil }
    return Instant(microseconds: Int64(status.st_mtim.tv_sec) * 1_000_000)
  }

  /// Runs `body` while nobody else does under this name, in this process or another; a process that ends lets go.
  /// - Returns: nil when somebody else does.
  func alone<Result>(_ name: String, _ body: () throws -> Result) throws -> Result? {
    try prepare()
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("open \(name)") }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    return try body()
  }

  private func sync(_ path: String, _ flags: Int32) throws {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open \(path)") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("sync \(path)") }
  }

  private func failure(_ step: String) -> DomainError {
    .file(cannot: step, errno: errno)
  }
}

/// A file on its way to a client: mapped, so that one of gigabytes needs no memory, and complete even when it is deleted meanwhile.
final class FileBody: @unchecked Sendable {
  // Safe: the bytes are only read, and nobody writes a file that is published.
  let bytes: UnsafeRawBufferPointer

  /// - Throws: `DomainError.notFound` when there is no such file.
  init(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DomainError.notFound(what: "File") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DomainError.notFound(what: "File") }
    let size = Int(status.st_size)
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw DomainError.storage("cannot map \(path)")
    }
    madvise(start, size, MADV_SEQUENTIAL)
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }

  var count: Int { bytes.count }
}
