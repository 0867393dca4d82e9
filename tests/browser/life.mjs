// The life of one assignment, from registration to replacement, as each of the
// people in it goes through it on the pages. Twelve steps; each leaves behind
// what the next one needs. Goes around no page and calls no interface.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { daysBetween, mondayOf, nextMonth, plusDays, workdays } from "./days.mjs";
import { samplePdf } from "./papers.mjs";
import { Person } from "./person.mjs";
import { words } from "./words.mjs";

/** The consultant's fee and the agency's, in kronor an hour. */
const FEE = 950;
const AGENCY_FEE = 1020;
/** The broker's commission, in hundredths. */
const COMMISSION = 12;
/** Where the client wants its invoices. */
const INVOICES = "faktura@vattershamnar.example";
/** Who of the demo's staff meets consultants, keeps the books, keeps the house. */
const AGENT = "Olle Granfors";
const FINANCE = "Eva Nordahlen";
const ADMIN = "Stina Kullander";

/** The id that a path holds. */
const idIn = (path) => path.match(/[0-9a-f]{8}-[0-9a-f-]{27}/)[0];

/** What all steps of one journey share. */
export class Life {
  constructor({ browser, house, look, lang, scripts, folder }) {
    Object.assign(this, { browser, house, look, lang, scripts, folder, say: words[lang], people: [] });
  }

  /** Somebody comes in. */
  async arrive(who, role, staff = false) {
    const { browser, house, look, lang, scripts } = this;
    const person = await Person.arrive({ browser, house, look, lang, scripts, role, staff, ...who });
    this.people.push(person);
    return person;
  }

  /** The steps: a number, what happens, and how. */
  steps() {
    return [
      ["1", "a consultant registers, and fills in profile and résumé", () => this.consultantArrives()],
      ["2", "an agency registers, and its consultant names it", () => this.agencyArrives()],
      ["3", "a client posts an assignment, and staff take one in", () => this.assignmentIsPosted()],
      ["4", "consultants star it and apply", () => this.consultantsApply()],
      ["5", "staff match and pick three", () => this.staffMatch()],
      ["6", "all hands consent, and the proposal of three is sent", () => this.threeAreProposed()],
      ["7", "the client interviews and chooses", () => this.clientChooses()],
      ["8", "the pair of contracts is signed by all", () => this.contractsAreSigned()],
      ["9", "a week is reported", () => this.weekIsReported()],
      ["11", "the call after two weeks comes on its day and is recorded", () => this.twoWeeksLater()],
      ["9", "the month is closed and approved", () => this.monthIsApproved()],
      ["10", "the month becomes two invoices", () => this.monthIsInvoiced()],
      ["11", "the meeting is recorded, and the two evaluate each other", () => this.bothEvaluate()],
      ["12", "the client ends it, and a replacement is searched for", () => this.replacementIsSought()],
    ];
  }

  // -- the demo's clock ----------------------------------------------------------

  /** The demo's day. */
  async today(person) {
    return (await person.page.locator(".demo-bar span").first().innerText()).match(/\d{4}-\d\d-\d\d/)[0];
  }

  /** Lets days pass, by the buttons of the demo's bar. */
  async pass(days) {
    for (let left = days; left > 0; ) {
      const step = [30, 7, 1].find((step) => step <= left);
      await this.visitor.visit("/demo");
      await this.visitor.send("/demo/clock", {}, { holding: [`input[name=days][value="${step}"]`] });
      left -= step;
    }
  }

  /** Lets the days until a day pass. */
  async passUntil(day) {
    await this.visitor.visit("/demo", { address: true });
    await this.pass(Math.max(0, daysBetween(await this.today(this.visitor), day)));
  }

  // -- 1 · a consultant ------------------------------------------------------------

  /** Registers through the public pages and the mail's link. */
  async register(who, side, more) {
    const person = await this.arrive({ name: who.name }, "guest");
    await person.visit("/");
    await person.visit("/register");
    await person.follow(`main a[href="/register/${side}"]`);
    if (side === "consultant" && !more.agency) {
      // First without anything: what is wrong is said, beside each field.
      await person.send(`/register/${side}`, {}, { status: 422, as: "refused" });
      await person.mustHave(".error-summary a");
    }
    const { name, email, password, phone } = who;
    await person.send(`/register/${side}`, { ...more, name, email, password, phone, terms: true, ...(side === "consultant" ? { own_behalf: true } : {}) });
    await person.mustSay(email);
    person.email = email;
    await person.followMail("/confirm/");
    await person.mustSay(name);
    Object.assign(person, { password, role: side === "agency" ? "agency" : side });
    await person.send("/confirm/*");
    // Where a passkey can be had it is offered first; a house that is reached by a number has none.
    if (!["/desk", "/account/security"].includes(person.path)) throw new Error(`after confirming, ${name} is at ${person.path}`);
    return person;
  }

  async consultantArrives() {
    const { say } = this;
    this.visitor = await this.arrive({}, "guest");
    await this.visitor.visit("/demo");
    const today = await this.today(this.visitor);
    this.start = mondayOf(plusDays(today, 14));

    this.agnes = await this.register(say.AGNES, "consultant", {});
    const agnes = this.agnes;
    // The consultant agent: name, mail, phone (S41).
    await agnes.mustHave(".person-card .person-name", 1);
    await agnes.mustHave('.person-card a[href^="mailto:"]');
    await agnes.mustHave('.person-card a[href^="tel:"]');
    this.agentMail = (await agnes.hrefOf('.person-card a[href^="mailto:"]')).replace("mailto:", "");

    await agnes.visit("/profile");
    await agnes.send("/profile", {
      ...say.profile,
      remote: true,
      lang: this.lang,
      language_1: "sv",
      level_1: "5",
      language_2: "en",
      level_2: "4",
      available_from: plusDays(today, 7),
      available_percent: "100",
      rate: String(FEE),
      rate_basis: "hour",
      linkedin: "https://www.linkedin.com/in/agnes-lundvall",
      link_1: "https://lundvall.example/texter",
    });
    await agnes.visit("/resume");
    await agnes.visit("/resume/letter");
    await agnes.send("/resume/letter", { letter: say.letter }, { button: "button[value=preview]", as: "read" });
    await agnes.send("/resume/letter");
    await this.fillResume(agnes);
    await agnes.visit("/resume");
    await agnes.visit("/resume/education");
    await agnes.send("/resume/education", { ...say.education, from_year: "2004", to_year: "2007" });
    await agnes.follow('main a[href^="/resume/education/"]');
    await agnes.visit("/resume/honours", { address: true });
    await agnes.send("/resume/honours", { ...say.honour, year: "2022" });
    await agnes.follow('main a[href^="/resume/honours/"]');
    await agnes.visit("/resume/portfolio", { address: true });
    const file = join(this.folder, "handbok.pdf");
    writeFileSync(file, samplePdf("Handbok"));
    await agnes.send("/resume/portfolio", { title: say.portfolioTitle, file });
    await agnes.readPdf('main a[href^="/resume/portfolio/"]', ["Handbok"]);
    await agnes.visit("/resume/import", { address: true });
    const cv = { basics: { label: say.portfolioTitle }, work: [{ name: "Region", position: "Redaktör", startDate: "2015" }], skills: [{ name: "Klarspråk" }] };
    await agnes.send("/resume/import", { file: { name: "cv.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(cv)) } });
    await agnes.visit("/resume", { as: "full", address: true });
    await agnes.follow('main a[href="/resume/preview"]');
    await agnes.mustSay(say.experience.assignment, say.education.school, say.honour.title, say.portfolioTitle);
    await agnes.visit("/resume");
    await agnes.readPdf('main a[href="/resume/document.pdf"]', [say.AGNES.name]);

    await agnes.visit("/company");
    await agnes.send("/company", say.AGNES_COMPANY);
    await this.proveCompany(agnes);
    await this.approvePolicies(agnes);
    await agnes.visit("/desk", { as: "settled" });
  }

  /** Both proofs of a company, without which it signs nothing (S9, S22). */
  async proveCompany(person) {
    const file = join(this.folder, "bevis.pdf");
    writeFileSync(file, samplePdf("Bevis"));
    await person.send("/company/f-skatt", {}, { status: 422, as: "refused" });
    await person.send("/company/f-skatt", { f_skatt_paper: file });
    const until = plusDays(new Date().toISOString().slice(0, 10), 4000);
    await person.send("/company/insurance", { insurance_paper: file, until });
    await person.visit("/company", { address: true, as: "proved" });
  }

  /** Experience and skills: what a match looks at. */
  async fillResume(person) {
    const { say } = this;
    await person.visit("/resume/experience", { address: true });
    await person.send("/resume/experience", { ...say.experience, from_month: "2021-02", to_month: "2024-06" });
    await person.follow('main a[href^="/resume/experience/"]');
    await person.visit("/resume/skills", { address: true });
    for (const [i, name] of say.skills.entries()) {
      await person.send("/resume/skills", { name, level: String(5 - (i % 2)), years: String(12 - i) });
    }
  }

  /** Approves every policy that waits for it (S19, S92). */
  async approvePolicies(person) {
    await person.visit("/policies", { address: true });
    const kinds = await person.page.locator('main a[href^="/policies/"]').evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    let approved = 0;
    for (const kind of kinds) {
      await person.visit(kind, { address: true });
      if (!(await person.hasForm("*/approval"))) continue;
      await person.send("*/approval");
      approved += 1;
    }
    if (approved === 0) throw new Error(`${person.name} found no policy to approve`);
    await person.visit("/policies", { address: true, as: "approved" });
  }

  // -- 2 · an agency ------------------------------------------------------------------

  async agencyArrives() {
    const { say } = this;
    this.hugo = await this.register(say.HUGO, "agency", { company: say.AGENCY });
    await this.hugo.mustHave('.person-card a[href^="mailto:"]');
    await this.hugo.visit("/company");
    await this.hugo.send("/company", say.AGENCY_COMPANY);
    await this.proveCompany(this.hugo);

    this.tilde = await this.register(say.TILDE, "consultant", { agency: say.AGENCY });
    await this.tilde.visit("/profile");
    await this.tilde.send("/profile", {
      title: say.employeeTitle,
      city: say.profile.city,
      lang: this.lang,
      language_1: "sv",
      level_1: "5",
      available_from: this.start,
      available_percent: "100",
      rate: String(AGENCY_FEE),
      rate_basis: "hour",
    });
    await this.fillResume(this.tilde);
    await this.tilde.visit("/company", { address: true, as: "employed" });
    await this.tilde.visit("/employer");
    await this.tilde.send("/employer/leaving", {}, { status: 422, as: "refused" });
    await this.approvePolicies(this.tilde);
    await this.hugo.visit("/agency");
    await this.hugo.mustSay(say.TILDE.name);
    await this.hugo.mustNotSay(say.AGNES.name);

    // Nobody is presented before staff have marked the profile (S18).
    this.olle = await this.arrive({ name: AGENT, email: "" }, "agent", true);
    await this.olle.signIn();
    await this.olle.visit("/desk", { address: true });
    for (const who of [say.AGNES, say.TILDE]) {
      await this.olle.visit("/consultants");
      await this.olle.send("/consultants", { q: who.name }, { as: "found" });
      await this.olle.followText(who.name);
      await this.olle.mustSay(who.email);
      await this.olle.send("*/presentable");
      const id = idIn(this.olle.path);
      if (who === say.AGNES) this.agnesId = id;
      else this.tildeId = id;
    }
    await this.hugo.mustNotFind(`/consultants/${this.agnesId}`);
    await this.agencyBringsPeople();
    await this.teamIsMade();
  }

  /** An employee is invited and comes; another one's profile is prepared under a
   * written consent, and taken over (S14-S17). */
  async agencyBringsPeople() {
    const { say, hugo, olle } = this;
    await hugo.visit("/agency", { address: true });
    await hugo.send("/agency/invitations", {}, { status: 422, as: "refused" });
    await hugo.send("/agency/invitations", { name: say.NILS.name, email: say.NILS.email, lang: this.lang });
    const nils = await this.arrive({ name: say.NILS.name, email: say.NILS.email }, "guest");
    await nils.followMail("/invitations/");
    await nils.send("/invitations/*", { password: say.NILS.password }, { status: 422, as: "refused" });
    Object.assign(nils, { password: say.NILS.password, role: "consultant" });
    await nils.send("/invitations/*", { password: say.NILS.password, own_behalf: true, terms: true });
    if (nils.path !== "/desk") throw new Error(`after coming, ${nils.name} is at ${nils.path}`);
    await hugo.visit("/agency", { address: true, as: "answered" });
    await hugo.mustSay(say.NILS.name);

    await hugo.visit("/agency/profiles/new", { address: true });
    const file = join(this.folder, "samtycke.pdf");
    writeFileSync(file, samplePdf("Jag samtycker"));
    await hugo.send("/agency/profiles/new", { name: say.MAJA.name, email: say.MAJA.email, lang: this.lang, paper: file });
    const prepared = hugo.path;
    await olle.visit("/desk", { address: true });
    await olle.follow('main a[href^="/written-consents/"]');
    await olle.readPdf('main a[href$="/paper"]', ["Jag samtycker"]);
    await olle.send("*/refusal", {}, { status: 422, as: "refused" });
    await olle.send("*/verification");
    await hugo.visit(prepared, { address: true, as: "unlocked" });
    await hugo.send(prepared, { title: say.employeeTitle, skills: say.skills.join("\n"), work: "2020-01 – 2022-06; Bolaget AB; Text" });
    await hugo.send("*/sending");
    const maja = await this.arrive({ name: say.MAJA.name, email: say.MAJA.email }, "guest");
    await maja.followMail("/taking-over/");
    await maja.mustSay(say.employeeTitle);
    Object.assign(maja, { password: say.MAJA.password, role: "consultant" });
    await maja.send("/taking-over/*", { password: say.MAJA.password, own_behalf: true, terms: true }, { holding: ["input[name=terms]"] });
    await hugo.visit(prepared, { address: true, as: "taken-over" });
    await hugo.mustSay(say.MAJA.name);
    await nils.leave();
    await maja.leave();
    this.people = this.people.filter((person) => person !== nils && person !== maja);
  }

  /** Two who work together, and one who wants to know what comes next (S5, S43). */
  async teamIsMade() {
    const { say, agnes, tilde, olle } = this;
    await agnes.visit("/teams", { address: true });
    await agnes.visit("/teams/new");
    await agnes.send("/teams/new", {}, { status: 422, as: "refused" });
    await agnes.send("/teams/new", { name: say.team, presentation: say.letter, part: say.profile.title });
    const team = agnes.path;
    await agnes.send("*/members", { email: say.TILDE.email, part: say.employeeTitle });
    await tilde.visit(team, { address: true, as: "asked" });
    await tilde.send("*/answer");
    await agnes.visit(team, { address: true, as: "whole" });
    await agnes.mustSay(say.TILDE.name);
    await agnes.visit("/next-assignment", { address: true });
    await agnes.send("/next-assignment", { wish: say.letter });
    await olle.visit("/desk", { address: true });
    await olle.follow('main a[href^="/next-assignments/"]');
    await olle.send("/next-assignments/*", { note: say.question });
  }

  // -- 3 · a client ---------------------------------------------------------------------

  async assignmentIsPosted() {
    const { say } = this;
    this.ingrid = await this.register(say.INGRID, "client", { company: say.CLIENT });
    const ingrid = this.ingrid;
    // The client manager, whose list the follow-ups come to.
    const manager = await ingrid.page.locator(".person-card .person-name").first().innerText();
    await ingrid.visit("/company");
    const { org_no, vat_no, street, town } = say.CLIENT_COMPANY;
    await ingrid.send("/company", { org_no, vat_no, street, town, invoice_email: INVOICES });
    await ingrid.visit("/assignments");
    await ingrid.follow('main a[href="/assignments/new"]');
    await ingrid.send("/assignments/new", {
      ...say.need,
      lang: this.lang,
      must: say.skills.slice(0, 2).join("\n"),
      nice: say.skills[2],
      languages: ["sv"],
      starts_on: this.start,
      ends_on: plusDays(this.start, 175),
      extent_percent: "100",
      place: say.profile.city,
      remote: true,
      budget: "1100",
      budget_basis: "hour",
      people: "1",
    }, { as: "draft" });
    this.assignment = ingrid.path;
    await ingrid.mustSay(say.need.title);
    await ingrid.follow(`main a[href="${this.assignment}/edit"]`);
    await ingrid.visit(this.assignment);
    // Nobody opens an assignment before staff have granted the account (S18).
    await ingrid.send("*/opening", {}, { status: 409, as: "not-granted" });
    this.karin = await this.arrive({ name: manager, email: "" }, "manager", true);
    await this.karin.signIn();
    await this.karin.visit("/accounts", { address: true });
    await this.karin.followText(say.INGRID.name);
    await this.karin.send("*/grant");
    await ingrid.visit(this.assignment, { address: true });
    await ingrid.send("*/opening", {}, { as: "open" });
    await ingrid.mustNotFind("/consultants");
    await ingrid.visit("/desk", { address: true, as: "posted" });

    // Staff take one in for the client, who rang (S47).
    await this.karin.visit("/desk", { address: true });
    await this.karin.visit("/assignments");
    await this.karin.visit("/assignments/new", { address: true });
    const client = await this.karin.page.locator("select[name=client] option").filter({ hasText: say.CLIENT }).getAttribute("value");
    await this.karin.send("/assignments/new", {
      client,
      ...say.second,
      must: say.skills[2],
      starts_on: plusDays(this.start, 60),
      extent_percent: "40",
      remote: true,
    });
    await this.karin.send("*/opening");
    await ingrid.visit("/assignments");
    await ingrid.mustSay(say.need.title, say.second.title);
  }

  // -- 4 · applications --------------------------------------------------------------------

  async consultantsApply() {
    const { say } = this;
    for (const [person, fee] of [[this.agnes, FEE], [this.tilde, AGENCY_FEE]]) {
      await person.visit("/assignments");
      await person.followText(say.need.title);
      if (person.path !== this.assignment) throw new Error(`the list leads ${person.name} to ${person.path}`);
      // The client's name is masked unless the client allows it (S46).
      await person.mustNotSay(say.CLIENT);
      await person.send(`${this.assignment}/favourite`);
      await person.mustHave('button.star[aria-pressed="true"]', 1);
      await person.visit("/favourites");
      await person.mustSay(say.need.title);
      await person.visit(this.assignment);
      await person.send(`${this.assignment}/application`, { rate: String(fee), basis: "hour", message: say.application }, { as: "applied" });
      await person.visit("/applications");
      await person.mustSay(say.need.title);
    }
  }

  // -- 5 · the match ----------------------------------------------------------------------------

  async staffMatch() {
    const { say, karin } = this;
    await karin.visit(this.assignment, { address: true });
    await karin.mustSay(say.AGNES.name, say.TILDE.name, say.application);
    await karin.follow(`main a[href="${this.assignment}/match"]`);
    await karin.send(`${this.assignment}/match`, {}, { as: "run" });
    if (await karin.page.locator('main a[href="?all=1"]').count()) await karin.follow('main a[href="?all=1"]', { as: "all" });
    await karin.mustSay(say.AGNES.name, say.TILDE.name);
    await karin.mustHave(".score-bar, .score");

    const pick = (id) => karin.send("*/match/decision", {}, {
      holding: [`input[name=consultant][value="${id}"]`, 'input[name=decision][value="pick"]'],
    });
    await pick(this.agnesId);
    await pick(this.tildeId);
    // The third is whoever of the demo's freelancers stands highest.
    const ids = await karin.page
      .locator('form[action$="/match/decision"]:has(input[name=decision][value="pick"]) input[name=consultant]')
      .evaluateAll((inputs) => inputs.map((input) => input.value));
    for (const id of ids) {
      await karin.visit(`/consultants/${id}`, { address: true });
      if ((await karin.page.locator('main a[href^="/agencies/"]').count()) > 0) continue;
      this.thirdId = id;
      this.thirdName = await karin.page.locator("main h1").first().innerText();
      break;
    }
    if (!this.thirdId) throw new Error("no freelancer of the demo fits the assignment");
    await karin.visit(`${this.assignment}/match?all=1`, { address: true });
    // Somebody else is put aside, with a reason (S50).
    const other = ids.find((id) => id !== this.thirdId);
    if (other) {
      await karin.send("*/match/decision", { reason: say.ending }, {
        holding: [`input[name=consultant][value="${other}"]`, 'input[name=decision][value="exclude"]'],
      });
    }
    await pick(this.thirdId);
    await karin.visit(`${this.assignment}/match`, { address: true, as: "picked" });
    // The same need as two roles: a team is found, and nobody is picked by it (S5, S48).
    await karin.follow(`main a[href="${this.assignment}/team"]`);
    const [[first, firstMust], [second, secondMust]] = say.team;
    await karin.send(`${this.assignment}/team`, { name_1: first, must_1: firstMust, name_2: second, must_2: secondMust });
    await karin.mustSay(first, second);
    await karin.mustHave('form[action$="/picking"], form[action$="/exchange"]');
    await karin.visit(`${this.assignment}/match`, { address: true, as: "picked" });
  }

  // -- 6 · consent, and the three -------------------------------------------------------------------

  async threeAreProposed() {
    const { say, karin } = this;
    const slate = `${this.assignment}/proposal`;
    await karin.visit(slate);
    await karin.send(`${this.assignment}/consents`, {}, { as: "asked" });
    // Nothing can be put together before somebody has consented (S55).
    if (await karin.hasForm(slate)) throw new Error("a slate can be sent before anybody has consented");

    this.third = await this.arrive({ name: this.thirdName, email: "" }, "consultant", true);
    await this.third.signIn();
    await this.giveConsent(this.agnes, FEE, "asked");
    await this.giveConsent(this.third, FEE + 50, "asked");
    await this.giveConsent(this.tilde, AGENCY_FEE, "asked");
    // An agency's consultant needs two hands (S57).
    await karin.visit(slate, { address: true });
    await karin.mustHave('#slate input[name="pick"]', 2);
    await this.giveConsent(this.hugo, AGENCY_FEE, "asked");
    await karin.visit(slate, { address: true, as: "given" });
    await karin.mustHave('#slate input[name="pick"]', 3);
    await karin.send(slate, { note: say.note }, { button: 'button[name=then][value="send"]', as: "sent" });
    this.proposal = karin.path;
    await this.agnes.visit("/privacy");
    await this.agnes.mustSay(say.CLIENT);
  }

  /** Says yes, with a fee. */
  async giveConsent(person, fee, as) {
    await person.visit("/consents", { address: true });
    await person.follow('main a[href^="/consents/"]', { as });
    await person.mustSay(this.say.CLIENT);
    await person.send("*/giving", { rate: String(fee), basis: "hour" }, { as: "given" });
    await person.visit("/consents");
  }

  // -- 7 · interview and choice ------------------------------------------------------------------------

  async clientChooses() {
    const { say, ingrid, agnes } = this;
    await ingrid.visit("/desk", { address: true, as: "proposed" });
    await ingrid.visit("/proposals");
    await ingrid.follow('main a[href^="/proposals/"]');
    if (ingrid.path !== this.proposal) throw new Error(`the client comes to ${ingrid.path}`);
    await ingrid.mustHave(".compare thead th", 3);
    await ingrid.mustSay(say.AGNES.name, say.TILDE.name, this.thirdName);
    const suggestions = await ingrid.page
      .locator('.compare thead a[href^="/suggestions/"]')
      .evaluateAll((links) => links.map((a) => [a.getAttribute("href"), a.closest("th").innerText]));
    for (const [href] of suggestions) {
      await ingrid.visit(this.proposal, { address: true });
      await ingrid.visit(href);
    }
    this.suggestion = suggestions.find(([, text]) => text.includes(say.AGNES.name))[0];
    await ingrid.visit(this.suggestion, { address: true });
    await ingrid.mustSay(say.experience.assignment, say.education.school);
    // Neither mail nor phone, and nobody else of the register.
    await ingrid.mustNotSay(say.AGNES.email, say.AGNES.phone);
    await ingrid.readPdf(`main a[href^="${this.suggestion}/resume.pdf"]`, [say.AGNES.name]);
    await ingrid.readPdf(`main a[href^="${this.suggestion}/portfolio/"]`, ["Handbok"]);
    await ingrid.mustNotFind(`/consultants/${this.agnesId}`);

    await ingrid.visit(this.proposal, { address: true });
    await ingrid.visit(`${this.suggestion}/interview`);
    const today = await this.today(ingrid);
    const at = (days, time) => `${plusDays(today, days)}T${time}`;
    await ingrid.send(`${this.suggestion}/interview`, {
      time1: at(2, "10:00"),
      time2: at(3, "13:30"),
      time3: at(4, "09:00"),
      minutes: "45",
      place: say.place,
    }, { as: "offered" });
    this.interview = ingrid.path;

    await agnes.visit("/desk", { address: true, as: "invited" });
    await agnes.visit("/interviews");
    await agnes.follow('main a[href^="/interviews/"]', { as: "offered" });
    const slots = agnes.page.locator('input[name="slot"]');
    const before = Date.now();
    await agnes.send("*/booking", { slot: await slots.nth(1).getAttribute("value") }, { as: "booked" });
    const calendar = await agnes.readCalendar('main a[href$="/invitation.ics"]');
    const people = calendar.filter((line) => line.startsWith("ATTENDEE") || line.startsWith("ORGANIZER")).join(" ");
    for (const email of [say.AGNES.email, say.INGRID.email]) {
      if (!people.toLowerCase().includes(email)) throw new Error(`the invitation does not name ${email}: ${people}`);
    }
    // The invitation is in the letters to all, the agent's too (S60, S61).
    for (const email of [say.AGNES.email, say.INGRID.email, this.agentMail]) {
      await this.house.letter(email, /^Content-Type: text\/calendar;.*method=REQUEST/im, before);
    }
    await this.olle.visit("/interviews", { address: true });

    await this.pass(7);
    await ingrid.visit(this.interview, { address: true, as: "begun" });
    await ingrid.send("*/outcome", {}, { holding: ['input[name=outcome][value="held"]'], as: "held" });
    await ingrid.visit(this.proposal, { address: true });
    await ingrid.send(`${this.proposal}/choice`, {}, {
      holding: [`input[name=suggestion][value="${idIn(this.suggestion)}"]`],
      as: "chosen",
    });
    // What was not chosen is closed to the client again (S53).
    for (const [href] of suggestions.filter(([href]) => href !== this.suggestion)) await ingrid.mustNotSee(href);
  }

  // -- 8 · contracts --------------------------------------------------------------------------------------

  async contractsAreSigned() {
    const { say, karin, ingrid, agnes } = this;
    await karin.visit(this.proposal, { address: true, as: "chosen" });
    await karin.follow('main a[href^="/contracts/new"]');
    await karin.send("/contracts/new*", {}, { as: "draft" });
    this.contract = karin.path;
    await karin.mustHoldAmount(FEE);
    await karin.mustHoldAmount((FEE * (100 + COMMISSION)) / 100);
    await karin.follow(`main a[href="${this.contract}/edit"]`);
    await karin.send(`${this.contract}/edit`, { terms_days: "30" });
    await karin.send(`${this.contract}/sending`, { typed_name: karin.name, agreed: true }, { as: "sent" });
    for (const person of [ingrid, agnes]) {
      await person.visit("/contracts", { address: true });
      await person.follow('main a[href^="/contracts/"]', { as: "to-sign" });
      await person.mustHoldAmount(FEE);
      await person.mustHoldAmount((FEE * (100 + COMMISSION)) / 100);
      await person.send(`${this.contract}/signing`, { typed_name: person.name, agreed: true }, { as: "signed" });
    }
    await ingrid.visit("/contracts");
    await ingrid.follow('main a[href^="/contracts/"]', { as: "signed-by-all" });
    await ingrid.readPdf(`main a[href="${this.contract}/client.pdf"]`, [say.CLIENT, say.INGRID.name]);
    await agnes.readPdf(`main a[href="${this.contract}/consultant.pdf"]`, [say.AGNES_COMPANY.name, say.AGNES.name]);
    await agnes.mustNotFind(`${this.contract}/client.pdf`);
    await karin.visit("/contracts", { address: true });
    await karin.visit("/engagements");
    await agnes.visit("/engagements", { address: true });
    await agnes.followText(say.need.title, { as: "planned" });
    this.engagement = agnes.path;
    await ingrid.visit(this.engagement, { address: true });
    await karin.visit(this.engagement, { address: true });
    await ingrid.visit(this.assignment, { address: true, as: "filled" });
    await this.passwordIsLeft();
  }

  /** A password for the other side, by a link that opens once (S23). */
  async passwordIsLeft() {
    const { say, agnes, ingrid } = this;
    const secrets = `${this.engagement}/secrets`;
    await ingrid.visit(secrets, { address: true });
    await ingrid.send(secrets, {}, { status: 422, as: "refused" });
    await ingrid.send(secrets, { label: say.team, secret: say.PASSWORD_LEFT }, { as: "left" });
    const link = (await ingrid.words()).match(/\/secrets\/[\w-]+/)[0];
    await agnes.visit(link, { address: true });
    await agnes.mustNotSay(say.PASSWORD_LEFT);
    await agnes.send("/secrets/opening");
    await agnes.mustSay(say.PASSWORD_LEFT);
    await ingrid.visit(secrets, { address: true, as: "opened" });
  }

  // -- 9 · time ------------------------------------------------------------------------------------------------

  /** Turns the leaves of the week's page to the week of a day. */
  async turnTo(person, monday) {
    for (;;) {
      const shown = await person.page.locator('a[rel="prev"]').getAttribute("href").then((href) => plusDays(href.match(/\d{4}-\d\d-\d\d/)[0], 7));
      if (shown === monday) return;
      await person.follow(shown < monday ? 'main a[rel="next"]' : 'main a[rel="prev"]');
    }
  }

  /** Writes eight hours on each of the days, all of one week. */
  async writeHours(days, more = {}) {
    const { agnes } = this;
    await this.turnTo(agnes, mondayOf(days[0]));
    const action = `/time/${idIn(this.engagement)}/week`;
    const hours = Object.fromEntries(days.map((day) => [`hours_${day}`, this.say.decimal("8.0")]));
    if (this.scripts && days.length === 5) {
      // One figure, and Ctrl+D to the rest of the working days.
      const first = agnes.page.locator(`[name="hours_${days[0]}"]`);
      await first.fill(hours[`hours_${days[0]}`]);
      await first.press("Control+d");
      for (const day of days) {
        const value = await agnes.page.locator(`[name="hours_${day}"]`).inputValue();
        if (value !== hours[`hours_${day}`]) throw new Error(`Ctrl+D left "${value}" on ${day}`);
      }
      await agnes.send(action, more, { as: "reported" });
    } else {
      await agnes.send(action, { ...hours, ...more }, { as: "reported" });
    }
  }

  async weekIsReported() {
    await this.passUntil(this.start);
    const { agnes, say } = this;
    await agnes.visit(this.engagement, { address: true, as: "running" });
    await agnes.visit("/time");
    const week = workdays(this.start, plusDays(this.start, 7));
    // What cannot be read as hours comes back as it was typed.
    await this.turnTo(agnes, this.start);
    await agnes.send(`/time/${idIn(this.engagement)}/week`, { [`hours_${week[0]}`]: "mycket" }, { status: 422, as: "refused" });
    const typed = await agnes.page.locator(`[name="hours_${week[0]}"]`).inputValue();
    if (typed !== "mycket") throw new Error(`the week's page lost what was typed: "${typed}"`);
    await this.writeHours(week, { [`note_${week[0]}`]: say.weekNote });
    await agnes.visit("/time-sheets");
  }

  // -- 11 · the call after two weeks ----------------------------------------------------------------------------------

  /** The follow-ups of this engagement in a part of the manager's list. */
  due(part) {
    return this.karin.page.locator(`#${part} li.entry`).filter({ hasText: this.say.AGNES.name }).filter({ hasText: this.say.CLIENT });
  }

  async twoWeeksLater() {
    const { karin, say } = this;
    await this.passUntil(plusDays(this.start, 13));
    await karin.visit("/follow-ups", { address: true });
    if ((await this.due("now").count()) > 0) throw new Error("the call after two weeks comes a day too early");
    if ((await this.due("soon").count()) !== 1) throw new Error("the call after two weeks is not announced");
    await this.passUntil(plusDays(this.start, 14));
    await karin.visit("/desk", { address: true, as: "follow-up" });
    await karin.visit("/follow-ups", { address: true });
    if ((await this.due("now").count()) !== 1) throw new Error("the call after two weeks does not come on its day");
    await this.openDue("now");
    await karin.send("*/outcome", { client_satisfaction: "5", needs_support: "no", note: say.followUp }, { as: "done" });
    await karin.mustSay(say.followUp);
  }

  /** Opens the follow-up in a part of the list. */
  async openDue(part) {
    const href = await this.due(part).first().locator('a[href^="/follow-ups/"]').getAttribute("href");
    await this.karin.visit(href);
  }

  // -- 9 · the month ------------------------------------------------------------------------------------------------------

  async monthIsApproved() {
    const { agnes, ingrid, say } = this;
    const end = nextMonth(this.start);
    await this.passUntil([end, plusDays(this.start, 28)].sort()[1]);
    const days = workdays(this.start, end);
    this.hours = days.length * 8;
    await agnes.visit("/time", { address: true });
    for (let monday = mondayOf(plusDays(this.start, 7)); monday < end; monday = plusDays(monday, 7)) {
      const week = days.filter((day) => mondayOf(day) === monday);
      if (week.length > 0) await this.writeHours(week);
    }
    await agnes.visit("/time-sheets", { address: true });
    // The month that is over, not the one that has begun.
    const sheets = agnes.page.locator('main a[href^="/time-sheets/"]');
    const hrefs = [...new Set(await sheets.evaluateAll((links) => links.map((a) => a.getAttribute("href"))))];
    for (const href of hrefs) {
      await agnes.visit(href, { address: true, as: "open" });
      if ((await agnes.words()).includes(`${this.hours}`)) this.sheet = agnes.path;
      if (this.sheet) break;
    }
    if (!this.sheet) throw new Error(`no month holds ${this.hours} hours`);
    await agnes.send(`${this.sheet}/submission`, {}, { as: "submitted" });

    await ingrid.visit("/desk", { address: true, as: "to-approve" });
    await ingrid.visit("/time-sheets");
    await ingrid.follow(`main a[href="${this.sheet}"]`, { as: "submitted" });
    await ingrid.mustSay(say.AGNES.name);
    await ingrid.send(`${this.sheet}/approval`, {}, { as: "approved" });
    await ingrid.readPdf(`main a[href^="${this.sheet}/report.pdf"]`, [say.AGNES.name]);
    // A week of a month that is approved can be read, not written in.
    await agnes.visit("/time", { address: true });
    await this.turnTo(agnes, this.start);
    const { pathname, search } = new URL(agnes.page.url());
    await agnes.visit(pathname + search, { address: true, as: "locked" });
    await agnes.mustHave(".week-grid .locked");
  }

  // -- 10 · the invoice pair -----------------------------------------------------------------------------------------------

  async monthIsInvoiced() {
    const { agnes, ingrid, say } = this;
    const net = this.hours * FEE;
    const commission = (net * COMMISSION) / 100;
    await agnes.visit("/desk", { address: true, as: "to-confirm" });
    await agnes.visit("/invoices");
    await agnes.follow('main a[href^="/invoice-pairs/"]', { as: "drafted" });
    this.invoicePair = agnes.path;
    for (const amount of [net, commission, net + commission]) await agnes.mustHoldAmount(amount);
    await ingrid.mustNotFind(this.invoicePair);
    await agnes.send(`${this.invoicePair}/confirmation`, {}, { as: "confirmed" });

    this.eva = await this.arrive({ name: FINANCE, email: "" }, "finance", true);
    await this.eva.signIn();
    await this.eva.visit("/desk", { address: true });
    await this.eva.visit("/invoices");
    await this.eva.visit(this.invoicePair);
    for (const amount of [net, commission, net + commission]) await this.eva.mustHoldAmount(amount);
    await this.eva.send(`${this.invoicePair}/review`, {}, { as: "reviewed" });
    const before = Date.now();
    await this.issue();

    await agnes.visit(this.invoicePair, { address: true, as: "issued" });
    await agnes.readPdf('main a[href$="/document.pdf"]', [say.AGNES_COMPANY.name]);
    await ingrid.visit("/invoices", { address: true });
    await ingrid.follow('main a[href^="/invoice-pairs/"]', { as: "issued" });
    for (const amount of [net, commission, net + commission]) await ingrid.mustHoldAmount(amount);
    await ingrid.readPdf('main a[href$="/document.pdf"]', [say.CLIENT]);
    // And both were mailed (S80).
    for (const email of [say.AGNES.email, INVOICES]) await this.house.letter(email, /^Content-Type: application\/pdf/im, before);
  }

  /** Finance issues, after a page to check. */
  async issue() {
    await this.eva.follow(`main a[href="${this.invoicePair}/issue"]`);
    await this.eva.send(`${this.invoicePair}/issue`, {}, { as: "issued" });
    await this.eva.mustHave('main a[href$="/document.pdf"]', 2);
    for (const nth of [0, 1]) await this.eva.readPdf(`main a[href$="/document.pdf"] >> nth=${nth}`);
  }

  // -- 11 · the meeting, the evaluation -----------------------------------------------------------------------------------------

  async bothEvaluate() {
    const { karin, ingrid, agnes, say } = this;
    await karin.visit("/follow-ups", { address: true });
    if ((await this.due("now").count()) !== 1) throw new Error("the meeting after four to six weeks does not come on its day");
    await this.openDue("now");
    await karin.send("*/outcome", {
      client_satisfaction: "5",
      consultant_satisfaction: "4",
      needs_support: "no",
      note: say.meeting,
    });
    await karin.mustSay(say.meeting);

    await this.passUntil(plusDays(this.start, 42));
    for (const [person, side] of [[agnes, "consultant"], [ingrid, "client"]]) {
      await person.visit("/desk", { address: true, as: "to-evaluate" });
      await person.visit("/evaluations");
      await person.follow('main a[href^="/evaluations/"]', { as: "to-answer" });
      this.evaluation = person.path;
      const marks = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${side}_${n}`, String(n % 2 === 0 ? 4 : 5)]));
      await person.send(`${this.evaluation}/answer`, { ...marks, strengths: say.strengths, improvements: say.improvements }, {
        as: person === agnes ? "sealed" : "opened",
      });
      // Sealed until both have answered (S87).
      await person.mustHave("#other", person === agnes ? 0 : 1);
    }
    await agnes.visit(this.evaluation, { address: true, as: "opened" });
    await agnes.mustHave("#other", 1);
    // For the two alone (S88).
    await karin.visit("/evaluations", { address: true });
    await karin.mustSay(say.AGNES.name);
    await karin.mustNotFind(this.evaluation);
    await this.tilde.mustNotFind(this.evaluation);
  }

  // -- 12 · the end, and a new beginning -------------------------------------------------------------------------------------------

  async replacementIsSought() {
    const { karin, ingrid, agnes, say } = this;
    await ingrid.visit("/engagements", { address: true });
    await ingrid.followText(say.need.title, { as: "running" });
    await ingrid.follow(`main a[href="${this.engagement}/ending"]`);
    const last = plusDays(await this.today(ingrid), 11);
    await ingrid.send(`${this.engagement}/ending`, { ended_on: last, choice: "replace", reason: say.ending }, { as: "check" });
    await ingrid.mustSay(say.ending);
    await ingrid.send(`${this.engagement}/ending`, {}, { holding: ['input[name=step][value="confirm"]'], as: "ended" });

    await karin.visit("/desk", { address: true, as: "replacement" });
    await karin.visit("/replacements");
    await karin.mustSay(say.ending);
    await karin.followText(say.need.title);
    await karin.mustSay(say.AGNES.name, say.ending);
    await karin.follow(`main a[href="${this.assignment}/match"]`, { as: "again" });
    await karin.send(`${this.assignment}/match`, {}, { as: "again-run" });
    await karin.mustHave(".entry");
    await agnes.visit(this.engagement, { address: true, as: "ending" });
    await agnes.mustSay(say.ending);
    await this.passUntil(plusDays(last, 1));
    await agnes.visit(this.engagement, { address: true, as: "ended" });
    await ingrid.visit(this.assignment, { address: true, as: "open-again" });
    this.stina = await this.arrive({ name: ADMIN, email: "" }, "admin", true);
    await this.stina.signIn();
  }
}
