# Ein hateb, a'r hyn i'w wneud os nad ydych yn fodlon arno.

reply-none-title = Nid oes dim yn barod eto
reply-none-says = Nid ydym wedi anfon ein hateb eto. Byddwn yn ysgrifennu atoch pan fydd yn barod.
reply-title = Ein hateb
reply-code-title = Agor eich ateb
reply-code-why = Mae dogfennau gyda’ch ateb. Rydym yn gwirio mai chi sydd yno cyn eu dangos.
reply-code-posted = Gwnaethom bostio cod atoch ar { $day }.
reply-code-texted = Gwnaethom anfon cod atoch mewn neges destun ar { $day }.
reply-code-handed = Gwnaethom roi cod ichi wyneb yn wyneb ar { $day }.
reply-code-not-given = Nid ydym wedi rhoi cod ichi eto. Gofynnwch inni am un. Gallwn ei bostio, ei anfon mewn neges destun neu ei roi ichi wyneb yn wyneb.
reply-code-lost = Nid yw’r cod gennyf
reply-code-lost-says = Gallwn roi un newydd ichi. Wedyn bydd yr hen un yn rhoi’r gorau i weithio.
reply-code-ask = Anfon neges atom
reply-code-wrong = Nid yw’r cod yn gywir. Mae gennych { $count ->
    [one] { $count } cynnig
    [two] { $count } gynnig
    [few] { $count } chynnig
    [many] { $count } chynnig
   *[other] { $count } cynnig
} ar ôl
reply-done-renewed = Mae eich dogfennau yma eto.
reply-done-checking = Rydym yn dal i wirio’r ddogfen hon am feirysau. Rhowch gynnig arall arni yn nes ymlaen.

reply-list = Yr hyn rydym wedi’i anfon atoch a’r hyn nad ydym
reply-until = Cewch lawrlwytho’r dogfennau tan { $day }.
reply-ended = Daeth yr amser i lawrlwytho’r dogfennau i ben ar { $day }. Cewch eu cael eto nawr. Nid oes angen cais newydd arnoch.
reply-renew = Cael eich dogfennau eto
reply-item = Eitem
reply-item-what = Yr hyn a wnaethom
reply-item-file = Dogfen
reply-released = Wedi’i hanfon
reply-part = Wedi’i hanfon yn rhannol
reply-withheld = Heb ei hanfon
reply-not-held = Nid yw hon gennym
reply-no-file = Dim dogfen
reply-download = Lawrlwytho
reply-download-item = eitem { $no }
reply-kind-pdf = PDF
reply-kind-word = Dogfen Word
reply-kind-picture = Llun
reply-kind-file = Ffeil
reply-open-pdf = Mae’n agor yn eich porwr neu mewn darllenydd PDF.
reply-open-word = Mae’n agor yn Word neu yn LibreOffice, sydd am ddim.
reply-open-heic = Mae’n agor ar iPhone, neu yn Windows gyda’r estyniad HEIF.
reply-open-picture = Mae’n agor yn eich porwr.
reply-open-file = Gofynnwch inni os na allwch ei hagor.
reply-missing-told = Yr hyn a ddywedoch sydd ar goll
reply-missing-items = eitem { $items }
reply-not-happy = Os nad ydych yn fodlon ar ein hateb

reply-unhappy-title = Nid wyf yn fodlon ar hyn
reply-unhappy-answered = Rydym wedi anfon ein hateb. Cewch ddweud wrthym beth sydd o’i le arno. Cewch hefyd fynd at y rheoleiddiwr.
reply-unhappy-withdrawn = Gwnaethoch dynnu hyn yn ôl, felly gwnaethom roi’r gorau iddi. Cewch gwyno o hyd, neu fynd at y rheoleiddiwr.
reply-unhappy-in-time = Mae gennym tan { $day } i ateb, felly nid ydym yn hwyr eto. Cewch gwyno nawr beth bynnag.
reply-unhappy-late = Roedd rhaid inni ateb erbyn { $day } ac nid ydym wedi gwneud hynny. Cewch gwyno nawr i ni neu i’r rheoleiddiwr.
reply-unhappy-late-complaint = Roedd rhaid inni ddweud wrthych erbyn { $day } fod eich cwyn gennym. Nid ydym wedi gwneud hynny. Cewch fynd at y rheoleiddiwr nawr.
reply-unhappy-complaint = Rydym yn edrych i mewn i’ch cwyn. Nid yw’r gyfraith yn gosod dyddiad ar gyfer ein hateb. Cewch fynd at y rheoleiddiwr unrhyw bryd.
reply-unhappy-no-date = Nid oes dyddiad ateb ar hyn o bryd. Cewch gwyno nawr beth bynnag.
reply-choice-label = Beth hoffech chi ei wneud?
reply-choice-empty = Dewiswch beth hoffech chi ei wneud
reply-choice-missing = Dweud wrthym beth sydd ar goll o’n hateb
reply-choice-missing-hint = Cewch ddewis eitemau o’r rhestr yn ein hateb
reply-choice-still = Dweud wrthym pam nad yw ein hateb yn datrys hyn
reply-choice-still-hint = Byddwn yn dweud wrth y person â gofal ac yn paratoi eich llythyr at y rheoleiddiwr
reply-choice-message = Gofyn inni sut mae’n mynd
reply-choice-message-hint = Cewch anfon neges atom ar dudalen eich cwyn
reply-choice-complain = Cwyno i ni
reply-choice-complain-hint = Byddwn yn edrych i mewn iddo ac yn dweud wrthych beth a ganfyddwn
reply-choice-regulator = Gweld yr hyn y gall y rheoleiddiwr ei wneud
reply-choice-regulator-hint = Mae hefyd yn dweud pryd mai ombwdsmon neu lys yw’r lle iawn
reply-still-words = Pam nad yw ein hateb yn datrys hyn?
reply-still-hint = Dywedwch beth y mae ein hateb yn ei adael yn agored, neu beth sydd o’i le yn eich barn chi.
reply-still-next = Chi sy’n penderfynu a ydych yn anfon y llythyr. Nid ydym byth yn ei anfon ar eich rhan.

reply-missing-title = Beth sydd ar goll o’n hateb?
reply-missing-says = Byddwn yn edrych eto ac yn ysgrifennu atoch. Nid cais newydd yw hwn.
reply-missing-item = { $no }. { $title }
reply-missing-which = Pa eitemau y mae’n ymwneud â nhw?
reply-missing-which-hint = Dewiswch bob un sy’n berthnasol. Cewch hepgor hyn.
reply-missing-words = Beth sydd ar goll?
reply-missing-words-hint = Dywedwch beth yr oeddech yn disgwyl ei gael. Mae enwau, dyddiadau a lleoedd yn ein helpu.
reply-missing-send = Dweud wrthym

reply-complain-title = Cwyno i ni am hyn
reply-complain-about = Mae eich cwyn am { $reference }. Rydym yn cadw’r ddau gyda’i gilydd.
reply-complain-known = Rydym yn llenwi’r hyn rydym yn ei wybod eisoes. Cewch ei newid.
reply-complain-next = Byddwn yn edrych i mewn iddo cyn gynted ag y daw i law, ac yn dweud wrthych sut mae’n mynd.
reply-complain-instead = Cewch fynd at y rheoleiddiwr yn lle hynny, unrhyw bryd:
reply-complain-start = Dechrau eich cwyn

reply-regulator-title = Yr hyn y gall y rheoleiddiwr ei wneud
reply-regulator-when = Pryd y cewch fynd at y rheoleiddiwr
reply-regulator-any-time = Cewch gwyno i’r rheoleiddiwr unrhyw bryd. Nid oes rhaid ichi gwyno i ni yn gyntaf.
reply-regulator-first = Fel arfer mae’r rheoleiddiwr yn hoffi ichi gwyno i ni yn gyntaf, a rhoi amser inni ateb.
reply-regulator-guidance = Canllaw yw hynny ac nid y gyfraith.
reply-regulator-can = Yr hyn y gall ei wneud
reply-regulator-can-look = Gall edrych i mewn i sut y defnyddiwyd eich gwybodaeth gennym.
reply-regulator-can-tell = Mae’n dweud wrthych sut mae’n mynd a beth y mae’n ei ganfod.
reply-regulator-can-order = Gall ddweud wrthym am unioni pethau.
reply-regulator-cannot = Ni all roi arian ichi am yr hyn a ddigwyddodd. Dim ond llys a all wneud hynny.
reply-regulator-tribunal = Os na fydd y rheoleiddiwr yn dweud dim wrthych am { $period }, gall tribiwnlys orchymyn iddo weithredu.
reply-regulator-how = Sut i gwyno i’r rheoleiddiwr
reply-regulator-name = { $name }, ffôn { $phone }:
reply-regulator-letter = Rydym wedi ysgrifennu llythyr ichi gyda’r holl ddyddiadau ynddo. Cewch ei newid a’i anfon.
reply-regulator-complain = Os nad ydym wedi unioni rhywbeth, dywedwch wrthym. Rhaid inni edrych i mewn iddo.
reply-ombudsman = Pryd mai ombwdsmon yw’r lle iawn
reply-ombudsman-says = Mae’r rheoleiddiwr yn edrych ar sut rydym yn defnyddio gwybodaeth. Mae ombwdsmon yn edrych ar sut rydym yn trin pobl ac yn cynnal ein gwasanaethau.
reply-ombudsman-england-wales = Yn Lloegr, Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol yw hwn. Yng Nghymru, Ombwdsmon Gwasanaethau Cyhoeddus Cymru ydyw.
reply-ombudsman-scotland = Yn yr Alban, Ombwdsmon Gwasanaethau Cyhoeddus yr Alban yw hwn.
reply-ombudsman-northern-ireland = Yng Ngogledd Iwerddon, Ombwdsmon Gwasanaethau Cyhoeddus Gogledd Iwerddon yw hwn.
reply-court = Pryd mai llys yw’r lle iawn
reply-court-says = Gall llys orchymyn inni wneud yr hyn y mae’r gyfraith yn gofyn amdano. Nid oes rhaid ichi gwyno i neb yn gyntaf. Efallai y byddwch am gael cyngor cyfreithiol.
