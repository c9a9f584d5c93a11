// Turns light to dark and back. A choice that agrees with the system is no choice and is forgotten.
const YEAR = 365 * 24 * 60 * 60;
const systemDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

document.querySelector(".theme-toggle")?.addEventListener("click", () => {
  const root = document.documentElement;
  const dark = !(root.dataset.theme ? root.dataset.theme === "dark" : systemDark());
  if (dark === systemDark()) {
    delete root.dataset.theme;
    document.cookie = "theme=; path=/; max-age=0; samesite=lax";
  } else {
    root.dataset.theme = dark ? "dark" : "light";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=${YEAR}; samesite=lax`;
  }
});
