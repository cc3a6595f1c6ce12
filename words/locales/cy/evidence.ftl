# Y bwndel tystiolaeth: ei dudalennau, ei README, a'r dudalen sy'n gwirio cofnod y cyngor.

evidence-title = Tystiolaeth ar gyfer { $reference }
evidence-about = Mae’r bwndel hwn am { $reference }, { $council }. Fe’i gwnaed ar { $day }.
evidence-yours = Chi piau ef. Chi sy’n penderfynu pwy sy’n ei gael. Mae’n cynnwys eich manylion personol.

evidence-letter-heading = Eich llythyr
evidence-letter-says = Yr un llythyr mewn tair ffurf.
evidence-letter-pdf = Llythyr at y rheoleiddiwr (PDF)
evidence-letter-docx = Llythyr at y rheoleiddiwr, i’w newid (Word)
evidence-letter-txt = Llythyr at y rheoleiddiwr (testun plaen)
evidence-chronology-heading = Beth ddigwyddodd a phryd
evidence-date = Dyddiad
evidence-what = Beth ddigwyddodd
evidence-paper = Papur
evidence-record = Cofnod
evidence-law = Y gyfraith
evidence-paper-none = Dim papur
evidence-papers-heading = Yr hyn a ysgrifennwyd
evidence-reply-closed = Nid yw ateb y cyngor yn y bwndel hwn, am ei fod yn agor â chod. Agorwch ef, yna lawrlwythwch y bwndel eto.
evidence-extra-heading = Dogfennau
evidence-clock-link = Sut y gweithiwyd y diwrnod olaf allan
evidence-check-link = Gwirio cofnod y cyngor
evidence-check-why = Mae’r cyngor yn cadw cofnod na ellir ei newid heb adael ôl. Mae’r dudalen hon yn ei wirio. Nid oes angen y rhyngrwyd arni.
evidence-back = Pob papur

evidence-paper-from = Oddi wrth
evidence-paper-to = At
evidence-paper-date = Dyddiad
evidence-paper-record = Rhif yng nghofnod y cyngor
evidence-paper-asked = Yr hyn y gofynnwyd amdano
evidence-paper-happened = Pryd y digwyddodd
evidence-paper-harm = Pa niwed a wnaeth
evidence-paper-wanted = Beth fyddai’n unioni pethau
evidence-paper-find = Beth sy’n helpu i ddod o hyd iddo
evidence-paper-items = Llinellau’r ateb y mae’n ymwneud â nhw
evidence-file = { $kind ->
    [received] cais
    [complaint] cwyn
    [identity_asked] gofyn-am-brawf
    [question_asked] cwestiwn
    [question_answered] ateb-i-gwestiwn
    [extension_notified] rhagor-o-amser
    [complaint_acknowledged] cydnabyddiaeth
    [complaint_progress] diweddariad
    [message_from_resident] neges-at-y-cyngor
    [message_to_resident] neges-gan-y-cyngor
    [reply_sent] ateb
    [still_unhappy] dal-yn-anfodlon
    [missing_reported] rhywbeth-ar-goll
   *[other] papur
}

evidence-clock-title = Sut y gweithiwyd y diwrnod olaf allan
evidence-clock-date = Y dyddiad sy’n dilyn
evidence-clock-step = Cam
evidence-clock-rule = Rheol

evidence-kind = { $kind ->
    [received] Cais neu gŵyn wedi dod i law
    [routed] Anfonwyd at dîm
    [assigned] Rhoddwyd i swyddog
    [classified] Pennwyd y math o gais
    [identity_asked] Gofynnwyd am brawf
    [identity_received] Daeth prawf i law
    [question_asked] Gofynnwyd cwestiwn
    [question_answered] Atebwyd cwestiwn
    [extension_notified] Cyhoeddwyd rhagor o amser
    [complaint_acknowledged] Cydnabuwyd y gŵyn
    [complaint_progress] Rhoddwyd y diweddaraf
    [message_from_resident] Neges at y cyngor
    [message_to_resident] Neges gan y cyngor
    [noted] Nodyn mewnol
    [outcome_recorded] Cofnodwyd penderfyniad
    [reply_sent] Anfonwyd yr ateb
    [closed] Caewyd yr achos
    [reopened] Ailagorwyd yr achos
    [still_unhappy] Heb ei ddatrys gan yr ateb
    [letter_words_given] Geiriau ar gyfer y llythyr
    [letter_ready] Llythyr yn barod
    [details_changed] Newidiwyd manylion
    [document_added] Ychwanegwyd dogfen
    [document_scanned] Gwiriwyd dogfen am feirysau
    [recipient_told] Rhoddwyd gwybod i dderbynnydd
    [recipient_answered] Atebodd derbynnydd
    [missing_reported] Rhywbeth ar goll o’r ateb
    [code_issued] Rhoddwyd cod
    [release_renewed] Rhoddwyd yr ateb ar gael eto
   *[other] Arall
}
evidence-by = { $by ->
    [resident] Y person
    [staff] Y cyngor
   *[worker] Y gwasanaeth
}

evidence-check-title = Gwirio cofnod y cyngor
evidence-check-what = Mae gan bob cofnod ôl bys. Caiff ei gyfrifo o’r cofnod ac o’r un o’i flaen. Os cafodd unrhyw beth ei newid, ei dynnu neu ei symud, nid yw’r olion bysedd yn ffitio.
evidence-check-alone = Mae’r dudalen hon yn cyfrifo pob ôl bys ar ei phen ei hun. Nid yw’n gofyn i’r cyngor na’r rhyngrwyd.
evidence-check-truth = Mae’n dangos na newidiwyd dim yn ddiweddarach. Nid yw’n dangos bod yr hyn a ysgrifennwyd yn wir.
evidence-check-noscript = Mae angen sgriptiau ar y dudalen hon i wirio’r cofnod. Gallwch ddarllen pob ffeil arall hebddynt.
evidence-check-heading = Canlyniad
evidence-check-waiting = Mae’r cofnod yn cael ei wirio.
evidence-check-good = Ni newidiwyd dim. Cofnodion a wiriwyd: { $count }.
evidence-check-bad = Mae rhywbeth nad yw’n ffitio. Problemau a gafwyd: { $count }.
evidence-check-more = Mae’r ffeil yn mynd ymlaen ar ôl y bwndel hwn. Cofnodion newydd: { $count }.
evidence-check-problems = Yr hyn nad yw’n ffitio
evidence-check-records = Pob cofnod
evidence-check-number = Rhif
evidence-check-date = Dyddiad
evidence-check-kind = Beth ydyw
evidence-check-by = Cofnodwyd gan
evidence-check-result = Canlyniad
evidence-check-content = Yr hyn y mae’n ei ddweud
evidence-check-fits = Yn ffitio
evidence-check-fits-not = Ddim yn ffitio
evidence-check-opened = Wedi’i agor. Mae’n dweud yr un peth â { $file }.
evidence-check-opened-alone = Wedi’i agor.
evidence-check-closed = Mewnol i’r cyngor, felly nid yw’n cael ei agor yma. Mae ei ôl bys yn ffitio.
evidence-check-missing = Mae cofnod { $number } ar goll.
evidence-check-order = Nid yw cofnod { $number } ({ $kind }, { $day }) yn ei le.
evidence-check-changed = Newidiwyd cofnod { $number } ({ $kind }, { $day }): nid yw ei ôl bys yn ffitio.
evidence-check-follows = Nid yw cofnod { $number } ({ $kind }, { $day }) yn dilyn y cofnod o’i flaen.
evidence-check-seal = Ni ellir agor cofnod { $number } ({ $kind }, { $day }): newidiwyd ei gynnwys neu ei allwedd.
evidence-check-another-kind = Mae cofnod { $number } ({ $kind }, { $day }) yn cynnwys rhywbeth o fath arall.
evidence-check-words = Mae cofnod { $number } ({ $kind }, { $day }) yn dweud rhywbeth gwahanol i { $file }.
evidence-check-key-gone = Mae cofnod { $number } ({ $kind }, { $day }) yn agored yn y bwndel hwn ac ynghau yn y ffeil.
evidence-check-another = Nid cofnod { $number } ({ $kind }, { $day }) yw’r un yn y bwndel hwn.
evidence-check-end = Mae’r cofnod yn gorffen yn wahanol i’r hyn y mae’n ei ddweud.
evidence-check-case = Mae’r ffeil am achos gwahanol i’r bwndel hwn.
evidence-check-unreadable = Ni ellir darllen y ffeil fel cofnod. Dewiswch ffeil o’r enw chain.json.
evidence-check-load-heading = Gwirio ffeil arall
evidence-check-load = Dewiswch chain.json, er enghraifft o fwndel y gwnaethoch ei lawrlwytho ar ddiwrnod arall
evidence-check-load-says = Mae’n aros ar eich dyfais. Caiff ei chymharu â’r cofnod yn y bwndel hwn.
evidence-check-showing = Dyma’r canlyniad ar gyfer: { $file }
evidence-check-this = y bwndel hwn

evidence-chain-how = Mae pob ffaith wedi’i chysylltu â’r un o’i blaen: hash = SHA-256(previous + llinell + SHA-256(sealed)), lle mae llinell = "seq|kind|effective_on|recorded_at mewn microeiliadau ers 1970|by|staff|". Y previous cyntaf yw SHA-256("rightsdesk case chain 1", toriad llinell, ac 16 beit case_id). Mae ffaith ag allwedd (key) yn agored: sealed yw un beit fformat, 24 beit o nonce, ac XChaCha20-Poly1305 gyda place yn ddata cysylltiedig.
evidence-heads-none = Nid oes pen wedi’i lofnodi wedi’i gyhoeddi eto. Pan fydd y cyngor yn cyhoeddi pennau wedi’u llofnodi ar gyfer ei gofnodion, byddant yma.

evidence-readme-what = Yr hyn sydd yn y bwndel hwn
evidence-readme-start = Agorwch index.html mewn porwr gwe. Mae’n rhestru’r holl bapurau yn ôl dyddiad.
evidence-readme-letter = Eich llythyr at y rheoleiddiwr, fel PDF, fel dogfen Word ac fel testun plaen.
evidence-readme-papers = Y ffolder gyda’r hyn a ysgrifennwyd: pob neges, cwestiwn, hysbysiad ac ateb.
evidence-readme-clock = Sut y gweithiwyd y diwrnod olaf ar gyfer yr ateb allan, gyda’r gyfraith.
evidence-readme-chain = Cofnod y cyngor o’ch achos, gydag allwedd pob rhan y cewch chi ei darllen.
evidence-readme-check = Tudalen sy’n gwirio’r cofnod hwn. Nid oes angen y cyngor na’r rhyngrwyd arni.
evidence-readme-heads = Lle ar gyfer pennau wedi’u llofnodi.
evidence-readme-extra = Y ffolder gyda dogfennau.
