// The journeys in a real browser over the real binary: the life of one
// assignment in Swedish, and again in English with scripts switched off, with
// every page looked at on the way. Prints a line for each step and at the end
// how many passed; ends with 1 when one did not. Leaves pictures in
// screenshots/, and of what failed also the page. Needs no network.
//
//   CUSTOMERSONLY_BIN       the binary; target/debug/customersonly
//   CUSTOMERSONLY_CHROMIUM  the browser; /usr/bin/chromium
//   node tests/browser/run.mjs [sv] [en] [blind] [accounts]
//
// With the word accounts, only what guards an account is travelled.
// With the word blind, no page is looked at and no picture taken: quicker while
// a journey is being written, and no proof of anything.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { accounts } from "./accounts.mjs";
import { openHouse, routes } from "./house.mjs";
import { Life } from "./life.mjs";
import { Look } from "./look.mjs";
import { goRound } from "./rounds.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const binary = resolve(process.env.CUSTOMERSONLY_BIN ?? join(root, "target/debug/customersonly"));
const executablePath = process.env.CUSTOMERSONLY_CHROMIUM ?? "/usr/bin/chromium";
const pictures = join(root, "screenshots");

/** In which language, and whether with scripts. */
const JOURNEYS = [
  { lang: "sv", scripts: true },
  { lang: "en", scripts: false },
];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  // Some builds turn these on by themselves; drawn without a card they cost twice.
  "--disable-gpu-compositing",
  "--disable-gpu-rasterization",
  "--disable-software-rasterizer",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Seconds since a moment, with one decimal. */
const since = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/** What the page looked like to whoever acted last. */
async function keepPicture(life, name) {
  for (const person of life.people) {
    const stem = join(pictures, `failed-${name}-${person.role}${life.people.indexOf(person)}`);
    try {
      if (person.page.url() === "about:blank") continue;
      await person.page.screenshot({ path: `${stem}.png`, fullPage: true, timeout: 10_000 });
      writeFileSync(`${stem}.html`, await person.page.content());
    } catch (error) {
      writeFileSync(`${stem}.txt`, String(error));
    }
  }
}

/** One journey; how many steps passed and failed. */
async function travel({ lang, scripts }, table) {
  const label = `${lang} ${scripts ? "with scripts   " : "without scripts"}`;
  const start = Date.now();
  const folder = mkdtempSync(join(tmpdir(), "customersonly-journey-"));
  const tally = { passed: 0, failed: 0 };
  let house = null;
  let browser = null;
  try {
    house = await openHouse(binary);
    console.log(`${label}  the demo's world is open after ${since(start)}`);
    browser = await chromium.launch({ executablePath, args: FLAGS });
    const look = new Look({ browser, folder: join(pictures, lang), lang, blind });
    const life = new Life({ browser, house, look, lang, scripts, folder });
    const steps = [...life.steps(), ["–", "the rest of the house is seen", () => goRound(life, table)]];
    let stopped = false;
    for (const [index, [number, what, act]] of steps.entries()) {
      const begun = Date.now();
      const line = (how) => console.log(`${label}  ${number.padStart(2)}  ${what}: ${how}`);
      if (stopped) {
        tally.failed += 1;
        line("not reached");
        continue;
      }
      const faults = [];
      try {
        faults.push(...((await act()) ?? []));
      } catch (error) {
        stopped = true;
        faults.push(error.stack);
        await keepPicture(life, `${lang}-${String(index + 1).padStart(2, "0")}`);
      }
      faults.push(...(await look.drain()), ...life.people.flatMap((person) => person.troubles()), ...house.troubles());
      tally[faults.length === 0 ? "passed" : "failed"] += 1;
      line(faults.length === 0 ? `passed in ${since(begun)}` : `FAILED after ${since(begun)}`);
      for (const fault of faults) console.log(`      ${fault.replaceAll("\n", "\n      ")}`);
    }
    console.log(`${label}  ${look.count} pages looked at in ${since(start)}`);
  } catch (error) {
    tally.failed += 1;
    console.log(`${label}  FAILED: ${error.stack}`);
  } finally {
    await browser?.close();
    await house?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}

if (!existsSync(binary)) {
  console.error(`${binary} is not there; build it with cargo build`);
  process.exit(1);
}
mkdirSync(pictures, { recursive: true });
const words = process.argv.slice(2);
const blind = words.includes("blind");
const alone = words.includes("accounts");
const asked = words.filter((word) => word !== "blind" && word !== "accounts");
const journeys = JOURNEYS.filter(({ lang }) => asked.length === 0 || asked.includes(lang));
for (const name of readdirSync(pictures)) {
  if (name.startsWith("failed-") || journeys.some(({ lang }) => lang === name)) rmSync(join(pictures, name), { recursive: true });
}
const table = routes(binary);
const tallies = alone ? [] : await Promise.all(journeys.map((journey) => travel(journey, table)));
for (const { lang } of journeys) {
  tallies.push(await accounts({ binary, chromium, executablePath, args: FLAGS, pictures, lang }));
}
const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") > 0 || sum("passed") === 0 ? 1 : 0);
