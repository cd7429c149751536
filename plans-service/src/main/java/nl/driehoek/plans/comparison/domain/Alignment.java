package nl.driehoek.plans.comparison.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Which elements of two lists stay where they are: as many as can, so that as few as possible are said to have moved. Of
 * several such choices it is the first by text, so that the choice is the same whichever list comes first.
 */
final class Alignment {
    private final List<String> from;
    private final List<String> to;

    private Alignment(List<String> from, List<String> to) {
        this.from = from;
        this.to = to;
    }

    /** A place from which both lists are still to be read. */
    private record Corner(int from, int to) {
        private boolean reaches(Corner pair) {
            return pair.from >= from && pair.to >= to;
        }
    }

    /** The elements that stay, in order; one that both have twice may stay twice. */
    static List<String> kept(List<String> from, List<String> to) {
        int shortest = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shortest && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shortest - start && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        List<String> kept = new ArrayList<>(from.subList(0, start));
        kept.addAll(
                new Alignment(from.subList(start, from.size() - end), to.subList(start, to.size() - end)).longest());
        kept.addAll(from.subList(from.size() - end, from.size()));
        return kept;
    }

    private List<String> longest() {
        int[][] lengths = lengths();
        List<Corner> pairs = pairs();
        List<Corner> corners = List.of(new Corner(0, 0));
        List<String> kept = new ArrayList<>();
        for (int left = lengths[0][0]; left > 0; left--) {
            List<Corner> next = next(pairs, corners, lengths, left);
            kept.add(from.get(next.get(0).from()));
            corners = next.stream()
                    .map(pair -> new Corner(pair.from() + 1, pair.to() + 1))
                    .toList();
        }
        return kept;
    }

    /** How long the longest common part is from each place on. */
    private int[][] lengths() {
        int[][] lengths = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                lengths[i][j] = from.get(i).equals(to.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private List<Corner> pairs() {
        List<Corner> pairs = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                if (from.get(i).equals(to.get(j))) {
                    pairs.add(new Corner(i, j));
                }
            }
        }
        return pairs;
    }

    /** The pairs with the first text by which a common part of this length can begin; none lies behind another. */
    private List<Corner> next(List<Corner> pairs, List<Corner> corners, int[][] lengths, int length) {
        List<Corner> next = new ArrayList<>();
        for (Corner pair : pairs) {
            if (lengths[pair.from() + 1][pair.to() + 1] != length - 1
                    || corners.stream().noneMatch(corner -> corner.reaches(pair))) {
                continue;
            }
            int order = next.isEmpty()
                    ? 0
                    : from.get(pair.from()).compareTo(from.get(next.get(0).from()));
            if (order < 0) {
                next.clear();
            }
            if (order <= 0 && next.stream().noneMatch(corner -> corner.reaches(pair))) {
                next.add(pair);
            }
        }
        return next;
    }
}
