# The form with which residents ask: its questions.

form-or = or
form-select-all = Select all that apply.
form-save-later = Save and come back later

# Numbers that are better left out.
form-number-card = You may have typed a bank card number. We do not need it. You can take it out.
form-number-nhs = You may have typed an NHS number. You can leave it in if it helps us find your records.
form-number-go-on = You can change what you typed, or go on as it is.

# What would you like us to do?
form-kind-title = What would you like us to do?
form-kind-hint = You can add more before you send it.
form-kind-empty = Select what you would like us to do
form-kind-copy = Send me a copy of my information
form-kind-copy-hint = This is also called a subject access request. You can say which information.
form-kind-stop = Stop using my information because I no longer agree
form-kind-stop-hint = For example, to leave a mailing list. You do not have to say why.
form-kind-complaint = Look into a complaint
form-kind-complaint-hint = If you think we used your information wrongly, or did not answer you.
form-kind-something-else = Something else
form-kind-something-else-hint = For example, to correct it or delete it, or if you are not sure.
form-others-label = What would you like?
form-kind-correct = Correct my information
form-kind-delete = Delete my information
form-kind-limit = Limit how my information is used
form-kind-object = Stop using my information because I object
form-kind-marketing = Stop sending me marketing
form-kind-move = Move my information to another organisation
form-kind-automated = Ask a person to look at a decision made by a computer
form-kind-not-sure = I am not sure, I will use my own words

form-also-title = What else would you like us to do?
form-also-hint = Select all that apply. You get an answer to each.
form-also-empty = Select what else you would like us to do
form-also-asked = You have already asked us to:

# Who is it about?
form-who-title = Who are you asking for?
form-who-empty = Select if you are asking for yourself or for someone else
form-who-myself = Me
form-who-my-child = My child
form-who-my-child-hint = A child who understands their rights can also ask alone.
form-who-someone-else = Someone I act for
form-who-proof = We may ask for proof that you can act for them. You do not need it now.
form-who-proof-complaint = We may ask for proof later. You do not need it now.
form-who-died = Someone who has died
form-who-child-and-me = My child and me, together
form-who-child-and-me-hint = You send us one request for both of you.

form-died-title = Asking about someone who has died
form-died-why = The law on personal information is about living people. These rights end when a person dies, so this form cannot be used. You may still be able to see the information.
form-died-whom = Whom to ask
form-died-health = For health records, ask their GP or the hospital. Someone who settles the person’s affairs has a right to ask.
form-died-council = For social care or other council records, write to us. Tell us how you were related, and if you settle their affairs.
form-died-confidence = Some information may have been given to us in confidence. That does not end when a person dies, so we look at each request by itself.
form-died-ask-us = How to ask us
form-died-living = Ask for yourself or for a living person

form-subject-title-child = About your child
form-subject-title-other = What is the full name of the person you act for?
form-subject-child = What is your child’s full name?
form-subject-hint = Write it as it is in our records, if you know.
form-subject-empty-child = Enter your child’s full name
form-subject-empty-other = Enter the full name of the person you act for
form-subject-birth = What is your child’s date of birth?
form-subject-birth-hint = It helps us find the right records. For example, 27 3 2015.
form-subject-birth-empty = Enter your child’s date of birth

form-birth-date-title = What is your date of birth?
form-birth-date-title-other = What is their date of birth?
form-birth-date-hint = A service that you chose finds records by it. For example, 27 3 1984.
form-birth-date-empty = Enter your date of birth
form-what-birth = Date of birth
form-birth-in-past = Date of birth must be in the past

# Where to look, and for what.
form-services-title-copy = Which services may have your information?
form-services-title = Which services is it about?
form-services-hint = Select all that you know. You can go on without.
form-services-run-by = Run by { $body }
form-services-everything = I want everything
form-services-not-sure = I am not sure

form-what-title = What information would you like?
form-what-empty = Enter what information you would like
form-what-words = What would you like to see?
form-what-words-optional = Is there anything you want most? (optional)
form-what-words-hint = Say it in your own words. It can be one letter, a whole file, or everything about something.
form-what-description = Description
form-what-from-label = When should our search start? (optional)
form-what-from-hint = For example, 27 3 2019.
form-what-to-label = When should our search end? (optional)
form-what-to-hint = For example, 27 3 2024.
form-what-from = The date your search starts
form-what-to = The date your search ends
form-from-in-past = The date your search starts must be today or in the past
form-to-before-from = The date your search ends must be the same as or after { $from }
form-what-places-label = People, places and anything else that helps us find it (optional)
form-what-places-hint = For example, an old address, a school, a case number or the name of a social worker.
form-what-places = What helps us find it

# Every other kind, in own words.
form-details-title = Tell us more about what you would like
form-correct-label = What should we correct?
form-correct-hint = Say what is wrong or missing, and what it should be.
form-correct-empty = Enter what we should correct
form-delete-label = What should we delete?
form-delete-hint = Say which information it is, and why you want it deleted if you like.
form-delete-empty = Enter what we should delete
form-limit-label = What should we stop using for now?
form-limit-hint = For example, a report that you say is wrong, until it is checked.
form-limit-empty = Enter what we should stop using for now
form-object-label = What do you object to?
form-object-hint = Say which use of your information it is, and why it is wrong for you.
form-object-empty = Enter what you object to
form-marketing-label = Which marketing should we stop? (optional)
form-marketing-hint = If you leave this empty, we stop all of it.
form-move-label = What should we move, and where to?
form-move-hint = Say which information it is, and which organisation should have it.
form-move-empty = Enter what we should move, and where to
form-automated-label = Which decision should a person look at?
form-automated-hint = Say what was decided, when, and why you do not agree.
form-automated-empty = Enter which decision a person should look at
form-not-sure-label = What would you like us to do?
form-not-sure-hint = Say it in your own words. We work out which right it is.
form-not-sure-empty = Enter what you would like us to do

# Withdrawing.
form-consents-title = What do you no longer agree to?
form-consents-empty = Select what you no longer agree to
form-consents-empty-words = Enter what you no longer agree to
form-consents-words = Something else, or more about it (optional)
form-consents-words-hint = Say it in your own words.
form-effects-title = What will stop and what carries on
form-effects-title-objection = What we will do with this
form-effects-no-consent = Our privacy notice names no use of your information that rests on your agreement.
form-effects-objection = So we take what you send us as an objection. We look at it and must reply in the time that the law sets. You see the date when you have sent it.
form-effects-stops = What will stop
form-effects-stops-this = We stop using your information for this.
form-effects-your-words = What you told us
form-effects-stops-words = We stop each use of your information that needs your agreement. We tell you what that was.
form-effects-target = We aim to act within { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}.
form-effects-carries-on = What carries on
form-effects-other-bases = We may still use your information for another reason in law. Our privacy notice says that this is where:
form-effects-before = What we did before you told us stays as it is.
form-effects-no-reason = You do not have to say why, and you can agree again at any time.
form-effects-button = Confirm and continue

# Complaining.
form-complaint-title = Tell us about your complaint
form-complaint-words = What went wrong?
form-complaint-words-hint = Say what happened, as well as you remember.
form-complaint-empty = Enter what went wrong
form-complaint-happened = When did it happen? (optional)
form-complaint-happened-hint = It does not have to be exact. For example, 27 3 2026, or last spring.
form-complaint-reference = Reference of the request it is about (optional)
form-complaint-reference-hint = Any reference that you have, from us or from another office.
form-what-happened = When it happened
form-what-reference = Reference
form-harm-title = What it did to you, and what you want
form-harm-harm = How did it affect you? (optional)
form-harm-harm-hint = For example, worry, cost or lost time. If you go to the regulator later, it will ask you this.
form-harm-wanted = What would put it right? (optional)
form-harm-wanted-hint = For example, an answer, an apology, or a change in how we work.
form-what-harm = How it affected you
form-what-wanted = What would put it right
