// A problem's form is sent in the background and the problem swapped in place; without this script the same form posts
// and the same links lead to the same states. Nothing above the problem moves.
import "../math-field.js";
import "./palette.js";
import "./more-rows.js";
import "./step-order.js";
import "./working-editor.js";
import "./write-in.js";
import { mirror } from "./mirrors.js";
import { forgetState } from "../figures/address-state.js";

const PARTS = "[data-problem]";
const FIGURES = ".evidence > .figure";

document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-problem-form]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  submit(form);
});

document.addEventListener("click", (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a[data-problem-another], a[data-problem-steps], a[data-problem-hint]");
  if (!link) return;
  event.preventDefault();
  follow(link);
});

// What opens may hold figures. The event does not bubble.
document.addEventListener("toggle", ({ target }) => target.open && enliven(target), true);
enliven(document);

window.addEventListener("popstate", () => location.reload());

async function submit(form) {
  const problem = form.closest(PARTS);
  if (problem.ariaBusy === "true") return;
  problem.ariaBusy = "true";
  const held = document.activeElement?.id;
  const body = new URLSearchParams(new FormData(form));
  try {
    const headers = { Accept: "application/json, text/html" };
    const response = await fetch(`${form.getAttribute("action")}/problem`, { method: "POST", body, headers });
    if (!response.ok) throw new Error(response.statusText, { cause: await response.text() });
    const fresh = swap(problem, await response.text());
    hold(fresh, held);
    show(fresh);
    say([...fresh.querySelectorAll("[data-part-verdict], [data-verdict]")].map(said).join(" "));
    progress(fresh, response.headers.get("Nabla-Done"));
    fresh.dispatchEvent(new CustomEvent("problem-shown", { bubbles: true, detail: response.headers }));
  } catch (failure) {
    // In an assignment nothing that was typed may be lost with the page.
    if (!problem.closest("[data-sheet]")) return form.submit();
    problem.ariaBusy = "false";
    problem.dispatchEvent(new CustomEvent("problem-unsent", { bubbles: true, detail: failure.cause }));
  }
}

/** Brings into sight what is to be done next: of several parts the first that is not right, or else the verdict. */
function show(problem) {
  const part = [...problem.querySelectorAll(".problem-part")].find((p) => !p.querySelector("[data-part-verdict].verdict-correct"));
  const seen = part ?? problem.querySelector("[data-verdict]");
  // What is taller than the screen begins at its beginning.
  const block = seen?.offsetHeight > 0.7 * innerHeight ? "start" : "nearest";
  seen?.scrollIntoView({ block, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

async function follow(link) {
  const problem = link.closest(PARTS);
  const form = problem.querySelector("[data-problem-form]");
  const here = new FormData(form);
  const target = new URL(link.href);
  const asked = new URLSearchParams({ item: here.get("item"), anchor: here.get("anchor") });
  asked.set("seed", target.searchParams.get("seed") ?? target.searchParams.get(here.get("anchor")));
  if (here.has("back")) asked.set("back", here.get("back"));
  for (const help of ["steps", "hints"]) {
    if (target.searchParams.has(help)) asked.set(help, target.searchParams.get(help));
  }
  try {
    const response = await fetch(`${form.getAttribute("action")}/problem?${asked}`);
    if (!response.ok) throw new Error(response.statusText);
    const hinted = link.matches("[data-problem-hint]");
    const typed = hinted ? values(problem) : [];
    const fresh = swap(problem, await response.text());
    restore(fresh, typed);
    fresh.dispatchEvent(new CustomEvent("problem-shown", { bubbles: true }));
    if (!here.has("back")) history.pushState(null, "", link.href);
    const told = hinted ? [...fresh.querySelectorAll("[data-hint]")].at(-1) : fresh.querySelector("[data-steps]");
    if (told) told.focus({ preventScroll: !hinted });
    else first(fresh)?.focus({ preventScroll: true });
    say(hinted ? spoken(told) : told ? "" : spoken(fresh.querySelector(".problem-prompt")));
  } catch {
    location.assign(link.href);
  }
}

/** What was typed or chosen and not sent yet; a hint must not cost it. */
function values(problem) {
  return [...problem.querySelectorAll("form [id]")]
    .filter((field) => "value" in field)
    .map(({ id, value, checked }) => ({ id, value, checked }));
}

function restore(problem, values) {
  for (const { id, value, checked } of values) {
    const field = problem.querySelector(`#${CSS.escape(id)}`);
    if (!field) continue;
    if (field.type === "radio" || field.type === "checkbox") field.checked = checked;
    else field.value = value;
  }
}

// On paper nothing stays folded.
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll(".steps details")) part.open = true;
});

function swap(problem, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.querySelector(PARTS);
  for (const figure of problem.querySelectorAll(FIGURES)) forgetState(figure.id);
  problem.replaceWith(fresh);
  enliven(fresh);
  mirror(fresh);
  return fresh;
}

/** Loads the scripts of those figures that can be seen: most verdicts have none. */
function enliven(part) {
  for (const figure of part.querySelectorAll(FIGURES)) {
    if (!figure.closest("details:not([open])")) import(`../figures/${figure.localName}.js`);
  }
}

/** Focus stays where it was. On a touch screen it goes to the button, so that the keyboard does not hide the verdict. */
function hold(problem, id) {
  const same = id && problem.querySelector(`#${CSS.escape(id)}`);
  const touch = matchMedia("(pointer: coarse)").matches;
  const target = same && !touch ? same : problem.querySelector("button[type=submit]");
  target?.focus({ preventScroll: true });
}

function first(problem) {
  return matchMedia("(pointer: coarse)").matches
    ? problem.querySelector("button[type=submit]")
    : problem.querySelector(".field, input[type=radio], input[type=checkbox], .order-button");
}

/** A verdict in words; that of a part begins with its letter. */
function said(verdict) {
  return spoken(verdict.parentElement.parentElement.querySelector(":scope > .problem-letter")) + " " + spoken(verdict);
}

/** The words of an element, each formula once. */
function spoken(element) {
  if (!element) return "";
  const copy = element.cloneNode(true);
  for (const formula of copy.querySelectorAll("[data-spoken]")) formula.replaceWith(` ${formula.dataset.spoken} `);
  for (const unheard of copy.querySelectorAll("[aria-hidden=true], annotation, .evidence, .evidence-own")) unheard.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** A place that outlives the swap, since a screen reader hears only what changes in a place it knows. */
function say(words) {
  let place = document.querySelector("[data-announcement]");
  if (!place) {
    place = document.createElement("p");
    place.className = "unseen";
    place.role = "status";
    place.dataset.announcement = "";
    document.body.append(place);
  }
  place.textContent = words;
}

function progress(problem, done) {
  const words = document.querySelector("[data-all-done]");
  if (!words || !done) return;
  const [solved, total] = done.split(" ").map(Number);
  words.textContent = words.textContent.replace(/\d+/, solved);
  const bar = document.querySelector(".practice-progress progress");
  if (bar) bar.value = solved;
  const line = document.querySelector("[data-problem-line][aria-current]");
  if (line && problem.querySelector(".problem-done")) {
    line.dataset.state = "done";
    line.querySelector(".practice-state").textContent = "solved";
  }
  if (solved === total) summarise();
}

/** Once all are solved the page's end says how one holds what they practise; only the server knows that. */
async function summarise() {
  const response = await fetch(location.href);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const end = page.querySelector("[data-practice-end]");
  if (end) document.querySelector("[data-practice-end]")?.replaceWith(end);
}
