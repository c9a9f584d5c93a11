package nabla.expr;

/**
 * What is said about a name that is not known: a slip in the name of a function, with its mend, or
 * the names that may be used.
 *
 * @param start where the run of letters begins in which it stands
 * @param parenthesisFollows whether the run is written like a function
 */
record UnknownName(String text, Scope scope, int start, int end, boolean parenthesisFollows) {

    SyntaxError error(String name, int from, int to) {
        String run = text.substring(start, end);
        String near = run.length() >= 2 ? Words.nearestFunction(run) : null;
        if (near != null && (parenthesisFollows || run.length() > 2)) {
            return new SyntaxError(
                    "“" + run + "” is not a function; did you mean " + near + "?",
                    start,
                    end,
                    text.substring(0, start) + near + text.substring(end));
        }
        if (run.length() > 2 && !parenthesisFollows) {
            for (int split = run.length() - 1; split > 1; split--) {
                String head = Words.nearestFunction(run.substring(0, split));
                if (head != null && scope.declares(run.substring(split))) {
                    return new SyntaxError(
                            "“"
                                    + run.substring(0, split)
                                    + "” is not a function; did you mean "
                                    + head
                                    + "?",
                            start,
                            start + split,
                            text.substring(0, start) + head + text.substring(start + split));
                }
            }
        }
        if (parenthesisFollows && run.length() > 1) {
            return new SyntaxError(
                    "“" + run + "” is not a function that can be read here.", start, end, null);
        }
        if (name.equals("i")) {
            return new SyntaxError(
                    "“i” is not a variable of this problem, and there are no imaginary numbers here: answers are real.",
                    from,
                    to,
                    null);
        }
        if (scope.variables().isEmpty()) {
            return new SyntaxError(
                    "“" + name + "” is not known here: the answer is a number, without variables.",
                    from,
                    to,
                    null);
        }
        return new SyntaxError(
                "“" + name + "” is not a variable of this problem; it uses " + listed() + ".",
                from,
                to,
                null);
    }

    private String listed() {
        StringBuilder names = new StringBuilder();
        var sorted = scope.variables().stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            names.append(i == 0 ? "" : i == sorted.size() - 1 ? " and " : ", ")
                    .append(sorted.get(i));
        }
        return names.toString();
    }
}
