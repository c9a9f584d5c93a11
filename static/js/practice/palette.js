// The symbols that keyboards hide, in a bar at the foot of the window while an answer is typed: on a touch screen by
// itself, just above its keyboard; elsewhere for those who ask for it with the button "Symbols". Whatever it writes can be
// typed as well. It lies over the page and moves nothing.
//
// Each key writes a text; what is selected goes where the dot stands, and so does the cursor.
const KEYS = [
  ["a⁄b", "(·)/()", "fraction"],
  ["xⁿ", "^·", "power"],
  ["x²", "^2·", "square"],
  ["√", "sqrt(·)", "square root"],
  ["( )", "(·)", "brackets"],
  ["eˣ", "e^(·)", "e to the power"],
  ["ln", "ln(·)", "natural logarithm"],
  ["sin", "sin(·)", "sine"],
  ["cos", "cos(·)", "cosine"],
  ["σ", "sigmoid(·)", "sigmoid"],
  ["|x|", "abs(·)", "absolute value"],
  ["π", "pi·", "pi"],
  ["−", "-·", "minus"],
  ["·", "*·", "times"],
];
const WANTED = "nabla.palette";

const touch = matchMedia("(pointer: coarse)");
const bar = document.createElement("div");
let input = null;

bar.className = "palette";
bar.role = "toolbar";
bar.ariaLabel = "Symbols";
bar.append(...KEYS.map(([face, text, name], at) => key(face, text, name, at)));
bar.addEventListener("keydown", walk);
// The cursor stays in the field, and a phone's keyboard stays where it is.
bar.addEventListener("mousedown", (event) => event.preventDefault());

document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.("math-field input, math-field textarea, working-editor input")) show(target);
});
document.addEventListener("focusout", ({ relatedTarget }) => {
  if (!bar.contains(relatedTarget) && relatedTarget !== input) hide();
});
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-palette]");
  if (button) toggle(button);
});
visualViewport?.addEventListener("resize", place);
visualViewport?.addEventListener("scroll", place);

function key(face, text, name, at) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", textContent: face, ariaLabel: name, tabIndex: at === 0 ? 0 : -1 });
  button.addEventListener("click", () => write(text));
  return button;
}

/** Within the field's element, so that the tabulator leads from the field into the bar. */
function show(field) {
  input = field;
  if (!touch.matches && !wanted()) return;
  field.closest("math-field, working-editor").append(bar);
  place();
}

function hide() {
  bar.remove();
  input = null;
}

/** Above a phone's keyboard, of which only the visual viewport knows. */
function place() {
  if (!bar.isConnected || !visualViewport) return;
  const covered = document.documentElement.clientHeight - visualViewport.height - visualViewport.offsetTop;
  bar.style.bottom = `${Math.max(0, covered)}px`;
}

function write(text) {
  const field = input;
  field.focus();
  const selected = field.value.slice(field.selectionStart, field.selectionEnd);
  const [before, after] = text.split("·");
  // The one way by which a browser lets the change be undone.
  document.execCommand("insertText", false, before + selected + after);
  if (!selected) field.setSelectionRange(field.selectionEnd - after.length, field.selectionEnd - after.length);
}

function walk(event) {
  const keys = [...bar.children];
  const at = keys.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: keys.length - 1 }[event.key];
  if (event.key === "Escape") return input.focus();
  if (to === undefined) return;
  event.preventDefault();
  const next = keys[(to + keys.length) % keys.length];
  keys[at].tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function wanted() {
  try {
    return localStorage.getItem(WANTED) === "yes";
  } catch {
    return false;
  }
}

function toggle(button) {
  const want = !wanted();
  try {
    localStorage.setItem(WANTED, want ? "yes" : "no");
  } catch {
    // Without a memory it is asked for anew on each page.
  }
  if (!want) return hide();
  button.closest("[data-problem]")?.querySelector("math-field input, math-field textarea, working-editor input")?.focus();
}
