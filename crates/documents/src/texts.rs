//! The words on the documents, in Swedish and English. Templates hold none:
//! they get every word with the data.

base::texts!("../texts/sv.ftl", "../texts/en.ftl");
