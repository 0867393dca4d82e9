# Refusals: proposals
refusal-empty-slate = The proposal is empty. Tick at least one consultant who has given consent.
refusal-more-than-three = A proposal has three consultants at most. Remove somebody.
refusal-fewer-without-reason = Fewer than three consultants need an explanation that the client can read. Write it.
refusal-twice-in-slate = The same consultant is in the proposal twice. Remove one of them.
refusal-not-draft = The proposal is no longer a draft. Reload the page to see how things stand.
refusal-proposal-answered = The proposal has already been answered or taken back. Reload the page to see how things stand.
refusal-suggestion-closed = The consultant can no longer be chosen in this proposal. Reload the page to see who is left.
refusal-consent-for-another = One of the consents is for another client or assignment. Ask for consent for this assignment.
refusal-already-sent = A proposal for the assignment is already with the client. Wait for the answer, or take it back first.
refusal-assignment-closed = The assignment is not open, so nothing can be proposed. Open the assignment first.
refusal-not-presentable = One of the consultants is not approved for presentation. Approve the profile first, or choose somebody else.
refusal-own-agency-buys = The buyer is the consultant’s own agency. Choose somebody outside it.
refusal-team-incomplete = Everybody in the team has to have consented to be presented to this client. Ask those who are missing first.
refusal-team-bases = The members of the team have named their rates in different ways, so the client cannot see one price. Ask them all to name it the same way: per hour, per day or as a fixed price.
compare-team = The team
compare-alone = One consultant
compare-team-of = Team of { $count }
compare-part-price = { $price }
compare-blended = On average { $price } per person, for { $count } people
slate-team = Team: { $name }
slate-team-live = { $live } of { $count } have consented
slate-pick-team = Suggest the team { $name } ({ $count } people) as one of the three
slate-team-hint = Do not then suggest a member of the team separately too.
mail-interview-team-text = The client wants to meet your team. Whoever leads it chooses the time, and you get an invitation to your calendar.
refusal-nobody-chosen = No consultant has been chosen. Tick at least one.

# Refusals: interviews
refusal-too-few-times = At least three times are needed. Add more.
refusal-too-many-times = Six times at most. Remove one.
refusal-time-twice = The same time is there twice. Change one of them.
refusal-time-past = The time has already passed. Choose a later one.
refusal-time-taken = The time has just been taken. Choose one of those that are left.
refusal-no-such-time = The time is not one of those offered. Choose one on the page.
refusal-not-offered = The interview has already been booked or is over. Reload the page to see how things stand.
refusal-not-booked = The interview has not been booked. Reload the page to see how things stand.
refusal-not-yet = The interview has not begun yet. Come back afterwards.
refusal-interview-over = The interview is already over or cancelled. Reload the page to see how things stand.
refusal-no-agent = The consultant has no consultant agent. Ask us to appoint one.
refusal-already-offered = The consultant has already been invited to an interview. Cancel it first if you want to offer other times.

# To do
waiting-consent = Answer the consent request
waiting-consent-own = { $client }: { $about }
waiting-consent-agency = { $consultant } to { $client }: { $about }
waiting-book = Book a time for an interview
waiting-proposal = Read the proposal
waiting-outcome = Say whether the interview took place
waiting-send = Put the proposal together and send it
waiting-draft = Send or discard the draft

# Common words
assignment-named = Assignment { $number }: { $title }
moment = { $date }, { $from }–{ $to }, Swedish time
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
optional = (optional)
figure-rate = Consultant’s rate
figure-commission = Our commission ({ $percent })
figure-price = Client’s price
fact-client = Client
fact-consultant = Consultant
fact-assignment = Assignment
fact-period = Period
fact-until = Answer and consent run until
fact-asker = Asked by
fact-hands = Answers so far
fact-message = Message
fact-reason = Reason
fact-when = Time
fact-where = Place
fact-times = Times offered
fact-minutes = Length
fact-for-client = For the client
fact-agent = Consultant agent
hand-there = has said yes
hand-missing = has not answered
hand-consultant = The consultant { $state }
hand-agency = The agency { $state }

# Stages
proposal-number = Proposal { $number }
proposal-stage-draft = Draft
proposal-stage-sent = Waiting for an answer
proposal-stage-chosen = Consultant chosen
proposal-stage-declined = None fitted
proposal-stage-expired = Expired
proposal-stage-retracted = Taken back
suggestion-stage-proposed = Proposed
suggestion-stage-chosen = Chosen
suggestion-stage-declined = Declined
suggestion-stage-retracted = No longer available
interview-stage-offered = Times offered
interview-stage-booked = Booked
interview-stage-held = Held
interview-stage-missed = Did not take place
interview-stage-cancelled = Cancelled

# Putting a proposal together
slate-title = Proposal to the client
slate-lead = Ask for consent and rate, then put three suggestions together for { $client }.
slate-to-match = To the match
slate-consents = Consents
slate-nobody = Nobody has been picked yet
slate-nobody-text = Pick consultants in the match. Then ask for their consent here.
slate-ask = Ask for consent and rate
slate-ask-hint = The consultant sees the client’s name and exactly what will be shown. If the consultant has an agency, the agency is asked the same.
slate-until = until { $date }
slate-not-presentable = Not approved for presentation
slate-not-asked = Not asked
slate-put = Put the proposal together
slate-put-text = The client gets three consultants to choose between. Only those who have given consent can be included.
slate-no-live = No consent is in force yet. As soon as somebody has said yes, you can put the proposal together here.
slate-pick = Include { $name } in the proposal
slate-send = Send the proposal
slate-look = Look at it first
slate-sent = The proposal is with the client, waiting for an answer.
slate-earlier = Earlier proposals for the assignment
slate-closed = The assignment is not open, so no proposal can be sent.
consents-asked = { $count ->
    [one] The question has been sent to the consultant.
   *[other] The question has been sent to { $count } consultants.
}
field-consultants = Consultants to ask
field-reason = Why this consultant
field-reason-hint = The client reads this. Say what in the profile answers the need.
field-note = A word to the client
field-note-hint = A few lines at the top of the proposal.
field-fewer-reason = Why fewer than three
field-fewer-reason-hint = Needed only if you suggest one or two. The client reads the explanation.
reason-title = { $title }.
reason-title-skills = { $title } with skills in { $skills }.
reason-skills = Skills in { $skills }.
reason-shared = Experience of { $words }.
proposal-sent = The proposal has been sent to the client.
proposal-drafted = The draft has been saved. This is how the client will see it.

# Consent
consents-title = Consents
consents-lead = No client may see a profile until the consultant has said yes.
consents-none = No questions yet
consents-none-text = When we would like to present a profile to a client, the question arrives here and by email.
consent-entry-own = Be presented to { $client }?
consent-entry = { $consultant } to { $client }
consent-answer-by = answer by { $date }
consent-title-own = May we present you to { $client }?
consent-title = May we present { $consultant } to { $client }?
consent-asker = { $name }, { $broker }
consent-is-live = The consent is in force. { $client } may see the profile until { $date }.
consent-is-lapsed = The consent has expired. Nothing is shown to the client.
consent-is-withheld = The answer was no, on
consent-is-withdrawn = The consent was withdrawn on
consent-assignment-closed = The assignment is no longer open, so the question needs no answer.
consent-answer = Your answer
consent-figures = Rate and price
consent-figures-vat = All amounts exclude VAT. The client, the consultant and the agency see the same three amounts.
consent-compute = Work out the client’s price
consent-rate-settled = The agency has already named the rate. It is the one shown below.
consent-if-yes = If you say yes
consent-if-yes-text = { $client } may see the profile below, as it is now, together with the price. The consent runs until { $date } and can be withdrawn at any time.
consent-if-no = If you say no
consent-if-no-text = Nothing is shown to the client. It does not affect other assignments.
consent-give = Give consent
consent-withhold = Decline
consent-given = Consent given. A receipt is on its way by email.
consent-hand-given = Your yes has been saved. We are now waiting for the other party.
consent-withheld = Your answer has been saved. Nothing is shown to the client.
consent-withdrawn = The consent has been withdrawn. The client can no longer see the profile.
consent-wait = Waiting for the other party
consent-wait-text = Your yes has been saved. Nothing is shown to the client until both have answered.
consent-wait-no = Change my mind and decline
consent-withdraw-title = Withdraw the consent
consent-withdraw-text = { $client } can then no longer see the profile, and is told that the consent has been withdrawn.
consent-withdraw = Withdraw the consent
consent-shown = What is shown
consent-to-shown = See the whole profile as the client would
consent-shown-text = The profile as it was on { $date }. Nothing else is shown, and no contact details.
consent-renew-text = Have you changed your profile since then?
consent-renew = Use the profile as it is now
consent-renewed = The question now shows the profile as it is today.
field-rate = Rate
field-rate-hint = What you are paid, excluding VAT.
field-rate-hint-agency = What the agency is paid, excluding VAT. Confirm the consultant’s rate or enter your own.
field-basis = The rate is
field-message = Message to the consultant agent
field-message-hint = If you decline, it helps to know why.
field-withdraw-reason = Reason

# The proposal at the client
proposals-title = Proposals
proposals-lead = Consultants who have agreed to be presented.
proposals-none = No proposals yet
proposals-none-client = When we have found the right consultants for your assignment, the proposal arrives here and by email.
proposals-none-staff = Pick consultants for an assignment, and you can put the first proposal together.
proposals-to-assignments = To the assignments
proposal-count = { $count ->
    [one] 1 consultant
   *[other] { $count } consultants
}
proposal-sent-on = sent { $date }
proposal-title = Proposal { $number }: { $title }
proposal-lead = Compare, invite to interview and choose. Prices exclude VAT.
proposal-lead-staff = This is how { $client } sees the proposal. Prices exclude VAT.
proposal-compare = The consultants side by side
proposal-fewer = Fewer than three:
proposal-answer = The client’s answer:
proposal-chosen-next = A consultant has been chosen. The contracts come next; we are preparing them.
proposal-closed = Not shown
proposal-closed-text = Profiles are shown only while the consent is in force and the answer is open.
proposal-closed-position = Consultant { $position }
proposal-change = Change the draft
proposal-retract = Take the proposal back
proposal-retracted = The proposal has been taken back.
proposal-declined = Thank you for your answer. We will keep looking.
proposal-to-contract = Prepare the contracts
compare-reason = Why
compare-rate = Consultant’s rate
compare-commission = Our commission ({ $percent })
compare-price = Your price
compare-availability = Available
compare-form = Works as
compare-agency = Employed by { $agency }
compare-freelance = Independent consultant
compare-place = Place
compare-place-or-remote = { $city } or remote
compare-remote = Remote
compare-must = Required
compare-nice = Welcome
compare-skill-missing = not mentioned in the profile
compare-languages = Languages
compare-latest = Latest assignments
compare-interview = Interview
compare-no-interview = Not invited
compare-unsaid = Not stated
suggestion-read = Read the whole profile of { $name }
suggestion-invite = Invite { $name } to an interview
suggestion-choose = Choose { $name }
suggestion-decline = Not this one
suggestion-decline-button = Decline { $name }
suggestion-chosen = Your choice has been made. We are preparing the contracts.
suggestion-declined = Your answer has been saved.
suggestion-pdf = Download as PDF
suggestion-back = Back to the proposal
field-why-not = Why not
none-fits-title = Does none of them fit?
none-fits-text = Tell us, and we will keep looking with what you say in mind.
none-fits-button = None of them fits
field-none-fits = What was missing
field-none-fits-hint = For example experience, price or availability. Only we read this.

# Interviews
interviews-title = Interviews
interviews-lead = Meetings between client and consultant, before any contract is signed.
interviews-none = No interviews yet
interviews-none-text = An interview begins when the client invites a suggested consultant.
interviews-open = Coming up
interviews-over = Earlier
interview-between = { $client } and { $consultant }
interview-title = Interview: { $client } and { $consultant }
interview-times = Times offered
interview-times-zone = All times are Swedish time.
interview-no-times = None of the times is left. Cancel, so that the client can offer new ones.
interview-book = Book the time
interview-ics = Add to calendar
interview-held = It took place
interview-missed = It did not take place
interview-none-suits = No time suits me
interview-cancel = Cancel the interview
interview-cancel-button = Cancel it
interview-offer-again = Offer new times
interview-offered = The times have been sent to the consultant.
interview-booked = The interview has been booked. A calendar invitation is on its way by email.
interview-cancelled = The interview has been cancelled, and everybody has been told.
interview-closed = Thank you, it has been noted.
interview-agent-set = The change has been saved.
slot-gone = No longer free
agent-comes = attends
agent-stays = does not attend
agent-text = The consultant agent attends the interview unless you say otherwise.
agent-leave-out = Hold the interview without the consultant agent
agent-call-back = Bring the consultant agent along
field-slot = Choose a time
field-cancel-reason = Reason
field-outcome = Did the interview take place?
field-time = Time { $number }
field-minutes = Length
field-place = Place or video link
field-place-hint = An address, or a link that begins with https://.
wrong-not-moment = The time cannot be read. Enter date and time, for example 2026-12-01 10:00.
offer-title = Invite { $name } to an interview
offer-lead = Offer three to six times. The consultant chooses one, and everybody gets a calendar invitation.
offer-times = Times
offer-times-hint = Swedish time.
offer-send = Send the invitation
calendar-summary = Interview: { $client } and { $consultant }
calendar-description = Assignment { $number }: { $title }
    Place: { $place }
    More about the interview: { $page }

# Mail: consent
mail-consent-asked-subject = May we present you to { $client }?
mail-consent-asked-text = We would like to suggest you for an assignment with { $client }. Before we show anything, we need your consent and the rate to quote.
mail-consent-asked-no = If you say no, nothing is shown, and it does not affect other assignments.
mail-consent-asked-button = Read and answer
mail-consent-asked-agency-subject = May we present { $consultant } to { $client }?
mail-consent-asked-agency-text = We would like to suggest { $consultant } for an assignment with { $client }. Both the consultant and the agency need to say yes, with a rate, before anything is shown.
mail-other-hand-subject = Your answer is needed: { $consultant }
mail-other-hand-text = The other party has agreed to the profile being shown to { $client }. Only your answer is missing.
mail-consent-given-subject = Receipt: consent for { $client }
mail-consent-given-text = Consent has been given. { $client } may see the profile of { $consultant } on the terms below.
mail-consent-given-back = The consent can be withdrawn at any time. It is as easy as giving it.
mail-consent-given-button = See or withdraw the consent
mail-consent-in-subject = { $consultant } has given consent
mail-consent-withheld-subject = No from { $consultant }
mail-consent-withheld-text = The consent request was declined. Nothing is shown to the client.
mail-consent-withdrawn-subject = Withdrawn: the consent of { $consultant } for { $client }
mail-consent-withdrawn-text = The consent has been withdrawn. { $client } can no longer see the profile of { $consultant }.
mail-to-slate-button = To the proposal

# Mail: proposals
mail-proposal-sent-subject = Our proposal: { $title }
mail-proposal-sent-text = { $count ->
    [one] We have one consultant to suggest. { $about }.
   *[other] We have { $count } consultants to suggest. { $about }.
}
mail-proposal-sent-button = Read the proposal
mail-proposal-retracted-subject = Proposal { $number } has been taken back
mail-proposal-retracted-text = We have taken our proposal back. { $about }. We will be in touch about what comes next.
mail-suggestion-withdrawn-subject = A consent has been withdrawn in proposal { $number }
mail-suggestion-withdrawn-text = Consultant { $position } in the proposal has withdrawn consent, and the profile is no longer shown. { $about }.
mail-suggestion-withdrawn-duty = If you have stored details about the consultant, we ask you to erase them.
mail-chosen-subject = { $client } has chosen { $consultant }
mail-chosen-text = { $client } would like to work with { $consultant }. { $about }. We are now preparing the contracts and will be in touch when they are ready to sign.
mail-chosen-button = To the overview
mail-chosen-client-subject = We have received your choice: { $title }
mail-chosen-client-text = Thank you for your choice. { $about }. We are now preparing the contracts and will be in touch when they are ready to sign.
mail-chosen-staff-subject = { $client } has chosen { $consultant }
mail-chosen-staff-text = The client has chosen. { $about }. The contracts come next.
mail-chosen-staff-button = Prepare the contracts
mail-not-chosen-subject = Not { $consultant } this time
mail-not-chosen-text = The client went on with somebody else, or keeps looking. { $about }. The profile of { $consultant } is no longer shown to the client. We keep looking for assignments that fit.
mail-declined-subject = The client has answered proposal { $number }
mail-declined-all-text = None of them fitted this time. { $about }.
mail-declined-one-text = The client declined one of the consultants. { $about }.

# Mail: interviews
mail-interview-offered-subject = { $client } would like to meet you
mail-interview-offered-text = { $client } has read your profile and would like to meet you. Choose one of the times.
mail-interview-offered-button = Choose a time
mail-interview-agent-subject = Interview coming up: { $client } and { $consultant }
mail-interview-agent-text = You attend the interview unless somebody says otherwise. A calendar invitation follows when a time has been booked.
mail-interview-button = See the interview
mail-interview-booked-subject = Interview booked: { $when }
mail-interview-booked-text = The interview has been booked. Add it to your calendar with the invitation in this email.
mail-interview-cancelled-subject = Interview cancelled: { $client } and { $consultant }
mail-interview-cancelled-text = The interview has been cancelled.
mail-interview-changed-subject = Interview changed: { $when }
mail-interview-agent-in = The consultant agent attends the interview.
mail-interview-agent-out = The consultant agent does not attend the interview.

# The consent’s acts and receipt
consent-shown-erased = The profile has been erased and can no longer be shown.
consent-record = How the consent has been handled
consent-record-text = Every answer is stored with the time, the language, the version of the question and the checksum of exactly the profile that it was about.
consent-receipt = Get the receipt as JSON
receipt-file = consent-receipt.json
