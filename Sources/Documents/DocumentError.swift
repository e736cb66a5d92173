// Why a document could not be made. These are faults of the machine (libraries, fonts, memory), never of the
// invoice's texts, which are cleaned before they are drawn.

/// A failure of a drawing library.
public enum DocumentError: Error, Equatable, Sendable {
  /// cairo stopped with this status text.
  case drawing(String)
  /// The font configuration could not be loaded, or none of its fonts is installed.
  case fonts(String)
  /// qpdf could not put the invoice's data into its PDF.
  case hybrid(String)
}
