# The sentence about the reply-by date, and the steps by which a date was worked out.

clock-replied = We have replied.
clock-no-limit = There is no set time limit in law.
clock-consent-target = We aim to act within { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}.
clock-not-started = The time limit has not started.
clock-starts-with-identity = It starts on the day we get your proof of identity.
clock-starts-with-authority = It starts on the day we get proof that you can act for this person.
clock-starts-with-both = It starts on the day we get your proof of identity and proof that you can act for this person.
clock-starts-with-fee = It starts on the day you pay the fee.
clock-paused-since = We have paused the time limit since { $since } because we asked you a question.
clock-paused = We have paused the time limit because we asked you a question.
clock-goes-on-after-answer = It starts again the day after you answer.
clock-overdue = We have not replied in time. You can complain to us now or to the regulator.
clock-acknowledgement-overdue = We have not told you in time that we have your complaint. You can complain to the regulator now.
clock-acknowledge-by = We must tell you that we have your complaint by { $due }.
clock-replied-in-time = We replied in time. The last day was { $due }.
clock-acknowledged-in-time = We told you that we have your complaint in time. The last day was { $due }.
clock-replied-late = We replied { $count ->
    [one] { $count } day
   *[other] { $count } days
} late. The last day was { $due }.
clock-acknowledged-late = We told you that we have your complaint { $count ->
    [one] { $count } day
   *[other] { $count } days
} late. The last day was { $due }.
clock-extended = We need more time because your request is complex.
clock-answered-on = You answered on { $answered }.
clock-day-not-counted = We do not count that day.
clock-days-not-counted = We do not count the { $count } days { $days }.
clock-waits-not-counted = We do not count the { $count ->
    [one] { $count } day
   *[other] { $count } days
} on which we waited for your answers.
clock-reply-by = We must reply by { $due }.
clock-reply-now-by = We must now reply by { $due }.
clock-date-provisional = This date is provisional: no published list for that year.

clock-a-saturday = a Saturday
clock-a-sunday = a Sunday
clock-a-holiday = a holiday ({ $name })
clock-a-waiting-day = a day on which we waited for your answer

clock-step-local-time = In UK time it came on { $day }.
clock-step-received = We received your request on { $day }, so the time limit starts that day.
clock-step-identity = We asked for proof of identity and received it on { $day }, so the time limit starts that day.
clock-step-authority = We asked for proof that you can act for this person and received it on { $day }, so the time limit starts that day.
clock-step-fee = You paid the fee on { $day }, so the time limit starts that day.
clock-step-awaits-identity = The time limit has not started: it starts on the day we get your proof of identity.
clock-step-awaits-authority = The time limit has not started: it starts on the day we get proof that you can act for this person.
clock-step-awaits-fee = The time limit has not started: it starts on the day you pay the fee.
clock-step-proof-late-moves = We asked for proof on { $asked }, after the time limit had run out on { $ended }, and the start still moves, which the council must check.
clock-step-proof-late = We asked for proof on { $asked }, after the time limit had run out on { $ended }, so the start does not move.
clock-step-length = The time limit is { $period } from { $first }, so it ends on { $last }.
clock-step-length-short = The time limit is { $period } from { $first }, and { $month } has no day { $number }, so it ends on the last day of that month, { $last }.
clock-step-length-day-one = The time limit is { $period } with { $first } as day one, so it ends on { $last }.
clock-step-extended = We told you on { $told } that we need { $period }, so the time limit ends on { $last }.
clock-step-promised = We told you that we would reply by { $last }, which is before the last day that the law allows.
clock-step-notice-late = A notice that we need more time had to be sent by { $last } and was sent on { $sent }, so the date does not change.
clock-step-given-back = We waited for your answer { $days }: { $count ->
    [one] this day does not count
   *[other] these { $count } days do not count
}, so the date is { $last }.
clock-step-paused = The time limit is paused from { $since } until you answer our question, with { $used ->
    [one] { $used } day
   *[other] { $used } days
} used and { $left ->
    [one] { $left } day
   *[other] { $left } days
} left.
clock-step-question-other-right = We asked you a question, but only a request for a copy of information can be paused, so the date does not move.
clock-step-question-old-request = As this request was { $edition }, our question does not pause the time limit.
clock-step-question-too-late = We asked you a question on { $asked }, after the time limit had ended, so the date does not move.
clock-step-rolled = { $day } is { $why }, so the time limit runs to the end of the next working day that counts, { $last }.
clock-step-not-working-day = { $day } is not a working day, so the time limit runs to the end of { $last }.
clock-step-provisional = The date { $last } is provisional: no published list for that year.
clock-step-marketing-stops = We must stop the marketing at once, and the time limit is only for telling you that we have.
clock-step-consent = We aim to act within { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}, by { $target }, which is our own target: the law sets no time limit.
clock-step-complaint-received = We received your complaint on { $day }.
clock-step-complaint-before-duty = We received your complaint on { $day }, before the law set a time limit for complaints.
clock-step-nothing-moves = Nothing that we ask for or announce moves the date by which we must tell you that we have your complaint.
clock-step-fixed-target = We aim to reply within { $period }, by { $target }, which is our own target and not law.
clock-step-cautious-target = We work to { $target }, which is our own cautious target and not law.
clock-step-regulator-guidance = The regulator asks to hear from you by { $until }, counted from the last contact on { $contact }, which is guidance and not law.
