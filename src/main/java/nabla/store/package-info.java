/**
 * The only SQL. One set of migrations and one set of statements serve SQLite, embedded and the
 * default, and PostgreSQL; ids and times are made by the program so that both agree. {@link
 * nabla.store.Database} opens either and hands out the domain's interfaces.
 */
@NullMarked
package nabla.store;

import org.jspecify.annotations.NullMarked;
