# Vad det gäller
about-engagement = Uppdrag { $number }, { $title }
about-both = { $client } och { $consultant }, uppdrag { $number }
about-assignment = Uppdrag { $number }, { $title }, { $client }
nobody-yet = Ingen ännu
yes = Ja
no = Nej
not-asked = Inte tillfrågad
fact-days = När
fact-owner = Kundansvarig
fact-agent = Konsultagent
fact-engagement = Pågående uppdrag
fact-time-line = Uppdragets tid
fact-consultant = Konsult
fact-last-day = Sista dag
fact-reason = Skäl
fact-done = Gjord av
fact-asked = Begärd av
fact-successor = Efterträdare

# Uppföljningar
follow-ups-title = Uppföljningar
follow-ups-lead = Två veckor efter start ringer vi kunden. Efter fyra till sex veckor träffas vi tillsammans. Därefter gäller det vi har kommit överens om.
follow-ups-support = Behöver stöd
follow-ups-support-text = { $count ->
    [one] Vid den senaste uppföljningen behövde någon stöd i ett uppdrag. Flaggan tas bort när en ny uppföljning visar att allt är bra.
   *[other] Vid den senaste uppföljningen behövde någon stöd i { $count } uppdrag. Flaggan tas bort när en ny uppföljning visar att allt är bra.
  }
follow-ups-empty = Inga uppföljningar väntar
follow-ups-empty-text = Uppföljningar planeras när båda avtalen är undertecknade.
follow-ups-to-engagements = Visa pågående uppdrag
follow-ups-overdue = Försenade
follow-ups-now = I dag
follow-ups-soon = De närmaste sju dagarna
follow-ups-later = Längre fram
follow-ups-closed = Senast avslutade
follow-up-two-weeks = Samtal med kunden efter två veckor
follow-up-four-to-six-weeks = Möte efter fyra till sex veckor
follow-up-agreed = Avtalad uppföljning
follow-up-days = { $from } till { $to }
follow-up-days-late = { $days ->
    [one] En dag försenad
   *[other] { $days } dagar försenad
  }
follow-up-now = Att göra
follow-up-coming = Planerad
follow-up-done = Gjord
follow-up-needs-support = Behöver stöd
follow-up-skipped = Överhoppad
follow-up-yours = Din
follow-up-facts = Fakta
follow-up-not-done-yet = Uppföljningen är inte gjord ännu.
follow-up-outcome = Utfall
follow-up-ask-client = Ring kunden och fråga hur det går.
follow-up-ask-both = Träffa kund och konsult tillsammans och fråga båda hur det går.
follow-up-save = Spara utfallet
follow-up-saved = Uppföljningen är sparad.
follow-up-skip-title = Hoppa över uppföljningen
follow-up-skip = Hoppa över
follow-up-skipped-saved = Uppföljningen är överhoppad.
follow-up-ended-before = Uppdraget avslutades innan det var dags.
follow-up-support-banner = Någon behöver stöd. Kundansvarig och konsultagent har fått veta det.
field-client-satisfaction = Hur nöjd är kunden?
field-consultant-satisfaction = Hur nöjd är konsulten?
field-needs-support = Behöver någon stöd?
field-note = Anteckning
field-next-on = Nästa uppföljning
field-skip-reason = Varför den hoppas över
hint-consultant-later = Bara om du också har talat med konsulten. Annars frågar vi vid mötet.
hint-note = Läses bara av våra medarbetare. Krävs när någon behöver stöd.
hint-next-on = Om du har kommit överens med kunden om en dag.
hint-skip-reason = Till exempel att kunden har bett om det.
satisfied-1 = 1 – Inte alls nöjd
satisfied-2 = 2 – Inte särskilt nöjd
satisfied-3 = 3 – Varken eller
satisfied-4 = 4 – Nöjd
satisfied-5 = 5 – Mycket nöjd

# Utvärderingar
evaluations-title = Utvärderingar
evaluations-lead = Kund och konsult utvärderar varandra för att samarbetet ska bli bättre. Bara ni två läser det som skrivs.
evaluations-lead-staff = Här ser du om en utvärdering är gjord. Innehållet är bara för kunden och konsulten.
evaluations-empty = Inga utvärderingar ännu
evaluations-empty-text = Den första kommer ungefär sex veckor in i ett uppdrag och den andra när uppdraget är slut.
evaluation-midway = Utvärdering under uppdraget
evaluation-final = Utvärdering efter uppdraget
column-engagement = Uppdrag
column-parties = Kund och konsult
column-evaluation = Utvärdering
column-invited = Inbjudan
column-state = Läge
evaluation-nobody-in = Ingen har svarat
evaluation-one-in = En av två har svarat
evaluation-done = Gjord
evaluation-open-to-read = Klar att läsa
evaluation-waits-for-other = Väntar på den andra
evaluation-to-answer = Att besvara
evaluation-passed = Inte besvarad
evaluation-by = svara senast { $date }
evaluation-who-title = Vem kan se det här?
evaluation-who-text = Bara { $client } och { $consultant }. Ni ser varandras svar först när båda har svarat.
evaluation-who-not = Våra medarbetare ser att utvärderingen är gjord, men inte vad som står. Svaren påverkar aldrig matchningen.
evaluation-sealed = Svaret är förseglat tills { $other } också har svarat. Då får båda ett mejl.
evaluation-own = Svaret från din sida
evaluation-other = Svar från { $other }
evaluation-answered-on = Lämnat { $date }
evaluation-form = Ditt svar
evaluation-send = Skicka svaret
evaluation-before-sending = Svaret går inte att ändra när det har skickats. Bara ni två kan läsa det.
evaluation-saved-sealed = Tack. Svaret är förseglat tills den andra också har svarat.
evaluation-saved-open = Tack. Båda har svarat och kan nu läsa varandras svar.
statement-client-1 = Konsulten levererar det vi har kommit överens om.
statement-client-2 = Arbetet håller den kvalitet vi behöver.
statement-client-3 = Konsulten kommunicerar tydligt och i tid.
statement-client-4 = Samarbetet med våra medarbetare fungerar väl.
statement-client-5 = Vi arbetar gärna med konsulten igen.
statement-consultant-1 = Uppdraget stämmer med det vi har kommit överens om.
statement-consultant-2 = Jag får den information och de beslut jag behöver i tid.
statement-consultant-3 = Kunden kommunicerar tydligt.
statement-consultant-4 = Jag är en del av teamet.
statement-consultant-5 = Jag arbetar gärna med kunden igen.
mark-1 = 1 – Instämmer inte alls
mark-2 = 2 – Instämmer till liten del
mark-3 = 3 – Instämmer delvis
mark-4 = 4 – Instämmer till stor del
mark-5 = 5 – Instämmer helt
field-strengths = Det här fungerar bra
field-improvements = Det här kan bli bättre
hint-strengths = Gärna med ett exempel.
hint-improvements = Skriv så att den andra kan göra något av det.

# Avsluta ett uppdrag
ending-title = Avsluta uppdraget
ending-lead = Konsulten är { $consultant }. Du får kontrollera allt innan uppdraget avslutas.
ending-check = Fortsätt
ending-check-title = Stämmer det här?
ending-check-lead = Uppdraget avslutas först när du har bekräftat.
ending-confirm = Avsluta uppdraget
ending-change = Ändra
ending-what-follows = Det här händer sedan
ending-follows-replace = Uppdraget öppnas igen och vi söker genast en ersättare. Ni får ett nytt urval att välja bland.
ending-follows = Ingen ersättare söks.
ending-follows-both = Konsulten rapporterar tid till och med sista dagen. Konsulten, byrån och våra medarbetare får ett mejl med sista dag och skäl. Ni båda får en utvärdering att besvara.
ending-done-replace = Uppdraget är avslutat och vi söker en ersättare.
ending-done = Uppdraget är avslutat.
ending-over = Uppdraget är redan avslutat. Sista dagen var { $date }.
ending-to-engagement = Till uppdraget
ending-outside = Välj en sista dag från { $from } till { $to }.
field-choice = Hur vill ni gå vidare?
choice-replace = Sök en ersättare
choice-just-end = Bara avsluta
hint-last-day = Den sista dag som konsulten arbetar, från { $from } till { $to }.
hint-choice = En ersättare söks till samma uppdrag.
hint-reason = Läses av konsulten, byrån och våra medarbetare. Det hjälper oss att hitta rätt nästa gång.

# Ersättningar
replacements-title = Ersättningar
replacements-lead = När en kund har avslutat ett uppdrag gör vi vårt bästa för att hitta någon ny.
replacements-empty = Ingen ersättare söks
replacements-empty-text = När en kund avslutar ett uppdrag och vill ha en ersättare visas det här.
replacement-searching = Söks
replacement-replaced = Ersatt
replacement-not-found = Ingen hittad
replacement-after = efter { $consultant }
replacement-since = sedan { $date }
replacement-to-match = Matcha igen
replacement-to-successor = Till uppdraget som tog vid
replacement-close-title = Avsluta sökandet
replacement-close = Avsluta utan ersättare
replacement-closed = Sökandet är avslutat och kunden har fått ett mejl.
field-close-note = Besked till kunden
hint-close-note = Skickas till kundens kontaktpersoner. Uppdraget avslutas om ingen längre arbetar i det.

# Det som väntar
waiting-two-weeks = Ring kunden efter två veckor
waiting-four-to-six-weeks = Håll mötet efter fyra till sex veckor
waiting-agreed = Gör den avtalade uppföljningen
waiting-support = Ge stöd
waiting-replacement = Sök en ersättare
waiting-evaluation = Svara på utvärderingen

# Avslag
wrong-not-chosen = Välj ett svar: { $question }
refusal-follow-up-closed = Uppföljningen är redan gjord eller överhoppad. Det som är sparat visas här.
refusal-not-started = Uppdraget har inte börjat ännu. Vänta till första dagen, eller hoppa över uppföljningen.
refusal-consultant-missing = Konsultens svar saknas. Fråga också konsulten hur nöjd hon eller han är.
refusal-note-missing = Någon behöver stöd, men det står inte med vad. Skriv en anteckning.
refusal-next-missing = Någon behöver stöd och ingen uppföljning är planerad. Ange när vi hör av oss igen.
refusal-next-in-past = Nästa uppföljning behöver ligga framåt i tiden. Välj en senare dag.
refusal-next-after-end = Uppdraget är slut den dagen. Välj en dag före uppdragets sista dag, eller lämna fältet tomt.
refusal-answered-already = Er sida har redan svarat, och svaret går inte att ändra. Läs det på sidan.
refusal-search-closed = Sökandet är redan avslutat. Öppna det och se hur det gick.

# Mejl
mail-support-subject = Någon behöver stöd: { $about }
mail-support-text = { $who } har följt upp { $consultant } hos { $client }. Någon av dem behöver stöd. Det står i uppföljningen vad det gäller.
mail-support-button = Öppna uppföljningen
mail-invited-subject = Utvärdera samarbetet: { $about }
mail-invited-midway = Ni har arbetat tillsammans en tid. Hur fungerar samarbetet med { $other }? Fem påståenden och två korta frågor, sedan är du klar.
mail-invited-final = Uppdraget är slut. Hur var samarbetet med { $other }? Fem påståenden och två korta frågor, sedan är du klar.
mail-invited-who = Bara ni två kan läsa svaren, och först när båda har svarat. Svara gärna senast { $date }.
mail-invited-button = Svara på utvärderingen
mail-opened-subject = Utvärderingen är klar att läsa: { $about }
mail-opened-text = Båda har svarat. Nu kan ni läsa varandras svar. Ingen annan kan läsa dem.
mail-opened-button = Läs utvärderingen
mail-ended-subject = Uppdraget avslutas: { $about }
mail-ended-staff-replace = { $client } avslutar uppdraget med { $consultant } och vill ha en ersättare. Uppdraget är öppet igen.
mail-ended-staff = { $client } avslutar uppdraget med { $consultant }. Ingen ersättare söks.
mail-ended-consultant = { $client } avslutar ditt uppdrag. Rapportera din tid till och med sista dagen, så faktureras den som vanligt.
mail-ended-agency = { $client } avslutar uppdraget med { $consultant }. Tiden till och med sista dagen faktureras som vanligt.
mail-ended-next = Konsultagenten hör av sig om nästa uppdrag.
mail-ended-button = Öppna uppdraget
mail-ended-button-match = Sök en ersättare
mail-nobody-subject = Vi har inte hittat någon ersättare: uppdrag { $number }, { $title }
mail-nobody-text = Vi har sökt en ersättare till uppdraget men inte hittat någon som passar. Så här skriver vår kundansvariga:
mail-nobody-button = Öppna uppdraget
