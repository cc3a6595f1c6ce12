# The public figures.

figures-title = How well we answer requests
figures-what = These are our figures as they stand on { $today }.
figures-small = We do not show numbers under 5, because they stand for so few people.
figures-few = fewer than { $fewest }
figures-number = { NUMBER($count) }
figures-at-least = at least { NUMBER($count) }
figures-share = { $share }%
figures-share-at-least = at least { $share }%
figures-too-few = Too few answers to show
figures-open = Open now
figures-late = Late now
figures-answered = Answered in the last { $months } months
figures-on-time = Answered on time
figures-by-month = Answers by month
figures-column-answered = Answered
figures-column-on-time = On time
figures-column-late = Late
figures-mean-heading = What the figures mean
figures-mean-open = Open: it has come in, and we have not closed it.
figures-mean-late = Late now: it is open, and the last day to reply is over.
figures-mean-answered = Answered: each thing that was asked for counts once, in the month of our answer.
figures-mean-on-time = On time: we answered by the last day that the law set for it.
