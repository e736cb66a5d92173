// What invoices say inside API fields, in the languages of Asia and the Near East: transcribed from wire-words.md §2, §4, §5 and §6.
// The odd ones are the reference server's; clients compare them, so they stay as they are.

extension WireWords {
  static let asian: [(locales: [String], words: WireWords)] = [
    (
      ["ar"],
      WireWords(
        attendee: "الحاضر: ", seriesDate: "تاريخ: ",
        location: "مكان الحدث: ", vatID: "رقم التسجيل الضريبي: ",
        paid: "تم استلام دفعة هذه الفاتورة سابقا.", stamp: "مدفوع",
        deadline: ("يرجى إتمام عملية الدفع قبل ", "."),
        reverseChargeEU:
          "التكلفة العكسية: وفقا للمادة 194 ، 196 من توجيه المجلس 2006/112/EEC ، تقع مسؤولية ضريبة القيمة المضافة على عاتق متلقي الخدمة.",
        reverseChargeElsewhere:
          "تقع مسؤولية ضريبة القيمة المضافة على عاتق متلقي الخدمة.",
        fees: [
          "رسوم الخدمة", "رسوم السداد", "رسوم الشحن", "رسوم الإلغاء",
          "رسوم التأمين", "رسوم التأخير", "رسوم أخرى", "بطاقة هدايا",
        ],
        yes: "نعم", no: "من")
    ),
    (
      ["he"],
      WireWords(
        attendee: "משתתף: ", seriesDate: "תאריך: ",
        location: "מקום האירוע: ", vatID: "מספר מע\"מ: ",
        paid: "התשלום עבור החשבונית הזו כבר התקבל.", stamp: "שולם",
        deadline: ("אנא השלם את התשלום שלך לפני ", "."),
        reverseChargeEU:
          "Reverse Charge: בהתאם לסעיפים 194, 196 של הוראת המועצה 2006/112/EEC, חובת המע\"מ חלה על מקבל השירות.",
        reverseChargeElsewhere:
          "חובת המע\"מ חלה על מקבל השירות.",
        fees: [
          "עמלת שירות", "עמלת תשלום", "עמלת משלוח", "עמלת ביטול",
          "עמלת ביטוח", "עמלת איחור", "עמלות אחרות", "כרטיס מתנה",
        ],
        yes: "כן", no: "לא")
    ),
    (
      ["ja"],
      WireWords(
        attendee: "参加者：", seriesDate: "日付: ",
        location: "イベントの場所：", vatID: "消費税登録番号又はVAT ID: ",
        paid: "この請求書の支払いはすでに受領済みです。", stamp: "支払い済み",
        deadline: ("", "までにお支払いを完了してください。"),
        reverseChargeEU:
          "リバースチャージ: EU理事会指令2006/112/ECの第194条および第196条に基づき、付加価値税の納税義務はサービスの受領者に帰属します。",
        reverseChargeElsewhere:
          "付加価値税（消費税）の納税義務はサービスの受領者が負います。",
        fees: [
          "手数料", "支払手数料", "送料", "キャンセル料",
          "保険料", "遅延料", "その他の料金", "ギフトカード",
        ],
        yes: "はい", no: "いいえ")
    ),
    (
      ["zh-hans"],
      WireWords(
        attendee: "观众：", seriesDate: "日期：",
        location: "Event location: ", vatID: "增值税号码：",
        paid: "已收到此发票的付款。", stamp: "支付",
        deadline: ("Please complete your payment before ", "."),
        reverseChargeEU:
          "反向收费：根据理事会指令2006/112 / EEC第194,196条，增值税应该由服务对象承担。",
        reverseChargeElsewhere:
          "VAT liability rests with the service recipient.",
        fees: [
          "服务费用", "支付费用", "运输费用", "取消费用",
          "Insurance fee", "Late fee", "其他费用", "礼品卡",
        ],
        yes: "是", no: "否")
    ),
    (
      ["zh-hant"],
      WireWords(
        attendee: "與會者: ", seriesDate: "日期： ",
        location: "活動地點：", vatID: "增值稅: ",
        paid: "此發票的付款已收到。", stamp: "已付款",
        deadline: ("請在", "之前完成付款。"),
        reverseChargeEU:
          "反向收費：根據理事會指令 2006/112/EEC 第 194、196 條，增值稅責任由服務接收方承擔。",
        reverseChargeElsewhere:
          "增值稅責任由服務接收方承擔。",
        fees: [
          "服務費用", "支付費用", "船運費用", "取消費用",
          "保險費用", "逾期費", "其他費用", "禮品卡",
        ],
        yes: "是", no: "否")
    ),
    (
      ["id"],
      WireWords(
        attendee: "Peserta: ", seriesDate: "Tanggal: ",
        location: "Lokasi acara: ", vatID: "ID PPN: ",
        paid: "Pembayaran untuk faktur ini telah diterima.", stamp: "dibayar",
        deadline: ("Harap selesaikan pembayaran kamu sebelum ", "."),
        reverseChargeEU:
          "Biaya Balik: Menurut Pasal 194, 196 Petunjuk Dewan 2006/112/EEC, tanggung jawab PPN berada di tangan penerima layanan.",
        reverseChargeElsewhere:
          "Tanggung jawab PPN ada pada penerima jasa.",
        fees: [
          "Biaya jasa", "Biaya pembayaran", "Biaya pengiriman", "Biaya pembatalan",
          "Biaya asuransi", "Late fee", "Biaya lainnya", "Kartu ucapan",
        ],
        yes: "Iya", no: "Tidak")
    ),
    (
      ["th"],
      WireWords(
        attendee: "ผู้เข้าร่วม: ", seriesDate: "วันที่: ",
        location: "สถานที่จัดงาน: ", vatID: "เลขประจำตัวผู้เสียภาษีมูลค่าเพิ่ม: ",
        paid: "ได้รับชำระเงินสำหรับใบแจ้งหนี้นี้เรียบร้อยแล้ว", stamp: "ชำระเงินแล้ว",
        deadline: ("กรุณาชำระเงินให้เสร็จสิ้นก่อนวันที่ ", ""),
        reverseChargeEU:
          "การเรียกเก็บภาษีแบบย้อนกลับ: ตามมาตรา 194, 196 ของข้อบังคับสภาสหภาพยุโรป 2006/112/EC ภาระภาษีมูลค่าเพิ่มเป็นของผู้รับบริการ",
        reverseChargeElsewhere:
          "ภาระภาษีมูลค่าเพิ่มเป็นหน้าที่ของผู้รับบริการ",
        fees: [
          "ค่าบริการ", "ค่าธรรมเนียมการชำระเงิน", "ค่าจัดส่ง", "ค่าธรรมเนียมการยกเลิก",
          "ค่าเบี้ยประกัน", "ค่าธรรมเนียมการชำระล่าช้า", "ค่าธรรมเนียมอื่นๆ", "บัตรของขวัญ",
        ],
        yes: "ใช่", no: "ไม่")
    ),
  ]
}
