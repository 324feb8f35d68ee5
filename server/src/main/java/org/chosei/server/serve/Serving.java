package org.chosei.server.serve;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chosei.server.command.Listener;
import org.chosei.server.command.Workers;
import org.chosei.server.journal.Sealer;
import org.chosei.server.post.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What runs while the platform serves: doors, stages, sealer and the sending of mail. On SIGTERM the application stops it before anything that it
 * uses is taken down; when all ended well the process's exit code is 0.
 */
@Component
public class Serving implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final ApplicationContext context;
    private final List<Listener> listeners;
    private final Workers workers;
    private final Sealer sealer;
    private final Transport transport;
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean endedWell;

    Serving(ApplicationContext context, List<Listener> listeners, Workers workers, Sealer sealer, Transport transport) {
        this.context = context;
        this.listeners = listeners;
        this.workers = workers;
        this.sealer = sealer;
        this.transport = transport;
    }

    /**
     * Opens the doors, prints one line {@code ready http://… smtp://…}, and returns when the process is told to end.
     *
     * @param onceOpen what else is to be told once every door is open
     */
    public void untilTold(Runnable onceOpen) {
        running = true;
        SpringApplication.getShutdownHandlers().add(this::exitWell);
        try (ScheduledExecutorService timed = Executors.newScheduledThreadPool(2)) {
            timed.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.SECONDS);
            timed.scheduleWithFixedDelay(this::send, 1, 1, TimeUnit.SECONDS);
            String doors = String.join(" ", open());
            onceOpen.run();
            System.out.println("ready " + doors);
            workers.runUntil(() -> told.getCount() == 0);
            listeners.forEach(Listener::close);
            timed.shutdown();
            seal();
            endedWell = true;
        } finally {
            running = false;
            ended.countDown();
        }
    }

    /**
     * Runs once the application is taken down. Java ends a process that SIGTERM told to with 143 whatever its shutdown did, and a
     * supervisor takes that for a failure.
     */
    private void exitWell() {
        if (endedWell) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Where the web server answers. */
    public URI web() {
        var server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
        return URI.create("http://%s:%d".formatted(host, server.getPort()));
    }

    private List<String> open() {
        List<String> doors = new ArrayList<>(List.of(web().toString()));
        doors.addAll(listeners.stream().map(Listener::listen).map(URI::toString).toList());
        return doors;
    }

    private void seal() {
        try {
            sealer.seal();
        } catch (RuntimeException e) {
            LOG.warn("The journal could not be sealed and will be next time", e);
        }
    }

    private void send() {
        try {
            transport.sendDueWhile(() -> told.getCount() > 0);
        } catch (RuntimeException e) {
            LOG.warn("Mail could not be sent and will be next time", e);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        // begun by untilTold(), in the verb's own thread
    }

    @Override
    public void stop() {
        told.countDown();
        try {
            if (!ended.await(60, TimeUnit.SECONDS)) {
                LOG.warn("Work that was going on did not end within a minute and is left for the next start");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
