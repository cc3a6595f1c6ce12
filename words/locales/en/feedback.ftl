# What people think of the service.

feedback-title = Tell us how it went
feedback-what = Your answer helps us to make this service better. We do not join it to your request, and nobody will reply to it.
feedback-satisfaction = Overall, how do you feel about this service?
feedback-very-satisfied = Very satisfied
feedback-satisfied = Satisfied
feedback-neither = Neither satisfied nor dissatisfied
feedback-dissatisfied = Dissatisfied
feedback-very-dissatisfied = Very dissatisfied
feedback-select = Select how you feel about this service
feedback-words = How could we make it better? (optional)
feedback-words-hint = Do not give any personal information, such as your name, your address or your reference
feedback-words-name = Your text
feedback-send = Send feedback
feedback-kept = We delete what you send after { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
feedback-sent-title = We have your feedback
feedback-sent-what = It helps us to make this service better.
feedback-sent-request = This is not part of any request. To tell us something about your request, follow it and send a message.
