package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nabla.expr.Expr;
import nabla.expr.Tex;
import nabla.problem.Key;
import nabla.web.practice.QuestionView.CellView;
import nabla.web.practice.QuestionView.FieldView;
import nabla.web.practice.QuestionView.HeadView;
import nabla.web.practice.QuestionView.RowView;
import nabla.web.practice.QuestionView.TableView;

/** Lays out what is filled in as a table: a matrix, or the steps of a descent. */
final class Tables {
    private final Formulas formulas;
    private final IntFunction<FieldView> fields;

    /**
     * @param fields the views of the fields by their index
     */
    Tables(Formulas formulas, IntFunction<FieldView> fields) {
        this.formulas = formulas;
        this.fields = fields;
    }

    TableView of(Key.Grid grid) {
        int width = grid.columns().size();
        var named = grid.columns().stream().anyMatch(c -> !c.isEmpty());
        var heads = new ArrayList<HeadView>();
        if (named) {
            heads.add(head(""));
            grid.columns().forEach(c -> heads.add(head(c)));
        }
        var rows = new ArrayList<RowView>();
        for (int r = 0; r < grid.rows().size(); r++) {
            var cells = new ArrayList<CellView>();
            for (int c = 0; c < width; c++) cells.add(cell(r * width + c));
            rows.add(new RowView(head(grid.rows().get(r)), cells));
        }
        return new TableView(heads, rows);
    }

    /** What an entry is called, in Markdown: by its names, or by its place. */
    static String label(Key.Grid grid, int i) {
        int row = i / grid.columns().size();
        int column = i % grid.columns().size();
        var names = List.of(grid.rows().get(row), grid.columns().get(column));
        return names.stream().anyMatch(String::isEmpty)
                ? "row " + (row + 1) + ", column " + (column + 1)
                : names.get(0) + ", " + names.get(1);
    }

    TableView of(Key.Iterations key) {
        var names = key.variables();
        var heads = new ArrayList<HeadView>();
        heads.add(head("$k$"));
        for (var name : names) heads.add(head("$" + at(name, "k") + "$"));
        for (var name : names) heads.add(head("$" + slope(names, name, "k") + "$"));
        for (var name : names) heads.add(head("$" + at(name, "k+1") + "$"));
        var rows = new ArrayList<RowView>();
        int width = key.width();
        int n = names.size();
        for (int k = 0; k < key.fields().size() / width; k++) {
            var cells = new ArrayList<CellView>();
            for (int i = 0; i < n; i++) {
                cells.add(
                        k == 0
                                ? new CellView(null, formulas.html(key.start().get(i)), null)
                                : mirror((k - 1) * width + n + i, names.get(i), k));
            }
            for (int i = 0; i < width; i++) cells.add(cell(k * width + i));
            rows.add(new RowView(head(String.valueOf(k)), cells));
        }
        return new TableView(heads, rows);
    }

    /** Where one stands is what one wrote in the row above. */
    private CellView mirror(int field, String name, int k) {
        return new CellView(
                null, formulas.html(at(name, String.valueOf(k))), fields.apply(field).id());
    }

    static String label(Key.Iterations key, int i) {
        int n = key.variables().size();
        int k = i / key.width();
        int column = i % key.width();
        var name = key.variables().get(column % n);
        return "$"
                + (column < n
                        ? slope(key.variables(), name, String.valueOf(k))
                        : at(name, String.valueOf(k + 1)))
                + "$";
    }

    private static String at(String name, String k) {
        return "{" + Tex.print(Expr.variable(name)) + "}_{" + k + "}";
    }

    /** {@code f'(x_k)}, or a partial derivative at the k-th point. */
    private static String slope(List<String> names, String name, String k) {
        var letter = Tex.print(Expr.variable(name));
        return names.size() == 1
                ? "f'(" + at(name, k) + ")"
                : "\\partial_{" + letter + "} f_{" + k + "}";
    }

    private HeadView head(String label) {
        return new HeadView(formulas.line(label), Formulas.plain(label));
    }

    private CellView cell(int i) {
        return new CellView(fields.apply(i), "", null);
    }
}
