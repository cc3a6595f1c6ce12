# Yr hyn sydd ar bob tudalen, a'r brawddegau y gall fod eu hangen ar unrhyw ffurflen.

page-service = Eich gwybodaeth
page-language-name = Cymraeg
page-success = Llwyddiant
page-important = Pwysig

field-email-format = Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@enghraifft.cymru
field-full-name = Enw llawn
field-too-long = { $what }: dim mwy na { NUMBER($most) } nod
field-unreadable = { $what }: mae’n cynnwys nod na allwn ei gadw. Teipiwch ef eto

date-lacks-day = { $what }: rhaid cynnwys diwrnod
date-lacks-month = { $what }: rhaid cynnwys mis
date-lacks-year = { $what }: rhaid cynnwys blwyddyn
date-not-real = { $what }: rhaid iddo fod yn ddyddiad go iawn

# Ffrâm pob tudalen.
page-error = Gwall:
page-skip = Neidio i’r prif gynnwys
page-service-label = Gwasanaeth
page-language-label = Iaith
page-phase-demo = Arddangosfa
page-phase-demo-text = Arddangosfa yw hon gyda phobl ddychmygol.
page-phase-demo-link = Gweld y cymeriadau a’r post
page-signed-in-as = Wedi mewngofnodi fel
page-sign-out = Allgofnodi
page-back = Yn ôl
page-help = Cael cymorth
page-phone = Ffôn
page-email = E-bost
page-other-ways = Ffyrdd eraill o gysylltu â ni
page-about-service = Am y gwasanaeth hwn
page-privacy = Preifatrwydd
page-accessibility = Hygyrchedd
page-cookies = Cwcis
page-terms = Telerau ac amodau
page-contact = Cysylltu
page-feedback = Adborth
page-feedback-title = Helpwch ni i wella’r gwasanaeth hwn
page-feedback-link = Dywedwch wrthym sut aeth pethau
page-calculator-link = Rhoi cynnig ar ddyddiadau eraill yn y gyfrifiannell dyddiadau

# Rhannau sydd ar lawer o dudalennau.
page-problem = Mae problem
page-warning = Rhybudd
page-continue = Parhau
page-change = Newid
page-not-provided = Heb ei ddarparu
page-view = Gweld
page-day = Diwrnod
page-month = Mis
page-year = Blwyddyn
page-characters-limit = Gallwch roi hyd at { NUMBER($limit) } nod
page-characters-left = { $form ->
    [one] Mae gennych %{"{"}count{"}"} nod ar ôl
   *[other] Mae gennych %{"{"}count{"}"} nod ar ôl
}
page-characters-none-left = Mae gennych 0 nod ar ôl
page-characters-over = { $form ->
    [one] Mae gennych %{"{"}count{"}"} nod yn ormod
   *[other] Mae gennych %{"{"}count{"}"} nod yn ormod
}
page-pages = Tudalennau
page-number = Tudalen { $number }
page-previous = Y dudalen flaenorol
page-next = Y dudalen nesaf
page-progress = Cynnydd
page-step-done = wedi’i wneud
page-step-current = dyma’r cam presennol
page-step-todo = heb ddechrau
page-at-time = am { $time }
page-by = gan { $name }
page-steps-caption = Sut y gweithiwyd y dyddiad hwn allan
page-steps-rule = Rheol
page-steps-does = Beth mae’n ei wneud
page-steps-from = O
page-steps-to = I

# Y botwm i adael ar unwaith.
page-exit = Gadael y dudalen hon
page-exit-emergency = Argyfwng
page-exit-loading = Yn llwytho.
page-exit-expired = Mae’r amser i adael y dudalen hon wedi dod i ben.
page-exit-two-more = Shift, pwyswch 2 waith eto i adael.
page-exit-one-more = Shift, pwyswch unwaith eto i adael.
