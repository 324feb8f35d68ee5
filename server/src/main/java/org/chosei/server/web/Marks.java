package org.chosei.server.web;

import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;

/** The names that the style sheet and the icons give to things. */
public final class Marks {

    /** Class and icon of a category, as {@code phishing}. */
    public String category(Category category) {
        return switch (category) {
            case PHISHING -> "phishing";
            case WEB_DEFACEMENT -> "defacement";
            case MALWARE_SITE -> "malware";
            case SCAN -> "scan";
            case DOS -> "dos";
            case ICS -> "ics";
            case TARGETED_ATTACK -> "targeted";
            case OTHER -> "other";
        };
    }

    public String channel(Channel channel) {
        return channelIcon(channel);
    }

    /** The icon of the way a message came. */
    public static String channelIcon(Channel channel) {
        return switch (channel) {
            case WEB_FORM -> "web";
            case EMAIL -> "mail";
            case FAX -> "fax";
            case PHONE -> "phone";
            case API -> "api";
            case FEED -> "feed";
        };
    }
}
