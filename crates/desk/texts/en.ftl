# The menu
nav-desk = Dashboard
nav-profile = My profile
nav-resume = Résumé
nav-assignments = Assignments
nav-recommendations = Recommended
nav-favourites = Favourites
nav-applications = Applications
nav-consents = Consents
nav-interviews = Interviews
nav-contracts = Contracts
nav-engagements = Engagements
nav-time = Time
nav-time-sheets = Time sheets
nav-invoices = Invoices
nav-evaluations = Evaluations
nav-privacy = Data protection
nav-my-data = My data
nav-agency = Our consultants
nav-company = Company
nav-employer = My agency
nav-partners = Find a partner
nav-teams = Teams
journal-team-founded = A team was made
journal-team-changed = A team was changed
journal-team-member-asked = Somebody was invited to a team
journal-team-member-joined = Somebody joined a team
journal-team-member-left = Somebody left a team or declined
journal-team-closed = A team was closed
waiting-as-buyer = See what is waiting for you as a buyer
waiting-as-agency = See what is waiting for you as the agency
waiting-under-hat = { $count ->
    [one] One thing
   *[other] { $count } things
  }
hat-buying = You now act as a buyer for { $agency }. You see the agency’s own consultants and engagements when you change back.
hat-return = Back to the agency
journal-agency-buys = An agency became a client too
nav-proposals = Proposals
nav-pipeline = Pipeline
nav-consultants = Consultants
nav-agencies = Agencies
nav-clients = Clients
nav-follow-ups = Follow-ups
nav-replacements = Replacements
nav-contact-requests = Contact requests
nav-mails = Mails
nav-engine = Matching engine
nav-taxonomy = Concepts
nav-journal = Journal
nav-staff = Staff

# The dashboard
desk-title = Dashboard
desk-lead = { $count ->
    [one] Hello { $name }. One thing is waiting for you.
   *[other] Hello { $name }. { $count } things are waiting for you.
  }
desk-lead-nothing = Hello { $name }. Nothing is waiting for you right now.
desk-tasks = Waiting for you
desk-no-tasks = Nothing to do right now
desk-no-tasks-text = When something needs you it is shown here, and you get a mail if it is urgent.
desk-more-tasks = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
task-overdue = Overdue since { $date }
task-today = Today
task-by = By { $date }
task-undated = Waiting
waiting-visitors = Answer contact requests
waiting-visitors-about = { $count ->
    [one] One visitor is waiting for an answer
   *[other] { $count } visitors are waiting for an answer
  }
nobody-yet = Nobody yet
chart-as-table = Show as a table
assignment-line = Assignment { $number }, { $title }
starts-on = starts { $date }
ends-on = ends { $date }
from-to = { $from } to { $to }
engagement-planned = Planned
engagement-running = Running
engagement-ended = Ended

# The consultant's dashboard
desk-applications = Applications
desk-all-applications = All applications
desk-no-applications = No applications yet
desk-no-applications-text = Apply for an assignment and you will see here how it goes.
desk-to-assignments = Show assignments
desk-favourites = Favourites
desk-all-favourites = All favourites
desk-no-favourites = No favourites yet
desk-no-favourites-text = Star the assignments that you want to come back to.
desk-engagements = Engagements
desk-report-time = Report time
desk-done-for-you = What we have done for you
desk-done-for-you-text = We are your sales organisation. Here you see what we have done to find assignments for you.
done-matched = Assignments matched
done-proposed = Proposals to clients
done-interviews = Interviews
done-asked = Questions to you
done-nothing = Nothing yet
done-nothing-text = When your profile is matched, presented or leads to an interview, it appears here with its date.
done-to-resume = To your résumé
desk-all-done = Show all
desk-next-assignment = Talk about my next assignment
deed-met = Interview on assignment { $number }, { $title }.
deed-matched = We matched you with assignment { $number }, { $title }.
deed-asked = We asked for your consent for assignment { $number }, { $title }.
deed-proposed = We proposed you for assignment { $number }, { $title }.
deed-interview = The client wanted to meet you about assignment { $number }, { $title }.
deed-chosen = The client chose you for assignment { $number }, { $title }.
deed-signed = The contracts for assignment { $number }, { $title }, were signed.
applied-on = applied { $date }
standing-received = Received
standing-consent-asked = Waits for your consent
standing-consent-given = Consent given
standing-proposed = You are proposed
standing-interview = Interview
standing-chosen = You are chosen
standing-engaged = You have the assignment
standing-not-chosen = The client chose somebody else
standing-closed = The assignment is closed
standing-withdrawn = Withdrawn
favourite-open = Open
favourite-closed = Closed
hours-this-month = { $hours } this month
week = wk { $number }
chart-hours-by-week = Reported hours per week

# The agency's dashboard
desk-own-consultants = Our consultants
desk-to-agency = All consultants
desk-no-consultants = No consultants yet
desk-no-consultants-text = Ask your consultants to register and to name the agency. Then they are shown here.
desk-how-it-goes = How it goes
column-consultant = Consultant
column-standing = Standing
column-hours-in = Hours in { $month }
column-utilisation-in = Utilisation in { $month }
consultant-engaged = At work
profile-presentable = Can be presented
profile-not-yet = Not ready yet
figure-won = Assignments won
figure-hours-in = Billable in { $month }
figure-utilisation-in = Utilisation in { $month }
utilisation-explained = Utilisation is reported hours as a share of eight hours each weekday, for all your consultants.
chart-hours-by-month = Billable hours per month
chart-utilisation-by-month = Utilisation by month, per cent
chart-both-as-table = Hours and utilisation as a table
column-month = Month
column-hours = Hours
column-utilisation = Utilisation
free-when = Free: { $when }
completeness-of = { $done } of { $of } résumé parts
free-now = now
figure-consents-to-answer = Consents to answer
consents-to-answer = { $count ->
    [one] One consent to answer
   *[other] { $count } consents to answer
  }

# The client's dashboard
desk-proposals = Proposals to answer
proposal-line = Proposal { $number }, { $title }
proposal-suggestions = { $count ->
    [one] one consultant
   *[other] { $count } consultants
  }
proposal-came = came { $date }
proposal-waits = Waits for you
desk-to-approve = Hours to approve
sheet-line = { $consultant }, { $month }
sheet-to-approve = To approve
desk-replacement = We have been searching for a replacement for assignment { $number }, { $title }, since { $date }.
desk-all-engagements = All engagements
desk-no-engagements = No engagements
desk-no-engagements-text = Post an assignment and you will get three suggestions to choose from.
desk-post-assignment = Post an assignment
hours-reported = Reported time
hours-of = { $done } of { $all }

# The staff's dashboard
desk-follow-ups = Today's follow-ups
desk-all-follow-ups = All follow-ups
desk-no-follow-ups = No follow-up is to be done today.
follow-up-two-weeks = Call { $client }
follow-up-meeting = Meet { $client } and { $consultant }
follow-up-agreed = Follow up with { $client }
follow-up-hint = { $consultant }, responsible: { $owner }
figure-open = Open assignments
figure-consents = Consents waiting
figure-running = Running engagements
figure-to-review = Invoices to review
chart-funnel = Assignments opened in the last { $days } days, as far as they have come
funnel-posted = Posted
funnel-proposed = With a proposal
funnel-interviewed = With an interview
funnel-signed = Signed
desk-mails-troubled = { $count ->
    [one] One mail has not arrived.
   *[other] { $count } mails have not arrived.
  }
desk-to-mails = Show the mails
desk-figures = Right now
desk-shortcuts = Shortcuts
desk-take-in = Take in an assignment

# The pipeline
pipeline-title = Pipeline
pipeline-lead = Every assignment by where it stands. Its place follows from what has happened.
pipeline-places = Places in the pipeline
pipeline-all = All
pipeline-empty = No assignments on their way
pipeline-empty-text = When an assignment is opened it is shown here.
pipeline-none-here = No assignment stands here
pipeline-none-here-text = Choose another place in the pipeline.
pipeline-days = { $days ->
    [0] Since today
    [one] One day
   *[other] { $days } days
  }
place-new = New
place-matching = Matched
place-consent = Consent
place-proposed = Proposed
place-interview = Interview
place-contract = Contract
place-running = Running
place-closing = Closing
next-match = Match
next-choose = Choose consultants
next-propose = To the proposal
next-see-proposal = Show the proposal
next-interviews = To the interviews
next-contracts = To the contracts
next-engagements = To the engagements
next-invoices = To the invoices

# The journal
journal-title = Journal
journal-lead = Everything that has happened, newest first. The journal cannot be changed.
journal-about-one = One object only
journal-show-all = show all
journal-empty = Nothing has happened yet
journal-empty-text = Every event is written here the moment it happens.
journal-pages = Pages of the journal
journal-newest = Newest
journal-older = Older
journal-system = The system
column-when = When
column-who = Who
column-what = What
journal-account-registered = An account was registered
journal-account-confirmed = An account was confirmed
journal-signed-in = Signed in
journal-password-changed = A password was changed
journal-account-granted = An account was granted
journal-account-refused = An account was refused
journal-account-suspended = An account was suspended
journal-account-resumed = A suspended account was let in again
journal-address-changed = A mail address was changed
journal-factor-added = A second factor was added
journal-factor-removed = A second factor was removed
journal-identity-linked = A sign-in elsewhere was linked
journal-identity-removed = A sign-in elsewhere was removed
journal-recovery-codes-made = Recovery codes were made
journal-recovery-code-used = A recovery code was used
journal-sessions-ended = Sessions were ended
journal-account-closed = An account was closed
journal-person-erased = A person was erased
journal-retention-run = Data whose time was up were removed
journal-data-request-made = A request about personal data came in
journal-data-request-closed = A request about personal data was answered
journal-processor-changed = A processor was changed
journal-secret-shared = A secret was left
journal-secret-ended = A secret was opened or taken back
journal-agent-assigned = A consultant got a consultant agent
journal-profile-changed = A profile was changed
journal-cv-kept = A CV was sent in as a file
journal-cv-accepted = Details were taken in from a CV
journal-cv-removed = A CV file was removed
journal-employer-changed = A consultant changed employer
journal-written-consent-uploaded = An agency sent in a written consent
journal-written-consent-verified = A written consent was approved
journal-written-consent-refused = A written consent was not approved
journal-profile-prepared = An agency wrote in a prepared profile
journal-prepared-profile-sent = The link to a prepared profile was sent
journal-profile-taken-over = A prepared profile was taken over
journal-prepared-profile-erased = A prepared profile was erased
journal-employee-invited = An agency invited a consultant
journal-invitation-answered = An invited consultant registered
journal-invitation-withdrawn = An agency took an invitation back
journal-presentable-set = A profile was marked as presentable
journal-presentable-taken-back = A profile may no longer be presented
journal-supplier-changed = An invoicing company was changed
journal-supplier-proved = A company’s proof came in
journal-assignment-drafted = An assignment was drafted
journal-assignment-opened = An assignment was opened
journal-assignment-changed = An assignment was changed
journal-assignment-cancelled = An assignment was cancelled
journal-assignment-filled = An assignment was filled
journal-assignment-reopened = An assignment was reopened
journal-assignment-ended = An assignment ended
journal-applied = A consultant applied
journal-application-withdrawn = An application was withdrawn
journal-matched = An assignment was matched
journal-team-sought = A team for an assignment was searched for
journal-match-picked = A consultant was picked from the match
journal-match-excluded = A consultant was excluded from the match
journal-match-undone = A decision about a consultant in the match was taken back
journal-engine-on = The matching engine was switched on for an assignment
journal-engine-off = The matching engine was switched off for an assignment
journal-engine-house-on = The matching engine was switched on for all assignments
journal-engine-house-off = The matching engine was switched off for all assignments
journal-weights-proposed = Weights were worked out from outcomes
journal-weights-accepted = Learnt weights were put into use
journal-weights-refused = Learnt weights were refused
journal-explanation-asked = A consultant asked why it was somebody else
journal-explanation-released = An explanation was released to a consultant
journal-alerts-sent = { $count ->
    [one] A new assignment was mailed to one consultant whom it fits
   *[other] A new assignment was mailed to { $count } consultants whom it fits
  }
journal-alerts-on = A consultant turned on mails about new assignments
journal-alerts-off = A consultant turned off mails about new assignments
journal-taxonomy-imported = A taxonomy was read in
journal-taxonomy-changed = A concept of the taxonomy was changed
journal-consent-asked = Consent was asked for
journal-consent-hand-given = One of two said yes to a consent
journal-consent-given = Consent was given
journal-consent-withheld = Consent was withheld
journal-consent-withdrawn = Consent was withdrawn
journal-proposal-drafted = A proposal was put together
journal-proposal-sent = A proposal was sent
journal-suggestion-chosen = The client chose a consultant
journal-proposal-declined = The client declined a proposal
journal-proposal-retracted = A proposal was retracted
journal-interview-offered = Times for an interview were offered
journal-interview-booked = An interview was booked
journal-interview-held = An interview was held
journal-interview-cancelled = An interview was cancelled
journal-pair-drafted = A contract pair was drafted
journal-pair-sent-out = A contract pair was sent out for signature
journal-party-signed = A party signed
journal-pair-signed = A contract pair was signed by all
journal-pair-terminated = A contract pair was taken back
journal-engagement-started = An engagement started
journal-engagement-ended = An engagement ended
journal-sheet-submitted = A time sheet was submitted
journal-sheet-returned = A time sheet was returned
journal-sheet-approved = A time sheet was approved
journal-sheet-reopened = An approved time sheet was reopened
journal-invoices-drafted = An invoice pair was drafted
journal-invoices-confirmed = An invoice pair was confirmed
journal-invoices-disputed = An invoice pair was disputed
journal-invoices-reviewed = An invoice pair was reviewed
journal-invoices-issued = An invoice pair was issued
journal-follow-up-planned = A follow-up was planned
journal-follow-up-done = A follow-up was done
journal-follow-up-skipped = A follow-up was skipped
journal-evaluation-invited = An evaluation was asked for
journal-evaluation-answered = One side answered an evaluation
journal-evaluation-opened = An evaluation was opened to the two
journal-next-talk-asked = A consultant asked for a talk about the next assignment
journal-next-talk-held = A talk about a next assignment was held
journal-policy-published = A policy was published
journal-policy-approved = A policy was approved
journal-replacement-asked = The client asked for a replacement
journal-replacement-found = A replacement was found
journal-replacement-not-found = No replacement was found
journal-contact-asked = A visitor asked to be contacted

# Mails
mails-title = Mails
mails-lead = What is sent from here. The content is not shown, since some mails hold links that are for the recipient alone.
mails-views = Selection of mails
mails-all = All
mails-troubled = Not arrived
mails-empty = No mails here
mails-empty-text = Mails that are sent are shown here with how it went.
mails-resend = Send again
mails-resent = The mail is sent again.
column-subject = Subject
column-to = To
column-written = Written
column-state = State
column-attempts = Tries
mail-queued = Waiting
mail-sending = Sending
mail-sent = Sent
mail-failed = Failed
mail-unknown = Not known whether it arrived

# Refusals
refusal-not-to-resend = The mail is on its way or has arrived, so it is not sent again. Reload the page to see how it stands.
