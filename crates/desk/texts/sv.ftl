# Menyn
nav-desk = Översikt
nav-profile = Min profil
nav-resume = CV
nav-assignments = Uppdrag
nav-recommendations = Rekommenderat
nav-favourites = Favoriter
nav-applications = Intresseanmälningar
nav-consents = Samtycken
nav-interviews = Intervjuer
nav-contracts = Avtal
nav-engagements = Pågående uppdrag
nav-time = Tid
nav-time-sheets = Tidrapporter
nav-invoices = Fakturor
nav-evaluations = Utvärderingar
nav-privacy = Dataskydd
nav-my-data = Mina uppgifter
nav-agency = Våra konsulter
nav-company = Företag
nav-employer = Min byrå
nav-partners = Sök partner
nav-teams = Team
journal-team-founded = Ett team skapades
journal-team-changed = Ett team ändrades
journal-team-member-asked = Någon bjöds in till ett team
journal-team-member-joined = Någon gick med i ett team
journal-team-member-left = Någon lämnade ett team eller tackade nej
journal-team-closed = Ett team avslutades
waiting-as-buyer = Se vad som väntar på dig som beställare
waiting-as-agency = Se vad som väntar på dig som byrå
waiting-under-hat = { $count ->
    [one] En sak
   *[other] { $count } saker
  }
hat-buying = Du handlar nu som beställare för { $agency }. Byråns egna konsulter och uppdrag ser du när du byter tillbaka.
hat-return = Tillbaka till byrån
journal-agency-buys = En byrå blev också kund
nav-proposals = Förslag
nav-pipeline = Flödet
nav-consultants = Konsulter
nav-agencies = Byråer
nav-clients = Kunder
nav-follow-ups = Uppföljningar
nav-replacements = Ersättningar
nav-contact-requests = Kontaktförfrågningar
nav-mails = Mejl
nav-engine = Matchningsmotorn
nav-taxonomy = Begrepp
nav-journal = Händelselogg
nav-staff = Medarbetare

# Översikten
desk-title = Översikt
desk-lead = { $count ->
    [one] Hej { $name }. En sak väntar på dig.
   *[other] Hej { $name }. { $count } saker väntar på dig.
  }
desk-lead-nothing = Hej { $name }. Inget väntar på dig just nu.
desk-tasks = Väntar på dig
desk-no-tasks = Inget att göra just nu
desk-no-tasks-text = När något behöver dig visas det här och du får ett mejl om det är bråttom.
desk-more-tasks = { $count ->
    [one] Visa en till
   *[other] Visa { $count } till
  }
task-overdue = Försenad sedan { $date }
task-today = I dag
task-by = Senast { $date }
task-undated = Väntar
waiting-visitors = Svara på kontaktförfrågningar
waiting-visitors-about = { $count ->
    [one] En besökare väntar på svar
   *[other] { $count } besökare väntar på svar
  }
nobody-yet = Ingen ännu
chart-as-table = Visa som tabell
assignment-line = Uppdrag { $number }, { $title }
starts-on = börjar { $date }
ends-on = slutar { $date }
from-to = { $from } till { $to }
engagement-planned = Planerat
engagement-running = Pågår
engagement-ended = Avslutat

# Konsultens översikt
desk-applications = Intresseanmälningar
desk-all-applications = Alla anmälningar
desk-no-applications = Inga intresseanmälningar ännu
desk-no-applications-text = Anmäl intresse för ett uppdrag så ser du här hur det går.
desk-to-assignments = Visa uppdrag
desk-favourites = Favoriter
desk-all-favourites = Alla favoriter
desk-no-favourites = Inga favoriter ännu
desk-no-favourites-text = Stjärnmärk uppdrag som du vill komma tillbaka till.
desk-engagements = Pågående uppdrag
desk-report-time = Rapportera tid
desk-done-for-you = Det här har vi gjort för dig
desk-done-for-you-text = Vi är din säljorganisation. Här ser du vad vi har gjort för att hitta uppdrag åt dig.
done-matched = Matchade uppdrag
done-proposed = Förslag till kund
done-interviews = Intervjuer
done-asked = Förfrågningar till dig
done-nothing = Inget än
done-nothing-text = När din profil matchas, presenteras eller leder till en intervju syns det här med datum.
done-to-resume = Till ditt CV
desk-all-done = Visa allt
desk-next-assignment = Prata om mitt nästa uppdrag
deed-met = Intervju om uppdrag { $number }, { $title }.
deed-matched = Vi matchade dig mot uppdrag { $number }, { $title }.
deed-asked = Vi bad om ditt samtycke för uppdrag { $number }, { $title }.
deed-proposed = Vi föreslog dig för uppdrag { $number }, { $title }.
deed-interview = Kunden ville träffa dig om uppdrag { $number }, { $title }.
deed-chosen = Kunden valde dig för uppdrag { $number }, { $title }.
deed-signed = Avtalen för uppdrag { $number }, { $title }, blev undertecknade.
applied-on = anmäld { $date }
standing-received = Mottagen
standing-consent-asked = Väntar på ditt samtycke
standing-consent-given = Samtycke lämnat
standing-proposed = Du är föreslagen
standing-interview = Intervju
standing-chosen = Du är vald
standing-engaged = Du har uppdraget
standing-not-chosen = Kunden valde någon annan
standing-closed = Uppdraget är stängt
standing-withdrawn = Återtagen
favourite-open = Öppet
favourite-closed = Stängt
hours-this-month = { $hours } den här månaden
week = v. { $number }
chart-hours-by-week = Rapporterade timmar per vecka

# Byråns översikt
desk-own-consultants = Våra konsulter
desk-to-agency = Alla konsulter
desk-no-consultants = Inga konsulter ännu
desk-no-consultants-text = Be era konsulter att registrera sig och ange byråns namn. Då visas de här.
desk-how-it-goes = Så går det
column-consultant = Konsult
column-standing = Läge
column-hours-in = Timmar i { $month }
column-utilisation-in = Beläggning i { $month }
consultant-engaged = I uppdrag
profile-presentable = Kan presenteras
profile-not-yet = Inte klar ännu
figure-won = Vunna uppdrag
figure-hours-in = Debiterbart i { $month }
figure-utilisation-in = Beläggning i { $month }
utilisation-explained = Beläggningen är rapporterade timmar som andel av vardagarnas åtta timmar, för alla era konsulter.
chart-hours-by-month = Debiterbara timmar per månad
chart-utilisation-by-month = Beläggning per månad, procent
chart-both-as-table = Timmar och beläggning som tabell
column-month = Månad
column-hours = Timmar
column-utilisation = Beläggning
free-when = Ledig: { $when }
completeness-of = { $done } av { $of } delar av CV:t
free-now = nu
figure-consents-to-answer = Samtycken att svara på
consents-to-answer = { $count ->
    [one] Ett samtycke att svara på
   *[other] { $count } samtycken att svara på
  }

# Kundens översikt
desk-proposals = Förslag att ta ställning till
proposal-line = Förslag { $number }, { $title }
proposal-suggestions = { $count ->
    [one] en konsult
   *[other] { $count } konsulter
  }
proposal-came = kom { $date }
proposal-waits = Väntar på er
desk-to-approve = Timmar att attestera
sheet-line = { $consultant }, { $month }
sheet-to-approve = Att attestera
desk-replacement = Vi söker en ersättare till uppdrag { $number }, { $title }, sedan { $date }.
desk-all-engagements = Alla uppdrag
desk-no-engagements = Inga pågående uppdrag
desk-no-engagements-text = Lägg ut ett uppdrag så får ni tre förslag att välja bland.
desk-post-assignment = Lägg ut ett uppdrag
hours-reported = Rapporterad tid
hours-of = { $done } av { $all }

# Medarbetarnas översikt
desk-follow-ups = Dagens uppföljningar
desk-all-follow-ups = Alla uppföljningar
desk-no-follow-ups = Ingen uppföljning ska göras i dag.
follow-up-two-weeks = Ring { $client }
follow-up-meeting = Träffa { $client } och { $consultant }
follow-up-agreed = Följ upp med { $client }
follow-up-hint = { $consultant }, ansvarig: { $owner }
figure-open = Öppna uppdrag
figure-consents = Samtycken som väntar
figure-running = Pågående uppdrag
figure-to-review = Fakturor att granska
chart-funnel = Uppdrag som öppnats de senaste { $days } dagarna, så långt de har kommit
funnel-posted = Utlagda
funnel-proposed = Med förslag
funnel-interviewed = Med intervju
funnel-signed = Undertecknade
desk-mails-troubled = { $count ->
    [one] Ett mejl har inte kommit fram.
   *[other] { $count } mejl har inte kommit fram.
  }
desk-to-mails = Visa mejlen
desk-figures = Just nu
desk-shortcuts = Genvägar
desk-take-in = Ta emot ett uppdrag

# Flödet
pipeline-title = Flödet
pipeline-lead = Varje uppdrag efter var det står. Platsen följer av det som har hänt.
pipeline-places = Platser i flödet
pipeline-all = Alla
pipeline-empty = Inga uppdrag på väg
pipeline-empty-text = När ett uppdrag öppnas visas det här.
pipeline-none-here = Inget uppdrag står här
pipeline-none-here-text = Välj en annan plats i flödet.
pipeline-days = { $days ->
    [0] Sedan i dag
    [one] En dag
   *[other] { $days } dagar
  }
place-new = Nya
place-matching = Matchade
place-consent = Samtycke
place-proposed = Förslag
place-interview = Intervju
place-contract = Avtal
place-running = Pågår
place-closing = Avslutas
next-match = Matcha
next-choose = Välj konsulter
next-propose = Till förslaget
next-see-proposal = Visa förslaget
next-interviews = Till intervjuerna
next-contracts = Till avtalen
next-engagements = Till uppdragen
next-invoices = Till fakturorna

# Händelseloggen
journal-title = Händelselogg
journal-lead = Allt som har hänt, det senaste först. Loggen kan inte ändras.
journal-about-one = Bara ett föremål
journal-show-all = visa alla
journal-empty = Inget har hänt ännu
journal-empty-text = Varje händelse skrivs in här i samma stund.
journal-pages = Sidor i loggen
journal-newest = Det senaste
journal-older = Äldre
journal-system = Systemet
column-when = När
column-who = Vem
column-what = Vad
journal-account-registered = Ett konto registrerades
journal-account-confirmed = Ett konto bekräftades
journal-signed-in = Loggade in
journal-password-changed = Ett lösenord byttes
journal-account-granted = Ett konto godkändes
journal-account-refused = Ett konto avslogs
journal-account-suspended = Ett konto spärrades
journal-account-resumed = Ett spärrat konto släpptes in igen
journal-address-changed = En e-postadress ändrades
journal-factor-added = En andra faktor lades till
journal-factor-removed = En andra faktor togs bort
journal-identity-linked = En inloggning hos någon annan kopplades
journal-identity-removed = En inloggning hos någon annan togs bort
journal-recovery-codes-made = Reservkoder skapades
journal-recovery-code-used = En reservkod användes
journal-sessions-ended = Inloggningar avslutades
journal-account-closed = Ett konto avslutades
journal-person-erased = En person raderades
journal-retention-run = Uppgifter gallrades
journal-data-request-made = En begäran om personuppgifter kom in
journal-data-request-closed = En begäran om personuppgifter besvarades
journal-processor-changed = Ett personuppgiftsbiträde ändrades
journal-secret-shared = En hemlighet lämnades
journal-secret-ended = En hemlighet öppnades eller togs tillbaka
journal-agent-assigned = En konsult fick sin konsultagent
journal-profile-changed = En profil ändrades
journal-cv-kept = Ett CV skickades in som fil
journal-cv-accepted = Uppgifter togs in från ett CV
journal-cv-removed = En fil med ett CV togs bort
journal-employer-changed = En konsult bytte arbetsgivare
journal-written-consent-uploaded = En byrå skickade in ett skriftligt samtycke
journal-written-consent-verified = Ett skriftligt samtycke godkändes
journal-written-consent-refused = Ett skriftligt samtycke godkändes inte
journal-profile-prepared = En byrå skrev i en förberedd profil
journal-prepared-profile-sent = Länken till en förberedd profil skickades
journal-profile-taken-over = En förberedd profil togs över
journal-prepared-profile-erased = En förberedd profil raderades
journal-employee-invited = En byrå bjöd in en konsult
journal-invitation-answered = En inbjuden konsult registrerade sig
journal-invitation-withdrawn = En byrå återkallade en inbjudan
journal-presentable-set = En profil godkändes för presentation
journal-presentable-taken-back = En profil får inte längre presenteras
journal-supplier-changed = Ett fakturerande företag ändrades
journal-supplier-proved = Ett bevis för ett företag kom in
journal-assignment-drafted = Ett utkast till uppdrag skrevs
journal-assignment-opened = Ett uppdrag öppnades
journal-assignment-changed = Ett uppdrag ändrades
journal-assignment-cancelled = Ett uppdrag ställdes in
journal-assignment-filled = Ett uppdrag tillsattes
journal-assignment-reopened = Ett uppdrag öppnades igen
journal-assignment-ended = Ett uppdrag avslutades
journal-applied = En konsult anmälde intresse
journal-application-withdrawn = En intresseanmälan togs tillbaka
journal-matched = Ett uppdrag matchades
journal-team-sought = Ett team söktes till ett uppdrag
journal-match-picked = En konsult valdes ut ur matchningen
journal-match-excluded = En konsult valdes bort ur matchningen
journal-match-undone = Ett beslut om en konsult i matchningen togs tillbaka
journal-engine-on = Matchningsmotorn slogs på för ett uppdrag
journal-engine-off = Matchningsmotorn stängdes av för ett uppdrag
journal-engine-house-on = Matchningsmotorn slogs på för alla uppdrag
journal-engine-house-off = Matchningsmotorn stängdes av för alla uppdrag
journal-weights-proposed = Vikter räknades fram ur utfallen
journal-weights-accepted = Lärda vikter togs i bruk
journal-weights-refused = Lärda vikter avslogs
journal-explanation-asked = En konsult frågade varför det blev någon annan
journal-explanation-released = En förklaring lämnades ut till en konsult
journal-alerts-sent = { $count ->
    [one] Ett nytt uppdrag mejlades till en konsult som det passar
   *[other] Ett nytt uppdrag mejlades till { $count } konsulter som det passar
  }
journal-alerts-on = En konsult slog på mejl om nya uppdrag
journal-alerts-off = En konsult stängde av mejl om nya uppdrag
journal-taxonomy-imported = En taxonomi lästes in
journal-taxonomy-changed = Ett begrepp i taxonomin ändrades
journal-consent-asked = Ett samtycke begärdes
journal-consent-hand-given = En av två sade ja till ett samtycke
journal-consent-given = Ett samtycke lämnades
journal-consent-withheld = Ett samtycke nekades
journal-consent-withdrawn = Ett samtycke återkallades
journal-proposal-drafted = Ett förslag sattes samman
journal-proposal-sent = Ett förslag skickades
journal-suggestion-chosen = Kunden valde en konsult
journal-proposal-declined = Kunden tackade nej till ett förslag
journal-proposal-retracted = Ett förslag drogs tillbaka
journal-interview-offered = Tider för en intervju föreslogs
journal-interview-booked = En intervju bokades
journal-interview-held = En intervju hölls
journal-interview-cancelled = En intervju ställdes in
journal-pair-drafted = Ett avtalspar skrevs
journal-pair-sent-out = Ett avtalspar skickades ut för underskrift
journal-party-signed = En part skrev under
journal-pair-signed = Ett avtalspar blev undertecknat
journal-pair-terminated = Ett avtalspar återkallades
journal-engagement-started = Ett uppdrag började
journal-engagement-ended = Arbetet i ett uppdrag avslutades
journal-sheet-submitted = En tidrapport skickades in
journal-sheet-returned = En tidrapport skickades tillbaka
journal-sheet-approved = En tidrapport attesterades
journal-sheet-reopened = En attesterad tidrapport öppnades igen
journal-invoices-drafted = Ett fakturapar skapades
journal-invoices-confirmed = Ett fakturapar bekräftades
journal-invoices-disputed = Ett fakturapar ifrågasattes
journal-invoices-reviewed = Ett fakturapar granskades
journal-invoices-issued = Ett fakturapar ställdes ut
journal-follow-up-planned = En uppföljning planerades
journal-follow-up-done = En uppföljning gjordes
journal-follow-up-skipped = En uppföljning hoppades över
journal-evaluation-invited = En utvärdering begärdes
journal-evaluation-answered = Den ena parten svarade på en utvärdering
journal-evaluation-opened = En utvärdering öppnades för de två
journal-next-talk-asked = En konsult bad om ett samtal om nästa uppdrag
journal-next-talk-held = Ett samtal om nästa uppdrag hölls
journal-policy-published = En policy publicerades
journal-policy-approved = En policy godkändes
journal-replacement-asked = Kunden bad om en ersättare
journal-replacement-found = En ersättare hittades
journal-replacement-not-found = Ingen ersättare hittades
journal-contact-asked = En besökare bad om kontakt

# Mejl
mails-title = Mejl
mails-lead = Det som skickas härifrån. Innehållet visas inte, eftersom en del mejl har länkar som bara är till för mottagaren.
mails-views = Urval av mejl
mails-all = Alla
mails-troubled = Har inte kommit fram
mails-empty = Inga mejl här
mails-empty-text = Mejl som skickas visas här med hur det har gått.
mails-resend = Skicka igen
mails-resent = Mejlet skickas igen.
column-subject = Ämne
column-to = Till
column-written = Skrivet
column-state = Läge
column-attempts = Försök
mail-queued = Väntar
mail-sending = Skickas
mail-sent = Skickat
mail-failed = Misslyckat
mail-unknown = Oklart om det kom fram

# Avslag
refusal-not-to-resend = Mejlet är på väg eller har kommit fram, så det skickas inte igen. Ladda om sidan för att se läget.
