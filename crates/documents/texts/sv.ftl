# Sidan
page = Sida
page-of = av
org-no = Org.nr { $number }
vat-no = Momsreg.nr { $number }
f-tax = Godkänd för F-skatt
seat = Säte: { $place }
moment = { $stockholm }, svensk tid ({ $utc } UTC)
days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
  }
payment-terms = Betalningsvillkor
contract = Avtal
assignment = Uppdrag
consultant = Konsult
client = Kund

# Provisionen, öppen för alla
commission-heading = Så fördelas beloppet
commission-consultant = Konsultens arvode
commission-agency = Byråns arvode
commission-broker = Förmedlarens provision, { $percent } av arvodet
commission-client = Kundens pris
commission-note = Beloppen är exklusive moms. Kund, konsult och byrå ser samma uppgifter.

# Avtal
contract-kind-client = Kundavtal
contract-kind-consultant = Konsultavtal
contract-between = Avtal mellan { $broker } och { $other }
contract-between-amending = Avtal mellan { $broker } och { $other }, ändrar avtal { $number }
contract-parties = Parter
contract-role-broker = Förmedlare
contract-role-client = Kund
contract-role-consultant = Konsult
contract-role-agency = Byrå
contract-work = Uppdraget
contract-assignment = Uppdrag
contract-assignment-numbered = { $title } (uppdrag { $number })
contract-workers = Utförs av
contract-place = Plats och omfattning
contract-time-line = Tid
contract-start = Startdag
contract-end = Slutdag
contract-until-further-notice = Tills vidare
contract-notice = Båda parter kan säga upp avtalet skriftligt i förtid. Uppsägningstiden är { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
  }.
contract-fee = Arvode och provision
contract-basis-hour = Arbetet ersätts per arbetad timme.
contract-basis-day = Arbetet ersätts per arbetad dag.
contract-basis-fixed = Arbetet ersätts med ett fast pris för hela uppdraget.
contract-unit-hour = per timme
contract-unit-day = per dag
contract-unit-fixed = fast pris
contract-commission-open = Provisionen läggs ovanpå arvodet och ingår i kundens pris. De tre beloppen är desamma i kundavtalet och konsultavtalet och visas för alla parter.
contract-day-hours = Med en dag menas { $hours } timmars arbete.
contract-estimate-client = Beräknat värde för kunden
contract-estimate-consultant = Beräknat arvode
contract-estimate-extent = { $value } ({ $extent })
contract-without-vat = Alla belopp i avtalet är exklusive moms. Moms tillkommer enligt lag.
contract-payment = Rapportering och betalning
contract-invoicing = Fakturering
contract-invoicing-monthly = Varje månad i efterskott
contract-invoicing-completion = När uppdraget är slutfört och godkänt
contract-approver-hours = Tiden attesteras av
contract-approver-delivery = Leveransen godkänns av
contract-reporting-time = Konsulten redovisar arbetad tid per dag i förmedlarens tidrapport. När månaden är slut lämnas rapporten in och attesteras av kunden. Endast attesterad tid faktureras.
contract-reporting-delivery = Kunden godkänner leveransen innan den faktureras.
contract-invoice-client = Förmedlaren fakturerar kunden och är kundens enda motpart för betalningen.
contract-invoice-self-billed-consultant = Parterna är överens om självfakturering: förmedlaren ställer ut fakturan i konsultens namn och med konsultens egen nummerserie. Varje faktura gäller först när konsulten har bekräftat den. Konsulten ansvarar själv för sin moms.
contract-invoice-self-billed-agency = Parterna är överens om självfakturering: förmedlaren ställer ut fakturan i byråns namn och med byråns egen nummerserie. Varje faktura gäller först när byrån har bekräftat den. Byrån ansvarar själv för sin moms.
contract-invoice-own-consultant = Konsulten skickar sin faktura till förmedlaren, som sedan fakturerar kunden.
contract-invoice-own-agency = Byrån skickar sin faktura till förmedlaren, som sedan fakturerar kunden.
contract-policies = Policyer
contract-policies-client = Förmedlaren och den som utför uppdraget följer förmedlarens policyer. De finns publicerade på förmedlarens webbplats.
contract-policies-consultant = Konsulten har godkänt och följer förmedlarens policyer.
contract-policies-agency = Byrån har godkänt och följer förmedlarens policyer, även för den som utför uppdraget.
contract-policy-approved = version { $version }, godkänd { $date }
contract-policy-pending = version { $version }
contract-terms = Särskilda villkor
contract-signing = Underskrift
contract-signing-text = Avtalet skrivs under elektroniskt av båda parter, var och en inloggad på sitt eget konto, och gäller när båda har skrivit under. Varje underskrift är knuten till avtalstextens kontrollsumma (SHA-256), så att en ändring i efterhand märks. Parterna får varsitt exemplar.
contract-signatures = Underskrifter
contract-not-signed = Inte underskrivet
contract-signed-at = Underskrivet
contract-signed-account = Konto
contract-signed-hash = Textens SHA-256

# Faktura
self-billing = Självfakturering
invoice-kind = Faktura
invoice-kind-credit = Kreditfaktura
invoice-credits = Avser faktura { $number } från { $date }
invoice-seller = Säljare
invoice-buyer = Köpare
invoice-number = Fakturanummer
invoice-issued = Fakturadatum
invoice-due = Förfallodag
invoice-period = Period
invoice-buyer-reference = Köparens referens
invoice-seller-reference = Säljarens referens
invoice-order-reference = Ordernummer
invoice-column-text = Beskrivning
invoice-column-quantity = Antal
invoice-column-unit-price = À-pris
invoice-column-vat = Moms
invoice-column-amount = Belopp
invoice-net = Summa exklusive moms
invoice-vat = Moms { $rate } på { $taxable }
invoice-rounding = Öresavrundning
invoice-total = Att betala
invoice-total-payout = Att betala till säljaren
invoice-total-credit = Summa att kreditera
invoice-pay-by = Senast
invoice-paid-by = Betalas senast
invoice-reverse-charge = Omvänd betalningsskyldighet. Köparen redovisar momsen enligt artikel 196 i direktiv 2006/112/EG.
invoice-self-billing-note = Självfakturering: köparen { $buyer } har ställt ut fakturan åt säljaren { $seller } enligt avtal mellan parterna.
invoice-confirmed = Bekräftad av { $name } { $at }.
invoice-late-interest = Vid försenad betalning tillkommer dröjsmålsränta enligt räntelagen.
payment-heading = Så betalar du
payment-heading-payout = Så betalas beloppet ut
payment-bankgiro = Bankgiro
payment-iban = IBAN
payment-bic = BIC
payment-ocr = OCR-nummer
payment-reference = Ange som referens

# Tidrapport
report-kind = Tidrapport
report-title = Tidrapport { $month } – { $consultant }
report-supplier = Genom
report-column-date = Datum
report-column-hours = Timmar
report-column-note = Anteckning
report-week = Vecka { $number }
report-empty = Ingen tid är rapporterad den här månaden.
report-total = Summa
report-approval = Attest
report-not-approved = Inte attesterad
report-submitted = Inlämnad
report-approved-at = Attesterad
report-correction = Rättelse av en tidigare attesterad rapport: { $why }

# CV
resume-kind = Konsultprofil
resume-masked = Namn och kontaktuppgifter lämnas efter konsultens samtycke.
resume-experience = Uppdrag och erfarenhet
resume-result = Resultat
resume-education = Utbildning
resume-skills = Kompetens
resume-languages = Språk
resume-honours = Utmärkelser
resume-links = Länkar
resume-level-1 = grundläggande
resume-level-2 = viss vana
resume-level-3 = van
resume-level-4 = avancerad
resume-level-5 = expert
