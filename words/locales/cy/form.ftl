# Y ffurflen y mae trigolion yn gofyn â hi: ei chwestiynau.

form-or = neu
form-select-all = Dewiswch bob un sy’n berthnasol.
form-save-later = Cadw a dod yn ôl yn nes ymlaen

# Rhifau y mae’n well eu hepgor.
form-number-card = Efallai eich bod wedi teipio rhif cerdyn banc. Nid oes ei angen arnom. Cewch ei dynnu allan.
form-number-nhs = Efallai eich bod wedi teipio rhif GIG. Cewch ei adael os yw’n ein helpu i ddod o hyd i’ch cofnodion.
form-number-go-on = Cewch newid yr hyn rydych wedi’i deipio, neu fynd ymlaen fel y mae.

# Beth yr hoffech inni ei wneud?
form-kind-title = Beth yr hoffech inni ei wneud?
form-kind-hint = Cewch ychwanegu rhagor cyn ei anfon.
form-kind-empty = Dewiswch beth yr hoffech inni ei wneud
form-kind-copy = Anfon copi o’m gwybodaeth ataf
form-kind-copy-hint = Gelwir hyn hefyd yn gais gwrthrych am wybodaeth. Cewch ddweud pa wybodaeth.
form-kind-stop = Rhoi’r gorau i ddefnyddio fy ngwybodaeth am nad wyf yn cytuno mwyach
form-kind-stop-hint = Er enghraifft, i adael rhestr bostio. Nid oes rhaid ichi ddweud pam.
form-kind-complaint = Edrych i mewn i gŵyn
form-kind-complaint-hint = Os ydych yn meddwl inni ddefnyddio’ch gwybodaeth yn anghywir, neu na wnaethom eich ateb.
form-kind-something-else = Rhywbeth arall
form-kind-something-else-hint = Er enghraifft, ei chywiro neu ei dileu, neu os nad ydych yn siŵr.
form-others-label = Beth yr hoffech ei gael?
form-kind-correct = Cywiro fy ngwybodaeth
form-kind-delete = Dileu fy ngwybodaeth
form-kind-limit = Cyfyngu ar sut y defnyddir fy ngwybodaeth
form-kind-object = Rhoi’r gorau i ddefnyddio fy ngwybodaeth am fy mod yn gwrthwynebu
form-kind-marketing = Rhoi’r gorau i anfon deunydd marchnata ataf
form-kind-move = Symud fy ngwybodaeth i sefydliad arall
form-kind-automated = Gofyn i berson edrych ar benderfyniad a wnaed gan gyfrifiadur
form-kind-not-sure = Nid wyf yn siŵr, byddaf yn defnyddio fy ngeiriau fy hun

form-also-title = Beth arall yr hoffech inni ei wneud?
form-also-hint = Dewiswch bob un sy’n berthnasol. Cewch ateb i bob un.
form-also-empty = Dewiswch beth arall yr hoffech inni ei wneud
form-also-asked = Rydych eisoes wedi gofyn inni wneud hyn:

# Ynghylch pwy y mae?
form-who-title = Dros bwy rydych chi’n gofyn?
form-who-empty = Dewiswch a ydych yn gofyn drosoch eich hun neu dros rywun arall
form-who-myself = Fi
form-who-my-child = Fy mhlentyn
form-who-my-child-hint = Caiff plentyn sy’n deall ei hawliau ofyn ar ei ben ei hun hefyd.
form-who-someone-else = Rhywun rwy’n gweithredu drosto
form-who-proof = Efallai y byddwn yn gofyn am brawf y cewch weithredu drosto. Nid oes ei angen nawr.
form-who-proof-complaint = Efallai y byddwn yn gofyn am brawf yn nes ymlaen. Nid oes ei angen nawr.
form-who-died = Rhywun sydd wedi marw
form-who-child-and-me = Fy mhlentyn a fi, gyda’n gilydd
form-who-child-and-me-hint = Byddwch yn anfon un cais atom ar gyfer y ddau ohonoch.

form-died-title = Gofyn am rywun sydd wedi marw
form-died-why = Mae’r gyfraith ar wybodaeth bersonol yn ymwneud â phobl fyw. Daw’r hawliau hyn i ben pan fydd person yn marw, felly ni ellir defnyddio’r ffurflen hon. Efallai y cewch weld y wybodaeth o hyd.
form-died-whom = I bwy y dylech ofyn
form-died-health = Ar gyfer cofnodion iechyd, gofynnwch i’w meddyg teulu neu’r ysbyty. Mae gan rywun sy’n setlo materion y person hawl i ofyn.
form-died-council = Ar gyfer cofnodion gofal cymdeithasol neu gofnodion eraill y cyngor, ysgrifennwch atom. Dywedwch wrthym beth oedd eich perthynas, ac a ydych yn setlo eu materion.
form-died-confidence = Efallai fod rhywfaint o’r wybodaeth wedi’i rhoi inni’n gyfrinachol. Nid yw hynny’n dod i ben pan fydd person yn marw, felly edrychwn ar bob cais ar wahân.
form-died-ask-us = Sut i ofyn inni
form-died-living = Gofyn drosoch eich hun neu dros berson byw

form-subject-title-child = Am eich plentyn
form-subject-title-other = Beth yw enw llawn y person rydych yn gweithredu drosto?
form-subject-child = Beth yw enw llawn eich plentyn?
form-subject-hint = Ysgrifennwch ef fel y mae yn ein cofnodion, os ydych yn gwybod.
form-subject-empty-child = Rhowch enw llawn eich plentyn
form-subject-empty-other = Rhowch enw llawn y person rydych yn gweithredu drosto
form-subject-birth = Beth yw dyddiad geni eich plentyn?
form-subject-birth-hint = Mae’n ein helpu i ddod o hyd i’r cofnodion cywir. Er enghraifft, 27 3 2015.
form-subject-birth-empty = Rhowch ddyddiad geni eich plentyn

form-birth-date-title = Beth yw eich dyddiad geni?
form-birth-date-title-other = Beth yw eu dyddiad geni?
form-birth-date-hint = Mae gwasanaeth a ddewisoch yn dod o hyd i gofnodion drwyddo. Er enghraifft, 27 3 1984.
form-birth-date-empty = Rhowch eich dyddiad geni
form-what-birth = Dyddiad geni
form-birth-in-past = Rhaid i’r dyddiad geni fod yn y gorffennol

# Ble i edrych, ac am beth.
form-services-title-copy = Pa wasanaethau a all fod â’ch gwybodaeth?
form-services-title = Pa wasanaethau y mae’n ymwneud â nhw?
form-services-hint = Dewiswch bob un rydych yn gwybod amdano. Cewch fynd ymlaen heb ddewis.
form-services-run-by = Yn cael ei redeg gan { $body }
form-services-everything = Rwyf eisiau popeth
form-services-not-sure = Nid wyf yn siŵr

form-what-title = Pa wybodaeth yr hoffech ei chael?
form-what-empty = Rhowch pa wybodaeth yr hoffech ei chael
form-what-words = Beth yr hoffech ei weld?
form-what-words-optional = A oes rhywbeth rydych ei eisiau fwyaf? (dewisol)
form-what-words-hint = Dywedwch yn eich geiriau eich hun. Gall fod yn un llythyr, yn ffeil gyfan, neu’n bopeth am rywbeth.
form-what-description = Disgrifiad
form-what-from-label = Pryd dylai ein chwiliad ddechrau? (dewisol)
form-what-from-hint = Er enghraifft, 27 3 2019.
form-what-to-label = Pryd dylai ein chwiliad ddod i ben? (dewisol)
form-what-to-hint = Er enghraifft, 27 3 2024.
form-what-from = Y dyddiad y mae eich chwiliad yn dechrau
form-what-to = Y dyddiad y mae eich chwiliad yn dod i ben
form-from-in-past = Rhaid i’r dyddiad y mae eich chwiliad yn dechrau fod heddiw neu yn y gorffennol
form-to-before-from = Rhaid i’r dyddiad y mae eich chwiliad yn dod i ben fod yr un fath â { $from } neu’n hwyrach
form-what-places-label = Pobl, lleoedd ac unrhyw beth arall sy’n ein helpu i ddod o hyd iddi (dewisol)
form-what-places-hint = Er enghraifft, hen gyfeiriad, ysgol, rhif achos neu enw gweithiwr cymdeithasol.
form-what-places = Yr hyn sy’n ein helpu i ddod o hyd iddi

# Pob math arall, mewn geiriau eich hun.
form-details-title = Dywedwch ragor wrthym am yr hyn yr hoffech ei gael
form-correct-label = Beth ddylem ei gywiro?
form-correct-hint = Dywedwch beth sy’n anghywir neu ar goll, a beth ddylai fod yno.
form-correct-empty = Rhowch yr hyn y dylem ei gywiro
form-delete-label = Beth ddylem ei ddileu?
form-delete-hint = Dywedwch pa wybodaeth ydyw, a pham rydych am ei dileu os dymunwch.
form-delete-empty = Rhowch yr hyn y dylem ei ddileu
form-limit-label = Beth ddylem roi’r gorau i’w ddefnyddio am y tro?
form-limit-hint = Er enghraifft, adroddiad rydych yn dweud ei fod yn anghywir, nes iddo gael ei wirio.
form-limit-empty = Rhowch yr hyn y dylem roi’r gorau i’w ddefnyddio am y tro
form-object-label = Beth rydych yn ei wrthwynebu?
form-object-hint = Dywedwch pa ddefnydd o’ch gwybodaeth ydyw, a pham mae’n anghywir i chi.
form-object-empty = Rhowch yr hyn rydych yn ei wrthwynebu
form-marketing-label = Pa farchnata y dylem roi’r gorau iddo? (dewisol)
form-marketing-hint = Os gadewch hwn yn wag, byddwn yn rhoi’r gorau i’r cyfan.
form-move-label = Beth ddylem ei symud, ac i ble?
form-move-hint = Dywedwch pa wybodaeth ydyw, a pha sefydliad ddylai ei chael.
form-move-empty = Rhowch yr hyn y dylem ei symud, ac i ble
form-automated-label = Pa benderfyniad y dylai person edrych arno?
form-automated-hint = Dywedwch beth a benderfynwyd, pryd, a pham nad ydych yn cytuno.
form-automated-empty = Rhowch pa benderfyniad y dylai person edrych arno
form-not-sure-label = Beth yr hoffech inni ei wneud drosoch?
form-not-sure-hint = Dywedwch yn eich geiriau eich hun. Byddwn ni’n gweithio allan pa hawl ydyw.
form-not-sure-empty = Rhowch yr hyn yr hoffech inni ei wneud

# Tynnu cydsyniad yn ôl.
form-consents-title = Beth nad ydych yn cytuno ag ef mwyach?
form-consents-empty = Dewiswch yr hyn nad ydych yn cytuno ag ef mwyach
form-consents-empty-words = Rhowch yr hyn nad ydych yn cytuno ag ef mwyach
form-consents-words = Rhywbeth arall, neu ragor amdano (dewisol)
form-consents-words-hint = Dywedwch yn eich geiriau eich hun.
form-effects-title = Beth fydd yn dod i ben a beth fydd yn parhau
form-effects-title-objection = Beth fyddwn ni’n ei wneud â hyn
form-effects-no-consent = Nid yw ein hysbysiad preifatrwydd yn enwi unrhyw ddefnydd o’ch gwybodaeth sy’n dibynnu ar eich cytundeb.
form-effects-objection = Felly byddwn yn trin yr hyn a anfonwch fel gwrthwynebiad. Byddwn yn edrych arno a rhaid inni ateb o fewn yr amser y mae’r gyfraith yn ei osod. Cewch weld y dyddiad ar ôl ichi ei anfon.
form-effects-stops = Beth fydd yn dod i ben
form-effects-stops-this = Byddwn yn rhoi’r gorau i ddefnyddio’ch gwybodaeth ar gyfer hyn.
form-effects-your-words = Yr hyn a ddywedoch wrthym
form-effects-stops-words = Byddwn yn rhoi’r gorau i bob defnydd o’ch gwybodaeth y mae angen eich cytundeb arno. Byddwn yn dweud wrthych beth oedd hynny.
form-effects-target = Ein nod yw gweithredu o fewn { $count ->
    [one] { $count } diwrnod gwaith
    [two] { $count } ddiwrnod gwaith
   *[other] { $count } diwrnod gwaith
}.
form-effects-carries-on = Beth fydd yn parhau
form-effects-other-bases = Efallai y byddwn yn dal i ddefnyddio’ch gwybodaeth am reswm arall yn y gyfraith. Mae ein hysbysiad preifatrwydd yn dweud mai dyma pryd:
form-effects-before = Mae’r hyn a wnaethom cyn ichi ddweud wrthym yn aros fel y mae.
form-effects-no-reason = Nid oes rhaid ichi ddweud pam, a chewch gytuno eto unrhyw bryd.
form-effects-button = Cadarnhau a pharhau

# Cwyno.
form-complaint-title = Dywedwch wrthym am eich cwyn
form-complaint-words = Beth aeth o’i le?
form-complaint-words-hint = Dywedwch beth ddigwyddodd, cystal ag y cofiwch.
form-complaint-empty = Rhowch beth aeth o’i le
form-complaint-happened = Pryd digwyddodd hyn? (dewisol)
form-complaint-happened-hint = Nid oes rhaid iddo fod yn union. Er enghraifft, 27 3 2026, neu y gwanwyn diwethaf.
form-complaint-reference = Cyfeirnod y cais y mae’n ymwneud ag ef (dewisol)
form-complaint-reference-hint = Unrhyw gyfeirnod sydd gennych, gennym ni neu gan swyddfa arall.
form-what-happened = Pryd digwyddodd hyn
form-what-reference = Cyfeirnod
form-harm-title = Yr effaith arnoch chi, a’r hyn rydych ei eisiau
form-harm-harm = Sut effeithiodd hyn arnoch chi? (dewisol)
form-harm-harm-hint = Er enghraifft, pryder, cost neu amser a gollwyd. Os ewch at y rheoleiddiwr wedyn, bydd yn gofyn hyn ichi.
form-harm-wanted = Beth fyddai’n unioni pethau? (dewisol)
form-harm-wanted-hint = Er enghraifft, ateb, ymddiheuriad, neu newid yn ein ffordd o weithio.
form-what-harm = Sut effeithiodd hyn arnoch chi
form-what-wanted = Beth fyddai’n unioni pethau
