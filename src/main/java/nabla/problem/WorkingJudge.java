package nabla.problem;

/** Judges lines of working by what they end in. */
final class WorkingJudge {
    private WorkingJudge() {}

    static Grade.Field judge(Key.Field key, String typed, FieldJudge fields) {
        int from = start(typed);
        var last = typed.substring(from).stripTrailing();
        var grade = fields.read(key, last);
        if (!(grade.finding() instanceof Finding.Unreadable(var start, var end, var message, _))) {
            return new Grade.Field(typed, grade.reading(), grade.finding());
        }
        return new Grade.Field(
                typed, null, new Finding.Unreadable(from + start, from + end, message, null));
    }

    /** Where the last expression begins: in the last line that is not empty, after its last =. */
    private static int start(String typed) {
        int end = typed.stripTrailing().length();
        int line = typed.lastIndexOf('\n', end - 1) + 1;
        int equals = typed.lastIndexOf('=', end - 1) + 1;
        int from = Math.max(line, equals);
        while (from < end && Character.isWhitespace(typed.charAt(from))) from++;
        return Math.max(0, Math.min(from, end));
    }
}
