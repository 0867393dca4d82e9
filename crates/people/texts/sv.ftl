client-masked = En kund i nätverket

# Min profil
profile-heading = Min profil
profile-lead = Vem du är i arbetet, vilka språk du arbetar på och när du är ledig. Ditt önskade arvode ser bara du och vi.
profile-to-resume = Till ditt CV
profile-save = Spara profilen
profile-saved = Profilen är sparad.
profile-stale = Profilen eller ditt CV har ändrats sedan du öppnade sidan. Det du skrev finns kvar här. Titta igenom det och spara igen om det är det här som ska gälla.
profile-part-basics = Titel och ort
profile-part-languages = Språk
profile-part-availability = Tillgänglighet och arvode
profile-part-links = Länkar
profile-title = Titel
profile-title-hint = Det du kallar dig, till exempel Kommunikationsstrateg.
profile-city = Ort
profile-city-hint = Där du bor eller helst arbetar.
profile-remote = Distans
profile-remote-sentence = Jag arbetar gärna på distans
profile-resume-language = Språket i ditt CV
profile-resume-language-hint = Rubrikerna visas på läsarens språk. Det du själv skriver visas som du har skrivit det.
profile-languages-hint = Språk som du kan arbeta på. Behöver du fler rader, spara så kommer det en till.
profile-choose-language = Välj språk
profile-choose-level = Välj nivå
profile-available-from = Ledig från
profile-available-percent = Omfattning
profile-rate = Önskat arvode
profile-rate-hint = Det du själv får, utan moms och före vår provision, som läggs ovanpå. Visas aldrig för kunder.
profile-rate-basis = Arvodet gäller
profile-per-hour = Per timme
profile-per-day = Per dag
profile-linkedin = LinkedIn
profile-linkedin-hint = Adressen till din profil, till exempel https://www.linkedin.com/in/ditt-namn.
profile-links-hint = Webbplats och sociala medier, om du har. Högst fem länkar.
profile-link = Länk { $n }
profile-language = Språk { $n }
profile-language-level = Nivå i språk { $n }
profile-level-1 = grundläggande
profile-level-2 = till vardags
profile-level-3 = i arbetet
profile-level-4 = flytande
profile-level-5 = modersmål
profile-language-sv = svenska
profile-language-en = engelska
profile-language-no = norska
profile-language-da = danska
profile-language-fi = finska
profile-language-is = isländska
profile-language-se = nordsamiska
profile-language-ar = arabiska
profile-language-bs = bosniska
profile-language-cs = tjeckiska
profile-language-de = tyska
profile-language-el = grekiska
profile-language-es = spanska
profile-language-et = estniska
profile-language-fa = persiska
profile-language-fr = franska
profile-language-hr = kroatiska
profile-language-hu = ungerska
profile-language-it = italienska
profile-language-ja = japanska
profile-language-ku = kurdiska
profile-language-lt = litauiska
profile-language-lv = lettiska
profile-language-nl = nederländska
profile-language-pl = polska
profile-language-pt = portugisiska
profile-language-ro = rumänska
profile-language-ru = ryska
profile-language-so = somaliska
profile-language-tr = turkiska
profile-language-uk = ukrainska
profile-language-zh = kinesiska
profile-refusal-linkedin = Länken leder inte till LinkedIn. Klistra in adressen till din profil där, eller lägg länken bland de andra.
profile-refusal-links = Det är fler än { $most } länkar. Ta bort någon av dem.
profile-refusal-link = En av länkarna är inte säker. Den ska börja med https://.
profile-refusal-language-twice = Samma språk står på två rader. Ta bort den ena.
profile-refusal-languages = Det är fler än { $most } språk. Ta bort något av dem.
profile-waiting-resume = Fyll i ditt CV
profile-waiting-next = Nästa steg: { $step }

# CV
resume-heading = CV
resume-lead = Ju utförligare du beskriver vad du har gjort, desto större är chansen att vi hittar rätt uppdrag till dig.
resume-to-preview = Så ser kunden dig
resume-to-pdf = Ladda ner som PDF
resume-part-resume = Ditt CV
resume-part-profile = Från Min profil
resume-strength = Så långt har du kommit
resume-strength-text = Du har fyllt i { $done } av { $of } delar
resume-next = Nästa steg: { $step }
resume-next-go = Gör det nu
resume-complete = Alla delar är ifyllda
resume-complete-text = Håll ditt CV aktuellt: lägg till varje uppdrag när det är slut och säg till när du blir ledig.
resume-done = Klart
resume-started = Påbörjat
resume-empty = Inte påbörjat
resume-optional = Valfritt
resume-back = Till ditt CV
resume-save = Spara
resume-remove = Ta bort
resume-remove-text = Det går inte att ångra. Det du redan har gett en kund ditt samtycke till att se ändras inte.
resume-stale = Det har sparats en ändring sedan du öppnade sidan. Det du skrev finns kvar här. Titta igenom det och spara igen om det är det här som ska gälla.
resume-section-basics = Titel och ort
resume-section-experience = Uppdrag och erfarenhet
resume-section-skills = Kompetenser
resume-section-letter = Personligt brev
resume-section-education = Utbildning
resume-section-languages = Språk
resume-section-availability = Tillgänglighet och önskat arvode
resume-section-portfolio = Portfölj
resume-section-honours = Utmärkelser
resume-step-basics = ange titel och ort
resume-step-experience = lägg till { $missing ->
    [one] ett uppdrag
   *[other] { $missing } uppdrag
  }
resume-step-skills = lägg till { $missing ->
    [one] en kompetens
   *[other] { $missing } kompetenser
  }
resume-step-letter = skriv ditt personliga brev
resume-step-letter-longer = skriv { $missing ->
    [one] ett tecken
   *[other] { $missing } tecken
  } till i ditt personliga brev
resume-step-education = lägg till din utbildning
resume-step-languages = ange vilka språk du arbetar på
resume-step-availability = ange när du är ledig och till vilket arvode
resume-step-portfolio = visa något du har gjort
resume-why-basics = Titeln är det första en kund läser, och orten avgör om uppdraget går att utföra på plats.
resume-why-experience = Det du har gjort för andra säger mest om vad du kan göra härnäst. Tre uppdrag med resultat räcker för att visa bredd.
resume-why-skills = Vi jämför dina kompetenser med vad uppdraget kräver. Det som inte står här kan inte bli en träff.
resume-why-letter = Två hundra tecken räcker för att en kund ska höra din röst och se vad du vill.
resume-why-education = Många kunder, särskilt offentliga, frågar efter utbildning i sina krav.
resume-why-languages = Ett uppdrag på ett visst språk går bara till den som har angett det.
resume-why-availability = Då föreslår vi dig när du faktiskt kan, och till ett arvode som du är nöjd med.
resume-why-portfolio = Ett arbetsprov visar på en minut det som tar en sida att beskriva. En länk räcker.
resume-hint-basics = Det du kallar dig och var du arbetar
resume-hint-letter = { $characters ->
    [one] ett tecken
   *[other] { $characters } tecken
  }
resume-hint-experience = { $count ->
    [0] Inga uppdrag ännu
    [one] Ett uppdrag
   *[other] { $count } uppdrag
  }
resume-hint-skills = { $count ->
    [0] Inga kompetenser ännu
    [one] En kompetens
   *[other] { $count } kompetenser
  }
resume-hint-education = { $count ->
    [0] Ingen utbildning ännu
    [one] En utbildning
   *[other] { $count } utbildningar
  }
resume-hint-languages = { $count ->
    [0] Inga språk ännu
    [one] Ett språk
   *[other] { $count } språk
  }
resume-hint-availability = När du är ledig, hur mycket och till vilket arvode
resume-hint-portfolio = { $count ->
    [0] Inga arbetsprov ännu
    [one] Ett arbetsprov
   *[other] { $count } arbetsprov
  }
resume-hint-honours = { $count ->
    [0] Priser och utmärkelser, om du har
    [one] En utmärkelse
   *[other] { $count } utmärkelser
  }

resume-letter = Personligt brev
resume-letter-lead = Berätta med egna ord vad du gör bäst, hur du arbetar och vad du vill göra härnäst.
resume-letter-hint = Tom rad ger nytt stycke. Skriv **fetstil**, *kursiv*, en lista med bindestreck först på raden eller en länk som [text](https://…).
resume-letter-short = { $length ->
    [one] Ett tecken
   *[other] { $length } tecken
  } hittills. Skriv gärna minst { $goal }.
resume-letter-length = { $length ->
    [one] Ett tecken.
   *[other] { $length } tecken.
  }
resume-letter-look = Visa hur det läses
resume-letter-preview = Så läses brevet
resume-letter-saved = Brevet är sparat.

resume-experience-lead = Tidigare kunder, vad du gjorde och vad det ledde till. Det nyaste kommer först av sig självt.
resume-experience-empty = Inga uppdrag ännu
resume-experience-empty-text = Börja med det senaste. Tre uppdrag med resultat ger en kund något att gå på.
resume-experience-add = Lägg till ett uppdrag
resume-experience-add-button = Lägg till uppdraget
resume-experience-change = Ändra uppdraget
resume-experience-remove = Ta bort uppdraget
resume-experience-client = Kund eller arbetsgivare
resume-experience-client-hint = Får namnet inte nämnas, skriv till exempel Stort energibolag.
resume-experience-assignment = Uppdrag
resume-experience-assignment-hint = Din roll eller uppdragets namn, till exempel Interim kommunikationschef.
resume-experience-description = Vad du gjorde
resume-experience-description-hint = Några meningar om uppgiften och hur du löste den. Nämn gärna arbetssätt och verktyg.
resume-experience-result = Resultat
resume-experience-result-hint = Vad det ledde till, gärna med siffror.
resume-experience-from = Från
resume-experience-to = Till
resume-month-hint = År och månad, till exempel 2024-03.
resume-experience-ongoing = Pågår
resume-experience-ongoing-sentence = Uppdraget pågår
resume-experience-both = Du har både fyllt i en sista månad och kryssat i att uppdraget pågår. Ta bort det ena.
resume-experience-no-end = Fyll i den sista månaden, eller kryssa i att uppdraget pågår.
resume-experience-added = Uppdraget är tillagt.
resume-experience-saved = Uppdraget är sparat.
resume-experience-removed = Uppdraget är borttaget.

resume-education-lead = Examina, program och längre kurser, kort och överskådligt.
resume-education-empty = Ingen utbildning ännu
resume-education-empty-text = Lägg till det som har betydelse för ditt arbete i dag.
resume-education-add = Lägg till en utbildning
resume-education-add-button = Lägg till utbildningen
resume-education-change = Ändra utbildningen
resume-education-remove = Ta bort utbildningen
resume-education-degree = Examen eller kurs
resume-education-degree-hint = Till exempel Filosofie kandidat i medie- och kommunikationsvetenskap.
resume-education-school = Skola
resume-education-from = Första året
resume-education-to = Sista året
resume-education-added = Utbildningen är tillagd.
resume-education-saved = Utbildningen är sparad.
resume-education-removed = Utbildningen är borttagen.

resume-skill-lead = Det du kan, hur väl och hur länge. Nämn minst { $goal }; de starkaste visas först.
resume-skill-empty = Inga kompetenser ännu
resume-skill-empty-text = Skriv en i taget, så som en kund skulle söka efter den.
resume-skill-add = Lägg till eller ändra en kompetens
resume-skill-add-button = Spara kompetensen
resume-skill-name = Kompetens
resume-skill-name-hint = Till exempel Krishantering, Klarspråk eller InDesign. Finns den redan ändras nivå och år.
resume-skill-level = Nivå
resume-skill-years = Antal år
resume-skill-saved = { $name } är sparad.
resume-skill-removed = { $name } är borttagen.
resume-skill-remove = Ta bort { $name }

resume-honour-lead = Priser, nomineringar och uppdrag som du har fått för att du är bra på det du gör.
resume-honour-empty = Inga utmärkelser ännu
resume-honour-empty-text = De behövs inte för att ditt CV ska vara komplett, men har du någon är det här den hör hemma.
resume-honour-add = Lägg till en utmärkelse
resume-honour-add-button = Lägg till utmärkelsen
resume-honour-change = Ändra utmärkelsen
resume-honour-remove = Ta bort utmärkelsen
resume-honour-title = Utmärkelse
resume-honour-title-hint = Till exempel Guldägget, nominerad.
resume-honour-giver = Utdelad av
resume-honour-year = År
resume-honour-added = Utmärkelsen är tillagd.
resume-honour-saved = Utmärkelsen är sparad.
resume-honour-removed = Utmärkelsen är borttagen.

resume-portfolio-lead = Arbetsprov som filer eller länkar. Lägg bara upp sådant som du får visa.
resume-portfolio-empty = Inga arbetsprov ännu
resume-portfolio-empty-text = Ladda upp en fil eller länka till något som du har gjort.
resume-portfolio-add = Lägg till ett arbetsprov
resume-portfolio-add-button = Lägg till arbetsprovet
resume-portfolio-title = Vad det visar
resume-portfolio-title-hint = Till exempel Årsberättelse 2025 för Spårvägen Syd.
resume-portfolio-file = Fil
resume-portfolio-file-hint = PDF, PNG, JPEG eller WebP, högst { $megabytes } MB.
resume-portfolio-link = Länk
resume-portfolio-link-hint = I stället för en fil. Den ska börja med https://.
resume-portfolio-added = Arbetsprovet är tillagt.
resume-portfolio-removed = Arbetsprovet är borttaget.
resume-portfolio-remove = Ta bort { $title }

resume-preview = Så ser kunden dig
resume-preview-text = Bara den kund som du har gett ditt samtycke till får se det här, och då med det arvode som du har angett i samtycket. Din e-postadress, ditt telefonnummer och ditt önskade arvode visas inte.
resume-view-number = Konsult { $number }
resume-view-remote = Arbetar gärna på distans
resume-view-letter = Personligt brev
resume-view-experience = Uppdrag och erfarenhet
resume-view-result = Resultat
resume-view-skills = Kompetenser
resume-view-languages = Språk
resume-view-education = Utbildning
resume-view-honours = Utmärkelser
resume-view-portfolio = Portfölj
resume-view-file = Fil
resume-view-links = Länkar
resume-view-nothing = Varken brev eller uppdrag är ifyllda ännu.
resume-pdf-link = Webb
resume-ongoing = pågår
resume-months = { $months } mån
resume-years = { $years } år
resume-years-months = { $years } år { $months } mån
resume-level-1 = grundläggande
resume-level-2 = viss vana
resume-level-3 = van
resume-level-4 = avancerad
resume-level-5 = expert
resume-level-years = { $level }, { $years } år
resume-available = Ledig från { $from }, { $percent } %
resume-available-from = Ledig från { $from }
resume-available-percent = Ledig { $percent } %

resume-refusal-months = Uppdraget slutar före det börjar. Ändra första eller sista månaden.
resume-refusal-years = Sista året är före det första. Ändra det ena av dem.
resume-refusal-skill = Kompetensen behöver ett namn, en nivå från 1 till 5 och antal år från 0 till 60. Ändra det som saknas.
resume-refusal-skills = Du har redan { $most } kompetenser, och fler får inte plats. Ta bort någon som betyder mindre.
resume-refusal-items = Du har redan { $most } arbetsprov, och fler får inte plats. Ta bort något av dem.
resume-refusal-file-size = Filen är större än { $megabytes } MB. Minska den, eller lägg upp den någonstans och länka till den.
resume-refusal-file-kind = Filen är varken PDF, PNG, JPEG eller WebP. Spara den i något av de formaten och försök igen.
resume-refusal-nothing = Varken fil eller länk är ifylld. Välj en fil, eller fyll i en länk.
resume-refusal-both = Både fil och länk är ifyllda. Ta bort länken, eller skicka utan fil och lägg till filen för sig.
resume-refusal-link = Länken är inte säker. Den ska börja med https://.

# Företaget
supplier-heading = Företaget som fakturerar
supplier-lead-consultant = Ditt eget företag, som står på konsultavtalet och på fakturorna. Det behövs innan du kan ta ett uppdrag.
supplier-lead-agency = Byråns uppgifter, som står på konsultavtalen och på fakturorna för alla era konsulter. De behövs innan någon kan ta ett uppdrag.
supplier-missing = Företaget saknas ännu. Utan det kan vi inte skriva avtal.
supplier-no-f-skatt = Företaget är inte godkänt för F-skatt. Då skulle vi behöva dra skatt på arvodet, så ordna godkännandet hos Skatteverket innan du tar ett uppdrag.
supplier-number = Leverantör nr { $number }. Numret står på fakturorna och ändras aldrig.
supplier-save = Spara uppgifterna
supplier-saved = Uppgifterna är sparade.
supplier-stale = Uppgifterna har ändrats sedan du öppnade sidan. Det du skrev finns kvar här. Titta igenom det och spara igen om det är det här som ska gälla.
supplier-name = Företagets namn
supplier-org-no = Organisationsnummer
supplier-org-no-hint = Tio siffror. Har du enskild firma är det ditt personnummer.
supplier-vat-no = Momsregistreringsnummer
supplier-vat-no-hint = SE, organisationsnumret och 01.
supplier-street = Gatuadress
supplier-town = Postnummer och ort
supplier-town-hint = Till exempel 411 16 Göteborg.
supplier-bankgiro = Bankgiro
supplier-bankgiro-hint = Dit betalas arvodet.
supplier-address = Adress
supplier-f-skatt = F-skatt
supplier-f-skatt-sentence = Företaget är godkänt för F-skatt
supplier-f-skatt-yes = Godkänt
supplier-f-skatt-no = Inte godkänt
supplier-employee-heading = { $agency } fakturerar för dig
supplier-employee-lead = Du är anställd av en byrå, så det är byrån som skriver konsultavtalet och fakturerar. Du behöver inte göra något här.
supplier-employee-missing = { $agency } har inte fyllt i sina företagsuppgifter ännu. Det behövs innan du kan ta ett uppdrag, så säg gärna till på byrån.
supplier-client-heading = Företagsuppgifter
supplier-client-lead = De står på kundavtalet och på fakturorna.
supplier-client-name-note = Namnet ändrar vi åt er. Hör av er till er kundansvariga.
supplier-invoice-email = E-postadress för fakturor
supplier-invoice-email-hint = Lämna tomt, så går fakturorna till kontaktpersonen.
supplier-waiting = Lägg till företaget som fakturerar
supplier-waiting-about = Behövs innan ett uppdrag kan börja
supplier-waiting-client = Fyll i företagsuppgifterna
supplier-waiting-client-about = Behövs till avtal och fakturor
supplier-refusal-org-no = Organisationsnumret stämmer inte. Kontrollera siffrorna; det ska vara tio, som i 556706-5981.
supplier-refusal-vat-no = Momsregistreringsnumret stämmer inte. Det ska vara SE, tio siffror och 01, som i SE556706598101.
supplier-refusal-bankgiro = Bankgironumret stämmer inte. Kontrollera siffrorna; det ska vara sju eller åtta, som i 988-9817.
supplier-refusal-incomplete = Namn, gatuadress och ort behövs. Fyll i det som saknas.
supplier-refusal-agency = Din byrå fakturerar för dig, så du har inget eget företag här. Säg till på byrån om uppgifterna behöver ändras.

# Konton och inloggning
field-name = Namn
field-email = E-postadress
field-password = Lösenord
field-new-password = Nytt lösenord
field-old-password = Nuvarande lösenord
field-phone = Telefon
field-lang = Språk
field-terms = Användarvillkor
field-agency = Byrå
field-company = Företagets namn
field-role = Roll
field-agent = Konsultagent
field-manager = Kundansvarig
field-org-no = Organisationsnummer
field-vat-no = Momsregistreringsnummer
field-street = Gatuadress
field-town = Postnummer och ort
field-website = Webbplats
field-about = Om byrån
field-industry = Bransch
field-invoice-email = E-post för fakturor
field-masked-sv = Visas för konsulter på svenska
field-masked-en = Visas för konsulter på engelska
lang-sv = Svenska
lang-en = English
kind-consultant = Konsult
kind-agency-rep = Byråföreträdare
kind-client-rep = Kundens kontaktperson
kind-staff = Medarbetare hos oss
password-hint = Minst { $least } tecken. En mening som bara du skulle skriva är både stark och lätt att minnas. Du kan klistra in.
password-too-short = Lösenordet behöver minst { $least } tecken. Lägg till några ord.
password-too-long = Lösenordet får ha högst { $most } tecken. Korta det.
password-common = Det lösenordet är bland de första som någon gissar. Välj något mindre vanligt.
password-holds-address = Lösenordet innehåller din e-postadress. Välj något som inte går att räkna ut av adressen.
password-holds-broker = Lösenordet innehåller vårt namn. Välj något annat.
refusal-wrong-sign-in = E-postadressen och lösenordet hör inte ihop. Kontrollera båda, eller välj ett nytt lösenord under ”Glömt lösenordet?”.
refusal-not-confirmed = Kontot är inte bekräftat än. Öppna länken i mejlet vi skickade, eller be om ett nytt mejl här nedanför.
refusal-closed = Kontot är avslutat. Hör av dig till oss om du vill börja igen.
refusal-link-spent = Länken har redan använts eller gått ut. Be om en ny på inloggningssidan.
refusal-wrong-old-password = Det nuvarande lösenordet stämmer inte. Skriv det igen.
refusal-email-taken = Det finns redan ett konto med den e-postadressen. Använd en annan adress eller sök upp kontot.
refusal-company-taken = Det finns redan ett företag med det namnet. Sök upp det i listan, eller ange ett namn som skiljer dem åt.
refusal-agency-unknown = Det finns ingen byrå med det namnet. Kontrollera stavningen i listan över byråer, eller lägg upp byrån först.
refusal-not-helper = Personen du valde har inte den roll som behövs eller har slutat. Ladda om sidan och välj någon i listan.
refusal-last-admin = Det här är den enda administratören. Bjud in en till innan kontot avslutas.
refusal-account-not-working = Konsultens konto är inte bekräftat eller är avslutat. Det går att markera profilen när kontot fungerar.

# Registrering
register-title = Registrera dig
register-lead = Det är gratis och du binder dig inte till något. Du kan avsluta kontot när du vill.
register-as-consultant = Jag är konsult
register-as-consultant-text = Frilansare eller anställd på en byrå. Du fyller i ditt CV och säger ja eller nej varje gång vi vill presentera dig.
register-as-agency = Jag företräder en byrå
register-as-agency-text = Du följer byråns konsulter och godkänner när de ska presenteras. Konsulterna registrerar sig själva.
register-as-client = Jag söker konsulter
register-as-client-text = Du beskriver uppdraget och får tre förslag att välja mellan.
register-have-account = Har du redan ett konto?
register-consultant-title = Registrera dig som konsult
register-consultant-lead = Det tar en minut. CV:t fyller du i sedan.
register-agency-title = Registrera din byrå
register-agency-lead = Du blir byråns kontaktperson hos oss.
register-client-title = Registrera dig som kund
register-client-lead = Du blir företagets kontaktperson hos oss.
register-agency-hint = Skriv namnet som dina konsulter känner igen: de anger det när de registrerar sig.
register-client-hint = Som det är registrerat. Konsulter ser inte namnet förrän du har valt.
register-employer-hint = Om du är anställd på en byrå: skriv namnet som byrån använder. Lämna tomt om du är frilansare.
register-email-hint = Vi skickar en länk dit för att bekräfta adressen.
register-terms = Jag har läst och godkänner användarvillkoren
register-terms-wrong = Du behöver godkänna användarvillkoren för att få ett konto.
register-read-terms = Läs användarvillkoren
register-read-privacy = Så behandlar vi personuppgifter
register-submit = Skapa konto
register-sent-title = Titta i din inkorg
register-sent-text = Vi har skickat ett mejl till adressen du angav.
register-sent-to = Vi har skickat ett mejl till { $email }.
register-sent-next = Öppna länken i mejlet inom tre dagar, så är du i gång.
register-sent-missing = Kommer det inget mejl?
register-sent-spam = Vänta någon minut och titta bland skräpposten. Sedan kan vi skicka det igen.
register-resend = Skicka mejlet igen
register-resent = Mejlet är på väg igen.
register-correct = Fel adress? Rätta den
confirm-title = Bekräfta ditt konto
confirm-lead = Tryck på knappen, så fungerar kontot.
confirm-kind = Du registrerar dig som
confirm-button = Bekräfta och logga in
confirm-not-you = Känner du inte igen uppgifterna? Stäng sidan. Utan bekräftelse händer ingenting.
confirm-done = Ditt konto är bekräftat. Välkommen
link-spent-title = Länken gäller inte längre
confirm-spent-text = Den har använts, ersatts av ett nyare mejl eller gått ut. Logga in om kontot redan är bekräftat; där kan du också be om ett nytt mejl.

# Logga in
sign-in-title = Logga in
sign-in-submit = Logga in
sign-in-forgotten = Glömt lösenordet?
sign-in-no-account = Har du inget konto?
sign-in-register = Registrera dig gratis
sign-out-done = Du är utloggad.
kept-title = Du är inloggad
kept-lead = Det du skrev är inte skickat än. Kontrollera det och skicka.
kept-typed = Det du skrev
kept-leave = Gå till startsidan utan att skicka
forgotten-title = Glömt lösenordet
forgotten-lead = Skriv din e-postadress, så skickar vi en länk där du väljer ett nytt lösenord.
forgotten-submit = Skicka länken
forgotten-back = Till inloggningen
forgotten-sent-title = Titta i din inkorg
forgotten-sent-text = Om adressen har ett konto är ett mejl på väg. Länken i det gäller i en timme.
forgotten-again = Försök med en annan adress
reset-title = Välj ett nytt lösenord
reset-lead = För { $email }. Du loggas ut överallt och in här.
reset-submit = Spara lösenordet och logga in
reset-done = Ditt nya lösenord gäller.
reset-spent-text = Den har använts, ersatts av ett nyare mejl eller gått ut. Be om en ny.
invited-title = Välkommen
invited-lead = Välj ett lösenord för { $email }, så är ditt konto klart.

# Mitt konto
account-title = Mitt konto
account-lead = Du loggar in med { $email }.
account-details = Uppgifter
account-save = Spara
account-saved = Uppgifterna är sparade.
account-password = Byt lösenord
account-password-save = Byt lösenord
account-password-saved = Lösenordet är bytt. Du är utloggad på alla andra ställen.
account-end = Avsluta kontot
account-end-text = Du kan avsluta när du vill. Först visar vi vad som händer.
account-end-link = Avsluta kontot
closing-title = Avsluta ditt konto
closing-lead = Det går inte att ångra.
closing-sessions = Inloggningen slutar fungera direkt, överallt.
closing-presented = Profilen presenteras inte för några fler kunder.
closing-kept = Avtal, tidrapporter och fakturor sparas så länge lagen kräver.
closing-button = Avsluta mitt konto
closing-stay = Behåll kontot
closing-done = Ditt konto är avslutat. Tack för den här tiden.
close-account-link = Avsluta kontot
closing-other-title = Avsluta kontot för { $name }
closing-other-lead = { $email }. Det går inte att ångra.
closing-other-mail = Personen får ett mejl om att kontot är avslutat.
closing-other-button = Avsluta kontot
closing-other-stay = Avbryt
closing-other-done = Kontot är avslutat.
helper-agent = Din konsultagent
helper-agency-agent = Byråns konsultagent
helper-manager = Din kundansvariga
helper-agent-soon = Du får snart en egen konsultagent. Till dess hjälper vi dig alla.
helper-manager-soon = Du får snart en egen kundansvarig. Till dess hjälper vi dig alla.
helper-nobody = Ingen än

# Personalens listor
list-search = Sök
list-by-name = Sök på namn
list-pages = Sidor
list-start = Från början
list-next = Nästa sida
list-nothing = Inga träffar
list-nothing-text = Prova färre ord eller ta bort ett filter.
list-all = Visa alla
list-remove-filter = ta bort filtret
column-number = Nr
column-title = Titel
column-city = Ort
column-agency = Byrå
column-available = Tillgänglig
column-rate = Önskat arvode
column-presentable = Presentabel
column-stage = Konto
column-way = Åtgärd
column-consultants = Konsulter
column-contacts = Kontaktpersoner
available-now = nu
rate-per-hour = per timme
rate-per-day = per dag
rate-fixed = fast pris
stage-registered = Inte bekräftat
stage-confirmed = Aktivt
stage-closed = Avslutat
consultants-title = Konsulter
consultants-search = Namn, titel, ort, kompetens eller nummer
consultants-mark = Presentabel
consultants-all = Alla
consultants-presentable = Presentabla
consultants-not-presentable = Inte presentabla än
consultants-of-agent = Konsultagent: { $name }
consultants-none = Inga konsulter än
consultants-none-text = De syns här när de har registrerat sig och bekräftat sin adress.
consultant-number = Konsult { $number }
consultant-facts = Uppgifter
consultant-strength = CV
consultant-strength-of = { $done } av { $of } delar klara
consultant-updated = Senast ändrad
consultant-pdf = CV som PDF
consultant-closed = Kontot är avslutat. Konsulten kan inte presenteras.
consultant-agency-named = Angav ”{ $name }”, som inte finns här
consultant-no-agent = Ingen konsultagent är utsedd.
consultant-change-agent = Byt konsultagent
consultant-agent-changed = Konsultagenten är bytt.
consultant-change-agency = Ändra byrå
consultant-change-agency-hint = Byråns namn som det står i listan. Lämna tomt för en frilansare.
consultant-agency-changed = Byrån är ändrad.
presentable-yes = Presentabel
presentable-no = Inte än
presentable-since = Sedan { $at }
presentable-why = Ingen kan föreslås för en kund förrän profilen är markerad.
presentable-mark = Markera som presentabel
presentable-take-back = Ta tillbaka markeringen
presentable-marked = Profilen är markerad som presentabel.
presentable-taken-back = Markeringen är borttagen.
agencies-title = Byråer
agencies-none = Inga byråer
agencies-none-text = De syns här när en företrädare har bekräftat sin adress.
agency-new = Lägg upp en byrå
agency-new-lead = När byrån finns kan du bjuda in dem som företräder den.
agency-facts = Byråns uppgifter
agency-people = Byråföreträdare
agency-nobody = Ingen företräder byrån här än.
agency-no-consultants = Byrån har inga konsulter här än.
agency-in-list = Visa i konsultlistan
clients-title = Kunder
clients-none = Inga kunder
clients-none-text = De syns här när en kontaktperson har bekräftat sin adress.
client-new = Lägg upp en kund
client-new-lead = När kunden finns kan du bjuda in kontaktpersoner och skriva upp uppdrag.
client-facts = Kundens uppgifter
client-people = Kontaktpersoner
client-nobody = Kunden har ingen kontaktperson här än.
client-masked-hint = Det konsulter läser i stället för namnet, till exempel ”Myndighet i Göteborg”.
client-masked-tells = Texten innehåller kundens namn. Beskriv kunden utan att nämna den.
client-invoice-email-hint = Utan adress går fakturor till kontaktpersonen.
company-create = Lägg upp
company-created = Klart. Fyll i det du vet.
company-saved = Uppgifterna är sparade.
org-no-wrong = Organisationsnumret stämmer inte. Kontrollera siffrorna, till exempel 556706-5981.
vat-no-wrong = Momsregistreringsnumret stämmer inte. Det ska se ut som SE556706598101.
invite-title = Bjud in en person
invite-hint = Personen får en länk och väljer själv ett lösenord.
invite-submit = Skicka inbjudan
invite-done = Inbjudan är skickad till { $email }.
staff-title = Medarbetare
staff-lead = De som arbetar hos oss och vad de får göra.
staff-invite = Bjud in en medarbetare
role-consultant-agent = Konsultagent
role-client-manager = Kundansvarig
role-finance = Ekonomi
role-admin = Administratör
role-read-only = Läser bara
own-agency-title = Våra konsulter
own-agency-lead = De som har angett { $agency } som sin byrå.
own-agency-none = Inga konsulter än
own-agency-none-text = Be dina konsulter att registrera sig och skriva { $agency } som byrå. Då syns de här.
own-agency-more = Fler konsulter? Be dem registrera sig och skriva { $agency } som byrå.
waiting-review-profile = Granska profilen
waiting-review-more = Granska fler profiler
waiting-review-more-about = Konsulter som inte är presentabla än
waiting-complete-client = Komplettera kundens uppgifter

# Mejl om konton
mail-hello = Hej { $name },
mail-confirm-subject = Bekräfta ditt konto hos { $broker }
mail-confirm-text = Tack för att du har registrerat dig hos { $broker }. Bekräfta att adressen är din, så är du i gång. Länken gäller i tre dagar.
mail-confirm-button = Bekräfta kontot
mail-confirm-not-you = Har du inte registrerat dig? Då behöver du inte göra något. Kontot fungerar inte utan bekräftelse.
mail-already-subject = Du har redan ett konto hos { $broker }
mail-already-text = Någon, troligen du, ville registrera ett konto hos { $broker } med den här adressen. Du har redan ett, så det räcker att logga in.
mail-already-button = Logga in
mail-already-forgotten = Har du glömt lösenordet väljer du ett nytt på { $link }. Var det inte du behöver du inte göra något.
mail-address-closed-subject = Ditt konto hos { $broker } är avslutat
mail-address-closed-text = Någon, troligen du, ville använda den här adressen hos { $broker }. Kontot är avslutat. Vill du börja igen? Ring { $phone } eller skriv till { $email }.
mail-company-subject = Ditt företag finns redan hos { $broker }
mail-company-text = Du ville registrera { $company } hos { $broker }. Företaget finns redan här, och för att skydda det släpper vi inte in fler genom ett formulär.
mail-company-way = Ring { $phone } eller skriv till { $email }, så bjuder vi in dig.
mail-reset-subject = Välj ett nytt lösenord
mail-reset-text = Här väljer du ett nytt lösenord hos { $broker }. Länken gäller i en timme och kan användas en gång.
mail-reset-button = Välj lösenord
mail-reset-not-you = Har du inte bett om det? Då behöver du inte göra något. Ditt lösenord gäller som förut.
mail-changed-subject = Ditt lösenord har bytts
mail-changed-text = Lösenordet till ditt konto hos { $broker } byttes { $at }. Du är utloggad på alla andra ställen.
mail-changed-not-you = Var det inte du? Välj genast ett nytt på { $link } och ring oss på { $phone }.
mail-closed-subject = Ditt konto hos { $broker } är avslutat
mail-closed-text = Ditt konto hos { $broker } är avslutat. Det går inte längre att logga in, och din profil presenteras inte för några fler kunder.
mail-closed-data = Avtal, tidrapporter och fakturor sparas så länge lagen kräver. Frågor om dina personuppgifter: { $email }.
mail-invitation-subject = Du är inbjuden till { $broker }
mail-invitation-text = { $broker } har lagt upp ett konto åt dig. Välj ett lösenord, så är det klart. Länken gäller i tre dagar.
mail-invitation-button = Välj lösenord
mail-invitation-not-you = Väntade du dig inte det här? Fråga oss på { $email }.
