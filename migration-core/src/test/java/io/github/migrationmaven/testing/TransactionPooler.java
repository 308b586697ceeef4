/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.testing;

import io.github.migrationmaven.ConnectionSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pooler in transaction mode with one server connection: every client gets it for as long as its transaction lasts.
 * The first client is let in by the server, the others by the pooler (PostgreSQL manual: Frontend/Backend Protocol).
 */
public final class TransactionPooler implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");
    private static final int SSL_REQUEST = 80877103;

    private final ServerSocket socket;
    private final ConnectionSettings server;
    private final Socket backend;
    private final DataInputStream fromBackend;
    private final DataOutputStream toBackend;
    private final Semaphore turn = new Semaphore(1);
    private final ByteArrayOutputStream greeting = new ByteArrayOutputStream();

    public TransactionPooler(ConnectionSettings server) throws IOException {
        this.server = server;
        Matcher address = ADDRESS.matcher(server.url());
        address.find();
        backend = new Socket(address.group(1), Integer.parseInt(address.group(2)));
        fromBackend = new DataInputStream(backend.getInputStream());
        toBackend = new DataOutputStream(backend.getOutputStream());
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** How to reach the server through here. */
    public ConnectionSettings settings() {
        String url = ADDRESS.matcher(server.url())
                .replaceFirst("//" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/");
        return new ConnectionSettings(url, server.user(), server.password());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            byte[] startup = startup(in, out);
            turn.acquire();
            if (greeting.size() == 0) {
                letIn(startup, in, out);
            } else {
                out.write(greeting.toByteArray());
            }
            turn.release();
            relay(in, out);
        } catch (EOFException e) {
            // The client has gone without a word.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] startup(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            byte[] content = new byte[in.readInt() - 4];
            in.readFully(content);
            if (content.length != 4
                    || new DataInputStream(new ByteArrayInputStream(content)).readInt() != SSL_REQUEST) {
                return content;
            }
            out.writeByte('N');
        }
    }

    /** The server asks and the client answers until it is let in; what the server says then is for all clients. */
    private void letIn(byte[] startup, DataInputStream in, DataOutputStream out) throws IOException {
        toBackend.writeInt(startup.length + 4);
        toBackend.write(startup);
        boolean authenticated = false;
        while (true) {
            Message said = Message.read(fromBackend);
            said.write(out);
            authenticated |= said.type() == 'R' && said.number() == 0;
            if (authenticated) {
                said.write(new DataOutputStream(greeting));
            }
            if (said.type() == 'Z') {
                return;
            }
            // 10 and 11 ask for an answer, 12 is the end of SASL, 5 and 3 ask for a password.
            if (said.type() == 'R' && said.number() != 0 && said.number() != 12) {
                Message.read(in).write(toBackend);
            }
        }
    }

    private void relay(DataInputStream in, DataOutputStream out) throws IOException, InterruptedException {
        boolean mine = false;
        while (true) {
            Message asked = Message.read(in);
            if (asked.type() == 'X') {
                return;
            }
            if (!mine) {
                turn.acquire();
                mine = true;
            }
            asked.write(toBackend);
            if (asked.type() == 'S' || asked.type() == 'Q') {
                Message said = Message.read(fromBackend);
                while (said.type() != 'Z') {
                    said.write(out);
                    said = Message.read(fromBackend);
                }
                said.write(out);
                if (said.content()[0] == 'I') {
                    turn.release();
                    mine = false;
                }
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "transaction pooler");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        backend.close();
    }

    private record Message(char type, byte[] content) {

        static Message read(DataInputStream in) throws IOException {
            char type = (char) in.readUnsignedByte();
            byte[] content = new byte[in.readInt() - 4];
            in.readFully(content);
            return new Message(type, content);
        }

        int number() {
            return ((content[0] & 0xff) << 24)
                    | ((content[1] & 0xff) << 16)
                    | ((content[2] & 0xff) << 8)
                    | (content[3] & 0xff);
        }

        void write(DataOutputStream out) throws IOException {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(whole);
            data.writeByte(type);
            data.writeInt(content.length + 4);
            data.write(content);
            out.write(whole.toByteArray());
            out.flush();
        }
    }
}
