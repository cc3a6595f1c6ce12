# Saving a form and coming back to it, and the end of a session.

saved-title = Save your answers and come back later
saved-intro = Your answers so far are saved. We have not received your request yet.
saved-how = How do you want to come back?
saved-by-email = With a link in an email
saved-by-email-hint = It works for { $days ->
    [one] { $days } day
   *[other] { $days } days
}, on any device.
saved-email = Email address
saved-email-hint = We use it for this link only.
saved-here = In this browser
saved-here-hint = It keeps the way back for { $days ->
    [one] { $days } day
   *[other] { $days } days
}. Choose this only if you trust everyone who uses it.
saved-how-empty = Select how you want to come back
saved-save = Save

saved-done-title = Your answers are saved
saved-done-email = We have sent you an email with a link. It works until { $until }, on any device.
saved-done-junk = If it does not come, look in your junk mail, or save again. A new link takes the place of an older one.
saved-done-here = This browser keeps the way back until { $until }. Open this service again in this browser to carry on.
saved-done-name = After an hour without use we close your answers. We then ask for your name before we open them again.
saved-done-not-sent = We have not received your request yet. The time limit starts when you send it.
saved-carry-on = Carry on now
saved-close-why = If you share this device, close your answers when you stop.
saved-close = Close my answers

saved-open-title = Continue your request
saved-open-text = Press the button to open your saved answers in this browser.
saved-open-button = Continue

saved-gone-title = You cannot use this link
saved-gone-replaced = A newer link has taken its place. Use the link in the newest email.
saved-gone-ended = We keep answers that are not sent for { $days ->
    [one] { $days } day
   *[other] { $days } days
}. Then we delete them.
saved-gone-run-out = The link has run out.
saved-gone-unknown = The link may be incomplete or too old. Copy all of it from the email and try again.
saved-gone-sent = This request has been sent already. You can follow it with your email address.
saved-gone-follow = Follow your request
saved-gone-again = You can start again. It takes a few minutes.
saved-start-again = Start again

saved-out-title = We signed you out
saved-out-answers = We signed you out to protect your information. We saved your answers.
saved-out-request = We signed you out to protect your information. Nothing that you sent us is lost.
saved-out-unsent = You were writing this. We did not get it. Copy it, so that you can send it when you are back.
saved-out-name = Your full name
saved-out-name-hint = Give it as you gave it before. We ask so that nobody else can open your answers.
saved-out-name-empty = Enter your full name
saved-out-name-wrong = That is not the name in your answers. Try it as you gave it before
saved-out-continue = Continue your request
saved-out-email = If we sent you a link in an email, you can use that too.
saved-out-again-title = If these are not your answers
saved-out-again-text = Start again. The answers from before then stay closed in this browser.
saved-out-new-link = To see your request again, get a new link.
saved-out-new-link-button = Get a new link

saved-timeout-title = Do you need more time?
saved-timeout-text = To protect your information, we will sign you out in 2 minutes. We keep your answers.
saved-timeout-stay = Stay signed in

saved-mail-subject = Your link to your saved answers
saved-mail-hello = Hello
saved-mail-why = You asked us for a way back to the answers that you saved.
saved-mail-how = Open this link and press the button. It works more than once, for { $days ->
    [one] { $days } day
   *[other] { $days } days
}:
saved-mail-newer = If you save again, the new link takes its place.
saved-mail-not-sent = We have not received your request yet. We receive it when you send it.
saved-mail-stranger = If you did not ask for this, you need do nothing.
saved-mail-phone = Phone: { $phone }
saved-mail-machine = This message was sent by a machine. Do not reply to it.
