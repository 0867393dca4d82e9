# Demons sidor
demo-title = Välj vem du är
demo-lead = Det här är en påhittad värld med två års historia. Klockan i den är { $now }. Ett klick loggar in dig som någon i den.
demo-public = Till den öppna webbplatsen
demo-staff = Förmedlaren
demo-clients = Kunder
demo-agencies = Byråer
demo-consultants = Konsulter
role-consultant-agent = konsultagent
role-client-manager = kundansvarig
role-finance = ekonomi
role-admin = administratör
role-read-only = läsbehörighet
role-freelance = frilans
demo-mails-title = Skickade mejl
demo-mails-lead = De senaste 200 mejlen. I demon läggs de i en mapp i stället för att skickas.
demo-mails-empty = Inga mejl än
demo-mails-empty-text = När något händer i världen visas mejlen här.
demo-mail-to = Till { $to }, { $at }
mail-when = När
mail-to = Till
mail-subject = Ämne

# Radering: det som måste avslutas först
obstacle-engagement = Ett uppdrag pågår eller är planerat
obstacle-contract = Ett avtal är skrivet men inte undertecknat
obstacle-invoice = En månad är inte fakturerad
