// Papers: the sample of work that a consultant uploads, and what a PDF or a
// calendar file that the house hands out must be. Knows no page.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A small PDF of one page, whole down to its table of offsets. */
export function samplePdf(words) {
  const stream = `BT /F1 18 Tf 72 760 Td (${words.replace(/[()\\]/g, "")}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** The words of a PDF; an error when it is none that a reader opens. */
export function wordsOfPdf(bytes) {
  if (bytes.subarray(0, 5).toString("latin1") !== "%PDF-") throw new Error("the answer is no PDF");
  const folder = mkdtempSync(join(tmpdir(), "customersonly-paper-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, bytes);
    return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of a calendar file, unfolded; an error when it is none. */
export function linesOfCalendar(bytes) {
  const text = bytes.toString("utf8");
  if (!text.startsWith("BEGIN:VCALENDAR\r\n") || !text.trimEnd().endsWith("END:VCALENDAR")) {
    throw new Error("the answer is no calendar file");
  }
  return text.replace(/\r\n[ \t]/g, "").split("\r\n");
}
