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
how-text = Poängen är summan av sju delar, högst 1 000 poäng. En del som uppdraget inte frågar efter ger alla full poäng.
how-points = högst { $points } poäng
how-not = Namn, foto, ålder, kön, ursprung, adress och utvärderingar ingår inte i underlaget. Fritext jämförs ord för ord med uppdragets text, utan konsultens namn och utan ord om sådant som lagen skyddar.
how-engine = Motor: { $engine }
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
decided-picked = Utvald
decided-excluded = Bortvald
field-reason = Motivering
hint-reason = Sparas med beslutet. Bara det som har betydelse för uppdraget.
said-run = Matchningen är körd.
said-picked = Konsulten är utvald.
said-excluded = Konsulten är bortvald.
said-undone = Beslutet är ångrat.

# Delar och skäl
part-must = Kompetens som krävs
part-nice = Kompetens som är en fördel
part-text = Erfarenhet och ord
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
reason-mentions = { $skill }: står i CV:t men inte bland kompetenserna
reason-lacks = Saknar { $skill } (värd upp till { $points } poäng)
reason-words = Gemensamma ord: { $words }
reason-no-words = Inga gemensamma ord
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

# Väntar
waiting-match = Matcha uppdraget

# Avslag
refusal-not-open = Uppdraget är inte öppet, så inget kan matchas eller beslutas. Öppna uppdragets sida för att se hur det ligger till.
refusal-not-presentable = Profilen är inte markerad som presentabel. Granska profilen och markera den först.
refusal-reason-needed = Den som väljer bort en konsult motiverar det. Skriv varför och skicka igen.
refusal-reason-too-long = Motiveringen rymmer { $most } tecken. Korta ner den.
refusal-unknown-decision = Beslutet gick inte att läsa. Öppna sidan på nytt och välj ut, välj bort eller ångra.
