# What it is about
about-engagement = Engagement { $number }, { $title }
about-both = { $client } and { $consultant }, engagement { $number }
about-assignment = Assignment { $number }, { $title }, { $client }
nobody-yet = Nobody yet
yes = Yes
no = No
not-asked = Not asked
fact-days = When
fact-owner = Client manager
fact-agent = Consultant agent
fact-engagement = Engagement
fact-time-line = Time-line
fact-consultant = Consultant
fact-last-day = Last day
fact-reason = Reason
fact-done = Done by
fact-asked = Asked for by
fact-successor = Successor

# Follow-ups
follow-ups-title = Follow-ups
follow-ups-lead = Two weeks after the start we call the client. After four to six weeks we meet together. After that, what we have agreed applies.
follow-ups-support = Needs support
follow-ups-support-text = { $count ->
    [one] At the latest follow-up somebody needed support in one engagement. The flag goes when a new follow-up shows that all is well.
   *[other] At the latest follow-up somebody needed support in { $count } engagements. The flag goes when a new follow-up shows that all is well.
  }
follow-ups-empty = No follow-ups are waiting
follow-ups-empty-text = Follow-ups are planned when both contracts are signed.
follow-ups-to-engagements = Show engagements
follow-ups-overdue = Overdue
follow-ups-now = Today
follow-ups-soon = The next seven days
follow-ups-later = Later
follow-ups-closed = Latest closed
follow-up-two-weeks = Call to the client after two weeks
follow-up-four-to-six-weeks = Meeting after four to six weeks
follow-up-agreed = Agreed follow-up
follow-up-days = { $from } to { $to }
follow-up-days-late = { $days ->
    [one] One day late
   *[other] { $days } days late
  }
follow-up-now = To do
follow-up-coming = Planned
follow-up-done = Done
follow-up-needs-support = Needs support
follow-up-skipped = Skipped
follow-up-yours = Yours
follow-up-facts = Facts
follow-up-not-done-yet = The follow-up has not been done yet.
follow-up-outcome = Outcome
follow-up-ask-client = Call the client and ask how it is going.
follow-up-ask-both = Meet client and consultant together and ask both how it is going.
follow-up-save = Save the outcome
follow-up-saved = The follow-up is saved.
follow-up-skip-title = Skip the follow-up
follow-up-skip = Skip
follow-up-skipped-saved = The follow-up is skipped.
follow-up-ended-before = The engagement ended before it was due.
follow-up-support-banner = Somebody needs support. The client manager and the consultant agent have been told.
field-client-satisfaction = How satisfied is the client?
field-consultant-satisfaction = How satisfied is the consultant?
field-needs-support = Does anybody need support?
field-note = Note
field-next-on = Next follow-up
field-skip-reason = Why it is skipped
hint-consultant-later = Only if you have also spoken with the consultant. Otherwise we ask at the meeting.
hint-note = Read by our staff only. Needed when somebody needs support.
hint-next-on = If you have agreed on a day with the client.
hint-skip-reason = For example that the client has asked for it.
satisfied-1 = 1 – Not at all satisfied
satisfied-2 = 2 – Not very satisfied
satisfied-3 = 3 – Neither
satisfied-4 = 4 – Satisfied
satisfied-5 = 5 – Very satisfied

# Evaluations
evaluations-title = Evaluations
evaluations-lead = Client and consultant evaluate each other so that the collaboration gets better. Only the two of you read what is written.
evaluations-lead-staff = Here you see whether an evaluation is done. Its content is for the client and the consultant alone.
evaluations-empty = No evaluations yet
evaluations-empty-text = The first comes about six weeks into an engagement, and the second when the engagement is over.
evaluation-midway = Evaluation during the engagement
evaluation-final = Evaluation after the engagement
column-engagement = Engagement
column-parties = Client and consultant
column-evaluation = Evaluation
column-invited = Invited
column-state = State
evaluation-nobody-in = Nobody has answered
evaluation-one-in = One of two has answered
evaluation-done = Done
evaluation-open-to-read = Ready to read
evaluation-waits-for-other = Waits for the other
evaluation-to-answer = To answer
evaluation-passed = Not answered
evaluation-by = answer by { $date }
evaluation-who-title = Who can see this?
evaluation-who-text = Only { $client } and { $consultant }. You see each other's answers once both have answered.
evaluation-who-not = Our staff see that the evaluation is done, but not what it says. The answers never affect matching.
evaluation-sealed = The answer is sealed until { $other } has answered too. Then both of you get a mail.
evaluation-own = The answer from your side
evaluation-other = Answer from { $other }
evaluation-answered-on = Given on { $date }
evaluation-form = Your answer
evaluation-send = Send the answer
evaluation-before-sending = The answer cannot be changed once it is sent. Only the two of you can read it.
evaluation-saved-sealed = Thank you. The answer is sealed until the other side has answered too.
evaluation-saved-open = Thank you. Both have answered and can now read each other's answers.
statement-client-1 = The consultant delivers what we have agreed.
statement-client-2 = The work has the quality that we need.
statement-client-3 = The consultant communicates clearly and in time.
statement-client-4 = The collaboration with our people works well.
statement-client-5 = We would gladly work with the consultant again.
statement-consultant-1 = The assignment is what we have agreed.
statement-consultant-2 = I get the information and the decisions that I need in time.
statement-consultant-3 = The client communicates clearly.
statement-consultant-4 = I am part of the team.
statement-consultant-5 = I would gladly work with the client again.
mark-1 = 1 – Do not agree at all
mark-2 = 2 – Agree a little
mark-3 = 3 – Agree in part
mark-4 = 4 – Agree for the most part
mark-5 = 5 – Agree fully
field-strengths = This works well
field-improvements = This could be better
hint-strengths = An example helps.
hint-improvements = Write it so that the other side can do something about it.

# Ending an engagement
ending-title = End the engagement
ending-lead = The consultant is { $consultant }. You can check everything before the engagement ends.
ending-check = Continue
ending-check-title = Is this right?
ending-check-lead = The engagement ends only when you have confirmed.
ending-confirm = End the engagement
ending-change = Change
ending-what-follows = What happens next
ending-follows-replace = The assignment is open again and we start the search for a replacement at once. You will get a new slate to choose from.
ending-follows = No replacement is searched for.
ending-follows-both = The consultant reports time up to and including the last day. The consultant, the agency and our staff get a mail with the last day and the reason. Both of you get an evaluation to answer.
ending-done-replace = The engagement has ended and we are searching for a replacement.
ending-done = The engagement has ended.
ending-over = The engagement has ended already. The last day was { $date }.
ending-to-engagement = To the engagement
ending-outside = Choose a last day from { $from } to { $to }.
field-choice = How do you want to go on?
choice-replace = Search for a replacement
choice-just-end = Just end it
hint-last-day = The last day on which the consultant works, from { $from } to { $to }.
hint-choice = A replacement is searched for the same assignment.
hint-reason = Read by the consultant, the agency and our staff. It helps us to find the right person next time.

# Replacements
replacements-title = Replacements
replacements-lead = When a client has ended an engagement, we do our best to find somebody new.
replacements-empty = No replacement is being searched for
replacements-empty-text = When a client ends an engagement and wants a replacement, it is shown here.
replacement-searching = Searching
replacement-replaced = Replaced
replacement-not-found = Nobody found
replacement-after = after { $consultant }
replacement-since = since { $date }
replacement-to-match = Match again
replacement-to-successor = To the engagement that followed
replacement-close-title = End the search
replacement-close = End without a replacement
replacement-closed = The search has ended and the client has got a mail.
field-close-note = Message to the client
hint-close-note = Sent to the client's contact persons. The assignment ends if nobody works on it any longer.

# What waits
waiting-two-weeks = Call the client after two weeks
waiting-four-to-six-weeks = Hold the meeting after four to six weeks
waiting-agreed = Do the agreed follow-up
waiting-support = Give support
waiting-replacement = Search for a replacement
waiting-evaluation = Answer the evaluation

# Refusals
wrong-not-chosen = Choose an answer: { $question }
refusal-follow-up-closed = The follow-up has been done or skipped already. What is saved is shown here.
refusal-not-started = The engagement has not begun yet. Wait until the first day, or skip the follow-up.
refusal-consultant-missing = The consultant's answer is missing. Ask the consultant too how satisfied he or she is.
refusal-note-missing = Somebody needs support, but it does not say with what. Write a note.
refusal-next-missing = Somebody needs support and no follow-up is planned. Say when we will be in touch again.
refusal-next-in-past = The next follow-up must lie ahead. Choose a later day.
refusal-next-after-end = The engagement is over on that day. Choose a day before its last day, or leave the field empty.
refusal-answered-already = Your side has answered already, and the answer cannot be changed. Read it on the page.
refusal-search-closed = The search has ended already. Open it and see how it went.

# Mails
mail-support-subject = Somebody needs support: { $about }
mail-support-text = { $who } has followed up { $consultant } at { $client }. One of them needs support. The follow-up says with what.
mail-support-button = Open the follow-up
mail-invited-subject = Evaluate the collaboration: { $about }
mail-invited-midway = You have worked together for some time. How is the collaboration with { $other } working? Five statements and two short questions, and you are done.
mail-invited-final = The engagement is over. How was the collaboration with { $other }? Five statements and two short questions, and you are done.
mail-invited-who = Only the two of you can read the answers, and only when both have answered. Please answer by { $date }.
mail-invited-button = Answer the evaluation
mail-opened-subject = The evaluation is ready to read: { $about }
mail-opened-text = Both have answered. You can now read each other's answers. Nobody else can read them.
mail-opened-button = Read the evaluation
mail-ended-subject = The engagement ends: { $about }
mail-ended-staff-replace = { $client } ends the engagement with { $consultant } and wants a replacement. The assignment is open again.
mail-ended-staff = { $client } ends the engagement with { $consultant }. No replacement is searched for.
mail-ended-consultant = { $client } ends your engagement. Report your time up to and including the last day and it is invoiced as usual.
mail-ended-agency = { $client } ends the engagement with { $consultant }. Time up to and including the last day is invoiced as usual.
mail-ended-next = The consultant agent will be in touch about the next assignment.
mail-ended-button = Open the engagement
mail-ended-button-match = Search for a replacement
mail-nobody-subject = We have not found a replacement: assignment { $number }, { $title }
mail-nobody-text = We have searched for a replacement for the assignment but found nobody who fits. This is what our client manager writes:
mail-nobody-button = Open the assignment
