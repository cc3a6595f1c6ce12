# Why an act is refused, and what the letter to the regulator still lacks.

refused-not-your-part = Your role does not allow this
refused-closed = This request is closed. Reopen it first
refused-not-closed = This request is not closed
refused-already-replied = The reply has already been sent
refused-not-a-complaint = Only a complaint has this step
refused-is-a-complaint = A complaint does not have this step. Nothing may delay it
refused-proof-already-asked = We have already asked for this and are waiting for it
refused-no-proof-asked = We have not asked for this, or it has already arrived
refused-question-open = A question is already waiting for an answer
refused-no-question-open = No question is waiting for an answer
refused-already-extended = This request has already been extended. It can only be extended once
refused-nothing-to-extend = The law sets no reply date here, so there is nothing to extend
refused-not-started = The time limit has not started, so it cannot be extended yet
refused-already-acknowledged = This complaint has already been acknowledged
refused-not-acknowledged = Acknowledge the complaint first
refused-outcome-missing = Record an outcome for each thing asked for first
refused-decided = Everything asked for already has its outcome
refused-no-reply = Send the reply first, or record that the person withdrew
refused-nothing-answered = You can tell us this once we have answered
refused-nothing-to-offer = There is no new reason to offer the letter
refused-wrong-kind = A complaint cannot become a request, or a request a complaint
refused-no-such-claim = Select which part of the request this is about
refused-cannot-refuse-marketing = An objection to direct marketing cannot be refused. The marketing must stop
refused-routes-missing = The reply does not say how to complain, so it cannot be sent
refused-extension-too-late = The notice had to be sent by { $last }. The reply-by date stays the same
refused-too-long = Your text must be { NUMBER($most) } characters or less
refused-unreadable = Your text contains a character that we cannot keep. Type it again
refused-in-future = { $what } must be today or in the past
refused-before = { $what } must be the same as or after { $earliest }, { $because }

refused-date-answered = The date they answered
refused-date-arrived = The date it arrived
refused-because-you-asked = the day you asked

refused-enter-why-right = Enter why this is what they are asking for
refused-enter-why-identity = Enter why you need proof of identity
refused-enter-why-authority = Enter why you need proof of authority
refused-enter-question = Enter what you want to ask
refused-enter-their-answer = Enter what they answered
refused-enter-answer = Enter your answer
refused-enter-why-more-time = Enter why more time is needed
refused-enter-what-to-tell = Enter what you want to tell them
refused-enter-progress = Enter what has happened so far
refused-enter-message = Enter your message
refused-enter-note = Enter your note
refused-enter-reasons = Enter the reasons, as the person will read them
refused-enter-reply = Enter the reply
refused-enter-why-reopen = Enter why you are reopening this
refused-enter-why-unhappy = Enter why you are still unhappy

ready-reply-overdue = We have not replied in time.
ready-acknowledgement-overdue = We have not told you in time that we have your complaint.
ready-still-unhappy = You have told us that you are still unhappy.
ready-refused = We have refused your request or part of it.

missing-complaint = You have not complained to the council about this yet. The regulator usually expects you to do that first. You do not have to.
missing-chaser = You have not written to the council since the date passed.
missing-harm = You have not said what harm this did to you. Without it the regulator may only record your complaint.
missing-wanted = You have not said what would put it right.

refused-date-born = Your date of birth
refused-enter-name = Enter your full name
refused-enter-recipient = Enter who was told, such as the name of an organisation
refused-enter-why-not-told = Enter why they could not be told
refused-enter-what-is-missing = Enter what is missing, or select it from the list
refused-select-how-code = Select how they get the code

refused-nothing-changed = You have not changed anything
refused-already-withdrawn = This request has already been withdrawn
refused-too-many-files = You can only select up to { NUMBER($most) } files
refused-empty-file = The selected file is empty
refused-not-a-file = The selected file could not be uploaded – try again
refused-no-such-document = This file is not part of the request
refused-nothing-to-scan = Every file has already been checked
refused-no-recipients = Nothing was asked for that others must be told of
refused-nobody-told = Nobody else has been told yet
refused-no-such-recipient = Select who answered
refused-too-many-items = The list can only have up to { NUMBER($most) } items
refused-item-title = Enter what item { NUMBER($no) } of the list is
refused-item-reason = Enter why item { NUMBER($no) } of the list is withheld
refused-item-document = Select a checked file for the reply for item { NUMBER($no) }, and only if it is released
refused-no-such-item = Select items from the list in our reply
refused-no-address = We have no postal address for this person
refused-no-phone = We have no phone number for this person
refused-nothing-released = The reply has no documents
refused-still-released = Your documents are still here
