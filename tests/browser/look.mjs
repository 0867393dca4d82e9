// What every page must be: readable by everybody (axe-core, WCAG 2.2 AA, light
// and dark), no wider than a phone, whole (no missing text, nothing that fails
// to load, nothing from elsewhere); and a picture of it in two widths. Each
// page is looked at once, as it was served to whoever stood before it; nothing
// is asked of the house a second time but style, script and pictures.

import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
/** The colours of the wide and of the narrow page; the two languages together have all four. */
const COLOURS = { sv: ["light", "dark"], en: ["dark", "light"] };
/** Pages that are looked at at once. */
const EYES = 2;

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The route of a path: ids and tokens by what they are. */
export function patternOf(path) {
  const parts = path.split("/").filter((part) => part !== "");
  return "/" + parts.map((part, i) => (UUID.test(part) ? "{id}" : nameless(parts[i - 1], part))).join("/");
}

/** A part of a path that is a token or a kind, by the part before it. */
function nameless(before, part) {
  if (["confirm", "reset", "invitations", "taking-over"].includes(before) || (before === "secrets" && part !== "opening")) return "{token}";
  if (before === "policies" && part !== "acceptance") return "{kind}";
  if (before === "versions") return "{number}";
  return part;
}

/** The name of a picture: `assignments-id-match-manager`. */
function nameOf(pattern, role, as) {
  const words = pattern.replace(/[{}]/g, "").split("/").filter((word) => word !== "");
  return [words.join("-") || "landing", role, as].filter(Boolean).join("-");
}

/** A page without text that is missing, in the right language, with a title. */
function reading(html, lang) {
  const faults = [];
  const missing = html.match(/⟦[^⟧]*⟧?/);
  if (missing) faults.push(`a text is missing: ${missing[0]}`);
  const said = html.match(/<html[^>]*\blang="([^"]*)"/)?.[1];
  if (said !== lang) faults.push(`the page says that it is in "${said}", not in "${lang}"`);
  if (!/<title>[^<]*\S[^<]*<\/title>/.test(html)) faults.push("the page has no title");
  return faults;
}

/** Wider than the window, and by what. */
async function overflow(page, where) {
  const over = await page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth - root.clientWidth;
    if (wide <= 0) return null;
    const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
    const last = out.at(-1);
    return `${wide} px, ${last ? last.tagName.toLowerCase() + (last.className ? "." + last.className : "") : "?"}`;
  });
  return over ? [`${where}: wider than the window by ${over}`] : [];
}

/** What axe finds. */
async function axe(page, where) {
  const found = await page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }), RULES);
  if (found.passes.length === 0) return [`${where}: axe found nothing to look at`];
  return found.violations.flatMap((rule) =>
    rule.nodes.slice(0, 4).map((node) => {
      const why = [...node.any, ...node.all, ...node.none][0]?.message ?? rule.help;
      return `${where}: axe ${rule.id}: ${node.target.join(" ")}: ${why}`;
    }),
  );
}

/** Looks at the pages of one journey. */
export class Look {
  #browser;
  #folder;
  #lang;
  #seen = new Map();
  #queue = [];
  #faults = [];
  #idle = [];
  #running = 0;
  #waiting = [];

  /** `folder` takes the pictures; none are taken when it is `blind`. */
  constructor({ browser, folder, lang, blind = false }) {
    this.blind = blind;
    this.#browser = browser;
    this.#folder = folder;
    this.#lang = lang;
    mkdirSync(folder, { recursive: true });
  }

  /** The routes and roles that were seen, as `route role`. */
  get seen() {
    return this.#seen;
  }

  /** How many pages there are pictures of. */
  get count() {
    return this.#seen.size;
  }

  /** Whether a role has seen a route. */
  has(pattern, role) {
    return this.#seen.has(`${pattern} ${role}`);
  }

  /** A page as somebody got it. Read every time, looked at the first time. */
  see({ url, html, status, role, as, cookies }) {
    const pattern = status === 404 ? "/not-found" : patternOf(new URL(url).pathname);
    for (const fault of reading(html, this.#lang)) this.#faults.push(`${pattern} (${role}): ${fault}`);
    const key = [pattern, role, as].filter(Boolean).join(" ");
    if (this.#seen.has(key)) return;
    const number = String(this.#seen.size + 1).padStart(3, "0");
    this.#seen.set(key, pattern);
    if (this.blind) return;
    this.#queue.push({ url, html, cookies, name: `${number}-${nameOf(pattern, role, as)}`, what: `${pattern} (${role})` });
    this.#go();
  }

  /** Waits until every page was looked at; what was wrong since the last time. */
  async drain() {
    while (this.#running > 0 || this.#queue.length > 0) await new Promise((resolve) => this.#waiting.push(resolve));
    return this.#faults.splice(0);
  }

  /** Starts as many looks as there are eyes. */
  #go() {
    while (this.#running < EYES && this.#queue.length > 0) {
      const job = this.#queue.shift();
      this.#running += 1;
      this.#look(job)
        .catch((error) => this.#faults.push(`${job.what}: could not be looked at: ${error.message.split("\n")[0]}`))
        .finally(() => {
          this.#running -= 1;
          for (const resolve of this.#waiting.splice(0)) resolve();
          this.#go();
        });
    }
  }

  /** A window of its own, with the script that looks; kept for the next page. */
  async #eye() {
    const idle = this.#idle.pop();
    if (idle) return idle;
    const context = await this.#browser.newContext({
      // Our policy would keep axe out; the journeys themselves walk under it.
      bypassCSP: true,
      reducedMotion: "reduce",
      locale: this.#lang === "sv" ? "sv-SE" : "en-GB",
      timezoneId: "Europe/Stockholm",
      viewport: { width: 1280, height: 900 },
    });
    await context.addInitScript({ path: AXE });
    return { context, page: await context.newPage() };
  }

  /** One page in both widths and both colour schemes. */
  async #look({ url, html, cookies, name, what }) {
    const eye = await this.#eye();
    const { context, page } = eye;
    const faults = [];
    const note = (text) => faults.push(`${what}: ${text}`);
    const origin = new URL(url).origin;
    const onConsole = (message) => message.type() === "error" && note(`console: ${message.text()}`);
    const onError = (error) => note(`script: ${error.message}`);
    const onFailed = (request) => note(`not loaded: ${request.url()}`);
    const onRequest = (request) => {
      const asked = new URL(request.url());
      if (asked.protocol.startsWith("http") && asked.origin !== origin) note(`asks elsewhere: ${request.url()}`);
    };
    page.on("console", onConsole).on("pageerror", onError).on("requestfailed", onFailed).on("request", onRequest);
    const bare = url.split("#")[0];
    const mine = (asked) => asked.href === bare;
    try {
      await context.clearCookies();
      await context.addCookies(cookies);
      await page.route(mine, (route) => route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body: html }));
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(bare, { waitUntil: "load" });
      faults.push(...(await overflow(page, `${what} 1280`)));
      await page.screenshot({ path: join(this.#folder, `${name}-1280.png`), fullPage: true });
      const [wide, narrow] = COLOURS[this.#lang];
      await page.emulateMedia({ colorScheme: wide });
      faults.push(...(await axe(page, `${what} 1280 ${wide}`)));
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 390, height: 844 });
      faults.push(...(await overflow(page, `${what} 390`)));
      await page.screenshot({ path: join(this.#folder, `${name}-390.png`), fullPage: true });
      // What is folded away must be as good as what is not.
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      faults.push(...(await overflow(page, `${what} 390 unfolded`)));
      await page.emulateMedia({ colorScheme: narrow });
      faults.push(...(await axe(page, `${what} 390 ${narrow}`)));
    } finally {
      page.off("console", onConsole).off("pageerror", onError).off("requestfailed", onFailed).off("request", onRequest);
      await page.unroute(mine).catch(() => {});
      this.#idle.push(eye);
      this.#faults.push(...faults);
    }
  }
}
