# Stages and names
stage-draft = Draft
stage-open = Open
stage-filled = Filled
stage-ended = Ended
stage-cancelled = Cancelled
assignment-number = Assignment { $number }
assignment-about = { $number }, { $title }
language-sv = Swedish
language-en = English
language-da = Danish
language-no = Norwegian
language-fi = Finnish
language-de = German
language-fr = French
language-es = Spanish
language-is = Icelandic
place-or-remote = { $place } or remotely
place-remote = Remotely
place-unsaid = Not decided
period-between = { $start } – { $end }
period-from = from { $start }
rate-hour = { $amount } per hour
rate-day = { $amount } per day
rate-fixed = { $amount } fixed fee
basis-hour = per hour
basis-day = per day
basis-fixed = fixed fee
budget-unsaid = Not given
shows-client-yes = Yes, the company name is shown
shows-client-no = No, the company name is hidden

# Fields
field-client = Client
field-title = Title
field-text = Description
field-lang = Language of the text
field-must = Required skills
field-nice = Welcome skills
field-starts-on = First day
field-ends-on = Last day
field-period = Period
field-extent = Extent
field-place = Place
field-remote = Remote work
field-languages = Working languages
field-budget = Budget
field-budget-basis = The budget is
field-people = Number of consultants
field-shows-client = Show the company name to consultants
field-stage = Stage
field-applied = Applications
field-applied-at = Sent
field-rate = Your rate
field-offered = Rate
field-rate-basis = The rate is
field-message = Message

# The form
section-what = What you need
section-skills = Skills and languages
section-when = When, how much and where
section-budget = Budget and number of consultants
section-client = What consultants see of you
hint-title = The role in a few words, for example “Communications strategist”.
hint-text = What is to be done, for whom, and what should be there at the end. Consultants read this text.
hint-must = One per line, or separated by commas. Keep to what the work cannot do without.
hint-nice = One per line, or separated by commas.
add-must = Add a required skill
add-nice = Add a welcome skill
hint-extent = Share of full time, from 1 to 100.
hint-place = The town where the work is done. May be left empty if everything can be done remotely.
hint-budget = What you expect to pay, excluding VAT and including our commission of { $commission }. Seen by you and by us, never by consultants.
hint-people = How many you need for this assignment, from 1 to 20.
tick-remote = The work may be done remotely
tick-shows-client = Show our company name to consultants
choose-client = Choose a client
wrong-skills-many = At most { $most } skills fit. Keep the most important ones.
wrong-skill-long = “{ $skill }” is longer than { $most } characters. Write it shorter, or split it in two.

# Writing, checking, opening
new-title = Post an assignment
new-lead = Describe the need. Nothing is shown to consultants until you have checked and opened it.
new-button = Save and check
edit-title = Change the assignment
edit-button = Save changes
edit-link = Change the assignment
edit-open-note = The assignment is open: consultants see the changes as soon as you save them.
step-write = Describe
step-check = Check
step-open = Open
check-lead = Check that everything is right. Only you and we see this draft.
open-title = Open the assignment
open-lead = Consultants see the assignment and can apply. We present three suggestions by { $date } at the latest.
open-button = Open the assignment
cancel-title = Cancel the assignment
cancel-lead = Nobody can apply any more, and we stop looking. This cannot be undone.
cancel-button = Cancel the assignment
said-drafted = The draft is saved. Check it and open it when it is right.
said-changed = The changes are saved.
said-opened = The assignment is open. You will have three suggestions by { $date } at the latest.
said-cancelled = The assignment is cancelled.
said-marked = Added to your favourites.
said-unmarked = Removed from your favourites.
said-applied = Your application has been sent. A receipt is on its way by email.
said-withdrawn = Your application has been withdrawn.
promise-suggestions = Three suggestions will be presented by { $date } at the latest.

# Lists
list-title = Open assignments
list-recommended = Recommended for you
list-lead = Assignments from clients in communications. Mark the ones you like, or apply at once.
list-count = { $count ->
    [0] No assignments
    [one] 1 assignment
   *[other] { $count } assignments
  }
list-none-title = No assignments here
list-none-text = Nothing is open right now. New assignments show here as soon as a client opens one.
list-none-filter = The filter “{ $filter }” hides the most. Without it { $count ->
    [one] one assignment is
   *[other] { $count } assignments are
  } shown.
list-none-clear = Remove the filter “{ $filter }”
list-none-all = No assignment matches all the filters together.
list-none-clear-all = Remove all filters
list-client-title = Your assignments
list-client-lead = Everything that { $client } has asked for, from draft to end.
list-client-none-title = No assignments yet
list-client-none-text = Describe what you need and get three suggestions within five working days.
list-post = Post an assignment
list-staff-title = Assignments
list-take-in = Take in a request
list-pages = More assignments
list-newest = Newest
list-older = Older
filter-words = Words
filter-place = Place
filter-start = Starts on or after
filter-extent = At most, per cent
filter-remote = Only remote work
filter-button = Filter
filter-remove = remove the filter
filter-said-words = Words: { $value }
filter-said-place = Place: { $value }
filter-said-start = Starts on { $value } or later
filter-said-extent = At most { $value }%
filter-all-stages = All stages
filter-all-clients = All clients
star-mark = Add “{ $title }” to your favourites
star-unmark = Remove “{ $title }” from your favourites

# One assignment
next-title = Next step
agency-note = Your consultants apply from their own accounts. We ask both you and the consultant for consent before anybody is presented.
agent-yours = Your consultant agent
apply-title = Apply
apply-lead = Your application goes to us. Nothing is shown to the client before you have given your consent.
apply-again-note = You have withdrawn an earlier application. You can send a new one as long as the assignment is open.
apply-button = Send the application
hint-rate = What you want to receive, excluding VAT. Our commission, { $commission }, is added to the client's price.
hint-message = Why you are right for this assignment, in a few sentences.
applied-title = Your application
applied-note = We will be in touch if you are among those we would like to present. You decide on consent and rate then.
withdraw-button = Withdraw the application
not-open-note = This assignment is no longer open for applications.
client-open-note = We are looking for the right consultants. You get a proposal with three suggestions to choose from.
client-proposals = See proposals
client-filled-note = The contracts are signed.
client-engagements = See engagements
client-closed-note = This assignment is closed.
staff-match = Matching
staff-team = Compose a team
staff-match-of = Matching for { $title }
staff-proposal = Proposal
applicants-title = Applications
applicants-none = Nobody has applied yet.
application-sent = Sent
application-withdrawn = Withdrawn
application-filled = The assignment is filled
application-cancelled = The assignment is cancelled
application-line = Sent { $date }, { $rate }

# A consultant's own
applications-title = My applications
why-not-link = Why not me?
why-not-list-link = Decided assignments
applications-lead = What you have applied for, and how it stands.
applications-none-title = No applications yet
applications-none-text = Find an assignment that suits you. Applying takes a minute.
favourites-title = My favourites
favourites-lead = Assignments that you have marked.
favourites-none-title = No favourites yet
favourites-none-text = Mark an assignment with the star and you will find it here.
to-assignments = See open assignments

# Waiting
waiting-draft = Finish the draft

# Refusals
refusal-not-draft = The assignment has already been opened or cancelled. Open the page again to see how it stands.
refusal-not-editable = The assignment can no longer be changed, since somebody is contracted or it is closed. Contact your client manager.
refusal-not-cancellable = The assignment can no longer be cancelled, since somebody is contracted or it is closed. Contact your client manager.
refusal-not-open = The assignment is not open. Open the page again to see how it stands.
refusal-not-filled = Nobody is contracted for the assignment, or it is already closed.
refusal-start-passed = The first day has passed. Change the first day and open the assignment again.
refusal-no-place = Consultants need to know where the work is done. Give a town, or tick that the work may be done remotely.
refusal-ends-before-start = The last day comes before the first. Change one of them.
refusal-extent-outside = The extent must be between 1 and 100 per cent.
refusal-people-outside = The number of consultants must be between 1 and 20.
refusal-already-applied = You have already applied for this assignment. Withdraw that application if you want to send another one.
refusal-not-applied = There is no application to withdraw. Open the page again to see how it stands.
refusal-no-rate = The rate must be more than nothing. Enter what you want to receive.
refusal-own-agency-buys = It is your own agency that is looking for a partner here, so you cannot apply. Talk to the agency instead.

# Letters
mail-opened-subject = New assignment from { $client }: { $title }
mail-opened-text = { $client } has opened assignment { $number }, { $title }. Three suggestions are promised by { $date }.
mail-opened-button = Start matching
mail-applied-subject = { $name } has applied: { $title }
mail-applied-text = { $name } has applied for assignment { $number }, { $title } ({ $client }).
mail-applied-button = See the application
mail-receipt-subject = We have your application: { $title }
mail-receipt-text = Thank you for applying for assignment { $number }, { $title } ({ $client }).
mail-receipt-next-agent = { $name }, your consultant agent, reads it and gets in touch if you are among those we would like to present. Nothing is shown to the client before you have given your consent.
mail-receipt-next = We read it and get in touch if you are among those we would like to present. Nothing is shown to the client before you have given your consent.
mail-receipt-button = See your application
