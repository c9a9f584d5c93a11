package nabla.lesson.reader;

/** Part of a file, and the line of the file on which it begins, counted from 1. */
record Text(String content, int line) {
    /** The file's line of this text's line, the latter counted from 0. */
    int lineOf(int index) {
        return line + index;
    }
}
