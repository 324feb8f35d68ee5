package org.chosei.server.desk;

import com.google.common.net.InternetDomainName;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.chosei.server.web.Defanged;

/**
 * A key in two pieces, which a narrow column puts on lines of their own: what somebody registered, and the path, stay in sight.
 *
 * @param front names below what was registered; empty where there are none, as of an address
 */
record KeyInList(String front, String end) {
    private static final int USUAL_LABELS = 2;

    static KeyInList of(String key) {
        String host = key.split("/", 2)[0];
        String[] labels = host.split("\\.");
        int registered = registeredLabels(host);
        if (registered >= labels.length) {
            return new KeyInList("", Defanged.text(key));
        }
        String front =
                Arrays.stream(labels).limit(labels.length - registered).collect(Collectors.joining(".", "", "."));
        return new KeyInList(front, Defanged.text(key.substring(front.length())));
    }

    private static int registeredLabels(String host) {
        if (!InternetDomainName.isValid(host)) {
            return Integer.MAX_VALUE;
        }
        InternetDomainName name = InternetDomainName.from(host);
        return name.isUnderPublicSuffix() ? name.topPrivateDomain().parts().size() : USUAL_LABELS;
    }
}
