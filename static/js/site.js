// What every page needs of JavaScript: the choice of light or dark, kept in a cookie so that the server writes it into
// the page and nothing flashes; the time zone, kept in another; and times in that zone.
import "./moments.js";
import "./theme-toggle.js";
import "./time-zone.js";
