// The kinds of document that can be made of an invoice (product.md §4). Raw values are what paths, rows and the command line say.

/// A kind of document.
public enum DocumentKind: String, CaseIterable, Sendable {
  /// What is downloaded: plain, or PDF/A-3 with the invoice's data inside.
  case pdf
  /// UBL 2.1 Invoice or CreditNote: Peppol BIS Billing 3, XRechnung or plain EN 16931.
  case ubl
  /// UN/CEFACT Cross Industry Invoice: EN 16931 or XRechnung.
  case cii
  /// Italy's FatturaPA 1.2.2.
  case fatturapa

  public var contentType: String { self == .pdf ? "application/pdf" : "application/xml" }
  /// With the point.
  public var fileExtension: String { self == .pdf ? ".pdf" : ".xml" }

  /// The kinds that hold data for machines.
  public static let electronic: [DocumentKind] = [.ubl, .cii, .fatturapa]
}

/// What the PDF carries inside; raw values are those of the setting `invoice_einvoice_profile`.
public enum HybridProfile: String, CaseIterable, Sendable {
  /// A plain PDF.
  case off
  /// Factur-X / ZUGFeRD with the EN 16931 profile.
  case en16931
  /// Factur-X / ZUGFeRD with the XRechnung profile.
  case xrechnung
}
