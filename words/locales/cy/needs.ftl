# Yr hyn sy'n ei gwneud yn haws, neu'n ddiogel, i gysylltu â pherson.

needs-helper = Enw’r sawl sy’n helpu
needs-reply-avoided = Dewiswch ffordd o ateb nad yw’n un i’w hosgoi
needs-other-names = Enwau eraill
needs-phone = Rhif ffôn
needs-postcode = Cod post
needs-born = Dyddiad geni
needs-enter-born = Rhowch y dyddiad geni
