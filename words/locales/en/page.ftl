# What every page has, and the sentences that every form may need.

page-service = Your information
page-language-name = English
page-success = Success
page-important = Important

field-email-format = Enter an email address in the correct format, like name@example.com
field-full-name = Full name
field-too-long = { $what } must be { NUMBER($most) } characters or less
field-unreadable = { $what } contains a character that we cannot keep. Type it again

date-lacks-day = { $what } must include a day
date-lacks-month = { $what } must include a month
date-lacks-year = { $what } must include a year
date-not-real = { $what } must be a real date

# The frame of every page.
page-error = Error:
page-skip = Skip to main content
page-service-label = Service
page-language-label = Language
page-phase-demo = Demo
page-phase-demo-text = This is a demonstration with invented people.
page-phase-demo-link = See the cast and the mail
page-signed-in-as = Signed in as
page-sign-out = Sign out
page-back = Back
page-help = Get help
page-phone = Phone
page-email = Email
page-other-ways = Other ways to contact us
page-about-service = About this service
page-privacy = Privacy
page-accessibility = Accessibility
page-cookies = Cookies
page-terms = Terms and conditions
page-contact = Contact
page-feedback = Feedback
page-feedback-title = Help us make this service better
page-feedback-link = Tell us how it went
page-calculator-link = Try other dates in the date calculator

# Parts that many pages have.
page-problem = There is a problem
page-warning = Warning
page-continue = Continue
page-change = Change
page-not-provided = Not provided
page-view = View
page-day = Day
page-month = Month
page-year = Year
page-characters-limit = You can enter up to { NUMBER($limit) } characters
page-characters-left = { $form ->
    [one] You have %{"{"}count{"}"} character remaining
   *[other] You have %{"{"}count{"}"} characters remaining
}
page-characters-none-left = You have 0 characters remaining
page-characters-over = { $form ->
    [one] You have %{"{"}count{"}"} character too many
   *[other] You have %{"{"}count{"}"} characters too many
}
page-pages = Pages
page-number = Page { $number }
page-previous = Previous page
page-next = Next page
page-progress = Progress
page-step-done = done
page-step-current = this is the current step
page-step-todo = not started
page-at-time = at { $time }
page-by = by { $name }
page-steps-caption = How this date was worked out
page-steps-rule = Rule
page-steps-does = What it does
page-steps-from = From
page-steps-to = To

# The button to leave at once.
page-exit = Exit this page
page-exit-emergency = Emergency
page-exit-loading = Loading.
page-exit-expired = Exit this page expired.
page-exit-two-more = Shift, press 2 more times to exit.
page-exit-one-more = Shift, press 1 more time to exit.
