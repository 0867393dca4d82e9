# Veckan
week-title = Tid
week-lead = Skriv hur länge du har arbetat varje dag. Veckan sparas för sig, och månaden lämnas in när den är slut.
week-to-months = Alla månader
week-this = Till den här veckan
week-nav = Veckor
week-before = Föregående vecka
week-after = Nästa vecka
week-label = Vecka { $number } · { $from }–{ $to }
week-label-year = Vecka { $number } ({ $year }) · { $from }–{ $to }
week-engagement = uppdrag { $number }
week-caption = { $title }, { $week }
week-assignment = Uppdrag
week-sum = Summa
week-all = Alla uppdrag
week-locked = låst, månaden är inlämnad
week-outside = utanför uppdragets tid
week-notes = { $count ->
    [0] Anteckningar
    [one] Anteckningar (1)
   *[other] Anteckningar ({ $count })
  }
week-note-label = Anteckning { $day }
week-save = Spara veckan
week-saved = { $week } är sparad.
week-progress = Rapporterat av beräknat
week-progress-text = { $entered } av { $expected }
week-empty = Inget uppdrag den här veckan
week-empty-text = När ett uppdrag pågår rapporterar du tiden här. Bläddra till en annan vecka om du söker ett tidigare uppdrag.
week-help = Så kan du skriva tid
week-help-text = 7,5, 7.5, 7:30 och 7h30m är samma sak. 8 är åtta timmar och 30m en halvtimme. Töm rutan för att ta bort tiden.

# Fel i rutor
duration-ambiguous = { $day }: ”{ $typed }” går att läsa på flera sätt. Skriv 7:30 eller 7,5 för timmar och 30m för minuter.
duration-unreadable = { $day }: ”{ $typed }” går inte att läsa som tid. Skriv till exempel 7,5, 7:30 eller 30m.
duration-too-long = { $day }: ”{ $typed }” är mer än ett dygn. Skriv högst 24.
cell-outside = { $day } ligger utanför uppdraget, som pågår { $first } till { $last }. Töm rutan.
cell-closed = { $day }: { $typed } är inte sparat, eftersom { $month } är inlämnad. Be kunden skicka tillbaka månaden om något är fel.
cell-changed = { $day }: du skrev { $yours }, men någon har sparat { $stored } sedan du öppnade sidan. Spara igen för att behålla ditt, eller skriv { $stored }.
cell-note-changed = { $day }: anteckningen har ändrats till ”{ $note }” sedan du öppnade sidan. Spara igen för att behålla din.
cell-day-full = { $day }: { $typed } timmar ryms inte, eftersom { $others } timmar redan är rapporterade på andra uppdrag. Ett dygn har 24.
cell-other-week = { $day } hör inte till veckan. Öppna den vecka som dagen ligger i.

# Månaderna
sheets-title = Tidrapporter
sheets-lead-consultant = En rapport per uppdrag och månad. När månaden är slut lämnar du in den, och kunden attesterar.
sheets-lead-agency = Era konsulters månader och hur långt de har kommit.
sheets-lead-client = Månader som konsulterna har lämnat in till er för attest.
sheets-lead-staff = Alla månader och hur långt de har kommit.
sheets-to-week = Rapportera tid
sheets-filter = Visa efter läge
sheets-all = Alla
sheets-empty = Inga tidrapporter här
sheets-empty-text = En månad visas när det har rapporterats tid på ett uppdrag.
column-month = Månad
column-stage = Läge
column-day = Dag
column-note = Anteckning
stage-open = Öppen
stage-returned = Skickad tillbaka
stage-submitted = Väntar på attest
stage-approved = Attesterad
stage-invoiced = Fakturerad

# En månad
sheet-title = Tidrapport { $month }
sheet-facts = Månaden
sheet-papers = Dokument
sheet-report = Månadsrapporten (PDF)
sheet-report-replaced = Ersatt månadsrapport (PDF)
sheet-report-meta = { $hours }, attesterad av { $name } { $at }
sheet-history = Vad som har hänt
sheet-returned-why = Månaden är öppen igen. Så här skrev den som öppnade den:
sheet-empty = Ingen tid rapporterad
sheet-empty-text = Månaden har inga timmar. Den kan ändå lämnas in.
sheet-edit-week = Ändra veckan
sheet-total = Summa för månaden: { $hours }
sheet-waits-client = Månaden är inlämnad och väntar på kundens attest.
sheet-submitted = Månaden är inlämnad. Kunden har fått ett mejl.
sheet-approved = Månaden är attesterad. Rapporten är sparad och fakturaunderlaget skapas.
sheet-returned = Månaden är skickad tillbaka. Konsulten har fått ett mejl med skälet.
sheet-reopened = Månaden är öppen igen. Konsulten har fått ett mejl med skälet.
fact-assignment = Uppdrag
fact-consultant = Konsult
fact-client = Kund
fact-hours = Timmar
price-title = Det här kommer månaden till
price-consultant = Konsulten får
price-agency = Byrån får
price-commission = Provision { $percent }
price-client = Kunden betalar
price-hint = Före moms. Kund, konsult och byrå ser samma tre siffror.
field-reason = Skäl
act-submit-title = Lämna in månaden
act-submit-text = Månaden innehåller { $hours }. När du lämnar in den låses dagarna, och kunden får den för attest.
act-submit = Lämna in för attest
act-approve-title = Attestera månaden
act-approve-text = { $consultant } har rapporterat { $hours }. När du attesterar sparas rapporten och fakturaunderlaget skapas.
act-approve = Attestera
act-return-title = Något stämmer inte
act-return-hint = Skriv vad som ska rättas. Konsulten läser det och kan sedan lämna in månaden igen.
act-return = Skicka tillbaka
act-reopen-title = Öppna månaden igen
act-reopen-hint = Skriv varför. Den attesterade rapporten finns kvar, och nästa rapport anger skälet.
act-reopen = Öppna igen
happened-submitted = Inlämnad för attest
happened-returned = Skickad tillbaka
happened-approved = Attesterad
happened-reopened = Öppnad igen

# Det som väntar
waiting-report = Rapportera dina timmar
waiting-report-about = { $week }, { $title }
waiting-close = Lämna in månaden
waiting-returned = Rätta månaden som kom tillbaka
waiting-month-about = { $month }, { $title }
waiting-approve = Attestera månaden
waiting-approve-about = { $month }, { $consultant }, { $hours }

# Avslag
refusal-wrong-stage = Månaden är inte längre i det läge där det går. Öppna den på nytt och se vad som har hänt.
refusal-too-early = Månaden har inte börjat än. Lämna in den när den är slut.
refusal-reason-missing = Skriv ett skäl, så att den som ska rätta vet vad som är fel.
refusal-already-invoiced = Månaden är fakturerad och kan inte öppnas. Fakturan måste krediteras först; kontakta ekonomi.

# Mejl
mail-open = Öppna månaden
mail-reason = Skäl: { $reason }
mail-submitted-subject = Attestera tid för { $month }: { $consultant }
mail-submitted-text = { $consultant } har lämnat in tiden för { $month }. Kontrollera timmarna och attestera, eller skicka tillbaka månaden om något inte stämmer.
mail-returned-subject = Tidrapporten för { $month } kom tillbaka
mail-returned-text = Kunden har skickat tillbaka tidrapporten för { $month }. Rätta den och lämna in den igen.
mail-reopened-subject = Tidrapporten för { $month } är öppen igen
mail-reopened-text = Den attesterade tidrapporten för { $month } har öppnats igen. Rätta den och lämna in den på nytt.
mail-approved-subject = Tiden för { $month } är attesterad av { $client }
mail-approved-text = { $approver } har attesterat tiden för { $month }. Nu gör vi i ordning fakturan.
