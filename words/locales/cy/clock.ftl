# Y frawddeg am y dyddiad ateb, a'r camau y gweithiwyd dyddiad allan drwyddynt.

clock-replied = Rydym wedi ateb.
clock-no-limit = Nid oes terfyn amser penodol yn y gyfraith.
clock-consent-target = Ein nod yw gweithredu o fewn { $count ->
    [one] { $count } diwrnod gwaith
    [two] { $count } ddiwrnod gwaith
   *[other] { $count } diwrnod gwaith
}.
clock-not-started = Nid yw’r terfyn amser wedi dechrau.
clock-starts-with-identity = Mae’n dechrau ar y diwrnod y cawn eich prawf o bwy ydych chi.
clock-starts-with-authority = Mae’n dechrau ar y diwrnod y cawn brawf y cewch weithredu dros y person hwn.
clock-starts-with-both = Mae’n dechrau ar y diwrnod y cawn eich prawf o bwy ydych chi a phrawf y cewch weithredu dros y person hwn.
clock-starts-with-fee = Mae’n dechrau ar y diwrnod y talwch y ffi.
clock-paused-since = Rydym wedi oedi’r terfyn amser ers { $since } am inni ofyn cwestiwn ichi.
clock-paused = Rydym wedi oedi’r terfyn amser am inni ofyn cwestiwn ichi.
clock-goes-on-after-answer = Mae’n ailddechrau y diwrnod ar ôl ichi ateb.
clock-overdue = Nid ydym wedi ateb mewn pryd. Cewch gwyno nawr i ni neu i’r rheoleiddiwr.
clock-acknowledgement-overdue = Nid ydym wedi dweud wrthych mewn pryd bod eich cwyn gennym. Cewch gwyno i’r rheoleiddiwr nawr.
clock-acknowledge-by = Rhaid inni ddweud wrthych bod eich cwyn gennym erbyn { $due }.
clock-replied-in-time = Gwnaethom ateb mewn pryd. Y diwrnod olaf oedd { $due }.
clock-acknowledged-in-time = Gwnaethom ddweud wrthych mewn pryd bod eich cwyn gennym. Y diwrnod olaf oedd { $due }.
clock-replied-late = Gwnaethom ateb { $count ->
    [one] { $count } diwrnod
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
} yn hwyr. Y diwrnod olaf oedd { $due }.
clock-acknowledged-late = Gwnaethom ddweud wrthych bod eich cwyn gennym { $count ->
    [one] { $count } diwrnod
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
} yn hwyr. Y diwrnod olaf oedd { $due }.
clock-extended = Mae angen rhagor o amser arnom am fod eich cais yn gymhleth.
clock-answered-on = Gwnaethoch ateb ar { $answered }.
clock-day-not-counted = Nid ydym yn cyfrif y diwrnod hwnnw.
clock-days-not-counted = Nid ydym yn cyfrif y { $count } { $count ->
    [two] ddiwrnod
   *[other] diwrnod
} { $days }.
clock-waits-not-counted = Nid ydym yn cyfrif y { $count ->
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
} pan oeddem yn aros am eich atebion.
clock-reply-by = Rhaid inni ateb erbyn { $due }.
clock-reply-now-by = Rhaid inni ateb nawr erbyn { $due }.
clock-date-provisional = Dyddiad dros dro yw hwn: nid oes rhestr wedi’i chyhoeddi ar gyfer y flwyddyn honno.

clock-a-saturday = ddydd Sadwrn
clock-a-sunday = ddydd Sul
clock-a-holiday = ŵyl ({ $name })
clock-a-waiting-day = ddiwrnod pan oeddem yn aros am eich ateb

clock-step-local-time = Yn amser y DU, daeth ar { $day }.
clock-step-received = Daeth eich cais i law ar { $day }, felly mae’r terfyn amser yn dechrau y diwrnod hwnnw.
clock-step-identity = Gwnaethom ofyn am brawf o bwy ydych chi a daeth i law ar { $day }, felly mae’r terfyn amser yn dechrau y diwrnod hwnnw.
clock-step-authority = Gwnaethom ofyn am brawf y cewch weithredu dros y person hwn a daeth i law ar { $day }, felly mae’r terfyn amser yn dechrau y diwrnod hwnnw.
clock-step-fee = Gwnaethoch dalu’r ffi ar { $day }, felly mae’r terfyn amser yn dechrau y diwrnod hwnnw.
clock-step-awaits-identity = Nid yw’r terfyn amser wedi dechrau: mae’n dechrau ar y diwrnod y cawn eich prawf o bwy ydych chi.
clock-step-awaits-authority = Nid yw’r terfyn amser wedi dechrau: mae’n dechrau ar y diwrnod y cawn brawf y cewch weithredu dros y person hwn.
clock-step-awaits-fee = Nid yw’r terfyn amser wedi dechrau: mae’n dechrau ar y diwrnod y talwch y ffi.
clock-step-proof-late-moves = Gwnaethom ofyn am brawf ar { $asked }, ar ôl i’r terfyn amser ddod i ben ar { $ended }, ac mae’r dechrau’n symud o hyd, a rhaid i’r cyngor wirio hynny.
clock-step-proof-late = Gwnaethom ofyn am brawf ar { $asked }, ar ôl i’r terfyn amser ddod i ben ar { $ended }, felly nid yw’r dechrau’n symud.
clock-step-length = Y terfyn amser yw { $period } o { $first }, felly mae’n dod i ben ar { $last }.
clock-step-length-short = Y terfyn amser yw { $period } o { $first }, ac nid oes diwrnod { $number } ym mis { $month }, felly mae’n dod i ben ar ddiwrnod olaf y mis hwnnw, { $last }.
clock-step-length-day-one = Y terfyn amser yw { $period } gyda { $first } yn ddiwrnod un, felly mae’n dod i ben ar { $last }.
clock-step-extended = Gwnaethom ddweud wrthych ar { $told } bod angen { $period } arnom, felly mae’r terfyn amser yn dod i ben ar { $last }.
clock-step-promised = Gwnaethom ddweud wrthych y byddem yn ateb erbyn { $last }, sydd cyn y diwrnod olaf y mae’r gyfraith yn ei ganiatáu.
clock-step-notice-late = Roedd rhaid anfon hysbysiad bod angen rhagor o amser arnom erbyn { $last }, a chafodd ei anfon ar { $sent }, felly nid yw’r dyddiad yn newid.
clock-step-given-back = Roeddem yn aros am eich ateb { $days }: { $count ->
    [one] nid yw’r diwrnod hwn yn cyfrif
    [two] nid yw’r { $count } ddiwrnod hyn yn cyfrif
   *[other] nid yw’r { $count } diwrnod hyn yn cyfrif
}, felly y dyddiad yw { $last }.
clock-step-paused = Mae’r terfyn amser wedi’i oedi o { $since } nes ichi ateb ein cwestiwn, gyda { $used ->
    [two] { $used } ddiwrnod
   *[other] { $used } diwrnod
} wedi’u defnyddio a { $left ->
    [two] { $left } ddiwrnod
   *[other] { $left } diwrnod
} ar ôl.
clock-step-question-other-right = Gwnaethom ofyn cwestiwn ichi, ond dim ond cais am gopi o wybodaeth y gellir ei oedi, felly nid yw’r dyddiad yn symud.
clock-step-question-old-request = Gan fod y cais hwn yn un a { $edition }, nid yw ein cwestiwn yn oedi’r terfyn amser.
clock-step-question-too-late = Gwnaethom ofyn cwestiwn ichi ar { $asked }, ar ôl i’r terfyn amser ddod i ben, felly nid yw’r dyddiad yn symud.
clock-step-rolled = Mae { $day } yn { $why }, felly mae’r terfyn amser yn para hyd ddiwedd y diwrnod gwaith nesaf sy’n cyfrif, { $last }.
clock-step-not-working-day = Nid yw { $day } yn ddiwrnod gwaith, felly mae’r terfyn amser yn para hyd ddiwedd { $last }.
clock-step-provisional = Dyddiad dros dro yw { $last }: nid oes rhestr wedi’i chyhoeddi ar gyfer y flwyddyn honno.
clock-step-marketing-stops = Rhaid inni roi’r gorau i’r marchnata ar unwaith, a dim ond ar gyfer dweud wrthych ein bod wedi gwneud hynny y mae’r terfyn amser.
clock-step-consent = Ein nod yw gweithredu o fewn { $count ->
    [one] { $count } diwrnod gwaith
    [two] { $count } ddiwrnod gwaith
   *[other] { $count } diwrnod gwaith
}, erbyn { $target }, sy’n darged gennym ni: nid yw’r gyfraith yn gosod terfyn amser.
clock-step-complaint-received = Daeth eich cwyn i law ar { $day }.
clock-step-complaint-before-duty = Daeth eich cwyn i law ar { $day }, cyn i’r gyfraith osod terfyn amser ar gyfer cwynion.
clock-step-nothing-moves = Nid yw dim y byddwn yn gofyn amdano nac yn ei gyhoeddi yn symud y dyddiad y mae’n rhaid inni ddweud wrthych bod eich cwyn gennym.
clock-step-fixed-target = Ein nod yw ateb o fewn { $period }, erbyn { $target }, sy’n darged gennym ni ac nid yn gyfraith.
clock-step-cautious-target = Rydym yn gweithio tuag at { $target }, sy’n darged gofalus gennym ni ac nid yn gyfraith.
clock-step-regulator-guidance = Mae’r rheoleiddiwr yn gofyn ichi gysylltu erbyn { $until }, gan gyfrif o’r cyswllt diwethaf ar { $contact }, sy’n ganllaw ac nid yn gyfraith.
