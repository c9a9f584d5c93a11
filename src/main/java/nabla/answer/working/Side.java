package nabla.answer.working;

/** What stands on one side of an equals sign; its span is counted in the whole line. */
sealed interface Side {
    int start();

    int end();

    /** A name alone: {@code f(x)}, {@code y}, {@code u}. */
    record Named(String name, int start, int end) implements Side {}

    record Formula(Written written, int start, int end) implements Side {
        /** Whether it is one derivative and nothing else. */
        boolean isOperator() {
            return written.operators().size() == 1 && written.operators().containsKey(variable());
        }

        private String variable() {
            return written.expr() instanceof nabla.expr.Expr.Variable(String name) ? name : "";
        }

        Operator operator() {
            return written.operators().values().iterator().next();
        }
    }
}
