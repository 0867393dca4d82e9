/* Makes pages quicker to use. Nothing here is needed: every flow works with
   scripts off. Writes no markup, evaluates nothing, sends nothing to anybody
   but the house: what is typed into a line that offers words. Drafts and the
   chosen theme stay in this browser. */
(() => {
  "use strict";

  const root = document.documentElement;
  const DRAFT = "draft:";
  const SENT = "draft-sent";
  const DRAFT_DAYS = 30;

  /* Storage may be refused (private windows, policies): then nothing is kept. */
  const safely = (use) => { try { return use(); } catch { return null; } };
  const read = (store, key) => safely(() => store().getItem(key));
  const write = (store, key, value) => safely(() => store().setItem(key, value));
  const drop = (store, key) => safely(() => store().removeItem(key));
  const local = () => window.localStorage;
  const session = () => window.sessionStorage;
  const parsed = (text) => safely(() => JSON.parse(text || "null"));

  /* -- the theme: set at once, so that the page is not drawn twice -------- */
  root.dataset.scripts = "on";
  const theme = read(local, "theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  const themeToggle = () => {
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      const show = () => button.setAttribute("aria-pressed", String(isDark()));
      button.hidden = false;
      show();
      button.addEventListener("click", () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        write(local, "theme", root.dataset.theme);
        show();
      });
    }
  };

  /* -- one press, one post ------------------------------------------------ */
  const onceOnly = () => {
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (event.defaultPrevented || (form.getAttribute("method") || "").toLowerCase() !== "post") return;
      if (form.dataset.sending) { event.preventDefault(); return; }
      form.dataset.sending = "yes";
      /* After the browser has read the form: a disabled button is not sent. */
      setTimeout(() => {
        for (const button of form.elements) {
          if (button.type === "submit") { button.disabled = true; button.dataset.paused = "yes"; }
        }
      }, 0);
      /* An answer that is a file leaves the page standing. */
      setTimeout(() => release(form), 8000);
    });
    addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(release));
  };

  const release = (form) => {
    delete form.dataset.sending;
    for (const button of form.elements) {
      if (button.dataset.paused) { button.disabled = false; delete button.dataset.paused; }
    }
  };

  /* -- drafts: what was typed survives, in this browser ------------------- */
  const kept = (field) =>
    field.name && !field.name.startsWith("_") && !field.disabled && !field.readOnly &&
    !["hidden", "password", "file", "submit", "button", "reset", "image"].includes(field.type) &&
    !(field.autocomplete || "").includes("password") && !(field.autocomplete || "").includes("one-time-code");

  const toggles = (field) => field.type === "checkbox" || field.type === "radio";
  const now = (field) => (toggles(field) ? field.checked : field.value);
  const asServed = (field) => {
    if (toggles(field)) return field.defaultChecked;
    if (field.options) return ([...field.options].find((option) => option.defaultSelected) || field.options[0] || {}).value;
    return field.defaultValue;
  };

  /* Every kept field with a name of its own: equal names are told apart by their order. */
  const named = (form) => {
    const seen = {};
    return [...form.elements].filter(kept).map((field) => {
      const nth = seen[field.name] = (seen[field.name] || 0) + 1;
      return [field.name + "#" + nth, field];
    });
  };
  const collect = (form, value) => Object.fromEntries(named(form).map(([name, field]) => [name, value(field)]));

  const drafts = () => {
    clearSent();
    forgetOld();
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const key = DRAFT + form.dataset.draft;
      const served = JSON.stringify(collect(form, asServed));
      const old = parsed(read(local, key));
      /* The draft belongs to a form as it was first served. Served so again, it
         is filled; served with other words, the server's words stand. */
      if (old && old.base === served) restore(form, old.values || {});
      let base = old && refused() ? old.base : served;
      let timer = 0;
      const save = () => {
        clearTimeout(timer);
        timer = 0;
        const values = collect(form, now);
        if (JSON.stringify(values) === base) drop(local, key);
        else write(local, key, JSON.stringify({ at: Date.now(), base, values }));
      };
      form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 300); });
      addEventListener("pagehide", () => { if (timer) save(); });
      form.addEventListener("submit", () => { save(); write(session, SENT, JSON.stringify(key)); });
      /* What the server has is the new beginning. */
      form.addEventListener("autosaved", (event) => { base = event.detail; save(); });
    }
    /* Whoever signs out leaves nothing behind on a shared machine. */
    for (const form of document.querySelectorAll("form[action='/sign-out']")) form.addEventListener("submit", () => forget(() => true));
  };

  const restore = (form, values) => {
    for (const [name, field] of named(form)) {
      if (!(name in values)) continue;
      if (toggles(field)) field.checked = values[name] === true;
      else field.value = String(values[name]);
    }
    const note = form.querySelector("[data-draft-note]");
    if (note) note.hidden = false;
  };

  const refused = () => document.querySelector(".error-summary, .field.bad, .refusal");

  /* A draft has done its work when its form was sent and a page came back that
     is no refusal, no fault and no sign-in on the way. */
  const clearSent = () => {
    const key = parsed(read(session, SENT));
    const arrival = performance.getEntriesByType("navigation")[0] || {};
    if (!key || (arrival.type && arrival.type !== "navigate")) return;
    if (document.querySelector("input[autocomplete~='current-password']")) return;
    drop(session, SENT);
    if (!refused() && !(arrival.responseStatus >= 400)) drop(local, key);
  };

  const forget = (which) => safely(() => {
    const store = local();
    for (const key of Object.keys(store)) {
      if (key.startsWith(DRAFT) && which(parsed(store.getItem(key)) || {})) store.removeItem(key);
    }
  });
  const forgetOld = () => {
    const oldest = Date.now() - DRAFT_DAYS * 24 * 3600 * 1000;
    forget((draft) => !(draft.at > oldest));
  };

  /* -- saving by itself: a moment after the last key ---------------------- */
  const PAUSE = 1500;
  const LONGEST_PAUSE = 60000;

  const autosaves = () => {
    for (const form of document.querySelectorAll("form[data-autosave]")) {
      const note = form.querySelector("[data-save-note]");
      const say = (text) => { if (note) note.textContent = text; };
      const state = () => JSON.stringify(collect(form, now));
      let saved = state(), timer = 0, busy = false, over = false, pause = PAUSE, pressed = null;
      const later = () => { clearTimeout(timer); if (!over) timer = setTimeout(save, pause); };
      const save = async () => {
        const sent = state();
        if (busy || over || form.dataset.sending || sent === saved) return;
        busy = true;
        say(form.dataset.autosave);
        const answer = await fetch(form.action, {
          method: "POST", headers: { "x-autosave": "1" }, redirect: "manual", body: new URLSearchParams(new FormData(form)),
        }).catch(() => null);
        const told = answer && answer.status === 200 ? await answer.json().catch(() => null) : null;
        busy = false;
        if (told) {
          saved = sent;
          pause = PAUSE;
          form.elements.form_id.value = told.form_id;
          form.elements.version.value = told.version;
          say(told.said);
          form.dispatchEvent(new CustomEvent("autosaved", { detail: sent }));
          if (state() !== sent) later();
        } else if (!answer || answer.status >= 500) {
          say(form.dataset.offline);
          pause = Math.min(pause * 2, LONGEST_PAUSE);
          later();
        } else if (answer.status === 422) {
          say(form.dataset.unfit);
        } else {
          over = true;
          say(answer.status === 409 ? form.dataset.changed : form.dataset.stopped);
        }
        /* Whoever pressed the button meanwhile is heard now, with the new version. */
        if (pressed) { const button = pressed; pressed = null; form.requestSubmit(button); }
      };
      form.addEventListener("input", later);
      form.addEventListener("change", later);
      form.addEventListener("submit", (event) => {
        clearTimeout(timer);
        if (busy) { event.preventDefault(); pressed = event.submitter; }
      });
    }
  };

  /* -- how far a file has come -------------------------------------------- */
  const uploads = () => {
    for (const form of document.querySelectorAll("form[data-uploading]")) {
      const note = form.querySelector("[data-save-note]");
      form.addEventListener("submit", (event) => {
        if (event.defaultPrevented || form.dataset.sending || !note) return;
        const file = form.querySelector("input[type=file]");
        if (!file || !file.files.length) return;
        event.preventDefault();
        form.dataset.sending = "yes";
        const request = new XMLHttpRequest();
        /* What cannot be shown from here is sent again as a plain form: nothing was done yet. */
        const plainly = () => { delete form.dataset.uploading; delete form.dataset.sending; form.submit(); };
        request.upload.addEventListener("progress", (event) => {
          if (event.lengthComputable) note.textContent = form.dataset.uploading.replace("#", Math.floor((100 * event.loaded) / event.total));
        });
        request.addEventListener("load", () => {
          const told = request.status === 200 ? request.response : null;
          if (told && told.location) location.assign(told.location); else plainly();
        });
        request.addEventListener("error", plainly);
        request.open("POST", form.action);
        request.responseType = "json";
        request.setRequestHeader("x-autosave", "1");
        request.send(new FormData(form));
      });
    }
  };

  /* -- keys in the week --------------------------------------------------- */
  const grids = () => {
    for (const grid of document.querySelectorAll(".week-grid")) {
      grid.addEventListener("keydown", (event) => {
        const cell = event.target;
        if (!cell.matches("input.cell") || event.altKey || event.metaKey || event.isComposing) return;
        const act = keyAct(event, cell, grid);
        if (act) { event.preventDefault(); act(); }
      });
    }
  };

  const keyAct = (event, cell, grid) => {
    const rows = [...grid.rows].map((row) => [...row.querySelectorAll("input.cell")]).filter((row) => row.length);
    const y = rows.findIndex((row) => row.includes(cell));
    if (y < 0) return null;
    const x = rows[y].indexOf(cell);
    const column = cell.closest("td, th").cellIndex;
    const go = (to) => to && (() => { to.focus(); to.select(); });
    const beside = (row) => row && (row.find((other) => other.closest("td, th").cellIndex === column) || row[Math.min(x, row.length - 1)]);
    const all = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
    const atStart = all || (cell.selectionStart === 0 && cell.selectionEnd === 0);
    const atEnd = all || (cell.selectionStart === cell.value.length && cell.selectionEnd === cell.value.length);

    if (event.ctrlKey) return event.key.toLowerCase() === "d" && !event.shiftKey ? () => fillRight(cell, rows[y].slice(x + 1)) : null;
    switch (event.key) {
      case "ArrowUp": return go(beside(rows[y - 1]));
      case "ArrowDown": return go(beside(rows[y + 1]));
      /* On the last row, Enter sends the form as it does elsewhere. */
      case "Enter": return go(beside(rows[y + (event.shiftKey ? -1 : 1)]));
      case "ArrowLeft": return atStart && !event.shiftKey ? go(rows[y][x - 1]) : null;
      case "ArrowRight": return atEnd && !event.shiftKey ? go(rows[y][x + 1]) : null;
      case "Escape": return cell.value !== cell.defaultValue ? () => { put(cell, cell.defaultValue); cell.select(); } : null;
      default: return null;
    }
  };

  const put = (cell, value) => {
    cell.value = value;
    cell.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /* The same figure in the rest of the week's working days. */
  const fillRight = (cell, rest) => {
    for (const other of rest) {
      if (!other.readOnly && !other.disabled && !other.closest(".weekend, .locked")) put(other, cell.value);
    }
  };

  /* -- words that are offered while somebody types ------------------------ */
  const suggestions = () => {
    for (const line of document.querySelectorAll("input[data-suggest]")) {
      const options = line.list;
      if (!options) continue;
      line.hidden = false;
      let timer = 0, asked = "";
      const ask = async () => {
        const typed = line.value.trim();
        if (typed.length < 2 || typed === asked) return;
        asked = typed;
        const address = new URL(line.dataset.suggest, location.href);
        address.searchParams.set("q", typed);
        const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
        const found = answer && answer.ok ? await answer.json().catch(() => []) : [];
        if (typed !== asked) return;
        options.replaceChildren(...found.map(({ label, because }) => {
          const option = document.createElement("option");
          option.value = label;
          if (because) option.label = because;
          return option;
        }));
      };
      line.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
      const lines = line.dataset.addsTo && document.getElementById(line.dataset.addsTo);
      if (lines) addsTo(line, lines);
    }
  };

  /* A line whose words become a line of the field above. */
  const addsTo = (line, lines) => {
    const add = () => {
      const word = line.value.trim();
      if (!word) return;
      const there = lines.value.split("\n").map((one) => one.trim()).filter(Boolean);
      if (!there.some((one) => one.toLowerCase() === word.toLowerCase())) put(lines, [...there, word].join("\n"));
      line.value = "";
    };
    line.addEventListener("change", add);
    line.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); add(); } });
  };

  /* -- passkeys: the one thing that no form can do ------------------------ */
  const passkeys = () => {
    const PKC = window.PublicKeyCredential;
    if (!PKC?.parseRequestOptionsFromJSON || !PKC.parseCreationOptionsFromJSON) return;
    for (const box of document.querySelectorAll("[data-passkey]")) {
      const form = box.closest("form");
      const [button, note] = [box.querySelector("button"), box.querySelector("[role=alert]")];
      box.hidden = false;
      if ("passkeyOffer" in form.dataset) form.hidden = false;
      button.addEventListener("click", async () => {
        const makes = box.dataset.passkey === "create";
        const options = JSON.parse(box.dataset.options);
        note.hidden = true;
        button.disabled = true;
        try {
          const answer = makes
            ? await navigator.credentials.create({ publicKey: PKC.parseCreationOptionsFromJSON(options) })
            : await navigator.credentials.get({ publicKey: PKC.parseRequestOptionsFromJSON(options) });
          form.elements[box.dataset.into].value = JSON.stringify(answer);
          form.requestSubmit();
        } catch { note.hidden = false; }
        button.disabled = false;
      });
    }
  };

  /* -- a button that has to wait says for how long ------------------------ */
  const waits = () => {
    for (const button of document.querySelectorAll("button[data-wait]")) {
      const label = button.textContent;
      let left = Number(button.dataset.wait);
      const tick = () => {
        button.disabled = left > 0;
        button.textContent = left > 0 ? `${label} (${left})` : label;
        if (left-- > 0) setTimeout(tick, 1000);
      };
      tick();
    }
  };

  /* -- small things ------------------------------------------------------- */
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  const searchKey = () => document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const search = document.querySelector("[data-search]");
    if (search) { event.preventDefault(); search.focus(); search.select?.(); }
  });

  const growing = () => {
    if (CSS.supports("field-sizing", "content")) return;
    for (const area of document.querySelectorAll("textarea")) {
      const grow = () => { area.style.height = "auto"; area.style.height = area.scrollHeight + 2 + "px"; };
      area.addEventListener("input", grow);
      if (area.value) grow();
    }
  };

  const firstFault = () => {
    const summary = document.querySelector(".error-summary");
    if (!summary) return;
    if (!summary.hasAttribute("tabindex")) summary.tabIndex = -1;
    summary.focus();
  };

  const currentIntoView = () => {
    const row = document.querySelector(".side");
    const current = row && row.querySelector("[aria-current]");
    if (current && row.scrollWidth > row.clientWidth) {
      row.scrollLeft = current.getBoundingClientRect().left - row.getBoundingClientRect().left - row.clientWidth / 3;
    }
  };

  const start = () => {
    const improvements = [
      themeToggle, onceOnly, drafts, autosaves, uploads, grids, suggestions, passkeys, waits, searchKey, growing,
      firstFault, currentIntoView,
    ];
    for (const improve of improvements) safely(improve);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
