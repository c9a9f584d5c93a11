package nabla.answer.misconception;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.calculus.Derivative;
import nabla.calculus.Gradient;
import nabla.expr.Expr;
import nabla.expr.Function;

/** What goes wrong with the slope along a direction. */
final class DirectionSlips {
    private final Task.Along task;
    private final List<Expr> slopes;
    private final Expr length;
    private final List<Slip> slips = new ArrayList<>();

    private DirectionSlips(Task.Along task) {
        this.task = task;
        Map<String, Expr> point = Task.point(task.by(), task.at());
        this.slopes =
                task.by().stream().map(x -> Derivative.of(task.f(), x).substitute(point)).toList();
        this.length = length(task.direction());
    }

    /** Those that lead to a number. */
    static List<Slip> of(Task.Along task) {
        DirectionSlips slips = new DirectionSlips(task);
        slips.ofNumbers();
        slips.ofPartials();
        return slips.slips;
    }

    static List<Diagnosis> diagnose(Task.Along task, Expr answer) {
        return new DirectionSlips(task).diagnose(answer);
    }

    private List<Diagnosis> diagnose(Expr answer) {
        if (!answer.variables().isEmpty()) {
            Expr slope = Gradient.directional(task.f(), task.by(), task.direction());
            add(Misconception.NOT_EVALUATED, slope);
            return Diagnoses.best(
                    slips,
                    s -> !slope.variables().isEmpty() && Diagnoses.isSame(s.result(), answer));
        }
        if (answer instanceof Expr.Vector(var components)) {
            ofVectors();
            return components.size() == slopes.size()
                    ? Diagnoses.best(
                            slips, s -> new Rounded(answer).isNear(NumberSlips.values(s.result())))
                    : List.of();
        }
        ofNumbers();
        List<Diagnosis> found = NumberSlips.decide(slips, answer, task.key());
        if (!found.isEmpty()) {
            return found;
        }
        ofPartials();
        return NumberSlips.decide(slips, answer, task.key());
    }

    private void ofVectors() {
        add(Misconception.GRADIENT_FOR_SLOPE, new Expr.Vector(slopes));
        List<Expr> products = products(task.direction());
        add(Misconception.PRODUCTS_NOT_ADDED, new Expr.Vector(products));
        add(
                Misconception.PRODUCTS_NOT_ADDED,
                new Expr.Vector(products.stream().map(p -> p.over(length)).toList()));
    }

    private void ofNumbers() {
        List<Expr> u = task.direction();
        List<Expr> products = products(u);
        Expr product = Expr.sum(products);
        add(Misconception.DIRECTION_NOT_NORMALISED, product);
        add(Misconception.DIRECTION_NORMALISED_TWICE, product.over(length.pow(2)));
        add(Misconception.GRADIENT_LENGTH_FOR_SLOPE, length(slopes));
        add(Misconception.DIRECTION_IGNORED, Expr.sum(slopes));
        add(Misconception.DIRECTION_REVERSED, product.negate().over(length));
        if (u.size() == 2) {
            add(Misconception.PRODUCT_CROSSED, Expr.sum(products(u.reversed())).over(length));
        }
        for (Expr one : products) {
            add(Misconception.ONE_PRODUCT_ONLY, one.over(length));
        }
        Map<String, Expr> there = Task.point(task.by(), u);
        List<Expr> at = task.at();
        List<Expr> exchanged = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            Expr slope = Derivative.of(task.f(), task.by().get(i)).substitute(there);
            exchanged.add(slope.times(at.get(i)));
        }
        add(Misconception.POINT_AND_DIRECTION_EXCHANGED, Expr.sum(exchanged).over(length(at)));
        add(Misconception.VALUE_FOR_SLOPE, task.f().substitute(Task.point(task.by(), at)));
    }

    /** A partial derivative is worked out wrongly. */
    private void ofPartials() {
        Map<String, Expr> point = Task.point(task.by(), task.at());
        for (int i = 0; i < slopes.size(); i++) {
            int place = i;
            List<String> by = List.of(task.by().get(i));
            for (Slip slip : DerivativeSlips.withoutAnswer(task.f(), by)) {
                slips.add(
                        slip.within(
                                wrong -> {
                                    List<Expr> products =
                                            new ArrayList<>(products(task.direction()));
                                    products.set(
                                            place,
                                            wrong.substitute(point)
                                                    .times(task.direction().get(place)));
                                    return Expr.sum(products).over(length);
                                }));
            }
        }
    }

    private List<Expr> products(List<Expr> direction) {
        List<Expr> products = new ArrayList<>();
        for (int i = 0; i < slopes.size(); i++) {
            products.add(slopes.get(i).times(direction.get(i)));
        }
        return products;
    }

    private static Expr length(List<Expr> v) {
        return Expr.call(Function.SQRT, Expr.sum(v.stream().map(c -> c.pow(2)).toList()));
    }

    private void add(Misconception kind, Expr result) {
        List<Expr> parts = List.of(new Expr.Vector(task.direction()), new Expr.Vector(task.at()));
        slips.add(new Slip(kind, task.f(), parts, "", result));
    }
}
