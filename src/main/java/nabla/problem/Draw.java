package nabla.problem;

/**
 * SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). Written
 * out here, and not taken from the JDK, because what a seed draws must stay the same for ever.
 */
final class Draw {
    private long state;

    Draw(long state) {
        this.state = state;
    }

    /** FNV-1a over UTF-16 units, 64 bits: tells the streams of different names apart. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /**
     * A whole number from 0 to {@code bound - 1}, every one equally likely: values that would tilt
     * it are redrawn.
     */
    int below(int bound) {
        while (true) {
            long bits = next() >>> 1;
            long value = bits % bound;
            if (bits - value + (bound - 1) >= 0) return (int) value;
        }
    }
}
