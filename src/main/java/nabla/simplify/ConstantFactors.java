package nabla.simplify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nabla.expr.Expr;
import nabla.expr.Function;
import nabla.expr.Rational;

/**
 * The constants by which the other kernels are multiplied in a normal form, as expressions: where
 * every one of them is zero, so is the whole. So x·cos(π/5) and x·(1 + √5)/4 are equal because two
 * numbers are.
 */
final class ConstantFactors {
    private final Kernels kernels;
    private final boolean algebraic;

    private ConstantFactors(Kernels kernels, boolean algebraic) {
        this.kernels = kernels;
        this.algebraic = algebraic;
    }

    /**
     * Whether a test of constants says that all factors are zero: the algebraic ones, or those with
     * π, logarithms and the like.
     */
    static boolean vanish(Poly p, Kernels kernels, Predicate<Expr> isZero) {
        return new ConstantFactors(kernels, true).vanish(p, isZero)
                || new ConstantFactors(kernels, false).vanish(p, isZero);
    }

    private boolean vanish(Poly p, Predicate<Expr> isZero) {
        Map<Monomial, Poly.Builder> factors = new LinkedHashMap<>();
        for (Map.Entry<Monomial, Rational> t : p.terms.entrySet()) {
            Monomial constant = Monomial.ONE;
            for (int k : t.getKey().kernels) {
                if (isConstant(kernels.kernel(k))) {
                    constant = constant.times(Monomial.of(k, t.getKey().exponent(k)));
                }
            }
            factors.computeIfAbsent(t.getKey().over(constant), _ -> new Poly.Builder())
                    .add(t.getValue(), constant);
        }
        List<Poly> all = factors.values().stream().map(Poly.Builder::build).toList();
        return all.stream().noneMatch(f -> f.size() == 1)
                && all.stream().allMatch(f -> isZero.test(part(f, Function.COS)))
                && all.stream().allMatch(f -> isZero.test(part(f, Function.SIN)));
    }

    private boolean isConstant(Kernel k) {
        return switch (k) {
            case Kernel.Variable _, Kernel.Alternating _ -> false;
            case Kernel.Pi _ -> !algebraic;
            case Kernel.Imaginary _, Kernel.Prime _ -> true;
            case Kernel.Radicand(var p) -> isConstant(p);
            case Kernel.Tower(var p) -> isConstant(p);
            case Kernel.Size(var p) -> isConstant(p);
            case Kernel.Logarithm(var p) -> !algebraic && isConstant(p);
            case Kernel.Exponential(var t) -> !algebraic && isConstant(t);
            case Kernel.Wave(var t) ->
                    algebraic ? t.equals(Ratio.of(kernels.poly(new Kernel.Pi()))) : isConstant(t);
            case Kernel.Opaque(_, var u) -> !algebraic && isConstant(u);
        };
    }

    private boolean isConstant(Ratio r) {
        return isConstant(r.numerator())
                && r.denominator().keySet().stream().allMatch(this::isConstant);
    }

    private boolean isConstant(Poly p) {
        for (Monomial m : p.terms.keySet()) {
            for (int k : m.kernels) {
                if (!isConstant(kernels.kernel(k))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The real part (by the cosine of the angle of each term) or the imaginary one (by the sine).
     */
    private Expr part(Poly p, Function wave) {
        List<Expr> terms = new ArrayList<>();
        for (Map.Entry<Monomial, Rational> t : p.terms.entrySet()) {
            List<Expr> factors = new ArrayList<>();
            List<Expr> angle = new ArrayList<>();
            factors.add(Expr.num(t.getValue()));
            for (int k : t.getKey().kernels) {
                Rational e = t.getKey().exponent(k);
                switch (kernels.kernel(k)) {
                    case Kernel.Imaginary _ ->
                            angle.add(Expr.num(e.times(Rational.HALF)).times(Expr.Constant.PI));
                    case Kernel.Wave(var u) -> angle.add(Expr.num(e).times(of(u)));
                    case Kernel other -> factors.add(power(other, e));
                }
            }
            if (!angle.isEmpty()) {
                factors.add(Expr.call(wave, Expr.sum(angle)));
            }
            if (!angle.isEmpty() || wave == Function.COS) {
                terms.add(Expr.product(factors));
            }
        }
        return terms.isEmpty() ? Expr.Num.ZERO : Expr.sum(terms);
    }

    private Expr of(Ratio r) {
        List<Expr> below = new ArrayList<>();
        r.denominator().forEach((p, n) -> below.add(raised(of(p), Rational.of(n))));
        return below.isEmpty() ? of(r.numerator()) : of(r.numerator()).over(Expr.product(below));
    }

    private Expr of(Poly p) {
        if (p.terms.keySet().stream().anyMatch(this::isComplex)) {
            throw new TooMuchWork("a complex number within a constant");
        }
        return part(p, Function.COS);
    }

    private boolean isComplex(Monomial m) {
        for (int k : m.kernels) {
            if (kernels.kernel(k).isComplex()) {
                return true;
            }
        }
        return false;
    }

    private Expr power(Kernel k, Rational e) {
        return switch (k) {
            case Kernel.Pi _ -> raised(Expr.Constant.PI, e);
            case Kernel.Prime(var p) -> raised(Expr.num(Rational.of(p)), e);
            case Kernel.Radicand(var p) -> raised(of(p), e);
            case Kernel.Tower(var p) -> raised(of(p), e);
            case Kernel.Size(var p) -> raised(Expr.call(Function.ABS, of(p)), e);
            case Kernel.Logarithm(var p) ->
                    raised(Expr.call(Function.LN, Expr.call(Function.ABS, of(p))), e);
            case Kernel.Exponential(var t) -> Expr.call(Function.EXP, Expr.num(e).times(of(t)));
            case Kernel.Opaque(var f, var u) -> raised(Expr.call(f, of(u)), e);
            case Kernel.Variable _, Kernel.Imaginary _, Kernel.Wave _, Kernel.Alternating _ ->
                    throw new IllegalArgumentException("not a real constant");
        };
    }

    private static Expr raised(Expr base, Rational e) {
        return e.isOne() ? base : new Expr.Power(base, Expr.num(e));
    }
}
