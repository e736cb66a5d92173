// The fonts that documents may use. Our own fontconfig configuration replaces the host's, so that a machine with
// other fonts or other user settings makes the same pages (documents.md §2.2).

import CPango

/// A loaded fontconfig configuration and its font maps, shared by all threads. The configuration is only read after
/// `init`, its reference count is atomic, and `wholeMap` is only used by the one thread that the gate lets in alone.
final class FontLibrary: @unchecked Sendable {
  /// Which fonts a render may use.
  enum Scope: Sendable {
    /// Those that are always open: any number of threads at once.
    case pinned
    /// All: one thread at a time.
    case whole
  }

  private let config: OpaquePointer
  private let pinned: PinnedFaces
  private let wholeMap: UnsafeMutablePointer<PangoFontMap>?

  /// - Throws: `DocumentError.fonts` when the configuration does not parse or finds no font.
  init() throws(DocumentError) {
    guard let config = FcConfigCreate() else { throw .fonts("out of memory") }
    let parsed = FcConfigParseAndLoadFromMemory(config, FontLibrary.configuration, FcTrue)
    guard parsed == FcTrue, FcConfigBuildFonts(config) == FcTrue else {
      FcConfigDestroy(config)
      throw .fonts("the font configuration was refused")
    }
    guard let found = FcConfigGetFonts(config, FcSetSystem), found.pointee.nfont > 0 else {
      FcConfigDestroy(config)
      throw .fonts("none of the fonts is installed; see fonts-open-sans and fonts-noto-core")
    }
    self.config = config
    pinned = FontGate.process.alone { PinnedFaces(of: found) }
    wholeMap = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    if let wholeMap { pango_fc_font_map_set_config(OpaquePointer(wholeMap), config) }
  }

  deinit {
    FontGate.process.alone {
      if let wholeMap { g_object_unref(wholeMap) }
    }
    FcConfigDestroy(config)
  }

  /// Runs one render with the right to use the fonts of a scope.
  func using<Result>(_ scope: Scope, _ render: () throws -> Result) rethrows -> Result {
    switch scope {
    case .pinned: try FontGate.process.shared(render)
    case .whole:
      try FontGate.process.alone {
        // Large fonts leave each thread's heap full of holes: 60 MB with all fonts in use, given back here.
        defer { malloc_trim(0) }
        return try render()
      }
    }
  }

  /// Whether a text may be set in a scope.
  func allow(_ text: String, in scope: Scope) -> Bool {
    scope == .whole || pinned.cover(text)
  }

  /// A text context for one render. In the pinned scope it belongs to the calling thread's font map (pango keeps one
  /// per thread), so it and everything made from it must stay on the thread and inside `using`.
  func makeContext(_ scope: Scope) -> OpaquePointer? {
    if scope == .whole { return wholeMap.flatMap { pango_font_map_create_context($0) } }
    guard let map = pango_cairo_font_map_get_default() else { return nil }
    let fontconfigMap = OpaquePointer(map)
    if pango_fc_font_map_get_config(fontconfigMap) != config {
      pango_fc_font_map_set_config(fontconfigMap, config)
    }
    return pango_font_map_create_context(map)
  }

  /// The family list for a language: Latin, Greek and Cyrillic from Open Sans, every other script from Noto. Han
  /// characters are drawn differently in China, Japan and Korea, so the CJK family follows the language.
  static func families(for language: String) -> String {
    "Open Sans, Noto Sans, \(hanFamily(for: language)), Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Thai, Symbola, DejaVu Sans"
  }

  /// The family for kana: a sister of the Han family, with the same kana. From one and the same face, cairo 1.16
  /// fails to follow the subroutines of some kana beside Han and embeds those of the whole font: 1 MB instead of 80
  /// kB (docs/decisions/0010).
  static func kanaFamily(for language: String) -> String {
    let sister = "Noto Sans CJK KR"
    return hanFamily(for: language) == sister ? "Noto Sans CJK JP" : sister
  }

  private static func hanFamily(for language: String) -> String {
    switch language.prefix(2) {
    case "ja": "Noto Sans CJK JP"
    case "ko": "Noto Sans CJK KR"
    default: ["zh-hant", "zh-tw"].contains { language.hasPrefix($0) } ? "Noto Sans CJK TC" : "Noto Sans CJK SC"
    }
  }

  /// Every file is refused (folders, which have no dot in their names, are not) but those named here: two weights of
  /// Noto Sans in all scripts, Open Sans, Symbola for emoji and, last, DejaVu Sans.
  private static let configuration = """
    <?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig>
      <dir>/usr/share/fonts</dir>
      <cachedir>/var/cache/fontconfig</cachedir>
      <cachedir prefix="xdg">fontconfig</cachedir>
      <selectfont>
        <rejectfont><glob>*.*</glob></rejectfont>
        <acceptfont>
          <glob>*/OpenSans-Regular.ttf</glob>
          <glob>*/OpenSans-Semibold.ttf</glob>
          <glob>*/OpenSans-Bold.ttf</glob>
          <glob>*/NotoSans*-Regular.*</glob>
          <glob>*/NotoSans*-Bold.*</glob>
          <glob>*/Symbola_hint.ttf</glob>
          <glob>*/DejaVuSans.ttf</glob>
          <glob>*/DejaVuSans-Bold.ttf</glob>
        </acceptfont>
      </selectfont>
    </fontconfig>
    """
}
