# Sidans ram
shell-skip = Hoppa till innehållet
shell-other-language = English
shell-theme = Växla utseende
shell-sign-in = Logga in
shell-sign-out = Logga ut
shell-register = Registrera dig
shell-menu = Meny
shell-foot = Om oss
shell-org-no = Org.nr { $org }
shell-how = Så fungerar det
shell-policies = Policyer
shell-privacy = Integritet
shell-contact = Kontakt
demo-bar = Demo
demo-cast = Byt person
demo-mails = Skickade mejl
demo-day = +1 dag
demo-week = +7 dagar
demo-month = +30 dagar

# Avslag och fel
refusal-title = Det gick inte
refusal-home = Till startsidan
failure-title = Något gick fel hos oss
failure-text = Felet är noterat. Försök igen om en stund; om det händer igen, hör av dig och uppge nummer { $number }.
kept-title = Det du skrev finns kvar
kept-email = E-postadress
kept-password = Lösenord
kept-sign-in = Logga in och fortsätt
kept-again = Skicka igen

# Formulär
form-problem = Det finns ett problem
form-optional = (valfritt)
form-unreadable = Det gick inte att läsa formuläret. Ladda om sidan och försök igen.
form-too-large = Det du skickade är för stort. Högst { $megabytes } MB går att ta emot; välj en mindre fil.
form-no-id = Formuläret saknar sin märkning. Ladda om sidan och skicka igen.
wrong-empty = Fyll i ”{ $label }”.
wrong-too-long = ”{ $label }” har { $typed } tecken, men högst { $most } får plats. Korta texten.
wrong-too-short = ”{ $label }” behöver minst { $least } tecken. Skriv något längre.
wrong-not-date = ”{ $label }” är inget datum. Skriv till exempel 2026-11-22.
wrong-not-month = ”{ $label }” är ingen månad. Skriv till exempel 2026-11.
wrong-not-number = ”{ $label }” är inget tal. Skriv med siffror, till exempel 50.
wrong-not-money = ”{ $label }” är inget belopp. Skriv till exempel 950 eller 950,50.
wrong-range = ”{ $label }” måste vara mellan { $least } och { $most }.
wrong-not-email = ”{ $label }” är ingen e-postadress. Skriv till exempel namn@foretag.se.
wrong-not-link = ”{ $label }” är ingen länk. Den ska börja med https://.
wrong-not-choice = Välj ett av alternativen för ”{ $label }”.
# Sparas av sig självt
autosave-saved = Sparat { $time }
autosave-saving = Sparar …
autosave-unfit = Inte sparat: något fält behöver rättas. Tryck på knappen för att se vilket.
autosave-changed = En annan ändring har sparats sedan du öppnade sidan. Tryck på knappen för att se vad som gäller.
autosave-offline = Ingen kontakt med servern. Det du skrev finns kvar här och sparas när kontakten är tillbaka.
autosave-stopped = Du är inte inloggad längre. Det du skrev finns kvar i den här webbläsaren. Logga in och öppna sidan igen.
form-draft = Det du skrev senast är ifyllt igen.
form-uploading = Laddar upp: { $percent } %
