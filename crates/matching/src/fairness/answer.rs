//! What may be volunteered. Pure; three questions with few answers each, and no
//! free text, so that nobody says more than is counted.

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Gender.
    Gender,
    /// Age in four groups.
    Age,
    /// Place of birth.
    Birth,
}

impl Question {
    /// In the order shown.
    pub const ALL: [Question; 3] = [Question::Gender, Question::Age, Question::Birth];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Question::Gender => "gender",
            Question::Age => "age",
            Question::Birth => "birth",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Question> {
        Question::ALL.into_iter().find(|question| question.code() == code)
    }

    /// The field in which it is answered. The name keeps the answer out of
    /// what is stored of every form (`web::form`).
    pub fn field(self) -> &'static str {
        match self {
            Question::Gender => "apart_gender",
            Question::Age => "apart_age",
            Question::Birth => "apart_birth",
        }
    }

    /// Its answers, in the order shown.
    pub fn answers(self) -> &'static [Answer] {
        match self {
            Question::Gender => &[Answer::Woman, Answer::Man, Answer::Other],
            Question::Age => &[Answer::Under30, Answer::From30, Answer::From45, Answer::From60],
            Question::Birth => &[Answer::Sweden, Answer::Elsewhere],
        }
    }

    /// An answer to this question, from a form or a row.
    pub fn answer(self, code: &str) -> Option<Answer> {
        self.answers().iter().copied().find(|answer| answer.code() == code)
    }
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// Neither, or both.
    Other,
    /// Younger than 30.
    Under30,
    /// 30 to 44.
    From30,
    /// 45 to 59.
    From45,
    /// 60 or older.
    From60,
    /// Born in Sweden.
    Sweden,
    /// Born elsewhere.
    Elsewhere,
}

impl Answer {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Answer::Woman => "woman",
            Answer::Man => "man",
            Answer::Other => "other",
            Answer::Under30 => "under_30",
            Answer::From30 => "30_44",
            Answer::From45 => "45_59",
            Answer::From60 => "from_60",
            Answer::Sweden => "sweden",
            Answer::Elsewhere => "elsewhere",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_belongs_to_its_question_alone() {
        for question in Question::ALL {
            assert_eq!(Question::parse(question.code()), Some(question));
            for other in Question::ALL {
                for answer in other.answers() {
                    let read = question.answer(answer.code());
                    assert_eq!(read, (question == other).then_some(*answer), "{question:?} {answer:?}");
                }
            }
        }
    }
}
