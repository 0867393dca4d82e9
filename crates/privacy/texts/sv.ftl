# Avslag: samtycken
refusal-consent-already-asked = Konsulten har redan en förfrågan som väntar på svar eller ett samtycke som gäller. Öppna den i stället för att fråga igen.
refusal-consent-answered = Förfrågan är redan besvarad eller avslutad. Ladda om sidan för att se hur det gick.
refusal-consent-hand-given = Svaret ja är redan lämnat från ert håll. Nu väntar vi på den andra parten.
refusal-consent-expired = Tiden för förfrågan har gått ut. Be konsultagenten att fråga igen.
refusal-consent-no-agency = Konsulten är inte anställd av någon byrå, så det är bara konsulten själv som svarar.
refusal-consent-rate-missing = Det finns inget arvode att bekräfta ännu. Ange ett arvode.
refusal-consent-rate-not-positive = Arvodet måste vara högre än noll. Ange vad du vill ha betalt, före moms.
refusal-consent-not-given = Det finns inget samtycke att återkalla. Ladda om sidan för att se hur det står till.
refusal-consent-not-live = Samtycket gäller inte längre, så profilen får inte visas. Be konsulten om ett nytt samtycke.

# Avslag: policyer
refusal-policy-superseded = En nyare version av policyn har publicerats. Läs och godkänn den i stället.

# Att göra
waiting-policies = Läs och godkänn våra policyer

# Policyer
policies-title = Policyer
policies-lead = Så här arbetar vi, och det här ber vi alla som arbetar genom oss att ställa sig bakom.
policy-version = Version { $number }, gäller från { $date }
policy-about-terms = Villkoren för att använda tjänsten.
policy-about-privacy = Vilka personuppgifter vi behandlar, varför, hur länge och vilka rättigheter du har.
policy-about-quality = Vad kunder och konsulter kan vänta sig av oss och av varandra.
policy-about-environment = Hur vi minskar vår påverkan på miljö och klimat.
policy-about-diversity = Lika villkor för alla, i urvalet och i uppdragen.
policy-about-security = Hur vi och våra konsulter skyddar information.
policy-state-approved = Godkänd
policy-state-to-approve = Att godkänna
policy-approve-title = Godkänn policyn
policy-approve-text = När du godkänner sparar vi vem du är, vilken version du läst och när. Godkännandet krävs innan ett avtal skrivs under, om policyn hör till avtalen.
policy-approve = Jag har läst och godkänner
policy-approved = Policyn är godkänd.
policy-approved-on = Du godkände den här versionen den { $date }.

# Mina uppgifter
my-data-title = Mina uppgifter
my-data-lead = Här ser du vad vi har sparat om dig och vem som har tagit del av det. Du kan hämta, rätta och radera det.
my-data-consents = Samtycken
my-data-no-consents = Inga samtycken ännu
my-data-no-consents-text = Ingen kund får se din profil förrän du har sagt ja. Frågan kommer hit och per mejl.
my-data-assignment = Uppdrag { $number }: { $title }
my-data-until = till och med { $date }
my-data-ended = avslutat { $date }
my-data-withdraw = Återkalla
my-data-access = Vem som har tittat
my-data-access-text = Varje gång någon öppnar din profil eller ditt CV antecknas det här.
my-data-no-access = Ingen har tittat ännu
my-data-no-access-text = När någon hos oss eller hos en kund öppnar din profil syns det här.
my-data-declaration = Frivillig självdeklaration
my-data-declaration-text = Du kan berätta om kön, ålder och födelseland, så att vi kan kontrollera att urvalet är rättvist. Det hålls helt isär från din profil.
my-data-declaration-link = Till självdeklarationen
my-data-privacy-link = Läs hela integritetspolicyn
rate-per-hour = { $amount } per timme
rate-per-day = { $amount } per dag
rate-fixed = { $amount } fast pris
consent-state-asked = Väntar på svar
consent-state-waits-agency = Väntar på byrån
consent-state-waits-consultant = Väntar på konsulten
consent-state-given = Gäller
consent-state-lapsed = Tiden har gått ut
consent-state-withheld = Avböjt
consent-state-withdrawn = Återkallat
access-when = När
access-who = Vem
access-company = Företag
access-what = Vad
access-profile = Profilen
access-snapshot = Profilen i ett förslag
access-resume-pdf = CV som PDF
access-portfolio = Portföljen

# Avslag: policyer, begäran, biträden, radering
refusal-policy-unchanged = Texten är densamma som i den version som gäller. Ändra något, eller låt den vara.
refusal-policy-not-accepted = Villkoren har ändrats. Godkänn de nya under Policyer, så kan du skicka det här igen.
refusal-policy-not-ticked = Rutan är inte ikryssad. Kryssa i den för att godkänna, eller avsluta kontot under Mitt konto.
refusal-request-not-yet = Dagen har inte kommit ännu. Ange när begäran kom in.
refusal-request-closed = Begäran är redan besvarad. Ladda om sidan för att se svaret.
refusal-request-extended = Tiden har redan förlängts en gång, och det får bara ske en gång. Svara inom den tid som gäller.
refusal-processor-not-agreed = Avtalet är daterat i framtiden. Ange dagen då det skrevs under.
refusal-processor-no-agreement = Filen är inte en PDF. Ladda upp det undertecknade avtalet som PDF.
refusal-erasure-work = Det finns uppdrag, avtal eller fakturor som inte är klara. Avsluta dem först, så kan uppgifterna raderas.
refusal-erasure-address = Det är inte kontots adress. Skriv den precis som den står ovanför fältet.
refusal-erasure-sure = Kryssa i rutan om du vill radera uppgifterna. Det går inte att ångra.

# Att göra
waiting-request = Besvara en begäran om personuppgifter

# Policyer: versioner och redigering
policy-to-current = Till den version som gäller
policy-changes = Ändrat sedan version { $number }
policy-versions = Versioner
policy-version-number = Version { $number }
policy-edit = Ny version av policyn
policy-edit-lead = Skriv på båda språken. Förhandsgranska sedan, så ser du vad som ändras innan något publiceras.
policy-edit-places = De här orden byts ut mot företagets egna uppgifter:
policy-field-title-sv = Rubrik på svenska
policy-field-title-en = Rubrik på engelska
policy-field-body-sv = Text på svenska
policy-field-body-en = Text på engelska
policy-preview = Förhandsgranska
policy-preview-title = Förhandsgranskning av version { $number }
policy-preview-lead = Inget är publicerat ännu. Gå tillbaka i webbläsaren om du vill ändra något.
policy-publish = Publicera versionen
policy-published = Den nya versionen gäller nu. Den som ska godkänna den får frågan vid nästa besök.
policy-diff-sv = Ändrat i den svenska texten
policy-diff-en = Ändrat i den engelska texten
acceptance-title = Nya villkor att godkänna
acceptance-lead = Vi har ändrat det som står nedan. Läs och godkänn för att gå vidare.
acceptance-changes = Det här har ändrats
acceptance-tick = Jag har läst och godkänner de här versionerna
acceptance-send = Godkänn och gå vidare
acceptance-else = Vill du inte godkänna? Då kan du avsluta kontot här.
acceptance-none = Du har godkänt allt som gäller.
acceptance-on = Gå vidare
acceptance-thanks = Tack, det är sparat.
policy-field-agreed = Godkännande

# Samtycken: händelser och kvitto
act-table = Det här har hänt
act-when = När
act-what = Vad
act-side = Från
act-words = Frågans text
act-words-version = version { $version }, { $lang }
act-hash = Kontrollsumma för profilen (SHA-256):
act-asked = Frågan ställdes
act-renewed = Profilen uppdaterades
act-given = Ja
act-withheld = Nej
act-withdrawn = Återkallat
act-lapsed = Tiden gick ut
act-side-consultant = konsulten
act-side-agency = byrån
act-side-staff = våra medarbetare
act-side-nobody = automatiskt
language-sv = svenska
language-en = engelska
receipt-file-named = samtyckeskvitto-{ $id }.json
receipt-purpose = Att presentera dig för { $client } för uppdraget { $assignment }
receipt-collection = Formulär i tjänsten, inloggad
receipt-processing = Visning av en frusen kopia av profilen, bara för den här kunden och det här uppdraget
receipt-retention = 24 månader efter att uppdraget avslutades; visningen upphör när samtycket återkallas eller går ut
receipt-pii-name = Namn, titel och byrå
receipt-pii-resume = Personligt brev, erfarenhet, utbildning, kompetenser, utmärkelser och språk
receipt-pii-portfolio = Arbetsprover
receipt-pii-availability = Ort och när du är tillgänglig
receipt-pii-rate = Arvodet

# Mina uppgifter: vad vi har och dina rättigheter
my-data-pdf = Hämta som PDF
my-data-json = Hämta som JSON
my-data-held = Det här har vi
my-data-held-text = Räknat just nu. Hämta allt ovan för att läsa det.
my-data-column-what = Uppgifter
my-data-column-kept = Sparas
my-data-column-rows = Antal
my-data-received = Vem som har fått del av dem
my-data-received-staff = Medarbetare hos { $broker }, i den mån deras arbete kräver det.
my-data-received-none = Ingen kund har sett din profil.
my-data-received-clients = Kunder som har sett din profil, och när senast:
my-data-received-processors = Företag som behandlar uppgifter åt oss enligt avtal:
my-data-correct = Rätta
my-data-correct-text = Det mesta ändrar du själv. Hittar du något som du inte kan ändra, skicka en begäran.
my-data-place-account = Mitt konto
my-data-place-profile = Min profil
my-data-place-resume = Mitt CV
my-data-place-company = Mitt företag
my-data-requests = Begär något av oss
my-data-requests-text = Du kan be oss rätta, begränsa eller radera uppgifter, eller invända mot att rangordnas. Vi svarar inom en månad. Du kan också skriva till { $email }.
my-data-request-new = Skicka en begäran
my-data-erase = Radera
my-data-erase-text = Du kan radera kontot och uppgifterna själv. Först visar vi vad som försvinner och vad lagen kräver att vi sparar.
my-data-erase-look = Se vad som raderas

# Slag av uppgifter
category-account = Konto och inloggning
category-profile = Profil och CV
category-selection = Matchning, intresseanmälningar, förslag och intervjuer
category-consent = Samtycken
category-business = Avtal, tid och fakturor
category-quality = Uppföljning och utvärdering
category-messages = Mejl och meddelanden
category-traces = Loggar
category-traces-kept = Åtkomstloggen 24 månader, händelseloggen lika länge som räkenskaperna men utan namn.
purpose-account = Att ge personen ett konto, skydda det och nå personen.
purpose-profile = Att hitta uppdrag till konsulten.
purpose-selection = Att göra ett sakligt urval till kundens uppdrag och kunna visa i efterhand att det gick rätt till.
purpose-consent = Att bara visa det som personen har sagt ja till, och kunna bevisa det.
purpose-business = Att ingå och fullgöra avtal, ersätta arbetad tid och föra räkenskaper.
purpose-quality = Att följa upp uppdrag och låta parterna utvärdera varandra.
purpose-messages = Att svara den som hör av sig och meddela den som berörs.
purpose-traces = Att skydda uppgifterna och kunna se vem som har gjort och läst vad.
basis-contract = Avtal (artikel 6.1 b), för företrädare berättigat intresse (6.1 f).
basis-consent = Avtal eller berättigat intresse (artikel 6.1 b, 6.1 f), alltid tillsammans med personens ja.
basis-law = Avtal och rättslig förpliktelse (artikel 6.1 b, 6.1 c): bokföring, moms och skatt.
basis-interest = Berättigat intresse (artikel 6.1 f).
basis-security = Berättigat intresse och rättslig förpliktelse (artikel 6.1 f, 6.1 c): säkerhet.
recipients-none = Ingen utanför företaget utom personuppgiftsbiträden.
recipients-client = Den kund som personen har samtyckt till, och byrån.
recipients-parties = Kunden och byrån, i den mån det rör deras uppdrag.
recipients-business = Avtalets parter, revisorer, banker och myndigheter.
recipients-two = De två parterna i uppdraget.
subjects-all = Konsulter, byråföreträdare, kundernas kontaktpersoner och medarbetare.
subjects-consultants = Konsulter.
subjects-visitors = Alla som har konto, och besökare som hör av sig.

# Gallringsklasser
class-name-account = Konto
class-name-selection = Urval
class-name-quality = Uppföljning
class-name-bookkeeping = Räkenskaper
class-name-visitors = Besökare
class-name-mails = Mejl
class-name-requests = Begäran
class-name-technical = Tekniskt
class-name-house = Företagets egna
class-account = Så länge kontot finns. Efter 12 månader utan besök frågar vi, och utan svar inom 30 dagar raderas det.
class-selection = 24 månader efter att uppdraget avslutades.
class-quality = 24 månader efter att samtycket eller uppdraget upphörde.
class-bookkeeping = Till och med det sjunde året efter det kalenderår då räkenskapsåret avslutades (7 kap. 2 § bokföringslagen).
class-visitors = 12 månader.
class-mails = 24 månader efter att de skickades.
class-requests = 24 månader efter svaret.
class-technical = Tills de har gått ut, och högst 30 dagar därefter.
class-house = Innehåller inga personuppgifter. Sparas så länge de behövs.

# Utdrag
export-title = Dina personuppgifter
export-lead = Allt som vi har sparat om { $person } den { $date }.
export-note = Lösenord och hemliga nycklar lämnas inte ut. Filer finns i JSON-filen. Frågor: { $email }.
export-document-id = Registerutdrag { $date }
export-file-json = mina-uppgifter-{ $date }.json
export-file-pdf = mina-uppgifter-{ $date }.pdf
export-yes = ja
export-no = nej
export-more = Ytterligare { $count } finns i JSON-filen.

# Radering
erasure-title = Radera mina uppgifter
erasure-title-of = Radera uppgifterna om { $name }
erasure-lead = Så här blir det. Läs igenom innan du bestämmer dig, för det går inte att ångra.
erasure-goes = Det här försvinner
erasure-goes-text = Raderna tas bort eller töms på det som handlar om personen. Namnet tas bort ur texter som andra har skrivit, och det som finns i säkerhetskopior går inte längre att läsa.
erasure-stays = Det här måste vi spara
erasure-stays-text = Bokföringslagen kräver det, och då gäller inte rätten till radering (artikel 17.3 b i dataskyddsförordningen). Det används inte till något annat.
erasure-stays-nothing = Ingenting. Det finns inget som lagen kräver att vi sparar.
erasure-stays-else = Utvärderingar, matchningar och loggar sparas utan namn.
erasure-column-what = Vad
erasure-column-rows = Antal
erasure-column-until = Till och med
erasure-column-law = Enligt
erasure-law = 7 kap. 2 § bokföringslagen
erasure-law-text = Enligt 7 kap. 2 § bokföringslagen: sju år efter utgången av det kalenderår då räkenskapsåret avslutades.
erasure-confirm = Bekräfta
erasure-confirm-text = Kontot avslutas samtidigt, och alla samtycken upphör. Kunder som har sett profilen får besked om att radera sina kopior.
erasure-field-email = Kontots e-postadress
erasure-field-sure = Bekräftelse
erasure-email-hint = Skriv { $email } för att bekräfta vilket konto det gäller.
erasure-sure = Radera uppgifterna. Jag vet att det inte går att ångra.
erasure-button = Radera nu
erasure-obstacles = Det finns något som måste avslutas först, eftersom avtalet kräver uppgifterna till dess:
erased-title = Uppgifterna är raderade
erased-text = Det gjordes { $at }. Den här sidan innehåller inget om personen.
erased-number = Kvittonummer: { $id }. Spara det om du vill kunna visa att det är gjort.
erased-kept = { $what }: { $count }, till och med { $until }
erased-complain = Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten, imy.se.

# Begäran om rättigheter
right-access = Få ut mina uppgifter
right-rectification = Rätta uppgifter
right-erasure = Radera uppgifter
right-restriction = Begränsa användningen
right-portability = Flytta uppgifter till någon annan
right-objection = Invända, till exempel mot att rangordnas
request-new-title = Skicka en begäran
request-new-lead = Vi svarar inom en månad och tar inte betalt.
request-field-kind = Vad du vill
request-field-message = Meddelande
request-field-name = Namn
request-field-email = E-postadress
request-field-came-on = Kom in
request-field-lang = Personens språk
request-field-stage = Läge
request-field-answer = Svar
request-field-reason = Skäl till längre tid
request-message-hint = Berätta vilka uppgifter det gäller.
request-send = Skicka
request-sent = Din begäran har kommit fram. Du får ett mejl med svarsdagen.
request-title = Begäran { $number }: { $kind }
request-came = kom in { $date }
request-due = besvaras senast { $date }
request-number = Nummer
request-answer-by = Besvaras senast
request-stage-open = Väntar på svar
request-stage-answered = Utförd
request-stage-refused = Avslagen
request-article = Rättighet
request-article-number = Artikel { $number } i dataskyddsförordningen
request-closed-at = Besvarades
request-left = { $days ->
    [one] en dag kvar
   *[other] { $days } dagar kvar
  }
request-overdue = { $days ->
    [one] en dag för sent
   *[other] { $days } dagar för sent
  }
staff-privacy = Dataskydd
requests-title = Begäran om personuppgifter
requests-lead = Varje begäran ska besvaras inom en månad (artikel 12.3).
requests-none = Ingen begäran
requests-none-text = När någon utövar sina rättigheter syns det här.
requests-enter = Skriv in en begäran
requests-enter-lead = För det som kommer per brev, mejl eller telefon. Tiden räknas från dagen då begäran kom in.
request-enter-send = Spara
request-entered = Begäran är sparad, och personen får ett mejl.
request-to-erasure = Se vad som raderas
request-erasure-admin = Raderingen görs av en administratör.
request-own-export = Personen kan själv hämta allt under Mina uppgifter. Svara med en hänvisning dit.
request-no-account = Det finns inget konto med den adressen. Kontrollera vem personen är innan du lämnar ut något.
request-answering = Besvara
request-answer-hint = Svaret mejlas till personen. Vid avslag: ange skälet, och att det går att klaga.
request-answer-send = Skicka svaret
request-answered = Svaret är skickat.
request-extending = Behövs mer tid?
request-extending-text = Är begäran komplicerad kan tiden förlängas till { $date }. Skälet mejlas till personen.
request-extend-send = Förläng tiden
request-extended = Tiden är förlängd, och personen har fått skälet.

# Mejl om begäran
mail-request-came-subject = Din begäran { $number } har kommit fram
mail-request-came-text = Vi har fått din begäran: { $kind }.
mail-request-extended-subject = Din begäran { $number } tar längre tid
mail-request-extended-text = Vi behöver mer tid och svarar senast { $date }. Skälet är:
mail-request-closed-subject = Svar på din begäran { $number }
mail-request-answered-text = Vi har gjort det du bad om.
mail-request-refused-text = Vi kan inte göra det du bad om. Skälet är:
mail-request-complain = Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten, imy.se, eller vända dig till domstol.
mail-idle-subject = Vill du ha kvar ditt konto?
mail-idle-text = Det är ett år sedan du var här. Vi sparar inte uppgifter i onödan, så om du inte har loggat in senast { $date } raderar vi kontot och profilen.
mail-idle-button = Logga in och behåll kontot
mail-idle-else = Vill du inte ha det kvar behöver du inte göra något.
mail-erased-subject = Radera kopior av en profil
mail-erased-text = En konsult vars profil ni har fått se har raderat sina uppgifter hos oss.
mail-erased-assignment = Uppdrag
mail-erased-duty = Har ni sparat något ur profilen, till exempel ett CV, ska ni radera det (artikel 19 i dataskyddsförordningen). Avtal och fakturor berörs inte.

# Gallring
retention-title = Gallring
retention-lead = Hur länge olika uppgifter sparas, och vad som har tagits bort.
retention-last = Senaste körningen: { $at }.
retention-never = Ingen körning har gjorts ännu.
retention-classes = Klasser
retention-runs = Borttaget
retention-none = Inget har tagits bort ännu
retention-none-text = När tiden för något har gått ut tas det bort här, en gång om dagen.
retention-runs-told = De senaste { $count } körningarna. Körningar som bara tog bort bakgrundsjobb visas inte.
retention-column-when = När
retention-column-class = Klass
retention-column-time = Tid

# Register över behandling
records-title = Register över behandling
records-lead = Enligt artikel 30 i dataskyddsförordningen. Registret förs av programmet självt, så det stämmer alltid.
records-download = Hämta som text
records-file = behandlingsregister.md
records-controller = Personuppgiftsansvarig
records-address = Adress
records-contact = Kontakt i dataskyddsfrågor
records-purpose = Ändamål
records-basis = Rättslig grund
records-subjects = Vilka det gäller
records-data = Uppgifter
records-recipients = Mottagare
records-transfers = Överföring till land utanför EES
records-transfers-none = Ingen.
records-kept = Sparas
records-security = Säkerhetsåtgärder
records-security-text = Krypterad trafik, lösenord som envägshash, behörighet per roll och objekt som prövas i varje steg, kryptering av fält under en nyckel utanför databasen, en egen nyckel för varje samtycke och person, åtkomstlogg, händelselogg som bara kan växa, daglig gallring och säkerhetskopior som radering når.
records-processors = Personuppgiftsbiträden
records-processors-text = Den som behandlar personuppgifter åt oss gör det enligt ett undertecknat biträdesavtal (artikel 28).
records-processors-none = Inga. Ingen utanför företaget behandlar personuppgifter åt oss.
records-agreed = avtal den { $date }
processor-new = Nytt biträde
processor-field-name = Företag
processor-field-org-no = Organisationsnummer
processor-field-country = Land där uppgifterna behandlas
processor-field-purpose-sv = Ändamål på svenska
processor-field-purpose-en = Ändamål på engelska
processor-field-agreed-on = Avtalet skrevs under
processor-field-agreement = Biträdesavtal
processor-country-here = Sverige
processor-country-hint = Inom EU eller EES.
processor-agreement-hint = Det undertecknade avtalet som PDF.
processor-add = Spara biträdet
processor-added = Biträdet är sparat.
processor-end = Avsluta
processor-running = Gäller
processor-ended = Avslutat { $date }
processor-is-ended = Biträdet är avslutat. Avtalet finns kvar.

# Information när uppgifter samlas in
notice-title = Så behandlar vi dina uppgifter
notice-controller = { $broker }, organisationsnummer { $org_no }, är personuppgiftsansvarig. Frågor: { $email }.
notice-own = Vi använder dem för att ge dig ett konto, hitta uppdrag eller konsulter och fullgöra avtal. Grunden är avtalet med dig, eller vårt berättigade intresse om du företräder ett företag. Ingen kund ser en profil utan konsultens ja. Uppgifterna sparas så länge kontot finns, och det som bokföringen kräver i sju år.
notice-rights = Du har rätt att få ut, rätta, begränsa och radera uppgifterna, att invända och att klaga hos Integritetsskyddsmyndigheten.
notice-whole = Hela integritetspolicyn:
notice-source = { $name } har lämnat ditt namn och din e-postadress till oss.
notice-another = Vi använder dem för att bjuda in dig och ge dig ett konto, med stöd av vårt och ditt företags berättigade intresse av att samarbeta. Svarar du inte tas de bort.
notice-entering-title = Personen får veta att du skrev in uppgifterna
notice-entering-text = Inbjudan säger vem som lämnade uppgifterna, varför vi har dem, vem som är ansvarig, vilka rättigheter personen har och vilken version av integritetspolicyn som gäller (artikel 14).
