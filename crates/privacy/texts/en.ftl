# Refusals: consents
refusal-consent-already-asked = The consultant already has a request waiting for an answer, or a consent in force. Open that one instead of asking again.
refusal-consent-answered = The request has already been answered or has ended. Reload the page to see how it went.
refusal-consent-hand-given = Your side has already said yes. We are now waiting for the other party.
refusal-consent-expired = The request has expired. Ask the consultant agent to send a new one.
refusal-consent-no-agency = The consultant is not employed by an agency, so only the consultant answers.
refusal-consent-rate-missing = There is no rate to confirm yet. Enter a rate.
refusal-consent-rate-not-positive = The rate must be more than zero. Enter what you want to be paid, before VAT.
refusal-consent-not-given = There is no consent to withdraw. Reload the page to see how things stand.
refusal-consent-not-live = The consent is no longer in force, so the profile may not be shown. Ask the consultant for a new consent.

# Refusals: policies
refusal-policy-superseded = A newer version of the policy has been published. Read and approve that one instead.

# To do
waiting-policies = Read and approve our policies

# Policies
policies-title = Policies
policies-lead = This is how we work, and what we ask everyone who works through us to stand behind.
policy-version = Version { $number }, in force from { $date }
policy-about-terms = The terms for using the service.
policy-about-privacy = Which personal data we process, why, for how long, and the rights you have.
policy-about-quality = What clients and consultants can expect of us and of each other.
policy-about-environment = How we reduce our impact on the environment and the climate.
policy-about-diversity = Equal terms for all, in selection and on assignments.
policy-about-security = How we and our consultants protect information.
policy-state-approved = Approved
policy-state-to-approve = To be approved
policy-approve-title = Approve the policy
policy-approve-text = When you approve, we store who you are, which version you read and when. If the policy belongs to the contracts, your approval is needed before a contract is signed.
policy-approve = I have read and approve
policy-approved = The policy has been approved.
policy-approved-on = You approved this version on { $date }.

# My data
my-data-title = My data
my-data-lead = Here you see what we have stored about you and who has had access to it. You can download, correct and erase it.
my-data-consents = Consents
my-data-no-consents = No consents yet
my-data-no-consents-text = No client may see your profile until you have said yes. The question arrives here and by email.
my-data-assignment = Assignment { $number }: { $title }
my-data-until = until { $date }
my-data-ended = ended { $date }
my-data-withdraw = Withdraw
my-data-access = Who has looked
my-data-access-text = Every time somebody opens your profile or résumé it is noted here.
my-data-no-access = Nobody has looked yet
my-data-no-access-text = When somebody here or at a client opens your profile, it shows up here.
my-data-declaration = Voluntary self-declaration
my-data-declaration-text = You can tell us your gender, age and country of birth, so that we can check that the selection is fair. It is kept entirely apart from your profile.
my-data-declaration-link = To the self-declaration
my-data-privacy-link = Read the whole privacy policy
rate-per-hour = { $amount } per hour
rate-per-day = { $amount } per day
rate-fixed = { $amount } fixed fee
consent-state-asked = Waiting for an answer
consent-state-waits-agency = Waiting for the agency
consent-state-waits-consultant = Waiting for the consultant
consent-state-given = In force
consent-state-lapsed = Expired
consent-state-withheld = Declined
consent-state-withdrawn = Withdrawn
access-when = When
access-who = Who
access-company = Company
access-what = What
access-profile = The profile
access-snapshot = The profile in a proposal
access-resume-pdf = The résumé as PDF
access-portfolio = The portfolio

# Refusals: policies, requests, processors, erasure
refusal-policy-unchanged = The text is the same as in the version in force. Change something, or leave it as it is.
refusal-policy-not-accepted = The terms have changed. Accept the new ones under Policies, then send this again.
refusal-policy-not-ticked = The box is not ticked. Tick it to accept, or close the account under My account.
refusal-request-not-yet = That day has not come yet. Enter when the request came in.
refusal-request-closed = The request has already been answered. Reload the page to see the answer.
refusal-request-extended = The time has been extended once, which is as often as it may be. Answer within the time that applies.
refusal-processor-not-agreed = The agreement is dated in the future. Enter the day it was signed.
refusal-processor-no-agreement = The file is not a PDF. Upload the signed agreement as a PDF.
refusal-erasure-work = There are assignments, contracts or invoices that are not finished. Finish them first, then the data can be erased.
refusal-erasure-address = That is not the account’s address. Type it exactly as it stands above the field.
refusal-erasure-sure = Tick the box if you want to erase the data. It cannot be undone.

# To do
waiting-request = Answer a request about personal data

# Policies: versions and editing
policy-to-current = To the version in force
policy-changes = Changed since version { $number }
policy-versions = Versions
policy-version-number = Version { $number }
policy-edit = New version of the policy
policy-edit-lead = Write in both languages. Then preview, and you see what changes before anything is published.
policy-edit-places = These words are replaced by the company’s own particulars:
policy-field-title-sv = Title in Swedish
policy-field-title-en = Title in English
policy-field-body-sv = Text in Swedish
policy-field-body-en = Text in English
policy-preview = Preview
policy-preview-title = Preview of version { $number }
policy-preview-lead = Nothing has been published yet. Go back in the browser if you want to change something.
policy-publish = Publish the version
policy-published = The new version is in force. Whoever must approve it is asked at the next visit.
policy-diff-sv = Changed in the Swedish text
policy-diff-en = Changed in the English text
acceptance-title = New terms to accept
acceptance-lead = We have changed what stands below. Read and accept it to go on.
acceptance-changes = This is what has changed
acceptance-tick = I have read and accept these versions
acceptance-send = Accept and go on
acceptance-else = Do you not want to accept? Then you can close the account here.
acceptance-none = You have accepted everything in force.
acceptance-on = Go on
acceptance-thanks = Thank you, your answer has been saved.
policy-field-agreed = Acceptance

# Consents: acts and receipt
act-table = What has happened
act-when = When
act-what = What
act-side = By
act-words = Wording of the question
act-words-version = version { $version }, { $lang }
act-hash = Checksum of the profile (SHA-256):
act-asked = Asked
act-renewed = Profile updated
act-given = Yes
act-withheld = No
act-withdrawn = Withdrawn
act-lapsed = Expired
act-side-consultant = the consultant
act-side-agency = the agency
act-side-staff = our staff
act-side-nobody = automatic
language-sv = Swedish
language-en = English
receipt-file-named = consent-receipt-{ $id }.json
receipt-purpose = To present you to { $client } for the assignment { $assignment }
receipt-collection = Form in the service, signed in
receipt-processing = Showing a frozen copy of the profile, to this client for this assignment alone
receipt-retention = 24 months after the assignment ended; the profile is no longer shown once the consent is withdrawn or expires
receipt-pii-name = Name, title and agency
receipt-pii-resume = Personal letter, experience, education, skills, honours and languages
receipt-pii-portfolio = Work samples
receipt-pii-availability = Town and when you are available
receipt-pii-rate = The rate

# My data: what we hold and your rights
my-data-pdf = Download as PDF
my-data-json = Download as JSON
my-data-held = What we hold
my-data-held-text = Counted just now. Download everything above to read it.
my-data-column-what = Data
my-data-column-kept = Kept
my-data-column-rows = Number
my-data-received = Who has received them
my-data-received-staff = Staff at { $broker }, as far as their work requires.
my-data-received-none = No client has seen your profile.
my-data-received-clients = Clients that have seen your profile, and when last:
my-data-received-processors = Companies that process data for us under an agreement:
my-data-correct = Correct
my-data-correct-text = You change most things yourself. If you find something that you cannot change, send a request.
my-data-place-account = My account
my-data-place-profile = My profile
my-data-place-resume = My résumé
my-data-place-company = My company
my-data-requests = Ask us for something
my-data-requests-text = You can ask us to correct, restrict or erase data, or object to being ranked. We answer within a month. You can also write to { $email }.
my-data-request-new = Send a request
my-data-erase = Erase
my-data-erase-text = You can erase the account and the data yourself. First we show what goes and what the law requires us to keep.
my-data-erase-look = See what is erased

# Kinds of data
category-account = Account and sign-in
category-profile = Profile and résumé
category-selection = Matching, applications, proposals and interviews
category-consent = Consents
category-business = Contracts, time and invoices
category-quality = Follow-up and evaluation
category-messages = Emails and messages
category-traces = Logs
category-traces-kept = The access log 24 months, the journal as long as the books but without names.
purpose-account = To give the person an account, protect it and reach the person.
purpose-profile = To find assignments for the consultant.
purpose-selection = To make a fair selection for the client’s assignment and be able to show afterwards that it was done right.
purpose-consent = To show only what the person has said yes to, and be able to prove it.
purpose-business = To enter into and perform contracts, pay for time worked and keep books.
purpose-quality = To follow up assignments and let the parties evaluate each other.
purpose-messages = To answer whoever gets in touch and to inform whoever is concerned.
purpose-traces = To protect the data and be able to see who has done and read what.
basis-contract = Contract (article 6.1 b); for representatives, legitimate interest (6.1 f).
basis-consent = Contract or legitimate interest (article 6.1 b, 6.1 f), always together with the person’s yes.
basis-law = Contract and legal obligation (article 6.1 b, 6.1 c): bookkeeping, VAT and tax.
basis-interest = Legitimate interest (article 6.1 f).
basis-security = Legitimate interest and legal obligation (article 6.1 f, 6.1 c): security.
recipients-none = Nobody outside the company except processors.
recipients-client = The client that the person has consented to, and the agency.
recipients-parties = The client and the agency, as far as it concerns their assignment.
recipients-business = The parties of the contract, auditors, banks and authorities.
recipients-two = The two parties of the assignment.
subjects-all = Consultants, agency representatives, clients’ contact persons and staff.
subjects-consultants = Consultants.
subjects-visitors = Everybody with an account, and visitors who get in touch.

# Classes of retention
class-name-account = Account
class-name-selection = Selection
class-name-quality = Follow-up
class-name-bookkeeping = Books
class-name-visitors = Visitors
class-name-mails = Mails
class-name-requests = Requests
class-name-technical = Technical
class-name-house = The company’s own
class-account = As long as the account exists. After 12 months without a visit we ask, and without an answer within 30 days it is erased.
class-selection = 24 months after the assignment ended.
class-quality = 24 months after the consent or the engagement ended.
class-bookkeeping = Through the seventh year after the calendar year in which the financial year ended (chapter 7, section 2 of the Bookkeeping Act, bokföringslagen).
class-visitors = 12 months.
class-mails = 24 months after they were sent.
class-requests = 24 months after the answer.
class-technical = Until they have expired, and at most 30 days after that.
class-house = Contains no personal data. Kept as long as needed.

# Export
export-title = Your personal data
export-lead = Everything that we have stored about { $person } on { $date }.
export-note = Passwords and secret keys are not handed out. Files are in the JSON file. Questions: { $email }.
export-document-id = Data export { $date }
export-file-json = my-data-{ $date }.json
export-file-pdf = my-data-{ $date }.pdf
export-yes = yes
export-no = no
export-more = Another { $count } are in the JSON file.

# Erasure
erasure-title = Erase my data
erasure-title-of = Erase the data about { $name }
erasure-lead = This is what happens. Read it before you decide, since it cannot be undone.
erasure-goes = This goes
erasure-goes-text = The rows are removed or emptied of what is about the person. The name is taken out of texts that others wrote, and what is in backups can no longer be read.
erasure-stays = This we must keep
erasure-stays-text = The Bookkeeping Act requires it, and then the right to erasure does not apply (article 17.3 b of the GDPR). It is used for nothing else.
erasure-stays-nothing = Nothing. There is nothing that the law requires us to keep.
erasure-stays-else = Evaluations, matches and logs are kept without a name.
erasure-column-what = What
erasure-column-rows = Number
erasure-column-until = Until the end of
erasure-column-law = Under
erasure-law = Bookkeeping Act, chapter 7, section 2
erasure-law-text = Under chapter 7, section 2 of the Bookkeeping Act (bokföringslagen): seven years after the end of the calendar year in which the financial year ended.
erasure-confirm = Confirm
erasure-confirm-text = The account is closed at the same time, and all consents end. Clients that have seen the profile are told to erase their copies.
erasure-field-email = The account’s email address
erasure-field-sure = Confirmation
erasure-email-hint = Type { $email } to confirm which account it is.
erasure-sure = Erase the data. I know that it cannot be undone.
erasure-button = Erase now
erasure-obstacles = Something must be ended first, since the contract needs the data until then:
erased-title = The data have been erased
erased-text = It was done { $at }. This page holds nothing about the person.
erased-number = Receipt number: { $id }. Keep it if you want to be able to show that it was done.
erased-kept = { $what }: { $count }, until the end of { $until }
erased-complain = If you are dissatisfied you can complain to the Swedish Authority for Privacy Protection, imy.se.

# Requests about rights
right-access = Get my data
right-rectification = Correct data
right-erasure = Erase data
right-restriction = Restrict the use
right-portability = Move data to somebody else
right-objection = Object, for instance to being ranked
request-new-title = Send a request
request-new-lead = We answer within a month and charge nothing.
request-field-kind = What you want
request-field-message = Message
request-field-name = Name
request-field-email = Email address
request-field-came-on = Came in
request-field-lang = The person’s language
request-field-stage = Stage
request-field-answer = Answer
request-field-reason = Reason for more time
request-message-hint = Tell us which data it is about.
request-send = Send
request-sent = Your request has arrived. You will get an email with the date by which we will answer.
request-title = Request { $number }: { $kind }
request-came = came in { $date }
request-due = to be answered by { $date }
request-number = Number
request-answer-by = To be answered by
request-stage-open = Waiting for an answer
request-stage-answered = Done
request-stage-refused = Refused
request-article = Right
request-article-number = Article { $number } of the GDPR
request-closed-at = Answered
request-left = { $days ->
    [one] one day left
   *[other] { $days } days left
  }
request-overdue = { $days ->
    [one] one day late
   *[other] { $days } days late
  }
staff-privacy = Data protection
requests-title = Requests about personal data
requests-lead = Every request must be answered within a month (article 12.3).
requests-none = No requests
requests-none-text = When somebody exercises their rights it shows up here.
requests-enter = Enter a request
requests-enter-lead = For what comes by letter, email or telephone. The clock runs from the day it came.
request-enter-send = Save
request-entered = The request has been saved, and the person gets an email.
request-to-erasure = See what is erased
request-erasure-admin = The erasure is done by an administrator.
request-own-export = The person can download everything under My data. Answer by pointing there.
request-no-account = There is no account with that address. Check who the person is before you hand anything out.
request-answering = Answer
request-answer-hint = The answer is emailed to the person. If you refuse: give the reason, and say that it is possible to complain.
request-answer-send = Send the answer
request-answered = The answer has been sent.
request-extending = More time needed?
request-extending-text = If the request is complex, the time can be extended to { $date }. The reason is emailed to the person.
request-extend-send = Extend the time
request-extended = The time has been extended, and the person has been told why.

# Mails about requests
mail-request-came-subject = Your request { $number } has arrived
mail-request-came-text = We have received your request: { $kind }.
mail-request-extended-subject = Your request { $number } will take longer
mail-request-extended-text = We need more time and will answer by { $date }. The reason is:
mail-request-closed-subject = Answer to your request { $number }
mail-request-answered-text = We have done what you asked for.
mail-request-refused-text = We cannot do what you asked for. The reason is:
mail-request-complain = If you are not satisfied you can complain to the Swedish Authority for Privacy Protection, imy.se, or turn to a court.
mail-idle-subject = Do you want to keep your account?
mail-idle-text = It is a year since you were last here. We do not keep data without need, so unless you have signed in by { $date } we will erase the account and the profile.
mail-idle-button = Sign in and keep the account
mail-idle-else = If you do not want to keep it, there is nothing you need to do.
mail-erased-subject = Erase copies of a profile
mail-erased-text = A consultant whose profile you were shown has erased their data with us.
mail-erased-assignment = Assignment
mail-erased-duty = If you have kept anything from the profile, a résumé for instance, you must erase it (article 19 of the GDPR). Contracts and invoices are not affected.

# Retention
retention-title = Retention
retention-lead = How long data are kept, and what has been removed.
retention-last = Last run: { $at }.
retention-never = No run has been made yet.
retention-classes = Classes
retention-runs = Removed
retention-none = Nothing has been removed yet
retention-none-text = When the time for something is up, it is removed here, once a day.
retention-runs-told = The latest { $count } runs. Runs that removed only background jobs are not shown.
retention-column-when = When
retention-column-class = Class
retention-column-time = Time

# Records of processing
records-title = Records of processing
records-lead = Under article 30 of the GDPR. The program keeps the records itself, so they are always correct.
records-download = Download as text
records-file = records-of-processing.md
records-controller = Controller
records-address = Address
records-contact = Contact for data protection
records-purpose = Purpose
records-basis = Legal basis
records-subjects = Data subjects
records-data = Data
records-recipients = Recipients
records-transfers = Transfers outside the EEA
records-transfers-none = None.
records-kept = Kept
records-security = Security measures
records-security-text = Encrypted traffic, passwords as one-way hashes, permission by role and object that is checked at every step, fields encrypted under a key outside the database, a key of its own for each consent and person, an access log, a journal that can only grow, daily retention and backups that erasure reaches.
records-processors = Processors
records-processors-text = Whoever processes personal data for us does so under a signed processor agreement (article 28).
records-processors-none = None. Nobody outside the company processes personal data for us.
records-agreed = agreement of { $date }
processor-new = New processor
processor-field-name = Company
processor-field-org-no = Company registration number
processor-field-country = Country where the data are processed
processor-field-purpose-sv = Purpose in Swedish
processor-field-purpose-en = Purpose in English
processor-field-agreed-on = Agreement signed on
processor-field-agreement = Processor agreement
processor-country-here = Sweden
processor-country-hint = Within the EU or EEA.
processor-agreement-hint = The signed agreement as a PDF.
processor-add = Save the processor
processor-added = The processor has been saved.
processor-end = End
processor-running = In force
processor-ended = Ended { $date }
processor-is-ended = The processor has been ended. The agreement is kept.

# Information when data come in
notice-title = How we treat your data
notice-controller = { $broker }, company registration number { $org_no }, is the controller. Questions: { $email }.
notice-own = We use them to give you an account, to find assignments or consultants and to perform contracts. The basis is the contract with you, or our legitimate interest if you represent a company. No client sees a profile without the consultant’s yes. The data are kept as long as the account exists, and what the books require for seven years.
notice-rights = You have the right to access, correct, restrict and erase the data, to object and to complain to the Swedish Authority for Privacy Protection.
notice-whole = The whole privacy policy:
notice-source = { $name } gave us your name and your email address.
notice-another = We use them to invite you and give you an account, on the basis of our and your company’s legitimate interest in working together. If you do not answer, they are removed.
notice-entering-title = The person is told that you entered the data
notice-entering-text = The invitation says who gave the data, why we have them, who is the controller, which rights the person has and which version of the privacy policy is in force (article 14).
