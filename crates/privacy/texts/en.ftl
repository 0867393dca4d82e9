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
my-data-lead = Here you see which clients may see your profile, and who has looked at it.
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
my-data-rights = Your rights
my-data-rights-text = You have the right to receive your data, to have mistakes corrected and to have data erased. Write to { $email }.
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
