// The binary under test: a demo world of its own on a free port, and what it
// complains about. Serves nothing itself, and leaves no folder behind.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How long a world may take to be made, in milliseconds. */
const PATIENCE = 300_000;
/** How long a letter may take to leave, in milliseconds. */
const POST = 30_000;

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The lines of `customersonly routes`: method, path and who may knock. */
export function routes(binary) {
  return execFileSync(binary, ["routes"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [method, path, ...who] = line.trim().split(/\s+/);
      return { method, path, who };
    });
}

/** Makes a world and waits until it answers. */
export async function openHouse(binary) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "customersonly-browser-"));
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(binary, ["demo", "--listen", `127.0.0.1:${port}`, "--data", folder], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  let said = "";
  let ended = null;
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const over = new Promise((resolve) => {
    child.on("error", (error) => resolve((ended = error.message)));
    child.on("exit", (code, signal) => resolve((ended = `it ended with ${code ?? signal}`)));
  });
  const house = {
    base,
    /** Errors that the house has logged since the last time it was asked. */
    troubles() {
      const lines = said.split("\n").filter((line) => /\b(ERROR|panicked)\b/.test(line));
      said = "";
      return lines;
    },
    /** Waits for a letter to an address, sent after a moment, that holds a part of this kind. */
    async letter(email, kind, since) {
      const mails = join(folder, "mails");
      for (const until = Date.now() + POST; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 300))) {
        const names = existsSync(mails) ? readdirSync(mails).filter((name) => name.endsWith(".eml")) : [];
        for (const name of names.filter((name) => statSync(join(mails, name)).mtimeMs >= since)) {
          const raw = readFileSync(join(mails, name), "utf8");
          const to = raw.match(/^To:.*(?:\r?\n[ \t].*)*/m)?.[0] ?? "";
          if (to.includes(`<${email}>`) && kind.test(raw.replace(/\r?\n[ \t]+/g, " "))) return;
        }
      }
      throw new Error(`no letter to ${email} holds ${kind}`);
    },
    /** Ends the house and takes its folder away. */
    async close() {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await over;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const until = Date.now() + PATIENCE;
  for (;;) {
    if (ended !== null) {
      rmSync(folder, { recursive: true, force: true });
      throw new Error(`the demo did not start: ${ended}\n${said.split("\n").slice(-20).join("\n")}`);
    }
    if (await fetch(`${base}/demo`).then((answer) => answer.ok, () => false)) return house;
    if (Date.now() > until) {
      await house.close();
      throw new Error(`the demo was not ready within ${PATIENCE / 1000} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
