/**
 * The program's log: what SLF4J hands over becomes one line on standard error, as text or as JSON.
 * It holds nothing that somebody typed. Only our own sentences are written whole; of what libraries
 * say, only the words of their source, and of an exception its class and where it came from, since
 * databases and parsers quote their input.
 */
@NullMarked
package nabla.log;

import org.jspecify.annotations.NullMarked;
