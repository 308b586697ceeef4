/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.testing;

import io.github.migrationmaven.ConnectionSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a client and a server on this machine, and cuts a connection when the client says a certain word. */
public final class CuttingProxy implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");

    private final ServerSocket socket;
    private final ConnectionSettings server;
    private final String word;
    private final boolean heard;
    private final AtomicInteger cutsLeft;

    /**
     * @param word what the client says last
     * @param heard whether the server still hears it; the client never hears the answer
     * @param cuts how many connections are cut; later ones go on
     */
    public CuttingProxy(ConnectionSettings server, String word, boolean heard, int cuts) throws IOException {
        this.server = server;
        this.word = word;
        this.heard = heard;
        this.cutsLeft = new AtomicInteger(cuts);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** How to reach the server through here. */
    public ConnectionSettings settings() {
        String url = ADDRESS.matcher(server.url())
                .replaceFirst("//" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/");
        return new ConnectionSettings(url, server.user(), server.password());
    }

    /** Whether a connection has been cut. */
    public boolean hasCut() {
        return cutsLeft.get() <= 0;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Matcher address = ADDRESS.matcher(server.url());
                address.find();
                Socket backend = new Socket(address.group(1), Integer.parseInt(address.group(2)));
                start(() -> copy(backend, client, false));
                start(() -> copy(client, backend, true));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void copy(Socket from, Socket to, boolean listening) {
        byte[] buffer = new byte[65536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                boolean cut = listening
                        && new String(buffer, 0, count, StandardCharsets.ISO_8859_1).contains(word)
                        && cutsLeft.getAndDecrement() > 0;
                if (cut && heard) {
                    // The client is gone before the answer comes.
                    from.close();
                }
                if (!cut || heard) {
                    out.write(buffer, 0, count);
                    out.flush();
                }
                if (cut) {
                    return;
                }
            }
        } catch (IOException e) {
            // A connection that breaks is what this is for; both ends are closed by now.
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cutting proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
