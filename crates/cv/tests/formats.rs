//! Every format that is read, from whole files: what is found, where it stood,
//! and how sure it is.

mod made;

use cv::{Kind, NotRead, Reading, Sure, When};
use made::{container, docx, paragraph, pdf};

/// A reading that must come.
fn read(bytes: &[u8]) -> Reading {
    cv::read(bytes).expect("a reading")
}

/// Employments as `position @ name from/to`.
fn works(reading: &Reading) -> Vec<String> {
    let shown = |when: Option<When>| when.map_or("…".to_owned(), |when| when.to_string());
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "?".to_owned());
    let line = |w: &cv::resume::Work| {
        format!("{} @ {} {}/{}", text(&w.position), text(&w.name), shown(w.start_date), shown(w.end_date))
    };
    reading.resume.work.iter().map(line).collect()
}

/// The names of the skills.
fn skills(reading: &Reading) -> Vec<&str> {
    reading.resume.skills.iter().filter_map(|s| s.name.as_deref()).collect()
}

/// The languages as code and level.
fn languages(reading: &Reading) -> Vec<(&str, Option<u8>)> {
    reading.resume.languages.iter().map(|l| (l.extra.code.as_deref().unwrap_or("?"), l.extra.level)).collect()
}

#[test]
fn json_resume_is_read_whole_and_written_again_unchanged() {
    let file = include_str!("samples/cv-sv.json");
    let reading = read(file.as_bytes());
    assert_eq!(reading.kind, Kind::JsonResume);
    let written: serde_json::Value = serde_json::from_str(&cv::json_resume::write(&reading.resume)).expect("JSON");
    let given: serde_json::Value = serde_json::from_str(file).expect("JSON");
    assert_eq!(written, given);
    assert!(reading.found.iter().all(|found| found.sure == Sure::Sure), "{:?}", reading.found);
}

#[test]
fn a_pdf_of_one_column_says_what_its_json_says() {
    let reading = read(include_bytes!("samples/cv-one-column.pdf"));
    let wanted = read(include_bytes!("samples/cv-sv.json"));
    assert_eq!(reading.kind, Kind::Pdf);
    assert_eq!(reading.resume.basics.name, wanted.resume.basics.name);
    assert_eq!(reading.resume.basics.label, wanted.resume.basics.label);
    assert_eq!(reading.resume.basics.email, wanted.resume.basics.email);
    assert_eq!(reading.resume.basics.summary, wanted.resume.basics.summary);
    assert_eq!(reading.resume.basics.location.city, wanted.resume.basics.location.city);
    assert_eq!(works(&reading), works(&wanted));
    assert_eq!(skills(&reading), skills(&wanted));
    assert_eq!(languages(&reading), [("sv", Some(5)), ("en", Some(4))]);
    assert_eq!(reading.resume.education[0].institution, wanted.resume.education[0].institution);
    assert_eq!(reading.resume.education[0].end_date, wanted.resume.education[0].end_date);
    let stood = reading.find("work.0.position").expect("noted");
    assert_eq!(reading.source[stood.first], "Systemutvecklare, Nordbank AB");
}

#[test]
fn columns_of_a_pdf_are_not_mixed() {
    let page = vec![
        (40, 60, 24, "Anna Åkesson"),
        (40, 90, 13, "Kommunikationsstrateg"),
        (40, 140, 14, "Kontakt"),
        (40, 160, 10, "anna@konsult.test"),
        (40, 175, 10, "070-123 45 67"),
        (40, 190, 10, "411 05 Göteborg"),
        (40, 230, 14, "Språk"),
        (40, 250, 10, "Svenska (modersmål)"),
        (40, 265, 10, "Engelska (flytande)"),
        (40, 300, 14, "Kompetenser"),
        (40, 320, 10, "Klarspråk"),
        (40, 335, 10, "Kriskommunikation"),
        (230, 140, 14, "Erfarenhet"),
        (230, 162, 11, "Redaktionschef, Region Vänerkusten"),
        (230, 178, 10, "mars 2020 – pågående"),
        (230, 193, 10, "Byggde upp en redaktion med åtta skribenter och en"),
        (230, 206, 10, "gemensam kalender."),
        (230, 219, 10, "• Halverade antalet sidor på webbplatsen"),
        (230, 232, 10, "• Införde läsbarhetsmätning"),
        (230, 260, 11, "Skribent, Nordljus Byrå AB"),
        (230, 276, 10, "aug 2016 – feb 2020"),
        (230, 291, 10, "Årsredovisningar och tal."),
        (230, 330, 14, "Utbildning"),
        (230, 350, 10, "2004–2007 Filosofie kandidat, Göteborgs universitet"),
    ];
    let reading = read(&pdf(&[page]));
    assert_eq!(reading.resume.basics.name.as_deref(), Some("Anna Åkesson"));
    assert_eq!(reading.resume.basics.label.as_deref(), Some("Kommunikationsstrateg"));
    assert_eq!(reading.resume.basics.phone.as_deref(), Some("070-123 45 67"));
    assert_eq!(reading.resume.basics.location.city.as_deref(), Some("Göteborg"));
    assert_eq!(
        works(&reading),
        ["Redaktionschef @ Region Vänerkusten 2020-03/…", "Skribent @ Nordljus Byrå AB 2016-08/2020-02"]
    );
    let first = &reading.resume.work[0];
    assert_eq!(first.summary.as_deref(), Some("Byggde upp en redaktion med åtta skribenter och en gemensam kalender."));
    assert_eq!(first.highlights, ["Halverade antalet sidor på webbplatsen", "Införde läsbarhetsmätning"]);
    assert_eq!(skills(&reading), ["Klarspråk", "Kriskommunikation"]);
    assert_eq!(languages(&reading), [("sv", Some(5)), ("en", Some(4))]);
    assert_eq!(reading.resume.education[0].institution.as_deref(), Some("Göteborgs universitet"));
    assert_eq!(reading.resume.education[0].study_type.as_deref(), Some("Filosofie kandidat"));
}

#[test]
fn dates_in_a_margin_of_their_own_belong_to_what_stands_beside_them() {
    let mut page = vec![(40, 60, 22, "Bo Ek"), (40, 100, 14, "Work Experience")];
    for (n, (when, what, whom)) in [
        ("2019 – 2023", "Head of Communications", "Nordlys ApS"),
        ("2016 – 2019", "Press Officer", "City of Malmö"),
        ("2014 – 2016", "Copywriter", "Studio Ek AB"),
        ("2012 – 2014", "Intern", "Radio Syd"),
    ]
    .into_iter()
    .enumerate()
    {
        let top = 130 + i32::try_from(n).expect("short") * 50;
        page.extend([
            (40, top, 10, when),
            (160, top, 10, what),
            (160, top + 14, 10, whom),
            (160, top + 28, 10, "Wrote and edited every day of the week."),
        ]);
    }
    let reading = read(&pdf(&[page]));
    assert_eq!(
        works(&reading),
        [
            "Head of Communications @ Nordlys ApS 2019/2023",
            "Press Officer @ City of Malmö 2016/2019",
            "Copywriter @ Studio Ek AB 2014/2016",
            "Intern @ Radio Syd 2012/2014",
        ]
    );
    assert_eq!(reading.resume.extra.lang.as_deref(), Some("en"));
}

#[test]
fn a_picture_of_a_cv_says_that_it_is_one() {
    assert_eq!(cv::read(&pdf(&[vec![]])).map(|_| ()), Err(NotRead::NoText));
}

#[test]
fn linkedins_profile_is_read_by_its_lines() {
    let page = vec![
        (30, 40, 13, "Contact"),
        (30, 58, 9, "anna@konsult.test"),
        (30, 72, 9, "www.linkedin.com/in/anna"),
        (30, 83, 9, "(LinkedIn)"),
        (30, 110, 13, "Top Skills"),
        (30, 128, 9, "Plain language"),
        (30, 141, 9, "Crisis communication"),
        (30, 170, 13, "Languages"),
        (30, 188, 9, "Swedish (Native or Bilingual)"),
        (30, 201, 9, "English (Full Professional)"),
        (220, 50, 26, "Anna Åkesson"),
        (220, 75, 12, "Communications strategist"),
        (220, 92, 12, "Gothenburg, Sweden"),
        (220, 120, 16, "Summary"),
        (220, 140, 12, "I help organisations say difficult things simply."),
        (220, 170, 16, "Experience"),
        (220, 192, 12, "Region Vänerkusten"),
        (220, 208, 11, "Managing editor"),
        (220, 223, 10, "March 2020 - Present (3 years 2 months)"),
        (220, 238, 10, "Gothenburg, Sweden"),
        (220, 255, 10, "Built an editorial office with eight writers."),
        (220, 290, 12, "Nordljus"),
        (220, 306, 10, "3 years 7 months"),
        (220, 322, 11, "Senior writer"),
        (220, 337, 10, "January 2018 - February 2020 (2 years 2 months)"),
        (220, 360, 11, "Writer"),
        (220, 375, 10, "August 2016 - December 2017 (1 year 5 months)"),
        (220, 410, 16, "Education"),
        (220, 432, 12, "Göteborgs universitet"),
        (220, 448, 10, "Bachelor, Media · (2004 - 2007)"),
        (500, 820, 8, "Page 1 of 1"),
    ];
    let reading = read(&pdf(&[page]));
    assert_eq!(reading.kind, Kind::LinkedInPdf);
    assert_eq!(reading.resume.basics.name.as_deref(), Some("Anna Åkesson"));
    assert_eq!(reading.resume.basics.profiles[0].url.as_deref(), Some("https://www.linkedin.com/in/anna"));
    assert_eq!(
        works(&reading),
        [
            "Managing editor @ Region Vänerkusten 2020-03/…",
            "Senior writer @ Nordljus 2018-01/2020-02",
            "Writer @ Nordljus 2016-08/2017-12",
        ]
    );
    assert_eq!(reading.resume.work[0].summary.as_deref(), Some("Built an editorial office with eight writers."));
    assert_eq!(reading.resume.education[0].study_type.as_deref(), Some("Bachelor"));
    assert_eq!(reading.resume.education[0].area.as_deref(), Some("Media"));
    assert_eq!(skills(&reading), ["Plain language", "Crisis communication"]);
    assert_eq!(languages(&reading), [("sv", Some(5)), ("en", Some(4))]);
}

#[test]
fn linkedins_export_is_read_without_what_nobody_needs() {
    let files: [(&str, &[u8]); 8] = [
        ("Profile.csv", "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nAnna,Åkesson,,Storgatan 1,Mar 7,Kommunikationsstrateg,\"Rad ett\nRad två\",Media,41105,\"Göteborg, Sverige\",[anna],[PORTFOLIO:https://anna.example],\n".as_bytes()),
        ("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\nRegion Vänerkusten,Redaktionschef,\"Byggde upp.\n• Halverade sidorna\",Göteborg,Mar 2020,\nNordljus,Skribent,,,Aug 2016,Feb 2020\n".as_bytes()),
        ("Education.csv", "School Name,Start Date,End Date,Notes,Degree Name,Activities\nGöteborgs universitet,2004,2007,,\"Filosofie kandidat, Medier\",\n".as_bytes()),
        ("Skills.csv", "Name\nKlarspråk\nKriskommunikation\n".as_bytes()),
        ("Languages.csv", "Name,Proficiency\nSwedish,Native or bilingual proficiency\nEnglish,Full professional proficiency\n".as_bytes()),
        ("Certifications.csv", b"Name,Url,Authority,Started On,Finished On,License Number\nAWS,,Amazon,May 2023,,\n"),
        ("Honors.csv", "Title,Description,Issued On\nKlarspråkskristallen,,Nov 2021\n".as_bytes()),
        ("Email Addresses.csv", b"Email Address,Confirmed,Primary,Updated On\nold@konsult.test,Yes,No,\nanna@konsult.test,Yes,Yes,\n"),
    ];
    let reading = read(&container(&files));
    assert_eq!(reading.kind, Kind::LinkedIn);
    assert_eq!(reading.resume.basics.name.as_deref(), Some("Anna Åkesson"));
    assert_eq!(reading.resume.basics.email.as_deref(), Some("anna@konsult.test"));
    assert_eq!(reading.resume.basics.location.city.as_deref(), Some("Göteborg"));
    assert_eq!(reading.resume.basics.summary.as_deref(), Some("Rad ett\nRad två"));
    assert_eq!(
        works(&reading),
        ["Redaktionschef @ Region Vänerkusten 2020-03/…", "Skribent @ Nordljus 2016-08/2020-02"]
    );
    assert_eq!(reading.resume.work[0].highlights, ["Halverade sidorna"]);
    assert_eq!(languages(&reading), [("sv", Some(5)), ("en", Some(4))]);
    assert_eq!(reading.resume.certificates[0].date, When::month(2023, 5));
    assert_eq!(reading.resume.awards[0].title.as_deref(), Some("Klarspråkskristallen"));
    let all = format!("{reading:?}");
    assert!(!all.contains("Mar 7") && !all.contains("Storgatan") && !all.contains("41105"), "{all}");
}

#[test]
fn a_document_is_read_with_its_tables_and_lists() {
    let row = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2016–2020</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Skribent, Nordljus Byrå AB</w:t></w:r></w:p><w:p><w:r><w:t>Årsredovisningar och tal.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let body = [
        paragraph("Title", "Anna Åkesson"),
        paragraph("", "Kommunikationsstrateg"),
        paragraph("", "anna@konsult.test\t070-123 45 67\tGöteborg"),
        paragraph("Heading1", "Arbetslivserfarenhet"),
        paragraph("", "Redaktionschef, Region Vänerkusten\tmars 2020 – nu"),
        paragraph("", "Byggde upp en redaktion."),
        paragraph("ListParagraph", "Halverade sidorna"),
        row.to_owned(),
        paragraph("Heading1", "Utmärkelser"),
        paragraph("", "Klarspråkskristallen, Språkrådet, 2021"),
        paragraph("Heading1", "Kompetenser"),
        paragraph("", "Klarspråk, kriskommunikation, webb"),
    ];
    let reading = read(&docx(&body.concat()));
    assert_eq!(reading.kind, Kind::Docx);
    assert_eq!(reading.resume.basics.name.as_deref(), Some("Anna Åkesson"));
    assert_eq!(reading.resume.basics.label.as_deref(), Some("Kommunikationsstrateg"));
    assert_eq!(
        works(&reading),
        ["Redaktionschef @ Region Vänerkusten 2020-03/…", "Skribent @ Nordljus Byrå AB 2016/2020"]
    );
    assert_eq!(reading.resume.work[0].highlights, ["Halverade sidorna"]);
    assert_eq!(reading.resume.work[1].summary.as_deref(), Some("Årsredovisningar och tal."));
    let award = &reading.resume.awards[0];
    assert_eq!(
        (award.title.as_deref(), award.awarder.as_deref(), award.date),
        (Some("Klarspråkskristallen"), Some("Språkrådet"), When::year(2021))
    );
    assert_eq!(skills(&reading), ["Klarspråk", "kriskommunikation", "webb"]);
}

#[test]
fn the_skills_passport_is_read() {
    let file = r#"<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="sv"><LearnerInfo>
        <Identification><PersonName><FirstName>Anna</FirstName><Surname>Åkesson</Surname></PersonName><ContactInfo>
        <Address><Contact><Municipality>Göteborg</Municipality><Country><Code>SE</Code></Country></Contact></Address>
        <Email><Contact>anna@konsult.test</Contact></Email></ContactInfo></Identification>
        <Headline><Type><Code>preferred_job</Code></Type><Description><Label>Kommunikationsstrateg</Label></Description></Headline>
        <WorkExperienceList><WorkExperience><Period><From year="2020" month="--03" day="---01"/><Current>true</Current></Period>
        <Position><Label>Redaktionschef</Label></Position><Activities>&lt;p&gt;Byggde upp.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Halverade sidorna&lt;/li&gt;&lt;/ul&gt;</Activities>
        <Employer><Name>Region Vänerkusten</Name></Employer></WorkExperience></WorkExperienceList>
        <EducationList><Education><Period><From year="2004"/><To year="2007"/></Period><Title>Filosofie kandidat</Title>
        <Organisation><Name>Göteborgs universitet</Name></Organisation></Education></EducationList>
        <Skills><Linguistic><MotherTongueList><MotherTongue><Description><Code>sv</Code><Label>svenska</Label></Description></MotherTongue></MotherTongueList>
        <ForeignLanguageList><ForeignLanguage><Description><Code>en</Code><Label>engelska</Label></Description>
        <ProficiencyLevel><Listening>C1</Listening></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
        <Computer><Description>&lt;ul&gt;&lt;li&gt;Klarspråk&lt;/li&gt;&lt;/ul&gt;</Description></Computer></Skills>
        <AchievementList><Achievement><Title><Code>honors_awards</Code><Label>Priser</Label></Title><Description>&lt;p&gt;Klarspråkskristallen 2021&lt;/p&gt;</Description></Achievement></AchievementList>
        </LearnerInfo></SkillsPassport>"#;
    let reading = read(file.as_bytes());
    assert_eq!(reading.kind, Kind::Europass);
    assert_eq!(works(&reading), ["Redaktionschef @ Region Vänerkusten 2020-03-01/…"]);
    assert_eq!(reading.resume.work[0].summary.as_deref(), Some("Byggde upp."));
    assert_eq!(reading.resume.work[0].highlights, ["Halverade sidorna"]);
    assert_eq!(languages(&reading), [("sv", Some(5)), ("en", Some(4))]);
    assert_eq!(skills(&reading), ["Klarspråk"]);
    assert_eq!(reading.resume.awards[0].date, When::year(2021));
    let stood = reading.find("work.0.name").expect("noted");
    assert!(reading.source[stood.first].ends_with("Region Vänerkusten"), "{}", reading.source[stood.first]);
}

#[test]
fn the_platforms_hr_xml_is_read_alone_and_within_a_pdf() {
    let file = r#"<?xml version="1.0"?><Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="oa" xmlns:hr="hr">
        <CandidatePerson><PersonName><oa:GivenName>Anna</oa:GivenName><hr:FamilyName>Åkesson</hr:FamilyName></PersonName>
        <Communication><ChannelCode>Email</ChannelCode><oa:URI>anna@konsult.test</oa:URI></Communication>
        <PrimaryLanguageCode>swe</PrimaryLanguageCode></CandidatePerson>
        <CandidateProfile><hr:ExecutiveSummary>&lt;p&gt;Jag skriver.&lt;/p&gt;</hr:ExecutiveSummary>
        <EmploymentHistory><EmployerHistory><hr:OrganizationName>Region Vänerkusten</hr:OrganizationName><PositionHistory>
        <PositionTitle>Redaktionschef</PositionTitle><eures:EmploymentPeriod xmlns:eures="e"><eures:StartDate><hr:FormattedDateTime>2020-03-01</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
        <oa:Description>&lt;p&gt;Byggde upp.&lt;/p&gt;</oa:Description></PositionHistory></EmployerHistory></EmploymentHistory>
        <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Göteborgs universitet</hr:OrganizationName><AttendancePeriod><StartDate><hr:FormattedDateTime>2004</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2007</hr:FormattedDateTime></EndDate></AttendancePeriod>
        <EducationDegree><hr:DegreeName>Filosofie kandidat</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
        <PersonQualifications><PersonCompetency><CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Speaking-Interaction</hr:CompetencyDimensionTypeCode><Score><hr:ScoreText>C1</hr:ScoreText></Score></CompetencyDimension></PersonCompetency>
        <PersonCompetency><CompetencyID>1</CompetencyID><CompetencyName>Klarspråk</CompetencyName><hr:TaxonomyID>skills</hr:TaxonomyID></PersonCompetency></PersonQualifications>
        </CandidateProfile></Candidate>"#;
    let mut carrying = pdf(&[vec![(40, 60, 20, "Anna"), (40, 90, 10, "En sida utan data.")]]);
    let xref = carrying.windows(5).rposition(|w| w == b"xref\n").expect("its table");
    carrying.truncate(carrying[..xref].windows(5).rposition(|w| w == b"xref\n").unwrap_or(xref));
    // A reader that finds no table looks for the objects themselves.
    carrying.extend(format!("9 0 obj\n<< /Type /EmbeddedFile /Length {} >>\nstream\n", file.len()).into_bytes());
    carrying.extend(file.as_bytes());
    carrying.extend(b"\nendstream\nendobj\ntrailer\n<< /Size 10 /Root 1 0 R >>\n%%EOF\n");
    for bytes in [file.as_bytes().to_vec(), carrying] {
        let reading = read(&bytes);
        assert_eq!(reading.kind, Kind::Europass);
        assert_eq!(reading.resume.basics.name.as_deref(), Some("Anna Åkesson"));
        assert_eq!(works(&reading), ["Redaktionschef @ Region Vänerkusten 2020-03-01/…"]);
        assert_eq!(reading.resume.education[0].end_date, When::year(2007));
        assert_eq!(languages(&reading), [("sv", Some(5)), ("en", Some(4))]);
        assert_eq!(skills(&reading), ["Klarspråk"]);
    }
}

#[test]
fn what_is_no_cv_says_so() {
    for (bytes, want) in [
        (b"".to_vec(), NotRead::Empty),
        (b"plain text".to_vec(), NotRead::Kind),
        (vec![b'x'; 10_000_001], NotRead::TooLarge),
        (container(&[("readme.txt", b"hello")]), NotRead::Kind),
        (b"<html><body/></html>".to_vec(), NotRead::Kind),
        (docx(&paragraph("", "Hej hopp alla barn.")), NotRead::NothingFound),
        (docx(""), NotRead::NoText),
    ] {
        assert_eq!(cv::read(&bytes).map(|_| ()), Err(want), "{:?}", bytes.get(..20));
    }
}
