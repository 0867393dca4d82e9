//! The components that every page is made of: typed functions that return
//! markup, so that a page says what it shows and never how it looks. All text
//! is escaped by maud. There are no inline styles (the content security policy
//! forbids them), no words of their own (every word comes from the caller, in
//! the reader's language) and no identifiers that could meet another on a page.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@layout`] | headings, sections, cards, columns |
//! | [`mod@status`] | tones, badges, banners, the flash line, confirmation |
//! | [`mod@lists`] | summary list, task list, entries, timeline, steps, tabs, tags, empty states |
//! | [`mod@tables`] | the data table and the comparison |
//! | [`mod@charts`] | meter, bars, columns over time, the score in named parts |
//! | [`mod@actions`] | buttons, link buttons, pages back and forth |
//! | [`mod@people`] | avatars and the person who helps you |
//! | [`mod@icons`] | our own outline icons |
//! | [`mod@art`] | the picture of the landing page |

pub mod actions;
pub mod art;
pub mod charts;
pub mod icons;
pub mod layout;
pub mod lists;
pub mod people;
pub mod status;
pub mod tables;

#[cfg(test)]
mod tests;

pub use actions::{
    actions, button, button_danger, button_quiet, link_button, link_danger, link_quiet, pagination, star_button,
};
pub use art::hero_art;
pub use charts::{Bar, ScorePart, bars, bars_upright, meter, score_bar};
pub use icons::{Icon, icon};
pub use layout::{
    card, card_titled, columns, details, heading, heading_eyebrow, heading_with, key_figures, muted, paper, prose,
    quote, section, section_with, small, stack,
};
pub use lists::{
    Entry, Tab, Task, TimelineItem, chip, chip_link, document_link, empty, entries, steps, summary_list, tabs, tags,
    task_list, timeline,
};
pub use people::{avatar, masked_avatar, person, person_card, person_masked, person_reached};
pub use status::{Tone, badge, banner, confirmation, flash, flash_with};
pub use tables::{Column, Compare, compare, money_cell, table, table_footed, table_written};
