package org.chosei.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shapes that make backtracking readers slow. The bound is no measure of speed, which the machine decides: reading in linear time
 * stays far below it, reading that looks at each character once for every other goes far beyond it.
 */
@Timeout(120)
class HostileTextIsReadInLinearTimeTest {
    /** The thread's own time: what else the machine does is no concern here. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int SIZE = 200_000;
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final ReadingPolicy POLICY = ReadingPolicy.shipped(Set.of());

    @BeforeAll
    static void warmUp() {
        read("phishing http://a.example/ ".repeat(50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "1",
                "1.",
                "1.1.1.1.",
                "deadbeef",
                "a:",
                ":",
                "a@",
                "@",
                "http://",
                "http://a.b/",
                "[.]",
                "hxxp[:]//a[.]b",
                "%20",
                "a-",
                "-",
                "a dot ",
                "/a",
                "(.)",
                "(",
                "[",
                "QUJD",
                "あいう。",
                "\t",
                " ",
                "\n",
                ">",
                "> >\n",
                "--\n",
                "192.0.2.1 ",
                "192.0.2.1\n",
                "フィッシング http://a.example/x ",
                "フィッシング。http://a.example/x\n",
                "a.example,",
                "22/tcp ",
                "port 22, 23, ",
                "SRC=192.0.2.1 DST=192.0.2.2\n",
                "scan from 192.0.2.1\n",
                "src: 192.0.2.1; dst: 192.0.2.2; ",
                "a: b; ",
                "192.0.2.1 -> ",
                "dst-port: [23]\n",
                "scan 192.0.2.1\nport 23\n",
                "192.0.2.1｜23（TCP）｜9\n",
                "sshd[1]: from 192.0.2.1 ",
                "sshd[1]: from 192.0.2.1\n",
                "From: a\n",
                "□■",
                "。",
                "ｈｔｔｐ：／／",
                "title: ",
                "=",
                "\"a\":\"",
                "::",
                "2001:db8::",
                "xn--a.",
                "・",
                "．",
                "１．",
                "a●",
                "aドット",
                "firmware 1.1.1.1",
                "本物 http://a.example/ "
            })
    void isReadInLinearTime(String shape) {
        long start = CLOCK.getCurrentThreadCpuTime();

        read(shape.repeat(SIZE / shape.length() + 1));

        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start)).isLessThan(BOUND);
    }

    /** A long list in front: whatever points at one of it must not go through it each time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Only the last one is a scan.\n",
                "甲は80番を叩きました。",
                "a is ok, b is ok, c was ours.\n",
                "Please ignore the first one and 192.0.2.1.\n",
                "203.0.0.7 and 203.0.1.7 came.\nThe first one was scanning port 23.\n",
                "http://a.example/\nhttp://b.example/\nThe latter is phishing.\n"
            })
    void isReadInLinearTimeBehindALongList(String shape) {
        String list = IntStream.range(0, 2_000)
                .mapToObj(i -> "%s: 203.%d.%d.7\n".formatted("甲乙丙丁戊abcde123456".charAt(i % 16), i / 200, i % 200))
                .collect(Collectors.joining());
        long start = CLOCK.getCurrentThreadCpuTime();

        read(list + shape.repeat(2 * SIZE / shape.length() + 1));

        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start)).isLessThan(BOUND);
    }

    /** One line that shows thousands of sources: whatever looks for their ports must not read it once for each. */
    @ParameterizedTest
    @ValueSource(strings = {"送信元 203.%d.%d.7 ", "送信元：203.%d.%d.7、", "scanned by 203.%d.%d.7 (x), ", "203.%d.%d.7;8a;"})
    void isReadInLinearTimeInALineOfManySources(String shape) {
        String line = IntStream.range(0, 4_000)
                .mapToObj(i -> shape.formatted(i / 200, i % 200))
                .collect(Collectors.joining());
        long start = CLOCK.getCurrentThreadCpuTime();

        read("攻撃元の一覧です。スキャンを受けました。\n" + line);

        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start)).isLessThan(BOUND);
    }

    private static void read(String text) {
        Letter letter = new Letter(
                Map.of(
                        "from",
                        List.of("a@b.example"),
                        "subject",
                        List.of(text.substring(0, Math.min(text.length(), 5000)))),
                List.of(new Letter.Part(0, Letter.Kind.BODY, "text/plain", null, text, null)));
        Reading.understand(letter, POLICY);
    }
}
