# Y gyfrifiannell dyddiadau gyhoeddus.

calculator-title = Cyfrifo dyddiad ateb
calculator-what = Mae’r gyfraith yn pennu erbyn pa ddyddiad y mae’n rhaid inni ateb. Yma gallwch ei gyfrifo, a gweld pob cam.
calculator-private = Nid ydym yn gofyn pwy ydych chi. Nid ydym yn cadw dim o’r hyn a rowch yma.
calculator-not-a-promise = Cyfrifiad yw hwn, nid addewid.
calculator-over = Mae’r diwrnod hwn wedi bod.
calculator-again = Cyfrifo dyddiad arall
calculator-go = Cyfrifo’r dyddiad

calculator-right = Beth yw’r cais?
calculator-received = Pryd y cawsom eich cais?
calculator-date-hint = Er enghraifft, 27 3 2007
calculator-nation = Ble mae’r cyngor?
calculator-nation-hint = Nid yw gwyliau banc yr un fath ym mhobman.
calculator-england-and-wales = Cymru neu Loegr
calculator-scotland = Yr Alban
calculator-northern-ireland = Gogledd Iwerddon
calculator-more = Gwnaethom ofyn ichi am rywbeth, neu mae angen rhagor o amser arnom
calculator-identity-heading = Prawf o bwy ydych chi
calculator-identity-asked = Pryd y gwnaethom ofyn amdano? (dewisol)
calculator-identity-given = Pryd y cawsom ef? (dewisol)
calculator-questions-heading = Cwestiynau am eich cais
calculator-questions-what = Os gwnaethom ofyn mwy nag un, cyfrifwch y dyddiad ar ôl pob un. Bydd lle wedyn i’r nesaf.
calculator-asked = Cwestiwn { $number }: pryd y gwnaethom ofyn? (dewisol)
calculator-answered = Cwestiwn { $number }: pryd y gwnaethoch ateb? (dewisol)
calculator-told-heading = Rhagor o amser
calculator-told = Pryd y gwnaethom ddweud wrthych fod angen rhagor o amser arnom? (dewisol)

calculator-select-right = Dewiswch beth yw’r cais
calculator-select-nation = Dewiswch ble mae’r cyngor
calculator-enter-received = Rhowch y dyddiad y cawsom eich cais
calculator-enter-identity-asked = Rhowch y dyddiad y gwnaethom ofyn am brawf o bwy ydych chi
calculator-enter-asked = Rhowch y dyddiad y gwnaethom ofyn y cwestiwn
calculator-date-received = Y dyddiad y cawsom eich cais
calculator-date-identity-asked = Y dyddiad y gwnaethom ofyn am brawf o bwy ydych chi
calculator-date-identity-given = Y dyddiad y cawsom brawf o bwy ydych chi
calculator-date-asked = Y dyddiad y gwnaethom ofyn y cwestiwn
calculator-date-answered = Y dyddiad y gwnaethoch ateb
calculator-date-told = Y dyddiad y gwnaethom ddweud wrthych fod angen rhagor o amser arnom
calculator-because-received = y diwrnod y cawsom eich cais
calculator-because-asked = y diwrnod y gwnaethom ofyn
