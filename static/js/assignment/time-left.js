// <time-left seconds="2520">42 minutes left</time-left>
//
// Counts down by a clock that nobody can set, from what the server says is left, and asks the server again whenever the
// page comes back into sight. Calm: minutes, and seconds only in the last two. At ten minutes and at one it is said aloud.
// Fires "time-over" on the window at the end.
const TOLD = [600, 60];

class TimeLeft extends HTMLElement {
  connectedCallback() {
    this.spoken = document.createElement("span");
    this.spoken.className = "unseen";
    this.spoken.role = "status";
    this.after(this.spoken);
    this.#set(Number(this.getAttribute("seconds")));
    this.ask = () => document.hidden || this.#ask();
    document.addEventListener("visibilitychange", this.ask);
    this.ticking = setInterval(() => this.#tick(), 500);
    this.#tick();
  }

  disconnectedCallback() {
    clearInterval(this.ticking);
    document.removeEventListener("visibilitychange", this.ask);
  }

  #set(seconds) {
    this.ends = performance.now() + 1000 * seconds;
    this.told = TOLD.filter((limit) => seconds <= limit);
  }

  async #ask() {
    const cover = location.pathname.split("/").slice(0, 3).join("/");
    try {
      const response = await fetch(`${cover}/time`, { headers: { Accept: "application/json" } });
      if (response.ok) this.#set((await response.json()).left);
    } catch {
      // The count goes on as it was.
    }
  }

  #tick() {
    const left = Math.max(0, Math.round((this.ends - performance.now()) / 1000));
    const words = said(left);
    if (this.textContent !== words) this.textContent = words;
    this.dataset.near = String(left <= TOLD[0]);
    for (const limit of TOLD) {
      if (left > limit || this.told.includes(limit)) continue;
      this.told.push(limit);
      this.spoken.textContent = limit === 60 ? "One minute left." : `${limit / 60} minutes left.`;
    }
    if (left > 0) return;
    clearInterval(this.ticking);
    window.dispatchEvent(new Event("time-over"));
  }
}

function said(left) {
  if (left < 120) return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left`;
  const minutes = Math.ceil(left / 60);
  return minutes < 120 ? `${minutes} minutes left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}

customElements.define("time-left", TimeLeft);
