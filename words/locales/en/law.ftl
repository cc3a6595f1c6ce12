# Lengths that the law sets, the editions of its rules, and the names of its rules. No other file states a length.

period-one-month = one month
period-two-further-months = two further months
period-three-months = three months
period-five-months = five months
period-14-days = 14 days
period-28-days = 28 days
period-30-days = 30 days
period-40-days = 40 days

edition-before-february-2026 = received before 5 February 2026
edition-from-february-2026 = received from 5 February 2026
edition-from-june-2026 = received from 19 June 2026

rule-local-time = Which day it was
rule-clock-start = When the time starts
rule-clock-length = How long we have
rule-clock-pause = Days that do not count
rule-old-requests = Days that do not count
rule-clock-extension = More time
rule-roll = Weekends and holidays
rule-beyond-list = Holidays not published yet
rule-direct-marketing = Marketing stops
rule-consent = Our own target
rule-complaint-ack = Telling you we have it
rule-authority = Proof that you can act
rule-cautious-target = A careful target
rule-ico-three-months = What the regulator asks for
rule-section-166 = The regulator’s own time
rule-principal-reporter = Telling the Principal Reporter
rule-exam-marks = Exam marks

holiday-new-years-day = New Year’s Day
holiday-2nd-january = 2nd January
holiday-st-patricks-day = St Patrick’s Day
holiday-good-friday = Good Friday
holiday-easter-monday = Easter Monday
holiday-early-may-bank-holiday = Early May bank holiday
holiday-spring-bank-holiday = Spring bank holiday
holiday-battle-of-the-boyne-orangemens-day = Battle of the Boyne (Orangemen’s Day)
holiday-summer-bank-holiday = Summer bank holiday
holiday-st-andrews-day = St Andrew’s Day
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day
holiday-world-cup-bank-holiday = World Cup bank holiday
holiday-local-holiday = local holiday
