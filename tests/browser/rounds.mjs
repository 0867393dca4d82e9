// The rest of the house: every page that the life of one assignment does not
// lead through is opened once, by somebody who may. Whoever adds a page that
// nobody can find is told so. Changes nothing but what a visitor may.

import { useRights } from "./rights.mjs";

/** What is no page: files, answers for machines, and an address that leads on. */
const NO_PAGE =
  /\.(pdf|ics|json|xml|md)$|\/(small|paper|agreement)$|^\/(assets|healthz|readyz)\b|\/file$|^\/taxonomy\/suggestions$|\/portfolio\/\{item\}$|^\/my-data$/;

/** What `accounts.mjs` sees (pages of a house under a name, and a mail's link), and what there is
 * only in a house with a provider for signing in, which the stories have. */
const ELSEWHERE =
  /^\/(sign-in\/second$|account\/security\/passkeys\/|address\/|sign-in\/oidc|account\/security\/identities\/)/;
/** Where one is led when the terms are new, and nowhere else. */
const LED = /^\/policies\/acceptance$/;

/** The name of the role in the table of routes, and the person who has it. */
const OUTSIDE = [
  ["consultant", "agnes"],
  ["agency", "hugo"],
  ["client", "ingrid"],
];

/** A route as an expression that fits the patterns that were seen. */
const fitting = (path) => new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`);

/** Goes round; `routes` are the house's. */
export async function goRound(life, routes) {
  const { say, look } = life;
  const pages = routes.filter((route) => route.method === "GET" && !NO_PAGE.test(route.path) && !ELSEWHERE.test(route.path));
  const plain = pages.filter((route) => !route.path.includes("{") && !route.path.startsWith("/demo") && !LED.test(route.path));

  const visitor = await life.arrive({}, "guest");
  for (const { path } of plain.filter((route) => route.who.includes("guest"))) {
    if (!look.has(path, "guest")) await visitor.visit(path, { address: true });
  }
  for (const index of ["/how-it-works", "/why-join"]) {
    for (const audience of ["consultants", "agencies", "clients"]) {
      await visitor.visit(index, { address: true });
      await visitor.visit(`${index}/${audience}`);
    }
  }
  await visitor.visit("/policies");
  await visitor.follow('main a[href^="/policies/"]');
  await visitor.visit("/contact");
  await visitor.send("/contact", {}, { status: 422, as: "refused" });
  await visitor.send("/contact", { name: "Ove Lind", email: "ove@lind.example", role: "client", message: say.question });
  await visitor.visit("/call-me", { address: true });
  await visitor.send("/call-me", { name: "Ove Lind", phone: "070-174 06 49" });
  await visitor.visit("/no-such-page", { status: 404, address: true });
  await forgottenPassword(life);

  for (const [role, name] of OUTSIDE) {
    for (const { path, who } of plain) {
      if (who.includes(role) && !who.includes("guest") && !look.has(path, role)) await life[name].visit(path, { address: true });
    }
  }
  const { stina } = life;
  const staffSaw = (path) => ["agent", "manager", "finance", "admin"].some((role) => look.has(path, role));
  await stina.visit("/desk", { address: true });
  for (const { path, who } of plain) {
    if (who.includes("admin") && !who.includes("guest") && !staffSaw(path)) await stina.visit(path, { address: true });
  }
  for (const list of ["/clients", "/agencies", "/taxonomy"]) {
    await stina.visit(list, { address: true });
    await stina.follow(`main tbody a[href^="${list}/"]`);
  }
  await stina.visit("/consultants", { address: true });
  await stina.send("/consultants", { q: say.TILDE.name });
  await stina.followText(say.TILDE.name);
  await stina.follow('main a[href^="/suppliers/"]');
  await stina.visit("/consultants", { address: true });
  await stina.send("/consultants", { q: say.TILDE.name });
  await stina.followText(say.TILDE.name);
  await stina.follow('main a[href^="/accounts/"]');
  const account = stina.path.split("/").pop();
  await stina.follow('main a[href$="/closing"]');
  await stina.visit(`/privacy/erasure/${account}`, { address: true });
  await useRights(life);

  // Signing out leads back to the door.
  await life.hugo.visit("/account", { address: true });
  life.hugo.email = undefined;
  life.hugo.role = "guest";
  await life.hugo.send("/sign-out", {}, { as: "signed-out" });

  const seen = new Set(look.seen.values());
  const unseen = pages.filter(({ path }) => ![...seen].some((pattern) => fitting(path).test(pattern)));
  return unseen.map(({ path }) => `nobody has seen ${path}`);
}

/** Somebody has forgotten the password, and signs in with a new one. */
async function forgottenPassword(life) {
  const { say } = life;
  const somebody = await life.arrive({}, "guest");
  await somebody.visit("/sign-in");
  await somebody.send("/sign-in", { email: say.HUGO.email, password: "inte det här heller" }, { status: 422, as: "refused" });
  await somebody.visit("/forgotten");
  await somebody.send("/forgotten", { email: say.HUGO.email });
  somebody.email = say.HUGO.email;
  await somebody.followMail("/reset/");
  somebody.role = "agency";
  await somebody.send("/reset/*", { new_password: `${say.HUGO.password} igen` });
  life.hugo.password = `${say.HUGO.password} igen`;
}
