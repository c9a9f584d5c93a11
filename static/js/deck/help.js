// The list of keys, made from the same table that listens to them.
import { KEYS } from "./input.js";

export function helpWith(dialog) {
  const list = dialog.querySelector(".deck-keys");
  for (const { says, shown } of KEYS) {
    const [term, meaning] = [document.createElement("dt"), document.createElement("dd")];
    term.append(...shown.map((key) => Object.assign(document.createElement("kbd"), { textContent: key })));
    meaning.textContent = says;
    list.append(term, meaning);
  }
  return () => dialog.showModal();
}
