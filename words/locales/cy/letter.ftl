# Llythyr y preswylydd at y rheoleiddiwr a'i dudalen; llythyrau'r cyngor i'w hargraffu a'u postio.

letter-right = { $right ->
    [access] copi o wybodaeth
    [rectification] cywiro gwybodaeth
    [erasure] dileu gwybodaeth
    [restriction] cyfyngu ar ddefnyddio gwybodaeth
    [portability] symud gwybodaeth i rywle arall
    [objection] rhoi’r gorau i ddefnyddio gwybodaeth
    [objection_direct_marketing] rhoi’r gorau i farchnata
    [automated_decision] penderfyniad a wnaed gan gyfrifiadur
    [consent_withdrawal] tynnu cydsyniad yn ôl
    [complaint] cwyn
   *[other] cais yn fy ngeiriau fy hun
}
letter-outcome = { $outcome ->
    [granted] caniatawyd yn llawn
    [part] caniatawyd yn rhannol
    [refused] gwrthodwyd
    [nothing_held] nid oes dim yn cael ei gadw
   *[withdrawn] tynnwyd yn ôl
}
letter-outcome-complaint = { $outcome ->
    [granted] cadarnhawyd
    [part] cadarnhawyd yn rhannol
    [refused] ni chadarnhawyd
    [nothing_held] nid oedd dim i ymchwilio iddo
   *[withdrawn] tynnwyd yn ôl
}

# --- yr hyn y mae'r llythyr yn ei ddweud

letter-title = Cwyn i’r { $regulator } am { $council }
letter-heading-request = Cwyn am y ffordd y deliodd { $council } â’m cais ({ $citation })
letter-heading-complaint = Cwyn am y ffordd y deliodd { $council } â’m cwyn ({ $citation })
letter-mark = Cyfeirnod y cyngor { $reference }
letter-page-of = Tudalen { $page } o { $pages }

letter-email = E-bost: { $email }
letter-phone = Ffôn: { $phone }
letter-about-myself = Rwy’n cwyno am fy ngwybodaeth fy hun.
letter-about-my-child = Rwy’n cwyno dros fy mhlentyn, { $subject }. Rhaid i blentyn 12 oed neu hŷn lofnodi llythyr cydsynio, ac rwy’n ei atodi.
letter-about-someone-else = Rwy’n gweithredu dros { $subject }. Rwy’n atodi llythyr cydsynio wedi’i lofnodi, neu’r papur sy’n caniatáu imi weithredu ar eu rhan.
letter-about-child-and-me = Rwy’n cwyno drosof fy hun a thros fy mhlentyn, { $subject }. Rhaid i blentyn 12 oed neu hŷn lofnodi llythyr cydsynio, ac rwy’n ei atodi.
letter-another-person = berson arall
letter-needs = Yr hyn sydd ei angen arnaf: { $needs }
letter-need = { $need ->
    [large_print] print bras
    [braille] braille
    [easy_read] fersiwn hawdd ei ddeall
    [audio] gwybodaeth wedi’i darllen yn uchel
    [british_sign_language] Iaith Arwyddion Prydain
   *[help_in_person] cymorth wyneb yn wyneb
}
letter-avoid = { $avoid ->
    [email] peidiwch ag anfon e-bost ataf
    [phone] peidiwch â’m ffonio
    [post] peidiwch ag anfon post ataf
   *[voicemail] peidiwch â gadael neges llais imi
}
letter-helper = fy nghynorthwyydd yw { $helper }

letter-council-heading = Y cyngor
letter-council-name = Enw
letter-council-dpo = Cyswllt diogelu data
letter-council-reference = Cyfeirnod y cyngor
letter-council-registration = Rhif cofrestru
letter-summary-heading = Crynodeb
letter-asked-heading = Yr hyn y gofynnais amdano
letter-timeline-heading = Beth ddigwyddodd a phryd
letter-timeline-date = Dyddiad
letter-timeline-what = Beth ddigwyddodd
letter-timeline-law = Y gyfraith
letter-clock-heading = Sut y gweithiwyd y diwrnod olaf allan
letter-outstanding-heading = Yr hyn sydd heb ei wneud o hyd
letter-outstanding-what = Yr hyn nad yw’r cyngor wedi’i wneud
letter-outstanding-duty = Dyletswydd
letter-harm-heading = Y niwed a achosodd hyn
letter-harm-open = Ysgrifennwch yma pa niwed a achosodd hyn ichi.
letter-wanted-heading = Y canlyniad rwy’n gofyn amdano
letter-wanted-open = Ysgrifennwch yma beth rydych am iddo ddigwydd.
letter-first-heading = Codi hyn gyda’r cyngor yn gyntaf
letter-first-complaint = Cwynais i’r cyngor yn gyntaf, ar { $day }.
letter-first-unhappy = Dywedais wrth y cyngor ar { $day } nad oedd ei ateb wedi datrys hyn.
letter-first-not = Gofynnais i’r cyngor yn uniongyrchol, fel y mae’r dyddiadau’n dangos. Nid wyf wedi gwneud cwyn ar wahân iddo.
letter-papers-heading = Papurau gyda’r llythyr hwn
letter-statement-heading = Datganiad
letter-statement = Mae’r hyn rwyf wedi’i ysgrifennu yma yn wir hyd y gwn i. Rwy’n cytuno y caiff y rheoleiddiwr rannu’r llythyr hwn a’i bapurau gyda’r cyngor er mwyn ymchwilio iddo.

letter-last-day-reply = Y diwrnod olaf i’r cyngor ateb: { $right }.
letter-last-day-acknowledge = Y diwrnod olaf i’r cyngor ddweud wrthyf fod fy nghwyn ganddo.
letter-guidance-day = Mae’r rheoleiddiwr yn hoffi clywed erbyn y diwrnod hwn. Canllaw yw hynny, nid y gyfraith.

letter-owed-acknowledgement = Nid yw’r cyngor wedi cydnabod y gŵyn mewn pryd.
letter-owed-reply = Nid yw’r cyngor wedi ateb mewn pryd: { $right }.
letter-owed-refused = Mae’r cyngor wedi gwrthod y cais: { $right }.
letter-owed-refused-part = Mae’r cyngor wedi gwrthod rhan o’r cais: { $right }.
letter-owed-unhappy = Mae’r cyngor wedi ateb ac nid yw hyn wedi’i ddatrys: { $words }

letter-summary-request = Ar { $day } anfonais gais at { $council } (cyfeirnod { $reference }): { $rights }.
letter-summary-complaint = Ar { $day } cwynais i { $council } (cyfeirnod { $reference }).
letter-summary-due = Y dyddiad a osodwyd gan y gyfraith oedd { $due }.
letter-summary-owed = { $what } ({ $duty })
letter-summary-stands = Mae’r cyngor yn dweud: { $sentence }
letter-summary-harm = Effaith hyn arnaf: { $words }
letter-summary-wanted = Yr hyn rwy’n ei ddymuno: { $words }
letter-summary-asked = Yr hyn y gofynnais amdano: { $words }

# --- beth ddigwyddodd

letter-event-received-request = Cafodd y cyngor y cais
letter-event-received-complaint = Cafodd y cyngor y gŵyn
letter-event-identity-asked = Gofynnodd y cyngor am brawf o bwy oedd yn gofyn
letter-event-authority-asked = Gofynnodd y cyngor am brawf o’r hawl i weithredu
letter-event-identity-received = Cyrhaeddodd y prawf o bwy oedd yn gofyn y cyngor
letter-event-authority-received = Cyrhaeddodd y prawf o’r hawl i weithredu y cyngor
letter-event-question-asked = Gofynnodd y cyngor gwestiwn
letter-event-question-answered = Atebwyd y cwestiwn
letter-event-extension = Dywedodd y cyngor fod angen rhagor o amser arno
letter-event-acknowledged = Cydnabu’r cyngor y gŵyn
letter-event-progress = Anfonodd y cyngor y newyddion diweddaraf
letter-event-message-in = Anfonwyd neges at y cyngor
letter-event-message-out = Anfonodd y cyngor neges
letter-event-replied = Atebodd y cyngor
letter-event-decided = Penderfyniad ({ $right }): { $outcome }
letter-event-closed = Caeodd y cyngor yr achos
letter-event-withdrawn = Tynnwyd y cais yn ôl
letter-event-reopened = Ailagorodd y cyngor yr achos
letter-event-unhappy = Dywedwyd wrth y cyngor nad oedd ei ateb wedi datrys hyn
letter-event-missing = Dywedwyd wrth y cyngor fod rhywbeth ar goll o’i ateb
letter-event-document = Anfonwyd dogfen at y cyngor: { $name }
letter-event-recipient-told = Rhoddodd y cyngor wybod i { $recipient }
letter-event-recipient-not-told = Ni allai’r cyngor roi gwybod i { $recipient }
letter-event-recipient-answered = Atebodd { $recipient } y cyngor
letter-event-details = Rhoddwyd manylion cyswllt newydd i’r cyngor
letter-event-renewed = Rhoddodd y cyngor yr ateb ar gael eto
letter-event-ready-reply-overdue = Roedd y llythyr at y rheoleiddiwr yn barod: roedd y dyddiad ateb wedi mynd heibio
letter-event-ready-acknowledgement-overdue = Roedd y llythyr at y rheoleiddiwr yn barod: roedd y dyddiad i gydnabod y gŵyn wedi mynd heibio
letter-event-ready-still-unhappy = Roedd y llythyr at y rheoleiddiwr yn barod: nid oedd yr ateb wedi datrys hyn
letter-event-ready-refused = Roedd y llythyr at y rheoleiddiwr yn barod: roedd y cais wedi’i wrthod, yn llawn neu’n rhannol

# --- papurau

letter-paper-request = Yr hyn y gofynnais amdano, { $day }
letter-paper-complaint = Fy nghwyn, { $day }
letter-paper-question = Cwestiwn y cyngor, { $day }
letter-paper-answer = Fy ateb, { $day }
letter-paper-extension = Hysbysiad y cyngor bod angen rhagor o amser arno, { $day }
letter-paper-acknowledged = Cydnabyddiaeth y cyngor, { $day }
letter-paper-reply = Ateb y cyngor, { $day }
letter-paper-unhappy = Yr hyn a ddywedais wrth y cyngor ar ôl ei ateb, { $day }
letter-paper-missing = Yr hyn a ddywedais wrth y cyngor oedd ar goll o’i ateb, { $day }
letter-paper-consent = Cydsyniad wedi’i lofnodi, neu’r papur sy’n caniatáu imi weithredu

# --- ffurflen y rheoleiddiwr, fesul cwestiwn

letter-form-name = Eich enw
letter-form-email = Eich cyfeiriad e-bost
letter-form-post = Eich cyfeiriad post (dewisol)
letter-form-needs = Newidiadau sydd eu hangen arnoch i ddefnyddio’r gwasanaeth
letter-form-about = Gwybodaeth pwy ydyw
letter-form-organisation = Enw’r sefydliad
letter-form-organisation-is = { $council }, cyngor lleol
letter-form-contact = Â phwy y gwnaethoch ddelio yno
letter-form-reference = Cyfeirnod y sefydliad
letter-form-what = Beth ddigwyddodd
letter-form-timeline = Dyddiadau’r hyn a ddigwyddodd
letter-form-complained = Pryd y gwnaethoch gwyno i’r sefydliad
letter-form-complained-not = Nid wyf wedi gwneud cwyn ar wahân. Gofynnais am hyn ar { $day }.
letter-form-said = Beth ddywedodd y sefydliad
letter-form-said-words = Ar { $day }: { $words }
letter-form-said-nothing = Nid yw wedi ateb.
letter-form-said-reply = Atebodd ar { $day }.
letter-form-harm = Pa niwed a wnaeth hyn ichi
letter-form-wanted = Beth yr hoffech iddo ddigwydd
letter-form-papers = Dogfennau y gallwch eu hanfon

# --- y dudalen

letter-page-title = Eich llythyr at y rheoleiddiwr
letter-page-ready = Mae eich llythyr yn barod
letter-page-ready-says = Cewch ei anfon nawr. Nid ydym yn ei anfon ar eich rhan.
letter-page-not-yet = Nid oes dim yn hwyr nac wedi’i wrthod eto
letter-page-not-yet-says = Cewch anfon eich llythyr unrhyw bryd. Gall y rheoleiddiwr ofyn ichi aros nes inni ateb.
letter-page-late = Cewch anfon eich llythyr o hyd
letter-page-late-says = Mae’n hwyrach nag y mae’r rheoleiddiwr yn ei hoffi. Canllaw yw hynny, nid y gyfraith, felly cewch ei anfon beth bynnag.
letter-page-saved = Mae eich geiriau yn y llythyr.
letter-page-reply-closed = Nid yw geiriau ein hateb yn eich llythyr, am ei fod yn agor â chod.
letter-page-reply-open = Agor ein hateb
letter-page-expected-heading = Yr hyn y mae’r rheoleiddiwr yn ei ddisgwyl yn gyntaf
letter-page-expected-says = Canllaw yw hyn, nid y gyfraith. Cewch anfon eich llythyr hebddo.
letter-done = Wedi’i wneud
letter-not-done = Heb ei wneud
letter-expected-complained = Gwnaethoch gwyno i ni ar { $day }.
letter-expected-complained-not = Nid ydych wedi cwyno i ni am hyn eto. Nid oes rhaid ichi.
letter-expected-asked-why = Gwnaethoch ofyn inni esbonio ar { $day }.
letter-expected-asked-why-not = Nid ydych wedi gofyn inni esbonio beth a wnaethom neu na wnaethom.
letter-expected-chased = Gwnaethoch ysgrifennu atom eto ar { $day }, ar ôl { $period }.
letter-expected-chased-not = Nid ydych wedi ysgrifennu atom eto ar ôl { $period }, o { $day } ymlaen.
letter-expected-in-time = Rydych mewn pryd. Mae’r rheoleiddiwr yn hoffi clywed gennych erbyn { $day }.
letter-expected-in-time-not = Mae’r rheoleiddiwr yn hoffi clywed yn gynt. Y diwrnod oedd { $day }. Cewch anfon eich llythyr o hyd.
letter-page-lacks-heading = Yr hyn sydd ar goll o’ch llythyr
letter-page-lacks-says = Cewch anfon y llythyr fel y mae. Cewch hefyd ychwanegu hyn isod.
letter-missing-complaint = Nid ydych wedi cwyno i’r cyngor am hyn eto. Nid oes rhaid ichi.
letter-missing-chaser = Nid ydych wedi ysgrifennu at y cyngor eto ar ôl { $period }.
letter-missing-harm = Efallai mai dim ond cofnodi cwyn a wna’r rheoleiddiwr os nad yw’n cynnwys: pa niwed a wnaeth hyn ichi.
letter-missing-wanted = Efallai mai dim ond cofnodi cwyn a wna’r rheoleiddiwr os nad yw’n cynnwys: beth fyddai’n unioni pethau.
letter-page-words-heading = Eich geiriau eich hun
letter-page-harm = Pa niwed a wnaeth hyn ichi? (dewisol)
letter-page-harm-hint = Dywedwch sut yr effeithiodd hyn arnoch.
letter-page-wanted = Beth fyddai’n unioni pethau? (dewisol)
letter-page-save = Cadw
letter-page-send-heading = Ei anfon
letter-page-pdf = Lawrlwytho eich llythyr (PDF)
letter-page-docx = Lawrlwytho eich llythyr i’w newid (Word)
letter-page-zip = Lawrlwytho eich bwndel tystiolaeth (ZIP)
letter-page-zip-says = Mae’n cynnwys y llythyr, yr hyn a ysgrifennwyd, sut y gweithiwyd y dyddiad allan, a thudalen sy’n gwirio ein cofnod.
letter-page-read = Darllenwch ef. Eich llythyr chi ydyw: cewch hepgor neu ychwanegu beth a fynnwch.
letter-page-post = Anfonwch ef gyda’r papurau a restrir ynddo. Cewch ei bostio i’r cyfeiriad yn y llythyr.
letter-page-online = Anfonwch ef ar wefan y rheoleiddiwr: { $address }
letter-page-form-heading = Atebion ar gyfer ffurflen y rheoleiddiwr
letter-page-form-says = Mae’r ffurflen yn gofyn y cwestiynau hyn. Copïwch bob ateb.
letter-page-form-empty = Nid ydych wedi ysgrifennu hyn eto.
letter-page-form-count = { $count ->
    [zero] Nid oes ganddo’r un nod.
    [one] Mae ganddo { $count } nod.
    [two] Mae ganddo { $count } nod.
    [few] Mae ganddo { $count } nod.
    [many] Mae ganddo { $count } nod.
   *[other] Mae ganddo { NUMBER($count) } nod.
}
letter-page-form-limit = Mae’r ffurflen yn derbyn { NUMBER($most) }.

# --- llythyrau'r cyngor

letter-out-reference = Ein cyfeirnod: { $reference }
letter-out-dear = Annwyl { $name }
letter-out-closing = Yn gywir
letter-out-identity = Mae angen prawf arnom o bwy ydych chi
letter-out-authority = Mae angen prawf arnom y cewch weithredu
letter-out-identity-why = Mae angen hyn arnom cyn y gallwn ateb:
letter-out-question = Mae gennym gwestiwn am eich cais
letter-out-question-why = I ddod o hyd i’r hyn y gofynnoch amdano, mae angen inni wybod:
letter-out-extension = Mae angen rhagor o amser arnom
letter-out-extension-why = Mae angen rhagor o amser arnom ar gyfer eich cais. Dyma’r rhesymau:
letter-out-acknowledged = Mae eich cwyn gennym
letter-out-progress = Y diweddaraf am eich cwyn
letter-out-message = Neges am eich cais
letter-out-reply = Ein hateb
letter-out-decision = { $right }: { $outcome }. { $reasons }
letter-out-schedule = Yr hyn rydym wedi’i anfon atoch a’r hyn nad ydym
letter-out-item = { $no }. { $title }: { $treatment }
letter-out-item-why = { $no }. { $title }: { $treatment }. { $reason }
letter-out-treatment = { $treatment ->
    [released] wedi’i anfon
    [part] wedi’i anfon yn rhannol
    [withheld] heb ei anfon
   *[not_held] nid yw gennym
}
letter-out-routes = Os nad ydych yn fodlon ar yr ateb hwn
letter-route-council = Cewch gwyno i ni: ysgrifennwch at y { $officer }, { $council }, neu defnyddiwch ein gwasanaeth ar-lein yn { $link } ({ $citation }).
letter-route-council-contact = Cewch gwyno i ni: ysgrifennwch at y { $officer }, { $council } ({ $contact }), neu defnyddiwch ein gwasanaeth ar-lein yn { $link } ({ $citation }).
letter-route-regulator = Cewch gwyno i’r { $regulator }, { $address }, ffôn { $phone }, { $web } ({ $citation }). Nid oes rhaid ichi gwyno i ni yn gyntaf.
letter-route-court = Cewch hefyd ofyn i lys orchymyn inni wneud yr hyn y mae’r gyfraith yn gofyn amdano ({ $citation }).
