# Y ffigurau cyhoeddus.

figures-title = Pa mor dda rydym yn ateb ceisiadau
figures-what = Dyma ein ffigurau fel y maent ar { $today }.
figures-small = Nid ydym yn dangos rhifau o dan 5, am eu bod yn cyfeirio at gyn lleied o bobl.
figures-few = llai na { $fewest }
figures-number = { NUMBER($count) }
figures-at-least = o leiaf { NUMBER($count) }
figures-share = { $share }%
figures-share-at-least = o leiaf { $share }%
figures-too-few = Rhy ychydig o atebion i’w dangos
figures-open = Ar agor nawr
figures-late = Yn hwyr nawr
figures-answered = Wedi’u hateb yn y { $months } mis diwethaf
figures-on-time = Wedi’u hateb mewn pryd
figures-by-month = Atebion fesul mis
figures-column-answered = Wedi’u hateb
figures-column-on-time = Mewn pryd
figures-column-late = Yn hwyr
figures-mean-heading = Beth mae’r ffigurau’n ei olygu
figures-mean-open = Ar agor: mae wedi dod i law, ac nid ydym wedi’i gau.
figures-mean-late = Yn hwyr nawr: mae ar agor, ac mae’r diwrnod olaf i ateb wedi bod.
figures-mean-answered = Wedi’u hateb: mae pob peth y gofynnwyd amdano yn cyfrif unwaith, ym mis ein hateb.
figures-mean-on-time = Mewn pryd: gwnaethom ateb erbyn y diwrnod olaf a bennwyd gan y gyfraith.
