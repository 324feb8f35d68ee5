package org.chosei.core.publication;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that IANA registered for the ports that scans look for most; empty for those that it lists without a name. */
public final class PortNames {
    private static final Map<String, String> NAMES = Stream.of("""
                    21/tcp ftp, 22/tcp ssh, 23/tcp telnet, 25/tcp smtp, 53/tcp domain, 53/udp domain, 69/udp tftp, 80/tcp http,
                    88/tcp kerberos, 110/tcp pop3, 111/tcp sunrpc, 111/udp sunrpc, 123/udp ntp, 135/tcp epmap, 137/udp netbios-ns,
                    139/tcp netbios-ssn, 143/tcp imap, 161/udp snmp, 222/tcp rsh-spx, 389/tcp ldap, 389/udp ldap, 443/tcp https,
                    443/udp https, 445/tcp microsoft-ds, 465/tcp submissions, 500/udp isakmp, 502/tcp mbap, 515/tcp printer,
                    554/tcp rtsp, 587/tcp submission, 631/tcp ipp, 636/tcp ldaps, 873/tcp rsync, 993/tcp imaps, 995/tcp pop3s,
                    1080/tcp socks, 1433/tcp ms-sql-s, 1434/udp ms-sql-m, 1521/tcp ncube-lm, 1723/tcp pptp, 1883/tcp mqtt,
                    1900/udp ssdp, 2049/tcp nfs, 2323/tcp 3d-nfsd, 2375/tcp docker, 3128/tcp ndl-aas, 3306/tcp mysql,
                    3389/tcp ms-wbt-server, 4786/tcp smart-install, 5060/tcp sip, 5060/udp sip, 5353/udp mdns,
                    5432/tcp postgresql, 5555/tcp personal-agent, 5900/tcp rfb, 5984/tcp couchdb, 6379/tcp redis, 7547/tcp cwmp,
                    8000/tcp irdmi, 8008/tcp http-alt, 8022/tcp oa-system, 8080/tcp http-alt, 8088/tcp radan-http,
                    8181/tcp intermapper, 8443/tcp pcsync-https, 8888/tcp ddi-tcp-1, 9000/tcp cslistener, 9418/tcp git,
                    10000/tcp ndmp, 11211/tcp memcache, 11211/udp memcache""".split(",\\s+"))
            .map(each -> each.strip().split(" "))
            .collect(Collectors.toUnmodifiableMap(each -> each[0], each -> each[1]));

    private PortNames() {}

    /** @param port as {@code 22/tcp} */
    public static String registered(String port) {
        return NAMES.getOrDefault(port, "");
    }
}
