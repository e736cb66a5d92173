// The XMP metadata of a hybrid PDF: PDF/A-3b, title and dates as in the document's own metadata, and the Factur-X properties with the
// extension schema that PDF/A wants for them (documents.md §3).

/// Builds the packet.
struct XMPPacket {
  let title: String
  let author: String
  /// ISO 8601.
  let date: String
  let fileName: String
  /// `EN 16931` or `XRECHNUNG`.
  let level: String

  private static let fields: [(name: StaticString, description: StaticString)] = [
    ("DocumentFileName", "name of the embedded XML invoice file"), ("DocumentType", "INVOICE"),
    ("Version", "version of the data standard"), ("ConformanceLevel", "conformance level of the embedded data"),
  ]

  func bytes() -> [UInt8] {
    var xml = XMLWriter(declared: false)
    xml.group("x:xmpmeta", ("xmlns:x", "adobe:ns:meta/")) { xml in
      xml.group("rdf:RDF", ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")) { xml in
        core(&xml)
        schema(&xml)
        xml.group(
          "rdf:Description", ("xmlns:fx", "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"), ("rdf:about", " ")
        ) { xml in
          xml.element("fx:DocumentType", "INVOICE")
          xml.element("fx:DocumentFileName", fileName)
          xml.element("fx:Version", "1.0")
          xml.element("fx:ConformanceLevel", level)
        }
      }
    }
    let head = Array("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>".utf8)
    return head + xml.bytes + Array("\n<?xpacket end=\"w\"?>".utf8)
  }

  private func core(_ xml: inout XMLWriter) {
    xml.group(
      "rdf:Description", ("rdf:about", " "), ("xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:xmp", "http://ns.adobe.com/xap/1.0/")
    ) { xml in
      xml.element("pdfaid:part", "3")
      xml.element("pdfaid:conformance", "B")
      xml.group("dc:title") { xml in
        xml.group("rdf:Alt") { $0.element("rdf:li", title, ("xml:lang", "x-default")) }
      }
      xml.group("dc:creator") { xml in xml.group("rdf:Seq") { $0.element("rdf:li", author) } }
      xml.element("xmp:CreateDate", date)
      xml.element("xmp:ModifyDate", date)
    }
  }

  private func schema(_ xml: inout XMLWriter) {
    xml.group(
      "rdf:Description", ("rdf:about", " "), ("xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
      ("xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
      ("xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#")
    ) { xml in
      xml.group("pdfaExtension:schemas") { xml in
        xml.group("rdf:Bag") { xml in
          xml.group("rdf:li", ("rdf:parseType", "Resource")) { xml in
            xml.element("pdfaSchema:schema", "Factur-X PDFA Extension Schema")
            xml.element("pdfaSchema:namespaceURI", "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#")
            xml.element("pdfaSchema:prefix", "fx")
            xml.group("pdfaSchema:property") { xml in
              xml.group("rdf:Seq") { xml in
                for field in XMPPacket.fields { property("\(field.name)", "\(field.description)", &xml) }
              }
            }
          }
        }
      }
    }
  }

  private func property(_ name: String, _ description: String, _ xml: inout XMLWriter) {
    xml.group("rdf:li", ("rdf:parseType", "Resource")) { xml in
      xml.element("pdfaProperty:name", name)
      xml.element("pdfaProperty:valueType", "Text")
      xml.element("pdfaProperty:category", "external")
      xml.element("pdfaProperty:description", description)
    }
  }
}
