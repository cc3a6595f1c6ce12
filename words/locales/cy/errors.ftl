# Tudalennau ar gyfer pan nad oes tudalen: beth ddigwyddodd, beth ddaeth o'r atebion, beth i'w wneud.

errors-nothing-changed = Ni newidiwyd dim.
errors-answers-kept = Os oeddech yn llenwi ffurflen, rydym wedi cadw’r atebion o’r tudalennau blaenorol.
errors-incident = Os byddwch yn dweud wrthym am hyn, dyfynnwch y rhif { $incident }.
errors-phone = Gallwch hefyd ein ffonio ar { $phone }. Rydym yn derbyn ceisiadau dros y ffôn hefyd.
errors-link-track = Cael dolen newydd i’ch cais
errors-link-start = Mynd i’r dudalen gychwyn

errors-not-found-title = Heb ddod o hyd i’r dudalen
errors-not-found-address = Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir. Os gwnaethoch ei ludo, gwiriwch eich bod wedi copïo’r cyfan.
errors-not-found-link = Os gwnaethoch ddilyn dolen i’ch cais, efallai y bydd angen dolen newydd arnoch.

errors-forged-title = Ni allem fod yn siŵr mai chi a anfonodd hyn
errors-forged-why = Mae hyn yn digwydd pan fydd tudalen wedi bod ar agor am amser hir, neu pan fydd cwcis wedi’u diffodd.
errors-forged-do = Ewch yn ôl, llwythwch y dudalen eto a’i hanfon unwaith yn rhagor.

errors-gone-title = Nid yw hyn yma mwyach
errors-gone-why = Mae’r ddolen wedi’i defnyddio neu wedi dod i ben, neu nid ydym yn dangos y dogfennau hyn mwyach.
errors-gone-lost = Nid yw eich cais wedi’i golli.
errors-gone-do = Gallwch gael dolen newydd. Os ydych yn chwilio am ein hateb, agorwch eich cais a gofynnwch am ei weld eto.

errors-too-large-title = Mae’r hyn a anfonwyd gennych yn rhy fawr
errors-too-large-do = Ewch yn ôl a byrhau eich testun, neu ddewis ffeil lai.

errors-too-often-title = Arhoswch cyn rhoi cynnig arall arni
errors-too-often-why = Bu gormod o gynigion o’ch cysylltiad chi.
errors-too-often-wait = Gallwch roi cynnig arall arni ymhen { $minutes ->
    [one] { $minutes } munud
    [two] { $minutes } funud
   *[other] { $minutes } munud
}.

errors-unread-title = Ni allem ddarllen yr hyn a anfonwyd
errors-unread-do = Ewch yn ôl, llwythwch y dudalen eto a rhowch gynnig arall arni.

errors-fault-title = Mae problem gyda’r gwasanaeth hwn
errors-fault-last = Efallai nad yw’r peth olaf a anfonwyd gennych wedi ein cyrraedd.
errors-fault-do = Rhowch gynnig arall arni yn nes ymlaen. Os ydych wedi anfon cais, dilynwch ef i weld a yw gennym.

errors-busy-title = Nid yw’r gwasanaeth hwn yn ateb
errors-busy-back = Dylai fod yn ôl yn fuan. Rhowch gynnig arall arni ymhen { $minutes ->
    [one] { $minutes } munud
    [two] { $minutes } funud
   *[other] { $minutes } munud
}.
