package nabla.numeric;

/**
 * What an instruction of a {@link Tape} does; as numbers, for the speed of the loop that runs them.
 */
final class Op {
    static final int CONSTANT = 0;
    static final int VARIABLE = 1;
    static final int ADD = 2;
    static final int SUBTRACT = 3;
    static final int MULTIPLY = 4;
    static final int DIVIDE = 5;
    static final int NEGATE = 6;
    static final int SQUARE = 7;
    static final int CUBE = 8;
    static final int POWER = 9;
    static final int ODD_POWER = 10;
    static final int EVEN_POWER = 11;
    static final int LOG = 12;
    static final int ROOT = 13;
    static final int MAX = 14;
    static final int MIN = 15;
    static final int FUNCTION = 16;

    private Op() {}
}
