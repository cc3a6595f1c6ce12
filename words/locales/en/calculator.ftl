# The public date calculator.

calculator-title = Work out a reply date
calculator-what = The law sets the date by which we must reply. Here you can work it out, and see each step.
calculator-private = We do not ask who you are. We keep nothing of what you enter here.
calculator-not-a-promise = This is a calculation, not a promise.
calculator-over = This day is over.
calculator-again = Work out another date
calculator-go = Work out the date

calculator-right = What is the request for?
calculator-received = When did we get your request?
calculator-date-hint = For example, 27 3 2007
calculator-nation = Where is the council?
calculator-nation-hint = Bank holidays are not the same everywhere.
calculator-england-and-wales = England or Wales
calculator-scotland = Scotland
calculator-northern-ireland = Northern Ireland
calculator-more = We asked you for something, or need more time
calculator-identity-heading = Proof of who you are
calculator-identity-asked = When did we ask for it? (optional)
calculator-identity-given = When did we get it? (optional)
calculator-questions-heading = Questions about your request
calculator-questions-what = If we asked more than one, work out the date after each. There is then room for the next.
calculator-asked = Question { $number }: when did we ask? (optional)
calculator-answered = Question { $number }: when did you answer? (optional)
calculator-told-heading = More time
calculator-told = When did we tell you that we need more time? (optional)

calculator-select-right = Select what the request is for
calculator-select-nation = Select where the council is
calculator-enter-received = Enter the date we got your request
calculator-enter-identity-asked = Enter the date we asked for proof of who you are
calculator-enter-asked = Enter the date we asked the question
calculator-date-received = The date we got your request
calculator-date-identity-asked = The date we asked for proof of who you are
calculator-date-identity-given = The date we got proof of who you are
calculator-date-asked = The date we asked the question
calculator-date-answered = The date you answered
calculator-date-told = The date we told you that we need more time
calculator-because-received = the day we got your request
calculator-because-asked = the day we asked
