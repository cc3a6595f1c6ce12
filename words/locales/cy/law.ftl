# Hyd y cyfnodau a bennir gan y gyfraith, rhifynnau ei rheolau, ac enwau'r rheolau.

period-one-month = un mis
period-two-further-months = dau fis arall
period-three-months = tri mis
period-five-months = pum mis
period-14-days = 14 diwrnod
period-28-days = 28 diwrnod
period-30-days = 30 diwrnod
period-40-days = 40 diwrnod

edition-before-february-2026 = derbyniwyd cyn 5 Chwefror 2026
edition-from-february-2026 = derbyniwyd o 5 Chwefror 2026 ymlaen
edition-from-june-2026 = derbyniwyd o 19 Mehefin 2026 ymlaen

rule-local-time = Pa ddiwrnod oedd hi
rule-clock-start = Pryd mae’r amser yn dechrau
rule-clock-length = Faint o amser sydd gennym
rule-clock-pause = Diwrnodau nad ydynt yn cyfrif
rule-old-requests = Diwrnodau nad ydynt yn cyfrif
rule-clock-extension = Rhagor o amser
rule-roll = Penwythnosau a gwyliau
rule-beyond-list = Gwyliau sydd heb eu cyhoeddi eto
rule-direct-marketing = Marchnata’n dod i ben
rule-consent = Ein targed ein hunain
rule-complaint-ack = Dweud wrthych ei bod gennym
rule-authority = Prawf y cewch weithredu
rule-cautious-target = Targed gofalus
rule-ico-three-months = Yr hyn y mae’r rheoleiddiwr yn ei ofyn
rule-section-166 = Amser y rheoleiddiwr ei hun
rule-principal-reporter = Dweud wrth y Prif Ohebydd
rule-exam-marks = Marciau arholiad

holiday-new-years-day = Dydd Calan
holiday-2nd-january = 2 Ionawr
holiday-st-patricks-day = Dydd Gŵyl Padrig
holiday-good-friday = Dydd Gwener y Groglith
holiday-easter-monday = Dydd Llun y Pasg
holiday-early-may-bank-holiday = Gŵyl banc dechrau mis Mai
holiday-spring-bank-holiday = Gŵyl banc y gwanwyn
holiday-battle-of-the-boyne-orangemens-day = Brwydr y Boyne (Dydd yr Orangemen)
holiday-summer-bank-holiday = Gŵyl banc yr haf
holiday-st-andrews-day = Dydd Gŵyl Andreas
holiday-christmas-day = Dydd Nadolig
holiday-boxing-day = Gŵyl San Steffan
holiday-world-cup-bank-holiday = Gŵyl banc Cwpan y Byd
holiday-local-holiday = gŵyl leol
