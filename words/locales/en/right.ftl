# What people ask for, in the words of the pages and letters that they read.

right-access = A copy of your information
right-rectification = Correct information that is wrong or missing
right-erasure = Delete information about you
right-restriction = Limit how we use your information
right-portability = Move your information to another organisation
right-objection = Stop a use that you object to
right-objection-direct-marketing = Stop marketing to you
right-automated-decision = Have a person look at a decision made by a computer
right-consent-withdrawal = Stop using your information because you no longer agree
right-complaint = Look into a complaint
right-unclassified = Something else, in your own words
