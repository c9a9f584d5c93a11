// The clock, and the time since the presenter's window was opened; kept over a reload, begun anew with a click.
const KEPT = "nabla-deck-began";

export function time(clock, elapsed) {
  let began = Number(sessionStorage.getItem(KEPT)) || begin();
  elapsed.addEventListener("click", () => {
    began = begin();
    show();
  });
  const show = () => {
    const now = new Date();
    clock.textContent = now.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    clock.dateTime = now.toISOString();
    elapsed.textContent = span(Math.floor((now - began) / 1000));
  };
  show();
  setInterval(show, 1000);
}

function begin() {
  const now = Date.now();
  sessionStorage.setItem(KEPT, String(now));
  return now;
}

function span(seconds) {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n) => String(n).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
