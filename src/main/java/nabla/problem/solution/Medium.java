package nabla.problem.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a solution is written: what becomes of words, and of mathematics between them. */
public interface Medium {
    Pattern PLACE = Pattern.compile("\\{(\\d)}");

    String words(String words);

    String maths(Maths maths);

    default String write(Content content) {
        return switch (content) {
            case Maths maths -> maths(maths);
            case Listing(var entries) -> list(entries.stream().map(this::write).toList());
            case Sentence(var phrase, var holds) -> {
                var out = new StringBuilder();
                var place = PLACE.matcher(phrase.words());
                int from = 0;
                while (place.find()) {
                    out.append(words(phrase.words().substring(from, place.start())));
                    out.append(write(holds.get(Integer.parseInt(place.group(1)))));
                    from = place.end();
                }
                yield out.append(words(phrase.words().substring(from))).toString();
            }
        };
    }

    private String list(List<String> entries) {
        var all = new ArrayList<>(entries);
        if (all.size() == 1) return all.getFirst();
        var last = all.removeLast();
        return String.join(words(", "), all) + words(" and ") + last;
    }
}
