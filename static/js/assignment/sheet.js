// A sheet of an assignment: what stands in the fields is saved after each pause in typing, and whatever hinders that is said
// in words. Without this script the form is sent by its button, and nothing else is lost.
import { localise } from "../moments.js";
import "./time-left.js";

const PAUSE = 800;
const RETRY = 5000;

const sheet = document.querySelector("[data-sheet]");
let saved = "";
let timer;
let saving = null;
let failing = false;
let conflict = false;

if (sheet) {
  begin();
  // An order of steps is changed by buttons and by dragging, which fire no event of a field.
  for (const event of ["input", "change", "click", "keyup", "pointerup"]) sheet.addEventListener(event, changed);
  sheet.addEventListener("submit", () => clearTimeout(timer), true);
  sheet.addEventListener("problem-shown", ({ target, detail }) => {
    localise(target);
    mark(detail?.get("Nabla-State"));
    begin();
  });
  sheet.addEventListener("problem-unsent", ({ detail }) => {
    failing = true;
    say(reason(detail) ?? "Not submitted: no connection. What you typed stays here; submit it again.", "trouble");
    changed();
  });
  addEventListener("online", save);
  addEventListener("pagehide", () => isChanged() && save());
  document.addEventListener("visibilitychange", () => document.hidden && isChanged() && save());
  addEventListener("beforeunload", (event) => failing && isChanged() && event.preventDefault());
  addEventListener("time-over", end);
}

function form() {
  return sheet.querySelector("[data-problem-form]");
}

function answers() {
  const fields = form() ? [...new FormData(form())] : [];
  return JSON.stringify(fields.filter(([name]) => name.startsWith("answer")));
}

/** What the server wrote into the fields: one may have typed before this script was there. */
function written() {
  const fields = [...(form()?.elements ?? [])].filter(({ name }) => name?.startsWith("answer"));
  return JSON.stringify(
    fields
      .filter(({ type, defaultChecked }) => !["radio", "checkbox"].includes(type) || defaultChecked)
      .map(({ name, type, value, defaultValue }) => [name, ["text", "textarea"].includes(type) ? defaultValue : value]),
  );
}

function begin() {
  conflict = false;
  failing = false;
  saved = written();
  changed();
}

function isChanged() {
  return Boolean(form()?.elements.revision) && sheet.dataset.open === "true" && answers() !== saved;
}

function changed() {
  clearTimeout(timer);
  if (!conflict && isChanged()) timer = setTimeout(save, PAUSE);
}

/** Resolves once what is being saved is saved, or was not. */
function save() {
  clearTimeout(timer);
  if (saving) return saving;
  if (conflict || !isChanged()) return Promise.resolve();
  saving = send().finally(() => {
    saving = null;
    changed();
  });
  return saving;
}

async function send() {
  const what = answers();
  const here = form();
  try {
    const response = await fetch(`${here.getAttribute("action")}/draft`, {
      method: "POST",
      body: new URLSearchParams(new FormData(here)),
      headers: { Accept: "application/json" },
      keepalive: true,
    });
    const told = await response.json();
    if (here === form()) heard(response, told, what, here);
  } catch {
    trouble("Not saved: no connection. It is tried again; what you typed stays here.");
  }
}

function heard(response, told, what, here) {
  if (response.ok) {
    failing = false;
    saved = what;
    here.elements.revision.value = told.revision;
    say(`Saved ${clock(told.at)}`);
    if (sheet.querySelector("[data-sheet-line][aria-current]")?.dataset.state === "new") mark("draft");
  } else if (told.over) {
    sheet.dataset.open = "false";
    say("Not saved: your time has ended. ", "trouble", link("See the assignment", sheet.dataset.cover));
  } else if (response.status === 409) {
    clash(told, here);
  } else {
    trouble(told.message ?? "Nothing was saved. It is tried again; what you typed stays here.");
  }
}

function clash(told, here) {
  conflict = true;
  say(
    `Not saved: another window saved something else ${told.at ? `at ${clock(told.at)}` : "meanwhile"}. `,
    "trouble",
    button("Load that", () => location.reload()),
    " ",
    button("Keep this", () => {
      conflict = false;
      here.elements.revision.value = told.revision;
      save();
    }),
  );
}

function trouble(words) {
  failing = true;
  say(words, "trouble");
  setTimeout(save, RETRY);
}

/** The time is up: the last words are saved and all is handed in, as it would be without this page. */
async function end() {
  clearTimeout(timer);
  conflict = false;
  await save();
  // Something may have been typed while that was under way.
  await save();
  sheet.dataset.open = "false";
  say("Your time has ended. ", "trouble", link("See the assignment", sheet.dataset.cover));
  try {
    await fetch(`${sheet.dataset.cover}/hand-in`, { method: "POST", redirect: "manual" });
    location.assign(`${sheet.dataset.cover}?said=handed`);
  } catch {
    // Without a connection, what was saved counts all the same.
  }
}

/** What the server says of a failure; null where it says nothing that a person could read. */
function reason(text) {
  try {
    return JSON.parse(text).message;
  } catch {
    return null;
  }
}

function clock(at) {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

function say(words, kind = "quiet", ...more) {
  const place = sheet.querySelector("[data-saved]");
  if (!place) return;
  place.dataset.kind = kind;
  // What is saved again and again is not read aloud; trouble is.
  place.role = kind === "trouble" ? "alert" : null;
  place.replaceChildren(words, ...more);
}

function button(words, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", press);
  return made;
}

function link(words, href) {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = words;
  return made;
}

const WORDS = { draft: "saved, not submitted", sent: "submitted", unreadable: "cannot be read yet", right: "right", partly: "partly right", wrong: "not right", new: "empty" };

function mark(state) {
  const line = sheet.querySelector("[data-sheet-line][aria-current]");
  if (!line || !(state in WORDS)) return;
  line.dataset.state = state;
  line.querySelector(".practice-state").textContent = WORDS[state];
}
