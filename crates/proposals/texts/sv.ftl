# Avslag: förslag
refusal-empty-slate = Förslaget är tomt. Kryssa för minst en konsult som har gett sitt samtycke.
refusal-more-than-three = Ett förslag har högst tre konsulter. Ta bort någon.
refusal-fewer-without-reason = Färre än tre konsulter kräver en förklaring som kunden får läsa. Skriv den.
refusal-twice-in-slate = Samma konsult finns två gånger i förslaget. Ta bort den ena.
refusal-not-draft = Förslaget är inte längre ett utkast. Ladda om sidan för att se hur det står till.
refusal-proposal-answered = Förslaget är redan besvarat eller återtaget. Ladda om sidan för att se hur det står till.
refusal-suggestion-closed = Konsulten går inte längre att välja i det här förslaget. Ladda om sidan för att se vilka som finns kvar.
refusal-consent-for-another = Ett av samtyckena gäller en annan kund eller ett annat uppdrag. Be om ett samtycke för det här uppdraget.
refusal-already-sent = Ett förslag för uppdraget ligger redan hos kunden. Vänta på svaret, eller återta det först.
refusal-assignment-closed = Uppdraget är inte öppet, så inga förslag kan lämnas. Öppna uppdraget först.
refusal-not-presentable = En av konsulterna är inte godkänd för presentation. Godkänn profilen först, eller välj någon annan.
refusal-own-agency-buys = Beställaren är konsultens egen byrå. Välj någon utanför byrån.
refusal-team-incomplete = Alla i teamet behöver ha samtyckt till att presenteras för den här kunden. Be dem som saknas om samtycke först.
refusal-team-bases = De i teamet har angett arvode på olika sätt, så kunden kan inte se ett gemensamt pris. Be alla ange det likadant: per timme, per dag eller som fast pris.
compare-team = Teamet
compare-alone = En konsult
compare-team-of = Team om { $count }
compare-part-price = { $price }
compare-blended = I snitt { $price } per person, för { $count } personer
slate-team = Team: { $name }
slate-team-live = { $live } av { $count } har samtyckt
slate-pick-team = Föreslå teamet { $name } ({ $count } personer) som ett av de tre
slate-team-hint = Ta då inte också med någon ur teamet för sig.
mail-interview-team-text = Kunden vill träffa ert team. Den som leder teamet väljer tid, och du får en kallelse till kalendern.
refusal-nobody-chosen = Ingen konsult är vald. Kryssa för minst en.

# Avslag: intervjuer
refusal-too-few-times = Det behövs minst tre tider. Lägg till fler.
refusal-too-many-times = Det får vara högst sex tider. Ta bort någon.
refusal-time-twice = Samma tid finns två gånger. Ändra den ena.
refusal-time-past = Tiden har redan passerat. Välj en senare tid.
refusal-time-taken = Tiden hann bli upptagen. Välj en av tiderna som är kvar.
refusal-no-such-time = Tiden finns inte bland förslagen. Välj en av tiderna på sidan.
refusal-not-offered = Intervjun är redan bokad eller avslutad. Ladda om sidan för att se hur det står till.
refusal-not-booked = Intervjun är inte bokad. Ladda om sidan för att se hur det står till.
refusal-not-yet = Intervjun har inte börjat ännu. Kom tillbaka efteråt.
refusal-interview-over = Intervjun är redan avslutad eller inställd. Ladda om sidan för att se hur det står till.
refusal-no-agent = Konsulten har ingen konsultagent. Be oss att utse en.
refusal-already-offered = Konsulten är redan inbjuden till en intervju. Ställ in den först om du vill föreslå andra tider.

# Att göra
waiting-consent = Svara på frågan om samtycke
waiting-consent-own = { $client }: { $about }
waiting-consent-agency = { $consultant } till { $client }: { $about }
waiting-book = Boka en tid för intervju
waiting-proposal = Läs förslaget
waiting-outcome = Berätta om intervjun blev av
waiting-send = Sätt ihop och skicka förslaget
waiting-draft = Skicka eller släng utkastet

# Gemensamma ord
assignment-named = Uppdrag { $number }: { $title }
moment = { $date } kl. { $from }–{ $to }, svensk tid
minutes = { $count ->
    [one] 1 minut
   *[other] { $count } minuter
}
optional = (valfritt)
figure-rate = Konsultens arvode
figure-commission = Vår provision ({ $percent })
figure-price = Kundens pris
fact-client = Kund
fact-consultant = Konsult
fact-assignment = Uppdrag
fact-period = Period
fact-until = Svar och samtycke gäller till
fact-asker = Frågan ställs av
fact-hands = Svar hittills
fact-message = Meddelande
fact-reason = Orsak
fact-when = Tid
fact-where = Plats
fact-times = Föreslagna tider
fact-minutes = Längd
fact-for-client = Från kunden
fact-agent = Konsultagent
hand-there = har sagt ja
hand-missing = har inte svarat
hand-consultant = Konsulten { $state }
hand-agency = Byrån { $state }

# Stadier
proposal-number = Förslag { $number }
proposal-stage-draft = Utkast
proposal-stage-sent = Väntar på svar
proposal-stage-chosen = Konsult vald
proposal-stage-declined = Ingen passade
proposal-stage-expired = Tiden har gått ut
proposal-stage-retracted = Återtaget
suggestion-stage-proposed = Föreslagen
suggestion-stage-chosen = Vald
suggestion-stage-declined = Avböjd
suggestion-stage-retracted = Inte längre tillgänglig
interview-stage-offered = Tider föreslagna
interview-stage-booked = Bokad
interview-stage-held = Genomförd
interview-stage-missed = Blev inte av
interview-stage-cancelled = Inställd

# Sätta ihop ett förslag
slate-title = Förslag till kunden
slate-lead = Be om samtycke och arvode, och sätt sedan ihop tre förslag till { $client }.
slate-to-match = Till matchningen
slate-consents = Samtycken
slate-nobody = Ingen är utvald ännu
slate-nobody-text = Välj konsulter i matchningen. Sedan ber du dem om samtycke här.
slate-ask = Be om samtycke och arvode
slate-ask-hint = Konsulten får se kundens namn och exakt vad som visas. Har konsulten en byrå får byrån samma fråga.
slate-until = till { $date }
slate-not-presentable = Inte godkänd för presentation
slate-not-asked = Inte tillfrågad
slate-put = Sätt ihop förslaget
slate-put-text = Kunden får tre konsulter att välja mellan. Bara den som har gett sitt samtycke kan vara med.
slate-no-live = Inget samtycke gäller ännu. Så snart någon har sagt ja kan du sätta ihop förslaget här.
slate-pick = Ta med { $name } i förslaget
slate-send = Skicka förslaget
slate-look = Titta på det först
slate-sent = Förslaget ligger hos kunden och väntar på svar.
slate-earlier = Tidigare förslag för uppdraget
slate-closed = Uppdraget är inte öppet, så inget förslag kan skickas.
consents-asked = { $count ->
    [one] Frågan är skickad till konsulten.
   *[other] Frågan är skickad till { $count } konsulter.
}
field-consultants = Konsulter att fråga
field-reason = Varför just den här konsulten
field-reason-hint = Kunden läser det här. Skriv vad i profilen som svarar mot behovet.
field-note = Hälsning till kunden
field-note-hint = Några rader som står överst i förslaget.
field-fewer-reason = Varför färre än tre
field-fewer-reason-hint = Behövs bara om du föreslår en eller två. Kunden läser förklaringen.
reason-title = { $title }.
reason-title-skills = { $title } med kompetens inom { $skills }.
reason-skills = Kompetens inom { $skills }.
reason-shared = Erfarenhet som rör { $words }.
proposal-sent = Förslaget är skickat till kunden.
proposal-drafted = Utkastet är sparat. Så här kommer kunden att se det.

# Samtycke
consents-title = Samtycken
consents-lead = Ingen kund får se en profil förrän konsulten har sagt ja.
consents-none = Inga frågor ännu
consents-none-text = När vi vill presentera en profil för en kund kommer frågan hit och per mejl.
consent-entry-own = Presenteras för { $client }?
consent-entry = { $consultant } till { $client }
consent-answer-by = svara senast { $date }
consent-title-own = Får vi presentera dig för { $client }?
consent-title = Får vi presentera { $consultant } för { $client }?
consent-asker = { $name }, { $broker }
consent-is-live = Samtycket gäller. { $client } får se profilen till och med { $date }.
consent-is-lapsed = Tiden har gått ut. Ingenting visas för kunden.
consent-is-withheld = Frågan besvarades med nej den
consent-is-withdrawn = Samtycket återkallades den
consent-assignment-closed = Uppdraget är inte längre öppet, så frågan behöver inget svar.
consent-answer = Ditt svar
consent-figures = Arvode och pris
consent-figures-vat = Alla belopp är utan moms. Kunden, konsulten och byrån ser samma tre belopp.
consent-compute = Räkna ut kundens pris
consent-rate-settled = Byrån har redan angett arvodet. Det är det som står nedan.
consent-if-yes = Om du säger ja
consent-if-yes-text = { $client } får se profilen nedan, som den ser ut nu, tillsammans med priset. Samtycket gäller till och med { $date } och kan återkallas när som helst.
consent-if-no = Om du säger nej
consent-if-no-text = Då visas ingenting för kunden. Det påverkar inte andra uppdrag.
consent-give = Ge samtycke
consent-withhold = Avböj
consent-given = Samtycket är lämnat. Ett kvitto kommer per mejl.
consent-hand-given = Ditt ja är sparat. Nu väntar vi på den andra parten.
consent-withheld = Svaret är sparat. Ingenting visas för kunden.
consent-withdrawn = Samtycket är återkallat. Kunden kan inte längre se profilen.
consent-wait = Vi väntar på den andra parten
consent-wait-text = Ditt ja är sparat. Ingenting visas för kunden förrän båda har svarat.
consent-wait-no = Ångra mig och avböj
consent-withdraw-title = Återkalla samtycket
consent-withdraw-text = { $client } kan då inte längre se profilen, och får veta att samtycket är återkallat.
consent-withdraw = Återkalla samtycket
consent-shown = Det här visas
consent-to-shown = Se hela profilen som kunden får se den
consent-shown-text = Profilen som den såg ut { $date }. Inget annat visas, och inga kontaktuppgifter.
consent-renew-text = Har du ändrat din profil sedan dess?
consent-renew = Använd profilen som den är nu
consent-renewed = Frågan visar nu profilen som den är i dag.
field-rate = Arvode
field-rate-hint = Det du får betalt, utan moms.
field-rate-hint-agency = Det byrån får betalt, utan moms. Bekräfta konsultens förslag eller ange ett eget.
field-basis = Arvodet gäller
field-message = Meddelande till konsultagenten
field-message-hint = Om du avböjer är det till hjälp att veta varför.
field-withdraw-reason = Orsak

# Förslaget hos kunden
proposals-title = Förslag
proposals-lead = Konsulter som har sagt ja till att presenteras.
proposals-none = Inga förslag ännu
proposals-none-client = När vi har hittat rätt konsulter till ditt uppdrag kommer förslaget hit och per mejl.
proposals-none-staff = Välj konsulter till ett uppdrag, så kan du sätta ihop det första förslaget.
proposals-to-assignments = Till uppdragen
proposal-count = { $count ->
    [one] 1 konsult
   *[other] { $count } konsulter
}
proposal-sent-on = skickat { $date }
proposal-title = Förslag { $number }: { $title }
proposal-lead = Jämför, bjud in till intervju och välj. Priserna är utan moms.
proposal-lead-staff = Så här ser { $client } förslaget. Priserna är utan moms.
proposal-compare = Konsulterna sida vid sida
proposal-fewer = Färre än tre:
proposal-answer = Kundens svar:
proposal-chosen-next = En konsult är vald. Nästa steg är avtalen, som vi förbereder.
proposal-closed = Visas inte
proposal-closed-text = Profiler visas bara så länge samtycket gäller och svaret är öppet.
proposal-closed-position = Konsult { $position }
proposal-change = Ändra utkastet
proposal-retract = Återta förslaget
proposal-retracted = Förslaget är återtaget.
proposal-declined = Tack för svaret. Vi letar vidare.
proposal-to-contract = Förbered avtalen
compare-reason = Varför
compare-rate = Konsultens arvode
compare-commission = Vår provision ({ $percent })
compare-price = Ditt pris
compare-availability = Tillgänglig
compare-form = Arbetar som
compare-agency = Anställd hos { $agency }
compare-freelance = Egen konsult
compare-place = Ort
compare-place-or-remote = { $city } eller på distans
compare-remote = På distans
compare-must = Krav
compare-nice = Önskemål
compare-skill-missing = nämns inte i profilen
compare-languages = Språk
compare-latest = Senaste uppdragen
compare-interview = Intervju
compare-no-interview = Inte inbjuden
compare-unsaid = Inte angivet
suggestion-read = Läs hela profilen för { $name }
suggestion-invite = Bjud in { $name } till intervju
suggestion-choose = Välj { $name }
suggestion-decline = Inte den här
suggestion-decline-button = Avböj { $name }
suggestion-chosen = Valet är gjort. Vi förbereder avtalen.
suggestion-declined = Svaret är sparat.
suggestion-pdf = Hämta som PDF
suggestion-back = Tillbaka till förslaget
field-why-not = Varför inte
none-fits-title = Passar ingen?
none-fits-text = Säg till, så letar vi vidare med det du berättar.
none-fits-button = Ingen passar
field-none-fits = Vad saknades
field-none-fits-hint = Till exempel erfarenhet, pris eller tillgänglighet. Det här läser bara vi.

# Intervjuer
interviews-title = Intervjuer
interviews-lead = Möten mellan kund och konsult, innan något avtal skrivs.
interviews-none = Inga intervjuer ännu
interviews-none-text = En intervju börjar med att kunden bjuder in en föreslagen konsult.
interviews-open = Kommande
interviews-over = Tidigare
interview-between = { $client } och { $consultant }
interview-title = Intervju: { $client } och { $consultant }
interview-times = Föreslagna tider
interview-times-zone = Alla tider är svensk tid.
interview-no-times = Ingen av tiderna är kvar. Ställ in, så kan kunden föreslå nya.
interview-book = Boka tiden
interview-ics = Lägg i kalendern
interview-held = Den blev av
interview-missed = Den blev inte av
interview-none-suits = Ingen tid passar
interview-cancel = Ställ in intervjun
interview-cancel-button = Ställ in
interview-offer-again = Föreslå nya tider
interview-offered = Tiderna är skickade till konsulten.
interview-booked = Intervjun är bokad. En kalenderinbjudan kommer per mejl.
interview-cancelled = Intervjun är inställd, och alla har fått veta det.
interview-closed = Tack, det är noterat.
interview-agent-set = Ändringen är sparad.
slot-gone = Inte längre ledig
agent-comes = är med
agent-stays = är inte med
agent-text = Konsultagenten är med på intervjun om inget annat sägs.
agent-leave-out = Ha intervjun utan konsultagenten
agent-call-back = Ta med konsultagenten
field-slot = Välj en tid
field-cancel-reason = Orsak
field-outcome = Blev intervjun av?
field-time = Tid { $number }
field-minutes = Längd
field-place = Plats eller videolänk
field-place-hint = En adress, eller en länk som börjar med https://.
wrong-not-moment = Tiden går inte att läsa. Ange datum och klockslag, till exempel 2026-12-01 10:00.
offer-title = Bjud in { $name } till intervju
offer-lead = Föreslå tre till sex tider. Konsulten väljer en, och alla får en kalenderinbjudan.
offer-times = Tider
offer-times-hint = Svensk tid.
offer-send = Skicka inbjudan
calendar-summary = Intervju: { $client } och { $consultant }
calendar-description = Uppdrag { $number }: { $title }
    Plats: { $place }
    Mer om intervjun: { $page }

# Mejl: samtycke
mail-consent-asked-subject = Får vi presentera dig för { $client }?
mail-consent-asked-text = Vi vill gärna föreslå dig till ett uppdrag hos { $client }. Innan vi visar något behöver vi ditt samtycke och det arvode vi ska ange.
mail-consent-asked-no = Säger du nej visas ingenting, och det påverkar inte andra uppdrag.
mail-consent-asked-button = Läs och svara
mail-consent-asked-agency-subject = Får vi presentera { $consultant } för { $client }?
mail-consent-asked-agency-text = Vi vill gärna föreslå { $consultant } till ett uppdrag hos { $client }. Både konsulten och byrån behöver säga ja, med arvode, innan något visas.
mail-other-hand-subject = Ditt svar behövs: { $consultant }
mail-other-hand-text = Den andra parten har sagt ja till att profilen visas för { $client }. Nu saknas bara ditt svar.
mail-consent-given-subject = Kvitto: samtycke till { $client }
mail-consent-given-text = Samtycket är lämnat. { $client } får se profilen för { $consultant } enligt det som står här.
mail-consent-given-back = Samtycket kan återkallas när som helst. Det är lika enkelt som att lämna det.
mail-consent-given-button = Se eller återkalla samtycket
mail-consent-in-subject = { $consultant } har gett sitt samtycke
mail-consent-withheld-subject = Nej från { $consultant }
mail-consent-withheld-text = Frågan om samtycke besvarades med nej. Ingenting visas för kunden.
mail-consent-withdrawn-subject = Återkallat: samtycket för { $consultant } till { $client }
mail-consent-withdrawn-text = Samtycket är återkallat. { $client } kan inte längre se profilen för { $consultant }.
mail-to-slate-button = Till förslaget

# Mejl: förslag
mail-proposal-sent-subject = Vårt förslag: { $title }
mail-proposal-sent-text = { $count ->
    [one] Vi har en konsult att föreslå. { $about }.
   *[other] Vi har { $count } konsulter att föreslå. { $about }.
}
mail-proposal-sent-button = Läs förslaget
mail-proposal-retracted-subject = Förslag { $number } är återtaget
mail-proposal-retracted-text = Vi har tagit tillbaka vårt förslag. { $about }. Vi hör av oss om hur det går vidare.
mail-suggestion-withdrawn-subject = Ett samtycke är återkallat i förslag { $number }
mail-suggestion-withdrawn-text = Konsult { $position } i förslaget har återkallat sitt samtycke, och profilen visas inte längre. { $about }.
mail-suggestion-withdrawn-duty = Har ni sparat uppgifter om konsulten ber vi er att radera dem.
mail-chosen-subject = { $client } har valt { $consultant }
mail-chosen-text = { $client } vill arbeta med { $consultant }. { $about }. Vi förbereder nu avtalen och hör av oss när de är klara att skrivas under.
mail-chosen-button = Till översikten
mail-chosen-client-subject = Ert val är mottaget: { $title }
mail-chosen-client-text = Tack för ert val. { $about }. Vi förbereder nu avtalen och hör av oss när de är klara att skrivas under.
mail-chosen-staff-subject = { $client } har valt { $consultant }
mail-chosen-staff-text = Kunden har valt. { $about }. Nästa steg är avtalen.
mail-chosen-staff-button = Förbered avtalen
mail-not-chosen-subject = Den här gången blev det inte { $consultant }
mail-not-chosen-text = Kunden gick vidare med någon annan, eller letar vidare. { $about }. Profilen för { $consultant } visas inte längre för kunden. Vi fortsätter att leta uppdrag som passar.
mail-declined-subject = Kunden har svarat på förslag { $number }
mail-declined-all-text = Ingen passade den här gången. { $about }.
mail-declined-one-text = Kunden avböjde en av konsulterna. { $about }.

# Mejl: intervju
mail-interview-offered-subject = { $client } vill träffa dig
mail-interview-offered-text = { $client } har läst din profil och vill träffa dig. Välj en av tiderna.
mail-interview-offered-button = Välj en tid
mail-interview-agent-subject = Intervju på gång: { $client } och { $consultant }
mail-interview-agent-text = Du är med på intervjun om inget annat sägs. Du får en kalenderinbjudan när tiden är bokad.
mail-interview-button = Se intervjun
mail-interview-booked-subject = Intervju bokad: { $when }
mail-interview-booked-text = Intervjun är bokad. Lägg den i kalendern med inbjudan i det här mejlet.
mail-interview-cancelled-subject = Inställd intervju: { $client } och { $consultant }
mail-interview-cancelled-text = Intervjun är inställd.
mail-interview-changed-subject = Ändrad intervju: { $when }
mail-interview-agent-in = Konsultagenten är med på intervjun.
mail-interview-agent-out = Konsultagenten är inte med på intervjun.

# Samtyckets händelser och kvitto
consent-shown-erased = Profilen är raderad och kan inte visas längre.
consent-record = Så har samtycket hanterats
consent-record-text = Varje svar sparas med tid, språk, version av frågan och kontrollsumman för exakt den profil det gällde.
consent-receipt = Hämta kvittot som JSON
receipt-file = samtyckeskvitto.json
