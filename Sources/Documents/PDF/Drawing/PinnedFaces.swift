// The faces of Open Sans and Noto Sans, opened once and kept open, and the characters that are set from them alone.

import CPango

/// Faces that cairo can use from several threads, because it never has to open or close them again.
final class PinnedFaces {
  private static let files = [
    "OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Bold.ttf", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf",
  ]

  private var faces: [OpaquePointer] = []
  /// Characters that every weight has.
  private var characters: OpaquePointer?

  /// Opens the faces among the fonts of a configuration; those that are not installed are left out, and their
  /// characters with them. To be called while no other thread renders.
  init(of fonts: UnsafePointer<FcFontSet>) {
    var coverage: [String: OpaquePointer] = [:]
    for index in 0..<Int(fonts.pointee.nfont) {
      guard let pattern = fonts.pointee.fonts[index], let file = PinnedFaces.pinnedFile(of: pattern),
        let characters = PinnedFaces.characters(of: pattern), let face = PinnedFaces.open(pattern)
      else { continue }
      faces.append(face)
      coverage[file] = characters
    }
    let openSans = PinnedFaces.files.prefix(3).map { coverage[$0] }
    let notoSans = PinnedFaces.files.suffix(2).map { coverage[$0] }
    characters = FcCharSetUnion(PinnedFaces.common(openSans), PinnedFaces.common(notoSans))
  }

  deinit {
    for face in faces {
      cairo_ft_scaled_font_unlock_face(face)
      cairo_scaled_font_destroy(face)
    }
    FcCharSetDestroy(characters)
  }

  /// Whether a text is set from these faces alone. Variation selectors and the keycap mark are not taken, because
  /// pango looks for an emoji font for them.
  func cover(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return true }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "\u{FE00}"..."\u{FE0F}", "\u{20E3}": false
      default: FcCharSetHasChar(characters, scalar.value) == FcTrue
      }
    }
  }

  private static func pinnedFile(of pattern: OpaquePointer) -> String? {
    var path: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path else { return nil }
    return files.first { String(cString: path).hasSuffix("/" + $0) }
  }

  private static func characters(of pattern: OpaquePointer) -> OpaquePointer? {
    var characters: OpaquePointer?
    return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch ? characters : nil
  }

  /// A scaled font whose FreeType face stays locked, so that cairo does not close it.
  private static func open(_ pattern: OpaquePointer) -> OpaquePointer? {
    let face = cairo_ft_font_face_create_for_pattern(pattern)
    defer { cairo_font_face_destroy(face) }
    var matrix = cairo_matrix_t()
    cairo_matrix_init_identity(&matrix)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    guard let font = cairo_scaled_font_create(face, &matrix, &matrix, options) else { return nil }
    guard cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS, cairo_ft_scaled_font_lock_face(font) != nil else {
      cairo_scaled_font_destroy(font)
      return nil
    }
    return font
  }

  /// What all of a family's weights have, nothing when one is missing.
  private static func common(_ weights: [OpaquePointer?]) -> OpaquePointer? {
    let present = weights.compactMap { $0 }
    guard present.count == weights.count, let first = present.first else { return FcCharSetCreate() }
    return present.reduce(FcCharSetCopy(first)) { FcCharSetIntersect($0, $1) }
  }
}
