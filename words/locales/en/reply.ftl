# Our reply, and what to do if you are not happy with it.

reply-none-title = Nothing is ready yet
reply-none-says = We have not sent our reply yet. We write to you when it is ready.
reply-title = Our reply
reply-code-title = Open your reply
reply-code-why = There are documents with your reply. We check that it is you before we show them.
reply-code-posted = We posted you a code on { $day }.
reply-code-texted = We sent you a code in a text message on { $day }.
reply-code-handed = We gave you a code in person on { $day }.
reply-code-not-given = We have not given you a code yet. Ask us for one. We can post it, text it or give it to you in person.
reply-code-lost = I do not have the code
reply-code-lost-says = We can give you a new one. The old one then stops working.
reply-code-ask = Send us a message
reply-code-wrong = The code is not correct. You have { $count ->
    [one] { $count } try
   *[other] { $count } tries
} left
reply-done-renewed = Your documents are here again.
reply-done-checking = We are still checking this document for viruses. Try again later.

reply-list = What we have sent you and what we have not
reply-until = You can download the documents until { $day }.
reply-ended = The time to download the documents ended on { $day }. You can get them again now. You do not need a new request.
reply-renew = Get your documents again
reply-item = Item
reply-item-what = What we did
reply-item-file = Document
reply-released = Sent
reply-part = Sent in part
reply-withheld = Not sent
reply-not-held = We do not have this
reply-no-file = No document
reply-download = Download
reply-download-item = item { $no }
reply-kind-pdf = PDF
reply-kind-word = Word document
reply-kind-picture = Picture
reply-kind-file = File
reply-open-pdf = Opens in your browser or in a PDF reader.
reply-open-word = Opens in Word or in LibreOffice, which is free.
reply-open-heic = Opens on an iPhone, or in Windows with the HEIF extension.
reply-open-picture = Opens in your browser.
reply-open-file = Ask us if you cannot open it.
reply-missing-told = What you told us is missing
reply-missing-items = item { $items }
reply-not-happy = If you are not happy with our reply

reply-unhappy-title = I am not happy with this
reply-unhappy-answered = We have sent our reply. You can tell us what is wrong with it. You can also go to the regulator.
reply-unhappy-withdrawn = You withdrew this, so we stopped. You can still complain, or go to the regulator.
reply-unhappy-in-time = We have until { $day } to reply, so we are not late yet. You can complain now all the same.
reply-unhappy-late = We had to reply by { $day } and have not. You can complain to us now or to the regulator.
reply-unhappy-late-complaint = We had to tell you by { $day } that we have your complaint. We have not. You can go to the regulator now.
reply-unhappy-complaint = We are looking into your complaint. The law sets no date for our answer. You can go to the regulator at any time.
reply-unhappy-no-date = There is no date to reply by at this time. You can complain now all the same.
reply-choice-label = What would you like to do?
reply-choice-empty = Select what you would like to do
reply-choice-missing = Tell us what is missing from our reply
reply-choice-missing-hint = You can choose items from the list in our reply
reply-choice-still = Tell us why our answer does not settle it
reply-choice-still-hint = We tell the person in charge and make your letter to the regulator ready
reply-choice-complain = Complain to us
reply-choice-complain-hint = We look into it and tell you what we find
reply-choice-regulator = See what the regulator can do
reply-choice-regulator-hint = It also says when an ombudsman or a court is the right place
reply-still-words = Why does our answer not settle it?
reply-still-hint = Say what our answer leaves open, or what you think is wrong.
reply-still-next = You decide if you send the letter. We never send it for you.

reply-missing-title = What is missing from our reply?
reply-missing-says = We look again and write to you. This is not a new request.
reply-missing-item = { $no }. { $title }
reply-missing-which = Which items is it about?
reply-missing-which-hint = Select all that apply. You can leave this out.
reply-missing-words = What is missing?
reply-missing-words-hint = Say what you expected to get. Names, dates and places help us.
reply-missing-send = Tell us

reply-complain-title = Complain to us about this
reply-complain-about = Your complaint is about { $reference }. We keep the two together.
reply-complain-known = We fill in what we know already. You can change it.
reply-complain-next = We look into it as soon as we have it, and tell you how it goes.
reply-complain-instead = You can go to the regulator instead, at any time:
reply-complain-start = Start your complaint

reply-regulator-title = What the regulator can do
reply-regulator-when = When you can go to the regulator
reply-regulator-any-time = You can complain to the regulator at any time. You do not have to complain to us first.
reply-regulator-first = The regulator usually likes you to complain to us first, and to give us time to answer.
reply-regulator-guidance = That is guidance and not law.
reply-regulator-can = What it can do
reply-regulator-can-look = It can look into how we used your information.
reply-regulator-can-tell = It tells you how it goes and what it finds.
reply-regulator-can-order = It can tell us to put things right.
reply-regulator-cannot = It cannot give you money for what happened. Only a court can.
reply-regulator-tribunal = If the regulator tells you nothing for { $period }, a tribunal can order it to act.
reply-regulator-how = How to complain to the regulator
reply-regulator-name = { $name }, phone { $phone }:
reply-regulator-letter = We have written a letter for you with all the dates in it. You can change it and send it.
reply-regulator-complain = If we have not put something right, tell us. We must look into it.
reply-ombudsman = When an ombudsman is the right place
reply-ombudsman-says = The regulator looks at how we use information. An ombudsman looks at how we treat people and run our services.
reply-ombudsman-england-wales = In England this is the Local Government and Social Care Ombudsman. In Wales it is the Public Services Ombudsman for Wales.
reply-ombudsman-scotland = In Scotland this is the Scottish Public Services Ombudsman.
reply-ombudsman-northern-ireland = In Northern Ireland this is the Northern Ireland Public Services Ombudsman.
reply-court = When a court is the right place
reply-court-says = A court can order us to do what the law requires. You do not have to complain to anybody first. You may want legal advice.
