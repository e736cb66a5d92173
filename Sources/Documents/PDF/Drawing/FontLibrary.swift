// The fonts that documents may use. Our own fontconfig configuration replaces the host's, so that a machine with
// other fonts or other user settings makes the same pages (documents.md §2.2).

import CPango
import Foundation

/// A loaded fontconfig configuration and its font maps, shared by all threads. The configuration is only read after `init`, its reference
/// count is atomic; a font map is used by one render at a time.
final class FontLibrary: @unchecked Sendable {
  /// Which fonts a render may use.
  enum Scope: Sendable {
    /// Those that are always open: any number of threads at once.
    case pinned
    /// All: one thread at a time.
    case whole
  }

  fileprivate typealias FontMap = UnsafeMutablePointer<PangoFontMap>

  private let config: OpaquePointer
  fileprivate let pinned: PinnedFaces
  private let wholeMap: FontMap?
  // Safe: only touched while `lock` is held.
  private let lock = NSLock()
  private var idleMaps: [PinnedMap] = []

  /// A font map of the pinned scope, and what was set with it.
  private struct PinnedMap {
    let map: FontMap
    let known: KnownLines
  }

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
    guard let pinned = try? FontGate.process.alone({ PinnedFaces(of: found) }) else { throw .fonts("out of memory") }
    self.pinned = pinned
    wholeMap = FontLibrary.makeMap(config)
  }

  private static func makeMap(_ config: OpaquePointer) -> FontMap? {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else { return nil }
    pango_fc_font_map_set_config(OpaquePointer(map), config)
    return map
  }

  deinit {
    let (idle, whole) = (idleMaps, wholeMap)
    try? FontGate.process.alone {
      for pinned in idle {
        pinned.known.forget()
        g_object_unref(pinned.map)
      }
      if let whole { g_object_unref(whole) }
    }
    FcConfigDestroy(config)
  }

  /// Runs one render with the right to use the fonts of a scope.
  /// - Throws: `DocumentError.fonts` without memory for a font map, and what the render throws.
  func using<Value>(_ scope: Scope, _ render: @escaping (OpenFonts) throws -> Value) throws -> Value {
    switch scope {
    case .pinned:
      try FontGate.process.shared {
        let pinned = try takeMap()
        defer { lock.withLock { idleMaps.append(pinned) } }
        return try render(OpenFonts(library: self, scope: scope, map: pinned.map, known: pinned.known))
      }
    case .whole:
      try FontGate.process.alone { [self] in
        // Large fonts leave the heap full of holes, given back here.
        defer { malloc_trim(0) }
        guard let wholeMap else { throw FontLibrary.noMap }
        return try render(OpenFonts(library: self, scope: scope, map: wholeMap, known: KnownLines()))
      }
    }
  }

  private static let noMap = DocumentError.fonts("pango has no font map")

  /// A font map that no render uses. They are kept, because pango takes 20 ms to sort the fonts for a new one.
  private func takeMap() throws -> PinnedMap {
    if let idle = lock.withLock({ idleMaps.popLast() }) { return idle }
    guard let map = FontLibrary.makeMap(config) else { throw FontLibrary.noMap }
    return PinnedMap(map: map, known: KnownLines())
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
  /// Noto Sans in all scripts, Open Sans, Symbola for emoji and, last, DejaVu Sans. Open Sans goes without its ligatures (fi, ff): cairo
  /// embeds one font for the letters of Latin 1 and a second for all else, which in most documents would hold a ligature alone.
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
      <match target="font">
        <test name="family"><string>Open Sans</string></test>
        <edit name="fontfeatures" mode="append"><string>liga=0</string></edit>
      </match>
    </fontconfig>
    """
}

/// The fonts of one render, on its thread.
struct OpenFonts {
  fileprivate let library: FontLibrary
  fileprivate let scope: FontLibrary.Scope
  fileprivate let map: FontLibrary.FontMap
  /// What earlier renders set with the same fonts.
  let known: KnownLines

  /// Whether a text may be set.
  func allow(_ text: String) -> Bool {
    scope == .whole || library.pinned.cover(text)
  }

  /// A text context. It and everything made from it must be gone when the render ends.
  func makeContext() -> OpaquePointer? { pango_font_map_create_context(map) }
}
