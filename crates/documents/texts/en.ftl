# The page
page = Page
page-of = of
org-no = Company reg. no. { $number }
vat-no = VAT no. { $number }
f-tax = Approved for F-tax (Godkänd för F-skatt)
seat = Registered office: { $place }
moment = { $stockholm }, Swedish time ({ $utc } UTC)
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
payment-terms = Payment terms
contract = Contract
assignment = Assignment
consultant = Consultant
client = Client

# The commission, open to all
commission-heading = How the amount is made up
commission-consultant = Consultant’s fee
commission-agency = Agency’s fee
commission-broker = Broker’s commission, { $percent } of the fee
commission-client = Client’s price
commission-note = Amounts exclude VAT. Client, consultant and agency see the same figures.

# Contract
contract-kind-client = Client contract
contract-kind-consultant = Consultant contract
contract-between = Contract between { $broker } and { $other }
contract-between-amending = Contract between { $broker } and { $other }, amending contract { $number }
contract-parties = Parties
contract-role-broker = Broker
contract-role-client = Client
contract-role-consultant = Consultant
contract-role-agency = Agency
contract-work = The assignment
contract-assignment = Assignment
contract-assignment-numbered = { $title } (assignment { $number })
contract-workers = Carried out by
contract-place = Place and extent
contract-time-line = Time-line
contract-start = First day
contract-end = Last day
contract-until-further-notice = Until further notice
contract-notice = Either party may end the contract early in writing, with { $days ->
    [one] { $days } day’s
   *[other] { $days } days’
  } notice.
contract-fee = Fee and commission
contract-basis-hour = The work is paid per hour worked.
contract-basis-day = The work is paid per day worked.
contract-basis-fixed = The work is paid with a fixed fee for the whole assignment.
contract-unit-hour = per hour
contract-unit-day = per day
contract-unit-fixed = fixed fee
contract-commission-open = The commission is added to the fee and is part of the client’s price. The three amounts are the same in the client contract and the consultant contract and are shown to every party.
contract-day-hours = A day means { $hours } hours of work.
contract-estimate-client = Estimated value to the client
contract-estimate-consultant = Estimated fee
contract-estimate-extent = { $value } ({ $extent })
contract-without-vat = All amounts in this contract exclude VAT. VAT is added as the law requires.
contract-payment = Reporting and payment
contract-invoicing = Invoicing
contract-invoicing-monthly = Monthly in arrears
contract-invoicing-completion = When the assignment is completed and approved
contract-approver-hours = Hours approved by
contract-approver-delivery = Delivery approved by
contract-reporting-time = The consultant records the hours of each day in the broker’s time sheet. At the end of the month the report is submitted and approved by the client. Only approved hours are invoiced.
contract-reporting-delivery = The client approves the delivery before it is invoiced.
contract-invoice-client = The broker invoices the client and is the only party that the client pays.
contract-invoice-self-billed-consultant = The parties agree on self-billing: the broker issues the invoice in the consultant’s name and in the consultant’s own number series. Each invoice takes effect only when the consultant has confirmed it. The consultant remains responsible for its own VAT.
contract-invoice-self-billed-agency = The parties agree on self-billing: the broker issues the invoice in the agency’s name and in the agency’s own number series. Each invoice takes effect only when the agency has confirmed it. The agency remains responsible for its own VAT.
contract-invoice-own-consultant = The consultant sends its invoice to the broker, who in turn invoices the client.
contract-invoice-own-agency = The agency sends its invoice to the broker, who in turn invoices the client.
contract-policies = Policies
contract-policies-client = The broker and the person who carries out the assignment work by the broker’s policies. They are published on the broker’s website.
contract-policies-consultant = The consultant has approved and works by the broker’s policies.
contract-policies-agency = The agency has approved and works by the broker’s policies, also on behalf of the person who carries out the assignment.
contract-policy-approved = version { $version }, approved { $date }
contract-policy-pending = version { $version }
contract-terms = Special terms
contract-signing = Signing
contract-signing-text = The contract is signed electronically by both parties, each signed in to its own account, and takes effect when both have signed. Each signature is tied to the checksum (SHA-256) of the contract’s text, so that a later change shows. Each party receives a copy.
contract-signatures = Signatures
contract-not-signed = Not signed
contract-signed-at = Signed
contract-signed-account = Account
contract-signed-hash = SHA-256 of the text

# Invoice
self-billing = Self-billing
invoice-kind = Invoice
invoice-kind-credit = Credit note
invoice-credits = Refers to invoice { $number } of { $date }
invoice-seller = Seller
invoice-buyer = Buyer
invoice-number = Invoice number
invoice-issued = Invoice date
invoice-due = Due date
invoice-period = Period
invoice-buyer-reference = Buyer’s reference
invoice-seller-reference = Seller’s reference
invoice-order-reference = Order number
invoice-column-text = Description
invoice-column-quantity = Quantity
invoice-column-unit-price = Unit price
invoice-column-vat = VAT
invoice-column-amount = Amount
invoice-net = Total excluding VAT
invoice-vat = VAT { $rate } on { $taxable }
invoice-rounding = Rounding
invoice-total = Amount due
invoice-total-payout = Payable to the seller
invoice-total-credit = Total credited
invoice-pay-by = By
invoice-paid-by = Paid by
invoice-reverse-charge = Reverse charge (omvänd betalningsskyldighet). The buyer accounts for the VAT under article 196 of directive 2006/112/EC.
invoice-self-billing-note = Self-billing: the buyer, { $buyer }, has issued this invoice for the seller, { $seller }, under an agreement between the parties.
invoice-confirmed = Confirmed by { $name } { $at }.
invoice-late-interest = Interest on late payment is charged under the Swedish Interest Act.
payment-heading = How to pay
payment-heading-payout = How the amount is paid out
payment-bankgiro = Bankgiro
payment-iban = IBAN
payment-bic = BIC
payment-ocr = OCR number
payment-reference = Reference to state

# Month report
report-kind = Time report
report-title = Time report { $month } – { $consultant }
report-supplier = Through
report-column-date = Date
report-column-hours = Hours
report-column-note = Note
report-week = Week { $number }
report-empty = No hours are reported for this month.
report-total = Total
report-approval = Approval
report-not-approved = Not approved
report-submitted = Submitted
report-approved-at = Approved
report-correction = Correction of a report approved earlier: { $why }

# Résumé
resume-kind = Consultant profile
resume-masked = Name and contact details are given with the consultant’s consent.
resume-experience = Assignments and experience
resume-result = Result
resume-education = Education
resume-skills = Skills
resume-languages = Languages
resume-honours = Honours
resume-links = Links
resume-level-1 = basic
resume-level-2 = some practice
resume-level-3 = practised
resume-level-4 = advanced
resume-level-5 = expert
