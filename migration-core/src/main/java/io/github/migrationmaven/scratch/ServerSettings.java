/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that an embedded server is started with. */
final class ServerSettings {

    private ServerSettings() {}

    /**
     * Ours, then the user's, then those that keep the server on the loopback interface and its log readable for us.
     *
     * <p>PostgreSQL manual, "Non-Durable Settings"; and no background work that a throw-away server has no use for.
     */
    static Map<String, String> of(int major, int port, Map<String, String> users) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("checkpoint_timeout", "1h");
        settings.put("autovacuum", "off");
        settings.put("jit", "off");
        settings.put("shared_buffers", "64MB");
        settings.put("max_connections", "40");
        // Dropping a schema with thousands of objects locks each of them in one transaction.
        settings.put("max_locks_per_transaction", "4096");
        settings.put("max_worker_processes", "0");
        settings.put("max_parallel_workers", "0");
        settings.put("max_logical_replication_workers", "0");
        if (major >= 18) {
            settings.put("io_method", "sync");
        }
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.putAll(users);
        settings.put("log_min_messages", "log");
        settings.put("log_destination", "stderr");
        settings.put("logging_collector", "off");
        settings.put("lc_messages", "C");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("port", Integer.toString(port));
        return settings;
    }
}
