// Keys, clicks, swipes and buttons, each turned into a command. The keys are those that users of reveal.js have in their
// fingers.
export const KEYS = [
  { does: "next", keys: ["ArrowRight", "ArrowDown", "PageDown", " ", "n"], says: "On", shown: ["→", "Space"] },
  { does: "previous", keys: ["ArrowLeft", "ArrowUp", "PageUp", "p"], says: "Back", shown: ["←"] },
  { does: "first", keys: ["Home"], says: "First slide", shown: ["Home"] },
  { does: "last", keys: ["End"], says: "Last slide", shown: ["End"] },
  { does: "overview", keys: ["Escape", "o"], says: "All slides", shown: ["O", "Esc"] },
  { does: "fullscreen", keys: ["f"], says: "Full screen", shown: ["F"] },
  { does: "black", keys: ["b", "."], says: "Black screen", shown: ["B", "."] },
  { does: "presenter", keys: ["s"], says: "Presenter’s window", shown: ["S"] },
  { does: "help", keys: ["?"], says: "This list", shown: ["?"] },
];

const TAKES_KEYS = "input, textarea, select, [contenteditable], [role=slider], dialog";
const TAKES_CLICKS = `a, button, label, summary, details, .figure, .problem, ${TAKES_KEYS}`;
const SWIPE = 50;

export function listen(deck, commands) {
  addEventListener("keydown", (event) => {
    const command = commandFor(event);
    if (!command) return;
    event.preventDefault();
    commands[command]();
  });
  deck.addEventListener("click", (event) => {
    if (deck.dataset.mode !== "show" || event.target.closest(TAKES_CLICKS) || !getSelection().isCollapsed) return;
    commands[event.clientX < innerWidth / 4 ? "previous" : "next"]();
  });
  document.querySelectorAll("[data-command]").forEach((button) =>
    button.addEventListener("click", () => commands[button.dataset.command]()));
  swipes(deck, commands);
}

function commandFor(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TAKES_KEYS)) return undefined;
  if (event.key === " " && event.shiftKey) return "previous";
  if ((event.key === " " || event.key === "Enter") && event.target.closest?.("a, button, summary")) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return KEYS.find(({ keys }) => keys.includes(key))?.does;
}

function swipes(deck, commands) {
  let start;
  deck.addEventListener("touchstart", (event) => {
    const free = event.touches.length === 1 && !event.target.closest(".figure, .table, input");
    start = free ? event.touches[0] : undefined;
  }, { passive: true });
  deck.addEventListener("touchend", (event) => {
    if (!start || deck.dataset.mode === "overview") return;
    const [dx, dy] = [event.changedTouches[0].clientX - start.clientX, event.changedTouches[0].clientY - start.clientY];
    if (Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) commands[dx < 0 ? "next" : "previous"]();
  }, { passive: true });
}
