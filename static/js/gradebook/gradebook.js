// The gradebook stays up to date while it is looked at, and arrow keys go from cell to cell.
const EVERY = 4000;
const table = document.querySelector("[data-gradebook]");

const cells = row => [...row.querySelectorAll("td a")];
const rows = () => [...table.tBodies[0].rows];

/** Only one cell is a stop of the Tab key; from there, arrows lead on. */
function makeStop(link) {
  for (const old of table.querySelectorAll('td a[tabindex="0"]')) old.tabIndex = -1;
  link.tabIndex = 0;
}

function step(link, key) {
  const all = rows();
  const row = all.indexOf(link.closest("tr"));
  const column = cells(all[row]).indexOf(link);
  const last = cells(all[row]).length - 1;
  const to = {
    ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], ArrowUp: [row - 1, column], ArrowDown: [row + 1, column],
    Home: [row, 0], End: [row, last],
  }[key];
  return to && all[to[0]] && cells(all[to[0]])[to[1]];
}

function listen() {
  for (const link of table.querySelectorAll("td a")) link.tabIndex = -1;
  const first = table.querySelector("td a");
  if (first) first.tabIndex = 0;
  table.addEventListener("focusin", event => {
    if (event.target.matches("td a")) makeStop(event.target);
  });
  table.addEventListener("keydown", event => {
    if (!event.target.matches("td a") || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = step(event.target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

const columns = () => {
  const first = rows()[0];
  return cells(first).map(link => link.pathname.split("/")[3]);
};

function put({ cells: changed, marks }) {
  const order = columns();
  let count = 0;
  for (const cell of changed) {
    const row = table.querySelector(`tr[data-student="${cell.student}"]`);
    const link = row && cells(row)[order.indexOf(cell.assignment)];
    if (!link) continue;
    const [text, signs, words] = link.children;
    const same = text.textContent === cell.text && signs.textContent === cell.signs && words.textContent === ` ${cell.words}`;
    if (same) continue;
    text.textContent = cell.text;
    signs.textContent = cell.signs;
    words.textContent = ` ${cell.words}`;
    link.parentElement.className = `${cell.kind} changed`;
    count += 1;
  }
  for (const [student, mark] of Object.entries(marks)) {
    const row = table.querySelector(`tr[data-student="${student}"]`);
    if (row) row.querySelector(".gradebook-mark").textContent = mark;
  }
  if (count) document.querySelector("[data-gradebook-status]").textContent = count === 1 ? "One score has changed." : `${count} scores have changed.`;
}

async function ask() {
  const { changes, revision } = table.dataset;
  const answer = await fetch(`${changes}?since=${revision}`, { headers: { "If-None-Match": `"${revision}"` }, cache: "no-store" });
  if (answer.status !== 200) return;
  const news = await answer.json();
  put(news);
  table.dataset.revision = news.revision;
}

/** One question at a time, and none while nobody looks. */
function keepAsking() {
  let timer = 0;
  const next = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(() => ask().catch(() => {}).finally(next), EVERY);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) clearTimeout(timer);
    else ask().catch(() => {}).finally(next);
  });
  next();
}

if (table) {
  listen();
  keepAsking();
}
