// A figure's state in the address, each entry prefixed by the figure's id, so that a view can be shared:
// ?derivative-1.x=0.5&derivative-1.h=0. What is as the author set it is left out.
const WRITTEN_AFTER = 250;
const pending = new Map();
let timer;

/** What the address holds of a figure, or will hold in a moment. */
export function readState(id) {
  const state = {};
  for (const [key, value] of [...new URLSearchParams(location.search), ...pending]) {
    if (!key.startsWith(`${id}.`)) continue;
    const name = key.slice(id.length + 1);
    if (value === undefined) delete state[name];
    else state[name] = value;
  }
  return state;
}

/** Entries that are undefined are taken out of the address. */
export function writeState(id, state) {
  for (const [key, value] of Object.entries(state)) pending.set(`${id}.${key}`, value);
  clearTimeout(timer);
  timer = setTimeout(flush, WRITTEN_AFTER);
}

/** Takes all entries of a figure that is gone out of the address. */
export function forgetState(id) {
  const gone = Object.keys(readState(id)).map((key) => [key, undefined]);
  if (gone.length) writeState(id, Object.fromEntries(gone));
}

function flush() {
  const address = new URL(location.href);
  for (const [key, value] of pending) {
    if (value === undefined) address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  pending.clear();
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
