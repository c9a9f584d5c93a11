// Slides: the server has written them all; this turns them into a show. State is one small thing, where we are, and
// everything else (address, other window, picture) hears of it when it changes.
import { Address } from "./address.js";
import { Channel } from "./channel.js";
import { listen } from "./input.js";
import { helpWith } from "./help.js";
import { Position } from "./position.js";
import { idle } from "./idle.js";
import { Screen } from "./screen.js";
import { time } from "./time.js";

const deck = document.querySelector(".deck");
const leaves = [...deck.querySelectorAll(".leaf")];
const position = new Position(leaves.map((leaf) => leaf.querySelectorAll(".fragment").length));
const screen = new Screen(deck, leaves);
const address = new Address();
const role = deck.dataset.mode === "presenter" ? "presenter" : "audience";
const channel = new Channel(location.pathname, role);
const help = helpWith(document.querySelector(".deck-help"));

/** Goes somewhere; says so to the address and to the other window unless they said it first. */
function go(place, { remember = true, tell = true } = {}) {
  const before = position.slide;
  position.go(place);
  screen.show(position);
  if (remember) address.write(position, position.slide !== before);
  if (tell) channel.tell({ ...position.place, black: screen.black });
}

function blacken(black) {
  screen.black = black;
  channel.tell({ ...position.place, black });
}

const commands = {
  next: () => (screen.overview ? go(position.slideAfter) : go(position.next)),
  previous: () => (screen.overview ? go(position.slideBefore) : go(position.previous)),
  first: () => go({ slide: 1, step: 0 }),
  last: () => go(position.last),
  overview: () => role === "audience" && screen.toggleOverview(),
  choose: () => screen.overview && screen.toggleOverview(),
  black: () => blacken(!screen.black),
  presenter: () => role === "audience" && window.open(address.of("presenter"), "nabla-presenter", "width=1200,height=760"),
  fullscreen: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  help,
};

channel.hear((message) => {
  screen.black = message.black;
  go(message, { tell: false });
}, () => ({ ...position.place, black: screen.black }));
address.hear((place) => {
  if (screen.overview) screen.toggleOverview();
  go(place, { remember: false });
});
listen(deck, commands);
idle(document.body);
if (role === "presenter") time(document.querySelector(".deck-clock"), document.querySelector(".deck-elapsed"));

go(address.read(), { tell: false, remember: false });
deck.classList.add("is-running");
channel.hello();
