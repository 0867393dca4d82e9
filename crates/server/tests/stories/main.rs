//! Stories through the pages, each told on SQLite and on PostgreSQL, a file per
//! room. They look behind the pages only for what no page may show.

mod accounts;
mod agencies;
mod by_hand;
mod consent;
mod contracts;
mod crawl;
mod desks;
mod doors;
mod editor;
mod forms;
mod ground;
mod import;
mod interviews;
mod learning;
mod life;
mod money;
mod partners;
mod people;
mod policy;
mod prepared;
mod privacy;
mod quality;
mod rates;
mod recommending;
mod routes;
mod secrets;
mod security;
mod steps;
mod suppliers;
mod taxonomy;
mod teams;
mod terms;
mod time;
mod walk;
mod why_not;
