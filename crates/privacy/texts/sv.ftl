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
my-data-lead = Här ser du vilka kunder som får se din profil, och vem som har tittat på den.
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
my-data-rights = Dina rättigheter
my-data-rights-text = Du har rätt att få ut dina uppgifter, att få fel rättade och att få uppgifter raderade. Skriv till { $email }.
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
