// What every page needs of JavaScript.
