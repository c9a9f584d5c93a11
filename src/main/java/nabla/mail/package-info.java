/**
 * Sends mail through the server of whoever runs the site, where they have given one. The only
 * package that knows the mail library.
 */
@NullMarked
package nabla.mail;

import org.jspecify.annotations.NullMarked;
