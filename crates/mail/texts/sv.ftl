mail-greeting = Hej { $name },
