package org.chosei.server.rehearsal;

import java.util.StringJoiner;
import org.chosei.core.rehearsal.PlannedIncident;
import org.chosei.core.rehearsal.PlannedMessage;

/** What an operator types beside a message whose meaning the rules missed. */
final class OperatorsNote {
    private OperatorsNote() {}

    static String of(PlannedMessage message) {
        StringJoiner note = new StringJoiner("\n");
        note.add("担当者による要約：次の報告があった。");
        message.incidents().forEach(incident -> note.add(line(incident)));
        return note + "\n";
    }

    private static String line(PlannedIncident incident) {
        String what = switch (incident.category()) {
            case PHISHING ->
                incident.brand() == null ? "フィッシングサイト" : incident.brand().nameJa() + "を装うフィッシングサイト";
            case WEB_DEFACEMENT -> "改ざんされたWebサイト";
            case MALWARE_SITE -> "マルウエアを配布しているサイト";
            case SCAN -> "ポートスキャン（宛先ポート " + String.join(" ", incident.ports()) + "）の送信元";
            case DOS -> "DDoS攻撃を受けているサイト";
            case ICS -> "インターネットから操作できる制御システム";
            case TARGETED_ATTACK -> "標的型攻撃に使われたマルウエアの通信先（C&Cサーバ）";
            case OTHER -> "不正侵入された、またはマルウエアに感染したシステム";
        };
        return what + "： " + incident.url();
    }
}
