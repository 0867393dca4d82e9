# Månader och veckodagar
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
weekday-mon = mån
weekday-tue = tis
weekday-wed = ons
weekday-thu = tors
weekday-fri = fre
weekday-sat = lör
weekday-sun = sön

# Avslag som inte hör till något rum
refusal-not-found = Det du söker finns inte, eller visas inte för det här kontot. Kontrollera adressen eller gå till startsidan.
refusal-forbidden = Ditt konto får se det här men inte göra det. Be din kontaktperson hos oss om hjälp.
refusal-sign-in-first = Du behöver logga in för att fortsätta. Det du skrev finns kvar och skickas när du har loggat in.
refusal-second-factor-first = Din roll här kräver ett andra sätt att visa vem du är. Lägg till ett under Mitt konto, Säkerhet, och skicka sedan det här igen.
refusal-changed-meanwhile = Någon har sparat en ändring sedan du öppnade sidan. Öppna sidan på nytt, jämför med det du skrev och spara igen.
refusal-form-reused = Formuläret har redan skickats med ett annat innehåll. Öppna sidan på nytt och skicka igen.
refusal-amount-too-large = Beloppet är större än systemet kan räkna med. Ange ett mindre belopp.
refusal-too-many = För många försök. Vänta { $seconds ->
    [one] en sekund
   *[other] { $seconds } sekunder
  } och försök igen.
