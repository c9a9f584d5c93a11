// The colours of the page, read from its style sheet, and word of their change: light, dark, print.
const NAMES = ["paper", "card", "ink", "soft", "line", "function", "derivative", "gradient", "path", "own"];

/** Asked of a probe's own colour, because a custom property may hold light-dark(), which a canvas cannot read. */
export function colours(element) {
  const probe = document.createElement("i");
  probe.hidden = true;
  element.append(probe);
  const found = NAMES.map((name) => {
    probe.style.color = `var(--${name}, gray)`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(found);
}

/** Calls back whenever the colours may have changed; returns the way to stop it. */
export function onThemeChange(callback) {
  const queries = ["(prefers-color-scheme: dark)", "print"].map((query) => matchMedia(query));
  queries.forEach((query) => query.addEventListener("change", callback));
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class"] });
  return () => {
    queries.forEach((query) => query.removeEventListener("change", callback));
    observer.disconnect();
  };
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
