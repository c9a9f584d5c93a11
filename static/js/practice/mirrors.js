// <output data-mirrors="id">: repeats what is typed into a field, so that a row of a table begins where the last one ended.
document.addEventListener("input", ({ target }) => {
  for (const output of document.querySelectorAll(`[data-mirrors="${CSS.escape(target.id)}"]`)) show(output, target.value);
});

export function mirror(part) {
  for (const output of part.querySelectorAll("[data-mirrors]")) show(output, document.getElementById(output.dataset.mirrors)?.value ?? "");
}

function show(output, value) {
  output.unanswered ??= output.innerHTML;
  if (value.trim() === "") output.innerHTML = output.unanswered;
  else output.textContent = value;
  output.classList.toggle("own", value.trim() !== "");
}

mirror(document);
