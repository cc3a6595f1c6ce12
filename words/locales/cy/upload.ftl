# Ychwanegu ffeiliau: beth all fod o’i le ar un, a beth yw ei hynt.

upload-none-selected = Dewiswch ffeil
upload-wrong-type = Rhaid i’r ffeil a ddewiswyd fod yn PDF, JPG, PNG, HEIC neu DOCX
upload-too-large = Rhaid i’r ffeil a ddewiswyd fod yn llai na 10MB
upload-empty = Mae’r ffeil a ddewiswyd yn wag
upload-virus = Mae’r ffeil a ddewiswyd yn cynnwys feirws
upload-password = Mae’r ffeil a ddewiswyd wedi’i diogelu â chyfrinair
upload-failed = Nid oedd modd uwchlwytho’r ffeil a ddewiswyd – rhowch gynnig arall arni
upload-too-many = Dim ond hyd at 10 ffeil y gallwch eu dewis

upload-state-waiting = Yn cael ei gwirio
upload-state-added = Wedi’i hychwanegu
upload-state-infected = Yn cynnwys feirws
