// Names of countries: en, de, fr, it, es, nl, ca.
// Written by bin/generate-place-names; the notices of its sources are in docs/licenses.

extension PlaceNames {
  static let countriesWestern: [(locale: String, names: StaticString)] = [
    (
      "en",
      """
      AD=Andorra|AE=United Arab Emirates|AF=Afghanistan|AG=Antigua and Barbuda|AI=Anguilla|AL=Albania|AM=Armenia
      AO=Angola|AQ=Antarctica|AR=Argentina|AS=American Samoa|AT=Austria|AU=Australia|AW=Aruba|AX=Åland Islands
      AZ=Azerbaijan|BA=Bosnia and Herzegovina|BB=Barbados|BD=Bangladesh|BE=Belgium|BF=Burkina Faso|BG=Bulgaria
      BH=Bahrain|BI=Burundi|BJ=Benin|BL=Saint Barthélemy|BM=Bermuda|BN=Brunei|BO=Bolivia
      BQ=Bonaire, Sint Eustatius and Saba|BR=Brazil|BS=Bahamas (The)|BT=Bhutan|BV=Bouvet Island|BW=Botswana
      BY=Belarus|BZ=Belize|CA=Canada|CC=Cocos (Keeling) Islands|CD=Democratic Republic of the Congo
      CF=Central African Republic|CG=Congo|CH=Switzerland|CI=Côte d'Ivoire|CK=Cook Islands|CL=Chile|CM=Cameroon
      CN=China|CO=Colombia|CR=Costa Rica|CU=Cuba|CV=Cabo Verde|CW=Curaçao|CX=Christmas Island|CY=Cyprus|CZ=Czechia
      DE=Germany|DJ=Djibouti|DK=Denmark|DM=Dominica|DO=Dominican Republic|DZ=Algeria|EC=Ecuador|EE=Estonia|EG=Egypt
      EH=Western Sahara|ER=Eritrea|ES=Spain|ET=Ethiopia|FI=Finland|FJ=Fiji|FK=Falkland Islands (Malvinas)
      FM=Micronesia|FO=Faroe Islands|FR=France|GA=Gabon|GB=United Kingdom|GD=Grenada|GE=Georgia|GF=French Guiana
      GG=Guernsey|GH=Ghana|GI=Gibraltar|GL=Greenland|GM=Gambia|GN=Guinea|GP=Guadeloupe|GQ=Equatorial Guinea
      GR=Greece|GS=South Georgia|GT=Guatemala|GU=Guam|GW=Guinea-Bissau|GY=Guyana|HK=Hong Kong
      HM=Heard Island and McDonald Islands|HN=Honduras|HR=Croatia|HT=Haiti|HU=Hungary|ID=Indonesia|IE=Ireland
      IL=Israel|IM=Isle of Man|IN=India|IO=British Indian Ocean Territory|IQ=Iraq|IR=Iran|IS=Iceland|IT=Italy
      JE=Jersey|JM=Jamaica|JO=Jordan|JP=Japan|KE=Kenya|KG=Kyrgyzstan|KH=Cambodia|KI=Kiribati|KM=Comoros
      KN=Saint Kitts and Nevis|KP=North Korea|KR=South Korea|KW=Kuwait|KY=Cayman Islands|KZ=Kazakhstan|LA=Laos
      LB=Lebanon|LC=Saint Lucia|LI=Liechtenstein|LK=Sri Lanka|LR=Liberia|LS=Lesotho|LT=Lithuania|LU=Luxembourg
      LV=Latvia|LY=Libya|MA=Morocco|MC=Monaco|MD=Moldova|ME=Montenegro|MF=Saint Martin (French part)|MG=Madagascar
      MH=Marshall Islands|MK=North Macedonia|ML=Mali|MM=Myanmar|MN=Mongolia|MO=Macao|MP=Northern Mariana Islands
      MQ=Martinique|MR=Mauritania|MS=Montserrat|MT=Malta|MU=Mauritius|MV=Maldives|MW=Malawi|MX=Mexico|MY=Malaysia
      MZ=Mozambique|NA=Namibia|NC=New Caledonia|NE=Niger|NF=Norfolk Island|NG=Nigeria|NI=Nicaragua|NL=Netherlands
      NO=Norway|NP=Nepal|NR=Naoero|NU=Niue|NZ=New Zealand|OM=Oman|PA=Panama|PE=Peru|PF=French Polynesia
      PG=Papua New Guinea|PH=Philippines|PK=Pakistan|PL=Poland|PM=Saint Pierre and Miquelon|PN=Pitcairn
      PR=Puerto Rico|PS=Palestine|PT=Portugal|PW=Palau|PY=Paraguay|QA=Qatar|RE=Réunion|RO=Romania|RS=Serbia
      RU=Russia|RW=Rwanda|SA=Saudi Arabia|SB=Solomon Islands|SC=Seychelles|SD=Sudan|SE=Sweden|SG=Singapore
      SH=Saint Helena|SI=Slovenia|SJ=Svalbard and Jan Mayen|SK=Slovakia|SL=Sierra Leone|SM=San Marino|SN=Senegal
      SO=Somalia|SR=Suriname|SS=South Sudan|ST=Sao Tome and Principe|SV=El Salvador|SX=Sint Maarten (Dutch part)
      SY=Syria|SZ=Eswatini|TC=Turks and Caicos Islands|TD=Chad|TF=French Southern Territories|TG=Togo|TH=Thailand
      TJ=Tajikistan|TK=Tokelau|TL=Timor-Leste|TM=Turkmenistan|TN=Tunisia|TO=Tonga|TR=Türkiye|TT=Trinidad and Tobago
      TV=Tuvalu|TW=Taiwan|TZ=Tanzania|UA=Ukraine|UG=Uganda|UM=United States Minor Outlying Islands
      US=United States of America|UY=Uruguay|UZ=Uzbekistan|VA=Vatican City|VC=Saint Vincent and the Grenadines
      VE=Venezuela|VG=Virgin Islands (British)|VI=Virgin Islands (U.S.)|VN=Vietnam|VU=Vanuatu|WF=Wallis and Futuna
      WS=Samoa|XK=Kosovo|YE=Yemen|YT=Mayotte|ZA=South Africa|ZM=Zambia|ZW=Zimbabwe
      """
    ),
    (
      "de",
      """
      AE=Vereinigte Arabische Emirate|AG=Antigua und Barbuda|AL=Albanien|AM=Armenien|AQ=Antarktis|AR=Argentinien
      AS=Amerikanisch-Samoa|AT=Österreich|AU=Australien|AX=Åland-Inseln|AZ=Aserbaidschan|BA=Bosnien und Herzegowina
      BD=Bangladesch|BE=Belgien|BG=Bulgarien|BL=Saint-Barthélemy|BO=Bolivien|BQ=Bonaire, Sint Eustatius und Saba
      BR=Brasilien|BS=Bahamas|BV=Bouvetinsel|CA=Kanada|CC=Kokosinseln (Keelinginseln)
      CD=Kongo (Demokratische Republik)|CF=Zentralafrikanische Republik|CG=Kongo|CH=Schweiz|CK=Cookinseln
      CM=Kamerun|CO=Kolumbien|CU=Kuba|CV=Kap Verde|CX=Weihnachtsinsel|CY=Zypern|CZ=Tschechien|DE=Deutschland
      DJ=Dschibuti|DK=Dänemark|DO=Dominikanische Republik|DZ=Algerien|EE=Estland|EG=Ägypten|EH=Westsahara
      ES=Spanien|ET=Äthiopien|FI=Finnland|FJ=Fidschi|FK=Falklandinseln (Malwinen)
      FM=Mikronesien (Föderierte Staaten von)|FO=Faröerinseln|FR=Frankreich|GA=Gabun|GB=Vereinigtes Königreich
      GD=Granada|GE=Georgien|GF=Französisch-Guayana|GL=Grönland|GQ=Äquatorialguinea|GR=Griechenland
      GS=Südgeorgien und die Südlichen Sandwichinseln|HM=Heard und McDonaldinseln|HR=Kroatien|HU=Ungarn
      ID=Indonesien|IE=Irland|IN=Indien|IO=Britisches Territorium im Indischen Ozean|IQ=Irak|IS=Island|IT=Italien
      JM=Jamaika|JO=Jordanien|KE=Kenia|KG=Kirgisistan|KH=Kambodscha|KI=Kirivati|KM=Komoren|KN=St. Kitts und Nevis
      KP=Nordkorea|KR=Südkorea|KY=Kaimaninseln|KZ=Kasachstan|LB=Libanon|LC=St. Lucia|LT=Litauen|LU=Luxemburg
      LV=Lettland|LY=Libyen|MA=Marokko|MD=Moldawien|MF=St. Martin (französischer Teil)|MG=Madagaskar
      MH=Marshallinseln|MK=Nordmazedonien|MN=Mongolei|MO=Macau|MP=Commonwealth der Nördlichen Marianen
      MR=Mauretanien|MV=Malediven|MX=Mexiko|NC=Neukaledonien|NF=Norfolkinsel|NL=Niederlande|NO=Norwegen|NR=Nauru
      NZ=Neuseeland|PF=Französisch-Polynesien|PG=Papua Neu Guinea|PH=Philippinen|PL=Polen
      PM=Saint-Pierre und Miquelon|PS=Palästina|QA=Katar|RO=Rumänien|RS=Serbien|RU=Russland|RW=Ruanda
      SA=Saudi Arabien|SB=Salomonen|SC=Seychellen|SE=Schweden|SG=Singapur
      SH=St. Helena, Ascension und Tristan da Cunha|SI=Slowenien|SJ=Spitzbergen und Jan Mayen|SK=Slowakei
      SR=Surinam|SS=Südsudan|ST=São Tomé und Príncipe|SX=Sint Maarten (niederländischer Teil)|SY=Syrien
      SZ=Swasiland|TC=Turks- und Caicosinseln|TD=Tschad|TF=Französische Süd- und Antarktisgebiete|TJ=Tadschikistan
      TL=Osttimor|TN=Tunesien|TR=Türkei|TT=Trinidad und Tobago|TZ=Tansania|UM=USA - Sonstige Kleine Inseln
      US=Vereinigte Staaten von Amerika|UZ=Usbekistan|VA=Vatikanstadt|VC=St. Vincent und die Grenadinen
      VG=Britische Jungferninseln|VI=Amerikanische Jungferninseln|WF=Wallis und Futuna|YE=Jemen|ZA=Südafrika
      ZM=Sambia|ZW=Simbabwe
      """
    ),
    (
      "fr",
      """
      AD=Andorre|AE=Émirats arabes unis|AG=Antigua-et-Barbuda|AL=Albanie|AM=Arménie|AQ=Antarctique|AR=Argentine
      AS=Samoa américaines|AT=Autriche|AU=Australie|AX=Îles Åland|AZ=Azerbaïdjan|BA=Bosnie-Herzégovine|BB=Barbade
      BE=Belgique|BG=Bulgarie|BH=Bahreïn|BJ=Bénin|BM=Bermudes|BO=Bolivie|BQ=Bonaire, Saint Eustache et Saba
      BR=Brésil|BS=Bahamas|BT=Bhoutan|BV=Île Bouvet|BY=Biélorussie|BZ=Bélize|CC=Îles Cocos
      CD=République démocratique du Congo|CF=République centrafricaine|CH=Suisse|CK=Îles Cook|CL=Chili|CM=Cameroun
      CN=Chine|CO=Colombie|CV=Cap-Vert|CX=Île Christmas|CY=Chypre|CZ=République tchèque|DE=Allemagne|DK=Danemark
      DM=Dominique|DO=République dominicaine|DZ=Algérie|EC=Équateur|EE=Estonie|EG=Égypte|EH=Sahara occidental
      ER=Érythrée|ES=Espagne|ET=Éthiopie|FI=Finlande|FJ=Fidji|FK=Îles Malouines|FM=Micronésie (États Fédérés de)
      FO=Îles Féroé|GB=Royaume-Uni|GD=Grenade|GE=Géorgie|GF=Guyane française|GG=Guernesey|GL=Groenland|GM=Gambie
      GN=Guinée|GQ=Guinée équatoriale|GR=Grèce|GS=Géorgie du Sud-et-les Îles Sandwich du Sud|GT=Guatémala
      GW=Guinée-Bissau|GY=Guyane|HM=Îles Heard-et-MacDonald|HR=Croatie|HT=Haïti|HU=Hongrie|ID=Indonésie|IE=Irlande
      IL=Israël|IM=Île de Man|IN=Inde|IO=Territoire britannique de l'océan Indien|IQ=Irak|IS=Islande|IT=Italie
      JM=Jamaïque|JO=Jordanie|JP=Japon|KG=Kirghizistan|KH=Cambodge|KM=Comores|KN=Saint-Christophe-et-Niévès
      KP=Corée du Nord|KR=Corée du Sud|KW=Koweït|KY=Îles Caïmans|LB=Liban|LC=Sainte-Lucie|LR=Libéria|LT=Lituanie
      LV=Lettonie|LY=Libye|MA=Maroc|MD=Moldavie|ME=Monténégro|MF=Saint-Martin (Antilles françaises)|MH=Îles Marshal
      MK=Macédoine du Nord|MM=Birmanie|MN=Mongolie|MP=Îles Mariannes du Nord|MR=Mauritanie|MT=Malte|MU=Maurice
      MX=Mexique|MY=Malaisie|NA=Namibie|NC=Nouvelle-Calédonie|NF=Île Norfolk|NL=Pays-Bas|NO=Norvège|NP=Népal
      NR=Nauru|NZ=Nouvelle-Zélande|PE=Pérou|PF=Polynésie française|PG=Papouasie-Nouvelle-Guinée|PL=Pologne
      PM=Saint-Pierre-et-Miquelon|PN=Île Pitcairn|PR=Porto Rico|PS=Palestine, État de|PW=Palaos|RE=Réunion, La
      RO=Roumanie|RS=Serbie|RU=Russie|SA=Arabie Saoudite|SB=Salomon|SD=Soudan|SE=Suède|SG=Singapour
      SH=Sainte-Hélène, Ascension et Tristan da Cunha|SI=Slovénie|SJ=Île Jan Mayen|SK=Slovaquie|SM=Saint-Marin
      SN=Sénégal|SO=Somalie|SS=Soudan du Sud|ST=Sao Tomé-et-Principe|SV=Salvador
      SX=Saint-Martin (Royaume des Pays-Bas)|SY=Syrie|SZ=Eswatini (République d')|TC=Îles Turques-et-Caïques
      TD=Tchad|TF=Terres australes et antarctiques françaises|TH=Thaïlande|TJ=Tadjikistan|TL=Timor Oriental
      TM=Turkménistan|TN=Tunisie|TR=Turquie|TT=Trinidad et Tobago|TW=Taïwan|TZ=Tanzanie|UG=Ouganda
      UM=Îles mineures éloignées des États-Unis|US=États-Unis d'Amérique|UZ=Ouzbékistan|VA=Saint-Siège
      VC=Saint-Vincent-et-les-Grenadines|VG=Îles Vierges britanniques|VI=Îles Vierges des États-Unis|VN=Viêt Nam
      WF=Wallis et Futuna|YE=Yémen|ZA=Afrique du Sud|ZM=Zambie
      """
    ),
    (
      "it",
      """
      AE=Emirati arabi uniti|AG=Antigua e Barbuda|AQ=Antartide|AS=Samoa Americane|AX=Isole Åland|AZ=Azerbaigian
      BA=Bosnia-Erzegovina|BE=Belgio|BH=Bahrein|BL=Saint-Barthélemy|BQ=Bonaire, Sint Eustatius e Saba|BR=Brasile
      BS=Bahamas|BV=Isola Bouvet|BY=Bielorussia|CC=Isole Cocos|CD=Congo (Repubblica Democratica del)
      CF=Repubblica Centrafricana|CH=Svizzera|CI=Costa d'Avorio|CK=Isole Cook|CL=Cile|CM=Camerun|CN=Cina
      CV=Capo Verde|CX=Isola Christmas|CY=Cipro|CZ=Cechia|DE=Germania|DJ=Gibuti|DK=Danimarca
      DO=Repubblica Dominicana|EG=Egitto|EH=Sahara occidentale|ES=Spagna|ET=Etiopia|FI=Finlandia|FJ=Figi
      FK=Isole Falkland (Malvine)|FM=Micronesia (Stati Federati di)|FO=Isole Fær Øer|FR=Francia|GB=Regno Unito
      GF=Guiana francese|GI=Gibilterra|GL=Groenlandia|GP=Guadalupa|GQ=Guinea Equatoriale|GR=Grecia
      GS=Isole Georgia del Sud e Sandwich del Sud|HM=Isole Heard e McDonald|HR=Croazia|HU=Ungheria|IE=Irlanda
      IL=Israele|IM=Isola di Man|IO=Territorio britannico dell'Oceano Indiano|IS=Islanda|IT=Italia|JM=Giamaica
      JO=Giordania|JP=Giappone|KG=Kirghizistan|KH=Cambogia|KM=Comore|KN=Saint Christopher e Nevis|KP=Corea del Nord
      KR=Corea del Sud|KY=Isole Cayman|KZ=Kazakistan|LB=Libano|LT=Lituania|LU=Lussemburgo|LV=Lettonia|LY=Libia
      MA=Marocco|MD=Moldavia|MF=Saint Martin (Francia)|MH=Isole Marshall|MK=Macedonia|MM=Birmania
      MP=Isole Marianne Settentrionali|MQ=Martinica|MS=Monserrat|MV=Maldive|MX=Messico|MY=Malesia|MZ=Mozambico
      NC=Nuova Caledonia|NF=Isola Norfolk|NL=Paesi Bassi|NO=Norvegia|NR=Nauru|NZ=Nuova Zelanda|PE=Perù
      PF=Polinesia francese|PG=Papua Nuova Guinea|PH=Filippine|PL=Polonia|PM=Saint-Pierre e Miquelon|PR=Portorico
      PS=Palestina, Stato di|PT=Portogallo|RE=Riunione|RW=Ruanda|SA=Arabia Saudita|SB=Isole Salomone|SC=Seicelle
      SE=Svezia|SH=Sant'Elena, Ascensione e Tristan da Cunha|SJ=Svalbard e Jan Mayen|SK=Slovacchia|SS=Sudan del Sud
      ST=Sao Tomé e Principe|SX=Sint Maarten (Paesi Bassi)|SY=Siria|SZ=Swaziland|TC=Isole Turks e Caicos|TD=Ciad
      TF=Territori australi francesi|TH=Thailandia|TJ=Tagikistan|TL=Timor Est|TR=Turchia|TT=Trinidad e Tobago
      UA=Ucraina|UM=Isole minori lontane dagli Stati Uniti|US=Stati Uniti d'America|VA=Santa Sede
      VC=Saint Vincent e Grenadine|VG=Isole Vergini (Britanniche)|VI=Isole Vergini (Statunitensi)
      WF=Wallis e Futuna|ZA=Sudafrica
      """
    ),
    (
      "es",
      """
      AD=Principado de Andorra|AE=Emiratos Árabes Unidos|AF=Afganistán|AG=Antigua y Barbuda|AI=Anguila|AQ=Antártida
      AS=Samoa Americana|AX=Islas de Åland|AZ=Azerbaiyán|BA=Bosnia y Herzegovina|BD=Bangladés|BE=Bélgica|BH=Baréin
      BJ=Benín|BL=San Bartolomé|BM=Bermudas|BN=Brunéi|BQ=Bonaire, San Eustaquio y Saba|BR=Brasil|BS=Bahamas
      BT=Bután|BV=Isla Bouvet|BW=Botsuana|BY=Bielorrusia|BZ=Belice|CA=Canadá|CC=Islas Cocos (Keeling)
      CD=República Democrática del Congo|CF=República de África Central|CH=Suiza|CI=Costa de Marfil|CK=Islas Cook
      CM=Camerún|CW=Curazao|CX=Isla de Navidad|CY=República de Chipre|CZ=Chequia|DE=Alemania|DJ=República de Yibuti
      DK=Dinamarca|DO=República Dominicana|DZ=Argelia|EG=Egipto|EH=Sahara Occidental|ES=España|ET=Etiopía
      FI=Finlandia|FJ=Fiyi|FK=Islas Malvinas|FM=Estados Federados de Micronesia|FO=Islas Feroe|FR=Francia|GA=Gabón
      GB=Reino Unido|GD=Granada|GF=Guayana Francesa|GL=Groenlandia|GP=Guadalupe|GQ=Guinea Ecuatorial|GR=Grecia
      GS=Islas Georgias del Sur y Sandwich del Sur|GW=Guinea-Bisáu|HM=Islas Heard y McDonald|HR=Croacia|HT=Haití
      HU=Hungría|IE=Irlanda|IM=Isla de Man|IO=Territorio británico del océano Índico|IQ=Irak|IR=Irán|IS=Islandia
      IT=Italia|JO=Jordania|JP=Japón|KE=Kenia|KG=Kirguistán|KH=Camboya|KM=Comoras|KN=San Cristóbal y Nieves
      KP=Corea del Norte|KR=Corea del Sur|KY=Islas Caimanes|KZ=Kazajistán|LB=Líbano|LC=Santa Lucía|LS=Lesoto
      LT=Lituania|LU=Luxemburgo|LV=Letonia|LY=Libia|MA=Marruecos|MC=Mónaco|MD=Moldavia
      MF=San Martín (Parte Francesa)|MH=Islas Marshall|MK=Macedonia del Norte|ML=Malí|MM=Birmania
      MP=Islas Marianas del Norte|MQ=Martinica|MU=Mauricio|MV=Maldivas|MW=Malaui|MX=México|MY=Malasia
      NC=Nueva Caledonia|NE=Níger|NF=Isla Norfolk|NL=Países Bajos|NO=Noruega|NR=Nauru|NZ=Nueva Zelanda|OM=Omán
      PA=Panamá|PE=Perú|PF=Polinesia Francesa|PG=Papúa Nueva Guinea|PH=Filipinas|PK=Pakistán|PL=Polonia
      PM=San Pedro y Miquelón|PN=Islas Pitcairn|PS=Estado de Palestina|PW=Palaos|QA=Catar|RE=Reunión|RO=Rumanía
      RU=Rusia|RW=Ruanda|SA=Arabia Saudita|SB=Islas Salomón|SD=Sudán|SE=Suecia|SG=Singapur
      SH=Santa Elena, Ascensión y Tristán de Acuña|SI=Eslovenia|SJ=Svalbard y Jan Mayen|SK=Eslovaquia
      SL=Sierra Leona|SR=Surinam|SS=Sudán del Sur|ST=Santo Tomé y Príncipe|SX=San Martín (Parte Holandesa)|SY=Siria
      SZ=Suazilandia|TC=Islas Turcas y Caicos|TD=República del Chad|TF=Tierras Australes y Antárticas Francesas
      TH=Tailandia|TJ=Tayikistán|TL=Timor Oriental|TM=Turkmenistán|TN=Túnez|TR=Turquía|TT=Trinidad yTobago
      TW=Taiwán|UA=Ucrania|UM=Islas Ultramarinas de Estados Unidos|US=Estados Unidos|UZ=Uzbekistán|VA=Santa Sede
      VC=San Vicente y las Granadinas|VG=Islas Vírgenes Británicas|VI=Islas Vírgenes de los Estados Unidos
      WF=Wallis y Futuna|ZA=Sudáfrica|ZW=Zimbabue
      """
    ),
    (
      "nl",
      """
      AE=Verenigde Arabische Emiraten|AG=Antigua en Barbuda|AL=Albanië|AM=Armenië|AR=Argentinië|AS=Amerikaans-Samoa
      AT=Oostenrijk|AU=Australië|AX=Ålandseilanden|AZ=Azerbeidzjan|BA=Bosnië en Herzegovina|BE=België|BG=Bulgarije
      BH=Bahrein|BL=Saint-Barthélemy|BQ=Bonaire, Sint Eustatius en Saba|BR=Brazilië|BS=Bahama's|BV=Bouvet
      BY=Wit-Rusland|CC=Cocoseilanden|CD=Democratische Republiek Congo (DRC)|CF=Centraal-Afrikaanse Republiek
      CG=Congo-Brazzaville|CH=Zwitserland|CI=Ivoorkust|CK=Cookeilanden|CL=Chili|CM=Kameroen|CV=Kaapverdië
      CX=Christmaseiland|CZ=Tsjechië|DE=Duitsland|DK=Denemarken|DO=Dominicaanse Republiek|DZ=Algerije|EE=Estland
      EG=Egypte|EH=Westelijke Sahara|ES=Spanje|ET=Ethiopië|FK=Falklandeilanden|FM=Micronesië|FO=Faeröer
      FR=Frankrijk|GB=Verenigd Koninkrijk|GE=Georgië|GF=Frans-Guyana|GL=Groenland|GN=Guinee|GQ=Equatoriaal-Guinea
      GR=Griekenland|GS=Zuid-Georgië en de Zuidelijke Sandwicheilanden|GW=Guinee-Bissau|HK=Hongkong
      HM=Heard en McDonaldeilanden|HR=Kroatië|HT=Haïti|HU=Hongarije|ID=Indonesië|IE=Ierland|IL=Israël
      IM=Het Eiland Man|IO=Brits Territorium in de Indische Oceaan|IQ=Irak|IS=IJsland|IT=Italië|JO=Jordanië
      KE=Kenia|KG=Kirgizië|KH=Cambodja|KM=Comoren|KN=Saint Kitts en Nevis|KP=Noord-Korea|KR=Zuid-Korea|KW=Koeweit
      KY=Caymaneilanden|KZ=Kazachstan|LB=Libanon|LT=Litouwen|LU=Luxemburg|LV=Letland|LY=Libië|MA=Marokko
      MD=Moldavië|MF=Sint-Maarten (Franse Antillen)|MG=Madagaskar|MH=Marshalleilanden|MK=Noord-Macedonië
      MN=Mongolië|MO=Macau|MP=Noordelijke Marianen|MR=Mauritanië|MV=Maldiven|MY=Maleisië|NA=Namibië
      NC=Nieuw-Caledonië|NF=Norfolk|NL=Nederland|NO=Noorwegen|NR=Nauru|NZ=Nieuw-Zeeland|PF=Frans-Polynesië
      PG=Papoea-Nieuw-Guinea|PH=Filippijnen|PL=Polen|PM=Saint-Pierre en Miquelon|PN=Pitcairneilanden
      PS=Palestina, Staat|RO=Roemenië|RS=Servië|RU=Rusland|SA=Saoedi-Arabië|SB=Salomonseilanden|SC=Seychellen
      SD=Soedan|SE=Zweden|SH=Sint-Helena, Ascension en Tristan da Cunha|SI=Slovenië|SJ=Spitsbergen en Jan Mayen
      SK=Slowakije|SO=Somalië|SS=Zuid Soedan|ST=Sao Tomé en Principe|SX=Sint-Maarten|SY=Syrië
      TC=Turks- en Caicoseilanden|TD=Tsjaad|TF=Franse Zuidelijke en Antarctische Gebieden|TJ=Tadzjikistan
      TK=Tokelau-eilanden|TL=Oost-Timor|TN=Tunesië|TR=Turkije|TT=Trinidad en Tobago|UA=Oekraïne|UG=Oeganda
      UM=Kleine Pacifische eilanden van de Verenigde Staten|US=Verenigde Staten van Amerika|UZ=Oezbekistan
      VA=Heilige Stoel|VC=Saint Vincent en de Grenadines|VG=Britse Maagdeneilanden|VI=Amerikaanse Maagdeneilanden
      WF=Wallis en Futuna|YE=Jemen|ZA=Zuid-Afrika
      """
    ),
    (
      "ca",
      """
      AD=Andorra |AE=Emirats Àrabs Units|AF=Afganistan|AG=Antigua i Barbuda|AI=Anguila|AL=Albània|AM=Armènia
      AQ=Antàrtida|AS=Samoa Nord-americana|AT=Àustria|AU=Austràlia|AX=Illes Åland|AZ=Azerbaidjan
      BA=Bòsnia i Hercegovina|BD=Bangla Desh|BE=Bèlgica|BG=Bulgària|BJ=Benín|BL=Saint-Barthélemy|BM=Bermudes
      BO=Bolívia |BQ=Bonaire, Sint Eustatius i Saba|BR=Brasil|BS=Bahames|BV=Illa de Bouvet|BY=Bielorússia|CA=Canadà
      CC=Illes Cocos|CD=República Democràtica del Congo|CF=República Centreafricana|CH=Suïssa|CI=Costa d'Ivori
      CK=Illes Cook|CL=Xile|CM=Camerun|CN=Xina (República Popular de)|CO=Colòmbia|CV=Cap Verd|CX=Illa Christmas
      CY=Xipre|CZ=República Txeca|DE=Alemanya|DK=Dinamarca|DO=República Dominicana|DZ=Algèria|EC=Equador|EE=Estònia
      EG=Egipte|EH=Sàhara occidental|ER=Eritrea |ES=Espanya|ET=Etiòpia|FI=Finlàndia|FK=Illes Malvines [Malvines]
      FM=Micronèsia (Estats Federats de)|FO=Illes Fèroe|FR=França|GB=Regne Unit|GE=Geòrgia|GF=Guaiana Francesa
      GL=Groenlàndia|GM=Gàmbia|GP=Guadalupe|GQ=Guinea Equatorial|GR=Grècia
      GS=Illes Geòrgia del Sud i Sandwich del Sud|GW=Guinea Bissau|HM=Illes Heard i McDonald|HN=Hondures|HR=Croàcia
      HT=Haití|HU=Hongria|ID=Indonèsia|IE=Illa d'Irlanda|IM=Illa de Man|IO=Territori Britànic de l'Oceà Índic
      IQ=Iraq |IS=Islàndia|IT=Itàlia|JE=Jersey (Batllia de)|JM= Jamaica|JO=Jordània|JP=Japó|KG=Kirguizistan
      KH=Cambotja|KM=Comores|KN=Saint Christopher i Nevis|KP=Corea del Nord|KR=Corea del Sud|KY=Illes Caiman
      LB=Líban|LR=Libèria|LT=Lituània|LU=Luxemburg|LV=Letònia|LY=Líbia|MA=Marroc|MC=Mònaco|MD=Moldàvia
      MF=Illa de Sant Martí|MG=Madagascar |MH=Illes Marshall (República de les)|MK=Macedònia|MN=Mongòlia|MO=Macau
      MP=Illes Marianes del Nord (Septentrionals)|MQ=Martinica|MR=Mauritània|MT=Malta (República de)|MU=Maurici
      MX=Mèxic|MY=Malàisia|MZ=Moçambic|NA=Namíbia|NC=Nova Caledònia|NE=Níger|NF=illa Norfolk|NG=Nigèria
      NL=Països Baixos|NO=Noruega|NR=Nauru|NZ=Nova Zelanda|PA=Panamà|PE=Perú|PF=Polinèsia Francesa
      PG=Papua Nova Guinea|PH=filipines|PL=Polònia|PM=Saint-Pierre i Miquelon|PN=Illes Pitcairn
      PS=Palestina, Estat de|PW=Palau (República de)|PY=Paraguai|QA=Qatar (Katar)|RE=La Réunion|RS=Sèrbia|RU=Rússia
      SA=Aràbia Saudita|SB=Illes Salomó|SC=Seychelles (República de les)|SE=Suècia|SG=Singapur
      SH=Santa Helena, Ascensió i Tristan da Cunha|SI=Eslovènia|SJ=Svalbard i Jan Mayen|SK=Eslovàquia
      SL=Sierra Leone (República de)|SM=San Marino (República de)|SO=Somàlia|SR=Surinam|SS=Sudan del Sud
      ST=São Tomé i Príncipe|SV=El Salvador |SX=Sint Maarten (part neerlandesa)|SY=Síria|SZ=Swazilàndia
      TC=Illes Turks i Caicos|TD=Txad|TF=Terres Australs i Antàrtiques Franceses|TH=Tailàndia|TJ=Tadjikistan
      TL=Timor Oriental|TN=Tunísia|TR=Turquia|TT=Trinitat i Tobago|TZ=Tanzània|UA=Ucraïna
      UM=Illes Perifèriques Menors dels EUA|US=Estats Units d'Amèrica|UY=Uruguai|VA=Santa Seu
      VC=Saint Vincent i les Grenadines|VE=Veneçuela |VG=Illes Verges Britàniques|VI=Illes Verges Nord-americanes
      WF=Wallis i Futuna|YE=Iemen|ZA=Sud-àfrica (República de)|ZM=Zàmbia
      """
    ),
  ]
}
