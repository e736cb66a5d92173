// Names of countries: da, sv, nb-no, fi, pt-pt, pt-br, eu.
// Written by bin/generate-place-names; the notices of its sources are in docs/licenses.

extension PlaceNames {
  static let countriesNorthern: [(locale: String, names: StaticString)] = [
    (
      "da",
      """
      AE=Forenede Arabiske Emirater|AG=Antigua og Barbuda|AL=Albanien|AM=Armenien|AQ=Antarktis|AS=Amerikansk Samoa
      AT=Østrig|AU=Australien|AX=Ålandsøerne|AZ=Aserbajdsjan|BA=Bosnien-Hercegovina|BE=Belgien|BG=Bulgarien
      BL=Saint-Barthélemy|BQ=Bonaire, Sint Eustatius og Saba|BR=Brasilien|BS=Bahamas|BV=Bouvetøen|BY=Hviderusland
      CC=Cocosøerne|CD=Congo (Den Demokratiske Republik)|CF=Centralafrikanske Republik|CH=Schweiz
      CI=Elfenbenskysten|CK=Cookøerne|CN=Kina|CV=Kap Verde|CY=Cypern|CZ=Tjekkiet|DE=Tyskland|DK=Danmark
      DO=Dominikanske Republik|DZ=Algeriet|EE=Estland|EG=Egypten|EH=Vestsahara|ES=Spanien|ET=Etiopien
      FK=Falklandsøerne|FM=Mikronesien|FO=Færøerne|FR=Frankrig|GB=Storbritannien|GE=Georgien|GF=Fransk Guyana
      GL=Grønland|GQ=Ækvatorialguinea|GR=Grækenland|GS=South Georgia og South Sandwich Islands
      HM=Heard Island og McDonald Islands|HR=Kroatien|HU=Ungarn|ID=Indonesien|IE=Irland|IN=Indien
      IO=Britisk territorium i det indiske ocean|IQ=Irak|IS=Island|IT=Italien|KG=Kirgisistan|KM=Comorerne
      KN=Saint Kitts og Nevis|KP=Nordkorea|KR=Sydkorea|KY=Caymanøerne|KZ=Kasakhstan|LB=Libanon|LT=Litauen
      LV=Letland|LY=Libyen|MA=Marokko|MF=Saint-Martin (fransk)|MG=Madagaskar|MH=Marshalløerne|MK=Nordmakedonien
      MN=Mongoliet|MP=Nordmarianerne|MR=Mauretanien|MV=Maldiverne|NC=Ny Kaledonien|NL=Holland|NO=Norge|NR=Nauru
      PF=Fransk Polynesien|PG=Papua Ny Guinea|PH=Filippinerne|PL=Polen|PM=Saint-Pierre og Miquelon|PS=Palæstina
      RO=Rumænien|RS=Serbien|RU=Rusland|SA=Saudi-Arabien|SB=Salomonøerne|SC=Seychellerne|SE=Sverige
      SH=Saint Helena, Ascension og Tristan da Cunha|SI=Slovenien|SJ=Svalbard og Jan Mayen|SK=Slovakiet|SR=Surinam
      SS=Sydsudan|ST=São Tomé og Príncipe|SX=Sint Maarten (hollandsk)|SY=Syrien|SZ=Swaziland
      TC=Turks- og Caicosøerne|TF=Franske Sydlige og Antarktiske Territorier|TJ=Tadsjikistan|TL=Østtimor
      TN=Tunesien|TR=Tyrkiet|TT=Trinidad og Tobago|UM=USA's ydre småøer|US=USA|UZ=Usbekistan|VA=Vatikanstaten
      VC=Saint Vincent og Grenadinerne|VG=Britiske Jomfruøer|VI=Amerikanske Jomfruøer|WF=Wallis og Futuna
      ZA=Sydafrika
      """
    ),
    (
      "sv",
      """
      AE=Förenade Arabemiraten|AG=Antigua och Barbuda|AM=Armenien|AQ=Antarktis|AT=Österrike|AX=Åland
      AZ=Azerbajdzjan|BA=Bosnien och Hercegovina|BE=Belgien|BG=Bulgarien|BL=Saint-Barthélemy
      BQ=Bonaire, Sint Eustatius och Saba|BS=Bahamas|CD=Kongo (Demokratiska republiken)
      CF=Centralafrikanska republiken|CG=Kongo|CH=Schweiz|CI=Elfenbenskusten|CK=Cooköarna|CM=Kamerun|CN=Kina
      CX=Julön|CY=Cypern|CZ=Tjeckien|DE=Tyskland|DK=Danmark|DO=Dominikanska republiken|DZ=Algeriet|EE=Estland
      EH=Västsahara|ES=Spanien|ET=Etiopien|FK=Falklandsöarna [Malvinas]|FM=Mikronesien (federationen)|FO=Färöarna
      FR=Frankrike|GB=Storbritannien|GF=Franska Guyana|GL=Grönland|GQ=Ekvatorialguinea|GR=Grekland
      GS=Sydgeorgien och Sydsandwichöarna|HM=Heard Island och McDonald Islands|HR=Kroatien|HU=Ungern|IE=Irland
      IO=Brittiska territoriet i Indiska oceanen|IQ=Irak|IS=Island|IT=Italien|KG=Kirgizistan|KM=Komorerna
      KN=Saint Kitts och Nevis|KP=Nordkorea|KR=Sydkorea|KY=Caymanöarna|KZ=Kazakstan|LT=Litauen|LU=Luxemburg
      LV=Lettland|LY=Libyen|MA=Marocko|MD=Moldavien|MF=Saint Martin (franska delen)|MG=Madagaskar|MH=Marshallöarna
      MK=Makedonien|MN=Mongoliet|MP=Nordmarianerna|MR=Mauretanien|MV=Maldiverna|MX=Mexiko|MZ=Moçambique
      NC=Nya Kaledonien|NL=Nederländerna|NO=Norge|NR=Nauru|NZ=Nya Zeeland|PF=Franska Polynesien|PG=Papua Nya Guinea
      PL=Polen|PM=Saint Pierre och Miquelon|PS=Palestina, State of|RO=Rumänien|RS=Serbien|RU=Ryssland
      SA=Saudiarabien|SB=Salomonöarna|SC=Seychellerna|SE=Sverige
      SH=Saint Helena, Kristi himmelsfärd och Tristan da Cunha|SI=Slovenien|SJ=Svalbard och Jan Mayen|SK=Slovakien
      SR=Surinam|ST=Sao Tomé och Principe|SX=Sint Maarten (nederländska delen)|SY=Syrien|SZ=Swaziland
      TC=Turks- och Caicosöarna|TF=Franska Sydterritorierna|TJ=Tadzjikistan|TL=Östtimor|TN=Tunisien|TR=Turkiet
      TT=Trinidad och Tobago|UA=Ukraina|UM=Förenta staternas mindre öar i Oceanien och Västindien
      US=Amerikas förenta stater|VA=Heliga stolen|VC=Saint Vincent och Grenadinerna
      VG=Jungfruöarna (Storbritannien)|VI=Jungfruöarna (US)|WF=Wallis och Futuna|YE=Jemen|ZA=Sydafrika
      """
    ),
    (
      "nb-no",
      """
      AE=De forente arabiske emirater|AG=Antigua og Barbuda|AQ=Antarktika|AS=Amerikansk Samoa|AT=Østerrike|AX=Åland
      AZ=Aserbajdsjan|BA=Bosnia-Hercegovina|BE=Belgia|BL=Saint-Barthélemy|BQ=Bonaire, Sint Eustatius og Saba
      BR=Brasil|BS=Bahamas|BV=Bouvetøya|BY=Hviterussland|CC=Kokosøyene|CD=Den demokratiske republikken Kongo
      CF=Den sentralafrikanske republikk|CG=Republikken Kongo|CH=Sveits|CI=Elfenbenskysten|CK=Cookøyene|CM=Kamerun
      CN=Kina|CV=Kapp Verde|CX=Christmasøya|CY=Kypros|CZ=Tsjekkia|DE=Tyskland|DK=Danmark
      DO=Den dominikanske republikk|DZ=Algerie|EE=Estland|EH=Vest-Sahara|ES=Spania|ET=Etiopia|FK=Falklandsøyene
      FM=Mikronesiaføderasjonen|FO=Færøyene|FR=Frankrike|GB=Storbritannia|GF=Fransk Guyana|GL=Grønland
      GQ=Ekvatorial-Guinea|GR=Hellas|GS=Sør-Georgia og Sør-Sandwichøyene|HK=Hongkong|HM=Heard- og McDonaldøyene
      HR=Kroatia|HU=Ungarn|IE=Irland|IM=Man|IO=Det britiske territoriet i Indiahavet|IQ=Irak|IS=Island|IT=Italia
      KG=Kirgisistan|KH=Kambodsja|KM=Komorene|KN=Saint Kitts og Nevis|KP=Nord-Korea|KR=Sør-Korea|KY=Caymanøyene
      KZ=Kasakhstan|LB=Libanon|LT=Litauen|MA=Marokko|MF=Saint Martin|MG=Madagaskar|MH=Marshalløyene
      MK=Nord-Makedonia|MP=Nord-Marianene|MV=Maldivene|MZ=Mosambik|NC=Ny-Caledonia|NF=Norfolkøya|NL=Nederland
      NO=Norge|NR=Nauru|PF=Fransk Polynesia|PG=Papua Ny-Guinea|PH=Filippinene|PL=Polen|PM=Saint-Pierre og Miquelon
      PN=Pitcairnøyene|PS=Palestina|RU=Russland|SA=Saudi-Arabia|SC=Seychellene|SE=Sverige
      SH=St. Helena, Ascension og Tristan da Cunha|SJ=Svalbard og Jan Mayen|SR=Surinam|SS=Sør-Sudan
      ST=São Tomé og Príncipe|SX=Sint Maarten|TC=Turks- og Caicosøyene|TD=Tsjad|TF=De franske sørterritorier
      TJ=Tadsjikistan|TL=Øst-Timor|TR=Tyrkia|TT=Trinidad og Tobago|UA=Ukraina|UM=USAs ytre småøyer
      US=Amerikas forente stater|UZ=Usbekistan|VA=Den hellige stol|VC=Saint Vincent og Grenadinene
      VG=De britiske jomfruøyene|VI=De amerikanske jomfruøyene|WF=Wallis- og Futunaøyene|YE=Jemen|ZA=Sør-Afrika
      """
    ),
    (
      "fi",
      """
      AE=Arabiemiirikunnat|AF=Afganistan|AG=Antigua ja Barbuda|AQ=Antarktis|AR=Argentiina|AS=Amerikan Samoa
      AT=Itävalta|AX=Ahvenanmaa|AZ=Azerbaidžan|BA=Bosnia ja Hertsegovina|BE=Belgia|BL=Saint-Barthélemy
      BQ=Bonaire, Sint Eustatius ja Saba|BR=Brasilia|BS=Bahama|BV=Bouvet'nsaari|BY=Valko-Venäjä|CA=Kanada
      CC=Kookossaaret|CD=Kongo|CF=Keski-Afrikan tasavalta|CG=Kongon tasavalta|CH=Sveitsi|CI=Norsunluurannikko
      CK=Cookinsaaret|CM=Kamerun|CN=Kiina|CO=Kolumbia|CU=Kuuba|CV=Kap Verde|CX=Joulusaari|CY=Kypros|CZ=Tšekki
      DE=Saksa|DK=Tanska|DO=Dominikaaninen tasavalta|EE=Viro|EG=Egypti|EH=Länsi-Sahara|ES=Espanja|ET=Etiopia
      FI=Suomi|FJ=Fidži|FK=Falklandinsaaret|FM=Mikronesia|FO=Färsaaret|FR=Ranska|GB=Iso-Britannia
      GF=Ranskan Guayana|GL=Grönlanti|GQ=Päiväntasaajan Guinea|GR=Kreikka
      GS=Etelä-Georgia ja Eteläiset Sandwichsaaret|HK=Hongkong|HM=Heard ja McDonaldinsaaret|HR=Kroatia|HU=Unkari
      IE=Irlanti|IM=Mansaari|IN=Intia|IO=Brittiläinen Intian valtameren alue|IQ=Irak|IS=Islanti|IT=Italia
      JM=Jamaika|JO=Jordania|JP=Japani|KE=Kenia|KG=Kirgisia|KH=Kambodža|KM=Komorit|KN=Saint Kitts ja Nevis
      KP=Pohjois-Korea|KR=Etelä-Korea|KY=Caymansaaret|KZ=Kazakstan|LB=Libanon|LT=Liettua|LU=Luxemburg|MA=Marokko
      MF=Saint Martin|MG=Madagaskar|MH=Marshallinsaaret|MK=Makedonia|MP=Pohjois-Mariaanit|MV=Malediivit|MX=Meksiko
      MY=Malesia|MZ=Mosambik|NC=Uusi-Kaledonia|NF=Norfolkinsaari|NL=Alankomaat|NO=Norja|NR=Nauru|NZ=Uusi-Seelanti
      PF=Ranskan Polynesia|PG=Papua-Uusi-Guinea|PH=Filippiinit|PL=Puola|PM=Saint-Pierre ja Miquelon|PS=Palestiina
      PT=Portugali|RU=Venäjä|RW=Ruanda|SA=Saudi-Arabia|SB=Salomonsaaret|SC=Seychellit|SE=Ruotsi
      SJ=Svalbard ja Jan Mayen|SS=Etelä-Sudan|ST=Sao Tomé ja Príncipe|SX=Saint Martin|SY=Syyria|SZ=Swazimaa
      TC=Turks- ja Caicossaaret|TD=Tšad|TF=Ranskan eteläiset alueet|TH=Thaimaa|TJ=Tadžikistan|TR=Turkki
      TT=Trinidad ja Tobago|TZ=Tansania|UA=Ukraina|UM=Yhdysvaltain Tyynenmeren erillissaaret|US=Yhdysvallat
      VA=Vatikaani|VC=Saint Vincent ja Grenadiinit|VG=Brittiläiset neitsytsaaret|VI=Neitsytsaaret
      WF=Wallis ja Futunasaaret|YE=Jemen|ZA=Etelä-Afrikka|ZM=Sambia
      """
    ),
    (
      "pt-pt",
      """
      AE=Emirados Árabes Unidos|AF=Afeganistão|AG=Antígua e Barbuda|AL=Albânia|AM=Arménia|AQ=Antártida
      AS=Samoa Americana|AT=Áustria|AU=Austrália|AX=Ilhas Åland|AZ=Azerbaijão|BA=Bósnia e Herzegovina|BE=Bélgica
      BG=Bulgária|BH=Barein|BJ=Benim|BM=Bermudas|BO=Bolívia|BQ=Bonaire, Saba e Santo Eustáquio|BR=Brasil|BS=Bahamas
      BT=Butão|BV=Ilha Bouvet|BW=Botsuana|BY=Bielorrússia|CA=Canadá|CC=Ilhas Cocos
      CD=Congo (República Democrática do)|CF=República Centro-Africana|CH=Suíça|CI=Costa do Marfim|CK=Ilhas Cook
      CM=Camarões|CO=Colômbia|CW=Curação|CX=Ilha Natal|CY=Chipre|CZ=República Tcheca|DE=Alemanha|DK=Dinamarca
      DO=República Dominicana|DZ=Argélia|EC=Equador|EE=Estónia|EG=Egipto|EH=Sahara Ocidental|ER=Eritreia|ES=Espanha
      ET=Etiópia|FI=Finlândia|FK=Ilhas Falkland (Malvinas)|FM=Micronésia (Estados Federados da)|FO=Ilhas Feroé
      FR=França|GA=Gabão|GB=Reino Unido|GD=Granada|GE=Geórgia|GF=Guiana Francesa|GH=Gana|GL=Gronelândia|GM=Gâmbia
      GN=Guiné|GP=Guadalupe|GQ=Guiné Equatorial|GR=Grécia|GS=Geórgia do Sul e Ilhas Sandwich do Sul|GW=Guiné-Bissau
      GY=Guiana|HM=Ilha Heard e Ilhas McDonald|HR=Croácia|HU=Hungria|ID=Indonésia|IE=Irlanda|IM=Ilha de Man
      IN=Índia|IO=Território Britânico do Oceano Índico|IQ=Iraque|IR=Irão|IS=Islândia|IT=Itália|JO=Jordânia
      JP=Japão|KE=Quénia|KG=Quirgistão|KH=Cambodja|KN=Saint Kitts e Nevis|KP=Coréia do Norte|KR=Coréia do Sul
      KY=Ilhas Caimão|KZ=Cazaquistão|LB=Líbano|LC=Santa Lúcia|LR=Libéria|LS=Lesoto|LT=Lituânia|LU=Luxemburgo
      LV=Letónia|LY=Líbia|MA=Marrocos|MC=Mónaco|MD=Moldávia|MF=São Martinho (França)|MG=Madagáscar
      MH=Ilhas Marshall|MK=Macedónia do Norte|MN=Mongólia|MO=Macau|MP=Ilhas Marianas do Norte|MQ=Martinica
      MR=Mauritânia|MU=Maurícias|MV=Maldivas|MX=México|MY=Malásia|MZ=Moçambique|NA=Namíbia|NC=Nova Caledónia
      NE=Níger|NF=Ilha Norfolk|NG=Nigéria|NI=Nicarágua|NL=Países Baixos|NO=Noruega|NR=Nauru|NZ=Nova Zelândia
      PA=Panamá|PF=Polinésia Francesa|PG=Papua Nova Guiné|PH=Filipinas|PK=Paquistão|PL=Polónia
      PM=Saint Pierre e Miquelon|PR=Porto Rico|PS=Palestina, Estado da|PY=Paraguai|QA=Quatar|RE=Reunião|RO=Roménia
      RS=Sérvia|RU=Rússia|RW=Ruanda|SA=Arábia Saudita|SB=Ilhas Salomão|SD=Sudão|SE=Suécia|SG=Singapura
      SH=Santa Helena, Ascensão e Tristão da Cunha|SI=Eslovénia|SJ=Svalbard e Jan Mayen|SK=Eslováquia|SL=Serra Leoa
      SO=Somália|SS=Sudão do Sul|ST=São Tomé e Príncipe|SX=São Martinho (Países Baixos)|SY=Sí­ria|SZ=Essuatíni
      TC=Ilhas Turks e Caicos|TD=Chade|TF=Territórios Franceses do Sul|TH=Tailândia|TJ=Tadjaquistão
      TM=Turcomenistão|TN=Tunísia|TR=Turquia|TT=Trinidade e Tobago|TZ=Tanzânia|UA=Ucrânia
      UM=Ilhas Menores Exteriores dos Estados Unidos|US=Estados Unidos da América|UY=Uruguai|UZ=Uzbequistão
      VA=Vaticano|VC=São Vicente e Grenadinas|VG=Ilhas Virgens (Britânicas)|VI=Ilhas Virgens (Americanas)|VN=Vietnã
      WF=Wallis e Futuna|YE=Iémen|ZA=África do Sul|ZM=Zâmbia
      """
    ),
    (
      "pt-br",
      """
      AE=Emirados Árabes Unidos|AF=Afeganistão|AG=Antígua e Barbuda|AL=Albânia|AM=Armênia|AQ=Antártica
      AS=Samoa Americana|AT=Áustria|AU=Austrália|AX=Ilhas Alanda|AZ=Azerbaijão|BA=Bósnia e Herzegovina|BE=Bélgica
      BG=Bulgária|BL=São Bartolomeu|BM=Bermudas|BO=Bolívia|BQ=Bonaire, Saba e Santo Eustáquio|BR=Brasil|BS=Bahamas
      BT=Butão|BV=Ilha Bouvet|BW=Botsuana|BY=Bielorrússia|CA=Canadá|CC=Ilhas Cocos (Keeling)
      CD=República Democrática do Congo|CF=República Centro-Africana|CG=Congo, República do Congo|CH=Suíça
      CI=Costa do Marfim|CK=Ilhas Cook|CM=Camarões|CO=Colômbia|CW=Curação|CX=Ilha do Natal|CY=Chipre|CZ=Tchéquia
      DE=Alemanha|DJ=Djibuti|DK=Dinamarca|DM=Dominicana|DO=República Dominicana|DZ=Argélia|EC=Equador|EE=Estônia
      EG=Egito|EH=Saara Ocidental|ER=Eritreia|ES=Espanha|ET=Etiópia|FI=Finlândia|FK=Ilhas Falkland (Malvinas)
      FM=Micronésia|FO=Ilhas Faroe|FR=França|GA=Gabão|GB=Reino Unido|GD=Granada|GE=Geórgia|GF=Guiana Francesa
      GG=Guernesei|GH=Gana|GL=Groenlândia|GM=Gâmbia|GN=Guiné|GP=Guadalupe|GQ=Guiné Equatorial|GR=Grécia
      GS=Geórgia do Sul e Sanduíche do Sul|GU=Guão|GW=Guiné-Bissau|GY=Guiana|HM=Ilha Heard e Ilhas McDonald
      HR=Croácia|HU=Hungria|ID=Indonésia|IE=Irlanda|IM=Ilha de Man|IN=Índia
      IO=Território Britânico do Oceano Índico|IQ=Iraque|IR=Irã|IS=Islândia|IT=Itália|JE=Jérsia|JO=Jordânia
      JP=Japão|KE=Quênia|KG=Quirguistão|KH=Camboja|KI=Quiribati|KM=Comores|KN=São Cristóvão e Neves
      KP=Coréia do Norte|KR=Coréia do Sul|KW=Kuweit|KY=Ilhas Cayman|KZ=Cazaquistão|LB=Líbano|LC=Santa Lúcia
      LI=Listenstaina|LR=Libéria|LS=Lesoto|LT=Lituânia|LU=Luxemburgo|LV=Letónia|LY=Líbia|MA=Marrocos
      MF=São Martinho (Parte Francesa)|MG=Madagáscar|MH=Ilhas Marshall|MK=Macedônia do Norte|MM=Mianmar|MN=Mongólia
      MO=Macau|MP=Ilhas Marianas do Norte|MQ=Martinica|MR=Mauritânia|MU=Maurício|MV=Maldivas|MW=Malavi|MX=México
      MY=Malásia|MZ=Moçambique|NA=Namíbia|NC=Nova Caledônia|NE=Níger|NF=Ilha Norfolk|NI=Nicarágua|NL=Holanda
      NO=Noruega|NR=Nauru|NZ=Nova Zelândia|PA=Panamá|PF=Polinésia Francesa|PG=Papua Nova Guiné|PH=Filipinas
      PK=Paquistão|PL=Polônia|PM=São Pedro e Miquelão|PN=Ilhas Pitcairn|PR=Porto Rico|PS=Estado da Palestina
      PY=Paraguai|QA=Catar|RE=Reunião|RO=Romênia|RS=Sérvia|RU=Rússia|RW=Ruanda|SA=Arábia Saudita|SB=Ilhas Salomão
      SD=Sudão|SE=Suécia|SG=Cingapura|SH=Santa Helena|SI=Eslovénia|SJ=Esvalbarda|SK=Eslováquia|SL=Serra Leoa
      SO=Somália|SS=Sudão do Sul|ST=São Tomé e Príncipe|SX=São Martinho (Países Baixos)|SY=Síria|SZ=Essuatíni
      TC=Ilhas Turks e Caicos|TD=Chade|TF=Territórios Franceses do Sul|TH=Tailândia|TJ=Tajiquistão|TL=Timor-leste
      TM=Turcomenistão|TN=Tunísia|TR=Turquia|TT=Trinidad e Tobago|TZ=Tanzânia|UA=Ucrânia
      UM=Estados Unidos Ilhas Menores Distantes|US=Estados Unidos|UY=Uruguai|UZ=Uzbequistão|VA=Santa Sé
      VC=São Vicente e Granadinas|VG=Ilhas Virgens Britânicas|VI=Ilhas Virgens dos Estados Unidos|VN=Vietnã
      WF=Wallis e Futuna|YE=Iémen|ZA=África do Sul|ZM=Zâmbia|ZW=Zimbábue
      """
    ),
    (
      "eu",
      """
      AE=Arabiar Emirerri Batuak|AF=Afganistan|AG=Antigua eta Barbuda|AI=Aingira|AQ=Antartika|AS=Amerikar Samoa
      AX=Åland uharteak|BA=Bosnia‐Herzegovina|BE=Belgika|BQ=Bonaire, Sint Eustatius eta Saba|BR=Brasil|BS=Bahamak
      BV=Bouvet uhartea|BY=Bielorrusia|CA=Kanada|CC=Cocos (Keeling) uharteak|CD=Kongoko Errepublika Demokratikoa
      CF=Afrika Erdiko Errepublika|CG=Kongo|CH=Suitza|CI=Boli Kosta|CK=Cook uharteak|CL=Txile|CM=Kamerun|CN=Txina
      CO=Kolonbia|CU=Kuba|CX=Christmas uhartea|CY=Zipre|CZ=Txekia|DE=Alemania|DJ=Djibuti|DK=Danimarka|DM=Dominika
      DO=Dominikar Errepublika|DZ=Aljeria|EC=Ekuador|EG=Egipto|EH=Mendebaldeko Sahara|ES=Espainia|ET=Etiopia
      FI=Finlandia|FK=Falkland uharteak (Malvinak)|FM=Mikronesiako Estatu Federatuak|FO=Faroe uharteak|FR=Frantzia
      GB=Erresuma Batua|GF=Guyana|GG=Guernesey|GL=Groenlandia|GN=Ginea|GP=Guadalupe|GQ=Ekuatore Ginea|GR=Grezia
      GS=Hegoaldeko Georgiak eta Hegoaldeko Sandwichak|GW=Ginea Bissau|HM=Heard eta McDonald uharteak|HR=Kroazia
      HU=Hungaria|IE=Irlanda|IM=Man uhartea|IO=Indiako Ozeanoko Britainiar Lurraldea|IQ=Irak|IS=Islandia|IT=Italia
      JM=Jamaika|JO=Jordania|JP=Japonia|KG=Kirgizistan|KH=Kanbodia|KM=Komoreak|KN=Saint Kitts eta Nevis
      KP=Ipar Korea|KR=Hego Korea|KY=Kaiman uharteak|LB=Libano|LC=Santa Luzia|LT=Lituania|LU=Luxenburgo|LV=Letonia
      LY=Libia|MA=Maroko|MC=Monako|MD=Moldavia|MF=San Martin (Frantzia)|MG=Madagaskar|MH=Marshall uharteak
      MK=Mazedonia|MO=Macau|MP=Ipar Mariana uharteak|MQ=Martinika|MU=Maurizio|MV=Maldivak|MX=Mexiko|MZ=Mozambike
      NC=Kaledonia Berria|NF=Norfolk uhartea|NI=Nikaragua|NL=Herbehereak|NO=Norvegia|NR=Nauru|NZ=Zeelanda Berria
      PF=Polinesia|PG=Papua Ginea Berria|PH=Filipinak|PL=Polonia|PM=Saint-Pierre eta Mikelune
      PS=Palestinako Estatua|PY=Paraguai|RE=Reunion|RO=Errumania|RU=Errusia|RW=Ruanda|SB=Salomon uharteak
      SC=Seychelleak|SE=Suedia|SG=Singapur|SH=Santa Helena, Ascension eta Tristan da Cunha|SI=Eslovenia
      SJ=Svalbard uhartedia|SK=Eslovakia|SL=Sierra Leona|SR=Surinam|SS=Hego Sudan|ST=Sao Tome eta Principe
      SX=Sint Maarten (Herbehereak)|SY=Siria|SZ=Swazilandia|TC=Turk eta Caico uharteak|TD=Txad
      TF=Frantziaren Lurralde Austral eta Antartikoak|TH=Thailandia|TL=Ekialdeko Timor|TR=Turkia
      TT=Trinidad eta Tobago|UA=Ukraina|UM=Ameriketako Estatu Batuetako itsasoz haraindiko uharteak
      US=Ameriketako Estatu Batuak|UY=Uruguai|VA=Egoitza Santua|VC=Saint Vincent eta Grenadinak
      VG=Birjina uharteak (Britainia)|VI=Birjina uharteak (AEB)|WF=Wallis eta Futuna|ZA=Hegoafrika
      """
    ),
  ]
}
