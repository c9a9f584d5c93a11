/** What a running site tells of itself in numbers, for Prometheus; nothing of any person. */
@NullMarked
package nabla.web.metrics;

import org.jspecify.annotations.NullMarked;
