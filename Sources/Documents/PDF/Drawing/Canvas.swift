// The paper: an A4 PDF surface of cairo and the few strokes that documents need. Positions are points from the top
// and from the side where reading starts; a mirrored canvas puts that side on the right.

import CPango
import Foundation

/// Points in a length given in millimetres.
func mm(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

/// What a PDF says about itself. No time but the given one is written, so equal content gives equal bytes.
struct DocumentMetadata: Equatable, Sendable {
  var title: String
  var author: String
  /// A language code in lower case, such as `de` or `zh-hant`.
  var language: String
  /// ISO 8601 with zone.
  var created: String
}

/// Owns a cairo PDF surface that writes into memory.
final class Canvas {
  /// ISO 216 A4 in points.
  static let width = mm(210)
  static let height = mm(297)

  let mirrored: Bool
  private let surface: OpaquePointer?
  private let cairo: OpaquePointer?
  private let output: ByteSink
  private let language: String
  /// Pictures that must outlive the surface.
  private var pictures: [LogoPicture] = []
  /// Called for each text with its box; the speed comparison draws the same texts.
  var onText: ((Paragraph, _ x: Double, _ y: Double) -> Void)?
  private(set) var page = 0
  /// What the source is set to; nil when it may be anything.
  private var currentInk: Ink?
  private var rules: [(ink: Ink, rules: [Rule])] = []

  init(metadata: DocumentMetadata, mirrored: Bool) {
    self.mirrored = mirrored
    language = metadata.language
    let output = ByteSink()
    self.output = output
    surface = cairo_pdf_surface_create_for_stream(
      { sink, bytes, count in
        guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().append(bytes, Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(output).toOpaque(), Canvas.width, Canvas.height)
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "InvoiceFCGI")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.created)
    cairo = cairo_create(surface)
  }

  deinit {
    // The surface flushes into `output` when it goes, so it goes first.
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Draws a paragraph whose box begins at `x`, `y`.
  func show(_ paragraph: Paragraph, x: Double, y: Double) {
    setInk(paragraph.ink)
    onText?(paragraph, left(x, width: paragraph.width), y)
    paragraph.show(on: cairo, x: left(x, width: paragraph.width), y: y)
  }

  /// Draws a paragraph that stands for itself in the structure tree.
  func show(_ paragraph: Paragraph, as tag: StructureTag, x: Double, y: Double) {
    tagged(tag) { show(paragraph, x: x, y: y) }
  }

  /// Draws in an element of the structure tree, below the one that is open.
  func tagged(_ tag: StructureTag, _ draw: () -> Void) {
    begin(tag)
    draw()
    end(tag)
  }

  func begin(_ tag: StructureTag) { cairo_tag_begin(cairo, tag.rawValue, nil) }
  func end(_ tag: StructureTag) { cairo_tag_end(cairo, tag.rawValue) }

  /// Draws a picture in a box of the given size.
  func show(_ picture: LogoPicture, x: Double, y: Double, width: Double, height: Double) {
    pictures.append(picture)
    currentInk = nil
    tagged(.figure) { picture.paint(on: cairo, x: left(x, width: width), y: y, width: width, height: height) }
  }

  /// Draws a QR code without its quiet zone as vectors, black on what is there.
  func show(_ code: QRCode, x: Double, y: Double, side: Double) {
    let module = side / Double(code.size)
    let left = left(x, width: side)
    tagged(.figure) {
      setInk(.black)
      for run in code.runs {
        cairo_rectangle(
          cairo, left + Double(run.column) * module, y + Double(run.row) * module, Double(run.length) * module, module)
      }
      cairo_fill(cairo)
    }
  }

  /// A word across the page, from the lower left to the upper right corner.
  func watermark(_ text: Paragraph) {
    cairo_save(cairo)
    cairo_translate(cairo, Canvas.width / 2, Canvas.height / 2)
    cairo_rotate(cairo, -atan2(Canvas.height, Canvas.width))
    setInk(text.ink)
    text.show(on: cairo, x: -text.width / 2, y: -text.height / 2)
    cairo_restore(cairo)
    currentInk = nil
  }

  /// A frame of hairlines.
  func frame(x: Double, y: Double, width: Double, height: Double, ink: Ink) {
    cairo_save(cairo)
    cairo_translate(cairo, left(x, width: width) + width / 2, y + height / 2)
    setInk(ink)
    roundedRectangle(width: width, height: height, radius: min(3, height / 2))
    cairo_set_line_width(cairo, 0.7)
    cairo_stroke(cairo)
    cairo_restore(cairo)
    currentInk = nil
  }

  /// A horizontal line. The lines of a page are drawn together at its end, one stroke for each ink: that is quicker, and they
  /// stand outside of the rows that they divide.
  func rule(x: Double, y: Double, length: Double, thickness: Double, ink: Ink) {
    let rule = Rule(x: left(x, width: length), y: y - thickness / 2, width: length, height: thickness)
    if let index = rules.firstIndex(where: { $0.ink == ink }) {
      rules[index].rules.append(rule)
    } else {
      rules.append((ink, [rule]))
    }
  }

  private struct Rule {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  private func drawRules() {
    for (ink, rules) in rules {
      setInk(ink)
      for rule in rules { cairo_rectangle(cairo, rule.x, rule.y, rule.width, rule.height) }
      cairo_fill(cairo)
    }
    rules = []
  }

  /// A line of text in a round-cornered frame, turned anticlockwise by `degrees` about its middle.
  func framed(_ text: Paragraph, x: Double, y: Double, padding: (x: Double, y: Double), degrees: Double) {
    let width = text.width + 2 * padding.x
    let height = text.height + 2 * padding.y
    cairo_save(cairo)
    cairo_translate(cairo, left(x, width: width) + width / 2, y + height / 2)
    cairo_rotate(cairo, -degrees * .pi / 180)
    setInk(text.ink)
    roundedRectangle(width: width, height: height, radius: min(4, height / 2))
    cairo_set_line_width(cairo, 1.2)
    cairo_stroke(cairo)
    text.show(on: cairo, x: -text.width / 2, y: -text.height / 2)
    cairo_restore(cairo)
    currentInk = nil
  }

  func endPage() {
    drawRules()
    page += 1
    cairo_show_page(cairo)
  }

  /// Ends the document.
  /// - Returns: the PDF's bytes.
  /// - Throws: `DocumentError.drawing` with cairo's own words for any error since the canvas was made.
  func finish() throws(DocumentError) -> [UInt8] {
    let drawing = cairo_status(cairo)
    cairo_surface_finish(surface)
    let writing = cairo_surface_status(surface)
    for status in [drawing, writing] where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return CatalogEntries.adding(language: language, to: output.bytes)
  }

  private func left(_ x: Double, width: Double) -> Double {
    mirrored ? Canvas.width - x - width : x
  }

  private func setInk(_ ink: Ink) {
    if ink == currentInk { return }
    currentInk = ink
    cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue)
  }

  /// Centred on the origin.
  private func roundedRectangle(width: Double, height: Double, radius: Double) {
    let (x, y) = (width / 2 - radius, height / 2 - radius)
    cairo_new_sub_path(cairo)
    cairo_arc(cairo, x, -y, radius, -.pi / 2, 0)
    cairo_arc(cairo, x, y, radius, 0, .pi / 2)
    cairo_arc(cairo, -x, y, radius, .pi / 2, .pi)
    cairo_arc(cairo, -x, -y, radius, .pi, 1.5 * .pi)
    cairo_close_path(cairo)
  }
}

/// An element of the structure tree (ISO 32000-1, 14.8.4).
enum StructureTag: String {
  case document = "Document"
  case heading = "H1"
  case paragraph = "P"
  case table = "Table"
  case row = "TR"
  case headCell = "TH"
  case cell = "TD"
  case figure = "Figure"
}

/// Collects what cairo writes, which comes in hundreds of thousands of small pieces.
private final class ByteSink {
  private var room: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 16
  private var count = 0

  init() {
    room = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit {
    room.deallocate()
  }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: room, count: count)) }

  func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    if count + length > capacity { grow(to: count + length) }
    (room + count).update(from: start, count: length)
    count += length
  }

  private func grow(to wanted: Int) {
    capacity = max(wanted, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: room, count: count)
    room.deallocate()
    room = larger
  }
}
