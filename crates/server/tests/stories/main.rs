//! Stories through the pages, each told on SQLite and on PostgreSQL, a file per
//! room. They look behind the pages only for what no page may show.

mod crawl;
mod doors;
mod forms;
mod ground;
mod people;
mod routes;
