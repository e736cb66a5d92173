// ZIP files through libarchive (docs/decisions/0040): names in UTF-8, PDF documents stored as they are, everything else deflated, written
// straight to a file so that an archive of thousands of documents needs no memory.

import CArchive
public import Domain
import Foundation

/// A ZIP file under way. Not for several threads.
public final class ZIPArchive {
  private let archive: OpaquePointer
  private let path: String
  private var isOpen = true

  /// - Throws: `DomainError.storage` when the file cannot be made.
  public init(path: String) throws {
    guard let archive = archive_write_new() else { throw DomainError.storage("no memory for an archive") }
    self.archive = archive
    self.path = path
    try check(archive_write_set_format_zip(archive))
    try check(archive_write_open_filename(archive, path))
  }

  deinit {
    archive_write_free(archive)
  }

  /// Adds a file.
  /// - Parameter name: its path within the archive; never absolute and never leading out of it.
  public func add(_ name: String, _ bytes: [UInt8], at moment: Instant) throws {
    try begin(name, size: bytes.count, at: moment)
    try write(bytes)
  }

  /// Adds a file from the disk, block by block.
  public func add(_ name: String, file path: String, at moment: Instant) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw DomainError.storage("cannot read \(path)") }
    defer { try? file.close() }
    let size = try file.seekToEnd()
    try file.seek(toOffset: 0)
    try begin(name, size: Int(clamping: size), at: moment)
    while let block = try file.read(upToCount: 1 << 20), !block.isEmpty { try write(Array(block)) }
  }

  private func begin(_ name: String, size: Int, at moment: Instant) throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { ["", ".", ".."].contains($0) }) else {
      throw DomainError.storage("\"\(name)\" is no name for a file in an archive")
    }
    guard let entry = archive_entry_new() else { throw DomainError.storage("no memory for an archive") }
    defer { archive_entry_free(entry) }
    // Their contents are deflated already.
    let isPacked = name.hasSuffix(".pdf")
    try check(
      isPacked ? archive_write_zip_set_compression_store(archive) : archive_write_zip_set_compression_deflate(archive))
    archive_entry_update_pathname_utf8(entry, name)
    archive_entry_set_size(entry, Int64(size))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, Int(moment.microseconds / 1_000_000), 0)
    try check(archive_write_header(archive, entry))
  }

  private func write(_ bytes: [UInt8]) throws {
    let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw problem }
  }

  /// Completes the file; without it there is none.
  public func close() throws {
    guard isOpen else { return }
    isOpen = false
    try check(archive_write_close(archive))
  }

  private func check(_ result: Int32) throws {
    guard result == 0 else { throw problem }
  }

  private var problem: DomainError {
    let text = archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
    return .storage("cannot write \(path): \(text)")
  }
}
