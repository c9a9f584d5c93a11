// The engine: the same Java that grades, compiled to JavaScript. Loaded once, by the first that asks.
let loading;

export function engine() {
  loading ??= import("../engine.js");
  return loading;
}
