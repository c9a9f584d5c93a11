package nabla.numeric;

import java.util.ArrayList;
import java.util.List;
import nabla.expr.Expr;

/** Determinants of small matrices of expressions, along the first row. */
final class Determinant {
    private Determinant() {}

    /** Of the rows, and the same columns, whose bits are set in {@code chosen}. */
    static Expr of(Expr.Vector matrix, int chosen) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < matrix.components().size(); i++) {
            if ((chosen >> i & 1) == 1) {
                indices.add(i);
            }
        }
        return of(matrix, indices, indices);
    }

    private static Expr of(Expr.Vector matrix, List<Integer> rows, List<Integer> columns) {
        List<Expr> row = matrix.components().get(rows.getFirst()).children();
        if (rows.size() == 1) {
            return row.get(columns.getFirst());
        }
        List<Expr> terms = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            List<Integer> others = new ArrayList<>(columns);
            others.remove(j);
            Expr entry = row.get(columns.get(j));
            if (!entry.equals(Expr.Num.ZERO)) {
                Expr term = entry.times(of(matrix, rows.subList(1, rows.size()), others));
                terms.add(j % 2 == 0 ? term : term.negate());
            }
        }
        return Expr.sum(terms);
    }
}
