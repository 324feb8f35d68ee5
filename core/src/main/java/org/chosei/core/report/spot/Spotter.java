package org.chosei.core.report.spot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chosei.core.report.refang.Refanged;

/** Finds addresses, names and hashes in a refanged text, each character looked at a bounded number of times. */
public final class Spotter {
    private static final int LONGEST_HOST = 253;

    private final Refanged line;
    private final String text;
    private final List<Spot> spots = new ArrayList<>();
    private int at;
    private int noAddressBefore;

    private Spotter(Refanged line) {
        this.line = line;
        this.text = line.text();
    }

    public static List<Spot> spots(Refanged line) {
        Spotter spotter = new Spotter(line);
        spotter.scan();
        return spotter.spots;
    }

    private void scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Word.holds(c) && c != ':') {
                at++;
            } else if (!url() && !v6()) {
                word();
            }
        }
    }

    private boolean url() {
        int host = UrlSpot.behindScheme(text, at);
        if (host == at) {
            return false;
        }
        int start = at;
        at = host;
        add(UrlSpot.of(line, start, host));
        return true;
    }

    private boolean v6() {
        boolean label = text.charAt(at) == ':' && !text.startsWith("::", at);
        if (label || at < noAddressBefore || at > 0 && Word.holds(text.charAt(at - 1))) {
            return false;
        }
        noAddressBefore = AddressV6.runEnd(text, at);
        return add(AddressV6.spot(line, at, noAddressBefore));
    }

    private void word() {
        int start = at;
        at = wordEnd(start);
        if (at == start) {
            at++;
        } else if (at - start <= LONGEST_HOST) {
            add(isMail() ? mail(start) : named(trimmed(start, at)));
        }
    }

    private boolean isMail() {
        return at + 1 < text.length() && text.charAt(at) == '@' && Word.holds(text.charAt(at + 1));
    }

    private Optional<Spot> mail(int start) {
        int host = at + 1;
        at = wordEnd(host);
        return at - host > LONGEST_HOST ? Optional.empty() : MailSpot.of(start, trimmed(host, at));
    }

    private static Optional<Spot> named(Word word) {
        return word.isEmpty()
                ? Optional.empty()
                : HashSpot.of(word).or(() -> AddressV4.spot(word)).or(() -> HostSpot.of(word));
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && Word.holds(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The word without the marks around it that are no part of a name. */
    private Word trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && ".-_".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".-_".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Word(line, from, to);
    }

    private boolean add(Optional<Spot> spot) {
        spot.ifPresent(found -> {
            spots.add(found);
            at = Math.max(found.end(), at);
        });
        return spot.isPresent();
    }
}
