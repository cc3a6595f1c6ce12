# Gadael y gwasanaeth ar unwaith, i bobl y gallai rhywun fod yn eu gwylio.

leave-title = Sut i adael y wefan hon yn gyflym
leave-what = Mae botwm coch ar bob tudalen, “Gadael y dudalen hon”. Mae’n agor tudalen am y tywydd ar unwaith.
leave-keys = Ar gyfrifiadur gallwch hefyd bwyso’r allwedd Shift 3 gwaith.
leave-continue = Mynd i’r dudalen gychwyn
leave-ends-heading = Beth sy’n digwydd pan fyddwch yn gadael
leave-ends-signed-out = Cewch eich allgofnodi. Ni all neb agor eich ceisiadau o’r porwr hwn.
leave-ends-answers = Mae ffurflen nad ydych wedi’i hanfon yn cau, felly byddwch yn ei dechrau eto.
leave-ends-history = Efallai y bydd eich porwr yn cofio eich bod wedi bod yma.
leave-safer-heading = Sut i gadw’n fwy diogel
leave-safer-private = Defnyddiwch ffenestr breifat. Mae’n anghofio’r tudalennau pan fyddwch yn ei chau.
leave-safer-clear = Dylech glirio hanes eich porwr ar ôl gorffen.
leave-safer-other = Defnyddiwch ffôn neu gyfrifiadur na all neb arall ei agor, fel un mewn llyfrgell.
leave-safer-ask = Dywedwch wrthym yn y ffurflen os na ddylem ffonio, ysgrifennu na gadael negeseuon.
leave-danger = Os ydych mewn perygl nawr, ffoniwch 999. Os na allwch siarad ar ffôn symudol, pwyswch 55 pan ofynnir ichi.
