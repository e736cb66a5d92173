// Where a bundle's files come from: a directory, a generator, later a running pretix. Paths are relative, joined with `/`.

/// Gives the files of a bundle.
public protocol BundleSource {
  /// The bytes of a file; nil when there is none of that name.
  /// - Throws: when the file exists and cannot be read.
  func read(_ path: String) throws -> [UInt8]?
}

/// A bundle in memory.
public struct MemoryBundle: BundleSource, Equatable, Sendable {
  public var files: [String: [UInt8]]

  public init(files: [String: [UInt8]] = [:]) {
    self.files = files
  }

  public func read(_ path: String) -> [UInt8]? { files[path] }
}
