# Pam y gwrthodir gweithred, a'r hyn sydd ar goll o'r llythyr at y rheoleiddiwr.

refused-not-your-part = Nid yw eich rôl yn caniatáu hyn
refused-closed = Mae’r cais hwn wedi’i gau. Ailagorwch ef yn gyntaf
refused-not-closed = Nid yw’r cais hwn wedi’i gau
refused-already-replied = Mae’r ateb eisoes wedi’i anfon
refused-not-a-complaint = Dim ond cwyn sydd â’r cam hwn
refused-is-a-complaint = Nid oes gan gŵyn y cam hwn. Ni chaiff dim ei hoedi
refused-proof-already-asked = Rydym eisoes wedi gofyn am hyn ac yn aros amdano
refused-no-proof-asked = Nid ydym wedi gofyn am hyn, neu mae eisoes wedi cyrraedd
refused-question-open = Mae cwestiwn eisoes yn aros am ateb
refused-no-question-open = Nid oes cwestiwn yn aros am ateb
refused-already-extended = Mae’r cais hwn eisoes wedi’i ymestyn. Dim ond unwaith y gellir ei ymestyn
refused-nothing-to-extend = Nid yw’r gyfraith yn gosod dyddiad ateb yma, felly nid oes dim i’w ymestyn
refused-not-started = Nid yw’r terfyn amser wedi dechrau, felly ni ellir ei ymestyn eto
refused-already-acknowledged = Mae’r gŵyn hon eisoes wedi’i chydnabod
refused-not-acknowledged = Cydnabyddwch y gŵyn yn gyntaf
refused-outcome-missing = Cofnodwch ganlyniad ar gyfer pob peth y gofynnwyd amdano yn gyntaf
refused-decided = Mae canlyniad eisoes i bopeth y gofynnwyd amdano
refused-no-reply = Anfonwch yr ateb yn gyntaf, neu cofnodwch fod y person wedi tynnu’n ôl
refused-nothing-answered = Cewch ddweud hyn wrthym ar ôl inni ateb
refused-nothing-to-offer = Nid oes rheswm newydd i gynnig y llythyr
refused-wrong-kind = Ni all cwyn droi’n gais, na chais yn gŵyn
refused-no-such-claim = Dewiswch pa ran o’r cais y mae hyn yn ymwneud â hi
refused-cannot-refuse-marketing = Ni ellir gwrthod gwrthwynebiad i farchnata uniongyrchol. Rhaid i’r marchnata ddod i ben
refused-routes-missing = Nid yw’r ateb yn dweud sut i gwyno, felly ni ellir ei anfon
refused-extension-too-late = Roedd rhaid anfon yr hysbysiad erbyn { $last }. Mae’r dyddiad ateb yn aros yr un fath
refused-too-long = Rhaid i’ch testun fod yn { NUMBER($most) } nod neu lai
refused-unreadable = Mae eich testun yn cynnwys nod na allwn ei gadw. Teipiwch ef eto
refused-in-future = { $what }: rhaid iddo fod heddiw neu yn y gorffennol
refused-before = { $what }: rhaid iddo fod yr un fath â { $earliest } neu’n hwyrach, { $because }

refused-date-answered = Y dyddiad y gwnaethant ateb
refused-date-arrived = Y dyddiad y cyrhaeddodd
refused-because-you-asked = y diwrnod y gwnaethoch ofyn

refused-enter-why-right = Rhowch pam mai hyn y maent yn gofyn amdano
refused-enter-why-identity = Rhowch pam mae angen prawf o bwy ydynt
refused-enter-why-authority = Rhowch pam mae angen prawf o awdurdod
refused-enter-question = Rhowch yr hyn yr hoffech ei ofyn
refused-enter-their-answer = Rhowch yr hyn y gwnaethant ei ateb
refused-enter-answer = Rhowch eich ateb
refused-enter-why-more-time = Rhowch pam mae angen rhagor o amser
refused-enter-what-to-tell = Rhowch yr hyn yr hoffech ei ddweud wrthynt
refused-enter-progress = Rhowch yr hyn sydd wedi digwydd hyd yn hyn
refused-enter-message = Rhowch eich neges
refused-enter-note = Rhowch eich nodyn
refused-enter-reasons = Rhowch y rhesymau, fel y bydd y person yn eu darllen
refused-enter-reply = Rhowch yr ateb
refused-enter-why-reopen = Rhowch pam rydych yn ailagor hyn
refused-enter-why-unhappy = Rhowch pam rydych yn dal yn anfodlon

ready-reply-overdue = Nid ydym wedi ateb mewn pryd.
ready-acknowledgement-overdue = Nid ydym wedi dweud wrthych mewn pryd bod eich cwyn gennym.
ready-still-unhappy = Rydych wedi dweud wrthym eich bod yn dal yn anfodlon.
ready-refused = Rydym wedi gwrthod eich cais neu ran ohono.

missing-complaint = Nid ydych wedi cwyno i’r cyngor am hyn eto. Mae’r rheoleiddiwr fel arfer yn disgwyl ichi wneud hynny yn gyntaf. Nid oes rhaid ichi.
missing-chaser = Nid ydych wedi ysgrifennu at y cyngor ers i’r dyddiad fynd heibio.
missing-harm = Nid ydych wedi dweud pa niwed a wnaeth hyn i chi. Heb hynny efallai mai dim ond cofnodi eich cwyn a wna’r rheoleiddiwr.
missing-wanted = Nid ydych wedi dweud beth fyddai’n unioni pethau.

refused-date-born = eich dyddiad geni
refused-enter-name = Rhowch eich enw llawn
refused-enter-recipient = Rhowch bwy gafodd wybod, fel enw sefydliad
refused-enter-why-not-told = Rhowch pam nad oedd modd rhoi gwybod iddynt
refused-enter-what-is-missing = Rhowch yr hyn sydd ar goll, neu dewiswch ef o’r rhestr
refused-select-how-code = Dewiswch sut y cânt y cod

refused-nothing-changed = Nid ydych wedi newid dim
refused-already-withdrawn = Mae’r cais hwn eisoes wedi’i dynnu’n ôl
refused-too-many-files = Dim ond hyd at { NUMBER($most) } ffeil y cewch eu dewis
refused-empty-file = Mae’r ffeil a ddewiswyd yn wag
refused-not-a-file = Nid oedd modd lanlwytho’r ffeil a ddewiswyd – rhowch gynnig arall arni
refused-no-such-document = Nid yw’r ffeil hon yn rhan o’r cais
refused-nothing-to-scan = Mae pob ffeil eisoes wedi’i gwirio
refused-no-recipients = Ni ofynnwyd am ddim y mae’n rhaid rhoi gwybod i eraill amdano
refused-nobody-told = Nid oes neb arall wedi cael gwybod eto
refused-no-such-recipient = Dewiswch pwy atebodd
refused-too-many-items = Dim ond hyd at { NUMBER($most) } eitem y gall y rhestr eu cynnwys
refused-item-title = Rhowch beth yw eitem { NUMBER($no) } o’r rhestr
refused-item-reason = Rhowch pam mae eitem { NUMBER($no) } o’r rhestr yn cael ei dal yn ôl
refused-item-document = Dewiswch ffeil wedi’i gwirio ar gyfer yr ateb i eitem { NUMBER($no) }, a dim ond os caiff ei rhyddhau
refused-no-such-item = Dewiswch eitemau o’r rhestr yn ein hateb
refused-no-address = Nid oes gennym gyfeiriad post ar gyfer y person hwn
refused-no-phone = Nid oes gennym rif ffôn ar gyfer y person hwn
refused-nothing-released = Nid oes dogfennau gyda’r ateb
refused-still-released = Mae eich dogfennau yn dal yma
