// What every page needs of JavaScript: the choice of light or dark, kept in a cookie so that the server writes it into
// the page and nothing flashes; and the time zone, kept in another.
import "./theme-toggle.js";
import "./time-zone.js";
