// Labels and consequences of the settings that name numbers and accounts of the bookkeeping. Accounts differ from chart to chart, so an
// accountant should have said them.

import Domain

extension Messages {
  func bookkeepingText(_ setting: String) -> SettingText? {
    switch Setting(rawValue: setting) {
    case .bookkeepingConsultant:
      SettingText(
        pick("Tax adviser's number", "Beraternummer"),
        pick(
          "Given by DATEV. Without it there is no file of bookings.",
          "Von DATEV vergeben. Ohne sie gibt es keinen Buchungsstapel."))
    case .bookkeepingClient:
      SettingText(
        pick("Client number", "Mandantennummer"),
        pick("Under which the tax adviser keeps these books.", "Unter der die Steuerberatung diese Bücher führt."))
    case .bookkeepingFiscalMonth:
      SettingText(
        pick("First month of the fiscal year", "Erster Monat des Wirtschaftsjahres"),
        pick(
          "1 for January. Bookings of two years never share a file.",
          "1 für Januar. Buchungen zweier Jahre teilen sich nie eine Datei."))
    case .bookkeepingAccountLength:
      SettingText(
        pick("Digits of an account", "Länge der Sachkonten"),
        pick("4 to 8, as the chart of accounts has them.", "4 bis 8, wie im Kontenrahmen."))
    case .bookkeepingDebtor:
      SettingText(
        pick("Account of the customers", "Debitorenkonto"),
        pick("Every invoice is booked against it.", "Jede Rechnung wird dagegen gebucht."))
    case .bookkeepingRevenue:
      SettingText(
        pick("Accounts of the revenue", "Erlöskonten"),
        pick(
          "Tax rate or tax code = account, separated by commas, such as 19=8400, 7=8300, AE=8337. A rate without an account is named when you export.",
          "Steuersatz oder Steuercode = Konto, durch Kommas getrennt, etwa 19=8400, 7=8300, AE=8337. Ein Satz ohne Konto wird beim Export genannt."
        ))
    default: nil
    }
  }
}
