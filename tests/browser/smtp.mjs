// The SMTP server that the tests send real mail to. It takes every message,
// and appends it as one line of JSON to messages.jsonl in the folder that it
// is given: { "at", "from", "to": [...], "raw" }, raw as it came, in UTF-8.
// It prints its port, and ends when its standard input ends. Never sends.
//
// Two kinds of address are refused, so that failure can be tested:
//   refused…@  550 for good      busy…@  451 for now

import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node smtp.mjs FOLDER");
  process.exit(2);
}
const file = join(folder, "messages.jsonl");
writeFileSync(file, "");

function no(responseCode, message) {
  return Object.assign(new Error(message), { responseCode });
}

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  // Its own certificate would be refused, and the loopback needs none.
  disabledCommands: ["STARTTLS"],
  disableReverseLookup: true,
  onAuth(auth, _session, done) {
    done(null, { user: auth.username });
  },
  onRcptTo(address, _session, done) {
    if (address.address.startsWith("refused")) return done(no(550, "No such mailbox"));
    if (address.address.startsWith("busy")) return done(no(451, "Try again later"));
    done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("error", done);
    stream.on("end", () => {
      const message = {
        at: new Date().toISOString(),
        from: session.envelope.mailFrom ? session.envelope.mailFrom.address : "",
        to: session.envelope.rcptTo.map((recipient) => recipient.address),
        raw: Buffer.concat(parts).toString("utf8"),
      };
      appendFileSync(file, JSON.stringify(message) + "\n");
      done();
    });
  },
});

server.on("error", (error) => console.error(`smtp: ${error.message}`));
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
