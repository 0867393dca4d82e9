# The page
match-title = Matching
match-supports = AI supports, you decide. The list ranks what consultants have written about themselves against the need. Nobody is presented before you have picked them and they have given their consent.
match-not-open = The assignment is not open. The match can be read, but nothing can be decided.
match-run = Run the matching
match-run-again = Run again
match-none-title = Not matched yet
match-none-text = Run the matching to see which consultants fit the need, and why.
picked-title = { $count ->
    [one] 1 consultant picked
   *[other] { $count } consultants picked
  }
picked-fewer = { $left ->
    [one] One more makes a proposal of three.
   *[other] { $left } more make a proposal of three.
  }
picked-go-on = Ask for consent
results-title = Consultants who fit
results-none-title = Nobody to rank
results-none-text = No profile is marked as presentable. Review profiles and mark those that may be presented.
results-none-go = See consultants
results-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
run-line = Run { $at } by { $by }. { $count ->
    [one] 1 consultant
   *[other] { $count } consultants
  } ranked.
how-title = How the points are given
how-text = The score is the sum of seven parts, 1,000 points at most. A part that the assignment asks nothing about gives everybody full points.
how-points = { $points } points at most
how-not = Name, photo, age, sex, origin, address and evaluations are not part of what is ranked. Free text is compared word by word with the assignment, without the consultant's name and without words about what the law protects.
how-engine = Engine: { $engine }
result-title = { $place }. { $name }
result-lacks = Lacks: { $skills }
result-words = Words in both the assignment and the résumé:
result-applied = Has applied
consultant-number = Consultant { $number }
others-title = Not in the list
others-text = Has applied or been decided on, but is not among those ranked.
others-not-presentable = The profile is not marked as presentable. Review it before this consultant is picked.

# Decisions
decide-pick = Pick
decide-undo = Undo
decide-exclude = Exclude
decide-exclude-button = Exclude with this reason
decided-picked = Picked
decided-excluded = Excluded
field-reason = Reason
hint-reason = Kept with the decision. Only what matters for the assignment.
said-run = The matching has been run.
said-picked = The consultant is picked.
said-excluded = The consultant is excluded.
said-undone = The decision is undone.

# Parts and reasons
part-must = Required skills
part-nice = Welcome skills
part-text = Experience and words
part-availability = Availability
part-rate = Rate
part-language = Languages
part-place = Place
reason-has = { $skill }: level { $level } of 5, { $years ->
    [0] less than a year
    [one] 1 year
   *[other] { $years } years
  }
reason-has-as = { $skill } (as “{ $written }”): level { $level } of 5, { $years ->
    [0] less than a year
    [one] 1 year
   *[other] { $years } years
  }
reason-mentions = { $skill }: stands in the résumé but not among the skills
reason-lacks = Lacks { $skill } (worth up to { $points } points)
reason-words = Shared words: { $words }
reason-no-words = No shared words
reason-none-of-them = None of the welcome skills
reason-nothing-asked = Nothing asked for
reason-available = Available from { $date }, in time
reason-available-late = Available only from { $date }, { $days ->
    [one] one day
   *[other] { $days } days
  } after the start
reason-availability-unknown = Has not said when
reason-extent-short = Has { $has } % available, { $needs } % is needed
reason-rate-within = Client's price { $rate } per hour, within the budget of { $budget }
reason-rate-above = Client's price { $rate } per hour, above the budget of { $budget }
reason-rate-unknown = No hourly rate to compare
reason-language = { $language }
reason-language-weak = { $language }: level { $level } of 5, below working level
reason-language-missing = { $language } is not among the languages
reason-place = Works in { $place }
reason-remote = Works remotely
reason-place-other = Works in { $city }, the assignment is in { $place }
reason-place-unknown = Has not said where, the assignment is in { $place }

# Waiting
waiting-match = Match the assignment

# Refusals
refusal-not-open = The assignment is not open, so nothing can be matched or decided. Open the assignment to see how it stands.
refusal-not-presentable = The profile is not marked as presentable. Review the profile and mark it first.
refusal-reason-needed = Whoever excludes a consultant gives a reason. Write why and send again.
refusal-reason-too-long = The reason has room for { $most } characters. Shorten it.
refusal-unknown-decision = The decision could not be read. Open the page again and choose pick, exclude or undo.
