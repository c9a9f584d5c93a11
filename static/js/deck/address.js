// The address says which slide: …#/7. The fragments shown are kept beside it, so that a reload changes nothing.
export class Address {
  read() {
    const named = /^#\/(\d{1,4})$/.exec(location.hash);
    const slide = named ? Number(named[1]) : 1;
    const kept = history.state;
    return { slide, step: kept?.slide === slide ? kept.step : 0 };
  }

  /** A new slide is a new entry, so that Back goes back to it; a fragment is not. */
  write({ slide, step }, isNew) {
    const change = isNew ? "pushState" : "replaceState";
    history[change]({ slide, step }, "", `${location.pathname}${location.search}#/${slide}`);
  }

  /** This place in another view: "presenter". */
  of(view) {
    return `${location.pathname}?${view}${location.hash}`;
  }

  hear(callback) {
    addEventListener("popstate", () => callback(this.read()));
  }
}
