# The page's frame
shell-skip = Skip to the content
shell-other-language = Svenska
shell-theme = Change appearance
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-register = Register
shell-menu = Menu
shell-foot = About us
shell-org-no = Company no. { $org }
shell-how = How it works
shell-policies = Policies
shell-privacy = Privacy
shell-contact = Contact
demo-bar = Demo
demo-cast = Change person
demo-mails = Mails sent
demo-day = +1 day
demo-week = +7 days
demo-month = +30 days

# Refusals and failures
refusal-title = That did not work
refusal-home = To the start page
failure-title = Something went wrong on our side
failure-text = The fault has been noted. Try again in a while; if it happens again, contact us and quote number { $number }.
kept-title = What you typed is kept
kept-email = Email address
kept-password = Password
kept-sign-in = Sign in and go on
kept-again = Send again

# Forms
form-problem = There is a problem
form-optional = (optional)
form-unreadable = The form could not be read. Reload the page and try again.
form-too-large = What you sent is too large. At most { $megabytes } MB can be taken; choose a smaller file.
form-no-id = The form lacks its mark. Reload the page and send it again.
wrong-empty = Fill in “{ $label }”.
wrong-too-long = “{ $label }” has { $typed } characters, but only { $most } fit. Shorten the text.
wrong-too-short = “{ $label }” needs at least { $least } characters. Write something longer.
wrong-not-date = “{ $label }” is not a date. Write for example 2026-11-22.
wrong-not-month = “{ $label }” is not a month. Write for example 2026-11.
wrong-not-number = “{ $label }” is not a number. Write it in digits, for example 50.
wrong-not-money = “{ $label }” is not an amount. Write for example 950 or 950.50.
wrong-range = “{ $label }” must be between { $least } and { $most }.
wrong-not-email = “{ $label }” is not an email address. Write for example name@company.com.
wrong-not-link = “{ $label }” is not a link. It must start with https://.
wrong-not-choice = Choose one of the options for “{ $label }”.
# Saved by itself
autosave-saved = Saved { $time }
autosave-saving = Saving …
autosave-unfit = Not saved: a field needs to be put right. Press the button to see which.
autosave-changed = Another change was saved since you opened the page. Press the button to see what applies.
autosave-offline = No contact with the server. What you typed stays here and is saved once the contact is back.
autosave-stopped = You are no longer signed in. What you typed stays in this browser. Sign in and open the page again.
form-draft = What you typed last is filled in again.
form-uploading = Uploading: { $percent }%
