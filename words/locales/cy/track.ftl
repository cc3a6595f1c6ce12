# Dod yn ôl at gais: drwy ddolen a chod mewn e-bost, neu drwy gyfeirnod a'r cod a roddwyd.

track-title = Dilyn eich cais
track-link-lasts = Rydym yn anfon dolen i’ch cyfeiriad e-bost. Mae’n gweithio unwaith, am { $count ->
    [one] { $count } funud
    [two] { $count } funud
   *[other] { $count } munud
}.
track-email = Cyfeiriad e-bost
track-email-hint = Yr un a roesoch inni gyda’ch cais
track-send = Anfon y ddolen
track-no-email = Os na roesoch gyfeiriad e-bost
track-no-email-says = Mae angen cyfeirnod eich cais arnoch, a’r cod y gwnaethom ei bostio, ei anfon mewn neges destun neu ei roi ichi.
track-use-reference = Defnyddio eich cyfeirnod a’ch cod
track-continue = Parhau
track-contact = Sut i gysylltu â ni

track-sent-title = Edrychwch ar eich e-bost
track-sent-if = Os oes gennym gais ar gyfer y cyfeiriad e-bost hwnnw, rydym wedi anfon dolen.
track-sent-again = Rydym wedi ei anfon eto, os gallwn. Dim ond yr e-bost diweddaraf sy’n gweithio.
track-code-instead = Teipio’r cod yn lle hynny
track-code = Cod o’r e-bost
track-code-hint = Mae ganddo 6 rhif. Dim ond yn y porwr hwn y mae’n gweithio.
track-code-empty = Rhowch y cod a anfonwyd atoch
track-code-six = Rhaid i’r cod fod yn 6 rhif
track-code-wrong = Nid yw’r cod yn gywir. Mae gennych { $count ->
    [one] { $count } cynnig
    [two] { $count } gynnig
    [few] { $count } chynnig
    [many] { $count } chynnig
   *[other] { $count } cynnig
} ar ôl
track-code-expired = Mae’r cod wedi dod i ben. Gofynnwch am god newydd
track-code-wait = Rydych wedi rhoi cod anghywir yn rhy aml. Cewch roi cynnig arall arni ymhen { $count ->
    [one] { $count } funud
    [two] { $count } funud
   *[other] { $count } munud
}
track-sent-nothing = Os na chewch e-bost
track-sent-junk = Edrychwch yn eich post sothach. Gall gymryd rhai munudau.
track-sent-other = Efallai ichi roi cyfeiriad arall inni, neu ddim un.
track-again = Ei anfon eto
track-other-address = Defnyddio cyfeiriad e-bost arall

track-reference-title = Defnyddio eich cyfeirnod a’ch cod
track-reference-says = Cewch wneud hyn heb gyfeiriad e-bost.
track-reference = Cyfeirnod
track-reference-hint = Mae’n dechrau ag RD ac mae ym mhob llythyr gennym
track-reference-empty = Rhowch eich cyfeirnod
track-reference-wrong = Nid yw’r cyfeirnod neu’r cod yn gywir. Mae gennych { $count ->
    [one] { $count } cynnig
    [two] { $count } gynnig
    [few] { $count } chynnig
    [many] { $count } chynnig
   *[other] { $count } cynnig
} ar ôl
track-given-code = Cod
track-given-code-hint = Mae ganddo 12 llythyren a rhif. Cewch hepgor y llinellau.
track-given-code-empty = Rhowch y cod a roddwyd ichi
track-no-code = Nid oes gennyf god
track-no-code-says = Gofynnwch inni am un. Gallwn ei bostio, ei anfon mewn neges destun neu ei roi ichi wyneb yn wyneb.

track-link-title = Parhau at eich ceisiadau
track-link-says = Pwyswch y botwm i agor eich ceisiadau yn y porwr hwn. Wedyn bydd y ddolen yn rhoi’r gorau i weithio.
track-link-button = Parhau at eich ceisiadau
track-link-unknown = Nid yw’r ddolen hon yn gweithio. Efallai ei bod yn anghyflawn neu’n rhy hen.
track-link-used = Mae’r ddolen hon eisoes wedi’i defnyddio.
track-link-replaced = Daeth dolen newydd yn lle’r ddolen hon. Defnyddiwch y ddolen yn yr e-bost diweddaraf.
track-link-expired = Mae’r ddolen hon wedi dod i ben.
track-spent-title = Mae angen dolen newydd arnoch
track-spent-says = Er eich diogelwch mae pob dolen yn gweithio unwaith ac am gyfnod byr. Nid oes dim wedi digwydd i’ch cais.
track-spent-new = Anfon dolen newydd

track-confirm-title = Cadarnhau eich cyfeiriad e-bost
track-confirm-says = Pwyswch y botwm os ydych am inni ysgrifennu atoch i’r cyfeiriad hwn am eich cais.
track-confirm-button = Cadarnhau’r cyfeiriad hwn
track-confirmed-title = Mae eich cyfeiriad e-bost newydd gennym
track-confirmed-says = Byddwn yn ysgrifennu atoch i’r cyfeiriad hwn o hyn ymlaen. Rydym wedi dweud wrth eich hen gyfeiriad ei fod wedi newid. Nid yw dolenni a anfonwyd yno’n gweithio mwyach.
track-confirmed-link = Cael dolen at eich ceisiadau
