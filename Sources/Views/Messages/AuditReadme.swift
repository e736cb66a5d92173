// The page in a package for an auditor that says what is in it and how to check it, to somebody who trusts neither us nor our server.

public import Domain

/// What the page tells of one package.
public struct AuditReadme: Equatable, Sendable {
  /// Name and slug.
  public var organizer: String
  public var made: Instant
  /// Of the program.
  public var version: String
  /// The list's query string; `""` for everything.
  public var filter: String
  public var totals: [ExportTotal]
  /// Invoices without documents, because their data was erased.
  public var leftOut: Int
  public var journalEntries: Int64
  /// As `invoicefcgi verify --head` takes it.
  public var head: String

  public init(
    organizer: String, made: Instant, version: String, filter: String, totals: [ExportTotal], leftOut: Int,
    journalEntries: Int64, head: String
  ) {
    self.organizer = organizer
    self.made = made
    self.version = version
    self.filter = filter
    self.totals = totals
    self.leftOut = leftOut
    self.journalEntries = journalEntries
    self.head = head
  }
}

extension AuditReadme {
  /// An empty journal has no head to be held against.
  fileprivate var headOption: String { journalEntries > 0 ? " --head \(head)" : "" }
}

extension Messages {
  public func auditReadme(_ facts: AuditReadme) -> String {
    let sums = facts.totals.map { total in
      pick(
        "  \(total.currency): \(total.count) documents, net \(total.net.text), tax \(total.tax.text), gross \(total.gross.text)",
        "  \(total.currency): \(total.count) Belege, netto \(total.net.text), Steuer \(total.tax.text), brutto \(total.gross.text)"
      )
    }.joined(separator: "\n")
    let none = pick("  none", "  keine")
    let filter = facts.filter.isEmpty ? pick("none: all invoices", "keine: alle Rechnungen") : facts.filter
    return pick(english(facts, sums.isEmpty ? none : sums, filter), german(facts, sums.isEmpty ? none : sums, filter))
  }

  private func english(_ facts: AuditReadme, _ sums: String, _ filter: String) -> String {
    """
    INVOICES OF \(facts.organizer)
    Made on \(facts.made.text) by InvoiceFCGI \(facts.version).
    Filters: \(filter)

    Sums of what is in here (they are those of register.csv):
    \(sums)
    Documents that are missing because their data was erased: \(facts.leftOut)

    WHAT IS IN HERE
    register.csv    one row for each tax rate of each invoice and cancellation
    documents/      the documents as they were sent: PDF, and XML where there is one; named by number,
                    with characters that no file name may hold written as %XX
    invoices.jsonl  each invoice as data, as it was issued, one a line
    journal.jsonl   everything that ever happened to the organizer's orders and invoices, one entry a line
                    (\(facts.journalEntries) entries; the whole journal, whatever the filters)
    series.csv      each series of numbers with its first, its last and every missing number
    SHA256SUMS      checksums of all these files

    HOW TO CHECK IT
    1. Nothing was lost or changed on the way:
         sha256sum -c SHA256SUMS
    2. The journal is whole. Every entry holds a checksum over itself and the entry before, so that no entry
       can be changed, removed or put in without breaking all that follow. The program that made this package
       walks that chain; it needs neither our server nor our database:
         invoicefcgi verify --export journal.jsonl\(facts.headOption)
       It has to answer "all is well". The last part of that line is the checksum of the last entry. If you
       wrote it down at an earlier time, give that one with --head, too: the journal must still lead there.
    3. An invoice is what was issued. The journal's entry about it (action invoice.issued, invoice.cancelled,
       invoice.reissued or invoice.regenerated, subject: its number) has a field "document" that ends with a
       SHA-256. That of the invoice's line in invoices.jsonl, without the end of the line, is the same:
         grep '"number":"THE-NUMBER"' invoices.jsonl | tr -d '\\n' | sha256sum
       Invoices that were taken over from another system have no such entry.
    4. No number is missing: the column "Missing" of series.csv is 0 for every series that is no test.
    5. The sums above are the sums of the columns Net, Tax and Gross of register.csv.

    WHAT THIS DOES NOT SHOW
    Whoever runs the server could write a whole new journal. Against that helps only a checksum that somebody
    else noted earlier (step 2).

    """
  }

  private func german(_ facts: AuditReadme, _ sums: String, _ filter: String) -> String {
    """
    RECHNUNGEN VON \(facts.organizer)
    Erstellt am \(facts.made.text) von InvoiceFCGI \(facts.version).
    Filter: \(filter)

    Summen dessen, was hierin steht (es sind die von register.csv):
    \(sums)
    Dokumente, die fehlen, weil ihre Daten gelöscht wurden: \(facts.leftOut)

    WAS HIERIN STEHT
    register.csv    das Rechnungsausgangsbuch: eine Zeile je Steuersatz jeder Rechnung und Stornorechnung
    documents/      die Dokumente, wie sie versandt wurden: PDF, und XML, wo es eines gibt; benannt nach
                    der Nummer, Zeichen, die kein Dateiname enthalten darf, als %XX
    invoices.jsonl  jede Rechnung als Daten, wie sie ausgestellt wurde, eine je Zeile
    journal.jsonl   alles, was je mit Bestellungen und Rechnungen geschah, ein Eintrag je Zeile
                    (\(facts.journalEntries) Einträge; das ganze Journal, unabhängig von den Filtern)
    series.csv      jeder Nummernkreis mit erster, letzter und jeder fehlenden Nummer
    SHA256SUMS      Prüfsummen all dieser Dateien

    WIE MAN ES PRÜFT
    1. Unterwegs ging nichts verloren und wurde nichts verändert:
         sha256sum -c SHA256SUMS
    2. Das Journal ist vollständig. Jeder Eintrag enthält eine Prüfsumme über sich und den Eintrag davor; keiner
       lässt sich ändern, entfernen oder einfügen, ohne dass alle folgenden nicht mehr passen. Das Programm, das
       dieses Paket erstellt hat, geht diese Kette durch; es braucht weder unseren Server noch unsere Datenbank:
         invoicefcgi verify --export journal.jsonl\(facts.headOption)
       Es muss "all is well" antworten. Der letzte Teil der Zeile ist die Prüfsumme des letzten Eintrags. Haben
       Sie sie früher einmal notiert, geben Sie auch jene mit --head an: Das Journal muss noch dorthin führen.
    3. Eine Rechnung ist, was ausgestellt wurde. Der Eintrag im Journal über sie (action invoice.issued,
       invoice.cancelled, invoice.reissued oder invoice.regenerated, subject: ihre Nummer) hat ein Feld
       "document", das mit einer SHA-256 endet. Die der Zeile in invoices.jsonl, ohne Zeilenende, ist dieselbe:
         grep '"number":"DIE-NUMMER"' invoices.jsonl | tr -d '\\n' | sha256sum
       Rechnungen, die aus einem anderen System übernommen wurden, haben keinen solchen Eintrag.
    4. Keine Nummer fehlt: Die Spalte "Fehlend" in series.csv ist 0 für jeden Nummernkreis, der kein Test ist.
    5. Die Summen oben sind die Summen der Spalten Netto, Steuer und Brutto von register.csv.

    WAS DAS NICHT ZEIGT
    Wer den Server betreibt, könnte ein ganz neues Journal schreiben. Dagegen hilft nur eine Prüfsumme, die
    jemand anders früher notiert hat (Schritt 2).

    """
  }
}
