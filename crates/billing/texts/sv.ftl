# Stadier
stage-drafted = Att bekräfta
stage-confirmed = Bekräftad
stage-reviewed = Granskad
stage-issued = Utställd
stage-credited = Krediterad
step-drafted = Underlag klart
step-confirmed = Bekräftat
step-reviewed = Granskat
step-issued = Utställt
exception-disputed = Något stämmer inte
exception-no-f-skatt = F-skatt saknas
exception-no-address = Kundens adress saknas

# Ord
fact-assignment = Uppdrag
fact-consultant = Konsult
fact-client = Kund
fact-month = Månad
fact-hours = Timmar
fact-terms = Betalningsvillkor
fact-seller = Säljare
days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
  }
sum = Summa
field-reason = Vad stämmer inte?

# Priset
price-what = Vad
price-unit = Per enhet
price-month = Månaden
price-caption = Pris per enhet och för månaden
price-consultant = Konsulten får
price-agency = Byrån får
price-commission = Provision { $percent }
price-commission-short = Provision
price-client = Kunden betalar
per-hour = { $amount } per timme
per-day = { $amount } per dag
per-whole = { $amount } fast pris

# På fakturorna
line-work = Konsultarbete enligt attesterad tidrapport för { $month }
line-fixed = Fast pris för { $title }
line-vat = Moms { $percent }
quantity-whole = 1 st
quantity-day = 1 dag
quantity-days = { $days } dagar

# Listan
invoices-title = Fakturor
invoices-lead-consultant = Vi skriver din faktura åt dig. Du bekräftar underlaget, och sedan ställs din och kundens faktura ut samtidigt.
invoices-lead-employee = Månaderna som din byrå fakturerar. Du ser samma tre siffror som byrån och kunden.
invoices-lead-agency = Vi skriver er faktura åt er. Ni bekräftar underlaget, och sedan ställs er och kundens faktura ut samtidigt.
invoices-lead-client = Era fakturor, med konsultens arvode och vår provision öppet redovisade.
invoices-lead-staff = Alla fakturapar. Det som behöver åtgärdas visas först.
invoices-empty = Inga fakturor här
invoices-empty-text = Ett fakturapar skapas när kunden har attesterat en månad.
invoices-filter = Visa efter läge
invoices-all = Alla
invoices-check = Kontrollera de valda före utställning
column-stage = Läge
column-self-billed = Självfaktura
column-net = Före moms
column-of-which-commission = Varav provision
column-vat = Moms
column-to-pay = Att betala
column-due = Förfallodag
column-invoice = Faktura
column-consultant-net = Till konsult eller byrå
column-client-net = Från kunden
column-client-total = Från kunden med moms
column-numbers = Nummer
column-choose = Ställ ut
column-why = Varför
choose-pair = Välj { $title }, { $month }
uninvoiced-title = Attesterade månader utan faktura
uninvoiced-text = Varje attesterad timme är fakturerad eller står här.
why-fixed = Fast pris: hela arvodet faktureras med uppdragets sista månad.
why-no-hours = Inga timmar att fakturera.
why-unknown = Underlag saknas. Öppna månaden igen och attestera den på nytt.

# Ett fakturapar
pair-title = Fakturor för { $month }
pair-price = Pris och provision
pair-price-hint = Före moms, på öret. Kund, konsult och byrå ser samma tre siffror.
pair-facts = Underlaget
pair-papers = Dokument
pair-history = Vad som har hänt
pair-confirmed = Underlaget är bekräftat. Ekonomi granskar det innan fakturorna ställs ut.
pair-disputed = Tack. Vi har fått veta vad som inte stämmer och hör av oss.
pair-reviewed = Fakturaparet är granskat och kan ställas ut.
pair-disputed-why = Något stämmer inte:
pair-disputed-wait = Vi ser över det. Behöver timmarna rättas öppnas månaden igen, och då får du ett nytt underlag. Stämmer det ändå kan du bekräfta.
pair-settle = Gå till tidrapporten och öppna månaden igen om timmarna ska rättas
leg-client = Kundfaktura
leg-client-parties = Från oss till { $client }
leg-consultant = Självfaktura
leg-consultant-parties = Från { $supplier } till oss, utställd av oss
leg-paid-out = Betalas ut
column-line = Vad
column-quantity = Antal
column-unit-price = À-pris
column-amount = Belopp
paper-client = Kundfaktura { $label } (PDF)
paper-consultant = Självfaktura { $label } (PDF)
paper-report = Månadsrapporten (PDF)
paper-meta = Utställd { $issued }, förfaller { $due }
happened-drafted = Underlaget skapades
happened-confirmed = Bekräftat
happened-disputed = Något stämde inte
happened-reviewed = Granskat
happened-issued = Fakturorna ställdes ut
act-confirm-title = Stämmer underlaget?
act-confirm-text = När du bekräftar godkänner du självfakturan från { $supplier }. Sedan granskar ekonomi, och båda fakturorna ställs ut samtidigt.
act-confirm = Det stämmer, bekräfta
act-dispute-title = Något stämmer inte
act-dispute-hint = Skriv vad som är fel. Ekonomi och konsultagenten läser det.
act-dispute = Skicka
act-review-title = Granska
act-review-text = Jämför med månadsrapporten. När du har granskat kan fakturorna ställas ut.
act-review = Markera som granskat
act-issue-title = Ställ ut fakturorna
act-issue-text = På nästa sida ser du vad som skickas och till vem, innan något händer.
act-issue = Kontrollera och ställ ut

# Kontrollen före utställning
check-title = Kontrollera före utställning
check-lead = Så här går fakturorna ut. Numren sätts när du ställer ut dem.
check-table = Fakturadatum { $date }
check-letters = Mejl som skickas
check-held = Kan inte ställas ut nu
check-final = En utställd faktura kan inte ändras, bara krediteras.
check-issue = { $count ->
    [one] Ställ ut fakturaparet
   *[other] Ställ ut { $count } fakturapar
  }
check-back = Avbryt
column-to-client = Till kunden
column-to-seller = Till säljaren
column-to-accounting = Till bokföringen
issued-one = Fakturorna är utställda och på väg per mejl.
issued-many = { $count ->
    [one] Ett fakturapar är utställt och på väg per mejl.
   *[other] { $count } fakturapar är utställda och på väg per mejl.
  }

# Det som väntar
waiting-confirm = Bekräfta fakturaunderlaget
waiting-settle = Red ut vad som inte stämmer
waiting-review = Granska fakturaparet
waiting-issue = Ställ ut fakturorna
waiting-about = { $month }, { $consultant }, { $title }

# Avslag
refusal-already-issued = Fakturorna är redan utställda. Öppna fakturaparet för att se dem.
refusal-wrong-stage = Fakturaparet är inte längre i det läge där det går. Öppna det på nytt och se vad som har hänt.
refusal-month-not-approved = Månaden är inte attesterad. Vänta tills kunden har attesterat den.
refusal-no-f-skatt = Säljaren är inte godkänd för F-skatt. Be konsulten eller byrån kontrollera sidan Företag.
refusal-no-address = Kundens adress saknas, och den måste stå på fakturan. Fyll i den på kundens sida och försök igen.
refusal-reason-missing = Skriv vad som inte stämmer, så att vi kan rätta det.
refusal-nothing-chosen = Inget fakturapar är valt. Gå tillbaka till listan och kryssa i minst ett.

# Mejl
mail-open = Öppna fakturorna
mail-reason = Så här står det: { $reason }
mail-confirm-subject = Bekräfta fakturaunderlaget för { $month }: { $title }
mail-confirm-text = Kunden har attesterat { $month }, och fakturaunderlaget är klart. Kontrollera siffrorna och bekräfta, så ställer vi ut fakturorna.
mail-disputed-subject = Något stämmer inte i { $month }: { $title }
mail-disputed-text = { $name } skriver att fakturaunderlaget inte stämmer.
mail-issued-subject = Faktura { $label }: { $title }, { $month }
mail-issued-client-text = Faktura { $label } på { $total } är bifogad, tillsammans med den attesterade månadsrapporten. Den ska vara betald senast { $due }.
mail-issued-seller-text = Självfaktura { $label } på { $total } är utställd i ditt bolags namn och bifogad. Pengarna betalas ut senast { $due }.
mail-accounting-subject = Fakturor { $client } och { $seller }
mail-accounting-text = Kundfakturan, självfakturan och månadsrapporten är bifogade.
