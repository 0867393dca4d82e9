# Sidan
match-title = Matchning
match-supports = AI ger stöd, du bestämmer. Listan rangordnar det konsulterna har skrivit om sig själva mot behovet. Ingen presenteras förrän du har valt ut dem och de har gett sitt samtycke.
match-not-open = Uppdraget är inte öppet. Matchningen kan läsas, men inget kan beslutas.
match-run = Kör matchningen
match-run-again = Kör igen
match-none-title = Inte matchat än
match-none-text = Kör matchningen för att se vilka konsulter som passar behovet, och varför.
picked-title = { $count ->
    [one] 1 konsult utvald
   *[other] { $count } konsulter utvalda
  }
picked-fewer = { $left ->
    [one] En till, så räcker det till ett förslag med tre.
   *[other] { $left } till, så räcker det till ett förslag med tre.
  }
picked-go-on = Be om samtycke
results-title = Konsulter som passar
results-none-title = Ingen att rangordna
results-none-text = Ingen profil är markerad som presentabel. Granska profiler och markera dem som får presenteras.
results-none-go = Se konsulter
results-more = { $count ->
    [one] Visa en till
   *[other] Visa { $count } till
  }
run-line = Körd { $at } av { $by }. { $count ->
    [one] 1 konsult rangordnad.
   *[other] { $count } konsulter rangordnade.
  }
how-title = Så räknas poängen
how-text = Poängen är summan av åtta delar, högst 1 000 poäng. Varje kompetens som krävs behövs: den som saknar en förlorar mer än dess andel. En del som uppdraget inte frågar efter ger alla full poäng, men den som är junior får mindre för nivån också när uppdraget inte nämner någon.
how-points = högst { $points } poäng
how-not = Namn, foto, ålder, kön, ursprung, adress och utvärderingar ingår inte i underlaget. Fritext läses utan konsultens namn och utan ord om sådant som lagen skyddar.
how-engine = Motor: { $engine }
how-taxonomy = Kompetensregister: { $version }
how-model = Språkmodell: { $model }
result-title = { $place }. { $name }
result-lacks = Saknar: { $skills }
result-words = Ord som finns både i uppdraget och i CV:t:
result-applied = Har anmält intresse
consultant-number = Konsult { $number }
others-title = Inte i listan
others-text = Har anmält intresse eller redan bedömts, men finns inte bland de rangordnade.
others-not-presentable = Profilen är inte markerad som presentabel. Granska den innan konsulten väljs ut.

# Beslut
decide-pick = Välj ut
decide-undo = Ångra
decide-exclude = Välj bort
decide-exclude-button = Välj bort med den här motiveringen
decide-explain = Skriv varför någon utanför urvalet valdes
hint-explain = Sparas med beslutet, så att det går att se i efterhand varför ni valde någon annan än motorn föreslog.
decide-explain-button = Spara motiveringen
decided-picked = Utvald
decided-excluded = Bortvald
past-title = { $count ->
    [one] 1 tidigare beslut
   *[other] { $count } tidigare beslut
  }
past-picked = Utvald { $at } av { $by }. Ändrat { $ended } av { $who }.
past-excluded = Bortvald { $at } av { $by }. Ändrat { $ended } av { $who }.
past-reason = Skälet var: { $reason }
field-reason = Motivering
hint-reason = Sparas med beslutet. Bara det som har betydelse för uppdraget.
said-run = Matchningen är körd.
said-picked = Konsulten är utvald.
said-excluded = Konsulten är bortvald.
said-explained = Motiveringen är sparad.
said-undone = Beslutet är ångrat.

# Delar och skäl
part-must = Kompetens som krävs
part-nice = Kompetens som är en fördel
part-experience = Erfarenhet
part-level = Nivå
part-availability = Tillgänglighet
part-rate = Arvode
part-language = Språk
part-place = Ort
reason-has = { $skill }: nivå { $level } av 5, { $years ->
    [0] under ett år
    [one] 1 år
   *[other] { $years } år
  }
reason-has-as = { $skill } (skrivet ”{ $written }”): nivå { $level } av 5, { $years ->
    [0] under ett år
    [one] 1 år
   *[other] { $years } år
  }
reason-has-near = Har inte { $skill } men { $written }, som ligger nära: nivå { $level } av 5, { $years ->
    [0] under ett år
    [one] 1 år
   *[other] { $years } år
  }
reason-borne-out = { $said }, visat i uppdrag
reason-shown = { $skill }: visat i uppdrag men inte bland kompetenserna
reason-shown-near = { $skill }: något närliggande är visat i uppdrag
reason-mentions = { $skill }: står i CV:t men inte bland kompetenserna
reason-lacks = Saknar { $skill } (värd upp till { $points } poäng)
reason-role = Samma slags roll: { $role }
reason-similar = Liknande uppdrag, { $percent } % likt, { $when }
reason-similar-undated = Liknande uppdrag, { $percent } % likt
reason-level = Nivå: { $mine }, efterfrågat { $asked }
reason-level-below = Nivå: { $mine }, lägre än efterfrågat ({ $asked })
reason-level-unasked = Nivå: junior, och uppdraget nämner ingen nivå
reason-level-unknown = Nivån framgår inte, efterfrågat { $asked }
reason-years = { $have } års erfarenhet, { $asked } efterfrågas
reason-years-short = { $have ->
    [0] Mindre än ett års erfarenhet
    [one] 1 års erfarenhet
   *[other] { $have } års erfarenhet
  }, { $asked } efterfrågas
reason-years-unknown = Hur många år framgår inte, { $asked } efterfrågas
reason-available-until = Ledig till { $date }, { $days ->
    [one] en dag
   *[other] { $days } dagar
  } före slutet
reason-words = Gemensamt: { $words }
reason-no-words = Inget som liknar uppdraget
reason-none-of-them = Ingen av kompetenserna
reason-nothing-asked = Inget efterfrågat
reason-available = Ledig från { $date }, i tid
reason-available-late = Ledig först { $date }, { $days ->
    [one] en dag
   *[other] { $days } dagar
  } efter starten
reason-availability-unknown = Har inte angett när
reason-extent-short = Har { $has } % ledigt, { $needs } % behövs
reason-rate-within = Kundens pris { $rate } per timme, inom budgeten på { $budget }
reason-rate-above = Kundens pris { $rate } per timme, över budgeten på { $budget }
reason-rate-unknown = Inget timarvode att jämföra med
reason-language = { $language }
reason-language-weak = { $language }: nivå { $level } av 5, under arbetsnivå
reason-language-missing = { $language } finns inte bland språken
reason-place = Arbetar i { $place }
reason-remote = Arbetar på distans
reason-place-other = Arbetar i { $city }, uppdraget är i { $place }
reason-place-unknown = Har inte angett var, uppdraget är i { $place }

level-junior = junior
level-able = självgående
level-senior = senior
level-lead = ledande

# Belägg
evidence-title = { $count ->
    [one] 1 belägg ur CV:t
   *[other] { $count } belägg ur CV:t
  }
evidence-now = pågår
evidence-ago = { $years ->
    [0] för mindre än ett år sedan
    [one] för ett år sedan
   *[other] för { $years } år sedan
  }

# Vad som skulle ha ändrat det
change-title = { $count ->
    [one] 1 sak som skulle ge en bättre plats
   *[other] { $count } saker som var för sig skulle ge en bättre plats
  }
change-text = Varje rad är en enda ändring, räknad på nytt med alla andra oförändrade.
change-line = { $change }: plats { $place }
change-skill = { $skill } bland kompetenserna, nivå { $level } av 5 och { $years ->
    [one] ett år
   *[other] { $years } år
  }
change-rate = Kundens pris högst { $rate } per timme
change-free = Ledig senast { $date }
change-extent = Ledig på minst { $percent } %
change-to-the-end = Ledig till uppdragets slut
change-language = { $language } på arbetsnivå
change-place = Arbetar i { $place }
change-remote = Arbetar på distans

# Det föreslagna urvalet
three-title = Föreslaget urval
three-text = Tre som passar och som skiljer sig åt i pris, nivå, startdag och form. Det är ett förslag: du väljer ut vilka du vill.
three-place = Plats { $place }, { $score } poäng.
three-best = Högst poäng
three-next = Näst på tur, och ingen annan ger mer att välja mellan
three-adds = Ger mer att välja mellan än de som ligger högre
three-fills = Näst på tur; de som skiljer sig mer passar för lite
three-passed = Plats { $place } ligger högre men liknar plats { $like }
difference-cheaper = { $amount } billigare per timme än plats { $place }
difference-dearer = { $amount } dyrare per timme än plats { $place }
difference-level = Nivå: { $mine }, mot { $theirs } på plats { $place }
difference-earlier = Ledig { $days ->
    [one] en dag
   *[other] { $days } dagar
  } tidigare än plats { $place }
difference-later = Ledig { $days ->
    [one] en dag
   *[other] { $days } dagar
  } senare än plats { $place }
difference-freelance = Frilans, plats { $place } är anställd på byrå
difference-agency = Anställd på byrå, plats { $place } är frilans
difference-other-agency = Från en annan byrå än plats { $place }

# I klartext
explain-engine = Motor { $engine }, kompetensregister { $taxonomy }, språkmodell { $model }
explain-count = { $count ->
    [one] 1 konsult rangordnad
   *[other] { $count } konsulter rangordnade
  }
explain-place = { $place }. Konsult { $number }: { $score } poäng

# Taxonomi
taxonomy-title = Begrepp
taxonomy-lead = Kompetenser och roller i kommunikationsbranschen, med sina namn på svenska och engelska. Matchningen läser behov och CV:n genom dem.
taxonomy-search = Sök begrepp
taxonomy-search-button = Sök
taxonomy-both = Kompetenser och roller
taxonomy-skills = Kompetenser
taxonomy-roles = Roller
taxonomy-none = Inget begrepp hittades
taxonomy-none-text = Inget namn börjar så. Pröva ett annat ord, på svenska eller engelska.
taxonomy-all = Visa alla begrepp
taxonomy-count = { $count ->
    [one] 1 begrepp
   *[other] { $count } begrepp
  }
taxonomy-pages = Sidor
taxonomy-before = Föregående
taxonomy-next = Nästa
taxonomy-about = Var begreppen kommer ifrån
taxonomy-about-text = Grunden följer med programmet. Andras taxonomier kan läsas in bredvid, och konsultagenter kan ändra allt. Ett inläst begrepp som heter som ett av våra läggs ihop med det.
taxonomy-import-line = { $source }, version { $version }: { $count ->
    [one] 1 begrepp
   *[other] { $count } begrepp
  }, inläst { $at }.
taxonomy-version = Version: { $version }
kind-skill = Kompetens
kind-role = Roll
tongue-sv = Svenska
tongue-en = Engelska
from-built-in = Grunden
from-staff = Tillagt här
concept-column = Begrepp
concept-other-column = På engelska
concept-names-column = Antal namn
concept-field-kind = Slag
concept-field-sv = Namn på svenska
concept-field-en = Namn på engelska
concept-field-broader = Hör till
concept-hint-sv = Med liten bokstav, om det inte är ett egennamn.
concept-hint-broader = Namnet på det vidare begreppet, till exempel kommunikation.
concept-add = Lägg till begrepp
concept-add-lead = Sök först, så att samma sak inte finns två gånger.
concept-add-button = Lägg till
concept-no-name = Inget namn än
concept-place = Sammanhang
concept-broader = Hör till
concept-narrower = Omfattar
concept-related = Besläktat
concept-skills = Typiska kompetenser
concept-from = Kommer från
concept-changes = Ändringar
concept-unchanged = Ingen har ändrat begreppet.
concept-remove = Ta bort
concept-remove-name = Ta bort namnet { $name }
concept-add-synonym = Lägg till ett namn
concept-new-synonym = Ytterligare ett namn på samma sak
concept-add-synonym-button = Lägg till namnet
concept-rename = Byt huvudnamn
concept-new-name = Nytt huvudnamn
concept-rename-button = Byt
concept-merge = Samma sak
concept-merge-open = Lägg ihop med ett annat begrepp
concept-merge-with = Begreppet som blir kvar
concept-merge-hint = Skriv dess namn. Det här begreppets namn blir namn på det, och det här begreppet upphör.
concept-merge-button = Lägg ihop
concept-said-added = Begreppet är tillagt.
concept-said-synonym-added = Namnet är tillagt.
concept-said-synonym-removed = Namnet är borttaget.
concept-said-renamed = Huvudnamnet är bytt.
concept-said-merged = Begreppen är ihoplagda.
change-added = Begreppet lades till
change-renamed = { $language }: huvudnamnet blev ”{ $name }”
change-synonym-added = { $language }: namnet ”{ $name }” lades till
change-synonym-removed = { $language }: namnet ”{ $name }” togs bort
change-merged = Lades ihop med { $name }

# Rekommenderat för konsulten
recommended-title = Rekommenderat för dig
recommended-lead = Öppna uppdrag som passar ditt CV, det som passar bäst först, och varför.
recommended-all = Se alla öppna uppdrag
recommended-none-title = Inget att rekommendera just nu
recommended-none-text = Inget öppet uppdrag liknar det som står i ditt CV. Lägg till kompetenser och uppdrag du har gjort, eller sök bland alla öppna uppdrag.
recommended-none-go = Till mitt CV
recommended-how-title = Så väljs uppdragen
recommended-how-text = AI jämför ditt CV med varje öppet uppdrag, på samma sätt som när våra konsultagenter letar. Vad kunden har tänkt betala räknas inte in. Du anmäler intresse för vilket uppdrag du vill, också sådana som inte står här.
alerts-title = Mejl om nya uppdrag
alerts-text = När ett nytt uppdrag passar ditt CV, med alla kompetenser som krävs, mejlar vi dig om det, en gång. Mejlen går till konsulter som får presenteras för kunder, till högst { $most } för varje uppdrag.
alerts-on = Mejla mig om nya uppdrag som passar: på
alerts-off = Mejla mig om nya uppdrag som passar: av
alerts-turn-on = Mejla mig om nya uppdrag som passar
alerts-turn-off = Sluta mejla mig om nya uppdrag
alerts-objected = Den { $date } invände du mot hur vi använder dina uppgifter, eller bad oss begränsa det. Därför mejlar vi dig inte. Från och med dagen efter kan du slå på mejlen här igen.
alerts-said-on = Vi mejlar dig när ett nytt uppdrag passar.
alerts-said-off = Du får inga fler mejl om nya uppdrag.
alert-client = Kund
alert-period = Period
alert-extent = Omfattning
alert-place = Plats
mail-fits-subject = Nytt uppdrag som passar dig: { $title }
mail-fits-text = Vi har fått in ett nytt uppdrag som passar det som står i ditt CV: { $title }.
mail-fits-why = Det här talar för dig:
    { $reasons }
mail-fits-reason = – { $said }
mail-fits-button = Läs mer och anmäl intresse
mail-fits-how = AI har jämfört ditt CV med uppdraget. Du avgör själv om du vill anmäla intresse, och inget visas för kunden innan du har gett ditt samtycke.
mail-fits-off = Vill du slippa de här mejlen? Stäng av dem under Rekommenderat för dig: { $link }
own-for = Det här talar för
own-against = Det här talar emot, eller framgår inte
own-lacks = { $skill } finns inte i ditt CV
own-rate-within = Kundens pris med ditt arvode ryms i budgeten
own-rate-above = Kundens pris med ditt arvode ligger över budgeten
own-rate-unknown = Du har inget timarvode att jämföra med budgeten

# Liknande konsulter
similar-title = Konsulter som liknar { $name }
similar-lead = När någon ska ersättas eller är upptagen. CV:t har lästs som ett behov, och alla presentabla konsulter har jämförts med det.
similar-none-title = Ingen att jämföra med
similar-none-text = Antingen finns ingen annan presentabel konsult, eller så står det för lite i CV:t.
similar-points = { $points } poäng

# Varför inte jag
why-list-title = Avgjorda uppdrag
why-list-lead = Uppdrag som du har anmält intresse för eller presenterats för, och som gick till någon annan. Du kan fråga varför.
why-list-none-title = Inget att fråga om
why-list-none-text = Inget uppdrag som du har anmält intresse för har gått till någon annan.
why-list-none-go = Till mina intresseanmälningar
why-title = Varför blev det inte jag?
why-not-considered = Du var inte med i urvalet till det här uppdraget: du har inte anmält intresse, och ingen har jämfört ditt CV med det.
why-undecided = Uppdraget är inte avgjort än. När det är det kan du fråga varför det blev som det blev.
why-chosen = Kunden valde dig.
why-not-chosen = Du var en av dem som presenterades för kunden, och kunden valde inte dig.
why-not-presented = Du var med i urvalet, men inte bland dem som presenterades för kunden.
why-ask-title = Fråga varför
why-ask-text = I svaret får du veta hur ditt CV vägdes in och vad som skulle ha ändrat det. Inget om andra konsulter är med. Svaret kommer inom en månad.
why-ask-button = Fråga varför
why-said-asked = Frågan är ställd. Svaret kommer här.
why-state-asked = Inte besvarad än
why-state-released = Besvarad
why-not-released = Du frågade { $date }. Svaret är inte utlämnat än.
why-released-at = Utlämnat { $date }.
why-words-title = Från oss
why-reasons-title = Det som vägdes in
why-run-line = Så jämfördes ditt CV med uppdraget { $date }.
why-changes-title = Vad som skulle ha ändrat det
why-changes-text = Varje rad är en enda ändring, räknad på nytt med allt annat oförändrat.
why-people-decide = AI rangordnar, människor väljer: vilka som presenteras bestämmer våra kundansvariga och konsultagenter, och vem som får uppdraget bestämmer kunden. Tycker du att något är fel, hör av dig till din konsultagent.
change-own-rate = Ett arvode på högst { $rate } per timme
change-own-first = { $change }: då hade du kommit först
change-own-three = { $change }: då hade du varit bland de tre
change-own-better = { $change }: då hade du kommit högre
why-staff-title = Frågor om varför
why-staff-lead = Konsulter som har frågat varför det blev någon annan. De läser bara det som du lämnar ut.
why-staff-none-title = Ingen har frågat
why-staff-none-text = När en konsult frågar varför syns frågan här.
why-asked-at = Frågade { $date }
why-asked-by = { $name } frågade { $date }.
why-consultant-reads = Konsulten läser:
why-no-run = Konsulten finns inte i någon sparad körning för uppdraget. Svara med egna ord.
why-release-title = Lämna ut
why-field-reasons = Det som vägdes in, som ovan
why-field-changes = Vad som skulle ha ändrat det, som ovan
why-field-words = Med egna ord
why-hint-words = Högst { $most } tecken. Inget om andra konsulter, och inget ur utvärderingar. Det som har lämnats ut kan inte tas tillbaka.
why-release-button = Lämna ut
why-said-released = Svaret är utlämnat.
mail-why-subject = Du har fått svar på din fråga: { $title }
mail-why-text = Du frågade varför det blev någon annan. Det gällde { $about }. Nu finns svaret.
mail-why-button = Läs svaret
mail-why-where = Svaret rör bara dig. Därför står det inte i mejlet utan på sidan, som du öppnar när du är inloggad.

# Av och på
engine-title = Matchningsmotorn
engine-lead = Motorn rangordnar, människor väljer. Den kan stängas av när som helst, för ett uppdrag på uppdragets matchningssida och här för alla uppdrag.
engine-is-on = Motorn är på.
engine-is-off-house = Motorn är avstängd för alla uppdrag sedan { $at }, av { $by }. Ingen rangordnas; gå igenom konsulterna för hand.
engine-is-off-need = Motorn är avstängd för det här uppdraget sedan { $at }, av { $by }. Ingen rangordnas; gå igenom konsulterna för hand.
engine-why-off = Skäl: { $reason }
engine-switch-house = För alla uppdrag
engine-switch-need = Stäng av motorn för det här uppdraget
engine-admin-switches = Administratören stänger av och slår på motorn för alla uppdrag.
engine-field-reason = Skäl
engine-hint-reason = Sparas så länge motorn är av. Händelseloggen sparar vem som stängde av och när.
engine-off-button = Stäng av motorn
engine-on-button = Slå på motorn
engine-said-off = Motorn är avstängd.
engine-said-on = Motorn är på.
recommended-off = Rekommendationerna är avstängda just nu. Alla öppna uppdrag finns i listan, och du anmäler intresse som vanligt.
by-hand-title = Konsulter, för hand
by-hand-text = Alla presentabla konsulter och alla som har anmält intresse, utan poäng och utan rangordning.
by-hand-sort = Ordning
by-hand-name = Efter namn
by-hand-applied = Efter anmälningsdag
by-hand-applied-on = Anmälde intresse { $date }
by-hand-none-title = Ingen att gå igenom

# Frivillig självdeklaration
declare-title = Frivillig självdeklaration
declare-lead = Du väljer själv om du vill svara, på vad och hur länge. Det påverkar inget annat.
declare-what-for = Svaren används bara till att räkna hur stor del av varje grupp som presenteras, får intervju och väljs, så att vi ser om urvalet är skevt.
declare-who-sees = Ingen hos oss kan läsa dina svar. Det som visas är andelar för grupper med minst { $least } personer. Svaren når aldrig matchningen, din profil eller någon kund, och du tar bort dem när du vill.
declare-gender = Kön
declare-age = Ålder
declare-birth = Född
declare-not = Inget svar
declare-woman = Kvinna
declare-man = Man
declare-other = Annat
declare-under-30 = Under 30 år
declare-30-44 = 30–44 år
declare-45-59 = 45–59 år
declare-from-60 = 60 år eller äldre
declare-sweden = I Sverige
declare-elsewhere = Utanför Sverige
declare-button = Spara svaren
declare-erase-title = Ta bort
declare-erase-text = Alla svar tas bort genast och räknas inte längre, inte heller för tidigare månader.
declare-erase-button = Ta bort mina svar
declare-said-kept = Svaren är sparade.
declare-said-erased = Svaren är borttagna.

# Urvalsandelar
engine-rates = Urvalsandelar
rates-title = Urvalsandelar, { $month }
rates-lead = Av dem som har rangordnats eller presenterats under månaden: hur stor del av varje grupp som presenterades, bjöds in till intervju och valdes.
rates-rule = Bara konsulter som själva har berättat räknas. En grupp med färre än { $least } personer visas inte. En andel under fyra femtedelar av den högsta markeras: det är ett skäl att titta närmare, inte ett bevis.
rates-group = Grupp
rates-presented = Presenterade
rates-invited = Intervju, av presenterade
rates-chosen = Valda, av presenterade
rates-not-shown = Visas inte
rates-of-highest = { $share } av den högsta
rates-below = Under fyra femtedelar
rates-months = Månader
rates-before = Månaden före
rates-next = Månaden efter

# Vikter
weights-title = Vikter
weights-lead = Hur mycket varje del räknas när konsulter rangordnas. Varje körning sparar vikterna den använde.
weights-in-use = Vikter i bruk
weights-built-in = Grundvikterna, som följer med programmet.
weights-since = Förslag { $number }, i bruk sedan { $at }. Beslutat av { $by }.
weights-learn-title = Lär av utfallen
weights-learn-text = Av dem som har presenterats: vilka som fick intervju, valdes och anlitades igen. Utvärderingar ingår aldrig. Det behövs minst { $least } avgjorda uppdrag, och förslaget ska ordna dem bättre än vikterna i bruk.
weights-learn-button = Räkna fram ett förslag
weights-proposal = Förslag { $number }
weights-proposed-by = Framräknat { $at }, på begäran av { $by }.
weights-learnt-from = { $decisions ->
    [one] Lärt av 1 avgjort uppdrag
   *[other] Lärt av { $decisions } avgjorda uppdrag
  }, { $pairs } par där den ena kom längre. Vikterna i bruk ordnar { $before } av paren rätt, förslaget { $after } av par som det inte hade sett.
weights-part = Del
weights-earlier = Nu
weights-proposed = Förslag
weights-change = Förändring
weights-more = Räknas mer: { $points } poäng till
weights-less = Räknas mindre: { $points } poäng färre
weights-same = Oförändrad
weights-part-change = { $part }: { $before } blir { $after }
weights-accept = Ta i bruk
weights-refuse = Avslå
weights-refuse-button = Avslå med det här skälet
weights-field-reason = Skäl
weights-admin-decides = Administratören tar förslaget i bruk eller avslår det.
weights-past = Tidigare förslag
weights-decided = Beslutat { $at } av { $by }
weights-state-proposed = Väntar på beslut
weights-state-accepted = Taget i bruk
weights-state-refused = Avslaget
weights-said-proposed = Ett förslag är framräknat.
weights-said-accepted = Vikterna är i bruk från nästa körning.
weights-said-refused = Förslaget är avslaget.

# Team
team-title = Sätt ihop ett team
team-lead = Dela upp uppdraget i roller. AI söker bland frilansande konsulter och byråernas anställda och föreslår det team som passar bäst, med skäl. Du bestämmer.
team-link = Sätt ihop ett team
team-to-match = Till matchningen
team-section-roles = Roller
team-roles-text = Mellan { $least } och { $most } roller med var sin plats. Den som inte har någon av kompetenserna kan inte få rollen. Den som saknar några kan få den, men får färre poäng.
team-more-roles = Fler roller
team-field-name = Roll { $number }
team-field-must = Kompetenser som krävs, roll { $number }
team-field-extent = Omfattning, roll { $number }
team-hint-must = Skilj dem åt med kommatecken. Minst en för varje roll.
team-add-skill = Lägg till en kompetens
team-section-when = Tid och budget
team-field-starts-on = Första dagen
team-field-ends-on = Sista dagen
team-field-wait = Så länge får starten vänta
team-days = dagar
team-hint-wait = 0 om teamet måste börja den första dagen. Väntar starten flyttas sista dagen lika långt.
team-field-budget = Budget för hela teamet
team-hint-budget = Vad kunden betalar för alla roller under hela tiden, utan moms och med vår provision. Timmarna räknas på åtta timmar varje vardag.
team-hint-budget-need = I uppdraget står { $rate }.
team-seek = Sök team
team-wrong-few = Ett team har minst { $least } roller. Fyll i en roll till.
team-wrong-no-skill = Roll { $number } har ingen kompetens. Skriv minst en som krävs, eller töm rollen.
team-wrong-skills = En roll har högst { $most } kompetenser. Ta bort några.
team-wrong-start = Första dagen har redan varit. Välj i dag eller en senare dag.
team-wrong-end = Sista dagen ska vara första dagen eller senare, och högst två år bort.
team-earlier = Tidigare sökningar
team-earlier-none = Inget team
team-earlier-count = { $count ->
    [one] 1 team
   *[other] { $count } team
  }
team-said-sought = Sökningen är klar.
team-said-exchanged = Sökningen efter någon annan är klar.
team-said-picked = Teamet är utvalt. Be om samtycke av var och en.
team-change = Ändra och sök igen
team-new-search = Ny sökning
team-supports = AI ger stöd, du bestämmer. Ingen är tillfrågad och inget är bokat: var och en ska väljas ut, säga ja och ge sitt samtycke till just den här kunden.
team-exchanged = { $name } är utbytt i rollen { $role }. De andra sitter kvar.
team-exchanged-back = Tillbaka till teamet som det var
team-best = Bästa teamet
team-alternative = Alternativ { $number }
team-points = { $points } poäng
team-figure-score = Poäng
team-figure-price = Pris för hela teamet
team-when = { $dates }, { $count ->
    [one] 1 leverantör
   *[other] { $count } leverantörer
  }.
team-dates = { $from } – { $to }
team-sum = Medlemmarna har { $score } poäng tillsammans.
team-less-suppliers = { $count ->
    [one] En leverantör utöver den första drar av { $points } poäng.
   *[other] { $count } leverantörer utöver den första drar av { $points } poäng.
  }
team-less-wait = { $days ->
    [one] En dags väntan drar av { $points } poäng.
   *[other] { $days } dagars väntan drar av { $points } poäng.
  }
team-less-nothing = Inget dras av.
team-price-is = Priset är vad kunden betalar, utan moms och med vår provision.
team-pick = Välj ut hela teamet
team-picked = Hela teamet är utvalt
team-seat = { $role }: { $name }
team-freelance = Frilans
team-seat-price = { $hours } timmar × { $hour } = { $sum }
team-seat-points = { $points } poäng för rollen
team-exchange = Byt ut
team-somebody = Någon vars profil är borta
team-run-line = Sökt { $at } av { $by }. { $count ->
    [one] 1 konsult bedömd för varje roll.
   *[other] { $count } konsulter bedömda för varje roll.
  } { $prospects ->
    [one] En av dem kan ha minst en av rollerna.
   *[other] { $prospects } av dem kan ha minst en av rollerna.
  }
team-unknown = { $count ->
    [one] En konsult till har kompetens för någon roll men är inte med: utan timarvode och första lediga dag går det inte att räkna ut pris och tid. Be konsulten fylla i profilen.
   *[other] { $count } konsulter till har kompetens för någon roll men är inte med: utan timarvode och första lediga dag går det inte att räkna ut pris och tid. Be dem fylla i sina profiler.
  }
team-found-one = Ska de presenteras som ett team grundar en av dem teamet på sin sida Team och bjuder in de andra.
team-how-title = Så söks ett team
team-how-text = Varje konsult bedöms för varje roll med samma poäng som i matchningen. Ett team är värt medlemmarnas poäng tillsammans, minus { $supplier } poäng för varje leverantör utöver den första och { $day } poäng för varje dag som starten väntar. Inget team bland de bedömda är värt mer än det första. Alternativen har minst två andra medlemmar.
team-how-skills = Den som inte har någon av rollens kompetenser, inte är ledig hela tiden eller är bortvald i uppdraget kan inte få rollen. Upptagna dagar i konsultens kalender räknas inte med, så fråga om dem.
seat-highest = Ingen har fler poäng för rollen.
seat-elsewhere = { $name } har { $points } poäng mer för rollen, men behövs som { $role }.
seat-not-free = { $name } har { $points } poäng mer, men är inte ledig hela tiden.
seat-over-budget = { $name } har { $points } poäng mer, men då kostar teamet { $over } mer än budgeten.
seat-more-suppliers = { $name } har { $points } poäng mer, men då blir det { $suppliers } leverantörer, vilket drar av minst lika mycket.
seat-in-other = { $name } har { $points } poäng mer, men finns i ett team högre upp.
lack-nobody = { $count ->
    [one] Ingen kan ta rollen { $roles }.
   *[other] Ingen kan ta rollerna { $roles }.
  }
lack-nobody-help = Ingen presentabel konsult med timarvode och första lediga dag har någon av kompetenserna. Skriv kompetenser som ligger nära, eller dela upp rollen.
lack-same-people = Samma personer behövs till flera roller.
lack-same-people-help = Det finns någon till varje roll, men för få personer till alla. Slå ihop roller, eller skriv fler kompetenser som duger.
lack-dates = Ingen gemensam tid: det finns konsulter till varje roll, men inte under samma tid.
lack-dates-roles = { $count ->
    [one] Ingen gemensam tid: ingen är ledig för rollen { $roles }.
   *[other] Ingen gemensam tid: ingen är ledig för rollerna { $roles }.
  }
lack-dates-help = Med start { $date } finns ett team. Låt starten vänta så länge, eller minska omfattningen.
lack-dates-help-none = Inte heller en senare start inom ett år hjälper. Minska omfattningen, eller be konsulterna uppdatera när de är lediga.
lack-budget = Budgeten räcker inte: det billigaste teamet kostar { $least }, { $over } för mycket.
lack-budget-help = Med { $least } finns ett team som börjar { $date }. Höj budgeten, eller minska omfattning eller tid.
lack-nobody-else = Ingen annan kan ta rollen { $role } i det här teamet.
lack-nobody-else-help = De andra sitter kvar, samma tid och samma budget gäller. Ändra och sök igen med längre väntan, större budget eller andra kompetenser.

# Väntar
waiting-weights = Besluta om nya vikter
waiting-by-hand = Välj konsulter för hand
waiting-explanation = Svara på en fråga om varför
waiting-match = Matcha uppdraget

# Avslag
refusal-weights-proposed = Det finns redan ett förslag som väntar på beslut. Ta det i bruk eller avslå det först.
refusal-too-few-decisions = { $decisions ->
    [one] Bara ett avgjort uppdrag går att lära av, och det behövs minst { $least }. Försök igen när fler är avgjorda.
   *[other] { $decisions } avgjorda uppdrag går att lära av, och det behövs minst { $least }. Försök igen när fler är avgjorda.
  }
refusal-nothing-better = Utfallen ger inga vikter som ordnar bättre än de som är i bruk, så de får vara kvar. Försök igen när fler uppdrag är avgjorda.
refusal-weights-decided = Förslaget är redan avgjort. Öppna sidan på nytt för att se beslutet.
refusal-weights-overtaken = Förslaget räknades fram ur andra vikter än de som är i bruk nu. Avslå det och räkna fram ett nytt.
refusal-weights-reason-needed = Den som avslår ett förslag skriver varför. Skriv skälet och skicka igen.
refusal-unknown-answer = Ett svar gick inte att läsa. Öppna sidan på nytt och välj bland svaren där.
refusal-unknown-choice = Valet gick inte att läsa. Öppna sidan på nytt och välj om du vill ha mejl eller inte.
refusal-engine-off = Matchningsmotorn är avstängd, så inget kan rangordnas. Gå igenom konsulterna för hand, eller slå på motorn igen.
refusal-switched-already = Någon annan hann före: motorn är redan omställd. Öppna sidan på nytt för att se hur det står till.
refusal-switch-reason-needed = Den som stänger av motorn skriver varför. Skriv skälet och skicka igen.
refusal-nothing-to-ask = Det finns inget att fråga om: uppdraget är inte avgjort, du var inte med i urvalet, eller så blev det du. Under Avgjorda uppdrag står de som du kan fråga om.
refusal-asked-already = Du har redan frågat. Svaret kommer på samma sida.
refusal-released-already = Svaret är redan utlämnat och kan inte ändras. Hör av dig till konsulten om något behöver rättas.
refusal-nothing-to-tell = Svaret är tomt. Kryssa i något som ska lämnas ut, eller skriv med egna ord.
refusal-words-too-long = Dina egna ord får vara högst { $most } tecken. Korta ner dem.
refusal-not-open = Uppdraget är inte öppet, så inget kan matchas eller beslutas. Öppna uppdragets sida för att se hur det ligger till.
refusal-not-presentable = Profilen är inte markerad som presentabel. Granska profilen och markera den först.
refusal-reason-needed = Beslutet behöver en motivering. Skriv varför och skicka igen.
refusal-reason-too-long = Motiveringen rymmer { $most } tecken. Korta ner den.
refusal-unknown-decision = Beslutet gick inte att läsa. Öppna sidan på nytt och välj ut, välj bort eller ångra.
refusal-name-unfit = Ett namn innehåller minst en bokstav eller siffra och rymmer { $most } tecken. Ändra det och skicka igen.
refusal-name-taken = Ett annat begrepp (nummer { $number }) heter redan så. Sök upp det och lägg ihop de två om de är samma sak.
refusal-preferred-stays = Huvudnamnet kan inte tas bort. Byt det mot ett annat först.
refusal-no-such-concept = Inget begrepp av det slaget heter så. Skriv ett namn som finns, på svenska eller engelska.
refusal-merged-with-itself = Ett begrepp kan inte läggas ihop med sig självt. Skriv namnet på det andra.
refusal-team-roles = Ett team har mellan { $least } och { $most } roller, och varje roll ett namn, minst en kompetens och en omfattning på 1–100 procent. Ändra rollerna och sök igen.
refusal-team-period = Tiden går inte att söka på: första dagen får inte ha varit, sista dagen är högst två år bort och starten får vänta högst { $wait } dagar. Ändra och sök igen.
refusal-team-budget = En budget är mer än 0 kronor. Skriv ett belopp, eller lämna fältet tomt.
refusal-team-changed = Någon i teamet kan inte längre ha sin plats: profilen har ändrats eller är inte presentabel. Sök ett nytt team.

sieve-title = Ställ villkor före rangordningen
sieve-text = Utan villkor rangordnas alla som får presenteras, och det som brister kostar poäng. Med ett villkor tas de som inte uppfyller det bort före rangordningen. Det som någon inte har uppgett räknas inte emot. Ett krav går ofta att lära sig och ett arvode att tala om, så välj bara det som verkligen avgör.
sieve-field = Rangordna bara dem som …
sieve-run = Kör med de här villkoren
sieve-languages = kan arbeta på språken som krävs
sieve-skills = har varje kompetens som krävs
sieve-dates = är lediga från första dagen till den sista
sieve-extent = har tid för omfattningen
sieve-place = kan arbeta på orten
sieve-budget = ryms i budgeten
sieve-conditions = Bara de som { $conditions }.
sieve-aside = { $count ->
    [one] 1 konsult är inte med i listan:
   *[other] { $count } konsulter är inte med i listan:
  }
sieve-nobody = Ingen uppfyller villkoren. Ta bort något av dem och kör igen.
aside-said-no = { $count } har tackat nej till att presenteras för uppdraget
aside-languages = { $count } kan inte arbeta på språken som krävs
aside-skills = { $count } saknar någon kompetens som krävs
aside-dates = { $count ->
    [one] 1 är inte ledig hela tiden
   *[other] { $count } är inte lediga hela tiden
  }
aside-extent = { $count } har inte tid för omfattningen
aside-place = { $count } kan inte arbeta på orten
aside-budget = { $count } ryms inte i budgeten
refusal-unknown-condition = Det finns inget sådant villkor. Öppna matchningen igen och välj bland dem som visas.
