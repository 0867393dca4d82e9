//! What a GET asks for after the question mark. Unknown names are ignored,
//! values are text until a page reads them.

use axum::extract::FromRequestParts;
use http::request::Parts;
use std::convert::Infallible;

/// The names and values of a query string.
#[derive(Clone, Debug, Default)]
pub struct Query(pub Vec<(String, String)>);

impl Query {
    /// The first value of `name`, trimmed; empty counts as absent.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, v)| v.trim()).filter(|v| !v.is_empty())
    }

    /// The first value of `name`, parsed; what does not parse counts as absent.
    pub fn parse<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get(name)?.parse().ok()
    }

    /// The same query with `name` set (or removed by `None`), as `?a=b&c=d`.
    pub fn with(&self, name: &str, value: Option<&str>) -> String {
        let mut pairs: Vec<(&str, &str)> =
            self.0.iter().filter(|(n, v)| n != name && !v.is_empty()).map(|(n, v)| (n.as_str(), v.as_str())).collect();
        if let Some(value) = value {
            pairs.push((name, value));
        }
        format!("?{}", serde_urlencoded::to_string(pairs).unwrap_or_default())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let pairs = parts.uri.query().and_then(|q| serde_urlencoded::from_str(q).ok()).unwrap_or_default();
        Ok(Query(pairs))
    }
}
