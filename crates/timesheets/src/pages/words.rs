//! Stages in words, and how a refused form is answered, for the pages of this room.

use crate::sheet::{SheetStage, TimeSheet};
use axum::http::StatusCode;
use base::{Lang, Outcome, RefusalStatus, Stop, t};
use maud::Markup;
use web::ui::{self, Tone};
use web::{Answer, Response};

/// A stage's name.
pub(crate) fn stage_name(lang: Lang, stage: SheetStage) -> String {
    match stage {
        SheetStage::Open => t!(lang, "stage-open"),
        SheetStage::Submitted => t!(lang, "stage-submitted"),
        SheetStage::Approved => t!(lang, "stage-approved"),
        SheetStage::Invoiced => t!(lang, "stage-invoiced"),
    }
}

/// A month's stage; sent back is told apart from open.
pub(crate) fn stage(lang: Lang, sheet: &TimeSheet) -> Markup {
    let tone = match sheet.stage {
        SheetStage::Open if sheet.returned_reason.is_some() => {
            return ui::badge(Tone::Warn, &t!(lang, "stage-returned"));
        }
        SheetStage::Open => Tone::Neutral,
        SheetStage::Submitted => Tone::Waiting,
        SheetStage::Approved | SheetStage::Invoiced => Tone::Ok,
    };
    ui::badge(tone, &stage_name(lang, sheet.stage))
}

/// The status of a verb's refusal; unprocessable when it did not refuse.
pub(crate) fn status<T>(result: &Outcome<T>) -> RefusalStatus {
    match result {
        Err(Stop::Refused(refusal)) => refusal.status(),
        Ok(_) | Err(Stop::Failed(_) | Stop::Repeated { .. }) => RefusalStatus::Unprocessable,
    }
}

/// The page again, under that status.
pub(crate) fn again(status: RefusalStatus, mut page: Response) -> Answer {
    *page.status_mut() = StatusCode::from_u16(status.code()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(page)
}
