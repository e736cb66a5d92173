// Fonts and lines that were set for earlier documents: sender, labels and column heads of an invoice stand in the next one again, and
// shaping them anew takes an eighth of a document's time. Bounded, so that it holds what recurs and not what once was printed.

/// What was set with one font map. Used by one render at a time, as the map is.
final class KnownLines {
  private struct FontKey: Hashable {
    let size: Double
    let weight: TextStyle.Weight
    let language: String
  }

  private struct LineKey: Hashable {
    let text: String
    /// A line keeps its font alive, so no other takes this identity while the line is known.
    let font: ObjectIdentifier
  }

  private var fonts: [FontKey: StyledFont] = [:]
  /// Lines of the last documents, and those of the documents before that were not asked for since.
  private var recent: [LineKey: GlyphLine] = [:]
  private var older: [LineKey: GlyphLine] = [:]

  /// A few documents have about as many; then they take some 300 kB.
  private static let mostLines = 300
  /// Texts that are made to fit have sizes of their own.
  private static let mostFonts = 60

  /// The font of a style.
  /// - Parameter make: makes it; nil where the style has no such font.
  func font(_ style: TextStyle, language: String, make: () -> StyledFont?) -> StyledFont? {
    let key = FontKey(size: style.size, weight: style.weight, language: language)
    if let known = fonts[key] { return known }
    if fonts.count >= KnownLines.mostFonts { forget() }
    let font = make()
    fonts[key] = font
    return font
  }

  /// A text in a font, as `StyledFont.line` sets it.
  func line(of text: String, in font: StyledFont) -> GlyphLine? {
    let key = LineKey(text: text, font: ObjectIdentifier(font))
    if let known = recent[key] { return known }
    guard let line = older[key] ?? font.line(of: text) else { return nil }
    if recent.count >= KnownLines.mostLines { (older, recent) = (recent, [:]) }
    recent[key] = line
    return line
  }

  /// Lets go of everything; documents that are being made keep what they use.
  func forget() {
    (fonts, recent, older) = ([:], [:], [:])
  }
}
