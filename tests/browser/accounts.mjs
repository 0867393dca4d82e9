// What guards an account, in a real browser over the real binary: a colleague
// who is led to a second factor, a passkey in the browser's virtual
// authenticator, a code app played by this file, a recovery code. Asks the
// house nothing that a visitor could not. Needs no network.

import { execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./house.mjs";

const PASSWORD = "en lång och lugn mening";
const EMAIL = "stina@maklaren.example";

/** What a code app shows at a moment (RFC 6238), from the secret as base32. */
function shown(secret, seconds) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  let bits = "";
  for (const letter of secret.replaceAll(" ", "")) bits += letters.indexOf(letter).toString(2).padStart(5, "0");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const mark = createHmac("sha1", key).update(counter).digest();
  const at = mark[19] & 15;
  return String((mark.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** A house of its own under a name, since passkeys are bound to names. */
async function openHouse(binary, lang) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "customersonly-accounts-"));
  const base = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NO_COLOR: "1",
    CUSTOMERSONLY__LISTEN: `127.0.0.1:${port}`,
    CUSTOMERSONLY__BASE_URL: base,
    CUSTOMERSONLY__DATA_DIR: folder,
  };
  const create = ["user", "create", "--email", EMAIL, "--name", "Stina System", "--role", "admin", "--lang", lang];
  execFileSync(binary, create, { env, input: `${PASSWORD}\n` });
  const child = spawn(binary, ["serve"], { stdio: ["ignore", "ignore", "pipe"], env });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const over = new Promise((resolve) => child.on("exit", resolve));
  for (const until = Date.now() + 60_000; ; ) {
    if (await fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.ok, () => false)) break;
    if (Date.now() > until) throw new Error(`the house does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    base,
    troubles: () => said.split("\n").filter((line) => /\b(ERROR|panicked)\b/.test(line)),
    async close() {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await over;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Goes somewhere by pressing, and says where that led. */
async function press(page, selector) {
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.locator(selector).first().click()]);
  return new URL(page.url()).pathname;
}

function must(good, what) {
  if (!good) throw new Error(what);
}

/** A page in every look, for people to see. */
async function picture(page, folder, name) {
  for (const scheme of ["light", "dark"]) {
    for (const [size, width] of [["desk", 1280], ["phone", 390]]) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${size}.png`), fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      must(wide <= 0, `${name} is ${wide} px wider than ${width} px`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Signs in with the password, from the sign-in page. */
async function password(page) {
  await page.goto("/sign-in");
  await page.fill("#email", EMAIL);
  await page.fill("#password", PASSWORD);
  return press(page, 'form[action="/sign-in"] button[type=submit]');
}

const signOut = (page) => press(page, 'form[action="/sign-out"] button');

/** The journey; `pictures` is the folder for what the pages look like. */
async function travel(browser, base, pictures, lang) {
  const folder = join(pictures, lang, "accounts");
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ baseURL: base, locale: lang === "sv" ? "sv-SE" : "en-GB" });
  const page = await context.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (403|409|422)/.test(message.text())) troubles.push(message.text());
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  // Led to a second factor before anything else.
  must((await password(page)) === "/account/security", "a colleague without a second factor is led to one");
  await page.goto("/consultants");
  must(new URL(page.url()).pathname === "/account/security", "nothing else opens");
  await picture(page, folder, "security-empty");

  // A passkey, and the recovery codes that come with the first factor.
  await press(page, 'a[href="/account/security/passkeys/new"]');
  await page.fill("#passkey_name", "Min dator");
  await picture(page, folder, "passkey-new");
  await press(page, "[data-passkey=create] button");
  const codes = await page.locator("#recovery-codes code").allInnerTexts();
  must(codes.length === 10, `ten recovery codes are shown, not ${codes.length}`);
  await picture(page, folder, "recovery-codes");
  await page.goto("/account/security");
  must((await page.getByText("Min dator").count()) === 1, "the passkey is listed");
  await page.goto("/consultants");
  must(new URL(page.url()).pathname === "/consultants", "the house is open now");

  // One touch signs in.
  await signOut(page);
  await page.goto("/sign-in");
  await picture(page, folder, "sign-in");
  must((await press(page, "[data-passkey=get] button")) === "/desk", "the passkey signs in");
  const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId });
  must(credentials.length === 1 && credentials[0].isResidentCredential, "one discoverable key");

  // A code app, and the second step of the password.
  await page.goto("/account/security/code-app");
  const secret = await page.locator("#secret").textContent();
  await picture(page, folder, "code-app");
  const first = Date.now() / 1000;
  await page.fill("#code", shown(secret, first));
  must((await press(page, 'form[action="/account/security/code-app"] button')) === "/account/security", "it is on");
  await picture(page, folder, "security");
  await signOut(page);
  must((await password(page)) === "/sign-in/second", "the password is not enough");
  await picture(page, folder, "second");
  await page.fill("#code", shown(secret, first));
  await press(page, 'form[action="/sign-in/second"] button[type=submit]');
  must((await page.locator(".error-summary").count()) === 1, "a code works once");
  await page.fill("#code", shown(secret, first + 30));
  must((await press(page, 'form[action="/sign-in/second"] button[type=submit]')) === "/desk", "the next code opens");
  await signOut(page);
  await password(page);
  await page.fill("#code", codes[0]);
  must((await press(page, 'form[action="/sign-in/second"] button[type=submit]')) === "/desk", "a recovery code opens");

  // Renaming and removing.
  await page.goto("/account/security");
  await press(page, 'a[href^="/account/security/passkeys/0"]');
  await picture(page, folder, "passkey");
  await page.fill("#passkey_name", "Datorn hemma");
  await press(page, 'form[action^="/account/security/passkeys/"] button.primary');
  must((await page.getByText("Datorn hemma").count()) === 1, "it has the new name");
  await press(page, 'a[href^="/account/security/passkeys/0"]');
  await press(page, 'form[action$="/removal"] button');
  must((await page.getByText("Datorn hemma").count()) === 0, "it is gone");
  await press(page, 'form[action="/account/security/code-app/removal"] button');
  must((await page.locator(".refusal").count()) === 1, "the last factor of a colleague stays");
  for (const path of ["/account/address", "/accounts", "/staff"]) {
    await page.goto(path);
    await picture(page, folder, path.slice(1).replaceAll("/", "-"));
  }
  await context.close();

  // Without scripts there is the password, and no dead button.
  const plain = await browser.newContext({ baseURL: base, javaScriptEnabled: false });
  const silent = await plain.newPage();
  await silent.goto("/sign-in");
  must(!(await silent.locator("[data-passkey] button").first().isVisible()), "no passkey without scripts");
  must(await silent.locator("#password").isVisible(), "the password is there");
  await plain.close();
  return troubles;
}

/** Runs it in one language; how many passed and failed. */
export async function accounts({ binary, chromium, executablePath, args, pictures, lang }) {
  const start = Date.now();
  const line = (how) => console.log(`${lang} accounts         ${how}`);
  let house = null;
  let browser = null;
  try {
    house = await openHouse(binary, lang);
    browser = await chromium.launch({ executablePath, args });
    const faults = [...(await travel(browser, house.base, pictures, lang)), ...house.troubles()];
    for (const fault of faults) line(fault);
    line(`${faults.length === 0 ? "passed" : "FAILED"} after ${((Date.now() - start) / 1000).toFixed(1)} s`);
    return faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  } catch (error) {
    line(`FAILED: ${error.stack}`);
    return { passed: 0, failed: 1 };
  } finally {
    await browser?.close();
    await house?.close();
  }
}
