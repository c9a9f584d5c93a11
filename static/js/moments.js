// <time data-moment datetime="…">: the server writes it in UTC, for those without scripts; here it becomes the reader's own
// time, in the same words, so that hardly anything moves. The UTC words stay as a tooltip.
const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
});

export function localise(root) {
  for (const time of root.querySelectorAll("time[data-moment]")) {
    const parts = Object.fromEntries(format.formatToParts(new Date(time.dateTime)).map(({ type, value }) => [type, value]));
    time.title ||= time.textContent;
    time.textContent = `${parts.weekday} ${parts.day} ${parts.month.slice(0, 3)} ${parts.year}, ${parts.hour}:${parts.minute} ${parts.timeZoneName}`;
  }
}

localise(document);
