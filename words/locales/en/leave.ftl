# Leaving the service at once, for people who may be watched.

leave-title = How to leave this website quickly
leave-what = Every page has a red button, “Exit this page”. It opens a page about the weather at once.
leave-keys = On a computer you can also press the Shift key 3 times.
leave-continue = Go to the start page
leave-ends-heading = What happens when you leave
leave-ends-signed-out = You are signed out. Nobody can open your requests from this browser.
leave-ends-answers = A form that you have not sent is closed, so you start it again.
leave-ends-history = Your browser may still remember that you were here.
leave-safer-heading = How to stay safer
leave-safer-private = Use a private window. It forgets the pages when you close it.
leave-safer-clear = Clear the history of your browser when you have finished.
leave-safer-other = Use a phone or computer that nobody else can open, such as one in a library.
leave-safer-ask = Tell us in the form if we must not ring, write or leave messages.
leave-danger = If you are in danger now, call 999. If you cannot speak on a mobile phone, press 55 when you are asked.
