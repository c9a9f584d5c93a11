// Numbers for people: two or three figures that matter, a real minus sign, powers of ten where zeros would hide the size.
const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

export function number(x) {
  if (Number.isNaN(x) || x === null || x === undefined) return "undefined";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  const size = Math.abs(x);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) return scientific(x);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.1 || size === 0 ? 2 : 1 - Math.floor(Math.log10(size));
  return minus(x.toFixed(digits));
}

/** As number, without the zeros at its end: for running text, where nothing need line up. */
export function amount(x) {
  return number(x).replace(/(\.\d*?)0+(?=$|·)/, "$1").replace(/\.(?=$|·)/, "");
}

/** As short as it is exact enough, for an input, an address or a tick: 0.5, not 0.50. */
export function short(x, digits = 4) {
  return String(Number(x.toPrecision(digits)));
}

export function tick(x) {
  return Math.abs(x) >= 1e6 || (x !== 0 && Math.abs(x) < 1e-4) ? scientific(x) : minus(short(x, 6));
}

export function count(n, noun) {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

function scientific(x) {
  const [mantissa, exponent] = x.toExponential(1).split("e");
  const power = [...String(Number(exponent))].map((digit) => SUPERSCRIPT[digit]).join("");
  return `${minus(mantissa.replace(/\.0$/, ""))}·10${power}`;
}

function minus(text) {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text.replace("-", "−");
}
