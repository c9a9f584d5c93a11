// Brings a figure's script when a figure comes near: one module a figure, none where there is none.
const NAMES = ["secant-tangent", "descent-line", "descent-map"];

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        near.unobserve(target);
        import(`./figures/${target.localName}.js`).catch(() => target.classList.add("figure-failed"));
      }
    }
  },
  { rootMargin: "800px" },
);

document.querySelectorAll(NAMES.join()).forEach((figure) => near.observe(figure));
