//! More consultants than the world tells of, for load: their names, letters,
//! skills and experiences are the world's, mixed. Written in a few statements
//! for all, not by the rooms' verbs, and without mails; the journal says when each
//! was here last.

use super::luck::Luck;
use crate::demo::world::{Consultant, World};
use base::{
    AccountId, ConsultantId, Date, EducationId, ExperienceId, Happened, Instant, Outcome, PolicyApprovalId, PolicyId,
    RateBasis, Stop,
};
use people::company::name_key;
use people::consultant::Language;
use std::collections::BTreeMap;
use store::{Tx, Value, params};

/// Rows in one statement; eighteen columns of each stay below what SQLite takes.
const AT_ONCE: usize = 200;
/// People that are held in memory before they are written.
const HELD: usize = 2000;
/// Days over which they came.
const DAYS: i32 = 600;
/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// Adds so many, each presentable.
pub async fn add(tx: &Tx, world: &World, seed: u64, many: usize, password_hash: &str) -> Outcome<()> {
    let mut luck = Luck::of(seed, "crowd");
    let agents: Vec<AccountId> = tx
        .all("SELECT id FROM accounts WHERE role = 'consultant_agent' ORDER BY id", vec![])
        .await?
        .iter()
        .map(|row| row.get("id"))
        .collect::<Outcome<_>>()?;
    let count = i64::try_from(many).map_err(Stop::failed)?;
    let last: i64 = tx
        .one(
            "INSERT INTO number_series (series, last) VALUES ('consultant', $1) \
             ON CONFLICT (series) DO UPDATE SET last = number_series.last + $1 RETURNING last",
            params![count],
        )
        .await?
        .get("last")?;
    let accepted: Vec<PolicyId> = privacy::policies::current(tx)
        .await?
        .iter()
        .filter(|policy| policy.kind.is_accepted_by_all())
        .map(|policy| policy.id)
        .collect();
    let mut rows = Rows::default();
    for (n, number) in (1..=many).zip(last - count + 1..) {
        rows.person(tx, world, &mut luck, n, number, in_turn(&agents, n), password_hash)?;
        rows.sign_of_life(tx, &accepted, n)?;
        if n.is_multiple_of(HELD) {
            std::mem::take(&mut rows).write(tx).await?;
        }
    }
    rows.write(tx).await
}

/// The agents in turn.
fn in_turn(agents: &[AccountId], n: usize) -> Option<AccountId> {
    n.checked_rem(agents.len()).and_then(|n| agents.get(n)).copied()
}

/// Rows to be written, by table.
#[derive(Default)]
struct Rows {
    accounts: Vec<Vec<Value>>,
    consultants: Vec<Vec<Value>>,
    experiences: Vec<Vec<Value>>,
    educations: Vec<Vec<Value>>,
    skills: Vec<Vec<Value>>,
    approvals: Vec<Vec<Value>>,
    journal: Vec<Vec<Value>>,
    last: Option<AccountId>,
}

impl Rows {
    /// One person out of three of the world's.
    #[expect(clippy::too_many_arguments, reason = "what a row is made of")]
    fn person(
        &mut self,
        tx: &Tx,
        world: &World,
        luck: &mut Luck,
        n: usize,
        number: i64,
        agent: Option<AccountId>,
        password_hash: &str,
    ) -> Outcome<()> {
        let all = &world.consultants;
        let Some(main) = luck.pick(all) else { return Ok(()) };
        let alike: Vec<&Consultant> =
            all.iter().filter(|c| c.lang == main.lang && c.discipline == main.discipline).collect();
        let other = luck.pick(&alike).copied().unwrap_or(main);
        let (first, last) = (luck.pick(all).unwrap_or(main), luck.pick(all).unwrap_or(main));
        let name = format!("{} {}", first_name(&first.name), last_name(&last.name));
        let (account, id): (AccountId, ConsultantId) = (tx.new_id(), tx.new_id());
        let since = Instant(tx.now().0 - luck.between(1, i64::from(DAYS)) * DAY_SECONDS * 1_000_000);
        let language = |l: &crate::demo::world::Language| Language { code: l.0.clone(), level: l.1 };
        let languages =
            serde_json::to_string(&main.languages.iter().map(language).collect::<Vec<_>>()).map_err(Stop::failed)?;
        let rate = main.rate_hour_sek * luck.between(85, 115) / 100 / 5 * 5 * 100;
        let free: Date = tx.today().plus_days(luck.days(-20, 90));
        let city = luck.pick(all).unwrap_or(main).city.clone();
        self.last = Some(account);
        self.accounts.push(params![
            account,
            format!("extra{n}@demo.example"),
            password_hash,
            name.as_str(),
            main.lang,
            "consultant",
            "confirmed",
            since,
            since,
            since,
            since
        ]);
        self.consultants.push(params![
            id,
            number,
            account,
            agent,
            name.as_str(),
            name_key(&name),
            main.title.as_str(),
            city,
            luck.chance(60),
            main.letter.as_str(),
            main.lang,
            languages,
            rate,
            RateBasis::Hour,
            free,
            20 * luck.between(1, 5),
            since,
            since,
            since
        ]);
        for experience in main.experiences.iter().take(3).chain(other.experiences.iter().skip(1).take(1)) {
            self.experiences.push(params![
                tx.new_id::<ExperienceId>(),
                id,
                experience.client.as_str(),
                experience.assignment.as_str(),
                experience.result.as_str(),
                experience.from,
                experience.to
            ]);
        }
        for education in other.education.iter().take(2) {
            self.educations.push(params![
                tx.new_id::<EducationId>(),
                id,
                education.school.as_str(),
                education.degree.as_str(),
                i64::from(education.from),
                i64::from(education.to)
            ]);
        }
        let mut skills = BTreeMap::new();
        for skill in luck.some(&main.skills, 8).into_iter().chain(luck.some(&other.skills, 4)) {
            skills.entry(name_key(&skill.name)).or_insert(skill);
        }
        for (key, skill) in skills {
            self.skills.push(params![id, skill.name, key, i64::from(skill.level), i64::from(skill.years)]);
        }
        Ok(())
    }

    /// The terms that the last one accepted, and a sign-in of late.
    fn sign_of_life(&mut self, tx: &Tx, accepted: &[PolicyId], n: usize) -> Outcome<()> {
        let Some(account) = self.last.take() else { return Ok(()) };
        let days = i64::try_from(n % 60).map_err(Stop::failed)?;
        let seen = Instant(tx.now().0 - days * DAY_SECONDS * 1_000_000);
        for policy in accepted {
            self.approvals.push(params![tx.new_id::<PolicyApprovalId>(), *policy, account, seen]);
        }
        let what = Happened::SignedIn { account };
        let body = serde_json::to_string(&what).map_err(Stop::failed)?;
        self.journal.push(params![tx.new_id::<uuid::Uuid>(), seen, account, what.kind(), body]);
        Ok(())
    }

    /// Writes them all.
    async fn write(self, tx: &Tx) -> Outcome<()> {
        let tables = [
            (
                "accounts (id, email, password_hash, name, lang, role, stage, terms_accepted_at, created_at, confirmed_at, \
                 granted_at)",
                self.accounts,
            ),
            (
                "consultants (id, number, account, agent, name, name_key, title, city, remote, letter, lang, languages, \
                 rate_minor, rate_basis, available_from, available_percent, presentable_at, created_at, updated_at)",
                self.consultants,
            ),
            ("experiences (id, consultant, client_name, assignment, result, from_month, to_month)", self.experiences),
            ("educations (id, consultant, school, degree, from_year, to_year)", self.educations),
            ("skills (consultant, name, name_key, level, years)", self.skills),
            ("policy_approvals (id, policy, account, approved_at)", self.approvals),
            ("journal (id, at, actor, kind, body)", self.journal),
        ];
        for (table, rows) in tables {
            for some in rows.chunks(AT_ONCE) {
                let mut n = 0;
                let lines: Vec<String> = some
                    .iter()
                    .map(|row| {
                        let marks: Vec<String> = row
                            .iter()
                            .map(|_| {
                                n += 1;
                                format!("${n}")
                            })
                            .collect();
                        format!("({})", marks.join(", "))
                    })
                    .collect();
                tx.run(&format!("INSERT INTO {table} VALUES {}", lines.join(", ")), some.concat()).await?;
            }
        }
        Ok(())
    }
}

/// All but the last word of a name.
fn first_name(name: &str) -> &str {
    name.rsplit_once(' ').map_or(name, |(first, _)| first)
}

/// The last word of a name.
fn last_name(name: &str) -> &str {
    name.rsplit_once(' ').map_or(name, |(_, last)| last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_apart_at_its_last_space() {
        assert_eq!((first_name("Per-Olov Åkerbrand"), last_name("Per-Olov Åkerbrand")), ("Per-Olov", "Åkerbrand"));
        assert_eq!((first_name("Anna Maria Berg"), last_name("Berg")), ("Anna Maria", "Berg"));
    }
}
