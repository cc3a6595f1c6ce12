# Getting back to a request: by a link and a code in an email, or by a reference and the code that we gave.

track-title = Follow your request
track-link-lasts = We send a link to your email address. It works once, for { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}.
track-email = Email address
track-email-hint = The one that you gave us with your request
track-send = Send the link
track-no-email = If you did not give an email address
track-no-email-says = You need the reference of your request and the code that we posted, texted or gave you.
track-use-reference = Use your reference and code
track-continue = Continue
track-contact = How to contact us

track-sent-title = Check your email
track-sent-if = If we have a request for that email address, we have sent a link.
track-sent-again = We have sent it again, if we can. Only the newest email works.
track-code-instead = Type the code instead
track-code = Code from the email
track-code-hint = It has 6 numbers. It only works in this browser.
track-code-empty = Enter the code we sent you
track-code-six = The code must be 6 numbers
track-code-wrong = The code is not correct. You have { $count ->
    [one] { $count } try
   *[other] { $count } tries
} left
track-code-expired = The code has expired. Get a new code
track-code-wait = You have entered a wrong code too often. You can try again in { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
track-sent-nothing = If you do not get an email
track-sent-junk = Look in your junk mail. It can take a few minutes.
track-sent-other = You may have given us another address, or none.
track-again = Send it again
track-other-address = Use another email address

track-reference-title = Use your reference and code
track-reference-says = You can do this without an email address.
track-reference = Reference
track-reference-hint = It begins with RD and is in every letter from us
track-reference-empty = Enter your reference
track-reference-wrong = The reference or the code is not correct. You have { $count ->
    [one] { $count } try
   *[other] { $count } tries
} left
track-given-code = Code
track-given-code-hint = It has 12 letters and numbers. You can leave out the dashes.
track-given-code-empty = Enter the code we gave you
track-no-code = I do not have a code
track-no-code-says = Ask us for one. We can post it, text it or give it to you in person.

track-link-title = Continue to your requests
track-link-says = Press the button to open your requests in this browser. The link then stops working.
track-link-button = Continue to your requests
track-link-unknown = This link does not work. It may be incomplete, or too old.
track-link-used = This link has already been used.
track-link-replaced = This link was replaced by a newer one. Use the link in the newest email.
track-link-expired = This link has run out.
track-spent-title = You need a new link
track-spent-says = For your safety each link works once and for a short time. Nothing has happened to your request.
track-spent-new = Send a new link

track-confirm-title = Confirm your email address
track-confirm-says = Press the button if you want us to write to you at this address about your request.
track-confirm-button = Confirm this address
track-confirmed-title = We have your new email address
track-confirmed-says = We write to you at this address from now on. We have told your old address that it changed. Links that we sent there do not work any more.
track-confirmed-link = Get a link to your requests
