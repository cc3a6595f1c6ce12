# The resident's letter to the regulator and its page; the council's letters to print and post.

letter-right = { $right ->
    [access] a copy of information
    [rectification] correcting information
    [erasure] deleting information
    [restriction] limiting how information is used
    [portability] moving information elsewhere
    [objection] stopping the use of information
    [objection_direct_marketing] stopping marketing
    [automated_decision] a decision made by a computer
    [consent_withdrawal] withdrawing consent
    [complaint] a complaint
   *[other] a request in my own words
}
letter-outcome = { $outcome ->
    [granted] granted in full
    [part] granted in part
    [refused] refused
    [nothing_held] nothing held
   *[withdrawn] withdrawn
}
letter-outcome-complaint = { $outcome ->
    [granted] upheld
    [part] upheld in part
    [refused] not upheld
    [nothing_held] nothing to look into
   *[withdrawn] withdrawn
}

# --- what the letter says

letter-title = Complaint to the { $regulator } about { $council }
letter-heading-request = Complaint about how { $council } handled my request ({ $citation })
letter-heading-complaint = Complaint about how { $council } handled my complaint ({ $citation })
letter-mark = Council reference { $reference }
letter-page-of = Page { $page } of { $pages }

letter-email = Email: { $email }
letter-phone = Phone: { $phone }
letter-about-myself = I am complaining about my own information.
letter-about-my-child = I am complaining for my child, { $subject }. A child of 12 or over must sign a letter of consent, which I attach.
letter-about-someone-else = I am acting for { $subject }. I attach their signed letter of consent, or the paper that lets me act for them.
letter-about-child-and-me = I am complaining for myself and for my child, { $subject }. A child of 12 or over must sign a letter of consent, which I attach.
letter-another-person = another person
letter-needs = What I need: { $needs }
letter-need = { $need ->
    [large_print] large print
    [braille] braille
    [easy_read] easy read
    [audio] information read aloud
    [british_sign_language] British Sign Language
   *[help_in_person] help in person
}
letter-avoid = { $avoid ->
    [email] do not email me
    [phone] do not phone me
    [post] do not send me post
   *[voicemail] do not leave me voicemail
}
letter-helper = my helper is { $helper }

letter-council-heading = The council
letter-council-name = Name
letter-council-dpo = Data protection contact
letter-council-reference = Council reference
letter-council-registration = Registration number
letter-summary-heading = Summary
letter-asked-heading = What I asked for
letter-timeline-heading = What happened and when
letter-timeline-date = Date
letter-timeline-what = What happened
letter-timeline-law = Law
letter-clock-heading = How the last day was worked out
letter-outstanding-heading = What is still outstanding
letter-outstanding-what = What the council has not done
letter-outstanding-duty = Duty
letter-harm-heading = The harm this has caused
letter-harm-open = Write here what harm this has caused you.
letter-wanted-heading = The outcome I am asking for
letter-wanted-open = Write here what you want to happen.
letter-first-heading = Raising this with the council first
letter-first-complaint = I complained to the council first, on { $day }.
letter-first-unhappy = I told the council on { $day } that its answer did not settle this.
letter-first-not = I asked the council directly, as the timeline shows. I have not made a separate complaint to it.
letter-papers-heading = Papers with this letter
letter-statement-heading = Statement
letter-statement = What I have written here is true as far as I know. I agree that the regulator may share this letter and its papers with the council in order to look into it.

letter-last-day-reply = The last day for the council to reply: { $right }.
letter-last-day-acknowledge = The last day for the council to tell me that it has my complaint.
letter-guidance-day = The regulator likes to hear by this day, which is guidance and not law.

letter-owed-acknowledgement = The council has not acknowledged the complaint in time.
letter-owed-reply = The council has not replied in time: { $right }.
letter-owed-refused = The council has refused the request: { $right }.
letter-owed-refused-part = The council has refused part of the request: { $right }.
letter-owed-unhappy = The council has answered and this is not settled: { $words }

letter-summary-request = On { $day } I sent a request to { $council } (reference { $reference }): { $rights }.
letter-summary-complaint = On { $day } I complained to { $council } (reference { $reference }).
letter-summary-due = The date set by law was { $due }.
letter-summary-owed = { $what } ({ $duty })
letter-summary-stands = The council says: { $sentence }
letter-summary-harm = What it did to me: { $words }
letter-summary-wanted = What I want: { $words }
letter-summary-asked = What I asked for: { $words }

# --- what happened

letter-event-received-request = The council received the request
letter-event-received-complaint = The council received the complaint
letter-event-identity-asked = The council asked for proof of identity
letter-event-authority-asked = The council asked for proof of authority to act
letter-event-identity-received = Proof of identity reached the council
letter-event-authority-received = Proof of authority reached the council
letter-event-question-asked = The council asked a question
letter-event-question-answered = The question was answered
letter-event-extension = The council said that it needs more time
letter-event-acknowledged = The council acknowledged the complaint
letter-event-progress = The council sent a progress update
letter-event-message-in = A message was sent to the council
letter-event-message-out = The council sent a message
letter-event-replied = The council replied
letter-event-decided = Decision on { $right }: { $outcome }
letter-event-closed = The council closed the case
letter-event-withdrawn = The request was withdrawn
letter-event-reopened = The council reopened the case
letter-event-unhappy = The council was told that its answer did not settle it
letter-event-missing = The council was told that something is missing from its reply
letter-event-document = A document was sent to the council: { $name }
letter-event-recipient-told = The council told { $recipient }
letter-event-recipient-not-told = The council could not tell { $recipient }
letter-event-recipient-answered = { $recipient } answered the council
letter-event-details = The council was given new contact details
letter-event-renewed = The council made the reply available again
letter-event-ready-reply-overdue = The letter to the regulator was ready: the date for the reply had passed
letter-event-ready-acknowledgement-overdue = The letter to the regulator was ready: the date for acknowledging the complaint had passed
letter-event-ready-still-unhappy = The letter to the regulator was ready: the answer had not settled it
letter-event-ready-refused = The letter to the regulator was ready: the request had been refused, wholly or in part

# --- papers

letter-paper-request = What I asked for, { $day }
letter-paper-complaint = My complaint, { $day }
letter-paper-question = The council’s question, { $day }
letter-paper-answer = My answer, { $day }
letter-paper-extension = The council’s notice that it needs more time, { $day }
letter-paper-acknowledged = The council’s acknowledgement, { $day }
letter-paper-reply = The council’s reply, { $day }
letter-paper-unhappy = What I told the council after its answer, { $day }
letter-paper-missing = What I told the council was missing from its reply, { $day }
letter-paper-consent = Signed consent, or the paper that lets me act

# --- the regulator's form, question by question

letter-form-name = Your name
letter-form-email = Your email address
letter-form-post = Your postal address (optional)
letter-form-needs = Changes you need so that you can use the service
letter-form-about = Whose information it is about
letter-form-organisation = The organisation’s name
letter-form-organisation-is = { $council }, a local council
letter-form-contact = Whom you dealt with there
letter-form-reference = The organisation’s reference
letter-form-what = What happened
letter-form-timeline = Dates of what happened
letter-form-complained = When you complained to the organisation
letter-form-complained-not = I have not made a separate complaint. I asked for this on { $day }.
letter-form-said = What the organisation said
letter-form-said-words = On { $day }: { $words }
letter-form-said-nothing = It has not answered.
letter-form-said-reply = It replied on { $day }.
letter-form-harm = What harm this did to you
letter-form-wanted = What you would like to happen
letter-form-papers = Documents you can send

# --- the page

letter-page-title = Your letter to the regulator
letter-page-ready = Your letter is ready
letter-page-ready-says = You can send it now. We do not send it for you.
letter-page-not-yet = Nothing is late or refused yet
letter-page-not-yet-says = You can still send your letter at any time. The regulator may ask you to wait until we have answered.
letter-page-late = You can still send your letter
letter-page-late-says = It is later than the regulator likes. That is guidance and not law, so you can send it all the same.
letter-page-saved = Your words are in the letter.
letter-page-reply-closed = The words of our reply are not in your letter, because it opens with a code.
letter-page-reply-open = Open our reply
letter-page-expected-heading = What the regulator expects first
letter-page-expected-says = This is guidance, not law. You can send your letter without it.
letter-done = Done
letter-not-done = Not done
letter-expected-complained = You complained to us on { $day }.
letter-expected-complained-not = You have not complained to us about this yet. You do not have to.
letter-expected-asked-why = You asked us to explain on { $day }.
letter-expected-asked-why-not = You have not asked us to explain what we did or did not do.
letter-expected-chased = You wrote to us again on { $day }, after { $period }.
letter-expected-chased-not = You have not written to us again after { $period }, from { $day } on.
letter-expected-in-time = You are in time. The regulator likes to hear from you by { $day }.
letter-expected-in-time-not = The regulator likes to hear sooner. The day was { $day }. You can still send your letter.
letter-page-lacks-heading = What is missing from your letter
letter-page-lacks-says = You can send the letter as it is. You can also add this below.
letter-missing-complaint = You have not complained to the council about this yet. You do not have to.
letter-missing-chaser = You have not written to the council again after { $period }.
letter-missing-harm = The regulator may only record a complaint that lacks: what harm it did you.
letter-missing-wanted = The regulator may only record a complaint that lacks: what would put it right.
letter-page-words-heading = Your own words
letter-page-harm = What harm did it do to you? (optional)
letter-page-harm-hint = Say how it affected you.
letter-page-wanted = What would put it right? (optional)
letter-page-save = Save
letter-page-send-heading = Send it
letter-page-pdf = Download your letter (PDF)
letter-page-docx = Download your letter to change it (Word)
letter-page-zip = Download your evidence bundle (ZIP)
letter-page-zip-says = It holds the letter, what was written, how the date was worked out, and a page that checks our record.
letter-page-read = Read it. It is your letter: leave out or add what you like.
letter-page-post = Send it with the papers listed in it. You can post it to the address in the letter.
letter-page-online = Send it at the regulator’s website: { $address }
letter-page-form-heading = Answers for the regulator’s form
letter-page-form-says = The form asks these questions. Copy each answer.
letter-page-form-empty = You have not written this yet.
letter-page-form-count = { $count ->
    [one] It has { $count } character.
   *[other] It has { NUMBER($count) } characters.
}
letter-page-form-limit = The form takes { NUMBER($most) }.

# --- the council's letters

letter-out-reference = Our reference: { $reference }
letter-out-dear = Dear { $name }
letter-out-closing = Yours sincerely
letter-out-identity = We need proof of who you are
letter-out-authority = We need proof that you can act
letter-out-identity-why = We need this before we can answer:
letter-out-question = We have a question about your request
letter-out-question-why = To find what you asked for, we need to know:
letter-out-extension = We need more time
letter-out-extension-why = We need more time for your request. These are the reasons:
letter-out-acknowledged = We have your complaint
letter-out-progress = Where your complaint has got to
letter-out-message = A message about your request
letter-out-reply = Our reply
letter-out-decision = { $right }: { $outcome }. { $reasons }
letter-out-schedule = What we have sent you and what we have not
letter-out-item = { $no }. { $title }: { $treatment }
letter-out-item-why = { $no }. { $title }: { $treatment }. { $reason }
letter-out-treatment = { $treatment ->
    [released] sent
    [part] sent in part
    [withheld] not sent
   *[not_held] not held
}
letter-out-routes = If you are not happy with this reply
letter-route-council = You can complain to us: write to the { $officer }, { $council }, or use our online service at { $link } ({ $citation }).
letter-route-council-contact = You can complain to us: write to the { $officer }, { $council } ({ $contact }), or use our online service at { $link } ({ $citation }).
letter-route-regulator = You can complain to the { $regulator }, { $address }, phone { $phone }, { $web } ({ $citation }). You do not have to complain to us first.
letter-route-court = You can also ask a court to order us to do what the law requires ({ $citation }).
