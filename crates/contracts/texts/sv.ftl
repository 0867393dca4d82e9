# Stadier
stage-drafted = Utkast
stage-out = Väntar på underskrift
stage-signed = Undertecknat
stage-ended = Avslutat
stage-terminated = Återkallat
engagement-planned = Planerat
engagement-running = Pågår
engagement-completed = Slutfört
engagement-replaced = Ersatt
engagement-terminated = Avslutat i förtid

# Listor
contracts-title = Avtal
contracts-lead = Varje uppdrag har två avtal med oss: ett med kunden och ett med konsulten eller byrån.
contracts-empty = Inga avtal än
contracts-empty-text = När en kund har valt en konsult skriver vi avtalen, och då visas de här.
engagements-title = Pågående uppdrag
engagements-lead = Arbetet under undertecknade avtal, det senaste först.
engagements-empty = Inga uppdrag än
engagements-empty-text = Ett uppdrag börjar när båda avtalen är undertecknade.
column-contract = Avtal
column-engagement = Uppdrag
column-consultant = Konsult
column-client = Kund
column-time-line = Tid
column-stage = Läge

# Ett avtal
contract-title = Avtal { $number } – { $title }
contract-lead = Läs först, skriv under sedan. Båda avtalen visar samma pris och samma provision.
contract-price = Pris och provision
contract-price-hint = Alla belopp är exklusive moms. Kund, konsult och byrå ser samma tre siffror.
contract-progress = Underskrifter
contract-files = Dokument
contract-client-pdf = Kundavtalet (PDF)
contract-consultant-pdf = Konsultavtalet (PDF)
contract-engagement = Till uppdraget
contract-edit = Ändra utkastet
party-broker = Förmedlaren
party-client = Kunden
party-consultant = Konsulten
party-agency = Byrån
signed-by = { $name }, { $at }
not-signed = Inte undertecknat än
price-caption = Pris per enhet och för hela uppdraget
price-what = Vad
price-unit = Per enhet
price-value = Beräknat för hela uppdraget
price-consultant = Konsulten får
price-agency = Byrån får
price-commission = Provision { $percent }
price-client = Kunden betalar
per-hour = { $amount } per timme
per-day = { $amount } per dag
per-whole = { $amount } fast pris

# Utkastet
draft-title = Skriv avtalsparet
draft-lead = Tid, omfattning och ersättning står likadant i båda avtalen.
draft-rate = Arvodet är det som konsulten har samtyckt till: { $rate }.
draft-save = Spara utkastet
draft-saved = Utkastet är sparat.
field-title = Uppdragets namn
field-scope = Omfattning
field-starts-on = Första dag
field-ends-on = Sista dag
field-commission = Provision
field-expected-hours = Beräknat antal timmar
field-terms-days = Betalningsvillkor, dagar
field-approver = Attesterar tid hos kunden
field-extra-terms = Särskilda villkor
field-extra-terms-reason = Skäl till de särskilda villkoren
hint-scope = Vad som ska göras och vad som ska lämnas. Står i båda avtalen.
hint-commission = Läggs på konsultens arvode och visas för alla.
hint-expected-hours = Räknat på vardagar och uppdragets omfattning.
hint-terms-days = Högst 30 utan kundens uttryckliga medgivande.
hint-approver = Skriver också under för kunden.
hint-extra-terms = Bara det som avviker från det vanliga. Skälet sparas i avtalets historik.

# Skicka och skriva under
send-title = Skriv under och skicka
send-lead = När du skickar fryses båda texterna och förmedlarens underskrift sätts på dem.
send-button = Skriv under och skicka ut
send-done = Avtalen är utskickade. Kunden och konsulten har fått ett mejl.
sign-title = Skriv under
sign-lead-client = Din underskrift gäller kundavtalet ovan.
sign-lead-supplier = Din underskrift gäller konsultavtalet ovan.
sign-hash = Textens kontrollsumma (SHA-256): { $hash }
sign-policies-first = { $count ->
    [one] En policy behöver godkännas innan du kan skriva under.
   *[other] { $count } policyer behöver godkännas innan du kan skriva under.
  }
sign-agreed = Jag har läst avtalet och skriver under det elektroniskt.
sign-button = Skriv under
sign-done = Tack, din underskrift är mottagen.
field-typed-name = Ditt namn
field-agreed = Elektronisk underskrift
hint-typed-name = Skriv ditt för- och efternamn så som det står på ditt konto.
termination-title = Återkalla avtalen
termination-button = Återkalla
termination-done = Avtalen är återkallade.
field-termination-reason = Skäl

# Ett uppdrag
engagement-title = Uppdrag { $number } – { $title }
engagement-ended-on = Avslutat
engagement-end-reason = Skäl
engagement-papers = Gå vidare
engagement-contract = Avtalet
engagement-report-time = Rapportera tid
engagement-months = Tidrapporter
engagement-invoices = Fakturor
engagement-end = Avsluta uppdraget

# Det som väntar
waiting-draft = Skriv avtalsparet
waiting-send = Skriv under och skicka avtalen
waiting-sign = Skriv under avtalet
waiting-about-assignment = Uppdrag { $number }, { $title }
waiting-about-contract = Avtal { $number }, { $title }

# Avslag
refusal-not-chosen = Kunden har inte valt den här konsulten. Öppna förslaget och se vad kunden har svarat.
refusal-already-drafted = Det finns redan ett avtalspar för det här valet. Öppna det under Avtal.
refusal-no-supplier = Det saknas ett företag som fakturerar. Be konsulten eller byrån fylla i sidan Företag och försök igen.
refusal-no-f-skatt = Företaget som fakturerar är inte godkänt för F-skatt. Be konsulten eller byrån kontrollera sidan Företag.
refusal-no-approver = Välj en kontaktperson hos kunden som kan attestera tid och skriva under.
refusal-client-incomplete = Kundens organisationsnummer eller adress saknas. Fyll i kundens uppgifter och försök igen.
refusal-ends-before-start = Sista dagen ligger före första dagen. Ändra ett av datumen.
refusal-reason-missing = Särskilda villkor behöver ett skäl. Skriv varför villkoren avviker.
refusal-wrong-stage = Avtalen är inte längre i det läge där det går. Öppna avtalen på nytt och se vad som har hänt.
refusal-other-name = Namnet är inte det som står på ditt konto. Skriv ditt för- och efternamn som de står under Mitt konto.
refusal-not-agreed = Kryssa i att du har läst avtalet och skriver under elektroniskt.
refusal-policies-missing = { $count ->
    [one] En policy är inte godkänd. Godkänn den under Policyer och skriv under igen.
   *[other] { $count } policyer är inte godkända. Godkänn dem under Policyer och skriv under igen.
  }
refusal-signed-already = Din part har redan skrivit under. Ni behöver inte göra något mer.
refusal-consent-gone = Konsultens samtycke gäller inte längre. Be om ett nytt samtycke innan avtalen skickas.
refusal-ended-already = Uppdraget är redan avslutat. Öppna det och se när och varför.
refusal-day-outside = Dagen ligger utanför uppdragets tid. Välj en dag mellan första och sista dagen.
refusal-work-runs = Uppdrag { $number } är planerat eller pågår genom den nuvarande arbetsgivaren. Det behöver avslutas först.
refusal-being-signed = Avtal { $number } förbereds eller skrivs under genom den nuvarande arbetsgivaren. Det behöver skrivas under eller tas tillbaka först.
refusal-team-together = Avtalet hör till ett team. Gör det på teamets avtal { $number }, så gäller det alla.
team-parts = Uppgifter i teamet
team-part-line = { $name }: { $consultant } till konsulten, { $commission } i provision, { $client } för kunden
refusal-proofs-missing = { $count ->
    [one] Ett bevis för företaget saknas eller har gått ut. Skicka in det under Företag och skriv under igen.
   *[other] { $count } bevis för företaget saknas eller har gått ut. Skicka in dem under Företag och skriv under igen.
  }
sign-proofs-first = { $count ->
    [one] Innan ni kan skriva under behöver vi ett bevis för företaget:
   *[other] Innan ni kan skriva under behöver vi { $count } bevis för företaget:
  }
sign-to-company = Till företaget
proof-f-skatt = F-skatt
proof-insurance = Ansvarsförsäkring
employer-title = Min byrå
employer-lead = Du är konsult hos { $agency }, som fakturerar för dina uppdrag.
employer-agency = Byrå
employer-reps = Företräds av
employer-sees = Det här ser { $agency }
employer-sees-profile = Ditt namn, din titel och adress, hur komplett ditt CV är, om vi har godkänt profilen och när du är ledig.
employer-sees-work = Förfrågningar om samtycke, intervjuer, avtal, tid och fakturor för uppdrag genom byrån.
employer-sees-not = Aldrig ditt önskade arvode eller dina utvärderingar.
employer-leave = Lämna { $agency }
employer-goes-along = Profil, CV och portfölj följer med dig, precis som de är.
employer-loses-sight = Från samma stund ser { $agency } ingenting av dem längre.
employer-consents = { $count ->
    [0] Du har inget samtycke som gäller eller väntar på svar.
    [one] Ett samtycke som gäller eller väntar på svar återkallas. Kunden ser då inte längre din profil.
   *[other] { $count } samtycken som gäller eller väntar på svar återkallas. Kunderna ser då inte längre din profil.
  }
employer-papers = Avtal, tidrapporter och fakturor från avslutade uppdrag finns kvar hos { $agency }, eftersom lagen kräver det.
employer-company = Efteråt fakturerar du genom ett eget företag, som du lägger in under Företag, eller ansluter dig till en annan byrå.
employer-held = Du kan lämna { $agency } när det här är avslutat:
employer-held-work = Uppdrag { $number }, { $title }, till och med { $date }
employer-held-signing = Avtal { $number }, { $title }, som förbereds eller skrivs under
employer-sure-label = Bekräftelse
employer-sure = Jag förstår vad det betyder och vill lämna { $agency }
employer-sure-missing = Kryssa i rutan för att bekräfta att du vill lämna byrån.
employer-left = Du har lämnat byrån. Din profil följde med dig.

# Mejl
mail-to-sign-subject = Avtal { $number } att skriva under: { $title }
mail-to-sign-text = Avtalet för ”{ $title }” är klart att läsa och skriva under. Logga in med ditt eget konto; pris och provision står på första sidan.
mail-to-sign-button = Läs och skriv under
mail-signed-subject = Avtal { $number } är undertecknat: { $title }
mail-signed-text = Alla har skrivit under avtalet för ”{ $title }”. Ditt undertecknade avtal är bifogat. Uppdraget börjar { $starts }.
mail-signed-employee = Din byrå och kunden har skrivit under avtalet för ”{ $title }”. Uppdraget börjar { $starts }.
mail-signed-button = Öppna avtalet
mail-taken-back-subject = Avtal { $number } är återkallat: { $title }
mail-taken-back-text = Vi har återkallat avtalet för ”{ $title }”. Skäl: { $reason }
mail-taken-back-button = Öppna avtalet

# Hemligheter
refusal-secret-gone = Hemligheten har redan öppnats, tagits tillbaka eller gått ut. Be den som lämnade den att lämna en ny.
refusal-secret-own = Du lämnade hemligheten själv, så du kan inte öppna den. Ge länken till den som ska ha den.
secrets-title = Lösenord och andra hemligheter
secrets-lead = Lämna inloggningsuppgifter krypterade i stället för i mejl eller chatt. Den andra parten öppnar hemligheten en gång, och sedan är den borta.
secrets-of = Uppdrag { $number }
secrets-leave = Lämna en hemlighet
secrets-leave-button = Kryptera och få en länk
secrets-left = Lämnade hemligheter
secrets-none = Inga hemligheter
secrets-none-text = Det som lämnas syns här, utan innehåll.
secrets-column-by = Från
secrets-column-left = Lämnad
secrets-opened = Öppnad av { $name } { $at }
secrets-waits = Väntar till { $at }
secrets-ended = Oöppnad och borttagen
secrets-take-back = Ta tillbaka
secrets-taken-back = Hemligheten är borttagen.
secrets-link-title = Hemligheten är krypterad
secrets-link-text = Ge länken till den som ska ha hemligheten. Den fungerar en gång, och bara för den som är inloggad och deltar i uppdraget.
secrets-link-once = Länken visas bara nu. Vi sparar den inte.
secrets-back = Till listan
field-secret-label = Vad det gäller
field-secret-label-hint = Till exempel ”Inloggning till intranätet”. Skriv inget hemligt här.
field-secret = Hemligheten
field-secret-hint = Lösenord, nyckel eller inloggning.
field-secret-days = Antal dagar som den väntar
field-secret-days-hint = Högst { $most }.
secret-title = En hemlighet väntar på dig
secret-lead = Den visas en gång. Ha din lösenordshanterare redo innan du öppnar den.
secret-until = Gäller till
secret-open = Öppna en gång
secret-opened-title = Spara den nu
secret-opened-lead = Hemligheten är borta när du lämnar sidan.
