// Exchange rates as central banks publish them, fetched over HTTP (pretix-behaviour.md §2.7). What is fetched is read like a file of theirs.

public import Domain

/// One source of rates.
public struct RateFeed: Sendable {
  /// As the setting names it: `ecb`, `cnb`, `nbp`, or an address.
  public let name: String
  private let target: HTTPTarget
  private let client: HTTPClient

  /// The daily files.
  private static let known = [
    "ecb": "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml",
    "cnb": "https://www.cnb.cz/en/financial-markets/foreign-exchange-market/central-bank-exchange-rate-fixing/"
      + "central-bank-exchange-rate-fixing/daily.txt",
    "nbp": "https://api.nbp.pl/api/exchangerates/tables/A/?format=json",
  ]

  /// What came of fetching.
  public enum Answer: Equatable, Sendable {
    case rates([ExchangeRate])
    case failed(String)
  }

  /// Reads `ecb, nbp, https://rates.example.org/daily.xml`.
  /// - Throws: `DomainError.invalid` for an address that may not be called.
  public static func all(_ text: String, trusting trusted: TrustedOrigins, client: HTTPClient) throws -> [RateFeed] {
    var seen: Set<String> = []
    return try text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init).filter {
      seen.insert($0).inserted
    }
    .map { name in
      let field = "INVOICEFCGI_RATES"
      guard let address = known[name.lowercased()] ?? (name.contains("://") ? name : nil) else {
        throw DomainError.invalid(
          field: field, message: "\"\(name)\" is no source. Write ecb, cnb, nbp or addresses, separated by commas.")
      }
      return RateFeed(name: name, target: try HTTPTarget(address, trusting: trusted, field: field), client: client)
    }
  }

  public func fetch() -> Answer {
    let reply = client.send(HTTPRequest(target: target, headers: [("Accept", "*/*")]))
    if reply.wasRefused { return .failed("the host stands for an address outside of the public network") }
    if reply.isCut { return .failed("the answer is larger than 1 MB") }
    guard reply.isSuccess else { return .failed(reply.status == 0 ? reply.curlText : "status \(reply.status)") }
    guard reply.curlCode == 0 else { return .failed(reply.curlText) }
    do throws(BundleProblem) {
      return .rates(try RateFile.rates(in: reply.body, named: name))
    } catch {
      return .failed(error.path.isEmpty ? error.message : "\(error.path): \(error.message)")
    }
  }
}
