/**
 * The commands that need neither server nor database. Each is one small class that reads its
 * arguments and prints; what it prints is worked out elsewhere. Standard output holds the result
 * and nothing else, standard error the rest.
 */
@NullMarked
package nabla.command;

import org.jspecify.annotations.NullMarked;
