//! Stories through the pages, each told on SQLite and on PostgreSQL, a file per
//! room. They look behind the pages only for what no page may show.

mod accounts;
mod consent;
mod contracts;
mod crawl;
mod doors;
mod editor;
mod forms;
mod ground;
mod import;
mod interviews;
mod life;
mod money;
mod people;
mod policy;
mod quality;
mod routes;
mod security;
mod steps;
mod taxonomy;
mod time;
mod walk;
