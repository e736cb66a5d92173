// Document labels in Japanese, Chinese, Thai and Indonesian.

extension PrintWords {
  static let japanese = PrintWords(
    invoice: "請求書", taxInvoice: "税務請求書", cancellation: "取消請求書", orderCode: "注文コード", invoiceNumber: "請求書番号",
    invoiceDate: "請求日", cancellationNumber: "取消番号", cancellationDate: "取消日", originalInvoice: "元の請求書",
    originalDate: "元の請求日", vatID: "VAT番号", taxNumber: "税務番号", customerVATID: "お客様のVAT番号",
    customerReference: "お客様参照番号", beneficiary: "受益者", position: "No.", description: "内容", quantity: "数量",
    taxRate: "税率", net: "税抜", gross: "税込", amount: "金額", unitPrice: "単価：{price}",
    unitPrices: "単価：税抜 {net}、税込 {gross}", invoiceTotal: "請求金額合計", carriedOver: "繰越", servicePeriod: "サービス提供期間",
    includedTaxes: "税の内訳", tax: "税額", sum: "合計", convertedTaxes: "税の内訳（{currency}）",
    convertedTotal: "合計金額は {amount} に相当します。", exchangeRate: "為替レート：{rate}", europeanCentralBank: "欧州中央銀行",
    czechNationalBank: "チェコ国立銀行", nationalBankOfPoland: "ポーランド国立銀行", testMode: "テストモード",
    pageOf: "{page} / {pages} ページ", quoteOrder: "お支払い・お問い合わせの際にお知らせください", invoiceFrom: "請求元", invoiceTo: "請求先",
    received: "入金済み", outstanding: "未払い残高", paidByGiftCard: "ギフトカード払い", remaining: "残額",
    payByTransfer: "銀行振込でのお支払い", accountHolder: "口座名義", paymentReference: "振込時の参照番号", amountDue: "お支払い金額",
    payUntil: "お支払い期限", scanToPay: "銀行アプリで読み取ってください",
    copyOnly: "このページは閲覧用の写しです。法的に有効な請求書は {channel} で送信された電子文書（XML）です。", copy: "写し")

  static let chineseSimplified = PrintWords(
    invoice: "账单", taxInvoice: "税务发票", cancellation: "冲销账单", orderCode: "订单编号", invoiceNumber: "账单编号",
    invoiceDate: "开具日期", cancellationNumber: "冲销编号", cancellationDate: "冲销日期", originalInvoice: "原账单",
    originalDate: "原日期", vatID: "增值税号", taxNumber: "税号", customerVATID: "客户增值税号", customerReference: "客户参考号",
    beneficiary: "受益人", position: "序号", description: "项目", quantity: "数量", taxRate: "税率", net: "不含税", gross: "含税",
    amount: "金额", unitPrice: "单价：{price}", unitPrices: "单价：不含税 {net}，含税 {gross}", invoiceTotal: "账单总额",
    carriedOver: "转下页", servicePeriod: "服务期间", includedTaxes: "所含税额", tax: "税额", sum: "合计",
    convertedTaxes: "所含税额（{currency}）", convertedTotal: "本单据总额折合 {amount}。", exchangeRate: "汇率：{rate}",
    europeanCentralBank: "欧洲中央银行", czechNationalBank: "捷克国家银行", nationalBankOfPoland: "波兰国家银行", testMode: "测试模式",
    pageOf: "第 {page} 页，共 {pages} 页", quoteOrder: "付款和咨询时请注明", invoiceFrom: "开具方", invoiceTo: "收件方", received: "已收",
    outstanding: "未付", paidByGiftCard: "礼品卡支付", remaining: "余额", payByTransfer: "银行转账付款", accountHolder: "账户名称",
    paymentReference: "付款附言", amountDue: "应付金额", payUntil: "付款截止日期", scanToPay: "请用银行应用扫描",
    copyOnly: "本页仅为便于阅读的副本。具有法律效力的是通过 {channel} 发送的电子文件（XML）。", copy: "副本")

  static let chineseTraditional = PrintWords(
    invoice: "帳單", taxInvoice: "稅務發票", cancellation: "沖銷帳單", orderCode: "訂單編號", invoiceNumber: "帳單編號",
    invoiceDate: "開立日期", cancellationNumber: "沖銷編號", cancellationDate: "沖銷日期", originalInvoice: "原帳單",
    originalDate: "原日期", vatID: "增值稅號", taxNumber: "稅號", customerVATID: "客戶增值稅號", customerReference: "客戶參考號",
    beneficiary: "受益人", position: "序號", description: "項目", quantity: "數量", taxRate: "稅率", net: "未稅", gross: "含稅",
    amount: "金額", unitPrice: "單價：{price}", unitPrices: "單價：未稅 {net}，含稅 {gross}", invoiceTotal: "帳單總額",
    carriedOver: "轉下頁", servicePeriod: "服務期間", includedTaxes: "所含稅額", tax: "稅額", sum: "合計",
    convertedTaxes: "所含稅額（{currency}）", convertedTotal: "本單據總額折合 {amount}。", exchangeRate: "匯率：{rate}",
    europeanCentralBank: "歐洲中央銀行", czechNationalBank: "捷克國家銀行", nationalBankOfPoland: "波蘭國家銀行", testMode: "測試模式",
    pageOf: "第 {page} 頁，共 {pages} 頁", quoteOrder: "付款與洽詢時請註明", invoiceFrom: "開立方", invoiceTo: "收件方", received: "已收",
    outstanding: "未付", paidByGiftCard: "以禮物卡支付", remaining: "餘額", payByTransfer: "銀行轉帳付款", accountHolder: "帳戶名稱",
    paymentReference: "付款附言", amountDue: "應付金額", payUntil: "付款期限", scanToPay: "請用銀行應用程式掃描",
    copyOnly: "本頁僅為便於閱讀的副本。具法律效力的是透過 {channel} 傳送的電子文件（XML）。", copy: "副本")

  static let thai = PrintWords(
    invoice: "ใบแจ้งหนี้", taxInvoice: "ใบกำกับภาษี", cancellation: "ใบยกเลิกใบแจ้งหนี้",
    orderCode: "รหัสคำสั่งซื้อ", invoiceNumber: "เลขที่ใบแจ้งหนี้", invoiceDate: "วันที่ใบแจ้งหนี้",
    cancellationNumber: "เลขที่ใบยกเลิก", cancellationDate: "วันที่ยกเลิก", originalInvoice: "ใบแจ้งหนี้เดิม",
    originalDate: "ลงวันที่", vatID: "เลขประจำตัวผู้เสียภาษีมูลค่าเพิ่ม", taxNumber: "เลขประจำตัวผู้เสียภาษี",
    customerVATID: "เลขประจำตัวผู้เสียภาษีของลูกค้า", customerReference: "หมายเลขอ้างอิงของลูกค้า",
    beneficiary: "ผู้รับประโยชน์", position: "ลำดับ", description: "รายการ", quantity: "จำนวน",
    taxRate: "อัตราภาษี", net: "ก่อนภาษี", gross: "รวมภาษี", amount: "จำนวนเงิน",
    unitPrice: "ราคาต่อหน่วย: {price}", unitPrices: "ราคาต่อหน่วย: ก่อนภาษี {net} รวมภาษี {gross}",
    invoiceTotal: "ยอดรวมใบแจ้งหนี้", carriedOver: "ยอดยกไป", servicePeriod: "ช่วงเวลาให้บริการ",
    includedTaxes: "ภาษีที่รวมอยู่", tax: "ภาษี", sum: "รวม", convertedTaxes: "ภาษีที่รวมอยู่เป็น {currency}",
    convertedTotal: "ยอดรวมของเอกสารนี้เทียบเท่ากับ {amount}", exchangeRate: "อัตราแลกเปลี่ยน: {rate}",
    europeanCentralBank: "ธนาคารกลางยุโรป", czechNationalBank: "ธนาคารแห่งชาติเช็ก",
    nationalBankOfPoland: "ธนาคารแห่งชาติโปแลนด์", testMode: "โหมดทดสอบ", pageOf: "หน้า {page} จาก {pages}",
    quoteOrder: "โปรดระบุเมื่อชำระเงินหรือสอบถาม", invoiceFrom: "ผู้ออก", invoiceTo: "ผู้รับ",
    received: "ได้รับแล้ว", outstanding: "ยอดค้างชำระ", paidByGiftCard: "ชำระด้วยบัตรของขวัญ",
    remaining: "ยอดคงเหลือ", payByTransfer: "ชำระโดยการโอนเงินผ่านธนาคาร", accountHolder: "ชื่อบัญชี",
    paymentReference: "ข้อความอ้างอิงการชำระเงิน", amountDue: "ยอดที่ต้องชำระ", payUntil: "ชำระภายในวันที่",
    scanToPay: "สแกนด้วยแอปธนาคารของคุณ",
    copyOnly: "หน้านี้เป็นสำเนาสำหรับอ่านเท่านั้น ใบแจ้งหนี้ที่มีผลตามกฎหมายคือเอกสารอิเล็กทรอนิกส์ (XML) ที่ส่งผ่าน {channel}",
    copy: "สำเนา")

  static let indonesian = PrintWords(
    invoice: "Faktur", taxInvoice: "Faktur pajak", cancellation: "Pembatalan faktur", orderCode: "Kode pesanan",
    invoiceNumber: "Nomor faktur", invoiceDate: "Tanggal faktur", cancellationNumber: "Nomor pembatalan",
    cancellationDate: "Tanggal pembatalan", originalInvoice: "Faktur asli", originalDate: "Tertanggal",
    vatID: "ID PPN", taxNumber: "NPWP", customerVATID: "ID PPN pelanggan", customerReference: "Referensi pelanggan",
    beneficiary: "Penerima manfaat", position: "No.", description: "Uraian", quantity: "Jml.",
    taxRate: "Tarif pajak", net: "Neto", gross: "Bruto", amount: "Jumlah", unitPrice: "Harga satuan: {price}",
    unitPrices: "Harga satuan: {net} neto, {gross} bruto", invoiceTotal: "Total faktur", carriedOver: "Dipindahkan",
    servicePeriod: "Periode layanan", includedTaxes: "Pajak yang termasuk", tax: "Pajak", sum: "Total",
    convertedTaxes: "Pajak yang termasuk dalam {currency}",
    convertedTotal: "Total dokumen ini setara dengan {amount}.", exchangeRate: "Kurs: {rate}",
    europeanCentralBank: "Bank Sentral Eropa", czechNationalBank: "Bank Nasional Ceko",
    nationalBankOfPoland: "Bank Nasional Polandia", testMode: "MODE UJI", pageOf: "Halaman {page} dari {pages}",
    quoteOrder: "Mohon cantumkan saat membayar atau bertanya", invoiceFrom: "Dari", invoiceTo: "Kepada",
    received: "Diterima", outstanding: "Belum dibayar", paidByGiftCard: "Dibayar dengan kartu hadiah",
    remaining: "Sisa", payByTransfer: "Pembayaran dengan transfer bank", accountHolder: "Pemilik rekening",
    paymentReference: "Referensi pembayaran", amountDue: "Jumlah yang harus dibayar", payUntil: "Bayar sebelum",
    scanToPay: "Pindai dengan aplikasi bank Anda",
    copyOnly:
      "Halaman ini hanya salinan untuk dibaca. Faktur yang sah adalah dokumen elektronik (XML) yang dikirim melalui {channel}.",
    copy: "Salinan")
}
