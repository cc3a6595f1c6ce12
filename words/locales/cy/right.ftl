# Yr hyn y mae pobl yn gofyn amdano, yng ngeiriau'r tudalennau a'r llythyrau y maent yn eu darllen.

right-access = Copi o’ch gwybodaeth
right-rectification = Cywiro gwybodaeth sy’n anghywir neu ar goll
right-erasure = Dileu gwybodaeth amdanoch chi
right-restriction = Cyfyngu ar sut rydym yn defnyddio’ch gwybodaeth
right-portability = Symud eich gwybodaeth i sefydliad arall
right-objection = Rhoi’r gorau i ddefnydd rydych yn ei wrthwynebu
right-objection-direct-marketing = Rhoi’r gorau i farchnata i chi
right-automated-decision = Cael person i edrych ar benderfyniad a wnaed gan gyfrifiadur
right-consent-withdrawal = Rhoi’r gorau i ddefnyddio’ch gwybodaeth am nad ydych yn cytuno mwyach
right-complaint = Edrych i mewn i gŵyn
right-unclassified = Rhywbeth arall, yn eich geiriau eich hun
