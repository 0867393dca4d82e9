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
how-text = The score is the sum of eight parts, 1,000 points at most. Every required skill is needed: whoever lacks one loses more than its share. A part that the assignment asks nothing about gives everybody full points, but a junior gets less for the level also when the assignment names none.
how-points = { $points } points at most
how-not = Name, photo, age, sex, origin, address and evaluations are not part of what is ranked. Free text is read without the consultant's name and without words about what the law protects.
how-engine = Engine: { $engine }
how-taxonomy = Skills register: { $version }
how-model = Language model: { $model }
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
decide-explain = Say why somebody outside the proposal was picked
hint-explain = Kept with the decision, so that it can be seen afterwards why you picked somebody other than the engine proposed.
decide-explain-button = Save the reason
decided-picked = Picked
decided-excluded = Excluded
past-title = { $count ->
    [one] 1 earlier decision
   *[other] { $count } earlier decisions
  }
past-picked = Picked { $at } by { $by }. Changed { $ended } by { $who }.
past-excluded = Excluded { $at } by { $by }. Changed { $ended } by { $who }.
past-reason = The reason was: { $reason }
field-reason = Reason
hint-reason = Kept with the decision. Only what matters for the assignment.
said-run = The matching has been run.
said-picked = The consultant is picked.
said-excluded = The consultant is excluded.
said-explained = The reason has been saved.
said-undone = The decision is undone.

# Parts and reasons
part-must = Required skills
part-nice = Welcome skills
part-experience = Experience
part-level = Level
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
reason-has-near = Not { $skill } but { $written }, which is near: level { $level } of 5, { $years ->
    [0] less than a year
    [one] 1 year
   *[other] { $years } years
  }
reason-borne-out = { $said }, shown in assignments
reason-shown = { $skill }: shown in assignments but not among the skills
reason-shown-near = { $skill }: something near it is shown in assignments
reason-mentions = { $skill }: stands in the résumé but not among the skills
reason-lacks = Lacks { $skill } (worth up to { $points } points)
reason-role = The same kind of role: { $role }
reason-similar = A similar assignment, { $percent }% alike, { $when }
reason-similar-undated = A similar assignment, { $percent }% alike
reason-level = Level: { $mine }, asked for { $asked }
reason-level-below = Level: { $mine }, below what is asked for ({ $asked })
reason-level-unasked = Level: junior, and the assignment names no level
reason-level-unknown = The level is not said, asked for { $asked }
reason-years = { $have } years of experience, { $asked } asked for
reason-years-short = { $have ->
    [0] Less than a year of experience
    [one] 1 year of experience
   *[other] { $have } years of experience
  }, { $asked } asked for
reason-years-unknown = How many years is not said, { $asked } asked for
reason-available-until = Available until { $date }, { $days ->
    [one] one day
   *[other] { $days } days
  } before the end
reason-words = In common: { $words }
reason-no-words = Nothing like the assignment
reason-none-of-them = None of the welcome skills
reason-nothing-asked = Nothing asked for
reason-available = Available from { $date }, in time
reason-available-late = Available only from { $date }, { $days ->
    [one] one day
   *[other] { $days } days
  } after the start
reason-availability-unknown = Has not said when
reason-extent-short = Has { $has }% available, { $needs }% is needed
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

level-junior = junior
level-able = independent
level-senior = senior
level-lead = leading

# Evidence
evidence-title = { $count ->
    [one] 1 quote from the résumé
   *[other] { $count } quotes from the résumé
  }
evidence-now = ongoing
evidence-ago = { $years ->
    [0] less than a year ago
    [one] a year ago
   *[other] { $years } years ago
  }

# What would have changed it
change-title = { $count ->
    [one] 1 thing that would give a better place
   *[other] { $count } things, each of which would give a better place
  }
change-text = Each line is one single change, scored again with everybody else as they are.
change-line = { $change }: place { $place }
change-skill = { $skill } among the skills, level { $level } of 5 and { $years ->
    [one] one year
   *[other] { $years } years
  }
change-rate = The client's price at most { $rate } per hour
change-free = Available by { $date }
change-extent = Available for at least { $percent }%
change-to-the-end = Available to the end of the assignment
change-language = { $language } at working level
change-place = Works in { $place }
change-remote = Works remotely

# The proposed slate
three-title = Proposed slate
three-text = Three who fit and who differ in price, level, starting day and form. It is a proposal: you pick whom you want.
three-place = Place { $place }, { $score } points.
three-best = The highest score
three-next = The next in the list, and nobody else would add more choice
three-adds = Adds more choice than those who stand higher
three-fills = The next in the list; those who differ more fit too little
three-passed = Place { $place } stands higher but is like place { $like }
difference-cheaper = { $amount } less per hour than place { $place }
difference-dearer = { $amount } more per hour than place { $place }
difference-level = Level: { $mine }, against { $theirs } for place { $place }
difference-earlier = Available { $days ->
    [one] one day
   *[other] { $days } days
  } earlier than place { $place }
difference-later = Available { $days ->
    [one] one day
   *[other] { $days } days
  } later than place { $place }
difference-freelance = Freelance, place { $place } is employed by an agency
difference-agency = Employed by an agency, place { $place } is freelance
difference-other-agency = From another agency than place { $place }

# In plain text
explain-engine = Engine { $engine }, skills register { $taxonomy }, language model { $model }
explain-count = { $count ->
    [one] 1 consultant ranked
   *[other] { $count } consultants ranked
  }
explain-place = { $place }. Consultant { $number }: { $score } points

# Taxonomy
taxonomy-title = Concepts
taxonomy-lead = Skills and roles of the communications trade, with their names in Swedish and English. Matching reads needs and résumés through them.
taxonomy-search = Search concepts
taxonomy-search-button = Search
taxonomy-both = Skills and roles
taxonomy-skills = Skills
taxonomy-roles = Roles
taxonomy-none = No concept found
taxonomy-none-text = No name begins like that. Try another word, in Swedish or English.
taxonomy-all = Show all concepts
taxonomy-count = { $count ->
    [one] 1 concept
   *[other] { $count } concepts
  }
taxonomy-pages = Pages
taxonomy-before = Previous
taxonomy-next = Next
taxonomy-about = Where the concepts come from
taxonomy-about-text = The program carries a ground of its own. Other taxonomies can be read in beside it, and consultant agents can change everything. An imported concept that is called as one of ours is joined to it.
taxonomy-import-line = { $source }, version { $version }: { $count ->
    [one] 1 concept
   *[other] { $count } concepts
  }, read in { $at }.
taxonomy-version = Version: { $version }
kind-skill = Skill
kind-role = Role
tongue-sv = Swedish
tongue-en = English
from-built-in = Ground
from-staff = Added here
concept-column = Concept
concept-other-column = In Swedish
concept-names-column = Names
concept-field-kind = Kind
concept-field-sv = Name in Swedish
concept-field-en = Name in English
concept-field-broader = Belongs to
concept-hint-sv = In lower case, unless it is a proper name.
concept-hint-broader = The name of the broader concept, for example communication.
concept-add = Add a concept
concept-add-lead = Search first, so that nothing is here twice.
concept-add-button = Add
concept-no-name = No name yet
concept-place = Context
concept-broader = Belongs to
concept-narrower = Covers
concept-related = Related
concept-skills = Typical skills
concept-from = Comes from
concept-changes = Changes
concept-unchanged = Nobody has changed the concept.
concept-remove = Remove
concept-remove-name = Remove the name { $name }
concept-add-synonym = Add a name
concept-new-synonym = Another name for the same thing
concept-add-synonym-button = Add the name
concept-rename = Change the main name
concept-new-name = New main name
concept-rename-button = Change
concept-merge = The same thing
concept-merge-open = Merge with another concept
concept-merge-with = The concept that stays
concept-merge-hint = Write its name. The names of this concept become names of it, and this concept ceases.
concept-merge-button = Merge
concept-said-added = The concept has been added.
concept-said-synonym-added = The name has been added.
concept-said-synonym-removed = The name has been removed.
concept-said-renamed = The main name has been changed.
concept-said-merged = The concepts have been merged.
change-added = The concept was added
change-renamed = { $language }: the main name became “{ $name }”
change-synonym-added = { $language }: the name “{ $name }” was added
change-synonym-removed = { $language }: the name “{ $name }” was removed
change-merged = Merged with { $name }

# Recommended to the consultant
recommended-title = Recommended for you
recommended-lead = Open assignments that fit your résumé, the best fit first, and why.
recommended-all = See all open assignments
recommended-none-title = Nothing to recommend right now
recommended-none-text = No open assignment is like what your résumé says. Add skills and assignments that you have done, or search among all open assignments.
recommended-none-go = To my résumé
recommended-how-title = How the assignments are chosen
recommended-how-text = AI compares your résumé with every open assignment, as it does when our consultant agents search. What the client means to pay is not counted. You apply for whichever assignment you want, including those that are not here.
alerts-title = Emails about new assignments
alerts-text = When a new assignment fits your résumé, with every skill that is required, we email you about it, once. The emails go to consultants who may be presented to clients, to at most { $most } for each assignment.
alerts-on = Email me about new assignments that fit: on
alerts-off = Email me about new assignments that fit: off
alerts-turn-on = Email me about new assignments that fit
alerts-turn-off = Stop emailing me about new assignments
alerts-objected = On { $date } you objected to how we use your data, or asked us to restrict it. That is why we do not email you. From the day after, you can turn the emails on here again.
alerts-said-on = We will email you when a new assignment fits.
alerts-said-off = You will get no more emails about new assignments.
alert-client = Client
alert-period = Period
alert-extent = Extent
alert-place = Place
mail-fits-subject = A new assignment that fits you: { $title }
mail-fits-text = We have a new assignment that fits what your résumé says: { $title }.
mail-fits-why = This speaks for you:
    { $reasons }
mail-fits-reason = – { $said }
mail-fits-button = Read more and apply
mail-fits-how = AI has compared your résumé with the assignment. You decide yourself whether to apply, and nothing is shown to the client before you have given your consent.
mail-fits-off = Rather not have these emails? Turn them off under Recommended for you: { $link }
own-for = This speaks for it
own-against = This speaks against it, or is not stated
own-lacks = { $skill } is not in your résumé
own-rate-within = The client’s price with your rate is within the budget
own-rate-above = The client’s price with your rate is above the budget
own-rate-unknown = You have no hourly rate to compare with the budget

# Similar consultants
similar-title = Consultants like { $name }
similar-lead = For when somebody is to be replaced or is booked. The résumé was read as a need, and every presentable consultant was compared with it.
similar-none-title = Nobody to compare with
similar-none-text = Either there is no other presentable consultant, or the résumé says too little.
similar-points = { $points } points

# Why not me
why-list-title = Decided assignments
why-list-lead = Assignments that you applied for or were presented for, and that went to somebody else. You can ask why.
why-list-none-title = Nothing to ask about
why-list-none-text = No assignment that you applied for has gone to somebody else.
why-list-none-go = To my applications
why-title = Why not me?
why-not-considered = You were not considered for this assignment: you have not applied, and nobody has compared your résumé with it.
why-undecided = The assignment is not decided yet. When it is, you can ask why it went as it did.
why-chosen = The client chose you.
why-not-chosen = You were one of those presented to the client, and the client did not choose you.
why-not-presented = You were considered, but were not among those presented to the client.
why-ask-title = Ask why
why-ask-text = The answer says how your résumé was weighed and what would have changed it, and nothing about other consultants. It comes within a month.
why-ask-button = Ask why
why-said-asked = Your question has been sent. The answer will come here.
why-state-asked = Not answered yet
why-state-released = Answered
why-not-released = You asked on { $date }. The answer has not been released yet.
why-released-at = Released on { $date }.
why-words-title = From us
why-reasons-title = What was weighed
why-run-line = This is how your résumé was compared with the assignment on { $date }.
why-changes-title = What would have changed it
why-changes-text = Each line is one single change, scored again with everything else as it was.
why-people-decide = AI ranks, people choose: our client managers and consultant agents decide who is presented, and the client decides who gets the assignment. If you think that something is wrong, talk to your consultant agent.
change-own-rate = A rate of at most { $rate } per hour
change-own-first = { $change }: you would have come first
change-own-three = { $change }: you would have been among the three
change-own-better = { $change }: you would have come higher
why-staff-title = Questions about why
why-staff-lead = Consultants who have asked why it was somebody else. They read only what you release.
why-staff-none-title = Nobody has asked
why-staff-none-text = When a consultant asks why, the question is shown here.
why-asked-at = Asked on { $date }
why-asked-by = { $name } asked on { $date }.
why-consultant-reads = The consultant reads:
why-no-run = The consultant is not in any stored run for the assignment. Answer in your own words.
why-release-title = Release
why-field-reasons = What was weighed, as above
why-field-changes = What would have changed it, as above
why-field-words = In your own words
why-hint-words = At most { $most } characters. Nothing about other consultants, and nothing from evaluations. What has been released cannot be taken back.
why-release-button = Release
why-said-released = The answer has been released.
mail-why-subject = Your question has been answered: { $title }
mail-why-text = You asked why it was somebody else. It was about { $about }. The answer is there now.
mail-why-button = Read the answer
mail-why-where = The answer concerns you alone. That is why it is not in this email but on the page, which you open when you are signed in.

# Off and on
engine-title = Matching engine
engine-lead = The engine ranks, people choose. It can be switched off at any time, for one assignment on the page of its match and here for all assignments.
engine-is-on = The engine is on.
engine-is-off-house = The engine has been switched off for all assignments since { $at }, by { $by }. Nobody is ranked; go through the consultants by hand.
engine-is-off-need = The engine has been switched off for this assignment since { $at }, by { $by }. Nobody is ranked; go through the consultants by hand.
engine-why-off = Reason: { $reason }
engine-switch-house = For all assignments
engine-switch-need = Switch the engine off for this assignment
engine-admin-switches = The administrator switches the engine off and on for all assignments.
engine-field-reason = Reason
engine-hint-reason = Kept as long as the engine is off. The journal keeps who switched it off and when.
engine-off-button = Switch the engine off
engine-on-button = Switch the engine on
engine-said-off = The engine is off.
engine-said-on = The engine is on.
recommended-off = Recommendations are switched off at the moment. Every open assignment is in the list, and you apply as usual.
by-hand-title = Consultants, by hand
by-hand-text = Every presentable consultant and everybody who has applied, without points and without a ranking.
by-hand-sort = Order
by-hand-name = By name
by-hand-applied = By day of application
by-hand-applied-on = Applied on { $date }
by-hand-none-title = Nobody to go through

# Voluntary self-declaration
declare-title = Voluntary self-declaration
declare-lead = You choose whether to answer, what and for how long. It affects nothing else.
declare-what-for = The answers are used only to count what share of each group is presented, invited and chosen, so that we see whether the selection is skewed.
declare-who-sees = Nobody here can read your answers. What is shown is shares of groups of at least { $least } people. The answers never reach the matching, your profile or any client, and you remove them whenever you want.
declare-gender = Gender
declare-age = Age
declare-birth = Born
declare-not = No answer
declare-woman = Woman
declare-man = Man
declare-other = Other
declare-under-30 = Under 30
declare-30-44 = 30–44
declare-45-59 = 45–59
declare-from-60 = 60 or older
declare-sweden = In Sweden
declare-elsewhere = Outside Sweden
declare-button = Save the answers
declare-erase-title = Remove
declare-erase-text = All answers are removed at once and are no longer counted, not for earlier months either.
declare-erase-button = Remove my answers
declare-said-kept = Your answers have been saved.
declare-said-erased = Your answers have been removed.

# Selection rates
engine-rates = Selection rates
rates-title = Selection rates, { $month }
rates-lead = Of those who were ranked or presented during the month: what share of each group was presented, invited to an interview and chosen.
rates-rule = Only consultants who have told us themselves are counted. A group of fewer than { $least } people is not shown. A share below four fifths of the highest is marked: that is a reason to look closer, not proof.
rates-group = Group
rates-presented = Presented
rates-invited = Interview, of those presented
rates-chosen = Chosen, of those presented
rates-not-shown = Not shown
rates-of-highest = { $share } of the highest
rates-below = Below four fifths
rates-months = Months
rates-before = The month before
rates-next = The month after

# Weights
weights-title = Weights
weights-lead = How much each part counts when consultants are ranked. Every run keeps the weights that it used.
weights-in-use = Weights in use
weights-built-in = The basic weights, which come with the program.
weights-since = Proposal { $number }, in use since { $at }. Decided by { $by }.
weights-learn-title = Learn from outcomes
weights-learn-text = Of those presented: who was invited, chosen and engaged again. Evaluations are never part of it. At least { $least } decided assignments are needed, and the proposal must order them better than the weights in use.
weights-learn-button = Work out a proposal
weights-proposal = Proposal { $number }
weights-proposed-by = Worked out { $at }, at the request of { $by }.
weights-learnt-from = { $decisions ->
    [one] Learnt from 1 decided assignment
   *[other] Learnt from { $decisions } decided assignments
  }, { $pairs } pairs of which one came further. The weights in use order { $before } of the pairs rightly, the proposal { $after } of pairs that it had not seen.
weights-part = Part
weights-earlier = Now
weights-proposed = Proposed
weights-change = Change
weights-more = Counts more: { $points } points more
weights-less = Counts less: { $points } points fewer
weights-same = Unchanged
weights-part-change = { $part }: { $before } becomes { $after }
weights-accept = Put into use
weights-refuse = Refuse
weights-refuse-button = Refuse with this reason
weights-field-reason = Reason
weights-admin-decides = The administrator puts the proposal into use or refuses it.
weights-past = Earlier proposals
weights-decided = Decided { $at } by { $by }
weights-state-proposed = Awaiting a decision
weights-state-accepted = Put into use
weights-state-refused = Refused
weights-said-proposed = A proposal has been worked out.
weights-said-accepted = The weights are in use from the next run on.
weights-said-refused = The proposal has been refused.

# Team
team-title = Compose a team
team-lead = Split the assignment into roles. AI searches among freelance consultants and agencies' employees and proposes the team that fits best, with reasons. You decide.
team-link = Compose a team
team-to-match = To the matching
team-section-roles = Roles
team-roles-text = Between { $least } and { $most } roles, one seat each. Whoever has none of the skills cannot have the role. Whoever lacks some of them can, with fewer points.
team-more-roles = More roles
team-field-name = Role { $number }
team-field-must = Required skills, role { $number }
team-field-extent = Extent, role { $number }
team-hint-must = Separate them with commas. At least one for each role.
team-add-skill = Add a skill
team-section-when = Time and budget
team-field-starts-on = First day
team-field-ends-on = Last day
team-field-wait = How long the start may wait
team-days = days
team-hint-wait = 0 if the team has to begin on the first day. If the start waits, the last day moves as far.
team-field-budget = Budget for the whole team
team-hint-budget = What the client pays for all roles over the whole time, before VAT, our commission included. Hours are counted as eight on every weekday.
team-hint-budget-need = The assignment says { $rate }.
team-seek = Find teams
team-wrong-few = A team has at least { $least } roles. Fill in one more.
team-wrong-no-skill = Role { $number } has no skill. Write at least one that is required, or clear the role.
team-wrong-skills = A role has at most { $most } skills. Remove some.
team-wrong-start = The first day has passed. Choose today or a later day.
team-wrong-end = The last day is the first day or later, and at most two years away.
team-earlier = Earlier searches
team-earlier-none = No team
team-earlier-count = { $count ->
    [one] 1 team
   *[other] { $count } teams
  }
team-said-sought = The search is done.
team-said-exchanged = The search for somebody else is done.
team-said-picked = The team is picked. Ask each of them for consent.
team-change = Change and search again
team-new-search = New search
team-supports = AI supports, you decide. Nobody has been asked and nothing is booked: each of them must be picked, say yes and consent for this very client.
team-exchanged = { $name } is replaced in the role { $role }. The others stay.
team-exchanged-back = Back to the team as it was
team-best = Best team
team-alternative = Alternative { $number }
team-points = { $points } points
team-figure-score = Points
team-figure-price = Price of the whole team
team-when = { $dates }, { $count ->
    [one] 1 supplier
   *[other] { $count } suppliers
  }.
team-dates = { $from } – { $to }
team-sum = The members have { $score } points together.
team-less-suppliers = { $count ->
    [one] One supplier beyond the first takes { $points } points off.
   *[other] { $count } suppliers beyond the first take { $points } points off.
  }
team-less-wait = { $days ->
    [one] One day of waiting takes { $points } points off.
   *[other] { $days } days of waiting take { $points } points off.
  }
team-less-nothing = Nothing is taken off.
team-price-is = The price is what the client pays, before VAT, our commission included.
team-pick = Pick the whole team
team-picked = The whole team is picked
team-seat = { $role }: { $name }
team-freelance = Freelance
team-seat-price = { $hours } hours × { $hour } = { $sum }
team-seat-points = { $points } points for the role
team-exchange = Replace
team-somebody = Somebody whose profile is gone
team-run-line = Searched { $at } by { $by }. { $count ->
    [one] 1 consultant
   *[other] { $count } consultants
  } judged for each role, of whom { $prospects } can have at least one.
team-unknown = { $count ->
    [one] One more consultant has skills for a role but is left out: without an hourly rate and a first free day the price and the dates cannot be worked out. Ask the consultant to complete the profile.
   *[other] { $count } more consultants have skills for a role but are left out: without an hourly rate and a first free day the price and the dates cannot be worked out. Ask them to complete their profiles.
  }
team-found-one = If they are to be presented as a team, one of them founds it on the Teams page and asks the others.
team-how-title = How a team is found
team-how-text = Every consultant is judged for every role with the same points as in the matching. A team is worth its members' points together, less { $supplier } points for each supplier beyond the first and { $day } points for each day that the start waits. No team among those judged is worth more than the first. Alternatives have at least two other members.
team-how-skills = Whoever has none of the role's skills, is not free the whole time or has been excluded for the assignment cannot have the role. Taken days in a consultant's calendar are not looked at, so ask about them.
seat-highest = Nobody has more points for the role.
seat-elsewhere = { $name } has { $points } points more for the role, but is needed as { $role }.
seat-not-free = { $name } has { $points } points more, but is not free the whole time.
seat-over-budget = { $name } has { $points } points more, but the team would cost { $over } more than the budget.
seat-more-suppliers = { $name } has { $points } points more, but that would make { $suppliers } suppliers, which takes off at least as much.
seat-in-other = { $name } has { $points } points more, but stands in a team higher up.
lack-nobody = { $count ->
    [one] Nobody can have the role { $roles }.
   *[other] Nobody can have the roles { $roles }.
  }
lack-nobody-help = No presentable consultant with an hourly rate and a first free day has any of the skills. Write skills that are close, or split the role.
lack-same-people = The same people are needed in several roles.
lack-same-people-help = There is somebody for each role, but too few people for all of them. Merge roles, or write more skills that will do.
lack-dates = No shared dates: there are consultants for each role, but not at the same time.
lack-dates-roles = { $count ->
    [one] No shared dates: nobody is free for the role { $roles }.
   *[other] No shared dates: nobody is free for the roles { $roles }.
  }
lack-dates-help = With a start on { $date } there is a team. Let the start wait that long, or lower the extent.
lack-dates-help-none = No later start within a year helps either. Lower the extent, or ask the consultants to update when they are free.
lack-budget = The budget is too small: the cheapest team costs { $least }, { $over } too much.
lack-budget-help = With { $least } there is a team that begins on { $date }. Raise the budget, or lower the extents or the time.
lack-nobody-else = Nobody else can have the role { $role } in this team.
lack-nobody-else-help = The others stay, and the same time and budget hold. Change and search again with a longer wait, a larger budget or other skills.

# Waiting
waiting-weights = Decide on new weights
waiting-by-hand = Pick consultants by hand
waiting-explanation = Answer a question about why
waiting-match = Match the assignment

# Refusals
refusal-weights-proposed = There is already a proposal awaiting a decision. Put it into use or refuse it first.
refusal-too-few-decisions = { $decisions ->
    [one] Only one decided assignment can be learnt from, and at least { $least } are needed. Try again when more are decided.
   *[other] { $decisions } decided assignments can be learnt from, and at least { $least } are needed. Try again when more are decided.
  }
refusal-nothing-better = The outcomes give no weights that order better than those in use, so they stay. Try again when more assignments are decided.
refusal-weights-decided = The proposal has already been decided. Open the page anew to see the decision.
refusal-weights-overtaken = The proposal was worked out from weights other than those now in use. Refuse it and work out a new one.
refusal-weights-reason-needed = Whoever refuses a proposal says why. Write the reason and send again.
refusal-unknown-answer = An answer could not be read. Open the page anew and choose among the answers there.
refusal-unknown-choice = The choice could not be read. Open the page again and choose whether you want emails or not.
refusal-engine-off = The matching engine is switched off, so nothing can be ranked. Go through the consultants by hand, or switch the engine on again.
refusal-switched-already = Somebody was quicker: the engine has already been switched. Open the page anew to see how it stands.
refusal-switch-reason-needed = Whoever switches the engine off says why. Write the reason and send again.
refusal-nothing-to-ask = There is nothing to ask about: the assignment is not decided, you were not considered, or you were chosen. Decided assignments lists those that you can ask about.
refusal-asked-already = You have asked already. The answer will come on the same page.
refusal-released-already = The answer has already been released and cannot be changed. Get in touch with the consultant if something needs to be corrected.
refusal-nothing-to-tell = The answer is empty. Tick something to release, or write in your own words.
refusal-words-too-long = Your own words may be at most { $most } characters. Shorten them.
refusal-not-open = The assignment is not open, so nothing can be matched or decided. Open the assignment to see how it stands.
refusal-not-presentable = The profile is not marked as presentable. Review the profile and mark it first.
refusal-reason-needed = The decision needs a reason. Write why and send it again.
refusal-reason-too-long = The reason has room for { $most } characters. Shorten it.
refusal-unknown-decision = The decision could not be read. Open the page again and choose pick, exclude or undo.
refusal-name-unfit = A name has at least one letter or figure and at most { $most } characters. Change it and send again.
refusal-name-taken = Another concept (number { $number }) is called so already. Look it up, and merge the two if they are the same thing.
refusal-preferred-stays = The main name cannot be removed. Change it to another first.
refusal-no-such-concept = No concept of that kind is called so. Write a name that is there, in Swedish or English.
refusal-merged-with-itself = A concept cannot be merged with itself. Write the name of the other.
refusal-team-roles = A team has between { $least } and { $most } roles, and each role a name, at least one skill and an extent of 1–100 per cent. Change the roles and search again.
refusal-team-period = A search over these days is not possible: the first day may not have passed, the last is at most two years away, and the start may wait { $wait } days at most. Change them and search again.
refusal-team-budget = A budget is more than 0 kronor. Write an amount, or leave the field empty.
refusal-team-changed = Somebody in the team can no longer have the seat: the profile has changed or is not presentable. Search for a new team.

sieve-title = Set conditions before the ranking
sieve-text = Without conditions everybody who may be presented is ranked, and what falls short costs points. With a condition, those who do not meet it are taken out before the ranking. What somebody has not stated is not held against them. A requirement can often be learnt and a rate discussed, so choose only what truly decides.
sieve-field = Rank only those who …
sieve-run = Run with these conditions
sieve-languages = can work in the required languages
sieve-skills = have every required skill
sieve-dates = are free from the first day to the last
sieve-extent = have time for the extent
sieve-place = can work in the town
sieve-budget = are within the budget
sieve-conditions = Only those who { $conditions }.
sieve-aside = { $count ->
    [one] 1 consultant is not in the list:
   *[other] { $count } consultants are not in the list:
  }
sieve-nobody = Nobody meets the conditions. Take one of them away and run again.
aside-said-no = { $count } said no to being presented for the assignment
aside-languages = { $count } cannot work in the required languages
aside-skills = { $count } { $count ->
    [one] lacks
   *[other] lack
  } a required skill
aside-dates = { $count } { $count ->
    [one] is
   *[other] are
  } not free all the time
aside-extent = { $count } { $count ->
    [one] has
   *[other] have
  } no time for the extent
aside-place = { $count } cannot work in the town
aside-budget = { $count } { $count ->
    [one] is
   *[other] are
  } above the budget
refusal-unknown-condition = There is no such condition. Open the matching again and choose among those shown.
