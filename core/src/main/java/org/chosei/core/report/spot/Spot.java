package org.chosei.core.report.spot;

import java.util.Locale;
import java.util.Set;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.refang.Refanged;

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
    /** Endings of files that run or carry what runs. */
    private static final Set<String> DOWNLOADED = Set.of(
            "exe", "scr", "apk", "zip", "rar", "7z", "jar", "js", "vbs", "hta", "ps1", "bat", "cmd", "dll", "msi",
            "bin", "sh", "doc", "docm", "xls", "xlsm", "elf", "lnk", "iso", "img", "cab", "dmg", "pif", "wsf", "swf",
            "arm", "arm5", "arm6", "arm7", "mips", "mpsl", "x86", "x86_64", "ppc", "sh4", "m68k", "spc", "i586", "i686",
            "gz", "tgz", "tar", "rtf", "ace", "arj", "lzh", "chm", "vbe", "jse", "cpl");

    /** What stands between two places of a line. */
    static Spot in(
            Refanged line,
            Indicator.Type type,
            String value,
            String host,
            String path,
            int port,
            int start,
            int end,
            boolean schemed) {
        String original = line.originalOf(start, end);
        boolean defanged = line.isDefanged(start, end);
        return new Spot(type, value, host, path, port, start, end, original, defanged, schemed);
    }

    /** The same in a text that begins so much later. */
    public Spot movedBack(int by) {
        return new Spot(type, value, host, path, port, start - by, end - by, original, defanged, schemed);
    }

    public boolean isAddress() {
        return type == Indicator.Type.IPV4 || type == Indicator.Type.IPV6;
    }

    public boolean isSite() {
        return type == Indicator.Type.URL || type == Indicator.Type.DOMAIN;
    }

    /** Whether it is a site's name without scheme and path. */
    public boolean isBareName() {
        return isSite() && !schemed && path.isEmpty();
    }

    public boolean isHash() {
        return type == Indicator.Type.MD5 || type == Indicator.Type.SHA1 || type == Indicator.Type.SHA256;
    }

    /** Whether the URL leads to a file that runs or carries what runs. */
    public boolean isDownload() {
        int query = path.indexOf('?');
        String bare = (query < 0 ? path : path.substring(0, query)).toLowerCase(Locale.ROOT);
        int from = Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('.'));
        return from >= 0 && DOWNLOADED.contains(bare.substring(from + 1)) || bare.startsWith("/bins/");
    }
}
