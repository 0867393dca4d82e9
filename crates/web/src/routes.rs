//! The route table: every path with its method and who may knock. The same
//! list is printed by `customersonly routes`, walked by the tests and served.

use crate::app::App;
use crate::door::{Door, gate};
use crate::who::Who;
use axum::Router;
use axum::handler::Handler;
use axum::routing::MethodFilter;
use axum::routing::{MethodRouter, on};

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// As axum writes it: `/proposals/{id}/sending`.
    pub path: &'static str,
    /// Who may knock.
    pub who: Who,
}

/// Routes of one room, or of the whole house.
#[derive(Default)]
pub struct Routes {
    /// For the server.
    pub router: Router<App>,
    /// For people and tests.
    pub table: Vec<Route>,
}

impl Routes {
    /// None.
    pub fn new() -> Routes {
        Routes::default()
    }

    /// A page.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, who: Who, handler: H) -> Routes
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("GET", path, who, on(MethodFilter::GET, handler))
    }

    /// A change of state.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, who: Who, handler: H) -> Routes
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("POST", path, who, on(MethodFilter::POST, handler))
    }

    /// The rooms' routes together.
    #[must_use]
    pub fn and(mut self, other: Routes) -> Routes {
        self.router = self.router.merge(other.router);
        self.table.extend(other.table);
        self
    }

    /// Adds a line, with its gate.
    fn add(mut self, method: &'static str, path: &'static str, who: Who, handler: MethodRouter<App>) -> Routes {
        let gated = handler
            .route_layer(axum::middleware::from_fn(move |door: Door, request, next| gate(who, door, request, next)));
        self.router = self.router.route(path, gated);
        self.table.push(Route { method, path, who });
        self
    }
}
