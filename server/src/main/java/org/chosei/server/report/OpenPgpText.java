package org.chosei.server.report;

/** Text inside OpenPGP armor (RFC 9580, sections 6 and 7): a signed one is unwrapped, an encrypted one is only recognised. */
final class OpenPgpText {
    private static final String ENCRYPTED = "-----BEGIN PGP MESSAGE-----";
    private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final int FRONT = 4000;

    private OpenPgpText() {}

    static boolean isEncrypted(String text) {
        int at = text.indexOf(ENCRYPTED);
        return at >= 0 && at < FRONT && text.indexOf("-----END PGP MESSAGE-----", at) > 0;
    }

    /** What was signed, without armor, header lines and dash escapes; any other text as it is. */
    static String unwrapped(String text) {
        int start = text.indexOf(SIGNED);
        int end = text.indexOf(SIGNATURE, Math.max(0, start));
        if (start < 0 || end < 0) {
            return text;
        }
        int blank = text.indexOf("\n\n", start);
        int wide = text.indexOf("\r\n\r\n", start);
        int from =
                wide >= 0 && (blank < 0 || wide < blank) ? wide + 4 : blank >= 0 ? blank + 2 : start + SIGNED.length();
        if (from > end) {
            return text;
        }
        return text.substring(0, start) + text.substring(from, end).replace("\n- -", "\n-");
    }
}
