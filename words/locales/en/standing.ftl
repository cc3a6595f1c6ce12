# The pages that are always there: start, contact, privacy, cookies, accessibility, terms.

standing-website = Website

# --- start
standing-start-title = Ask about your information
standing-start-lead = Find out what information { $council } holds about you, and have a say in how we use it.
standing-start-can = You can ask us to:
standing-start-copy = send you a copy of your information (a “subject access request”)
standing-start-stop = stop using it, if you no longer agree
standing-start-change = correct it, delete it, move it or limit how it is used
standing-start-complain = look into a complaint about how we used it
standing-start-time = It takes about 5 minutes. It is free. You do not need an account or an email address.
standing-start-optional = You do not have to use this form. You can ask any member of staff, in your own words, and it counts the same.
standing-start-exit = Every page has a button that takes you away from here at once.
standing-start-now = Start now
standing-start-helps-heading = What helps us
standing-start-helps-name = the name that we know you by
standing-start-helps-service = the services and the years that you are asking about, if you know them
standing-start-helps-papers = if you ask for somebody else, papers that show that you may
standing-start-save = You can stop on any page, save your answers, and come back within { $days } days.
standing-start-reply-heading = When we reply
standing-start-reply = For most requests the law sets a date. When you have sent yours, we show you that date and how we worked it out.
standing-start-closed = This form is closed at the moment. You can still ask us in any other way, and it counts the same.
standing-start-opens = The form opens again on { $day }.
standing-start-other-heading = Other ways to ask
standing-start-words = You can use any words. You do not have to name a law or give a reason.
standing-start-again-heading = If you have asked already
standing-start-again = You can see where your request has got to, send us a message, or get help to complain.
standing-start-follow = Follow your request

# --- ways to reach the council
standing-way-phone = call { $phone }
standing-way-email = email
standing-way-post = write to { $address }
standing-way-web-form = use the form at
standing-way-website = find more at
standing-way-any-phone = call us
standing-way-any-email = email us, at any address of ours that you know
standing-way-any-post = write to us
standing-way-counter = tell us in person
standing-way-webchat = use the webchat on our website
standing-way-closed = When we are closed, { $provider } answers our phone. What you tell them counts as told to us on that day.

# --- contact
standing-contact-title = Contact us
standing-contact-any = You can ask us about your information in any of these ways. They all count the same.
standing-contact-closed-heading = When we are closed
standing-contact-closed = { $provider } answers our phone. It deals with:
standing-contact-closed-privacy = How they use your information is on:
standing-contact-officer-heading = The person in charge of information rights
standing-contact-regulator-heading = The regulator
standing-contact-regulator = You can complain to the { $regulator } at any time. You do not have to complain to us first.

# --- privacy
standing-privacy-what = This is what “{ $notice }” of { $council } says, and what this online service adds.
standing-privacy-service-heading = What this service keeps
standing-privacy-service-keeps = We keep what you tell us in a form, your files, and the messages between us.
standing-privacy-service-sealed = All of it is stored locked. Each request has a key of its own.
standing-privacy-service-draft = A form that you do not send is destroyed after { $days } days.
standing-privacy-service-feedback = Feedback is not joined to your request. We delete it after { $days } days.
standing-privacy-service-why = We use it to answer you and to show that we did. The law asks that of us.
standing-privacy-service-nobody = We do not count visitors. Nothing is loaded from other websites.
standing-privacy-held-heading = The information that we hold
standing-privacy-special = Some kinds of information need special care:
standing-privacy-crime = So does information about crime:
standing-privacy-from-heading = Where it comes from
standing-privacy-use-heading = What we use it for
standing-privacy-law-heading = Why the law allows it
standing-privacy-where = We rely on it where:
standing-privacy-conditions = For information that needs special care:
standing-privacy-shared-heading = Who may receive it
standing-privacy-promises = What we promise:
standing-privacy-kept-heading = How long we keep it
standing-privacy-schedule = The times are in:
standing-privacy-ask = The notice does not say. Ask us.
standing-privacy-rights-heading = What you can ask for
standing-privacy-more = There is more in:
standing-privacy-consents-heading = What you can stop agreeing to
standing-privacy-stops = What stops:
standing-privacy-carries-on = What carries on:
standing-privacy-any-time = You can stop agreeing at any time.
standing-privacy-complain-heading = Who to complain to
standing-privacy-complain-us = You can complain to us:
standing-privacy-complain-regulator = You can also complain to the { $regulator }:
standing-privacy-notice-heading = About the notice
standing-privacy-notice-title = Title
standing-privacy-completed = Completed
standing-privacy-updated = Last updated
standing-privacy-review = To be reviewed
standing-privacy-not-said = The notice does not say

standing-basis-consent = You have agreed (consent)
standing-basis-contract = There is a contract with you (contract)
standing-basis-legal-obligation = The law says that we must (legal obligation)
standing-basis-vital-interests = It protects somebody’s life (vital interests)
standing-basis-public-task = It is part of our work for the public (public task)
standing-basis-recognised-interest = It serves an aim that the law lists (recognised legitimate interest)
standing-basis-legitimate-interests = It serves an aim that does not override yours (legitimate interests)

standing-condition-explicit-consent = You have agreed in clear words
standing-condition-employment = Work, benefits or social protection
standing-condition-vital-interests = To protect somebody’s life
standing-condition-not-for-profit = The work of a body that does not seek profit
standing-condition-made-public = You have made it public yourself
standing-condition-legal-claims = Legal claims and courts
standing-condition-public-interest = Substantial public interest
standing-condition-health = Health or social care
standing-condition-public-health = Public health
standing-condition-archives = Archives, research or statistics

# --- cookies
standing-cookies-kept = You can choose to save your answers in this browser. The first cookie then stays for { $days } days.
standing-cookies-what = Cookies are small files that a website keeps in your browser.
standing-cookies-needed = This service needs one to work. It sets no others, so it does not ask you.
standing-cookies-caption = The cookies that we set
standing-cookies-name = Name
standing-cookies-who = Who gets it
standing-cookies-purpose = Purpose
standing-cookies-expires = Expires
standing-cookies-who-public = Everybody who uses a form here
standing-cookies-why-public = Keeps your answers together, shows you your own requests, and checks that a form comes from you
standing-cookies-who-staff = Council staff only
standing-cookies-why-staff = Keeps staff signed in, and checks that a form comes from them
standing-cookies-after = After { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}, after { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} without use, or when you sign out

# --- accessibility
standing-accessibility-title = Accessibility statement
standing-accessibility-who = { $council } runs this service. We want as many people as possible to be able to use it. You should be able to:
standing-accessibility-keyboard = use every page with a keyboard alone
standing-accessibility-scripts = use every page with scripts turned off
standing-accessibility-zoom = zoom in to 400% and not scroll sideways
standing-accessibility-reader = listen to every page with a screen reader
standing-accessibility-colours = use your own colours, or print any page
standing-accessibility-languages = read every page in English or Welsh
standing-accessibility-standard-heading = How accessible it is
standing-accessibility-standard = We aim to meet the Web Content Accessibility Guidelines, version 2.2, level AA.
standing-accessibility-letters = The letters that you can download are tagged PDF files. You can read each one as a web page too.
standing-accessibility-faults-heading = What is not accessible
standing-accessibility-notice = Words that we take from our privacy notice are in English only.
standing-accessibility-files = Some documents in a reply are scans of old paper. A screen reader cannot read them. Ask us for them in another form.
standing-accessibility-faults = We know of no other fault. If you find one, tell us. We will put it right or list it here.
standing-accessibility-report-heading = Tell us about a fault, or ask for another form
standing-accessibility-report = You can ask for large print, braille, Easy Read, a recording or a signer. We reply as soon as we can.
standing-accessibility-ways = You can tell us in any of these ways:
standing-accessibility-unhappy-heading = If you are not happy with how we respond
standing-accessibility-unhappy = The Equality and Human Rights Commission enforces these rules for public bodies. These people can help you:
standing-accessibility-tests-heading = How we tested it
standing-accessibility-tests = Programs look for faults on every page at each release. They try wide and narrow screens, both languages, with and without scripts.
standing-accessibility-people = Programs find about a third of the faults that people meet. No test by people with different needs is recorded here yet. So we cannot say that every page meets every rule.
standing-accessibility-prepared = This statement was prepared on { $day }.
standing-accessibility-reviewed = It was last reviewed on { $day }.

# --- terms
standing-terms-who = { $council } runs this service. When you use it, you accept what this page says.
standing-terms-use-heading = Using this service
standing-terms-use-free = It is free, and it is open to everybody.
standing-terms-use-for = Use it for yourself, for your child, or for somebody who lets you act for them.
standing-terms-use-true = Tell us what is true, as far as you know.
standing-terms-use-harm = Do not try to harm it, or to see what belongs to other people.
standing-terms-we-heading = What we do
standing-terms-we-open = We keep it open day and night if we can. When it is closed, you can ask us in any other way.
standing-terms-we-date = We work out each reply date by the law. If a page and the law differ, the law counts.
standing-terms-we-links = We link to other websites that help you. We do not run them.
standing-terms-rights-heading = Your rights
standing-terms-rights = Nothing on this page takes away a right that the law gives you.
