# The week
week-title = Time
week-lead = Enter how long you worked each day. Each week is saved by itself, and the month is handed in when it is over.
week-to-months = All months
week-this = Go to this week
week-nav = Weeks
week-before = Previous week
week-after = Next week
week-label = Week { $number } · { $from }–{ $to }
week-label-year = Week { $number } ({ $year }) · { $from }–{ $to }
week-engagement = assignment { $number }
week-caption = { $title }, { $week }
week-assignment = Assignment
week-sum = Total
week-all = All assignments
week-locked = locked, the month has been handed in
week-outside = outside the assignment’s dates
week-notes = { $count ->
    [0] Notes
    [one] Notes (1)
   *[other] Notes ({ $count })
  }
week-note-label = Note for { $day }
week-save = Save the week
week-saved = { $week } has been saved.
week-progress = Reported out of expected
week-progress-text = { $entered } of { $expected }
week-empty = No assignment this week
week-empty-text = While an assignment is running you report your time here. Go to another week if you are looking for an earlier assignment.
week-help = How to enter time
week-help-text = 7.5, 7,5, 7:30 and 7h30m are the same. 8 is eight hours and 30m half an hour. Empty the box to remove the time.

# Faults in boxes
duration-ambiguous = { $day }: “{ $typed }” can be read in more than one way. Enter 7:30 or 7.5 for hours and 30m for minutes.
duration-unreadable = { $day }: “{ $typed }” cannot be read as time. Enter for example 7.5, 7:30 or 30m.
duration-too-long = { $day }: “{ $typed }” is more than a day. Enter 24 at most.
cell-outside = { $day } lies outside the assignment, which runs from { $first } to { $last }. Empty the box.
cell-closed = { $day }: { $typed } has not been saved, because { $month } has been handed in. Ask the client to send the month back if something is wrong.
cell-changed = { $day }: you entered { $yours }, but somebody has saved { $stored } since you opened the page. Save again to keep yours, or enter { $stored }.
cell-note-changed = { $day }: the note has been changed to “{ $note }” since you opened the page. Save again to keep yours.
cell-day-full = { $day }: there is no room for { $typed } hours, because { $others } hours have been reported on other assignments. A day has 24.
cell-other-week = { $day } does not belong to this week. Open the week that the day lies in.

# The months
sheets-title = Time sheets
sheets-lead-consultant = One time sheet for each assignment and month. When the month is over you hand it in, and the client approves it.
sheets-lead-agency = Your consultants’ months and how far they have come.
sheets-lead-client = Months that the consultants have handed in for you to approve.
sheets-lead-staff = All months and how far they have come.
sheets-to-week = Report time
sheets-filter = Show by stage
sheets-all = All
sheets-empty = No time sheets here
sheets-empty-text = A month shows up once time has been reported on an assignment.
column-month = Month
column-stage = Stage
column-day = Day
column-note = Note
stage-open = Open
stage-returned = Sent back
stage-submitted = Waiting for approval
stage-approved = Approved
stage-invoiced = Invoiced

# One month
sheet-title = Time sheet for { $month }
sheet-facts = The month
sheet-papers = Documents
sheet-report = The month report (PDF)
sheet-report-replaced = Replaced month report (PDF)
sheet-report-meta = { $hours }, approved by { $name } { $at }
sheet-history = What has happened
sheet-returned-why = The month is open again. Whoever opened it wrote:
sheet-empty = No time reported
sheet-empty-text = The month has no hours. It can be handed in all the same.
sheet-edit-week = Change the week
sheet-total = Total for the month: { $hours }
sheet-waits-client = The month has been handed in and is waiting for the client’s approval.
sheet-submitted = The month has been handed in. The client has been sent an email.
sheet-approved = The month has been approved. The report is saved and the invoices are being drafted.
sheet-returned = The month has been sent back. The consultant has been sent an email with the reason.
sheet-reopened = The month is open again. The consultant has been sent an email with the reason.
fact-assignment = Assignment
fact-consultant = Consultant
fact-client = Client
fact-hours = Hours
price-title = What the month comes to
price-consultant = The consultant receives
price-agency = The agency receives
price-commission = Commission { $percent }
price-client = The client pays
price-hint = Before VAT. Client, consultant and agency see the same three figures.
field-reason = Reason
act-submit-title = Hand in the month
act-submit-text = The month holds { $hours }. When you hand it in its days are locked, and the client is asked to approve it.
act-submit = Hand in for approval
act-approve-title = Approve the month
act-approve-text = { $consultant } has reported { $hours }. When you approve, the report is saved and the invoices are drafted.
act-approve = Approve
act-return-title = Something is wrong
act-return-hint = Say what needs to be corrected. The consultant reads it and can then hand in the month again.
act-return = Send back
act-reopen-title = Reopen the month
act-reopen-hint = Say why. The approved report is kept, and the next report states the reason.
act-reopen = Reopen
happened-submitted = Handed in for approval
happened-returned = Sent back
happened-approved = Approved
happened-reopened = Reopened

# What waits
waiting-report = Report your hours
waiting-report-about = { $week }, { $title }
waiting-close = Close the month
waiting-returned = Correct the month that came back
waiting-month-about = { $month }, { $title }
waiting-approve = Approve the month
waiting-approve-about = { $month }, { $consultant }, { $hours }

# Refusals
refusal-wrong-stage = The month is no longer in the stage where this can be done. Open it again and see what has happened.
refusal-too-early = The month has not begun yet. Hand it in when it is over.
refusal-reason-missing = Give a reason, so that whoever corrects it knows what is wrong.
refusal-already-invoiced = The month has been invoiced and cannot be reopened. The invoice has to be credited first; contact finance.

# Mails
mail-open = Open the month
mail-reason = Reason: { $reason }
mail-submitted-subject = Approve time for { $month }: { $consultant }
mail-submitted-text = { $consultant } has handed in the time for { $month }. Check the hours and approve them, or send the month back if something is wrong.
mail-returned-subject = The time sheet for { $month } came back
mail-returned-text = The client has sent back the time sheet for { $month }. Correct it and hand it in again.
mail-reopened-subject = The time sheet for { $month } is open again
mail-reopened-text = The approved time sheet for { $month } has been reopened. Correct it and hand it in again.
mail-approved-subject = The time for { $month } has been approved by { $client }
mail-approved-text = { $approver } has approved the time for { $month }. We are now preparing the invoice.
