# Stages
stage-drafted = To be confirmed
stage-confirmed = Confirmed
stage-reviewed = Reviewed
stage-issued = Issued
stage-credited = Credited
step-drafted = Draft ready
step-confirmed = Confirmed
step-reviewed = Reviewed
step-issued = Issued
exception-disputed = Something is wrong
exception-no-f-skatt = No F-skatt
exception-no-address = Client address missing

# Words
fact-assignment = Assignment
fact-consultant = Consultant
fact-client = Client
fact-month = Month
fact-hours = Hours
fact-terms = Payment terms
fact-seller = Seller
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
sum = Total
field-reason = What is wrong?

# The price
price-what = What
price-unit = Per unit
price-month = The month
price-caption = Price per unit and for the month
price-consultant = The consultant receives
price-agency = The agency receives
price-commission = Commission { $percent }
price-commission-short = Commission
price-client = The client pays
per-hour = { $amount } per hour
per-day = { $amount } per day
per-whole = { $amount } fixed fee

# On the invoices
line-work = Consulting according to the approved time sheet for { $month }
line-fixed = Fixed fee for { $title }
line-vat = VAT { $percent }
quantity-whole = 1
quantity-day = 1 day
quantity-days = { $days } days

# The list
invoices-title = Invoices
invoices-lead-consultant = We write your invoice for you. You confirm the draft, and then yours and the client’s are issued at the same time.
invoices-lead-employee = The months that your agency invoices. You see the same three figures as the agency and the client.
invoices-lead-agency = We write your invoice for you. You confirm the draft, and then yours and the client’s are issued at the same time.
invoices-lead-client = Your invoices, with the consultant’s fee and our commission openly shown.
invoices-lead-staff = All invoice pairs. What needs attention comes first.
invoices-empty = No invoices here
invoices-empty-text = An invoice pair is made when the client has approved a month.
invoices-filter = Show by stage
invoices-all = All
invoices-check = Check the chosen ones before issuing
column-stage = Stage
column-self-billed = Self-billed invoice
column-net = Before VAT
column-of-which-commission = Of which commission
column-vat = VAT
column-to-pay = To pay
column-due = Due date
column-invoice = Invoice
column-consultant-net = To consultant or agency
column-client-net = From the client
column-client-total = From the client with VAT
column-numbers = Numbers
column-choose = Issue
column-why = Why
choose-pair = Choose { $title }, { $month }
uninvoiced-title = Approved months without an invoice
uninvoiced-text = Every approved hour has been invoiced or is listed here.
why-fixed = Fixed fee: the whole fee is invoiced with the last month of the assignment.
why-no-hours = No hours to invoice.
why-unknown = There is no draft. Reopen the month and have it approved again.

# One invoice pair
pair-title = Invoices for { $month }
pair-price = Price and commission
pair-price-hint = Before VAT, to the öre. Client, consultant and agency see the same three figures.
pair-facts = What it stands on
pair-papers = Documents
pair-history = What has happened
pair-confirmed = The draft has been confirmed. Finance reviews it before the invoices are issued.
pair-disputed = Thank you. We have been told what is wrong and will be in touch.
pair-reviewed = The invoice pair has been reviewed and can be issued.
pair-disputed-why = Something is wrong:
pair-disputed-wait = We are looking into it. If the hours need correcting the month is reopened, and you get a new draft. If it is right after all, you can confirm it.
pair-settle = Go to the time sheet and reopen the month if the hours need correcting
leg-client = Client invoice
leg-client-parties = From us to { $client }
leg-consultant = Self-billed invoice
leg-consultant-parties = From { $supplier } to us, issued by us
leg-paid-out = Paid out
column-line = What
column-quantity = Quantity
column-unit-price = Unit price
column-amount = Amount
paper-client = Client invoice { $label } (PDF)
paper-consultant = Self-billed invoice { $label } (PDF)
paper-report = The month report (PDF)
paper-meta = Issued { $issued }, due { $due }
happened-drafted = The draft was made
happened-confirmed = Confirmed
happened-disputed = Something was wrong
happened-reviewed = Reviewed
happened-issued = The invoices were issued
act-confirm-title = Is the draft right?
act-confirm-text = By confirming you approve the self-billed invoice from { $supplier }. Finance then reviews it, and both invoices are issued at the same time.
act-confirm = Looks right, confirm
act-dispute-title = Something is wrong
act-dispute-hint = Say what is wrong. Finance and the consultant agent read it.
act-dispute = Send
act-review-title = Review
act-review-text = Compare it with the month report. Once you have reviewed it, the invoices can be issued.
act-review = Mark as reviewed
act-issue-title = Issue the invoices
act-issue-text = The next page shows what is sent and to whom, before anything happens.
act-issue = Check and issue

# The check before issuing
check-title = Check before issuing
check-lead = This is how the invoices go out. Their numbers are set when you issue them.
check-table = Invoice date { $date }
check-letters = Emails that are sent
check-held = Cannot be issued now
check-final = An issued invoice cannot be changed, only credited.
check-issue = { $count ->
    [one] Issue the invoice pair
   *[other] Issue { $count } invoice pairs
  }
check-back = Cancel
column-to-client = To the client
column-to-seller = To the seller
column-to-accounting = To accounting
issued-one = The invoices have been issued and are on their way by email.
issued-many = { $count ->
    [one] One invoice pair has been issued and is on its way by email.
   *[other] { $count } invoice pairs have been issued and are on their way by email.
  }

# What waits
waiting-confirm = Confirm the invoice draft
waiting-settle = Settle what is wrong
waiting-review = Review the invoice pair
waiting-issue = Issue the invoices
waiting-about = { $month }, { $consultant }, { $title }

# Refusals
refusal-already-issued = The invoices have already been issued. Open the invoice pair to see them.
refusal-wrong-stage = The invoice pair is no longer in the stage where this can be done. Open it again and see what has happened.
refusal-month-not-approved = The month has not been approved. Wait until the client has approved it.
refusal-no-f-skatt = The seller is not approved for F-skatt. Ask the consultant or the agency to check the Company page.
refusal-no-address = The client’s address is missing, and an invoice must have it. Fill it in on the client’s page and try again.
refusal-reason-missing = Say what is wrong, so that we can correct it.
refusal-nothing-chosen = No invoice pair has been chosen. Go back to the list and tick at least one.

# Mails
mail-open = Open the invoices
mail-reason = The words were: { $reason }
mail-confirm-subject = Confirm the invoice draft for { $month }: { $title }
mail-confirm-text = The client has approved { $month }, and the invoice draft is ready. Check the figures and confirm, and we will issue the invoices.
mail-disputed-subject = Something is wrong in { $month }: { $title }
mail-disputed-text = { $name } writes that the invoice draft is not right.
mail-issued-subject = Invoice { $label }: { $title }, { $month }
mail-issued-client-text = Invoice { $label } for { $total } is attached, together with the approved month report. It is to be paid by { $due }.
mail-issued-seller-text = Self-billed invoice { $label } for { $total } has been issued in your company’s name and is attached. The money is paid out by { $due }.
mail-accounting-subject = Invoices { $client } and { $seller }
mail-accounting-text = The client invoice, the self-billed invoice and the month report are attached.
