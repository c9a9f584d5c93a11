/**
 * Walking downhill: optimisers, the path they take, and what became of the walk. An {@link
 * nabla.descent.Optimiser} turns gradients into steps, {@link nabla.descent.Descent} walks and
 * keeps the {@link nabla.descent.Trajectory}, and {@link nabla.descent.Outcome} says with numbers
 * whether it converged, crawls, oscillates, diverged or left the domain. Words for these live in
 * the page, not here.
 */
@NullMarked
package nabla.descent;

import org.jspecify.annotations.NullMarked;
