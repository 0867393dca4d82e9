//! The portfolio (S36): files and links that show what was made. A file is
//! what its bytes say; nothing is ever executed.

use super::picture::Prepared;
use super::refusal::ResumeRefusal;
use crate::consultant::PortfolioItem;
use crate::profile::touched;
use base::{ConsultantId, FileId, Outcome, PortfolioItemId};
use store::files::{self, NewFile};
use store::{Row, Tx, params};

/// Items at most.
pub const MOST_ITEMS: usize = 20;

/// Adds a file that was made ready, named as the sender named it.
///
/// # Errors
/// Too many items, or a failure of the database.
pub async fn add_portfolio_file(
    tx: &Tx,
    consultant: ConsultantId,
    title: &str,
    file_name: &str,
    prepared: &Prepared,
) -> Outcome<PortfolioItemId> {
    let Prepared { kind, bytes, thumb } = prepared;
    room_for_one(tx, consultant).await?;
    let name = kind.name(file_name);
    let file =
        files::put(tx, NewFile { kind: "portfolio", name: &name, media_type: kind.media_type(), bytes, sealed: false })
            .await?;
    let thumb = match thumb {
        Some(bytes) => {
            let small = NewFile { kind: "thumb", name: "thumb.jpg", media_type: "image/jpeg", bytes, sealed: false };
            Some(files::put(tx, small).await?)
        }
        None => None,
    };
    let id: PortfolioItemId = tx.new_id();
    tx.run(
        "INSERT INTO portfolio_items (id, consultant, title, file, thumb, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        params![id, consultant, title, file, thumb, tx.now()],
    )
    .await?;
    touched(tx, consultant, "portfolio").await?;
    Ok(id)
}

/// Adds a link, which starts with `https://`.
///
/// # Errors
/// Too many items, another kind of link; a failure of the database.
pub async fn add_portfolio_link(
    tx: &Tx,
    consultant: ConsultantId,
    title: &str,
    link: &str,
) -> Outcome<PortfolioItemId> {
    if !link.starts_with("https://") {
        return Err(ResumeRefusal::UnsafeLink.into());
    }
    room_for_one(tx, consultant).await?;
    let id: PortfolioItemId = tx.new_id();
    tx.run(
        "INSERT INTO portfolio_items (id, consultant, title, link, created_at) VALUES ($1, $2, $3, $4, $5)",
        params![id, consultant, title, link, tx.now()],
    )
    .await?;
    touched(tx, consultant, "portfolio").await?;
    Ok(id)
}

/// Removes an item of this consultant, the file's bytes with it: a copy that a
/// client was shown keeps the title alone.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn remove_portfolio_item(tx: &Tx, consultant: ConsultantId, id: PortfolioItemId) -> Outcome<()> {
    let item = portfolio_item(tx, consultant, id).await?;
    let thumb = thumb(tx, consultant, id).await?;
    tx.run("DELETE FROM portfolio_items WHERE id = $1 AND consultant = $2", params![id, consultant]).await?;
    for file in item.file.into_iter().chain(thumb) {
        files::remove(tx, file).await?;
    }
    touched(tx, consultant, "portfolio").await
}

/// An item of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn portfolio_item(tx: &Tx, consultant: ConsultantId, id: PortfolioItemId) -> Outcome<PortfolioItem> {
    let row = tx
        .one(
            "SELECT id, title, link, file FROM portfolio_items WHERE id = $1 AND consultant = $2",
            params![id, consultant],
        )
        .await?;
    of_row(&row)
}

/// The small picture of an item of this consultant, if it has one.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn thumb(tx: &Tx, consultant: ConsultantId, id: PortfolioItemId) -> Outcome<Option<FileId>> {
    let sql = "SELECT thumb FROM portfolio_items WHERE id = $1 AND consultant = $2";
    tx.one(sql, params![id, consultant]).await?.opt("thumb")
}

/// Row → item.
fn of_row(row: &Row) -> Outcome<PortfolioItem> {
    Ok(PortfolioItem { id: row.get("id")?, title: row.get("title")?, link: row.opt("link")?, file: row.opt("file")? })
}

/// Whether one more may be kept.
async fn room_for_one(tx: &Tx, consultant: ConsultantId) -> Outcome<()> {
    let n: i64 = tx
        .one("SELECT COUNT(*) AS n FROM portfolio_items WHERE consultant = $1", params![consultant])
        .await?
        .get("n")?;
    if usize::try_from(n).unwrap_or(usize::MAX) >= MOST_ITEMS {
        return Err(ResumeRefusal::TooManyItems.into());
    }
    Ok(())
}
