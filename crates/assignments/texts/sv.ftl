# Status och namn
stage-draft = Utkast
stage-open = Öppet
stage-filled = Tillsatt
stage-ended = Avslutat
stage-cancelled = Avbrutet
assignment-number = Uppdrag { $number }
assignment-about = { $number }, { $title }
language-sv = Svenska
language-en = Engelska
language-da = Danska
language-no = Norska
language-fi = Finska
language-de = Tyska
language-fr = Franska
language-es = Spanska
language-is = Isländska
place-or-remote = { $place } eller på distans
place-remote = På distans
place-unsaid = Inte bestämt
period-between = { $start } – { $end }
period-from = från { $start }
rate-hour = { $amount } per timme
rate-day = { $amount } per dag
rate-fixed = { $amount } i fast pris
basis-hour = per timme
basis-day = per dag
basis-fixed = fast pris
budget-unsaid = Inte angiven
shows-client-yes = Ja, företagets namn visas
shows-client-no = Nej, företagets namn är dolt

# Fält
field-client = Kund
field-title = Rubrik
field-text = Beskrivning
field-lang = Textens språk
field-must = Kompetens som krävs
field-nice = Kompetens som är en fördel
field-starts-on = Första dag
field-ends-on = Sista dag
field-period = Period
field-extent = Omfattning
field-place = Ort
field-remote = Distansarbete
field-languages = Arbetsspråk
field-budget = Budget
field-budget-basis = Budgeten gäller
field-people = Antal konsulter
field-shows-client = Visa företagets namn för konsulter
field-stage = Status
field-applied = Intresseanmälningar
field-applied-at = Skickad
field-rate = Ditt arvode
field-offered = Arvode
field-rate-basis = Arvodet gäller
field-message = Meddelande

# Formuläret
section-what = Vad du behöver
section-skills = Kompetens och språk
section-when = När, hur mycket och var
section-budget = Budget och antal konsulter
section-client = Vad konsulterna ser om er
hint-title = Rollen med några få ord, till exempel ”Kommunikationsstrateg”.
hint-text = Vad som ska göras, för vem, och vad som ska finnas när det är klart. Konsulterna läser texten.
hint-must = En per rad, eller åtskilda med komma. Ta bara med det som arbetet inte klarar sig utan.
hint-nice = En per rad, eller åtskilda med komma.
add-must = Lägg till en kompetens som krävs
add-nice = Lägg till en kompetens som är en fördel
hint-extent = Andel av heltid, från 1 till 100.
hint-place = Orten där arbetet utförs. Kan lämnas tom om allt går att göra på distans.
hint-budget = Vad du räknar med att betala, exklusive moms och inklusive vår provision på { $commission }. Syns för dig och oss, aldrig för konsulter.
hint-people = Hur många du behöver för uppdraget, från 1 till 20.
tick-remote = Arbetet kan utföras på distans
tick-shows-client = Visa vårt företagsnamn för konsulterna
choose-client = Välj kund
wrong-skills-many = Högst { $most } kompetenser får plats. Behåll de viktigaste.
wrong-skill-long = ”{ $skill }” är längre än { $most } tecken. Skriv kortare, eller dela upp den i två.

# Skriva, kontrollera, öppna
new-title = Lägg upp ett uppdrag
new-lead = Beskriv behovet. Inget visas för konsulter förrän du har kontrollerat och öppnat uppdraget.
new-button = Spara och kontrollera
edit-title = Ändra uppdraget
edit-button = Spara ändringarna
edit-link = Ändra uppdraget
edit-open-note = Uppdraget är öppet: konsulterna ser ändringarna så snart du har sparat dem.
step-write = Beskriv
step-check = Kontrollera
step-open = Öppna
check-lead = Kontrollera att allt stämmer. Bara du och vi ser utkastet.
open-title = Öppna uppdraget
open-lead = Konsulterna ser uppdraget och kan anmäla intresse. Vi presenterar tre förslag senast { $date }.
open-button = Öppna uppdraget
cancel-title = Avbryt uppdraget
cancel-lead = Ingen kan längre anmäla intresse, och vi slutar leta. Det går inte att ångra.
cancel-button = Avbryt uppdraget
said-drafted = Utkastet är sparat. Kontrollera det och öppna uppdraget när allt stämmer.
said-changed = Ändringarna är sparade.
said-opened = Uppdraget är öppet. Du får tre förslag senast { $date }.
said-cancelled = Uppdraget är avbrutet.
said-marked = Uppdraget finns nu bland dina favoriter.
said-unmarked = Uppdraget är borttaget från dina favoriter.
said-applied = Din intresseanmälan är skickad. Ett kvitto kommer med e-post.
said-withdrawn = Din intresseanmälan är återtagen.
promise-suggestions = Tre förslag presenteras senast { $date }.

# Listor
list-title = Öppna uppdrag
list-recommended = Rekommenderat för dig
list-lead = Uppdrag från kunder inom kommunikation. Markera dem du gillar, eller anmäl intresse direkt.
list-count = { $count ->
    [0] Inga uppdrag
    [one] 1 uppdrag
   *[other] { $count } uppdrag
  }
list-none-title = Inga uppdrag här
list-none-text = Inget är öppet just nu. Nya uppdrag visas här så snart en kund öppnar ett.
list-none-filter = Filtret ”{ $filter }” döljer mest. Utan det visas { $count ->
    [one] ett uppdrag
   *[other] { $count } uppdrag
  }.
list-none-clear = Ta bort filtret ”{ $filter }”
list-none-all = Inget uppdrag passar alla filter tillsammans.
list-none-clear-all = Ta bort alla filter
list-client-title = Era uppdrag
list-client-lead = Allt som { $client } har frågat efter, från utkast till avslut.
list-client-none-title = Inga uppdrag än
list-client-none-text = Beskriv vad du behöver och få tre förslag inom fem arbetsdagar.
list-post = Lägg upp ett uppdrag
list-staff-title = Uppdrag
list-take-in = Ta emot en förfrågan
list-pages = Fler uppdrag
list-newest = Nyaste
list-older = Äldre
filter-words = Ord
filter-place = Ort
filter-start = Börjar tidigast
filter-extent = Högst, procent
filter-remote = Bara distansarbete
filter-button = Filtrera
filter-remove = ta bort filtret
filter-said-words = Ord: { $value }
filter-said-place = Ort: { $value }
filter-said-start = Börjar tidigast { $value }
filter-said-extent = Högst { $value } %
filter-all-stages = Alla statusar
filter-all-clients = Alla kunder
star-mark = Lägg till ”{ $title }” bland dina favoriter
star-unmark = Ta bort ”{ $title }” från dina favoriter

# Ett uppdrag
next-title = Nästa steg
agency-note = Era konsulter anmäler intresse från sina egna konton. Vi ber både er och konsulten om samtycke innan någon presenteras.
agent-yours = Din konsultagent
apply-title = Anmäl intresse
apply-lead = Din intresseanmälan går till oss. Inget visas för kunden innan du har gett ditt samtycke.
apply-again-note = Du har tagit tillbaka en tidigare intresseanmälan. Du kan skicka en ny så länge uppdraget är öppet.
apply-button = Skicka intresseanmälan
hint-rate = Vad du vill ha, exklusive moms. Vår provision, { $commission }, läggs på kundens pris.
hint-message = Varför just du passar för uppdraget, med några meningar.
applied-title = Din intresseanmälan
applied-note = Vi hör av oss om du är en av dem vi vill presentera. Då bestämmer du om samtycke och arvode.
withdraw-button = Ta tillbaka intresseanmälan
not-open-note = Uppdraget är inte längre öppet för intresseanmälningar.
client-open-note = Vi letar efter rätt konsulter. Du får ett förslag med tre konsulter att välja mellan.
client-proposals = Se förslag
client-filled-note = Avtalen är signerade.
client-engagements = Se pågående uppdrag
client-closed-note = Uppdraget är stängt.
staff-match = Matchning
staff-team = Sätt ihop ett team
staff-match-of = Matchning för { $title }
staff-proposal = Förslag
applicants-title = Intresseanmälningar
applicants-none = Ingen har anmält intresse än.
application-sent = Skickad
application-withdrawn = Återtagen
application-filled = Uppdraget är tillsatt
application-cancelled = Uppdraget är avbrutet
application-line = Skickad { $date }, { $rate }

# Konsultens egna
applications-title = Mina intresseanmälningar
why-not-link = Varför blev det inte jag?
why-not-list-link = Avgjorda uppdrag
applications-lead = Vad du har anmält intresse för, och hur det går.
applications-none-title = Inga intresseanmälningar än
applications-none-text = Hitta ett uppdrag som passar dig. Det tar en minut att anmäla intresse.
favourites-title = Mina favoriter
favourites-lead = Uppdrag som du har markerat.
favourites-none-title = Inga favoriter än
favourites-none-text = Markera ett uppdrag med stjärnan så hittar du det här.
to-assignments = Se öppna uppdrag

# Väntar
waiting-draft = Gör klart utkastet

# Avslag
refusal-not-draft = Uppdraget har redan öppnats eller avbrutits. Öppna sidan på nytt för att se hur det ligger till.
refusal-not-editable = Uppdraget kan inte längre ändras, eftersom någon har avtal eller uppdraget är stängt. Kontakta din kundansvariga.
refusal-not-cancellable = Uppdraget kan inte längre avbrytas, eftersom någon har avtal eller uppdraget är stängt. Kontakta din kundansvariga.
refusal-not-open = Uppdraget är inte öppet. Öppna sidan på nytt för att se hur det ligger till.
refusal-not-filled = Ingen har avtal för uppdraget, eller så är det redan stängt.
refusal-start-passed = Första dagen har passerat. Ändra första dag och öppna uppdraget igen.
refusal-no-place = Konsulterna behöver veta var arbetet utförs. Ange en ort, eller kryssa för att arbetet kan utföras på distans.
refusal-ends-before-start = Sista dagen kommer före den första. Ändra en av dem.
refusal-extent-outside = Omfattningen måste vara mellan 1 och 100 procent.
refusal-people-outside = Antalet konsulter måste vara mellan 1 och 20.
refusal-already-applied = Du har redan anmält intresse för uppdraget. Ta tillbaka den anmälan om du vill skicka en annan.
refusal-not-applied = Det finns ingen intresseanmälan att ta tillbaka. Öppna sidan på nytt för att se hur det ligger till.
refusal-no-rate = Arvodet måste vara större än noll. Ange vad du vill ha.
refusal-own-agency-buys = Det är din egen byrå som söker en partner här, så du kan inte anmäla intresse. Prata med byrån i stället.

# Brev
mail-opened-subject = Nytt uppdrag från { $client }: { $title }
mail-opened-text = { $client } har öppnat uppdrag { $number }, { $title }. Tre förslag är utlovade senast { $date }.
mail-opened-button = Börja matcha
mail-applied-subject = { $name } har anmält intresse: { $title }
mail-applied-text = { $name } har anmält intresse för uppdrag { $number }, { $title } ({ $client }).
mail-applied-button = Se intresseanmälan
mail-receipt-subject = Vi har tagit emot din intresseanmälan: { $title }
mail-receipt-text = Tack för att du anmält intresse för uppdrag { $number }, { $title } ({ $client }).
mail-receipt-next-agent = { $name }, din konsultagent, läser den och hör av sig om du är en av dem vi vill presentera. Inget visas för kunden innan du har gett ditt samtycke.
mail-receipt-next = Vi läser den och hör av oss om du är en av dem vi vill presentera. Inget visas för kunden innan du har gett ditt samtycke.
mail-receipt-button = Se din intresseanmälan
