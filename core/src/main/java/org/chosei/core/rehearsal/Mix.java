package org.chosei.core.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a whole number by weights: the largest remainders get what rounding leaves. */
final class Mix {
    private Mix() {}

    static <K> Map<K, Integer> parts(int whole, Map<K, Integer> weights) {
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        Map<K, Integer> parts = new LinkedHashMap<>();
        if (sum == 0) {
            return parts;
        }
        int left = whole;
        for (Map.Entry<K, Integer> each : weights.entrySet()) {
            int part = (int) (whole * (long) each.getValue() / sum);
            parts.put(each.getKey(), part);
            left -= part;
        }
        List<Map.Entry<K, Integer>> byRemainder = new ArrayList<>(weights.entrySet());
        byRemainder.sort(Comparator.comparingLong(each -> -(whole * (long) each.getValue() % sum)));
        for (int i = 0; i < left; i++) {
            parts.merge(byRemainder.get(i).getKey(), 1, Integer::sum);
        }
        return parts;
    }

    /** Each key as often as its part says. */
    static <K> List<K> deal(int whole, Map<K, Integer> weights, Dice dice) {
        List<K> dealt = new ArrayList<>();
        parts(whole, weights).forEach((key, count) -> {
            for (int i = 0; i < count; i++) {
                dealt.add(key);
            }
        });
        dice.shuffle(dealt);
        return dealt;
    }
}
