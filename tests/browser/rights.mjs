// What people may ask of the house: why it was somebody else, what is kept of
// them, to be forgotten; and what the house asks of them when its terms are new.

/** Asks and answers; `life` has come to its end. */
export async function useRights(life) {
  await whyNotMe(life);
  await ownData(life);
  await newTerms(life);
}

/** Asked by one who was not chosen, told by staff, read (S52). */
async function whyNotMe({ say, tilde, karin, stina, assignment, tildeId, agnesId }) {
  const why = `${assignment}/why-not`;
  await tilde.visit(why, { address: true });
  await tilde.send(why, {}, { as: "asked" });
  await karin.visit(`${assignment}/explanations`, { address: true });
  await karin.visit(`${assignment}/explanations/${tildeId}`, { address: true });
  await karin.send("*/release", { words: say.ending });
  await tilde.visit(why, { address: true, as: "told" });
  await tilde.mustSay(say.ending);
  await stina.visit(`/consultants/${agnesId}/similar`, { address: true });
}

/** A request with its answer; and somebody who is erased (GDPR art. 15, 17). */
async function ownData(life) {
  const { say, agnes, stina } = life;
  await agnes.visit("/privacy/requests/new", { address: true });
  await agnes.send("/privacy/requests", {}, { status: 422, as: "refused" });
  await agnes.send("/privacy/requests", { message: say.question });
  await stina.visit("/privacy/requests", { address: true, as: "waiting" });
  await stina.followText(/^\d+$/);
  await stina.send("*/answer", { answer: say.ending });
  await agnes.visit("/privacy", { address: true, as: "answered" });
  await agnes.mustSay(say.ending);

  const nils = await life.arrive({ name: say.NILS.name, email: say.NILS.email }, "guest");
  Object.assign(nils, { password: say.NILS.password, role: "consultant" });
  await nils.visit("/privacy/erasure", { address: true, as: "leaving" });
  await nils.send("/privacy/erasure", { email: say.NILS.email }, { status: 422, as: "refused" });
  await nils.send("/privacy/erasure", { email: say.NILS.email, sure: true });
  if (!nils.path.startsWith("/erased/")) throw new Error(`after being erased, somebody is at ${nils.path}`);
  await nils.mustNotSay(say.NILS.name);
  await nils.leave();
  life.people = life.people.filter((person) => person !== nils);
}

/** New terms are written, looked at, published, and asked for before anything else (S19). */
async function newTerms({ say, stina, ingrid }) {
  await stina.visit("/policies/terms/editing", { address: true });
  const written = {};
  for (const name of ["body_sv", "body_en"]) {
    written[name] = `${await stina.page.locator(`[name=${name}]`).inputValue()}\n\n${say.question}`;
  }
  await stina.send("/policies/terms/preview", written);
  await stina.send("/policies/terms/publishing", {}, { as: "published" });
  await ingrid.visit("/assignments", { address: true });
  if (!ingrid.path.startsWith("/policies/acceptance")) throw new Error(`new terms are not asked for at ${ingrid.path}`);
  await ingrid.visit("/policies/terms/versions/1", { address: true });
  await ingrid.visit("/assignments", { address: true });
  await ingrid.send("/policies/acceptance", {}, { status: 422, as: "refused" });
  await ingrid.send("/policies/acceptance", { agreed: true });
  if (ingrid.path !== "/assignments") throw new Error(`after accepting, ${ingrid.name} is at ${ingrid.path}`);
}
