/**
 * The web server that every page stands on: routes, templates, static files, headers and errors. A
 * feature lives in a package of its own below this one and joins in by implementing {@link
 * nabla.web.Routes}. Nothing here knows a lesson, a problem or a learner.
 */
@NullMarked
package nabla.web;

import org.jspecify.annotations.NullMarked;
