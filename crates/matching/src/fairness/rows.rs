//! Every query on self-declarations. With a name only for the consultant; for
//! staff the database adds up, and no row of a person leaves it.

use super::rate::Group;
use super::{Answer, Question};
use anyhow::anyhow;
use base::{ConsultantId, Instant, Outcome, Stop};
use store::{Tx, params};

/// A consultant's own answers: for the consultant alone.
///
/// # Errors
/// A failure of the database.
pub async fn own(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<(Question, Answer)>> {
    let sql = "SELECT kind, answer FROM self_declarations WHERE consultant = $1 ORDER BY kind";
    let rows = tx.all(sql, params![consultant]).await?;
    rows.iter().map(|row| pair(&row.get::<String>("kind")?, &row.get::<String>("answer")?)).collect()
}

/// Question and answer of a row.
fn pair(kind: &str, answer: &str) -> Outcome<(Question, Answer)> {
    let question = Question::parse(kind);
    let both = question.and_then(|question| Some((question, question.answer(answer)?)));
    both.ok_or_else(|| Stop::Failed(anyhow!("a self-declaration holds what nobody can answer")))
}

/// Writes an answer over the one before.
pub(super) async fn put(tx: &Tx, consultant: ConsultantId, question: Question, answer: Answer) -> Outcome<()> {
    tx.run(
        "INSERT INTO self_declarations (consultant, kind, answer, declared_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (consultant, kind) DO UPDATE SET answer = excluded.answer, declared_at = excluded.declared_at",
        params![consultant, question.code(), answer.code(), tx.now()],
    )
    .await
    .map(|_| ())
}

/// Erases one answer.
pub(super) async fn drop(tx: &Tx, consultant: ConsultantId, question: Question) -> Outcome<()> {
    let sql = "DELETE FROM self_declarations WHERE consultant = $1 AND kind = $2";
    tx.run(sql, params![consultant, question.code()]).await.map(|_| ())
}

/// Erases all answers.
pub(super) async fn drop_all(tx: &Tx, consultant: ConsultantId) -> Outcome<()> {
    tx.run("DELETE FROM self_declarations WHERE consultant = $1", params![consultant]).await.map(|_| ())
}

/// What became of each group of those who were looked at for a need between
/// two moments: ranked in a run, or presented. As counts, by question.
///
/// # Errors
/// A failure of the database.
pub async fn groups(tx: &Tx, from: Instant, to: Instant) -> Outcome<Vec<(Question, Group)>> {
    let rows = tx
        .all(
            "SELECT d.kind, d.answer, COUNT(DISTINCT x.consultant) AS persons, COUNT(*) AS considered, \
             COUNT(DISTINCT CASE WHEN x.presented = 1 THEN x.consultant END) AS presented_persons, \
             SUM(x.presented) AS presented, SUM(x.invited) AS invited, SUM(x.chosen) AS chosen \
             FROM (SELECT p.consultant, \
             CASE WHEN o.presented_at IS NULL THEN 0 ELSE 1 END AS presented, \
             CASE WHEN o.invited_at IS NULL THEN 0 ELSE 1 END AS invited, \
             CASE WHEN o.chosen_at IS NULL THEN 0 ELSE 1 END AS chosen \
             FROM (SELECT m.assignment, r.consultant FROM match_results r JOIN match_runs m ON m.id = r.run \
             WHERE m.at >= $1 AND m.at < $2 \
             UNION SELECT c.assignment, c.consultant FROM match_outcomes c \
             WHERE c.presented_at >= $1 AND c.presented_at < $2) p \
             LEFT JOIN match_outcomes o ON o.assignment = p.assignment AND o.consultant = p.consultant) x \
             JOIN self_declarations d ON d.consultant = x.consultant \
             GROUP BY d.kind, d.answer ORDER BY d.kind, d.answer",
            params![from, to],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let (question, answer) = pair(&row.get::<String>("kind")?, &row.get::<String>("answer")?)?;
            let group = Group {
                answer,
                persons: row.get("persons")?,
                considered: row.get("considered")?,
                presented_persons: row.get("presented_persons")?,
                presented: row.get("presented")?,
                invited: row.get("invited")?,
                chosen: row.get("chosen")?,
            };
            Ok((question, group))
        })
        .collect()
}
