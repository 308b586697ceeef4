/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A running PostgreSQL server, reachable over the loopback interface alone. */
final class Postmaster {

    /** The server did not come up; the message is its last words. */
    static final class NotStarted extends Exception {

        private static final long serialVersionUID = 1L;

        NotStarted(String lastWords) {
            super(lastWords);
        }

        /** The program itself is missing, or cannot be run. */
        NotStarted(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Whether a setting was the reason, so that a fresh installation would not help. */
        boolean isAboutSettings() {
            return String.valueOf(getMessage()).contains("parameter \"");
        }
    }

    /** Gives a port for one attempt. */
    interface Ports {

        int next() throws IOException;
    }

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int PORTS_TRIED = 5;
    private static final int LINES_KEPT = 25;
    private static final long PATIENCE_SECONDS = 60;
    private static final long STOPPING_SECONDS = 15;

    private final Process process;
    private final int port;
    private final Installation installation;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final CountDownLatch readyOrEnded = new CountDownLatch(1);
    private volatile boolean ready;

    private Postmaster(Process process, int port, Installation installation) {
        this.process = process;
        this.port = port;
        this.installation = installation;
    }

    /**
     * Starts a server on the data directory and waits until it accepts connections.
     *
     * @throws NotStarted when it ends, or is not ready within a minute
     * @throws IOException when the program cannot be run
     */
    static Postmaster start(Installation installation, Path data, Map<String, String> users)
            throws NotStarted, IOException {
        return start(installation, data, users, Postmaster::freePort);
    }

    /** As above, with ports that may be taken until the server asks for them. */
    static Postmaster start(Installation installation, Path data, Map<String, String> users, Ports ports)
            throws NotStarted, IOException {
        int major =
                Integer.parseInt(Files.readString(data.resolve("PG_VERSION")).strip());
        for (int attempt = 1; ; attempt++) {
            int port = ports.next();
            Postmaster postmaster = launch(installation, data, ServerSettings.of(major, port, users), port);
            if (postmaster.isReady()) {
                return postmaster;
            }
            postmaster.kill();
            String words = postmaster.lastWords();
            if (attempt == PORTS_TRIED || !words.contains("could not bind")) {
                throw new NotStarted(words);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static Postmaster launch(Installation installation, Path data, Map<String, String> settings, int port)
            throws NotStarted, IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        Process process = launch(installation.program("postgres", arguments));
        process.getOutputStream().close();
        Postmaster postmaster = new Postmaster(process, port, installation);
        Thread reader = new Thread(postmaster::read, "scratch server " + port);
        reader.setDaemon(true);
        reader.start();
        return postmaster;
    }

    private static Process launch(ProcessBuilder program) throws NotStarted {
        try {
            return program.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new NotStarted(e);
        }
    }

    /** Reads to the end, for a server whose output nobody takes would stand still. */
    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                if (line.contains("database system is ready to accept connections")) {
                    ready = true;
                    readyOrEnded.countDown();
                }
            }
        } catch (IOException e) {
            keep("(its output broke off: " + e.getMessage() + ")");
        } finally {
            readyOrEnded.countDown();
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.removeFirst();
            }
        }
    }

    private boolean isReady() {
        try {
            boolean heard = readyOrEnded.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!heard) {
                keep("(not ready within " + PATIENCE_SECONDS + " seconds)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            keep("(interrupted while waiting for it)");
        }
        return ready;
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The last lines of the server's log. */
    String lastWords() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    /**
     * Ends all sessions and stops the server.
     *
     * @return whether it shut down in order, so that its data directory can be used again
     */
    boolean stop() {
        // Smart shutdown, which Process.destroy() asks for, would wait for clients to go.
        installation.signal("INT", process.toHandle());
        if (Installation.hasEnded(process, STOPPING_SECONDS)) {
            return process.exitValue() == 0;
        }
        kill();
        return false;
    }

    private void kill() {
        process.destroyForcibly();
        Installation.hasEnded(process.toHandle(), STOPPING_SECONDS);
    }
}
