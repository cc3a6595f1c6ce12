# Llythyrau drwy e-bost at breswylwyr.

mail-dear = Annwyl { $name }
mail-hello = Helo
mail-open-link = I weld eich cais, agorwch y ddolen hon a phwyso’r botwm. Mae’n gweithio unwaith, am { $count ->
    [one] { $count } funud
    [two] { $count } funud
   *[other] { $count } munud
}:
mail-new-link = Os yw wedi dod i ben, gofynnwch am un newydd yma:
mail-phone = Ffôn: { $phone }
mail-machine = Anfonwyd y neges hon gan beiriant. Peidiwch ag ateb iddi.

mail-received-subject = Mae eich cais gennym: { $reference }
mail-received-subject-complaint = Mae eich cwyn gennym: { $reference }
mail-received = Mae eich cais gennym. Eich cyfeirnod yw { $reference }.
mail-received-complaint = Mae eich cwyn gennym. Eich cyfeirnod yw { $reference }.
mail-received-page = Mae sut y gweithiwyd hynny allan, a pha mor bell y mae eich cais wedi cyrraedd, ar eich tudalen.
mail-received-page-complaint = Mae sut y gweithiwyd hynny allan, a pha mor bell y mae eich cwyn wedi cyrraedd, ar eich tudalen.

mail-question-subject = Mae gennym gwestiwn am eich cais { $reference }
mail-question = I fynd ymlaen â’ch cais { $reference } mae angen inni ofyn rhywbeth ichi. Mae ein cwestiwn ar eich tudalen, a gallwch ei ateb yno.
mail-proof-subject = Mae angen rhywbeth arnom gennych ar gyfer eich cais { $reference }
mail-proof = Cyn y gallwn ateb eich cais { $reference } mae angen prawf arnom gennych. Mae eich tudalen yn dweud beth sydd ei angen a pham.
mail-extension-subject = Mae angen rhagor o amser arnom ar gyfer eich cais { $reference }
mail-extension = Mae angen rhagor o amser arnom ar gyfer eich cais { $reference }. Dyma ein rhesymau:
mail-acknowledged-subject = Rydym yn edrych i mewn i’ch cwyn { $reference }
mail-acknowledged = Mae eich cwyn { $reference } gennym ac rydym yn edrych i mewn iddi. Mae’r hyn sydd gennym i’w ddweud ar eich tudalen.
mail-progress-subject = Y diweddaraf am eich cwyn { $reference }
mail-progress = Mae newyddion am eich cwyn { $reference } ar eich tudalen.
mail-message-subject = Neges am eich cais { $reference }
mail-message = Rydym wedi anfon neges atoch am eich cais { $reference }. Mae ar eich tudalen.
mail-reply-subject = Ein hateb ichi: { $reference }
mail-reply = Mae ein hateb i’ch cais { $reference } ar eich tudalen. Mae hefyd yn dweud sut y cewch gwyno os nad ydych yn fodlon arno.
mail-reply-complaint = Mae ein hateb i’ch cwyn { $reference } ar eich tudalen. Mae hefyd yn dweud sut y cewch gwyno os nad ydych yn fodlon arno.
mail-letter-subject = Mae eich llythyr at y rheoleiddiwr yn barod: { $reference }
mail-letter = Cewch gwyno i’r rheoleiddiwr. Rydym wedi ysgrifennu llythyr ichi gyda’r holl ddyddiadau ynddo. Chi biau’r llythyr: cewch newid eich rhan chi, ei gadw a’i anfon. Nid ydym byth yn ei anfon ar eich rhan.

mail-link-subject = Eich dolen at eich ceisiadau
mail-link = Gwnaethoch ofyn am ddolen at eich ceisiadau.
mail-link-open = Agorwch hi a phwyso’r botwm. Mae’n gweithio unwaith, am { $count ->
    [one] { $count } funud
    [two] { $count } funud
   *[other] { $count } munud
}:
mail-link-code = Neu teipiwch y cod hwn ar y dudalen lle gwnaethoch ofyn am y ddolen:
mail-link-not-you = Os na wnaethoch ofyn amdani, nid oes rhaid ichi wneud dim. Peidiwch â rhoi’r cod i neb.

mail-confirm-subject = Cadarnhewch eich cyfeiriad e-bost
mail-confirm = Rhoddodd rhywun y cyfeiriad hwn inni, er mwyn inni ysgrifennu iddo am gais.
mail-confirm-open = Os chi oedd hynny, agorwch y ddolen hon a phwyso’r botwm. Mae’n gweithio unwaith, am { $count ->
    [one] { $count } funud
    [two] { $count } funud
   *[other] { $count } munud
}:
mail-confirm-not-you = Os nad chi oedd hynny, nid oes rhaid ichi wneud dim. Ni fyddwn yn ysgrifennu atoch eto.
mail-changed-subject = Mae eich cyfeiriad e-bost ar gyfer { $reference } wedi newid
mail-changed = Nid ydym yn ysgrifennu i’r cyfeiriad hwn am { $reference } mwyach. Nid yw dolenni a anfonwyd yma yn gweithio mwyach.
mail-changed-not-you = Os nad chi a’i newidiodd, ffoniwch ni neu ysgrifennwch atom ar unwaith.
