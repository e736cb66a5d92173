// The renderer behind the `DocumentRenderer` port: invoice to sheet (what is printed) to letter (where it is
// printed). One synchronous call per document, because pango objects must not move between threads.

public import Domain

/// Draws invoices as PDF with cairo and pango. Equal input gives equal bytes as long as library and font versions stay.
public struct PDFRenderer: DocumentRenderer {
  private let fonts: FontLibrary

  /// Loads the font configuration; make one renderer and share it between threads.
  /// - Throws: `DocumentError.fonts` when no usable font is installed.
  public init() throws(DocumentError) {
    fonts = try FontLibrary()
  }

  /// - Throws: `DocumentError.drawing` when cairo reports an error.
  public func pdf(of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8] {
    let sheet = InvoiceSheet(invoice, context: context)
    if let bytes = try fonts.using(.pinned, { try draw(sheet, $0) }) { return bytes }
    guard let bytes = try fonts.using(.whole, { try draw(sheet, $0) }) else {
      throw DocumentError.fonts("a text could not be set")
    }
    return bytes
  }

  /// The texts of an invoice in the order in which they are drawn, for a program that draws the same without us.
  package func texts(of invoice: Invoice, context: InvoicePrintContext) throws -> [DrawnText] {
    var texts: [DrawnText] = []
    _ = try fonts.using(.whole) {
      try draw(InvoiceSheet(invoice, context: context), $0) { texts.append($0) }
    }
    return texts
  }

  /// - Returns: nil when the sheet has texts that the scope's fonts cannot set.
  private func draw(
    _ sheet: InvoiceSheet, _ open: OpenFonts, noting note: ((DrawnText) -> Void)? = nil
  ) throws(DocumentError) -> [UInt8]? {
    let canvas = Canvas(metadata: sheet.metadata, mirrored: sheet.isRightToLeft)
    if let note {
      canvas.onText = { [unowned canvas] in note($0.drawn(page: canvas.page, x: $1, y: $2)) }
    }
    let setter = try TextSetter(fonts: open, language: sheet.language, rightToLeft: sheet.isRightToLeft)
    LetterLayout(sheet: sheet, setter: setter).draw(on: canvas)
    return setter.isComplete ? try canvas.finish() : nil
  }
}
