// The rule for importing again (product.md §2): what changed here is never overwritten, what did not change there is not written, and
// only what changed there and not here is updated.

/// What to do with one thing of a bundle.
enum ImportDecision: Equatable {
  case insert, update, unchanged, keep
}

struct ImportMerge {
  let digest: any Digest

  /// - Parameters:
  ///   - source: the thing's canonical content in the bundle.
  ///   - stored: what is here under its key; nil for nothing.
  /// - Returns: the decision, and the digest to store when it writes.
  func decide(_ source: [UInt8], stored: StoredCopy?) -> (decision: ImportDecision, digest: [UInt8]) {
    let sourceDigest = digest.sha256(source)
    guard let stored else { return (.insert, sourceDigest) }
    if stored.content == source { return (.unchanged, sourceDigest) }
    guard let imported = stored.importedDigest, digest.sha256(stored.content) == imported else {
      return (.keep, sourceDigest)
    }
    return (.update, sourceDigest)
  }
}
