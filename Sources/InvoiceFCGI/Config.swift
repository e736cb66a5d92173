// Configuration: one table of keys, read from flags, then the environment, then a file. Nobody else reads the environment, and below
// the composition root nobody sees this type.

import Domain
import Foundation

/// One configurable value.
struct ConfigKey: Sendable {
  /// Without the `INVOICEFCGI_` that environment and file put in front.
  let name: String
  let defaultValue: String
  let summary: String
  /// Masked in output; may be given as `…_FILE`, the name of a file that holds it.
  var isSecret = false

  static let prefix = "INVOICEFCGI_"
  var variable: String { ConfigKey.prefix + name }
  /// `--public-url` for `PUBLIC_URL`.
  var flag: String { name.lowercased().replacing("_", with: "-") }

  /// Every key, in the order of `--help`, the man page and the example file.
  static let all: [ConfigKey] = [
    ConfigKey(
      name: "DATABASE", defaultValue: "sqlite:///var/lib/invoicefcgi/invoicefcgi.db",
      summary: "Where the data lies: sqlite:///absolute/path."),
    ConfigKey(
      name: "STATE", defaultValue: "/var/lib/invoicefcgi",
      summary: "Directory for documents and other files of its own."),
    ConfigKey(
      name: "PUBLIC_URL", defaultValue: "",
      summary:
        "The address clients use, with the sub-path if there is one; links are built from it. Empty: as nginx says."),
    ConfigKey(
      name: "LISTEN", defaultValue: "unix:/run/invoicefcgi/invoicefcgi.sock",
      summary: "unix:/path of the FastCGI socket, or fd:0 for an inherited one."),
    ConfigKey(
      name: "PEERS", defaultValue: "",
      summary: "Users that may connect to the socket, comma-separated. Empty: own user, root and www-data."),
    ConfigKey(name: "WORKERS", defaultValue: "0", summary: "Worker threads; 0 means two per core."),
    ConfigKey(name: "BODY_LIMIT", defaultValue: "10485760", summary: "Largest request body in bytes."),
    ConfigKey(
      name: "SEND", defaultValue: "on", summary: "off: nothing ever leaves this machine."),
    ConfigKey(
      name: "SMTP_URL", defaultValue: "",
      summary: "Mail server for transmissions, such as smtp://user:password@host:587.",
      isSecret: true),
    ConfigKey(
      name: "MAIL_FROM", defaultValue: "",
      summary: "The sender's address of mails, to which bounces come back. Empty: invoices@ and the public host."),
    ConfigKey(
      name: "MAIL_HOOK_TOKEN", defaultValue: "",
      summary: "Lets mail that came in be posted to /hooks/mail, as a bearer token. Empty: no such hook.",
      isSecret: true),
    ConfigKey(
      name: "METRICS_TOKEN", defaultValue: "",
      summary: "Lets Prometheus read /metrics, as a bearer token. Empty: no such page.", isSecret: true),
    ConfigKey(
      name: "PEPPOL_AP_URL", defaultValue: "",
      summary: "Peppol access point that speaks phoss-ap's interface, such as https://ap.example.org. Empty: none."),
    ConfigKey(
      name: "PEPPOL_AP_TOKEN", defaultValue: "", summary: "The access point's X-Token.", isSecret: true),
    ConfigKey(
      name: "PEPPOL_SML_ZONE", defaultValue: "",
      summary: "DNS zone in which Peppol participants are looked up before sending. Empty: they are not."),
    ConfigKey(
      name: "PEPPOL_DNS", defaultValue: "",
      summary: "Name server for that, such as 127.0.0.1:53. Empty: the system's."),
    ConfigKey(
      name: "PEC_URL", defaultValue: "",
      summary: "Mail server of the certified mailbox for Italy's exchange: smtps://user:password@host. Empty: none.",
      isSecret: true),
    ConfigKey(
      name: "PEC_FROM", defaultValue: "", summary: "The certified mailbox's address; receipts come back to it."),
    ConfigKey(
      name: "SDI_ADDRESS", defaultValue: "sdi01@pec.fatturapa.it",
      summary: "Where the first file goes; the exchange's answer names the address for all others."),
    ConfigKey(
      name: "SDI_FIRST_NUMBER", defaultValue: "1",
      summary: "The first number of file names, where another program has used some for the same transmitter."),
    ConfigKey(
      name: "EXTERNAL", defaultValue: "",
      summary: "Programs that hand invoices over, by type: it_sdi=/path/to/program argument; peppol=/path."),
    ConfigKey(
      name: "RATES", defaultValue: "",
      summary: "Exchange rates to fetch: ecb, cnb, nbp or addresses of such files, comma-separated. Empty: none."),
    ConfigKey(
      name: "TRUSTED_ORIGINS", defaultValue: "",
      summary: "Origins to call though they are not https in the public network, comma-separated: http://10.0.0.5:8080."
    ),
    ConfigKey(
      name: "HOOK_ORIGINS", defaultValue: "",
      summary: "The same for addresses that organizers name, of webhooks and external hooks. They see the answers."),
    ConfigKey(
      name: "CA_CERTIFICATES", defaultValue: "",
      summary: "Certificates to trust instead of the system's when others are called over https. Empty: the system's."),
    ConfigKey(name: "JOB_THREADS", defaultValue: "4", summary: "Threads that send and do other jobs."),
    ConfigKey(
      name: "TEST_HOOKS", defaultValue: "", summary: "For tests of crashes only: leave it empty."),
    ConfigKey(
      name: "LOG_LEVEL", defaultValue: "info", summary: "debug, info, warning or error."),
  ]
}

/// A value with where it came from.
struct ConfigValue: Equatable, Sendable {
  let text: String
  /// `flag`, `environment`, the file's path, or `default`.
  let origin: String
}

/// The configuration in effect.
struct Config: Sendable {
  private(set) var values: [String: ConfigValue] = [:]

  /// Merges the sources and checks every value.
  /// - Parameters:
  ///   - flags: by key name, such as `["PUBLIC_URL": "https://…"]`.
  ///   - environment: all variables; only those with our prefix are looked at.
  ///   - file: a file of `INVOICEFCGI_KEY=value` lines.
  /// - Throws: `DomainError.invalid` naming the key and the remedy.
  init(flags: [String: String], environment: [String: String], file: String?) throws {
    for key in ConfigKey.all { values[key.name] = ConfigValue(text: key.defaultValue, origin: "default") }
    if let file { try merge(try Config.parse(file: file), origin: file) }
    try merge(environment.filter { $0.key.hasPrefix(ConfigKey.prefix) }, origin: "environment")
    for (name, text) in flags { values[name] = ConfigValue(text: text, origin: "flag") }
    try check()
  }

  private mutating func merge(_ variables: [String: String], origin: String) throws {
    for (variable, text) in variables.sorted(by: { $0.key < $1.key }) {
      let name = String(variable.dropFirst(ConfigKey.prefix.count))
      if let key = ConfigKey.all.first(where: { $0.name == name }) {
        values[key.name] = ConfigValue(text: text, origin: origin)
      } else if let key = ConfigKey.all.first(where: { $0.isSecret && $0.name + "_FILE" == name }) {
        values[key.name] = ConfigValue(text: try Config.secret(in: text, variable), origin: text)
      } else {
        throw DomainError.invalid(
          field: variable, message: "There is no such setting (from \(origin)). `invoicefcgi check-config` lists them.")
      }
    }
  }

  private static func secret(in path: String, _ variable: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      throw DomainError.invalid(field: variable, message: "\(path) cannot be read.")
    }
    return text.trimmingCharacters(in: .newlines)
  }

  private static func parse(file: String) throws -> [String: String] {
    guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8) else {
      throw DomainError.invalid(field: "--config", message: "\(file) cannot be read.")
    }
    var variables: [String: String] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      guard let separator = trimmed.firstIndex(of: "="), trimmed.hasPrefix(ConfigKey.prefix) else {
        throw DomainError.invalid(field: "\(file):\(index + 1)", message: "Write INVOICEFCGI_KEY=value.")
      }
      variables[String(trimmed[..<separator])] = String(trimmed[trimmed.index(after: separator)...])
    }
    return variables
  }

  func text(_ name: String) -> String { values[name]?.text ?? "" }

  private func check() throws {
    _ = try databasePath()
    _ = try publicURL()
    _ = try number("WORKERS", 0...1024)
    _ = try number("BODY_LIMIT", 1024...1_073_741_824)
    try choice("SEND", ["on", "off"])
    _ = try number("JOB_THREADS", 1...64)
    _ = try OutboxSettings(self)
    try choice("LOG_LEVEL", ["debug", "info", "warning", "error"])
    let listen = text("LISTEN")
    guard listen == "fd:0" || listen.hasPrefix("unix:/") else {
      throw wrong("LISTEN", "Write unix:/absolute/path or fd:0.")
    }
    guard text("STATE").hasPrefix("/") else { throw wrong("STATE", "Give an absolute directory.") }
  }

  private func choice(_ name: String, _ allowed: [String]) throws {
    guard allowed.contains(text(name)) else { throw wrong(name, "Use one of: \(allowed.joined(separator: ", ")).") }
  }

  private func wrong(_ name: String, _ remedy: String) -> DomainError {
    .invalid(field: ConfigKey.prefix + name, message: "\"\(text(name))\" does not fit. \(remedy)")
  }

  func number(_ name: String, _ range: ClosedRange<Int>) throws -> Int {
    guard let value = Int(text(name)), range.contains(value) else {
      throw wrong(name, "Use a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return value
  }
}

extension Config {
  /// The database file's absolute path.
  func databasePath() throws -> String {
    let url = text("DATABASE")
    guard url.hasPrefix("sqlite:///"), url.utf8.count > 10 else {
      throw wrong("DATABASE", "Write sqlite:///absolute/path.db.")
    }
    return String(url.dropFirst("sqlite://".count))
  }

  /// Origin and base path of the public address; nil when none is set.
  func publicURL() throws -> PublicURL? {
    let text = text("PUBLIC_URL")
    if text.isEmpty { return nil }
    guard let url = PublicURL(text) else {
      throw wrong("PUBLIC_URL", "Write https://host or https://host/sub/path.")
    }
    return url
  }

  /// The address that mails come from.
  func mailSender() throws -> String {
    let text = text("MAIL_FROM")
    if text.isEmpty {
      let host = try publicURL()?.origin.split(separator: "/").last?.split(separator: ":").first.map(String.init)
      let usual = "invoices@" + (host ?? "localhost")
      return EmailAddress.isValid(usual) ? usual : "invoices@localhost"
    }
    return try address("MAIL_FROM")
  }

  /// A setting that holds one address in ASCII.
  func address(_ name: String) throws -> String {
    let text = text(name)
    guard EmailAddress.isValid(text), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw wrong(name, "Give one address in ASCII.")
    }
    return text
  }

  var workers: Int {
    let wanted = Int(text("WORKERS")) ?? 0
    return wanted > 0 ? wanted : max(2, 2 * ProcessInfo.processInfo.activeProcessorCount)
  }

  var bodyLimit: Int { Int(text("BODY_LIMIT")) ?? 0 }
}

/// The address under which clients reach the service.
struct PublicURL: Equatable, Sendable {
  /// `https://host:port`, without a final slash.
  let origin: String
  /// `""` or `/sub/path`.
  let base: String
  let scheme: String

  init?(_ text: String) {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme, ["http", "https"].contains(scheme),
      let host = parts.host, !host.isEmpty, parts.query == nil, parts.fragment == nil, parts.user == nil
    else { return nil }
    self.scheme = scheme
    origin = scheme + "://" + host + (parts.port.map { ":\($0)" } ?? "")
    let path = parts.path.split(separator: "/").joined(separator: "/")
    base = path.isEmpty ? "" : "/" + path
  }
}
