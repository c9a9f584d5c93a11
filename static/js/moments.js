// <time data-moment datetime="…">: where the server did not know the reader's time zone yet, it wrote UTC, and said so; here
// that becomes the reader's own time, in the same words, so that hardly anything moves.
const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

export function localise(root) {
  if (format.resolvedOptions().timeZone === "UTC") return;
  for (const time of root.querySelectorAll("time[data-moment]")) {
    if (!time.textContent.endsWith(" UTC")) continue;
    const parts = Object.fromEntries(format.formatToParts(new Date(time.dateTime)).map(({ type, value }) => [type, value]));
    time.textContent = `${parts.weekday} ${parts.day} ${parts.month.slice(0, 3)} ${parts.year}, ${parts.hour}:${parts.minute}`;
  }
}

localise(document);
