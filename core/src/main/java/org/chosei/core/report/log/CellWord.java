package org.chosei.core.report.log;

import java.util.Locale;
import java.util.Set;

/** What a cell of a log's row is known by, in lower case. */
enum CellWord {
    PROTOCOL("tcp", "udp", "icmp", "6", "17"),
    /** What a device did about it. */
    VERDICT(
            "deny",
            "denied",
            "drop",
            "dropped",
            "block",
            "blocked",
            "reject",
            "rejected",
            "accept",
            "allow",
            "permit",
            "pass",
            "deny-all",
            "syn",
            "遮断",
            "拒否",
            "破棄",
            "失敗"),
    CONTROL_SERVER(
            "c2",
            "c&c",
            "cnc",
            "c2 server",
            "c2-server",
            "c2server",
            "c2 ip",
            "c2-ip",
            "c2_ip",
            "c&c server",
            "cnc server",
            "botnet_cc",
            "command and control",
            "c2サーバ",
            "c2サーバー",
            "c&cサーバ",
            "c&cサーバー",
            "指令サーバ",
            "指令サーバー"),
    /** Behind a number: what it counts. */
    COUNTER(
            "回",
            "件",
            "回失敗",
            "回試行",
            "件検知",
            "秒",
            "分",
            "分間",
            "時間",
            "パケット",
            "pkt",
            "pkts",
            "packets",
            "times",
            "hits",
            "tries",
            "attempts",
            "failures",
            "failed",
            "events",
            "flows",
            "connections",
            "sessions",
            "bytes",
            "sec",
            "seconds",
            "minutes",
            "minute",
            "min",
            "mins",
            "hours",
            "hour",
            "days",
            "day",
            "weeks",
            "week",
            "months",
            "日",
            "日間",
            "週間",
            "か月",
            "ヶ月"),
    /** With whom a sentence begins, and no row of a device. */
    PERSON("our", "my", "your", "we", "i", "you");

    private final Set<String> words;

    CellWord(String... words) {
        this.words = Set.of(words);
    }

    boolean is(String cell) {
        return words.contains(cell.toLowerCase(Locale.ROOT));
    }
}
