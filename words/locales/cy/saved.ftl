# Cadw ffurflen a dod yn ôl ati, a diwedd sesiwn.

saved-title = Cadw eich atebion a dod yn ôl yn nes ymlaen
saved-intro = Mae eich atebion hyd yma wedi’u cadw. Nid ydym wedi cael eich cais eto.
saved-how = Sut ydych chi am ddod yn ôl?
saved-by-email = Gyda dolen mewn e-bost
saved-by-email-hint = Mae’n gweithio ar unrhyw ddyfais am { $days ->
    [zero] { $days } diwrnod
    [one] { $days } diwrnod
    [two] { $days } ddiwrnod
    [few] { $days } diwrnod
    [many] { $days } diwrnod
   *[other] { $days } diwrnod
}.
saved-email = Cyfeiriad e-bost
saved-email-hint = Dim ond ar gyfer y ddolen hon y byddwn yn ei ddefnyddio.
saved-here = Yn y porwr hwn
saved-here-hint = Mae’n cadw’r ffordd yn ôl am { $days ->
    [zero] { $days } diwrnod
    [one] { $days } diwrnod
    [two] { $days } ddiwrnod
    [few] { $days } diwrnod
    [many] { $days } diwrnod
   *[other] { $days } diwrnod
}. Dewiswch hyn dim ond os ydych yn ymddiried ym mhawb sy’n ei ddefnyddio.
saved-how-empty = Dewiswch sut ydych chi am ddod yn ôl
saved-save = Cadw

saved-done-title = Mae eich atebion wedi’u cadw
saved-done-email = Rydym wedi anfon e-bost atoch gyda dolen. Mae’n gweithio tan { $until }, ar unrhyw ddyfais.
saved-done-junk = Os na ddaw, edrychwch yn eich post sothach, neu cadwch eto. Mae dolen newydd yn cymryd lle un hŷn.
saved-done-here = Mae’r porwr hwn yn cadw’r ffordd yn ôl tan { $until }. I barhau, agorwch y gwasanaeth hwn eto yn y porwr hwn.
saved-done-name = Ar ôl awr heb ei ddefnyddio, byddwn yn cau eich atebion. Byddwn wedyn yn gofyn am eich enw cyn eu hagor eto.
saved-done-not-sent = Nid ydym wedi cael eich cais eto. Mae’r terfyn amser yn dechrau pan fyddwch yn ei anfon.
saved-carry-on = Parhau nawr
saved-close-why = Os ydych yn rhannu’r ddyfais hon, caewch eich atebion pan fyddwch yn gorffen.
saved-close = Cau fy atebion

saved-open-title = Parhau â’ch cais
saved-open-text = Pwyswch y botwm i agor eich atebion yn y porwr hwn.
saved-open-button = Parhau

saved-gone-title = Ni allwch ddefnyddio’r ddolen hon
saved-gone-replaced = Mae dolen fwy newydd wedi cymryd ei lle. Defnyddiwch y ddolen yn yr e-bost diweddaraf.
saved-gone-ended = Rydym yn cadw atebion sydd heb eu hanfon am { $days ->
    [zero] { $days } diwrnod
    [one] { $days } diwrnod
    [two] { $days } ddiwrnod
    [few] { $days } diwrnod
    [many] { $days } diwrnod
   *[other] { $days } diwrnod
}. Yna rydym yn eu dileu.
saved-gone-run-out = Mae’r ddolen wedi dod i ben.
saved-gone-unknown = Efallai fod y ddolen yn anghyflawn neu’n rhy hen. Copïwch hi i gyd o’r e-bost a rhowch gynnig arall arni.
saved-gone-sent = Mae’r cais hwn wedi’i anfon eisoes. Gallwch ei ddilyn gyda’ch cyfeiriad e-bost.
saved-gone-follow = Dilyn eich cais
saved-gone-again = Gallwch ddechrau eto. Mae’n cymryd ychydig funudau.
saved-start-again = Dechrau eto

saved-out-title = Rydym wedi eich allgofnodi
saved-out-answers = Rydym wedi eich allgofnodi i ddiogelu eich gwybodaeth. Rydym wedi cadw eich atebion.
saved-out-request = Rydym wedi eich allgofnodi i ddiogelu eich gwybodaeth. Nid oes dim a anfonoch atom wedi’i golli.
saved-out-unsent = Roeddech yn ysgrifennu hyn. Nid yw wedi ein cyrraedd. Copïwch ef, er mwyn ichi allu ei anfon pan fyddwch yn ôl.
saved-out-name = Eich enw llawn
saved-out-name-hint = Rhowch ef fel y gwnaethoch o’r blaen. Rydym yn gofyn fel na all neb arall agor eich atebion.
saved-out-name-empty = Rhowch eich enw llawn
saved-out-name-wrong = Nid dyna’r enw yn eich atebion. Rhowch ef fel y gwnaethoch o’r blaen
saved-out-continue = Parhau â’ch cais
saved-out-email = Os anfonwyd dolen atoch mewn e-bost, gallwch ddefnyddio honno hefyd.
saved-out-again-title = Os nad eich atebion chi yw’r rhain
saved-out-again-text = Dechreuwch eto. Bydd yr atebion blaenorol wedyn yn aros ar gau yn y porwr hwn.
saved-out-new-link = I weld eich cais eto, gofynnwch am ddolen newydd.
saved-out-new-link-button = Cael dolen newydd

saved-timeout-title = Oes angen mwy o amser arnoch?
saved-timeout-text = I ddiogelu eich gwybodaeth, byddwn yn eich allgofnodi mewn 2 funud. Byddwn yn cadw eich atebion.
saved-timeout-stay = Aros wedi mewngofnodi

saved-mail-subject = Eich dolen i’r atebion rydych wedi’u cadw
saved-mail-hello = Helo
saved-mail-why = Gwnaethoch ofyn i ni am ffordd yn ôl at yr atebion rydych wedi’u cadw.
saved-mail-how = Agorwch y ddolen hon a phwyswch y botwm. Mae’n gweithio fwy nag unwaith, am { $days ->
    [zero] { $days } diwrnod
    [one] { $days } diwrnod
    [two] { $days } ddiwrnod
    [few] { $days } diwrnod
    [many] { $days } diwrnod
   *[other] { $days } diwrnod
}:
saved-mail-newer = Os byddwch yn cadw eto, bydd y ddolen newydd yn cymryd ei lle.
saved-mail-not-sent = Nid ydym wedi cael eich cais eto. Byddwn yn ei gael pan fyddwch yn ei anfon.
saved-mail-stranger = Os na wnaethoch ofyn am hyn, nid oes angen i chi wneud dim.
saved-mail-phone = Ffôn: { $phone }
saved-mail-machine = Anfonwyd y neges hon gan beiriant. Peidiwch ag ateb.
