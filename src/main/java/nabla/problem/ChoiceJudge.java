package nabla.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nabla.problem.Finding.Wrong;
import org.jspecify.annotations.Nullable;

/** Judges what was ticked or put in order. */
final class ChoiceJudge {
    private ChoiceJudge() {}

    static Finding choice(Key.Choice key, String typed) {
        if (typed.isBlank()) return new Finding.Empty();
        var chosen = index(typed, key.options().size());
        if (chosen.isEmpty()) return unreadable("This is none of the options.");
        if (chosen.get() == key.right()) return new Finding.Right("");
        return new Wrong(new Finding.Other(), said(key.options().get(chosen.get())));
    }

    static Finding choices(Key.Choices key, String typed) {
        var ticked = new TreeSet<Integer>();
        for (var line : typed.split("\n", -1)) {
            index(line.strip(), key.options().size()).ifPresent(ticked::add);
        }
        if (ticked.isEmpty()) {
            return typed.isBlank()
                    ? new Finding.Empty()
                    : unreadable("This is none of the options.");
        }
        var right = new TreeSet<>(ticked);
        right.retainAll(key.right());
        int wrong = ticked.size() - right.size();
        int missing = key.right().size() - right.size();
        if (wrong == 0 && missing == 0) return new Finding.Right("");
        ticked.removeAll(right);
        var cause = ticked.isEmpty() ? null : said(key.options().get(ticked.first()));
        return new Wrong(new Finding.Ticked(right.size(), wrong, missing), cause);
    }

    static Finding order(Key.Order key, String typed) {
        var places = typed.split("\n", -1);
        var order = new TreeMap<Integer, Integer>();
        for (int line = 0; line < Math.min(places.length, key.lines().size()); line++) {
            var place = places[line].strip();
            if (place.isEmpty()) continue;
            var number = index(place, key.lines().size());
            if (number.isEmpty()) {
                return unreadable("Write a number from 1 to " + key.lines().size() + ".");
            }
            if (order.putIfAbsent(number.get(), line) != null) {
                return unreadable("Two lines have the number " + place + ": give each its own.");
            }
        }
        if (order.isEmpty()) return new Finding.Empty();
        return ordered(key, List.copyOf(order.values()));
    }

    private static Finding ordered(Key.Order key, List<Integer> lines) {
        if (lines.equals(key.right())) return new Finding.Right("");
        var places = new ArrayList<Integer>();
        for (int line : lines)
            if (key.right().contains(line)) places.add(key.right().indexOf(line));
        int steps = key.right().size();
        int strays = lines.size() - places.size();
        return new Wrong(
                new Finding.Ordered(longestRun(places), steps, strays, steps - places.size()));
    }

    /** The length of the longest increasing subsequence. */
    static int longestRun(List<Integer> places) {
        var ends = new TreeSet<Integer>();
        for (int place : places) {
            var higher = ends.ceiling(place);
            if (higher != null) ends.remove(higher);
            ends.add(place);
        }
        return ends.size();
    }

    /** The index of a position that is counted from 1. */
    private static Optional<Integer> index(String typed, int size) {
        if (!typed.matches("[1-9][0-9]?")) return Optional.empty();
        return Optional.of(Integer.parseInt(typed) - 1).filter(i -> i < size);
    }

    private static Finding unreadable(String message) {
        return new Finding.Unreadable(0, 0, message, null);
    }

    private static Finding.@Nullable Cause said(Key.Option option) {
        return option.say().isEmpty() ? null : new Finding.Expected(option.say());
    }
}
