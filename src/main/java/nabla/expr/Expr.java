package nabla.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * An expression as it was written: an immutable tree. Two expressions are equal when they are
 * written alike; whether they mean the same is decided in {@code nabla.answer}.
 */
public sealed interface Expr {

    /**
     * A natural number, or a decimal as it was typed; either is exact. Fractions are written as
     * {@link Quotient}.
     */
    record Num(Rational value) implements Expr {
        // Kept here and not in Expr: a constant there would make two threads that meet Expr and
        // Num for the first time wait for each other's initialisation for ever.
        public static final Num ZERO = new Num(Rational.ZERO);
        public static final Num ONE = new Num(Rational.ONE);
        public static final Num TWO = new Num(Rational.TWO);
    }

    /** A mathematical constant. */
    enum Constant implements Expr {
        PI,
        E
    }

    /** A variable or parameter, such as {@code x}, {@code theta} or {@code w_1}. */
    record Variable(String name) implements Expr {}

    /** Two or more terms; a difference is a sum with a {@link Negative} term. */
    record Sum(List<Expr> terms) implements Expr {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** Two or more factors. */
    record Product(List<Expr> factors) implements Expr {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** A fraction. */
    record Quotient(Expr numerator, Expr denominator) implements Expr {}

    /** The opposite. */
    record Negative(Expr operand) implements Expr {}

    /** A power. An odd root of a negative number is real: {@code (-8)^(1/3)} is −2. */
    record Power(Expr base, Expr exponent) implements Expr {}

    /** A function of its arguments. */
    record Call(Function function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** The only argument of a function of one variable, the first of others. */
        public Expr argument() {
            return arguments.getFirst();
        }
    }

    /** A vector of components; a matrix is a vector of its rows. */
    record Vector(List<Expr> components) implements Expr {
        public Vector {
            components = List.copyOf(components);
        }
    }

    static Expr num(long value) {
        return num(Rational.of(value));
    }

    /**
     * A number as a person writes it: the opposite of a positive one, a fraction of two integers.
     */
    static Expr num(Rational value) {
        if (value.signum() < 0) {
            return new Negative(num(value.negate()));
        }
        if (!value.isInteger()) {
            return new Quotient(
                    new Num(Rational.of(value.numerator())),
                    new Num(Rational.of(value.denominator())));
        }
        return new Num(value);
    }

    static Expr variable(String name) {
        return new Variable(name);
    }

    static Expr call(Function function, Expr... arguments) {
        return new Call(function, Arrays.asList(arguments));
    }

    static Expr vector(Expr... components) {
        return new Vector(Arrays.asList(components));
    }

    /** The sum of any number of terms, of which zeros are left out. */
    static Expr sum(List<? extends Expr> terms) {
        List<Expr> kept = new ArrayList<>();
        for (Expr t : terms) {
            if (t instanceof Sum s) {
                kept.addAll(s.terms());
            } else if (!t.equals(Num.ZERO)) {
                kept.add(t);
            }
        }
        return kept.isEmpty() ? Num.ZERO : kept.size() == 1 ? kept.getFirst() : new Sum(kept);
    }

    /**
     * The product of any number of factors, of which ones are left out; a zero factor makes it
     * zero.
     */
    static Expr product(List<? extends Expr> factors) {
        List<Expr> kept = new ArrayList<>();
        boolean negative = false;
        for (Expr f : factors) {
            if (f instanceof Negative(Expr inner)) {
                negative = !negative;
                f = inner;
            }
            if (f.equals(Num.ZERO)) {
                return Num.ZERO;
            } else if (f instanceof Product p) {
                kept.addAll(p.factors());
            } else if (!f.equals(Num.ONE)) {
                kept.add(f);
            }
        }
        Expr product =
                kept.isEmpty() ? Num.ONE : kept.size() == 1 ? kept.getFirst() : new Product(kept);
        return negative ? new Negative(product) : product;
    }

    default Expr plus(Expr other) {
        return sum(List.of(this, other));
    }

    default Expr minus(Expr other) {
        return sum(List.of(this, other.negate()));
    }

    default Expr times(Expr other) {
        return product(List.of(this, other));
    }

    default Expr over(Expr other) {
        if (other.equals(Num.ONE)) {
            return this;
        }
        return this instanceof Negative(Expr inner)
                ? new Negative(inner.over(other))
                : new Quotient(this, other);
    }

    default Expr pow(Expr exponent) {
        return exponent.equals(Num.ONE) ? this : new Power(this, exponent);
    }

    default Expr pow(long exponent) {
        return pow(num(exponent));
    }

    default Expr negate() {
        return this instanceof Negative(Expr inner)
                ? inner
                : equals(Num.ZERO) ? this : new Negative(this);
    }

    /** The parts of which this expression is made, in the order in which they are written. */
    default List<Expr> children() {
        return switch (this) {
            case Num _, Constant _, Variable _ -> List.of();
            case Sum(var terms) -> terms;
            case Product(var factors) -> factors;
            case Quotient(var p, var q) -> List.of(p, q);
            case Negative(var e) -> List.of(e);
            case Power(var b, var e) -> List.of(b, e);
            case Call(_, var arguments) -> arguments;
            case Vector(var components) -> components;
        };
    }

    /** The same kind of expression with every part replaced. */
    default Expr map(UnaryOperator<Expr> change) {
        return switch (this) {
            case Num _, Constant _, Variable _ -> this;
            case Sum(var terms) -> new Sum(mapAll(terms, change));
            case Product(var factors) -> new Product(mapAll(factors, change));
            case Quotient(var p, var q) -> new Quotient(change.apply(p), change.apply(q));
            case Negative(var e) -> new Negative(change.apply(e));
            case Power(var b, var e) -> new Power(change.apply(b), change.apply(e));
            case Call(var f, var arguments) -> new Call(f, mapAll(arguments, change));
            case Vector(var components) -> new Vector(mapAll(components, change));
        };
    }

    private static List<Expr> mapAll(List<Expr> list, UnaryOperator<Expr> change) {
        List<Expr> mapped = new ArrayList<>(list.size());
        for (Expr e : list) {
            mapped.add(change.apply(e));
        }
        return mapped;
    }

    /** This expression with variables replaced by expressions, all at once. */
    default Expr substitute(Map<String, ? extends Expr> values) {
        if (this instanceof Variable(String name)) {
            Expr value = values.get(name);
            return value == null ? this : value;
        }
        return map(child -> child.substitute(values));
    }

    /** The names of the variables that occur, in alphabetical order. */
    default Set<String> variables() {
        Set<String> names = new TreeSet<>();
        collectVariables(names);
        return names;
    }

    private void collectVariables(Set<String> names) {
        if (this instanceof Variable(String name)) {
            names.add(name);
        }
        for (Expr child : children()) {
            child.collectVariables(names);
        }
    }

    default boolean contains(String variable) {
        if (this instanceof Variable(String name)) {
            return name.equals(variable);
        }
        for (Expr child : children()) {
            if (child.contains(variable)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tree has more than so many nodes; no more of them are looked at. */
    default boolean isLargerThan(int nodes) {
        return remaining(nodes) < 0;
    }

    private int remaining(int nodes) {
        int left = nodes - 1;
        for (Expr child : children()) {
            left = left < 0 ? left : child.remaining(left);
        }
        return left;
    }

    /** The number of nodes of the tree. */
    default int size() {
        int size = 1;
        for (Expr child : children()) {
            size += child.size();
        }
        return size;
    }
}
