// The colours of the page, read from its style sheet, and word of their change: light, dark, print.
const NAMES = ["paper", "card", "ink", "soft", "line", "function", "derivative", "gradient", "path", "own"];

export function colours(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || "gray"]));
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
