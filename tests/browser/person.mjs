// Somebody at a browser of their own, who only follows links, fills in fields
// and presses buttons. Fields are found by name, forms by where they lead, so
// that no wording is needed. Asks the house nothing that a visitor could not.

import { linesOfCalendar, wordsOfPdf } from "./papers.mjs";

/** How long a page may take, in milliseconds. */
const PATIENCE = 60_000;

/** Whatever the status is. */
const ANY = -1;

/** A CSS string. */
const quoted = (text) => JSON.stringify(text);

/** The selector of a form by its action; `*` at an end stands for anything. */
function formAt(action) {
  if (action.startsWith("*")) return `form[action$=${quoted(action.slice(1))}]`;
  if (action.endsWith("*")) return `form[action^=${quoted(action.slice(0, -1))}]`;
  return `form[action=${quoted(action)}]`;
}

/** Somebody. */
export class Person {
  #house;
  #look;
  #context;
  #expected = 200;
  #paper = null;
  #troubles = [];
  #unfit = [];
  #leaving = false;

  /** Opens a browser window; `how` says who and with what. */
  static async arrive({ browser, house, look, lang, scripts, role, name, email, password, staff }) {
    const person = new Person();
    Object.assign(person, { lang, role, name, email, password, staff: staff === true });
    person.#house = house;
    person.#look = look;
    person.#context = await browser.newContext({
      baseURL: house.base,
      javaScriptEnabled: scripts,
      locale: lang === "sv" ? "sv-SE" : "en-GB",
      timezoneId: "Europe/Stockholm",
      reducedMotion: "reduce",
      viewport: { width: 1280, height: 900 },
    });
    person.page = await person.#context.newPage();
    person.page.setDefaultTimeout(20_000);
    person.#listen();
    return person;
  }

  /** Leaves. */
  async leave() {
    await this.#context.close();
  }

  /** What the browser complained about since the last time it was asked. */
  troubles() {
    // A form that saves itself while it is half filled in is told so beside it; that is no trouble.
    const unfit = this.#unfit.splice(0);
    const told = ({ refused }) => refused !== undefined && unfit.includes(refused) && unfit.splice(unfit.indexOf(refused), 1);
    return this.#troubles.splice(0).filter((trouble) => !told(trouble)).map(({ text }) => `${this.name ?? this.role}: ${text}`);
  }

  /** Hears what the browser complains about. */
  #listen() {
    const note = (text, refused) =>
      this.#troubles.push({ text: `${new URL(this.page.url(), this.#house.base).pathname}: ${text}`, refused });
    this.page.on("console", (message) => {
      const asked = /status of (\d+)/.exec(message.text());
      // 403 is the page that asks who one is; any other is thrown where it is met.
      if (message.type() !== "error" || (asked && (asked[1] === "403" || [ANY, Number(asked[1])].includes(this.#expected)))) return;
      note(`console: ${message.text()}`, asked?.[1] === "422" ? message.location().url : undefined);
    });
    this.page.on("response", (answer) => {
      if (answer.status() === 422 && answer.request().headers()["x-autosave"]) this.#unfit.push(answer.url());
    });
    this.page.on("pageerror", (error) => note(`script: ${error.message}`));
    this.page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText;
      // What a script still asked for when its page was left is missed by nobody.
      if (this.#leaving && request.resourceType() === "fetch" && why === "net::ERR_ABORTED") return;
      if (request.url() !== this.#paper) note(`not loaded: ${request.url()} ${why}`);
    });
    this.page.on("request", (request) => {
      const asked = new URL(request.url());
      if (asked.protocol.startsWith("http") && asked.origin !== this.#house.base) note(`asks elsewhere: ${asked.href}`);
    });
  }

  // -- where one is ------------------------------------------------------------

  /** The path that is shown. */
  get path() {
    return new URL(this.page.url()).pathname;
  }

  /** Does something that leads to another page, and waits for it. */
  async #go(act, { status = 200, as, quiet = false } = {}) {
    this.#expected = status;
    this.#leaving = true;
    const [answer] = await Promise.all([
      this.page.waitForNavigation({ waitUntil: "load", timeout: PATIENCE }),
      act(),
    ]);
    this.#leaving = false;
    if (!answer) return;
    const url = this.page.url();
    const html = await answer.text();
    const signedOut = this.path === "/sign-in" && this.email !== undefined;
    if (signedOut && answer.ok()) return;
    if (!quiet) {
      this.#look.see({ url, html, status: answer.status(), role: this.role, as, cookies: await this.#context.cookies() });
    }
    // What weighs most asks who one is, when that was shown long ago.
    const proof = this.page.locator("input[name=proof_password]");
    if (answer.status() === 403 && status !== 403 && this.password && (await proof.count()) > 0) {
      await proof.fill(this.password);
      await this.#go(() => this.page.locator("main form button[type=submit]").first().click(), { status, as, quiet });
      return;
    }
    if (status !== ANY && answer.status() !== status) {
      const said = await this.page.locator(".error-summary, .refusal").allInnerTexts();
      throw new Error(`${this.name ?? this.role} got ${answer.status()}, not ${status}, at ${this.path}: ${said.join(" ").replace(/\s+/g, " ")}`);
    }
  }

  /** Goes to a path: by a link on the page where there is one, else by its address. */
  async visit(path, how = {}) {
    await this.#visit(path, how);
    if (this.path === "/sign-in" && path !== "/sign-in" && this.email !== undefined) {
      await this.signIn();
      if (this.path === "/sign-in") throw new Error(`${this.name} cannot sign in`);
      await this.#visit(path, how);
    }
  }

  async #visit(path, how) {
    const link = this.page.locator(`a[href=${quoted(path)}]:visible`).first();
    const act = (await link.count()) > 0 && !how.address ? () => link.click() : () => this.page.goto(path, { waitUntil: "load" });
    await this.#go(act, how);
  }

  /** Follows the first visible link that fits a selector. */
  async follow(selector, how = {}) {
    const link = this.page.locator(`${selector} >> visible=true`).first();
    if ((await link.count()) === 0) throw new Error(`${this.name ?? this.role} finds no link ${selector} at ${this.path}`);
    await this.#go(() => link.click(), how);
  }

  /** Follows the link whose words hold `text`. */
  async followText(text, how = {}) {
    const link = this.page.locator("main a").filter({ hasText: text }).first();
    if ((await link.count()) === 0) throw new Error(`${this.name ?? this.role} finds no link "${text}" at ${this.path}`);
    await this.#go(() => link.click(), how);
  }

  /** The address of the first link that fits. */
  async hrefOf(selector) {
    const link = this.page.locator(selector).first();
    if ((await link.count()) === 0) throw new Error(`${this.name ?? this.role} finds no ${selector} at ${this.path}`);
    return link.getAttribute("href");
  }

  // -- what one does ------------------------------------------------------------

  /** A form by where it leads, and by what it holds. */
  form(action, holding = []) {
    return holding.reduce(
      (form, selector) => form.and(this.page.locator(`form:has(${selector})`)),
      this.page.locator(formAt(action)),
    );
  }

  /** Whether there is such a form. */
  async hasForm(action, holding = []) {
    return (await this.form(action, holding).count()) > 0;
  }

  /** Fills in a form and sends it. `button` tells which of several buttons. */
  async send(action, values = {}, { holding = [], button = "button[type=submit]:not([formaction]):not([formmethod])", ...how } = {}) {
    const form = this.form(action, holding).first();
    if ((await form.count()) === 0) throw new Error(`${this.name ?? this.role} finds no form ${action} at ${this.path}`);
    await this.#unfold(form);
    for (const [name, value] of Object.entries(values)) await this.#fill(form, name, value);
    await this.#go(() => form.locator(button).first().click(), how);
  }

  /** Opens what is folded around something. */
  async #unfold(inside) {
    const folded = inside.locator("xpath=ancestor::details[not(@open)]/summary");
    for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
  }

  /** One field: typed, chosen, ticked or given a file. */
  async #fill(form, name, value) {
    const fields = form.locator(`[name=${quoted(name)}]:not([type=hidden])`);
    if ((await fields.count()) === 0) throw new Error(`${this.name ?? this.role} finds no field ${name} at ${this.path}`);
    await this.#unfold(fields.first());
    const kind = await fields.first().evaluate((field) => (field.tagName === "SELECT" ? "select" : field.type));
    const one = (wanted) => form.locator(`[name=${quoted(name)}][value=${quoted(wanted)}]`);
    switch (kind) {
      case "select":
        return fields.selectOption(value);
      case "radio":
        return one(value).check();
      case "checkbox":
        if (typeof value === "boolean") return fields.first().setChecked(value);
        for (const wanted of value) await one(wanted).check();
        return undefined;
      case "file":
        return fields.setInputFiles(value);
      default:
        return fields.first().fill(String(value));
    }
  }

  /** Opens a paper by its link; its bytes. The page stays. */
  async #open(selector) {
    const href = new URL(await this.hrefOf(selector), this.page.url()).href;
    const link = this.page.locator(selector).first();
    await this.#unfold(link);
    this.#paper = href;
    let took;
    const bytes = new Promise((resolve, reject) => (took = { resolve, reject }));
    const mine = (asked) => asked.href === href;
    await this.page.route(mine, async (route) => {
      try {
        const answer = await route.fetch();
        if (answer.status() !== 200) throw new Error(`${href} answered ${answer.status()}`);
        took.resolve(await answer.body());
      } catch (error) {
        took.reject(error);
      }
      await route.fulfill({ status: 204 });
    });
    try {
      await link.click({ noWaitAfter: true });
      return await bytes;
    } finally {
      await this.page.unroute(mine);
    }
  }

  /** Opens a PDF by its link and reads it: it must hold every text. */
  async readPdf(selector, texts = []) {
    const words = wordsOfPdf(await this.#open(selector)).replace(/\s+/g, " ");
    for (const text of texts) {
      if (!words.includes(text)) throw new Error(`the PDF ${selector} does not say "${text}"`);
    }
  }

  /** Opens a calendar file by its link; its lines. */
  async readCalendar(selector) {
    return linesOfCalendar(await this.#open(selector));
  }

  // -- what one expects -----------------------------------------------------------

  /** The words of the page's main part. */
  async words() {
    return (await this.page.locator("main").innerText()).replace(/[\u00a0\u202f]/g, " ");
  }

  /** The page must say this. */
  async mustSay(...texts) {
    const words = await this.words();
    for (const text of texts) {
      if (!words.includes(text)) throw new Error(`${this.name ?? this.role} does not read "${text}" at ${this.path}`);
    }
  }

  /** The page must not say this. */
  async mustNotSay(...texts) {
    const words = await this.words();
    for (const text of texts) {
      if (words.includes(text)) throw new Error(`${this.name ?? this.role} reads "${text}" at ${this.path}`);
    }
  }

  /** There must be so many of something; at least one when no number is given. */
  async mustHave(selector, count) {
    const found = await this.page.locator(selector).count();
    if (count === undefined ? found === 0 : found !== count) {
      throw new Error(`${this.name ?? this.role} finds ${found} of ${selector} at ${this.path}, not ${count ?? "any"}`);
    }
  }

  /** The page must show an amount of whole kronor, however it is grouped. */
  async mustHoldAmount(kronor) {
    const digits = (await this.words()).replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, "");
    if (!new RegExp(`(?<!\\d)${kronor}(?!\\d)`).test(digits)) {
      throw new Error(`${this.name} does not read ${kronor} kronor at ${this.path}`);
    }
  }

  /** There is no such page for this person. */
  async mustNotFind(path) {
    await this.visit(path, { status: 404, address: true });
  }

  /** The page is there no more: it says why, and nothing else. */
  async mustNotSee(path) {
    this.#expected = ANY;
    this.#leaving = true;
    const answer = await this.page.goto(path, { waitUntil: "load" });
    this.#leaving = false;
    if (answer.status() < 400) throw new Error(`${this.name} still sees ${path}`);
  }

  // -- coming and going ---------------------------------------------------------------

  /** Signs in: staff of the demo with one press, others with their password. */
  async signIn() {
    if (this.staff) {
      await this.#go(() => this.page.goto("/demo"), { quiet: true });
      const mine = this.page.locator('form[action="/demo/sign-in"]').filter({ has: this.page.getByText(this.name, { exact: true }) });
      await this.#go(() => mine.first().locator("button").click(), { quiet: true });
      if ((await this.page.locator("html").getAttribute("lang")) !== this.lang) {
        await this.#go(() => this.page.locator('form[action="/language"] button').click(), { quiet: true });
      }
      return;
    }
    if (this.path !== "/sign-in") await this.#go(() => this.page.goto("/sign-in"));
    // Whatever comes after it: the way on may lead to what is not for this person.
    await this.send("/sign-in", { email: this.email, password: this.password }, { status: ANY, quiet: true });
  }

  /** Opens the newest mail to this person and follows its way on. */
  async followMail(start) {
    // What a guest asks for is done behind the page: the mail comes in a moment.
    const link = `main a[href^=${quoted(start)}]`;
    for (const until = Date.now() + 15_000; ; ) {
      await this.#go(() => this.page.goto("/demo/mails"));
      const mine = this.page.locator("tbody tr").filter({ hasText: this.email }).locator('a[href^="/demo/mails/"]');
      if ((await mine.count()) > 0) {
        await this.#go(() => mine.first().click());
        if ((await this.page.locator(link).count()) > 0) break;
      }
      if (Date.now() > until) throw new Error(`no mail to ${this.email} has a link to ${start}`);
      await this.page.waitForTimeout(300);
    }
    await this.follow(link);
  }
}
