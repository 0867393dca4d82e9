# Stages
stage-drafted = Draft
stage-out = Out for signature
stage-signed = Signed
stage-ended = Ended
stage-terminated = Taken back
engagement-planned = Planned
engagement-running = Running
engagement-completed = Completed
engagement-replaced = Replaced
engagement-terminated = Ended early

# Lists
contracts-title = Contracts
contracts-lead = Every engagement has two contracts with us: one with the client and one with the consultant or agency.
contracts-empty = No contracts yet
contracts-empty-text = When a client has chosen a consultant we write the contracts, and they appear here.
engagements-title = Engagements
engagements-lead = The work under signed contracts, newest first.
engagements-empty = No engagements yet
engagements-empty-text = An engagement begins when both contracts are signed.
column-contract = Contract
column-engagement = Engagement
column-consultant = Consultant
column-client = Client
column-time-line = Dates
column-stage = Stage

# One contract
contract-title = Contract { $number } – { $title }
contract-lead = Read first, then sign. Both contracts show the same price and the same commission.
contract-price = Price and commission
contract-price-hint = All amounts are without VAT. Client, consultant and agency see the same three figures.
contract-progress = Signatures
contract-files = Documents
contract-client-pdf = The client contract (PDF)
contract-consultant-pdf = The consultant contract (PDF)
contract-engagement = To the engagement
contract-edit = Change the draft
party-broker = The broker
party-client = The client
party-consultant = The consultant
party-agency = The agency
signed-by = { $name }, { $at }
not-signed = Not signed yet
price-caption = Price per unit and for the whole engagement
price-what = What
price-unit = Per unit
price-value = Estimated for the whole engagement
price-consultant = The consultant receives
price-agency = The agency receives
price-commission = Commission { $percent }
price-client = The client pays
per-hour = { $amount } per hour
per-day = { $amount } per day
per-whole = { $amount } fixed fee

# The draft
draft-title = Write the contract pair
draft-lead = Time-line, scope and fees are the same in both contracts.
draft-rate = The rate is the one that the consultant consented to: { $rate }.
draft-save = Save the draft
draft-saved = The draft is saved.
field-title = Name of the engagement
field-scope = Scope
field-starts-on = First day
field-ends-on = Last day
field-commission = Commission
field-expected-hours = Expected hours
field-terms-days = Payment terms, days
field-approver = Approves time at the client
field-extra-terms = Special terms
field-extra-terms-reason = Reason for the special terms
hint-scope = What is to be done and delivered. Stands in both contracts.
hint-commission = Added to the consultant’s rate and shown to everybody.
hint-expected-hours = Counted from weekdays and the extent of the assignment.
hint-terms-days = At most 30 without the client’s express agreement.
hint-approver = Also signs for the client.
hint-extra-terms = Only what deviates from the usual. The reason is kept in the contract’s history.

# Sending and signing
send-title = Sign and send
send-lead = When you send, both texts are frozen and the broker’s signature is put under them.
send-button = Sign and send out
send-done = The contracts are out. The client and the consultant have got a mail.
sign-title = Sign
sign-lead-client = Your signature is for the client contract above.
sign-lead-supplier = Your signature is for the consultant contract above.
sign-hash = Checksum of the text (SHA-256): { $hash }
sign-policies-first = { $count ->
    [one] One policy needs your approval before you can sign.
   *[other] { $count } policies need your approval before you can sign.
  }
sign-agreed = I have read the contract and sign it electronically.
sign-button = Sign
sign-done = Thank you, your signature has been received.
field-typed-name = Your name
field-agreed = Electronic signature
hint-typed-name = Type your first and last name as they stand on your account.
termination-title = Take the contracts back
termination-button = Take back
termination-done = The contracts have been taken back.
field-termination-reason = Reason

# One engagement
engagement-title = Engagement { $number } – { $title }
engagement-ended-on = Ended
engagement-end-reason = Reason
engagement-papers = Go on
engagement-contract = The contract
engagement-report-time = Report time
engagement-months = Time sheets
engagement-invoices = Invoices
engagement-end = End the engagement

# What waits
waiting-draft = Write the contract pair
waiting-send = Sign and send the contracts
waiting-sign = Sign the contract
waiting-about-assignment = Assignment { $number }, { $title }
waiting-about-contract = Contract { $number }, { $title }

# Refusals
refusal-not-chosen = The client has not chosen this consultant. Open the proposal and see what the client has answered.
refusal-already-drafted = There is a contract pair for this choice already. Open it under Contracts.
refusal-no-supplier = No company that invoices is known. Ask the consultant or the agency to fill in the page Company and try again.
refusal-no-f-skatt = The company that invoices is not approved for F-skatt. Ask the consultant or the agency to check the page Company.
refusal-no-approver = Choose a contact person at the client who can approve time and sign.
refusal-client-incomplete = The client’s company number or address is missing. Fill in the client’s details and try again.
refusal-ends-before-start = The last day comes before the first. Change one of the dates.
refusal-reason-missing = Special terms need a reason. Write why they deviate.
refusal-wrong-stage = The contracts are no longer in the stage where this can be done. Open them again and see what has happened.
refusal-other-name = The name is not the one on your account. Type your first and last name as they stand under My account.
refusal-not-agreed = Tick that you have read the contract and sign electronically.
refusal-policies-missing = { $count ->
    [one] One policy is not approved. Approve it under Policies and sign again.
   *[other] { $count } policies are not approved. Approve them under Policies and sign again.
  }
refusal-signed-already = Your party has signed already. Nothing more is needed.
refusal-consent-gone = The consultant’s consent no longer holds. Ask for a new consent before the contracts are sent.
refusal-ended-already = The engagement has ended already. Open it and see when and why.
refusal-day-outside = The day lies outside the engagement. Choose a day between the first and the last.
refusal-work-runs = Engagement { $number } is planned or running through the present employer. It has to end first.
refusal-being-signed = Contract { $number } is being drafted or signed through the present employer. It has to be signed or taken back first.
refusal-team-together = The contract belongs to a team. Do it on the team’s contract { $number }, and it applies to everybody in it.
team-parts = Parts in the team
team-part-line = { $name }: { $consultant } to the consultant, { $commission } in commission, { $client } for the client
refusal-proofs-missing = { $count ->
    [one] One of the company’s proofs is missing or has expired. Send it in under Company and sign again.
   *[other] { $count } of the company’s proofs are missing or have expired. Send them in under Company and sign again.
  }
sign-proofs-first = { $count ->
    [one] Before you can sign, we need one proof from the company:
   *[other] Before you can sign, we need { $count } proofs from the company:
  }
sign-to-company = To the company
proof-f-skatt = F-skatt
proof-insurance = Liability insurance
employer-title = My agency
employer-lead = You are a consultant with { $agency }, which invoices for your assignments.
employer-agency = Agency
employer-reps = Represented by
employer-sees = What { $agency } sees
employer-sees-profile = Your name, title and address, how complete your résumé is, whether we have approved the profile and when you are free.
employer-sees-work = Requests for consent, interviews, contracts, time and invoices for assignments through the agency.
employer-sees-not = Never your desired rate or your evaluations.
employer-leave = Leave { $agency }
employer-goes-along = Profile, résumé and portfolio go with you, just as they are.
employer-loses-sight = From that moment, { $agency } no longer sees any of them.
employer-consents = { $count ->
    [0] You have no consent in force or awaiting an answer.
    [one] One consent in force or awaiting an answer is withdrawn. The client then no longer sees your profile.
   *[other] { $count } consents in force or awaiting an answer are withdrawn. The clients then no longer see your profile.
  }
employer-papers = Contracts, time sheets and invoices from ended engagements stay with { $agency }, since the law requires it.
employer-company = Afterwards you invoice through a company of your own, which you enter under Company, or you join another agency.
employer-held = You can leave { $agency } once this has ended:
employer-held-work = Engagement { $number }, { $title }, until { $date }
employer-held-signing = Contract { $number }, { $title }, which is being drafted or signed
employer-sure-label = Confirmation
employer-sure = I understand what this means and want to leave { $agency }
employer-sure-missing = Tick the box to confirm that you want to leave the agency.
employer-left = You have left the agency. Your profile went with you.

# Mails
mail-to-sign-subject = Contract { $number } to sign: { $title }
mail-to-sign-text = The contract for “{ $title }” is ready to read and sign. Sign in with your own account; price and commission stand on the first page.
mail-to-sign-button = Read and sign
mail-signed-subject = Contract { $number } is signed: { $title }
mail-signed-text = Everybody has signed the contract for “{ $title }”. Your signed contract is attached. The engagement begins on { $starts }.
mail-signed-employee = Your agency and the client have signed the contract for “{ $title }”. The engagement begins on { $starts }.
mail-signed-button = Open the contract
mail-taken-back-subject = Contract { $number } has been taken back: { $title }
mail-taken-back-text = We have taken the contract for “{ $title }” back. Reason: { $reason }
mail-taken-back-button = Open the contract

# Secrets
refusal-secret-gone = The secret has already been opened or taken back, or has expired. Ask whoever left it to leave a new one.
refusal-secret-own = You left the secret yourself, so you cannot open it. Give the link to the person it is meant for.
secrets-title = Passwords and other secrets
secrets-lead = Leave login details encrypted instead of in an email or a chat. The other party opens the secret once, and then it is gone.
secrets-of = Engagement { $number }
secrets-leave = Leave a secret
secrets-leave-button = Encrypt and get a link
secrets-left = Secrets left
secrets-none = No secrets
secrets-none-text = What is left shows up here, without its content.
secrets-column-by = From
secrets-column-left = Left
secrets-opened = Opened by { $name } { $at }
secrets-waits = Waits until { $at }
secrets-ended = Unopened and removed
secrets-take-back = Take back
secrets-taken-back = The secret has been removed.
secrets-link-title = The secret is encrypted
secrets-link-text = Give the link to the person the secret is meant for. It works once, and only for somebody who is signed in and takes part in the engagement.
secrets-link-once = The link is shown only now. We do not store it.
secrets-back = To the list
field-secret-label = What it is for
field-secret-label-hint = For example “Login to the intranet”. Write nothing secret here.
field-secret = The secret
field-secret-hint = Password, key or login.
field-secret-days = How many days it waits
field-secret-days-hint = At most { $most }.
secret-title = A secret is waiting for you
secret-lead = It is shown once. Have a password manager ready before you open it.
secret-until = Valid until
secret-open = Open once
secret-opened-title = Save it now
secret-opened-lead = The secret is gone when you leave the page.
