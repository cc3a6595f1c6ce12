# Pages for when there is no page: what happened, what became of the answers, what to do.

errors-nothing-changed = Nothing was changed.
errors-answers-kept = If you were filling in a form, we kept the answers from the pages before.
errors-incident = If you tell us about it, quote the number { $incident }.
errors-phone = You can also call us on { $phone }. We take requests by phone too.
errors-link-track = Get a new link to your request
errors-link-start = Go to the start page

errors-not-found-title = Page not found
errors-not-found-address = If you typed the web address, check that it is right. If you pasted it, check that you copied all of it.
errors-not-found-link = If you followed a link to your request, you may need a new link.

errors-forged-title = We could not be sure that this came from you
errors-forged-why = This happens when a page has been open for a long time, or when cookies are turned off.
errors-forged-do = Go back, load the page again and send it once more.

errors-gone-title = This is no longer here
errors-gone-why = The link has been used or has run out, or we no longer show these documents.
errors-gone-lost = Your request is not lost.
errors-gone-do = You can get a new link. If you are looking for our reply, open your request and ask to see it again.

errors-too-large-title = What you sent is too large
errors-too-large-do = Go back and make your text shorter, or choose a smaller file.

errors-too-often-title = Wait before you try again
errors-too-often-why = There have been too many tries from your connection.
errors-too-often-wait = You can try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.

errors-unread-title = We could not read what was sent
errors-unread-do = Go back, load the page again and try once more.

errors-fault-title = There is a problem with this service
errors-fault-last = We may not have what you sent last.
errors-fault-do = Try again later. If you sent a request, follow it to see if we have it.

errors-busy-title = This service is not answering
errors-busy-back = It should be back soon. Try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
