# The demo's pages
demo-title = Choose who you are
demo-lead = This is an invented world with two years of history. Its clock says { $now }. One click signs you in as anybody in it.
demo-public = To the public site
demo-staff = The broker
demo-clients = Clients
demo-agencies = Agencies
demo-consultants = Consultants
role-consultant-agent = consultant agent
role-client-manager = client manager
role-finance = finance
role-admin = administrator
role-read-only = read only
role-freelance = freelance
demo-mails-title = Mails sent
demo-mails-lead = The newest 200 mails. In the demo they are put into a folder instead of being sent.
demo-mails-empty = No mails yet
demo-mails-empty-text = When something happens in the world, its mails appear here.
demo-mail-to = To { $to }, { $at }
mail-when = When
mail-to = To
mail-subject = Subject

# Erasure: what must be ended first
obstacle-engagement = An engagement is running or planned
obstacle-contract = A contract is written but not signed
obstacle-invoice = A month has not been invoiced
