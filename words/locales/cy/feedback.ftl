# Barn pobl am y gwasanaeth.

feedback-title = Dywedwch wrthym sut aeth pethau
feedback-what = Mae eich ateb yn ein helpu i wella’r gwasanaeth hwn. Nid ydym yn ei gysylltu â’ch cais, ac ni fydd neb yn ateb.
feedback-satisfaction = Yn gyffredinol, beth yw eich barn am y gwasanaeth hwn?
feedback-very-satisfied = Bodlon iawn
feedback-satisfied = Bodlon
feedback-neither = Ddim yn fodlon nac yn anfodlon
feedback-dissatisfied = Anfodlon
feedback-very-dissatisfied = Anfodlon iawn
feedback-select = Dewiswch beth yw eich barn am y gwasanaeth hwn
feedback-words = Sut gallem ei wella? (dewisol)
feedback-words-hint = Peidiwch â rhoi unrhyw wybodaeth bersonol, fel eich enw, eich cyfeiriad neu’ch cyfeirnod
feedback-words-name = Eich testun
feedback-send = Anfon adborth
feedback-kept = Rydym yn dileu’r hyn a anfonwch ar ôl { $days ->
    [one] { $days } diwrnod
    [two] { $days } ddiwrnod
   *[other] { $days } diwrnod
}.
feedback-sent-title = Mae eich adborth gennym
feedback-sent-what = Mae’n ein helpu i wella’r gwasanaeth hwn.
feedback-sent-request = Nid yw hyn yn rhan o unrhyw gais. I ddweud rhywbeth wrthym am eich cais, dilynwch ef ac anfonwch neges.
