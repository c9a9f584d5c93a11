// The buttons fade when nothing has moved for a while. The style sheet keeps them while one has the focus.
const WHILE = 2500;

export function idle(page) {
  let timer;
  const stir = () => {
    page.classList.remove("is-idle");
    clearTimeout(timer);
    timer = setTimeout(() => page.classList.add("is-idle"), WHILE);
  };
  for (const event of ["pointermove", "pointerdown"]) addEventListener(event, stir, { passive: true });
  page.classList.add("is-idle");
}
