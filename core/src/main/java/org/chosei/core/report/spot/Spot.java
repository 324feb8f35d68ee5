package org.chosei.core.report.spot;

import org.chosei.core.report.Indicator;

/**
 * An indicator where it stands in a text.
 *
 * @param host host in lower-case ASCII or the address, empty for hashes and mail addresses
 * @param path with its leading slash and its query, empty where there is none
 * @param port what follows the host behind a colon, or behind a slash for addresses, 0 where nothing does
 * @param defanged whether the writer took care that nobody follows it
 * @param schemed whether it began with {@code http://} or its like
 */
public record Spot(
        Indicator.Type type,
        String value,
        String host,
        String path,
        int port,
        int start,
        int end,
        String original,
        boolean defanged,
        boolean schemed) {

    public boolean isAddress() {
        return type == Indicator.Type.IPV4 || type == Indicator.Type.IPV6;
    }

    public boolean isSite() {
        return type == Indicator.Type.URL || type == Indicator.Type.DOMAIN;
    }

    public boolean isHash() {
        return type == Indicator.Type.MD5 || type == Indicator.Type.SHA1 || type == Indicator.Type.SHA256;
    }
}
