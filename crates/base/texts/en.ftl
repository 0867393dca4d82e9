# Months and weekdays
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

# Refusals that belong to no room
refusal-not-found = What you are looking for is not here, or is not shown to this account. Check the address or go to the start page.
refusal-forbidden = Your account may see this but not do it. Ask your contact with us for help.
refusal-sign-in-first = You need to sign in to go on. What you typed is kept and is sent once you have signed in.
refusal-second-factor-first = Your role here needs a second way to show who you are. Set one up under My account, Security, and then send this again.
refusal-changed-meanwhile = Somebody has saved a change since you opened the page. Open the page again, compare it with what you typed and save again.
refusal-form-reused = This form has already been sent with other content. Open the page again and send it once more.
refusal-amount-too-large = The amount is larger than the system can count. Enter a smaller amount.
refusal-too-many = Too many tries. Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
  } and try again.
