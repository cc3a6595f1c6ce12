# The few sentences of officers' forms that share their wording with residents' forms.

desk-date-received = The date we received it
desk-enter-date-received = Enter the date we received it
desk-enter-date-arrived = Enter the date it arrived
desk-enter-date-answered = Enter the date they answered
desk-date-away-from = The first day away
desk-date-away-until = The last day away
