# Y tudalennau sydd yno bob amser: cychwyn, cysylltu, preifatrwydd, cwcis, hygyrchedd, telerau.

standing-website = Gwefan

# --- cychwyn
standing-start-title = Gofyn am eich gwybodaeth
standing-start-lead = Dysgwch pa wybodaeth sydd gan { $council } amdanoch chi, a dywedwch eich barn am sut rydym yn ei defnyddio.
standing-start-can = Gallwch ofyn i ni:
standing-start-copy = anfon copi o’ch gwybodaeth atoch (“cais am fynediad at ddata gan y testun”)
standing-start-stop = rhoi’r gorau i’w defnyddio, os nad ydych yn cytuno mwyach
standing-start-change = ei chywiro, ei dileu, ei symud neu gyfyngu ar sut mae’n cael ei defnyddio
standing-start-complain = edrych i mewn i gŵyn am sut y gwnaethom ei defnyddio
standing-start-time = Mae’n cymryd tua 5 munud. Mae am ddim. Nid oes angen cyfrif na chyfeiriad e-bost arnoch.
standing-start-optional = Nid oes rhaid ichi ddefnyddio’r ffurflen hon. Gallwch ofyn i unrhyw aelod o staff, yn eich geiriau eich hun, ac mae’n cyfrif yr un fath.
standing-start-exit = Mae botwm ar bob tudalen sy’n mynd â chi oddi yma ar unwaith.
standing-start-now = Dechrau nawr
standing-start-helps-heading = Beth sy’n ein helpu
standing-start-helps-name = yr enw rydym yn eich adnabod wrtho
standing-start-helps-service = y gwasanaethau a’r blynyddoedd rydych yn gofyn amdanynt, os ydych yn eu gwybod
standing-start-helps-papers = os ydych yn gofyn dros rywun arall, papurau sy’n dangos y cewch wneud hynny
standing-start-save = Gallwch stopio ar unrhyw dudalen, cadw eich atebion, a dod yn ôl o fewn { $days } diwrnod.
standing-start-reply-heading = Pryd y byddwn yn ateb
standing-start-reply = Ar gyfer y rhan fwyaf o geisiadau mae’r gyfraith yn pennu dyddiad. Ar ôl ichi anfon eich cais, byddwn yn dangos y dyddiad hwnnw ichi a sut y gwnaethom ei gyfrifo.
standing-start-closed = Mae’r ffurflen hon ar gau ar hyn o bryd. Gallwch ofyn i ni mewn unrhyw ffordd arall o hyd, ac mae’n cyfrif yr un fath.
standing-start-opens = Bydd y ffurflen yn agor eto ar { $day }.
standing-start-other-heading = Ffyrdd eraill o ofyn
standing-start-words = Gallwch ddefnyddio unrhyw eiriau. Nid oes rhaid ichi enwi cyfraith na rhoi rheswm.
standing-start-again-heading = Os ydych wedi gofyn eisoes
standing-start-again = Gallwch weld ble mae eich cais arni, anfon neges atom, neu gael help i gwyno.
standing-start-follow = Dilyn eich cais

# --- ffyrdd o gysylltu â’r cyngor
standing-way-phone = ffoniwch { $phone }
standing-way-email = anfonwch e-bost i
standing-way-post = ysgrifennwch at { $address }
standing-way-web-form = defnyddiwch y ffurflen yn
standing-way-website = mae rhagor yn
standing-way-any-phone = ffoniwch ni
standing-way-any-email = anfonwch e-bost atom, i unrhyw gyfeiriad gennym ni rydych yn ei wybod
standing-way-any-post = ysgrifennwch atom
standing-way-counter = dywedwch wrthym wyneb yn wyneb
standing-way-webchat = defnyddiwch y sgwrs we ar ein gwefan
standing-way-closed = Pan fyddwn ar gau, { $provider } sy’n ateb ein ffôn. Mae’r hyn a ddywedwch wrthynt yn cyfrif fel petaech wedi’i ddweud wrthym ni y diwrnod hwnnw.

# --- cysylltu
standing-contact-title = Cysylltu â ni
standing-contact-any = Gallwch ofyn i ni am eich gwybodaeth mewn unrhyw un o’r ffyrdd hyn. Maent i gyd yn cyfrif yr un fath.
standing-contact-closed-heading = Pan fyddwn ar gau
standing-contact-closed = { $provider } sy’n ateb ein ffôn. Mae’n delio â’r canlynol:
standing-contact-closed-privacy = Mae sut maent yn defnyddio eich gwybodaeth yn:
standing-contact-officer-heading = Y person sy’n gyfrifol am hawliau gwybodaeth
standing-contact-regulator-heading = Y rheoleiddiwr
standing-contact-regulator = Gallwch gwyno i’r { $regulator } ar unrhyw adeg. Nid oes rhaid ichi gwyno i ni yn gyntaf.

# --- preifatrwydd
standing-privacy-what = Dyma’r hyn y mae “{ $notice }” { $council } yn ei ddweud, a’r hyn y mae’r gwasanaeth ar-lein hwn yn ei ychwanegu. Mae geiriau’r hysbysiad yn Saesneg.
standing-privacy-service-heading = Beth mae’r gwasanaeth hwn yn ei gadw
standing-privacy-service-keeps = Rydym yn cadw’r hyn a ddywedwch wrthym mewn ffurflen, eich ffeiliau, a’r negeseuon rhyngom.
standing-privacy-service-sealed = Mae’r cyfan yn cael ei storio dan glo. Mae gan bob cais ei allwedd ei hun.
standing-privacy-service-draft = Mae ffurflen nad ydych yn ei hanfon yn cael ei dinistrio ar ôl { $days } diwrnod.
standing-privacy-service-feedback = Nid yw adborth yn cael ei gysylltu â’ch cais. Rydym yn ei ddileu ar ôl { $days } diwrnod.
standing-privacy-service-why = Rydym yn ei defnyddio i’ch ateb ac i ddangos ein bod wedi gwneud hynny. Mae’r gyfraith yn gofyn hynny gennym.
standing-privacy-service-nobody = Nid ydym yn cyfrif ymwelwyr. Nid oes dim yn cael ei lwytho o wefannau eraill.
standing-privacy-held-heading = Y wybodaeth sydd gennym
standing-privacy-special = Mae angen gofal arbennig ar rai mathau o wybodaeth:
standing-privacy-crime = Mae angen hynny hefyd ar wybodaeth am droseddau:
standing-privacy-from-heading = O ble mae’n dod
standing-privacy-use-heading = I beth rydym yn ei defnyddio
standing-privacy-law-heading = Pam mae’r gyfraith yn ei ganiatáu
standing-privacy-where = Rydym yn dibynnu ar hyn pan:
standing-privacy-conditions = Ar gyfer gwybodaeth y mae angen gofal arbennig arni:
standing-privacy-shared-heading = Pwy all ei chael
standing-privacy-promises = Beth rydym yn ei addo:
standing-privacy-kept-heading = Am ba hyd rydym yn ei chadw
standing-privacy-schedule = Mae’r amserau yn:
standing-privacy-ask = Nid yw’r hysbysiad yn dweud. Gofynnwch i ni.
standing-privacy-rights-heading = Beth gallwch ofyn amdano
standing-privacy-more = Mae rhagor yn:
standing-privacy-consents-heading = Beth gallwch roi’r gorau i gytuno iddo
standing-privacy-stops = Beth sy’n dod i ben:
standing-privacy-carries-on = Beth sy’n parhau:
standing-privacy-any-time = Gallwch roi’r gorau i gytuno ar unrhyw adeg.
standing-privacy-complain-heading = I bwy i gwyno
standing-privacy-complain-us = Gallwch gwyno i ni:
standing-privacy-complain-regulator = Gallwch hefyd gwyno i’r { $regulator }:
standing-privacy-notice-heading = Am yr hysbysiad
standing-privacy-notice-title = Teitl
standing-privacy-completed = Cwblhawyd
standing-privacy-updated = Diweddarwyd ddiwethaf
standing-privacy-review = I’w adolygu
standing-privacy-not-said = Nid yw’r hysbysiad yn dweud

standing-basis-consent = Rydych wedi cytuno (cydsyniad)
standing-basis-contract = Mae contract â chi (contract)
standing-basis-legal-obligation = Mae’r gyfraith yn dweud bod rhaid inni (rhwymedigaeth gyfreithiol)
standing-basis-vital-interests = Mae’n diogelu bywyd rhywun (buddiannau hanfodol)
standing-basis-public-task = Mae’n rhan o’n gwaith dros y cyhoedd (tasg gyhoeddus)
standing-basis-recognised-interest = Mae’n gwasanaethu nod y mae’r gyfraith yn ei restru (buddiant dilys cydnabyddedig)
standing-basis-legitimate-interests = Mae’n gwasanaethu nod nad yw’n drech na’ch un chi (buddiannau dilys)

standing-condition-explicit-consent = Rydych wedi cytuno mewn geiriau clir
standing-condition-employment = Gwaith, budd-daliadau neu ddiogelwch cymdeithasol
standing-condition-vital-interests = I ddiogelu bywyd rhywun
standing-condition-not-for-profit = Gwaith corff nad yw’n ceisio elw
standing-condition-made-public = Rydych wedi’i gwneud yn gyhoeddus eich hun
standing-condition-legal-claims = Hawliadau cyfreithiol a llysoedd
standing-condition-public-interest = Budd cyhoeddus sylweddol
standing-condition-health = Iechyd neu ofal cymdeithasol
standing-condition-public-health = Iechyd y cyhoedd
standing-condition-archives = Archifau, ymchwil neu ystadegau

# --- cwcis
standing-cookies-kept = Gallwch ddewis cadw eich atebion yn y porwr hwn. Yna mae’r cwci cyntaf yn aros am { $days } diwrnod.
standing-cookies-what = Ffeiliau bach y mae gwefan yn eu cadw yn eich porwr yw cwcis.
standing-cookies-needed = Mae angen un ar y gwasanaeth hwn i weithio. Nid yw’n gosod unrhyw un arall, felly nid yw’n gofyn ichi.
standing-cookies-caption = Y cwcis rydym yn eu gosod
standing-cookies-name = Enw
standing-cookies-who = Pwy sy’n ei gael
standing-cookies-purpose = Diben
standing-cookies-expires = Yn dod i ben
standing-cookies-who-public = Pawb sy’n defnyddio ffurflen yma
standing-cookies-why-public = Yn cadw eich atebion gyda’i gilydd, yn dangos eich ceisiadau eich hun ichi, ac yn gwirio bod ffurflen yn dod oddi wrthych chi
standing-cookies-who-staff = Staff y cyngor yn unig
standing-cookies-why-staff = Yn cadw staff wedi’u mewngofnodi, ac yn gwirio bod ffurflen yn dod oddi wrthynt
standing-cookies-after = Ar ôl { $hours ->
    [one] { $hours } awr
   *[other] { $hours } awr
}, ar ôl { $minutes ->
    [one] { $minutes } munud
    [two] { $minutes } funud
   *[other] { $minutes } munud
} heb ei ddefnyddio, neu pan fyddwch yn allgofnodi

# --- hygyrchedd
standing-accessibility-title = Datganiad hygyrchedd
standing-accessibility-who = { $council } sy’n rhedeg y gwasanaeth hwn. Rydym am i gynifer o bobl â phosibl allu ei ddefnyddio. Dylech allu:
standing-accessibility-keyboard = defnyddio pob tudalen gyda bysellfwrdd yn unig
standing-accessibility-scripts = defnyddio pob tudalen gyda sgriptiau wedi’u diffodd
standing-accessibility-zoom = chwyddo i 400% heb sgrolio i’r ochr
standing-accessibility-reader = gwrando ar bob tudalen gyda darllenydd sgrin
standing-accessibility-colours = defnyddio eich lliwiau eich hun, neu argraffu unrhyw dudalen
standing-accessibility-languages = darllen pob tudalen yn Gymraeg neu’n Saesneg
standing-accessibility-standard-heading = Pa mor hygyrch ydyw
standing-accessibility-standard = Ein nod yw bodloni’r Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2, lefel AA.
standing-accessibility-letters = Mae’r llythyrau y gallwch eu lawrlwytho yn ffeiliau PDF wedi’u tagio. Gallwch ddarllen pob un fel tudalen we hefyd.
standing-accessibility-faults-heading = Beth nad yw’n hygyrch
standing-accessibility-notice = Mae geiriau rydym yn eu cymryd o’n hysbysiad preifatrwydd yn Saesneg yn unig.
standing-accessibility-files = Mae rhai dogfennau mewn ateb yn sganiau o hen bapur. Ni all darllenydd sgrin eu darllen. Gofynnwch i ni amdanynt ar ffurf arall.
standing-accessibility-faults = Ni wyddom am unrhyw nam arall. Os dewch o hyd i un, dywedwch wrthym. Byddwn yn ei gywiro neu’n ei restru yma.
standing-accessibility-report-heading = Dweud wrthym am nam, neu ofyn am ffurf arall
standing-accessibility-report = Gallwch ofyn am brint bras, braille, fersiwn Hawdd ei Ddeall, recordiad neu arwyddwr. Byddwn yn ateb cyn gynted ag y gallwn.
standing-accessibility-ways = Gallwch ddweud wrthym mewn unrhyw un o’r ffyrdd hyn:
standing-accessibility-unhappy-heading = Os nad ydych yn fodlon ar sut rydym yn ymateb
standing-accessibility-unhappy = Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi’r rheolau hyn ar gyfer cyrff cyhoeddus. Gall y bobl hyn eich helpu:
standing-accessibility-tests-heading = Sut y gwnaethom ei brofi
standing-accessibility-tests = Mae rhaglenni’n chwilio am namau ar bob tudalen gyda phob fersiwn newydd. Maent yn rhoi cynnig ar sgriniau llydan a chul, y ddwy iaith, gyda sgriptiau a hebddynt.
standing-accessibility-people = Mae rhaglenni’n dod o hyd i tua thraean o’r namau y mae pobl yn eu cael. Nid oes prawf gan bobl â gwahanol anghenion wedi’i gofnodi yma eto. Felly ni allwn ddweud bod pob tudalen yn bodloni pob rheol.
standing-accessibility-prepared = Paratowyd y datganiad hwn ar { $day }.
standing-accessibility-reviewed = Cafodd ei adolygu ddiwethaf ar { $day }.

# --- telerau
standing-terms-who = { $council } sy’n rhedeg y gwasanaeth hwn. Pan fyddwch yn ei ddefnyddio, rydych yn derbyn yr hyn y mae’r dudalen hon yn ei ddweud.
standing-terms-use-heading = Defnyddio’r gwasanaeth hwn
standing-terms-use-free = Mae am ddim, ac mae’n agored i bawb.
standing-terms-use-for = Defnyddiwch ef drosoch eich hun, dros eich plentyn, neu dros rywun sy’n gadael ichi weithredu ar eu rhan.
standing-terms-use-true = Dywedwch wrthym yr hyn sy’n wir, hyd y gwyddoch.
standing-terms-use-harm = Peidiwch â cheisio ei niweidio, na gweld yr hyn sy’n perthyn i bobl eraill.
standing-terms-we-heading = Beth rydym ni’n ei wneud
standing-terms-we-open = Rydym yn ei gadw ar agor ddydd a nos os gallwn. Pan fydd ar gau, gallwch ofyn i ni mewn unrhyw ffordd arall.
standing-terms-we-date = Rydym yn cyfrifo pob dyddiad ateb yn ôl y gyfraith. Os yw tudalen a’r gyfraith yn wahanol, y gyfraith sy’n cyfrif.
standing-terms-we-links = Rydym yn cynnwys dolenni i wefannau eraill sy’n eich helpu. Nid ni sy’n eu rhedeg.
standing-terms-rights-heading = Eich hawliau
standing-terms-rights = Nid oes dim ar y dudalen hon yn tynnu ymaith hawl y mae’r gyfraith yn ei rhoi ichi.
