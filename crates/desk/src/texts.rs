//! The texts of this crate.

base::texts!("../texts/sv.ftl", "../texts/en.ftl");
