package nabla.lesson.reader;

/** The YAML between two lines {@code ---} at the top of a Markdown file, and the rest. */
record FrontMatter(Fields fields, Text body) {
    private static final String FENCE = "---";

    static FrontMatter split(String file, Flaws flaws) {
        var lines = file.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            flaws.add(
                    1,
                    "expected `---`, then lines such as `title: The derivative`, then `---` again");
            return new FrontMatter(Fields.read(new Text("", 1), flaws), new Text(file, 1));
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                var yaml = new Text(String.join("\n", lines.subList(1, i)), 2);
                var body = new Text(String.join("\n", lines.subList(i + 1, lines.size())), i + 2);
                return new FrontMatter(Fields.read(yaml, flaws), body);
            }
        }
        flaws.add(
                1, "this `---` opens the lines of `name: value`, and no second `---` closes them");
        return new FrontMatter(Fields.read(new Text("", 1), flaws), new Text("", 1));
    }
}
