//! `routes`: the only list of routes that there is.

use crate::house;

/// Prints method, path and who may knock.
pub fn run() {
    for route in house::routes().table {
        println!("{:4} {:48} {}", route.method, route.path, route.who.names().join(" "));
    }
}
