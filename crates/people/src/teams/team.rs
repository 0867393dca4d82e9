//! A team and its members. Pure.

use super::refusal::TeamRefusal;
use base::{ConsultantId, TeamId, TeamMemberId};

/// Members at most, the lead among them.
pub const MOST: usize = 8;

/// How many make a team.
pub const FEWEST: usize = 2;

/// Where somebody is in a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberStage {
    /// Was asked, has not answered.
    Asked,
    /// Has said yes.
    Member,
    /// Has said no.
    Declined,
    /// Has left, or was taken out.
    Left,
}

impl MemberStage {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            MemberStage::Asked => "asked",
            MemberStage::Member => "member",
            MemberStage::Declined => "declined",
            MemberStage::Left => "left",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<MemberStage> {
        [MemberStage::Asked, MemberStage::Member, MemberStage::Declined, MemberStage::Left]
            .into_iter()
            .find(|stage| stage.code() == code)
    }
}

/// Somebody in a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which.
    pub id: TeamMemberId,
    /// The address that was asked, in lower case.
    pub email: String,
    /// Whose profile, once he or she has said yes.
    pub consultant: Option<ConsultantId>,
    /// The name, once he or she has said yes.
    pub name: Option<String>,
    /// The professional title, once he or she has said yes.
    pub title: Option<String>,
    /// What he or she does in the team.
    pub part: String,
    /// Where he or she is.
    pub stage: MemberStage,
}

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Which.
    pub id: TeamId,
    /// The short number that people see.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// What they do together, for clients to read.
    pub presentation: String,
    /// Who leads it.
    pub lead: ConsultantId,
    /// Whether it is over.
    pub is_closed: bool,
    /// For saving.
    pub version: i64,
    /// The lead first, then in the order asked; those who declined or left are not here.
    pub members: Vec<Member>,
}

/// What an actor is to a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Leads it.
    Lead,
    /// Belongs to it.
    Member,
    /// Was asked.
    Asked,
    /// Nothing.
    None,
}

impl Team {
    /// Those who have said yes, the lead first.
    pub fn joined(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.stage == MemberStage::Member)
    }

    /// Whether it is enough of a team to be proposed.
    ///
    /// # Errors
    /// Closed, or fewer than two.
    pub fn check_whole(&self) -> Result<(), TeamRefusal> {
        if self.is_closed {
            return Err(TeamRefusal::Closed);
        }
        if self.joined().count() < FEWEST {
            return Err(TeamRefusal::TooFew);
        }
        Ok(())
    }

    /// Whether one more may be asked.
    ///
    /// # Errors
    /// Closed, full, or asked already.
    pub fn check_room(&self, email: &str) -> Result<(), TeamRefusal> {
        if self.is_closed {
            return Err(TeamRefusal::Closed);
        }
        if self.members.iter().any(|member| member.email == email) {
            return Err(TeamRefusal::Asked);
        }
        if self.members.len() >= MOST {
            return Err(TeamRefusal::Full);
        }
        Ok(())
    }

    /// What somebody is to it: by profile once in it, by address while asked.
    /// An address that a member once had says nothing of whoever has it now.
    pub fn standing(&self, consultant: Option<ConsultantId>, email: &str) -> Standing {
        let Some(consultant) = consultant else { return Standing::None };
        if self.lead == consultant {
            return Standing::Lead;
        }
        let is_who = |m: &Member| match m.consultant {
            Some(known) => known == consultant,
            None => m.email == email,
        };
        match self.members.iter().find(|m| is_who(m)).map(|m| m.stage) {
            Some(MemberStage::Member) => Standing::Member,
            Some(MemberStage::Asked) => Standing::Asked,
            Some(MemberStage::Declined | MemberStage::Left) | None => Standing::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn consultant(n: u128) -> ConsultantId {
        ConsultantId(Uuid::from_u128(n))
    }

    fn member(n: u128, stage: MemberStage) -> Member {
        Member {
            id: TeamMemberId(Uuid::from_u128(100 + n)),
            email: format!("{n}@lag.example"),
            consultant: (stage == MemberStage::Member).then(|| consultant(n)),
            name: None,
            title: None,
            part: "Text".to_owned(),
            stage,
        }
    }

    fn team(members: Vec<Member>) -> Team {
        Team {
            id: TeamId(Uuid::from_u128(1)),
            number: 1,
            name: "Laget".to_owned(),
            presentation: String::new(),
            lead: consultant(1),
            is_closed: false,
            version: 1,
            members,
        }
    }

    #[test]
    fn two_who_said_yes_are_a_team() {
        let alone = team(vec![member(1, MemberStage::Member), member(2, MemberStage::Asked)]);
        assert_eq!(alone.check_whole(), Err(TeamRefusal::TooFew));
        let two = team(vec![member(1, MemberStage::Member), member(2, MemberStage::Member)]);
        assert_eq!(two.check_whole(), Ok(()));
        assert_eq!(Team { is_closed: true, ..two }.check_whole(), Err(TeamRefusal::Closed));
    }

    #[test]
    fn nobody_is_asked_twice_and_a_team_has_its_limit() {
        let two = team(vec![member(1, MemberStage::Member), member(2, MemberStage::Asked)]);
        assert_eq!(two.check_room("2@lag.example"), Err(TeamRefusal::Asked));
        assert_eq!(two.check_room("3@lag.example"), Ok(()));
        let full = team((1..=8).map(|n| member(n, MemberStage::Asked)).collect());
        assert_eq!(full.check_room("9@lag.example"), Err(TeamRefusal::Full));
    }

    #[test]
    fn who_was_asked_is_known_by_the_address_and_who_is_in_by_the_profile() {
        let team =
            team(vec![member(1, MemberStage::Member), member(2, MemberStage::Asked), member(3, MemberStage::Member)]);
        for (who, email, want) in [
            (Some(consultant(1)), "1@lag.example", Standing::Lead),
            (Some(consultant(9)), "2@lag.example", Standing::Asked),
            (Some(consultant(3)), "new@lag.example", Standing::Member),
            (Some(consultant(4)), "4@lag.example", Standing::None),
            (Some(consultant(5)), "3@lag.example", Standing::None),
            (None, "2@lag.example", Standing::None),
        ] {
            assert_eq!(team.standing(who, email), want, "{email}");
        }
    }
}
