# The evidence bundle: its pages, its README, and the page that checks the council's record.

evidence-title = Evidence for { $reference }
evidence-about = This bundle is about { $reference }, { $council }. It was made on { $day }.
evidence-yours = It is yours. You decide who gets it. It holds your personal details.

evidence-letter-heading = Your letter
evidence-letter-says = The same letter in three forms.
evidence-letter-pdf = Letter to the regulator (PDF)
evidence-letter-docx = Letter to the regulator, to change (Word)
evidence-letter-txt = Letter to the regulator (plain text)
evidence-chronology-heading = What happened and when
evidence-date = Date
evidence-what = What happened
evidence-paper = Paper
evidence-record = Record
evidence-law = Law
evidence-paper-none = No paper
evidence-papers-heading = What was written
evidence-reply-closed = The council’s reply is not in this bundle, because it opens with a code. Open it, then download the bundle again.
evidence-extra-heading = Documents
evidence-clock-link = How the last day was worked out
evidence-check-link = Check the council’s record
evidence-check-why = The council keeps a record that cannot be changed without leaving a trace. This page checks it. It needs no internet.
evidence-back = All papers

evidence-paper-from = From
evidence-paper-to = To
evidence-paper-date = Date
evidence-paper-record = Number in the council’s record
evidence-paper-asked = What was asked
evidence-paper-happened = When it happened
evidence-paper-harm = What harm it did
evidence-paper-wanted = What would put it right
evidence-paper-find = What helps to find it
evidence-paper-items = Lines of the reply that it is about
evidence-file = { $kind ->
    [received] request
    [complaint] complaint
    [identity_asked] proof-asked
    [question_asked] question
    [question_answered] answer
    [extension_notified] more-time
    [complaint_acknowledged] acknowledgement
    [complaint_progress] update
    [message_from_resident] message-to-council
    [message_to_resident] message-from-council
    [reply_sent] reply
    [still_unhappy] still-unhappy
    [missing_reported] something-missing
   *[other] paper
}

evidence-clock-title = How the last day was worked out
evidence-clock-date = Date that results
evidence-clock-step = Step
evidence-clock-rule = Rule

evidence-kind = { $kind ->
    [received] Request or complaint received
    [routed] Sent to a team
    [assigned] Given to an officer
    [classified] Kind of request settled
    [identity_asked] Proof asked for
    [identity_received] Proof received
    [question_asked] Question asked
    [question_answered] Question answered
    [extension_notified] More time announced
    [complaint_acknowledged] Complaint acknowledged
    [complaint_progress] Progress told
    [message_from_resident] Message to the council
    [message_to_resident] Message from the council
    [noted] Internal note
    [outcome_recorded] Decision recorded
    [reply_sent] Reply sent
    [closed] Case closed
    [reopened] Case reopened
    [still_unhappy] Not settled by the answer
    [letter_words_given] Words for the letter
    [letter_ready] Letter ready
    [details_changed] Details changed
    [document_added] Document added
    [document_scanned] Document checked for viruses
    [recipient_told] Recipient told
    [recipient_answered] Recipient answered
    [missing_reported] Something missing from the reply
    [code_issued] Code given out
    [release_renewed] Reply made available again
   *[other] Other
}
evidence-by = { $by ->
    [resident] The person
    [staff] The council
   *[worker] The service
}

evidence-check-title = Check the council’s record
evidence-check-what = Each record carries a fingerprint. It is worked out from the record and from the one before it. If anything was changed, removed or moved, the fingerprints do not fit.
evidence-check-alone = This page works out every fingerprint by itself. It asks neither the council nor the internet.
evidence-check-truth = It shows that nothing was changed later. It does not show that what was written is true.
evidence-check-noscript = This page needs scripts to check the record. You can read all other files without them.
evidence-check-heading = Result
evidence-check-waiting = The record is being checked.
evidence-check-good = Nothing was changed. Records checked: { $count }.
evidence-check-bad = Something does not fit. Problems found: { $count }.
evidence-check-more = The file goes on after this bundle. New records: { $count }.
evidence-check-problems = What does not fit
evidence-check-records = Every record
evidence-check-number = Number
evidence-check-date = Date
evidence-check-kind = What it is
evidence-check-by = Recorded by
evidence-check-result = Result
evidence-check-content = What it says
evidence-check-fits = Fits
evidence-check-fits-not = Does not fit
evidence-check-opened = Opened. It says the same as { $file }.
evidence-check-opened-alone = Opened.
evidence-check-closed = Internal to the council, so it is not opened here. Its fingerprint fits.
evidence-check-missing = Record { $number } is missing.
evidence-check-order = Record { $number } ({ $kind }, { $day }) is not in its place.
evidence-check-changed = Record { $number } ({ $kind }, { $day }) was changed: its fingerprint does not fit.
evidence-check-follows = Record { $number } ({ $kind }, { $day }) does not follow the record before it.
evidence-check-seal = Record { $number } ({ $kind }, { $day }) cannot be opened: its content or its key was changed.
evidence-check-another-kind = Record { $number } ({ $kind }, { $day }) holds something of another kind.
evidence-check-words = Record { $number } ({ $kind }, { $day }) says something else than { $file }.
evidence-check-key-gone = Record { $number } ({ $kind }, { $day }) is open in this bundle and closed in the file.
evidence-check-another = Record { $number } ({ $kind }, { $day }) is not the one in this bundle.
evidence-check-end = The record ends otherwise than it says.
evidence-check-case = The file is about another case than this bundle.
evidence-check-unreadable = The file cannot be read as a record. Choose a file called chain.json.
evidence-check-load-heading = Check another file
evidence-check-load = Choose a chain.json, for example from a bundle that you downloaded on another day
evidence-check-load-says = It stays on your device. It is compared with the record in this bundle.
evidence-check-showing = This is the result for: { $file }
evidence-check-this = this bundle

evidence-chain-how = Each fact is linked to the one before it: hash = SHA-256(previous + line + SHA-256(sealed)), with line = "seq|kind|effective_on|recorded_at in microseconds since 1970|by|staff|". The first previous is SHA-256("rightsdesk case chain 1", a line feed, and the 16 bytes of case_id). A fact with a key is open: sealed is one format byte, 24 bytes of nonce, and XChaCha20-Poly1305 with the place as associated data.
evidence-heads-none = No signed head is published yet. When the council publishes signed heads of its records, they stand here.

evidence-readme-what = What is in this bundle
evidence-readme-start = Open index.html in a web browser. It lists all papers by date.
evidence-readme-letter = Your letter to the regulator, as PDF, as Word document and as plain text.
evidence-readme-papers = The folder with what was written: each message, question, notice and reply.
evidence-readme-clock = How the last day for the reply was worked out, with the law.
evidence-readme-chain = The council’s record of your case, with the key of each part that is yours to read.
evidence-readme-check = A page that checks this record. It needs neither the council nor the internet.
evidence-readme-heads = A place for signed heads.
evidence-readme-extra = The folder with documents.
