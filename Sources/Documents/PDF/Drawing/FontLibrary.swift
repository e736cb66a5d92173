// The fonts that documents may use. Our own fontconfig configuration replaces the host's, so that a machine with other fonts or
// other user settings makes the same pages (documents.md §2.2).

import CPango

/// A loaded fontconfig configuration, shared by all threads: it is only read after `init`, and its reference count is atomic.
final class FontLibrary: @unchecked Sendable {
  private let config: OpaquePointer

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
  }

  deinit {
    FcConfigDestroy(config)
  }

  /// A text context of the calling thread's font map. Pango keeps one map per thread, so contexts and everything made from
  /// them must stay on the thread. The map keeps its own reference to the configuration.
  func makeContext() -> OpaquePointer? {
    guard let map = pango_cairo_font_map_get_default() else { return nil }
    let fontconfigMap = OpaquePointer(map)
    if pango_fc_font_map_get_config(fontconfigMap) != config {
      pango_fc_font_map_set_config(fontconfigMap, config)
    }
    return pango_font_map_create_context(map)
  }

  /// The family list for a language: Latin, Greek and Cyrillic from Open Sans, every other script from Noto. Han characters are
  /// drawn differently in China, Japan and Korea, so the CJK family follows the language.
  static func families(for language: String) -> String {
    "Open Sans, Noto Sans, \(hanFamily(for: language)), Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Thai, DejaVu Sans"
  }

  /// The family for kana: a sister of the Han family, with the same kana. From one and the same face, cairo 1.16 fails to follow the
  /// subroutines of some kana beside Han and embeds those of the whole font: 1 MB instead of 80 kB (docs/decisions/fonts.md).
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

  /// Every file is refused (folders, which have no dot in their names, are not) but those named here: two weights of Noto Sans in all scripts, Open Sans and, last, DejaVu Sans.
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
          <glob>*/DejaVuSans.ttf</glob>
          <glob>*/DejaVuSans-Bold.ttf</glob>
        </acceptfont>
      </selectfont>
    </fontconfig>
    """
}
