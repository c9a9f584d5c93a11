package nabla.problem.reader;

/** A scalar of the file and the line it stands on, counted from 1. */
record Text(String value, int line) {}
