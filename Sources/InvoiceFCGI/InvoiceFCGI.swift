// The program's entry: hands over to the subcommands.

import ArgumentParser

@main
struct InvoiceFCGI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoicefcgi",
    abstract: "Issues, corrects, renders, transmits and archives the invoices of event organizers.")
}
