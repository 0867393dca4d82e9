client-masked = A client in the network

# My profile
profile-heading = My profile
profile-lead = Who you are at work, which languages you work in and when you are free. The rate you wish for is seen by you and us alone.
profile-to-resume = To your résumé
profile-save = Save the profile
profile-saved = The profile is saved.
profile-stale = The profile or your résumé has changed since you opened the page. What you typed is kept here. Look through it and save again if this is what should stand.
profile-part-basics = Title and place
profile-part-languages = Languages
profile-part-availability = Availability and rate
profile-part-links = Links
profile-title = Title
profile-title-hint = What you call yourself, for example Communications strategist.
profile-city = Town
profile-city-hint = Where you live or prefer to work.
profile-remote = Remote work
profile-remote-sentence = I am happy to work remotely
profile-resume-language = The language of your résumé
profile-resume-language-hint = Headings are shown in the reader’s language. What you write yourself is shown as you wrote it.
profile-languages-hint = Languages that you can work in. If you need more rows, save and there will be another.
profile-choose-language = Choose a language
profile-choose-level = Choose a level
profile-available-from = Available from
profile-available-percent = Share of full time
profile-rate = Rate you wish for
profile-rate-hint = What you receive, without VAT and before our commission, which is added on top. Never shown to clients.
profile-rate-basis = The rate is
profile-per-hour = Per hour
profile-per-day = Per day
profile-linkedin = LinkedIn
profile-linkedin-hint = The address of your profile, for example https://www.linkedin.com/in/your-name.
profile-links-hint = Website and social media, if you have any. At most five links.
profile-link = Link { $n }
profile-language = Language { $n }
profile-language-level = Level of language { $n }
profile-level-1 = basic
profile-level-2 = everyday
profile-level-3 = professional
profile-level-4 = fluent
profile-level-5 = mother tongue
profile-language-sv = Swedish
profile-language-en = English
profile-language-no = Norwegian
profile-language-da = Danish
profile-language-fi = Finnish
profile-language-is = Icelandic
profile-language-se = Northern Sami
profile-language-ar = Arabic
profile-language-bs = Bosnian
profile-language-cs = Czech
profile-language-de = German
profile-language-el = Greek
profile-language-es = Spanish
profile-language-et = Estonian
profile-language-fa = Persian
profile-language-fr = French
profile-language-hr = Croatian
profile-language-hu = Hungarian
profile-language-it = Italian
profile-language-ja = Japanese
profile-language-ku = Kurdish
profile-language-lt = Lithuanian
profile-language-lv = Latvian
profile-language-nl = Dutch
profile-language-pl = Polish
profile-language-pt = Portuguese
profile-language-ro = Romanian
profile-language-ru = Russian
profile-language-so = Somali
profile-language-tr = Turkish
profile-language-uk = Ukrainian
profile-language-zh = Chinese
profile-refusal-linkedin = The link does not lead to LinkedIn. Paste the address of your profile there, or put the link among the others.
profile-refusal-links = There are more than { $most } links. Remove one of them.
profile-refusal-link = One of the links is not secure. It must start with https://.
profile-refusal-language-twice = The same language stands on two rows. Remove one of them.
profile-refusal-languages = There are more than { $most } languages. Remove one of them.
profile-waiting-resume = Fill in your résumé
profile-waiting-next = Next step: { $step }

# Résumé
resume-heading = Résumé
resume-lead = The more fully you describe what you have done, the greater the chance that we find the right assignment for you.
resume-to-preview = As the client sees you
resume-part-resume = Your résumé
resume-part-profile = From My profile
resume-strength = How far you have come
resume-strength-text = You’ve completed { $done } of { $of } sections
resume-next = Next step: { $step }
resume-next-go = Do it now
resume-complete = Every section is completed
resume-complete-text = Keep your résumé up to date: add each assignment when it ends and tell us when you become free.
resume-done = Completed
resume-started = Started
resume-empty = Not started
resume-optional = Optional
resume-back = To your résumé
resume-save = Save
resume-remove = Remove
resume-remove-text = This cannot be undone. What you have already consented to show a client does not change.
resume-stale = A change has been saved since you opened the page. What you typed is kept here. Look through it and save again if this is what should stand.
resume-section-basics = Title and place
resume-section-experience = Assignments and experience
resume-section-skills = Skills
resume-section-letter = Personal letter
resume-section-education = Education
resume-section-languages = Languages
resume-section-availability = Availability and rate wished for
resume-section-portfolio = Portfolio
resume-section-honours = Honours and awards
resume-step-basics = enter your title and place
resume-step-experience = add { $missing ->
    [one] one assignment
   *[other] { $missing } assignments
  }
resume-step-skills = add { $missing ->
    [one] one skill
   *[other] { $missing } skills
  }
resume-step-letter = write your personal letter
resume-step-letter-longer = write { $missing ->
    [one] one more character
   *[other] { $missing } more characters
  } in your personal letter
resume-step-education = add your education
resume-step-languages = say which languages you work in
resume-step-availability = say when you are free and at which rate
resume-step-portfolio = show something you have made
resume-why-basics = The title is the first thing a client reads, and the place decides whether work on site is possible.
resume-why-experience = What you have done for others says most about what you can do next. Three assignments with results are enough to show breadth.
resume-why-skills = We compare your skills with what the assignment asks for. What is not here cannot match.
resume-why-letter = Two hundred characters are enough for a client to hear your voice and see what you want.
resume-why-education = Many clients, public ones in particular, ask for education in their requirements.
resume-why-languages = An assignment in a certain language goes only to somebody who has named it.
resume-why-availability = Then we suggest you when you are really free, and at a rate that you are content with.
resume-why-portfolio = A sample of work shows in a minute what takes a page to describe. A link is enough.
resume-hint-basics = What you call yourself and where you work
resume-hint-letter = { $characters ->
    [one] one character
   *[other] { $characters } characters
  }
resume-hint-experience = { $count ->
    [0] No assignments yet
    [one] One assignment
   *[other] { $count } assignments
  }
resume-hint-skills = { $count ->
    [0] No skills yet
    [one] One skill
   *[other] { $count } skills
  }
resume-hint-education = { $count ->
    [0] No education yet
    [one] One education
   *[other] { $count } educations
  }
resume-hint-languages = { $count ->
    [0] No languages yet
    [one] One language
   *[other] { $count } languages
  }
resume-hint-availability = When you are free, how much and at which rate
resume-hint-portfolio = { $count ->
    [0] No samples of work yet
    [one] One sample of work
   *[other] { $count } samples of work
  }
resume-hint-honours = { $count ->
    [0] Prizes and awards, if you have any
    [one] One honour
   *[other] { $count } honours
  }

resume-letter = Personal letter
resume-letter-lead = Say in your own words what you do best, how you work and what you want to do next.
resume-letter-hint = An empty line starts a new paragraph. Write **bold**, *italics*, a list with a hyphen first on each line, or a link as [text](https://…).
resume-letter-short = { $length ->
    [one] One character
   *[other] { $length } characters
  } so far. At least { $goal } is a good length.
resume-letter-length = { $length ->
    [one] One character.
   *[other] { $length } characters.
  }
resume-letter-look = Show how it reads
resume-letter-preview = How the letter reads
resume-letter-saved = The letter is saved.

resume-experience-lead = Previous clients, what you did and what came of it. The newest comes first until you change the order.
resume-experience-empty = No assignments yet
resume-experience-empty-text = Begin with the latest. Three assignments with results give a client something to go by.
resume-experience-add = Add an assignment
resume-experience-add-button = Add the assignment
resume-experience-change = Change the assignment
resume-experience-remove = Remove the assignment
resume-experience-client = Client or employer
resume-experience-client-hint = If the name may not be told, write for example Large energy company.
resume-experience-assignment = Assignment
resume-experience-assignment-hint = Your role or the name of the assignment, for example Interim head of communications.
resume-experience-description = What you did
resume-experience-description-hint = A few sentences about the task and how you solved it. Do mention ways of working and tools.
resume-experience-result = Result
resume-experience-result-hint = What came of it, in figures if you can.
resume-experience-from = From
resume-experience-to = To
resume-month-hint = Year and month, for example 2024-03.
resume-experience-ongoing = Ongoing
resume-experience-ongoing-sentence = The assignment is ongoing
resume-experience-both = You have both entered a last month and ticked that the assignment is ongoing. Remove one of them.
resume-experience-no-end = Enter the last month, or tick that the assignment is ongoing.
resume-experience-added = The assignment is added.
resume-experience-saved = The assignment is saved.
resume-experience-removed = The assignment is removed.

resume-education-lead = Degrees, programmes and longer courses, short and easy to survey.
resume-education-empty = No education yet
resume-education-empty-text = Add what matters for your work today.
resume-education-add = Add an education
resume-education-add-button = Add the education
resume-education-change = Change the education
resume-education-remove = Remove the education
resume-education-degree = Degree or course
resume-education-degree-hint = For example Bachelor of Arts in media and communication.
resume-education-school = School
resume-education-from = First year
resume-education-to = Last year
resume-education-added = The education is added.
resume-education-saved = The education is saved.
resume-education-removed = The education is removed.

resume-skill-lead = What you can do, how well and for how long. Name at least { $goal }; the strongest are shown first.
resume-skill-empty = No skills yet
resume-skill-empty-text = Enter one at a time, as a client would search for it.
resume-skill-add = Add or change a skill
resume-skill-add-button = Save the skill
resume-skill-name = Skill
resume-skill-name-hint = For example Crisis management, Plain language or InDesign. If it is there already, its level and years are changed.
resume-skill-level = Level
resume-skill-years = Years of use
resume-skill-saved = { $name } is saved.
resume-skill-removed = { $name } is removed.
resume-skill-remove = Remove { $name }

resume-honour-lead = Prizes, nominations and trusts given to you for being good at what you do.
resume-honour-empty = No honours yet
resume-honour-empty-text = A résumé is complete without them, but if you have one, this is where it belongs.
resume-honour-add = Add an honour
resume-honour-add-button = Add the honour
resume-honour-change = Change the honour
resume-honour-remove = Remove the honour
resume-honour-title = Honour or award
resume-honour-title-hint = For example The Golden Egg, nominated.
resume-honour-giver = Given by
resume-honour-year = Year
resume-honour-added = The honour is added.
resume-honour-saved = The honour is saved.
resume-honour-removed = The honour is removed.

resume-portfolio-lead = Samples of work as files or links. Add only what you may show.
resume-portfolio-empty = No samples of work yet
resume-portfolio-empty-text = Upload a file or link to something that you have made.
resume-portfolio-add = Add a sample of work
resume-portfolio-add-button = Add the sample
resume-portfolio-title = What it shows
resume-portfolio-title-hint = For example Annual report 2025 for Spårvägen Syd. Without a title the file’s name is used.
resume-portfolio-file = File
resume-portfolio-file-hint = PDF, PNG, JPEG or WebP, at most { $megabytes } MB each and pictures of at most { $megapixels } megapixels. You can choose several, and have { $items } samples in all. Place and camera are removed from pictures.
resume-portfolio-link = Link
resume-portfolio-link-hint = Instead of a file. It must start with https://.
resume-portfolio-added = The sample is added.
resume-portfolio-removed = The sample is removed.
resume-portfolio-remove = Remove { $title }

resume-preview = As the client sees you
resume-preview-text = Only the client that you have consented to sees this, together with the rate that you gave with the consent. Your email address, your phone number and the rate you wish for are not shown.
resume-view-number = Consultant { $number }
resume-view-remote = Happy to work remotely
resume-view-letter = Personal letter
resume-view-experience = Assignments and experience
resume-view-result = Result
resume-view-skills = Skills
resume-view-languages = Languages
resume-view-education = Education
resume-view-honours = Honours and awards
resume-view-portfolio = Portfolio
resume-view-file = File
resume-view-links = Links
resume-view-nothing = Neither letter nor assignments have been filled in yet.
resume-pdf-link = Web
resume-ongoing = present
resume-months = { $months ->
    [one] { $months } mo
   *[other] { $months } mos
  }
resume-years = { $years ->
    [one] { $years } yr
   *[other] { $years } yrs
  }
resume-years-months = { $years ->
    [one] { $years } yr
   *[other] { $years } yrs
  } { $months ->
    [one] { $months } mo
   *[other] { $months } mos
  }
resume-level-1 = basic
resume-level-2 = some practice
resume-level-3 = practised
resume-level-4 = advanced
resume-level-5 = expert
resume-level-years = { $level }, { $years ->
    [one] { $years } year
   *[other] { $years } years
  }
resume-available = Available from { $from }, { $percent }%
resume-available-from = Available from { $from }
resume-available-percent = Available { $percent }%

resume-refusal-months = The assignment ends before it starts. Change the first or the last month.
resume-refusal-years = The last year is before the first. Change one of them.
resume-refusal-skill = The skill needs a name, a level from 1 to 5 and years from 0 to 60. Change what is missing.
resume-refusal-skills = You have { $most } skills already, and no more fit. Remove one that matters less.
resume-refusal-items = You have { $most } samples of work already, and no more fit. Remove one of them.
resume-refusal-file-size = The file is larger than { $megabytes } MB. Make it smaller, or put it somewhere and link to it.
resume-refusal-file-kind = The file is neither PDF, PNG, JPEG nor WebP. Save it in one of those formats and try again.
resume-refusal-nothing = Neither a file nor a link was given. Choose a file, or enter a link.
resume-refusal-both = Both a file and a link were given. Remove the link, or send without the file and add the file by itself.
resume-refusal-link = The link is not secure. It must start with https://.

# The company
supplier-heading = The company that invoices
supplier-lead-consultant = Your own company, which stands on the consultant contract and the invoices. It is needed before you can take an assignment.
supplier-lead-agency = The agency’s details, which stand on the consultant contracts and the invoices of all your consultants. They are needed before anybody can take an assignment.
supplier-missing = The company is still missing. Without it we cannot write a contract.
supplier-no-f-skatt = The company is not approved for F-tax (F-skatt). We would then have to withhold tax, so arrange the approval with the Swedish Tax Agency before you take an assignment.
supplier-number = Supplier no. { $number }. The number stands on the invoices and never changes.
supplier-save = Save the details
supplier-saved = The details are saved.
supplier-stale = The details have changed since you opened the page. What you typed is kept here. Look through it and save again if this is what should stand.
supplier-name = Company name
supplier-org-no = Company registration number
supplier-org-no-hint = Ten digits. A sole trader’s is the Swedish personal number.
supplier-vat-no = VAT number
supplier-vat-no-hint = SE, the registration number and 01.
supplier-street = Street address
supplier-town = Postcode and town
supplier-town-hint = For example 411 16 Göteborg.
supplier-bankgiro = Bankgiro
supplier-bankgiro-hint = Where the fee is paid.
supplier-address = Address
supplier-f-skatt = F-tax (F-skatt)
supplier-f-skatt-sentence = The company is approved for F-tax (F-skatt)
supplier-f-skatt-yes = Approved
supplier-f-skatt-no = Not approved
supplier-employee-heading = { $agency } invoices for you
supplier-employee-lead = You are employed by an agency, so the agency signs the consultant contract and invoices. There is nothing that you need to do here.
supplier-employee-missing = { $agency } has not filled in its company details yet. They are needed before you can take an assignment, so please tell the agency.
supplier-client-heading = Company details
supplier-client-lead = They stand on the client contract and the invoices.
supplier-client-name-note = We change the name for you. Contact your client manager.
supplier-invoice-email = Email address for invoices
supplier-invoice-email-hint = Leave it empty and invoices go to the contact person.
supplier-waiting = Add the company that invoices
supplier-waiting-about = Needed before an assignment can start
supplier-waiting-client = Fill in the company details
supplier-waiting-client-about = Needed for contracts and invoices
supplier-refusal-org-no = The company registration number is not right. Check the digits; there should be ten, as in 556706-5981.
supplier-refusal-vat-no = The VAT number is not right. It should be SE, ten digits and 01, as in SE556706598101.
supplier-refusal-bankgiro = The bankgiro number is not right. Check the digits; there should be seven or eight, as in 988-9817.
supplier-refusal-incomplete = Name, street address and town are needed. Fill in what is missing.
supplier-refusal-agency = Your agency invoices for you, so you have no company of your own here. Tell the agency if its details need changing.

# Accounts and sign-in
field-name = Name
field-email = Email address
field-password = Password
field-new-password = New password
field-old-password = Current password
field-new-email = New email address
field-passkey-name = Name
field-code = Code
field-phone = Phone
field-lang = Language
field-own-behalf = On whose behalf
field-terms = Terms of use
field-agency = Agency
field-company = Company name
field-role = Role
field-agent = Consultant agent
field-manager = Client manager
field-org-no = Company registration number
field-vat-no = VAT number
field-street = Street address
field-town = Postcode and town
field-website = Website
field-about = About the agency
field-industry = Industry
field-invoice-email = Email for invoices
field-masked-sv = Shown to consultants in Swedish
field-masked-en = Shown to consultants in English
lang-sv = Svenska
lang-en = English
kind-consultant = Consultant
kind-agency-rep = Agency representative
kind-client-rep = Client contact person
kind-staff = Member of our staff
password-hint = At least { $least } characters. A sentence that only you would write is both strong and easy to remember. You can paste.
password-too-short = The password needs at least { $least } characters. Add a few words.
password-too-long = The password can have at most { $most } characters. Shorten it.
password-common = That password is among the first that anybody would guess. Choose something less common.
password-holds-address = The password contains your email address. Choose something that cannot be worked out from the address.
password-holds-broker = The password contains our name. Choose something else.
password-holds-name = The password contains your name. Choose something that nobody who knows you would try.
refusal-wrong-sign-in = The email address and the password do not belong together. Check both, or choose a new password under “Forgotten your password?”.
refusal-not-confirmed = The account is not confirmed yet. Open the link in the email we sent, or ask for a new one below.
refusal-closed = The account is closed. Contact us if you want to start again.
refusal-link-spent = The link has already been used or has run out. Ask for a new one on the sign-in page.
refusal-wrong-old-password = The current password is not right. Type it again.
refusal-email-taken = There is already an account with that email address. Use another address, or look the account up.
refusal-company-taken = There is already a company of that name. Look it up in the list, or give a name that tells them apart.
refusal-agency-unknown = There is no agency of that name. Check the spelling in the list of agencies, or add the agency first.
refusal-not-helper = The person you chose does not have the role that is needed, or has left. Reload the page and choose somebody in the list.
refusal-last-admin = This is the only administrator. Invite another one before the account is closed.
refusal-account-not-working = The consultant’s account is not confirmed or is closed. The profile can be marked once the account works.

# Registration
register-title = Register
register-lead = It is free and commits you to nothing. You can close the account at any time.
register-as-consultant = I am a consultant
register-as-consultant-text = Freelance or employed by an agency. You fill in your résumé and say yes or no each time we want to present you.
register-as-agency = I represent an agency
register-as-agency-text = You follow your agency’s consultants and approve when they are to be presented. The consultants register themselves.
register-as-client = I am looking for consultants
register-as-client-text = You describe the assignment and get three suggestions to choose from.
register-have-account = Do you have an account already?
register-consultant-title = Register as a consultant
register-consultant-lead = It takes a minute. You fill in your résumé afterwards.
register-agency-title = Register your agency
register-agency-lead = You will be the agency’s contact person with us.
register-client-title = Register as a client
register-client-lead = You will be your company’s contact person with us.
register-agency-hint = Write the name that your consultants will recognise: they give it when they register.
register-client-hint = As it is registered. Consultants do not see the name until you have chosen.
register-employer-hint = If an agency employs you: write the name that the agency uses. Leave it empty if you are freelance.
register-email-hint = We send a link there to confirm the address.
register-terms = I have read and accept the terms of use
register-terms-wrong = You need to accept the terms of use to get an account.
register-read-terms = Read the terms of use
register-read-privacy = How we treat personal data
declare-own-behalf = I am a natural person and act for myself, not on behalf of a company that supplies consultants
register-own-behalf-wrong = A consultant’s account is for a person who acts for himself or herself. If you represent an agency, register it instead.
register-resend-wait = The mail has just been sent. Wait { $seconds } seconds before you send it again.
register-submit = Create account
register-sent-title = Check your inbox
register-sent-text = We have sent an email to the address that you gave.
register-sent-to = We have sent an email to { $email }.
register-sent-next = Open the link in the email within three days, and you are good to go.
register-sent-missing = No email?
register-sent-spam = Wait a minute or so and look in your spam folder. After that we can send it again.
register-resend = Send the email again
register-resent = The email is on its way again.
register-correct = Wrong address? Correct it
confirm-title = Confirm your account
confirm-lead = Press the button, and the account works.
confirm-kind = You register as
confirm-button = Confirm and sign in
confirm-not-you = Don’t you recognise these details? Close the page. Without a confirmation nothing happens.
confirm-done = Your account is confirmed. Welcome
link-spent-title = The link no longer holds
confirm-spent-text = It has been used, replaced by a newer email, or has run out. Sign in if the account is confirmed already; you can also ask for a new email there.

# Sign in
sign-in-title = Sign in
sign-in-submit = Sign in
sign-in-forgotten = Forgotten your password?
sign-in-no-account = No account?
sign-in-register = Register for free
sign-out-done = You are signed out.
kept-title = You are signed in
kept-lead = What you typed has not been sent yet. Check it and send it.
kept-typed = What you typed
kept-leave = Go to the start page without sending
forgotten-title = Forgotten password
forgotten-lead = Write your email address, and we send a link where you choose a new password.
forgotten-submit = Send the link
forgotten-back = To the sign-in
forgotten-sent-title = Check your inbox
forgotten-sent-text = If the address has an account, an email is on its way. The link in it holds for an hour.
forgotten-again = Try another address
reset-title = Choose a new password
reset-lead = For { $email }. You will be signed out everywhere and signed in here.
reset-submit = Save the password and sign in
reset-done = Your new password holds.
reset-spent-text = It has been used, replaced by a newer email, or has run out. Ask for a new one.
invited-title = Welcome
invited-lead = Choose a password for { $email }, and your account is ready.

# My account
account-title = My account
account-lead = You sign in with { $email }.
account-details = Details
account-save = Save
account-saved = Your details are saved.
account-password = Change password
account-password-save = Change password
account-password-saved = The password is changed. You are signed out everywhere else.
account-end = Close the account
account-end-text = You can close it at any time. First we show you what happens.
account-end-link = Close the account
closing-title = Close your account
closing-lead = This cannot be undone.
closing-sessions = Signing in stops working at once, everywhere.
closing-presented = The profile is not presented to any further clients.
closing-kept = Contracts, time sheets and invoices are kept for as long as the law requires.
closing-button = Close my account
closing-stay = Keep the account
closing-done = Your account is closed. Thank you for your time with us.
close-account-link = Close the account
closing-other-title = Close the account of { $name }
closing-other-lead = { $email }. This cannot be undone.
closing-other-mail = The person gets an email saying that the account is closed.
closing-other-button = Close the account
closing-other-stay = Cancel
closing-other-done = The account is closed.
account-address-text = We write to { $email }, and you sign in with it.
account-address-link = Change the address
account-security-text = A second factor, recovery codes, and where you are signed in.
account-security-link = Security

# Security of the account
security-title = Security
security-lead = What guards your account, and where it is open.
security-needed = Your role here needs a second way to show who you are, besides the password. Set up a code app, and you can go on.
security-code-app = Code app
security-code-app-text = An app in your phone shows a code that changes every thirty seconds. With it nobody gets in who only knows your password. Any authenticator app will do.
security-code-app-add = Set up a code app
security-code-app-change = Move to another app
security-code-app-remove = Remove
security-since = Since
security-recovery = Recovery codes
security-recovery-left = { $left ->
    [one] One code is left.
   *[other] { $left } codes are left.
  } Each lets you in once, without the app.
security-recovery-make = Make new codes
security-sessions = Where you are signed in
security-session-device = Browser
security-session-began = Signed in
security-session-seen = Last seen
security-session-now = Now
security-session-this = This one
security-session-end = End this
security-sessions-end = End all others
security-session-ended = That session is ended.
security-sessions-ended = Every other session is ended.
security-back = To My account
address-title = Email address
address-lead = Now it is { $email }. We send a link to the new one; until you have opened it the old one holds.
address-submit = Send the link
address-asked = If { $email } can be used, a link is on its way there. Until you have opened it the old address holds.
address-confirm-title = Confirm your new address
address-confirm-lead = From now on you sign in with { $email }, and we write there.
address-confirm-button = Change to this address
address-changed = The new address holds.
address-spent-text = It has been used, replaced by a newer one, or has run out. Ask for a new one.
security-passkeys = Passkeys
security-passkeys-text = Sign in with your fingerprint, your face or the code of your device. Nothing to remember, and nothing that anybody can trick out of you.
passkey-add = Add a passkey
passkey-since = Since { $at }
passkey-used = Last used { $at }
passkey-unused = Not used yet
passkey-sign-in = Sign in with a passkey
passkey-or-password = Or with your password:
passkey-use = Use a passkey
passkey-new-title = Sign in without a password
passkey-new-lead = A passkey stays in your phone or computer. Next time a fingerprint, your face or the code of your device is enough.
passkey-name-hint = So that you know it again if you have several.
passkey-new-button = Make a passkey
passkey-needs-scripts = Passkeys need scripts in the browser. Your password works as before.
passkey-not-taken = The browser made nothing of it. Try again, or use your password.
passkey-later = Not now
passkey-added = The passkey is added. You are signed out everywhere else.
passkey-one-title = Your passkey
passkey-rename = Save the name
passkey-renamed = The name is saved.
passkey-remove-title = Take it away
passkey-remove-text = It no longer opens your account. Remove it from your device as well, so that it is not offered in vain.
passkey-removed = The passkey is removed. You are signed out everywhere else.
passkey-back = To Security
refusal-wrong-passkey = The passkey could not be taken. Try again, or use your password.
refusal-too-many-passkeys = You have { $most } passkeys already. Remove one that you no longer use.
device-named = { $browser } on { $system }
device-unknown = An unknown browser
code-app-title = Set up a code app
code-app-lead = It takes two steps and a phone.
code-app-first = 1. Read the picture
code-app-scan = Open your authenticator app, choose to add an account, and hold the camera towards the picture.
code-app-picture = A QR code with the secret for your app
code-app-by-hand = The camera does not work?
code-app-by-hand-text = Type this secret into the app instead. The spaces do not matter.
code-app-open = Open in an app on this device
code-app-second = 2. Type the code that it shows
code-app-code-hint = Six digits. They change every thirty seconds.
code-app-submit = Turn it on
code-app-added = The code app is on. You are signed out everywhere else.
code-app-removed = The code app is removed. You are signed out everywhere else.
recovery-title = Your recovery codes
recovery-lead = Keep them where you keep your most important papers, or in your password manager. Each lets you in once if the phone is gone.
recovery-once = This is the only time that they are shown.
recovery-kept = I have kept them
recovery-made = New codes are made. The earlier ones no longer work.
second-title = One more step
second-lead = Your password was right. Now show that it is you.
second-hint = Six digits from your code app, or one of your recovery codes.
second-submit = Sign in
second-lost = Neither phone nor codes?
second-contact = Contact us
second-back = Sign in as somebody else
proof-title = Show that it is you
proof-lead = It is more than ten minutes since you last showed it, and what you are about to do matters. Then it goes on by itself.
proof-code-hint = Instead of the password: six digits from your code app, or a recovery code.
proof-submit = Go on
proof-leave = Leave it for now
refusal-wrong-code = The code is not right, or has been used already. Wait for the next one and type that.
refusal-setup-over = The picture on the page was too old. Here is a new one: read it again and type the new code.
refusal-last-factor = Your role here needs a second factor, and this is the only one. Add another one first.
refusal-wrong-proof = The password or the code is not right. Check it and type it again.
helper-agent = Your consultant agent
helper-agency-agent = Your agency’s consultant agent
helper-manager = Your client manager
helper-agent-soon = You will soon have a consultant agent of your own. Until then all of us help you.
helper-manager-soon = You will soon have a client manager of your own. Until then all of us help you.
helper-nobody = Nobody yet

# The staff’s lists
list-search = Search
list-by-name = Search by name
list-pages = Pages
list-start = From the beginning
list-next = Next page
list-nothing = Nothing found
list-nothing-text = Try fewer words, or take a filter away.
list-all = Show all
list-remove-filter = remove the filter
column-number = No.
column-title = Title
column-city = Place
column-agency = Agency
column-available = Available
column-rate = Wished rate
column-presentable = Presentable
column-stage = Account
column-way = Action
column-consultants = Consultants
column-contacts = Contact persons
available-now = now
rate-per-hour = per hour
rate-per-day = per day
rate-fixed = fixed fee
stage-registered = Not confirmed
stage-confirmed = Active
stage-closed = Closed
consultants-title = Consultants
consultants-search = Name, title, place, skill or number
consultants-mark = Presentable
consultants-all = All
consultants-presentable = Presentable
consultants-not-presentable = Not presentable yet
consultants-of-agent = Consultant agent: { $name }
consultants-none = No consultants yet
consultants-none-text = They appear here once they have registered and confirmed their address.
consultant-number = Consultant { $number }
consultant-facts = Details
consultant-strength = Résumé
consultant-strength-of = { $done } of { $of } parts done
consultant-updated = Last changed
consultant-pdf = Résumé as PDF
consultant-closed = The account is closed. The consultant cannot be presented.
consultant-agency-named = Named “{ $name }”, which is not here
consultant-no-agent = No consultant agent has been assigned.
consultant-change-agent = Change consultant agent
consultant-agent-changed = The consultant agent is changed.
consultant-change-agency = Change agency
consultant-change-agency-hint = The agency’s name as it is in the list. Leave it empty for a freelancer.
consultant-agency-changed = The agency is changed.
presentable-yes = Presentable
presentable-no = Not yet
presentable-since = Since { $at }
presentable-why = Nobody can be suggested to a client before the profile is marked.
presentable-mark = Mark as presentable
presentable-take-back = Take the mark back
presentable-marked = The profile is marked as presentable.
presentable-taken-back = The mark is taken back.
agencies-title = Agencies
agencies-none = No agencies
agencies-none-text = They appear here once a representative has confirmed their address.
agency-new = Add an agency
agency-new-lead = Once the agency is here you can invite those who represent it.
agency-facts = The agency’s details
agency-people = Agency representatives
agency-nobody = Nobody represents the agency here yet.
agency-no-consultants = The agency has no consultants here yet.
agency-in-list = Show in the list of consultants
clients-title = Clients
clients-none = No clients
clients-none-text = They appear here once a contact person has confirmed their address.
client-new = Add a client
client-new-lead = Once the client is here you can invite contact persons and write assignments down.
client-facts = The client’s details
client-people = Contact persons
client-nobody = The client has no contact person here yet.
client-masked-hint = What consultants read instead of the name, for example “Public authority in Gothenburg”.
client-masked-tells = The text contains the client’s name. Describe the client without naming it.
client-invoice-email-hint = Without an address, invoices go to the contact person.
company-create = Add
company-created = Done. Fill in what you know.
company-saved = The details are saved.
org-no-wrong = The company registration number is not right. Check the digits, for example 556706-5981.
vat-no-wrong = The VAT number is not right. It should look like SE556706598101.
invite-title = Invite a person
invite-hint = The person gets a link and chooses a password.
invite-submit = Send the invitation
invite-done = The invitation is sent to { $email }.
staff-title = Staff
staff-lead = Those who work with us, and what they may do.
staff-invite = Invite a colleague
role-consultant-agent = Consultant agent
role-client-manager = Client manager
role-finance = Finance
role-admin = Administrator
role-read-only = Read only
accounts-title = New accounts
accounts-lead = Those who have confirmed their address and wait for your word.
accounts-none = Nobody waits
accounts-none-text = New accounts appear here once their address is confirmed.
accounts-kind = As
accounts-since = Registered
accounts-grant-title = Grant the account
accounts-grant-text = A client can open assignments once the account is granted. The person gets a mail.
accounts-grant = Grant
accounts-granted = The account is granted.
accounts-refuse-title = Refuse the account
accounts-refuse-hint = The person reads it in a mail. The account is closed.
accounts-refuse = Refuse
accounts-refused = The account is refused and closed.
accounts-access = Access
accounts-access-text = Ending the sessions signs the person out everywhere. Suspending also keeps the person out until you let him or her in again.
accounts-end-sessions = End all sessions
accounts-sessions-ended = Every session is ended.
accounts-suspend = Suspend
accounts-suspended = The account is suspended.
accounts-resume = Let in again
accounts-resumed = The account is let in again.
account-link = The account
standing-waiting = Waits to be granted
standing-granted = Granted
standing-suspended = Suspended
field-refusal-reason = Reason
refusal-suspended = The account is suspended. Contact us, and we will sort it out.
refusal-not-granted = Your account has not been granted yet. We look at every new account, most often within one working day; what you have written is kept. Call us if it is urgent.
refusal-granted = The account has been granted already. Close it instead if it should end.
waiting-grant-account = Grant a new account
own-agency-title = Our consultants
own-agency-lead = Those who have named { $agency } as their agency.
own-agency-none = No consultants yet
own-agency-none-text = Ask your consultants to register and write { $agency } as their agency. They will then appear here.
own-agency-more = More consultants? Ask them to register and write { $agency } as their agency.
waiting-review-profile = Review the profile
waiting-review-more = Review more profiles
waiting-review-more-about = Consultants who are not presentable yet
waiting-complete-client = Complete the client’s details

# Mails about accounts
mail-hello = Hello { $name },
mail-confirm-subject = Confirm your account with { $broker }
mail-confirm-text = Thank you for registering with { $broker }. Confirm that the address is yours, and you are good to go. The link holds for three days.
mail-confirm-button = Confirm the account
mail-confirm-not-you = Haven’t you registered? Then you need not do anything. The account does not work without a confirmation.
mail-already-subject = You already have an account with { $broker }
mail-already-text = Somebody, probably you, wanted to register an account with { $broker } with this address. You already have one, so it is enough to sign in.
mail-already-button = Sign in
mail-already-forgotten = If you have forgotten the password, choose a new one at { $link }. If it was not you, you need not do anything.
mail-address-closed-subject = Your account with { $broker } is closed
mail-address-closed-text = Somebody, probably you, wanted to use this address with { $broker }. The account is closed. Do you want to start again? Call { $phone } or write to { $email }.
mail-company-subject = Your company is already with { $broker }
mail-company-text = You wanted to register { $company } with { $broker }. The company is here already, and to protect it we let nobody else in through a form.
mail-company-way = Call { $phone } or write to { $email }, and we will invite you.
mail-reset-subject = Choose a new password
mail-reset-text = Here you choose a new password with { $broker }. The link holds for an hour and can be used once.
mail-reset-button = Choose password
mail-reset-not-you = Didn’t you ask for this? Then you need not do anything. Your password holds as before.
mail-changed-subject = Your password was changed
mail-changed-text = The password of your account with { $broker } was changed at { $at }. You are signed out everywhere else.
mail-changed-not-you = Was it not you? Choose a new one at once at { $link } and call us on { $phone }.
mail-closed-subject = Your account with { $broker } is closed
mail-closed-text = Your account with { $broker } is closed. Signing in is no longer possible, and your profile is not presented to any further clients.
mail-closed-data = Contracts, time sheets and invoices are kept for as long as the law requires. Questions about your personal data: { $email }.
mail-invitation-subject = You are invited to { $broker }
mail-invitation-text = { $broker } has set up an account for you. Choose a password, and it is ready. The link holds for three days.
mail-invitation-button = Choose password
mail-invitation-not-you = Weren’t you expecting this? Ask us at { $email }.

# Mails about the account’s safety
factor-code-app-in-mail = a code app
factor-passkey-in-mail = the passkey “{ $name }”
mail-security-not-you = Was it not you? Sign in at once at { $link }, end every session there, change your password, and call us on { $phone }.
mail-factor-added-subject = A second factor was added to your account
mail-factor-added-text = At { $at } { $factor } was added to your account. From now on it is asked for when you sign in.
mail-factor-removed-subject = A second factor was removed from your account
mail-factor-removed-text = At { $at } { $factor } was removed from your account.
mail-recovery-used-subject = A recovery code was used
mail-recovery-used-text = At { $at } one of your recovery codes was used. { $left ->
    [0] None is left: make new ones.
    [one] One is left.
   *[other] { $left } are left.
  }
mail-new-device-subject = Signed in with a new browser
mail-new-device-text = Your account with { $broker } was opened at { $at } with a browser that we have not seen you use before: { $device }.
mail-address-subject = Confirm your new address
mail-address-text = You want to use this address with { $broker }. Open the link to confirm that it is yours. It holds for a day.
mail-address-button = Confirm the address
mail-address-not-you = Haven’t you asked for this? Then you need not do anything.
mail-address-asked-subject = Somebody wants to change your address
mail-address-asked-text = At { $at } your account was asked to use { $email } instead of this address. It happens only when the link there is opened.
mail-address-changed-subject = Your account has another address
mail-address-changed-text = Since { $at } the address of your account is { $email }. You are signed out everywhere else.
mail-granted-subject = Your account with { $broker } is granted
mail-granted-text = We have looked at your account with { $broker }, and you are welcome. Everything is open to you now.
mail-refused-subject = Your account with { $broker }
mail-refused-text = We have looked at your account with { $broker } and cannot grant it. The reason:
mail-refused-way = The account is closed. If we have misunderstood something, call { $phone } or write to { $email }.
mail-suspended-subject = Your account with { $broker } is suspended
mail-suspended-text = Your account with { $broker } is suspended, and you cannot sign in for now. Call { $phone } or write to { $email }, and we will sort it out.
mail-bank-changed-subject = Bank details were changed
mail-bank-changed-text = At { $at } the bank details of { $company } were changed. Payments go there from now on.

# A CV as a file
resume-to-import = Start from a CV you have
import-heading = Start from a CV
import-lead = Upload a CV that you have already. You see what we found beside the text that it stood in and choose what to keep. Nothing is saved in your CV until you say so.
import-file = File
import-file-hint = PDF, DOCX, Europass, JSON Resume or LinkedIn’s export, at most { $megabytes } MB.
import-send = Upload and look through
import-kinds = Which files work, and what happens to them?
import-kind-document = PDF or DOCX with text, in Swedish or English. A scanned picture cannot be read.
import-kind-linkedin-pdf = Your LinkedIn profile as PDF: More → Save to PDF.
import-kind-linkedin = LinkedIn’s export of your data, as a zip file. Connections, messages, birthday and address are not read.
import-kind-europass = Europass, as XML or as PDF from Europass.
import-kind-json = JSON Resume.
import-private = The file is kept until you remove it, and only you can open it. At most { $most } files.
import-files = Your files
import-stage-read = To look through
import-stage-unread = Could not be read
import-stage-accepted = Done
import-unread = We could not read the file. Fill in by hand – the file is saved.
import-unread-kept = You can upload another file, or fill in your CV yourself. The file stays here until you remove it.
import-by-hand = Fill in by hand
import-accepted-text = You took in details from the file on { $when }. The rest of what we found is forgotten; the file itself is still here.
import-accepted = { $count ->
    [one] One detail is saved in your CV. The file is still under Start from a CV.
   *[other] { $count } details are saved in your CV. The file is still under Start from a CV.
}
import-kept = The file
import-kept-text = The file is saved and only you can open it. When you remove it, everything that we found in it and that you did not keep goes with it.
import-remove = Remove the file
import-removed = The file is removed.
import-review-lead = Tick what should go into your CV and put right what came out wrong. What you do not tick is skipped. Nothing is saved yet.
import-to-check = { $count ->
    [one] There is one detail that we are not sure of. It is marked Check.
   *[other] There are { $count } details that we are not sure of. They are marked Check.
}
import-take = Put this in my CV
import-accept = Save what is ticked
import-later = Not now
import-line = Line { $line }
import-lines = Lines { $first }–{ $last }
import-known = Already there
import-check = Check
import-check-these = Check: { $fields }.
import-language = Language
import-language-level = Level of the language
import-link = Link
import-links = Links
import-source = The text of the file
import-source-hint = In what is marked we found something.
import-refusal-no-file = Choose a file.
import-refusal-files = You already have { $most } files. Remove one that you do not need.
import-refusal-taken = The details from this file are saved already. Upload it again if you want to keep more.
import-refusal-nothing = You have not ticked anything. Tick what should go into your CV.
import-not-read-empty = The file is empty. Choose another.
import-not-read-too-large = The file is larger than { $megabytes } MB. Save it smaller, or send only the pages with your CV.
import-not-read-kind = The file is not a CV that we can read. Choose a PDF, DOCX, Europass, JSON Resume or LinkedIn’s export.
import-not-read-broken = The file seems to be damaged. Open it, save it again and try once more.
import-not-read-unpacked = The file holds more than a CV usually does. Save it as PDF and try once more.
import-not-read-locked = The file is locked with a password. Save it without one and try once more.
import-not-read-entities = The file declares a document type, which we do not read for safety’s sake. Save it as PDF and try once more.
import-not-read-no-text = The file is a picture of a CV, without text that can be read.
import-not-read-nothing = We found no experience, education or skills in the file.
import-not-read-too-much = The file took too long to read. Save it as PDF anew and try once more.
resume-files = Your CV as a file
resume-files-text = The rate you wish for is in none of the files.
resume-file-pdf = PDF with name and contact details
resume-file-pdf-text = To send yourself
resume-file-masked = PDF without name and contact details
resume-file-masked-text = A number stands in place of your name. Names that you mention in texts about others are not removed.
resume-file-json = JSON Resume
resume-file-json-text = For other services, and for bringing it back here
resume-file-europass = Europass, XML
resume-file-europass-text = For Europass and other services in the EU
# Order, place and calendar
resume-placed = The order is saved.
resume-up = Move { $title } up
resume-down = Move { $title } down
resume-place = { $city }, within { $km } km
profile-radius = How far you travel
profile-radius-hint = From the town, for example 50.
profile-to-calendar = Days on which you cannot work
calendar-heading = Calendar
calendar-lead = Days on which you cannot work: holidays, other assignments, parental leave. Only you and we see them.
calendar-taken = Days that are taken
calendar-none = No days ahead are taken.
calendar-add = Add days that are taken
calendar-add-button = Add the days
calendar-added = The days are taken.
calendar-removed = The days are free again.
calendar-free = Remove { $when }
calendar-from = First day
calendar-to = Last day
calendar-note = Note
calendar-note-hint = For your own memory, for example holiday.
calendar-week = Wk
calendar-monday = Mo
calendar-tuesday = Tu
calendar-wednesday = We
calendar-thursday = Th
calendar-friday = Fr
calendar-saturday = Sa
calendar-sunday = Su
calendar-day-free = free to work
calendar-day-before = before you are available
calendar-day-taken = taken
profile-refusal-days-reversed = The last day is before the first. Swap them, or put one of them right.
profile-refusal-days = You already have { $most } periods. Remove one that is not needed.
resume-refusal-points = The picture has more than { $megapixels } megapixels. Save it smaller and try again.
resume-refusal-not-drawn = The picture could not be opened. Save it again and try once more.
