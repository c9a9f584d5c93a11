/**
 * Tests in a real browser against the real site. A test class says
 * {@code @ExtendWith(Browsing.class)} and takes a {@link nabla.browsing.Visitor} in each method;
 * the server, its empty database and Chromium are started once for all. Whatever a page writes to
 * the console as an error fails the test.
 */
@NullMarked
package nabla.browsing;

import org.jspecify.annotations.NullMarked;
