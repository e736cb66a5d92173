// The logo in its place: as large as it fits a box, never larger than at 150 pixels an inch.

/// A logo and the box that it may fill.
struct LogoBox {
  /// Where in the box a smaller logo stands.
  enum Anchor { case start, centre, end }

  private let picture: LogoPicture
  private let x: Double
  private let y: Double
  let width: Double
  let height: Double

  /// nil without a logo that can be printed.
  /// - Parameters: the box in points; logos stand on its vertical middle.
  init?(_ jpeg: [UInt8]?, x: Double, y: Double, width: Double, height: Double, anchor: Anchor) {
    guard let picture = jpeg.flatMap(LogoPicture.init) else { return nil }
    let natural = (width: Double(picture.width) * 72 / 150, height: Double(picture.height) * 72 / 150)
    let scale = min(1, width / natural.width, height / natural.height)
    self.picture = picture
    self.width = natural.width * scale
    self.height = natural.height * scale
    let rest = width - self.width
    self.x =
      switch anchor {
      case .start: x
      case .centre: x + rest / 2
      case .end: x + rest
      }
    self.y = y + (height - self.height) / 2
  }

  func draw(on canvas: Canvas) {
    canvas.show(picture, x: x, y: y, width: width, height: height)
  }
}
