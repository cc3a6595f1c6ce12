# Letters by email to residents.

mail-dear = Dear { $name }
mail-hello = Hello
mail-open-link = To see your request, open this link and press the button. It works once, for { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}:
mail-new-link = If it has run out, get a new one here:
mail-phone = Phone: { $phone }
mail-machine = This message was sent by a machine. Do not reply to it.

mail-received-subject = We have your request: { $reference }
mail-received-subject-complaint = We have your complaint: { $reference }
mail-received = We have your request. Your reference is { $reference }.
mail-received-complaint = We have your complaint. Your reference is { $reference }.
mail-received-page = How we worked that out, and where your request has got to, are on your page.
mail-received-page-complaint = How we worked that out, and where your complaint has got to, are on your page.

mail-question-subject = We have a question about your request { $reference }
mail-question = To go on with your request { $reference } we need to ask you something. Our question is on your page, and you can answer it there.
mail-proof-subject = We need something from you for your request { $reference }
mail-proof = Before we can answer your request { $reference } we need proof from you. Your page says what we need and why.
mail-extension-subject = We need more time for your request { $reference }
mail-extension = We need more time for your request { $reference }. These are our reasons:
mail-acknowledged-subject = We are looking into your complaint { $reference }
mail-acknowledged = We have your complaint { $reference } and are looking into it. What we have to say is on your page.
mail-progress-subject = Where your complaint { $reference } has got to
mail-progress = There is news about your complaint { $reference } on your page.
mail-message-subject = A message about your request { $reference }
mail-message = We have sent you a message about your request { $reference }. It is on your page.
mail-reply-subject = Our reply to you: { $reference }
mail-reply = Our reply to your request { $reference } is on your page. It also says how you can complain if you are not happy with it.
mail-reply-complaint = Our reply to your complaint { $reference } is on your page. It also says how you can complain if you are not happy with it.
mail-letter-subject = Your letter to the regulator is ready: { $reference }
mail-letter = You can complain to the regulator. We have written a letter for you with all the dates in it. It is yours: you can change your part, save it and send it. We never send it for you.

mail-link-subject = Your link to your requests
mail-link = You asked for a link to your requests.
mail-link-open = Open it and press the button. It works once, for { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}:
mail-link-code = Or type this code on the page where you asked for the link:
mail-link-not-you = If you did not ask for it, you need do nothing. Give the code to nobody.

mail-confirm-subject = Confirm your email address
mail-confirm = Somebody gave this address to us, so that we write to it about a request.
mail-confirm-open = If it was you, open this link and press the button. It works once, for { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}:
mail-confirm-not-you = If it was not you, you need do nothing. We do not write to you again.
mail-changed-subject = Your email address for { $reference } has changed
mail-changed = We do not write to this address about { $reference } any more. Links that we sent here do not work any more.
mail-changed-not-you = If you did not change it, call us or write to us at once.
