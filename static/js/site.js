// What every page needs of JavaScript: the choice of light or dark, kept in a cookie so that the server writes it into
// the page and nothing flashes.
import "./theme-toggle.js";
