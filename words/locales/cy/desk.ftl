# Yr ychydig frawddegau ar ffurflenni swyddogion sy'n rhannu eu geiriad â ffurflenni preswylwyr.

desk-date-received = Y dyddiad y daeth i law
desk-enter-date-received = Rhowch y dyddiad y daeth i law
desk-enter-date-arrived = Rhowch y dyddiad y cyrhaeddodd
desk-enter-date-answered = Rhowch y dyddiad y gwnaethant ateb
desk-date-away-from = Y diwrnod cyntaf i ffwrdd
desk-date-away-until = Y diwrnod olaf i ffwrdd
