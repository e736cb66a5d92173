// Names of countries: pl, cs, sk, hr, hu, ro, lv.
// Written by bin/generate-place-names; the notices of its sources are in docs/licenses.

extension PlaceNames {
  static let countriesEastern: [(locale: String, names: StaticString)] = [
    (
      "pl",
      """
      AD=Andora|AE=Zjednoczone Emiraty Arabskie|AF=Afganistan|AG=Antigua i Barbuda|AQ=Antarktyda|AR=Argentyna
      AS=Samoa Amerykańskie|AX=Wyspy Alandzkie|AZ=Azerbejdżan|BA=Bośnia i Hercegowina|BD=Bangladesz|BE=Belgia
      BG=Bułgaria|BH=Bahrajn|BL=Saint-Barthélemy|BM=Bermudy|BO=Boliwia|BQ=Bonaire, Sint Eustatius i Saba
      BR=Brazylia|BS=Bahamy|BV=Wyspa Bouveta|BY=Białoruś|CA=Kanada|CC=Wyspy Kokosowe|CD=Kongo
      CF=Republika Środkowoafrykańska|CG=Kongo|CH=Szwajcaria|CI=Wybrzeże Kości Słoniowej|CK=Wyspy Cooka|CM=Kamerun
      CN=Chiny|CO=Kolumbia|CR=Kostaryka|CU=Kuba|CV=Republika Zielonego Przylądka|CX=Wyspa Bożego Narodzenia|CY=Cypr
      CZ=Czechy|DE=Niemcy|DJ=Dżibuti|DK=Dania|DM=Dominika|DO=Dominikana|DZ=Algieria|EC=Ekwador|EG=Egipt
      EH=Sahara Zachodnia|ER=Erytrea|ES=Hiszpania|ET=Etiopia|FI=Finlandia|FJ=Fidżi|FK=Falklandy|FM=Mikronezja
      FO=Wyspy Owcze|FR=Francja|GB=Wielka Brytania|GE=Gruzja|GF=Gujana Francuska|GL=Grenlandia|GN=Gwinea
      GP=Gwadelupa|GQ=Gwinea Równikowa|GR=Grecja|GS=Georgia Południowa i Sandwich Południowy|GT=Gwatemala
      GW=Gwinea Bissau|GY=Gujana|HK=Hongkong|HM=Wyspy Heard i McDonalda|HR=Chorwacja|HU=Węgry|ID=Indonezja
      IE=Irlandia|IL=Izrael|IM=Wyspa Man|IN=Indie|IO=Brytyjskie Terytorium Oceanu Indyjskiego|IQ=Irak|IS=Islandia
      IT=Włochy|JM=Jamajka|JO=Jordania|JP=Japonia|KE=Kenia|KG=Kirgistan|KH=Kambodża|KM=Komory
      KN=Saint Kitts i Nevis|KP=Korea Północna|KR=Korea Południowa|KW=Kuwejt|KY=Kajmany|KZ=Kazachstan|LB=Liban
      LT=Litwa|LU=Luksemburg|LV=Łotwa|LY=Libia|MA=Maroko|MC=Monako|MD=Mołdawia|ME=Czarnogóra|MF=Saint-Martin
      MG=Madagaskar|MH=Wyspy Marshalla|MK=Macedonia|MM=Mjanma|MO=Makau|MP=Mariany Północne|MQ=Martynika
      MR=Mauretania|MV=Malediwy|MX=Meksyk|MY=Malezja|MZ=Mozambik|NC=Nowa Kaledonia|NF=Norfolk|NI=Nikaragua
      NL=Niderlandy|NO=Norwegia|NR=Nauru|NZ=Nowa Zelandia|PF=Polinezja Francuska|PG=Papua-Nowa Gwinea|PH=Filipiny
      PL=Polska|PM=Saint-Pierre i Miquelon|PR=Portoryko|PS=Palestyna|PT=Portugalia|PY=Paragwaj|QA=Katar|RE=Reunion
      RO=Rumunia|RU=Rosja|SA=Arabia Saudyjska|SB=Wyspy Salomona|SC=Seszele|SE=Szwecja|SG=Singapur
      SH=Wyspa Świętej Heleny, Wyspa Wniebowstąpienia i Tristan da Cunha|SI=Słowenia|SJ=Svalbard i Jan Mayen
      SK=Słowacja|SR=Surinam|SS=Sudan Południowy|ST=Wyspy Świętego Tomasza i Książęca|SV=Salwador|SX=Sint Maarten
      SZ=Suazi|TC=Turks i Caicos|TD=Czad|TF=Francuskie Terytoria Południowe i Antarktyczne|TH=Tajlandia
      TJ=Tadżykistan|TL=Timor Wschodni|TN=Tunezja|TR=Turcja|TT=Trynidad i Tobago|TW=Tajwan|UA=Ukraina
      UM=Dalekie Wyspy Mniejsze Stanów Zjednoczonych|US=Stany Zjednoczone Ameryki|UY=Urugwaj|VA=Watykan
      VC=Saint Vincent i Grenadyny|VE=Wenezuela|VG=Brytyjskie Wyspy Dziewicze
      VI=Wyspy Dziewicze Stanów Zjednoczonych|VN=Wietnam|WF=Wallis i Futuna|YE=Jemen|YT=Majotta
      ZA=Republika Południowej Afryki
      """
    ),
    (
      "cs",
      """
      AE=Spojené arabské emiráty|AF=Afghánistán|AG=Antigua a Barbuda|AL=Albánie|AM=Arménie|AQ=Antarktida
      AS=Americká Samoa|AT=Rakousko|AU=Austrálie|AX=Alandy|AZ=Ázerbájdžán|BA=Bosna a Hercegovina|BD=Bangladéš
      BE=Belgie|BG=Bulharsko|BH=Bahrajn|BL=Svatý Bartoloměj|BM=Bermudy|BN=Brunej|BO=Bolívie
      BQ=Bonaire, Svatý Eustach a Saba|BR=Brazílie|BS=Bahamy|BT=Bhútán|BV=Bouvetův ostrov|BY=Bělorusko|CA=Kanada
      CC=Kokosové (Keelingovy) ostrovy|CD=Kongo, demokratická republika|CF=Středoafrická republika|CG=Kongo
      CH=Švýcarsko|CI=Pobřeží Slonoviny|CK=Cookovy ostrovy|CM=Kamerun|CN=Čína|CO=Kolumbie|CR=Kostarika|CU=Kuba
      CV=Kapverdy|CX=Vánoční ostrov|CY=Kypr|CZ=Česko|DE=Německo|DJ=Džibutsko|DK=Dánsko|DM=Dominika
      DO=Dominikánská republika|DZ=Alžírsko|EC=Ekvádor|EE=Estonsko|EH=Západní Sahara|ES=Španělsko|ET=Etiopie
      FI=Finsko|FJ=Fidži|FK=Falklandy (Malvíny)|FM=Mikronésie|FO=Faerské ostrovy|FR=Francie|GB=Spojené království
      GE=Gruzie|GF=Francouzská Guyana|GL=Grónsko|GM=Gambie|GQ=Rovníková Guinea|GR=Řecko
      GS=Jižní Georgie a Jižní Sandwichovy ostrovy|HK=Hongkong|HM=Heardův ostrov a McDonaldovy ostrovy
      HR=Chorvatsko|HU=Maďarsko|ID=Indonésie|IE=Irsko|IL=Izrael|IM=Ostrov Man|IN=Indie
      IO=Britské indickooceánské území|IQ=Irák|IR=Írán|IS=Island|IT=Itálie|JM=Jamajka|JO=Jordánsko|JP=Japonsko
      KE=Keňa|KG=Kyrgyzstán|KH=Kambodža|KM=Komory|KN=Svatý Kryštof a Nevis|KP=Severní Korea|KR=Jižní Korea
      KW=Kuvajt|KY=Kajmanské ostrovy|KZ=Kazachstán|LB=Libanon|LC=Svatá Lucie|LI=Lichtenštejnsko|LK=Srí Lanka
      LR=Libérie|LT=Litva|LU=Lucembursko|LV=Lotyšsko|LY=Libye|MA=Maroko|MC=Monako|MD=Moldavsko|ME=Černá Hora
      MF=Svatý Martin (francouzská část)|MG=Madagaskar|MH=Marshallovy ostrovy|MK=Severní Makedonie|MM=Myanma
      MN=Mongolsko|MP=Ostrovy Severní Mariany|MQ=Martinik|MR=Mauritánie|MU=Mauricius|MV=Maledivy|MX=Mexiko
      MY=Malajsie|MZ=Mosambik|NA=Namibie|NC=Nová Kaledonie|NF=Ostrov Norfolk|NG=Nigérie|NI=Nikaragua|NL=Nizozemsko
      NO=Norsko|NP=Nepál|NR=Nauru|NZ=Nový Zéland|OM=Omán|PF=Francouzská Polynésie|PG=Papua Nová Guinea|PH=Filipíny
      PK=Pákistán|PL=Polsko|PM=Saint Pierre a Miquelon|PR=Portoriko|PS=Palestinské území (okupované)|PT=Portugalsko
      QA=Katar|RO=Rumunsko|RS=Srbsko|RU=Rusko|SA=Saúdská Arábie|SB=Šalomounovy ostrovy|SC=Seychely|SD=Súdán
      SE=Švédsko|SG=Singapur|SH=Svatá Helena, Ascension a Tristan da Cunha|SI=Slovinsko|SJ=Svalbard a Jan Mayen
      SK=Slovensko|SO=Somálsko|SR=Surinam|SS=Jižní Súdán|ST=Svatý Tomáš a Princův ostrov|SV=Salvador
      SX=Svatý Martin (nizozemská část)|SY=Sýrie|TC=Ostrovy Turks a Caicos|TD=Čad
      TF=Francouzská jižní a antarktická území|TH=Thajsko|TJ=Tádžikistán|TL=Východní Timor|TM=Turkmenistán
      TN=Tunisko|TR=Turecko|TT=Trinidad a Tobago|TZ=Tanzánie|UA=Ukrajina|UM=Menší odlehlé ostrovy USA
      US=Spojené státy americké|UZ=Uzbekistán|VA=Vatikán|VC=Svatý Vincenc a Grenadiny|VG=Britské Panenské ostrovy
      VI=Americké Panenské ostrovy|WF=Wallis a Futuna|YE=Jemen|ZA=Jižní Afrika|ZM=Zambie
      """
    ),
    (
      "sk",
      """
      AE=Spojené arabské emiráty|AF=Afganistan|AG=Antigua a Barbuda|AL=Albánsko|AM=Arménsko|AQ=Antarktída
      AR=Argentína|AS=Americká Samoa|AT=Rakúsko|AU=Austrália|AX=Ålandy|AZ=Azerbajdžan|BA=Bosna a Hercegovina
      BD=Bangladéš|BE=Belgicko|BG=Bulharsko|BH=Bahrajn|BL=Svätý Bartolomej|BM=Bermudy|BN=Brunej|BO=Bolívia
      BQ=Bonaire|BR=Brazília|BS=Bahamy|BT=Bután|BV=Bouvetov ostrov|BY=Bielorusko|CA=Kanada|CC=Kokosové ostrovy
      CD=Kongo|CF=Stredoafrická republika|CG=Kongo|CH=Švajčiarsko|CI=Pobrežie Slonoviny|CK=Cookove ostrovy|CL=Čile
      CM=Kamerun|CN=Čína|CO=Kolumbia|CR=Kostarika|CU=Kuba|CV=Kapverdy|CX=Vianočný ostrov|CZ=Česko|DE=Nemecko
      DJ=Džibutsko|DK=Dánsko|DM=Dominika|DO=Dominikánska republika|DZ=Alžírsko|EC=Ekvádor|EE=Estónsko
      EH=Západná Sahara|ES=Španielsko|ET=Etiópia|FI=Fínsko|FJ=Fidži|FK=Falklandy (Malvíny)
      FM=Mikronézia (Mikronézske federatívne štáty)|FO=Faerské ostrovy|FR=Francúzsko|GB=Spojené kráľovstvo
      GE=Gruzínsko|GF=Francúzska Guyana|GI=Gibraltár|GL=Grónsko|GQ=Rovníková Guinea|GR=Grécko
      GS=Južná Georgia a Južné Sandwichove ostrovy|HK=Hongkong|HM=Heardov ostrov|HR=Chorvátsko|HU=Maďarsko
      ID=Indonézia|IE=Írsko|IL=Izrael|IM=Man|IO=Britské indickooceánske územie|IQ=Irak|IR=Irán|IS=Island
      IT=Taliansko|JM=Jamajka|JO=Jordánsko|JP=Japonsko|KE=Keňa|KG=Kirgizsko|KH=Kambodža|KM=Komory
      KN=Svätý Krištof a Nevis|KP=Severná Kórea|KR=Južná Kórea|KW=Kuvajt|KY=Kajmanie ostrovy|KZ=Kazachstan
      LB=Libanon|LC=Svätá Lucia|LI=Lichtenštajnsko|LK=Srí Lanka|LR=Libéria|LT=Litva|LU=Luxembursko|LV=Lotyšsko
      LY=Líbya|MA=Maroko|MC=Monako|MD=Moldavsko|ME=Čierna Hora|MF=Svätý Martin (francúzska časť)|MG=Madagaskar
      MH=Marshallove ostrovy|MK=Severné Macedónsko|MM=Mjanmarsko|MN=Mongolsko|MP=Mariánske ostrovy|MQ=Martinik
      MR=Mauritánia|MU=Maurícius|MV=Maldivy|MX=Mexiko|MY=Malajzia|MZ=Mozambik|NA=Namíbia|NC=Nová Kaledónia
      NF=Norfolk|NG=Nigéria|NI=Nikaragua|NL=Holandsko|NO=Nórsko|NP=Nepál|NR=Nauru|NZ=Nový Zéland|OM=Omán
      PF=Francúzska Polynézia|PG=Papua-Nová Guinea|PH=Filipíny|PL=Poľsko|PM=Saint Pierre a Miquelon|PR=Portoriko
      PS=Palestína|PT=Portugalsko|PY=Paraguaj|QA=Katar|RO=Rumunsko|RS=Srbsko|RU=Rusko|SA=Saudská Arábia
      SB=Šalamúnove ostrovy|SC=Seychely|SD=Sudán|SE=Švédsko|SG=Singapur
      SH=Svätá Helena, Ascension a Tristan da Cunha|SI=Slovinsko|SJ=Svalbard a Jan Mayen|SK=Slovensko|SM=San Maríno
      SO=Somálsko|SR=Surinam|SS=Južný Sudán|ST=Svätý Tomáš a Princov ostrov|SV=Salvádor
      SX=Svätý Martin (holandská časť)|SY=Sýria|SZ=Svazijsko|TC=Turks a Caicos|TD=Čad
      TF=Francúzske južné a antarktické územia|TH=Thajsko|TJ=Tadžikistan|TL=Východný Timor|TM=Turkménsko|TN=Tunisko
      TR=Turecko|TT=Trinidad a Tobago|TZ=Tanzánia|UA=Ukrajina|UM=Menšie odľahlé ostrovy USA
      US=Spojené štáty americké|UY=Uruguaj|VA=Svätá stolica|VC=Svätý Vincent a Grenadíny
      VG=Britské Panenské ostrovy|VI=Americké Panenské ostrovy|WF=Wallis a Futuna|YE=Jemen|ZA=Južná Afrika
      """
    ),
    (
      "hr",
      """
      AE=Ujedinjeni Arapski Emirati|AF=Afganistan|AG=Antigua i Barbuda|AL=Albanija|AM=Armenija|AQ=Antarktika
      AS=Američka Samoa|AT=Austrija|AU=Australija|AX=Ålandski otoci|AZ=Azerbajdžan|BA=Bosna i Hercegovina
      BD=Bangladeš|BE=Belgija|BG=Bugarska|BH=Bahrein|BM=Bermudi|BN=Brunej|BO=Bolivija
      BQ=Bonaire, Sveti Eustahije i Saba|BS=Bahami|BT=Butan|BV=Otok Bouvet|BW=Bocvana|BY=Bjelorusija|CA=Kanada
      CC=Kokosovi otoci|CD=Kongo (Demokratska Republika)|CF=Srednjoafrička Republika|CG=Kongo|CH=Švicarska
      CI=Obala Bjelokosti|CK=Cookovo Otočje|CL=Čile|CM=Kamerun|CN=Kina|CO=Kolumbija|CR=Kostarika|CU=Kuba
      CV=Zelenortska Republika|CX=Božićni otok|CY=Cipar|CZ=Češka|DE=Njemačka|DJ=Džibuti|DK=Danska|DM=Dominika
      DO=Dominikanska Republika|DZ=Alžir|EC=Ekvador|EE=Estonija|EG=Egipat|EH=Zapadna Sahara|ER=Eritreja
      ES=Španjolska|ET=Etiopija|FI=Finska|FJ=Fidži|FK=Falklandski otoci|FM=Mikronezija (Savezne Države)
      FO=Ferojski (Ovčji) otoci|FR=Francuska|GB=Ujedinjeno Kraljevstvo Velike Britanije i Sjeverne Irske|GE=Gruzija
      GF=Francuska Gvajana|GH=Gana|GL=Grenland|GM=Gambija|GN=Gvineja|GP=Gvadalupa|GQ=Ekvatorska Gvineja|GR=Grčka
      GS=Južna Georgija i otočje Južni Sandwich|GT=Gvatemala|GW=Gvineja Bissau|GY=Gvajana
      HM=Otok Heard i otočje McDonald|HR=Hrvatska|HU=Mađarska|ID=Indonezija|IE=Irska|IL=Izrael|IM=Otok Man
      IN=Indija|IO=Britanski Indijskooceanski teritorij|IQ=Irak|IS=Island|IT=Italija|JM=Jamajka|KE=Kenija
      KG=Kirgistan|KH=Kambodža|KM=Komori|KN=Sveti Kristofor i Nevis|KP=Demokratska Narodna Republika Koreja
      KR=Republika Koreja|KW=Kuvajt|KY=Kajmanski otoci|KZ=Kazahstan|LB=Libanon|LC=Sveta Lucija|LI=Lihtenštajn
      LK=Šri Lanka|LR=Liberija|LS=Lesoto|LT=Litva|LU=Luksemburg|LV=Latvija (Letonija)|LY=Libija|MA=Maroko|MC=Monako
      MD=Moldavija|ME=Crna Gora|MF=Sveti Martin (Francuski dio)|MG=Madagaskar|MH=Marshallovi Otoci|MK=Makedonija
      MM=Mjanmar (Burma)|MN=Mongolija|MO=Makao|MP=Sjevernomarijanski otoci|MQ=Martinik|MR=Mauritanija|MU=Mauricijus
      MV=Maldivi|MW=Malavi|MX=Meksiko|MY=Malezija|MZ=Mozambik|NA=Namibija|NC=Nova Kaledonija|NF=Otok Norfolk
      NG=Nigerija|NI=Nikaragva|NL=Nizozemska|NO=Norveška|NR=Nauru|NZ=Novi Zeland|PF=Francuska Polinezija
      PG=Papua Nova Gvineja|PH=Filipini|PL=Poljska|PM=Sveti Petar i Mikelon|PR=Portoriko|PS=Palestina, Država
      PY=Paragvaj|QA=Katar|RO=Rumunjska|RS=Srbija|RU=Rusija|RW=Ruanda|SA=Saudijska Arabija|SB=Salomonski Otoci
      SC=Sejšeli|SE=Švedska|SG=Singapur|SH=Sveta Helena, Ascension i Tristan da Cunha|SI=Slovenija
      SJ=Svalbard i Jan Mayen|SK=Slovačka|SL=Sijera Leone|SO=Somalija|SR=Surinam|SS=Južni Sudan
      ST=Sveti Toma i Prinsipe|SV=Salvador|SX=Sveti Martin (Nizozemski dio)|SY=Sirija|SZ=Svazi
      TC=Otoci Turks i Caicos|TD=Čad|TF=Francuski južni i antarktički teritoriji|TH=Tajland|TJ=Tadžikistan
      TL=Istočni Timor|TN=Tunis|TR=Turska|TT=Trinidad i Tobago|TW=Tajvan|TZ=Tanzanija|UA=Ukrajina
      UM=Mali udaljeni otoci SAD-a|US=Sjedinjene Američke Države|UY=Urugvaj|VA=Vatikan|VC=Sveti Vincent i Grenadini
      VE=Venezuela |VG=Djevičanski otoci (Britanski)|VI=Djevičanski otoci (Američki)|VN=Vijetnam|WF=Wallis i Futuna
      YE=Jemen|ZA=Južnoafrička Republika|ZM=Zambija|ZW=Zimbabve
      """
    ),
    (
      "hu",
      """
      AE=Egyesült Arab Emírségek|AF=Afganisztán|AG=Antigua és Barbuda|AL=Albánia|AM=Örményország|AQ=Antarktisz
      AR=Argentína|AS=Amerikai Szamoa|AT=Ausztria|AU=Ausztrália|AX=Åland|AZ=Azerbajdzsán|BA=Bosznia-Hercegovina
      BD=Banglades|BG=Bulgária|BH=Bahrein|BO=Bolívia|BQ=Bonaire, Karibi Hollandia|BR=Brazília|BS=Bahamák|BT=Bhután
      BV=Bouvet-sziget|BY=Fehéroroszország|CA=Kanada|CC=Kókusz (Keeling)-szigetek|CD=Kongó
      CF=Közép-afrikai Köztársaság|CG=Kongó|CH=Svájc|CI=Elefántcsontpart|CK=Cook-szigetek|CM=Kamerun|CN=Kína
      CO=Kolumbia|CU=Kuba|CV=Zöld-foki Köztársaság|CX=Karácsony-sziget|CY=Ciprus|CZ=Csehország|DE=Németország
      DJ=Dzsibuti|DK=Dánia|DM=Dominika|DO=Dominikai Köztársaság|DZ=Algéria|EE=Észtország|EG=Egyiptom
      EH=Nyugat-Szahara|ES=Spanyolország|ET=Etiópia|FI=Finnország|FJ=Fidzsi|FK=Falkland-szigetek|FM=Mikronézia
      FO=Feröer|FR=Franciaország|GB=Egyesült Királyság|GE=Grúzia|GF=Francia Guyana|GH=Ghána|GI=Gibraltár
      GL=Grönland|GQ=Egyenlítői-Guinea|GR=Görögország|GS=Déli-Georgia és Déli-Sandwich-szigetek|GW=Bissau-Guinea
      HM=Heard-sziget és McDonald-szigetek|HR=Horvátország|HU=Magyarország|ID=Indonézia|IE=Írország|IL=Izrael
      IM=Man|IO=Brit Indiai-óceáni Terület|IQ=Irak|IR=Irán|IS=Izland|IT=Olaszország|JM=Jamaika|JO=Jordánia|JP=Japán
      KG=Kirgizisztán|KH=Kambodzsa|KM=Comore-szigetek|KN=Saint Kitts és Nevis|KP=Észak-Korea|KR=Dél-Korea|KW=Kuvait
      KY=Kajmán-szigetek|KZ=Kazahsztán|LA=Laosz|LB=Libanon|LK=Srí Lanka|LR=Libéria|LT=Litvánia|LU=Luxemburg
      LV=Lettország|LY=Líbia|MA=Marokkó|ME=Montenegró|MF=Saint-Martin|MG=Madagaszkár|MH=Marshall-szigetek
      MK=Macedónia|MM=Mianmar|MN=Mongólia|MO=Makaó|MP=Északi-Mariana-szigetek|MR=Mauritánia|MT=Málta|MU=Mauriciusz
      MV=Maldív-szigetek|MX=Mexikó|MY=Malajzia|MZ=Mozambik|NA=Namíbia|NC=Új-Kaledónia|NF=Norfolk-sziget|NG=Nigéria
      NI=Nikaragua|NL=Hollandia|NO=Norvégia|NP=Nepál|NR=Nauru|NZ=Új-Zéland|OM=Omán|PF=Francia Polinézia
      PG=Pápua Új-Guinea|PH=Fülöp-szigetek|PK=Pakisztán|PL=Lengyelország|PM=Saint-Pierre és Miquelon
      PN=Pitcairn-szigetek|PS=Palesztin Állam|PT=Portugália|QA=Katar|RO=Románia|RS=Szerbia|RU=Oroszország|RW=Ruanda
      SA=Szaúd-Arábia|SB=Salamon-szigetek|SC=Seychelles-szigetek|SD=Szudán|SE=Svédország|SG=Szingapúr
      SH=Szent Ilona, Ascension és Tristan da Cunha|SI=Szlovénia|SJ=Svalbard és Jan Mayen|SK=Szlovákia|SN=Szenegál
      SO=Szomália|SS=Dél-Szudán|ST=São Tomé és Príncipe|SV=Salvador|SX=Sint Maarten|SY=Szíria|SZ=Szváziföld
      TC=Turks- és Caicos-szigetek|TD=Csád|TF=Francia déli és antarktiszi területek|TH=Thaiföld|TJ=Tádzsikisztán
      TK=Tokelau-szigetek|TL=Kelet-Timor|TM=Türkmenisztán|TN=Tunézia|TR=Törökország|TT=Trinidad és Tobago
      TZ=Tanzánia|UA=Ukrajna|UM=Az Amerikai Egyesült Államok lakatlan külbirtokai|US=Amerikai Egyesült Államok
      UZ=Üzbegisztán|VA=Apostoli Szentszék|VC=Saint Vincent és a Grenadine-szigetek|VG=Virgin-szigetek
      VI=Amerikai Virgin-szigetek|VN=Vietnám|WF=Wallis és Futuna|WS=Szamoa|YE=Jemen|ZA=Dél-afrikai Köztársaság
      """
    ),
    (
      "ro",
      """
      AE=Emiratele Arabe Unite|AF=Afganistan|AG=Antigua şi Barbuda|AS=Samoa Americană|AX=Insulele Åland
      AZ=Azerbaidjan|BA=Bosnia şi Herţegovina|BE=Belgia|BM=Insulele Bermude|BQ=Insulele Caraibe Olandeze
      BR=Brazilia|BS=Bahamas|BV=Insula Bouvet|CC=Insulele Cocos|CD=Republica Democrată Congo
      CF=Republica Centrafricană|CG=Republica Democrată Congo|CH=Elveţia|CI=Coasta de Fildeş|CK=Insulele Cook
      CM=Camerun|CO=Columbia|CV=Capul Verde|CX=Insula Christmas|CY=Cipru|CZ=Republica Cehă|DE=Germania|DK=Danemarca
      DO=Republica Dominicană|EG=Egipt|EH=Sahara Occidentală|ES=Spania|ET=Etiopia|FI=Finlanda
      FK=Insulele Falkland (Insulele Malvine)|FM=Micronezia|FO=Insulele Faroe|FR=Franţa|GB=Regatul Unit
      GF=Guiana Franceză|GL=Groenlanda|GP=Guadelupa|GQ=Guineea Ecuatorială|GR=Grecia
      GS=Georgia de Sud şi Insulele Sandwich de Sud|GW=Guineea-Bissau|HM=Insula Heard şi Insulele McDonald
      HR=Croaţia|HU=Ungaria|ID=Indonezia|IE=Irlanda|IM=Insula Man|IO=Teritoriul Britanic din Oceanul Indian|IQ=Irak
      IS=Islanda|IT=Italia|JO=Iordania|JP=Japonia|KG=Kirghizstan|KH=Cambodgia|KM=Comore|KN=Saint Kitts şi Nevis
      KP=Coreea de Nord|KR=Coreea de Sud|KY=Insulele Cayman|KZ=Kazahstan|LB=Liban|LT=Lituania|LU=Luxemburg
      LV=Letonia|LY=Libia|MA=Maroc|ME=Muntenegru|MF=Saint Martin|MH=Insulele Marshall|MK=Macedonia
      MM=Myanmar (Birmania)|MP=Insulele Marianei de Nord|MQ=Martinica|MV=Maldive|MX=Mexic|MZ=Mozambic
      NC=Noua Caledonie|NF=Insulele Norfolk|NL=Olanda|NO=Norvegia|NR=Nauru|NZ=Noua Zeelandă|PF=Polinezia Franceză
      PG=Papua Noua Guinee|PH=Filipine|PL=Polonia|PM=Saint Pierre şi Miquelon|PN=Insulele Pitcairn|PS=Palestina
      PT=Portugalia|RE=Reunion|RO=România|RU=Rusia|SA=Arabia Saudită|SB=Insulele Solomon|SE=Suedia|SH=Sf. Elena
      SJ=Svalbard|SK=Slovacia|SR=Surinam|SS=Sudanul de Sud|ST=São Tomé şi Príncipe|SX=Sint Maarten|SY=Siria
      SZ=Swaziland|TC=Insulele Turks şi Caicos|TD=Ciad|TF=Teritoriile australe şi antarctice franceze|TH=Thailanda
      TJ=Tadjikistan|TL=Timorul de Est|TR=Turcia|TT=Trinidad şi Tobago|TW=Taivan|UA=Ucraina
      UM=Insulele Îndepărtate ale S.U.A.|US=Statele Unite ale Americii|VA=Sfântul Scaun
      VC=Saint Vincent şi Grenadinele|VG=Insulele Virgine Britanice|VI=Insulele Virgine|WF=Wallis şi Futuna
      ZA=Africa de Sud
      """
    ),
    (
      "lv",
      """
      AD=Andora|AE=Apvienotie Arābu Emirāti|AF=Afganistāna|AG=Antigva un Barbuda|AI=Angilja|AL=Albānija|AM=Armēnija
      AQ=Antarktika|AR=Argentīna|AS=Amerikāņu Samoa|AT=Austrija|AU=Austrālija|AX=Ālandu salas|AZ=Azerbaidžāna
      BA=Bosnija un Hercegovina|BB=Barbadosa|BD=Bangladeša|BE=Beļģija|BF=Burkinafaso|BG=Bulgārija|BH=Bahreina
      BJ=Benina|BL=Senbartelmī|BN=Bruneja|BO=Bolīvija|BQ=Bonaire, Sintēstatiusa un Saba|BR=Brazīlija
      BS=Bahamu salas|BT=Butāna|BV=Buvē sala|BW=Botsvāna|BY=Baltkrievija|BZ=Beliza|CA=Kanāda
      CC=Kokosu (Kīlinga) Salas|CD=Kongo Demokrātiskā Republika|CF=Centrālāfrikas Republika|CG=Kongo|CH=Šveice
      CI=Kotdivuāra|CK=Kuka Salas|CL=Čīle|CM=Kamerūna|CN=Ķīna|CO=Kolumbija|CR=Kostarika|CU=Kuba|CV=Kaboverde
      CW=Kirasao|CX=Ziemsvētku Sala|CY=Kipra|CZ=Čehija|DE=Vācija|DJ=Džibutija|DK=Dānija|DM=Dominika
      DO=Dominikānas Republika|DZ=Alžīrija|EC=Ekvadora|EE=Igaunija|EG=Ēģipte|EH=Rietumsahāra|ER=Eritreja|ES=Spānija
      ET=Etiopija|FI=Somija|FJ=Fidži|FK=Folklenda (Malvinu) Salas|FM=Mikronēzijas Federatīvās Valstis|FO=Fēru Salas
      FR=Francija|GA=Gabona|GB=Apvienotā Karaliste|GD=Grenāda|GE=Gruzija|GF=Franču Gviāna|GG=Gērnsija|GH=Gana
      GI=Gibraltārs|GL=Grenlande|GM=Gambija|GN=Gvineja|GP=Gvadelupa|GQ=Ekvatoriālās Gvinejas Republika|GR=Grieķija
      GS=Dienviddžordžija un Dienvidsendviču Salas|GT=Gvatemala|GU=Guama|GW=Gvineja-Bisava|GY=Gajāna|HK=Honkonga
      HM=Hērda Sala un Makdonalda Salas|HN=Hondurasa|HR=Horvātija|HU=Ungārija|ID=Indonēzija|IE=Īrija|IL=Izraēla
      IM=Menas Sala|IN=Indija|IO=Britu Indijas Okeāna Teritorija|IQ=Irāka|IR=Irāna|IS=Islande|IT=Itālija
      JE=Džērsija|JM=Jamaika|JO=Jordānija|JP=Japāna|KE=Kenija|KG=Kirgizstāna|KH=Kambodža|KM=Komoras
      KN=Sentkitsa un Nevisa|KP=Ziemeļkoreja|KR=Dienvidkoreja|KW=Kuveita|KY=Kaimanu salas|KZ=Kazahstāna|LA=Laosa
      LB=Libāna|LC=Sentlūsija|LI=Lihtenšteina|LK=Šrilanka|LR=Libērija|LS=Lesoto|LT=Lietuva|LU=Luksemburga
      LV=Latvija|LY=Lībija|MA=Maroka|MC=Monako|ME=Melnkalne|MF=Senmartēna|MG=Madagaskara|MH=Māršala Salas
      MK=Maķedonija|MM=Mjanma|MN=Mongolija|MO=Makao|MP=Ziemeļu Marianas Salas|MQ=Martinika|MR=Mauritānija
      MS=Montserrata|MU=Maurīcija|MV=Maldīvija|MW=Malāvija|MX=Meksika|MY=Malaizija|MZ=Mozambika|NA=Namībija
      NC=Jaunkaledonija|NE=Nigēra|NF=Norfolkas Sala|NG=Nigērija|NI=Nikaragva|NL=Nīderlande|NO=Norvēģija|NP=Nepāla
      NR=Nauru|NZ=Jaunzēlande|OM=Omāna|PF=Franču Polinēzija|PG=Papua Jaungvineja|PH=Filipīnas|PK=Pakistāna
      PL=Polija|PM=Senpjēra un Mikelona|PN=Pitkērna|PR=Puertoriko|PS=Palestīnas Valsts|PT=Portugāle|PY=Paragvaja
      QA=Katara|RE=Reinjona|RO=Rumānija|RS=Serbija|RU=Krievija|RW=Ruanda|SA=Saūda Arābija|SB=Zālamana Salas
      SC=Seišelas|SD=Sudāna|SE=Zviedrija|SG=Singapūra
      SH=Svētās Helēnas sala, Debesbraukšanas sala un Tristana da Kuņas salas|SI=Slovēnija
      SJ=Svalbāra un Jana Majena sala|SK=Slovākija|SL=Sjerraleone|SM=Sanmarīno|SN=Senegāla|SO=Somālija|SR=Surinama
      SS=Dienvidsudāna|ST=Santome un Prinsipi|SV=Salvadora|SX=Sintmārtena|SY=Sīrija|SZ=Svazilenda
      TC=Tērksas un Kaikosas|TD=Čada|TF=Francijas Dienvidjūru un Antarktikas Zemes|TH=Taizeme|TJ=Tadžikistāna
      TL=Austrumtimoras Demokrātiskā Republika|TM=Turkmenistāna|TN=Tunisija|TR=Turcija|TT=Trinidāda un Tobāgo
      TW=Taivāna|TZ=Tanzānija|UA=Ukraina|UM=ASV Mazās Aizjūras Salas|US=Amerikas Savienotās Valstis|UY=Urugvaja
      UZ=Uzbekistāna|VA=Svētais Krēsls|VC=Sentvinsenta un Grenadīnas|VE=Venecuēla|VG=Britu Virdžīnas
      VI=ASV Virdžīnas|VN=Vjetnama|WF=Volisa un Futuna|WS=Samoa Neatkarīgā Valsts|YE=Jemena|YT=Majota
      ZA=Dienvidāfrikas Republika|ZM=Zambija|ZW=Zimbabve
      """
    ),
  ]
}
