// Files for Italy's exchange: each leaves under a name that its transmitter uses once. The name is taken before anything is sent, is kept for
// every retry, and is used again only where the exchange has not answered to it (documents.md §6.9, §7.1).

/// A file that an invoice leaves in.
public struct ItalianFile: Equatable, Sendable {
  public let name: FatturaPAFileName
  /// SHA-256 of the document inside.
  public let document: [UInt8]
  /// The exchange has said something of it: the name is spent, whatever it said.
  public let isAnswered: Bool
  /// The address that the exchange wants this transmitter's files at; nil before its first answer.
  public let address: String?

  public init(name: FatturaPAFileName, document: [UInt8], isAnswered: Bool, address: String?) {
    self.name = name
    self.document = document
    self.isAnswered = isAnswered
    self.address = address
  }
}

/// Takes the name that an invoice's document leaves under.
struct TakeItalianFile {
  let store: any OutboxStore
  let clock: any Clock

  /// - Parameters:
  ///   - document: the digest of what will be sent.
  ///   - first: the first number to use, where another program has used names of this transmitter before.
  /// - Throws: `TransmissionRefusal` when the transmitter's code makes no file name or its numbers have run out.
  func callAsFunction(
    of invoice: Invoice, transmitter: String, document: [UInt8], first: Int64
  ) throws -> ItalianFile {
    let now = clock.now
    return try store.outbox { tx in
      let address = try tx.italianAddress(of: transmitter)
      if let last = try tx.lastItalianFile(of: invoice), !last.isAnswered, last.document == document,
        last.name.transmitter.utf8.elementsEqual(transmitter.utf8)
      {
        return ItalianFile(name: last.name, document: document, isAnswered: false, address: address)
      }
      guard FatturaPAFileName(transmitter: transmitter, progressive: 0) != nil else {
        throw TransmissionRefusal(
          .documentFailed,
          "\(transmitter) makes no file name: set invoice_einvoice_it_transmitter, such as IT01234567890.")
      }
      let number = try tx.nextItalianFileNumber(of: transmitter, first: first)
      guard let name = FatturaPAFileName(transmitter: transmitter, progressive: number) else {
        throw TransmissionRefusal(.documentFailed, "\(transmitter) has used all of its 60 466 175 file names.")
      }
      let file = ItalianFile(name: name, document: document, isAnswered: false, address: address)
      try tx.insert(file, of: invoice, at: now)
      return file
    }
  }
}
