package org.chosei.core.report.spot;

import java.util.Set;
import org.chosei.core.report.address.Hostname;

/** Whether a dotted word without a scheme is a host name, and no file's name or abbreviation. */
final class TopLevel {
    /** Country and generic domains that are better known as the endings of files. */
    private static final Set<String> ALSO_FILES =
            Set.of("zip", "sh", "py", "pl", "md", "mov", "ps", "so", "rs", "app", "cab", "vi");

    /** Country domains that are words: {@code closed.in} may be two sentences. */
    private static final Set<String> ALSO_WORDS =
            Set.of("as", "in", "is", "it", "no", "am", "pm", "do", "me", "my", "to", "be", "at");

    private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "onion");

    private TopLevel() {}

    /**
     * @param marked whether a path or defanging shows that it is an address
     * @param alone whether it is all that its line, label or cell holds
     */
    static boolean isLikelyHost(String host, boolean marked, boolean alone) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        if (last.length() < 2 || !Character.isLetter(last.charAt(0))) {
            return false;
        }
        if (RESERVED.contains(last)) {
            return true;
        }
        boolean certain = marked || host.startsWith("www.") || host.indexOf('.') != host.lastIndexOf('.');
        if (!certain && (ALSO_FILES.contains(last) || ALSO_WORDS.contains(last) && !alone)) {
            return false;
        }
        return Hostname.hasKnownSuffix(host) && !Hostname.isSuffix(host);
    }
}
