/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import io.github.migrationmaven.report.OutcomeRow;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the end of a Maven run, closes what the modules shared and prints the table, before Maven prints its own
 * summary.
 *
 * <p>A goal cannot tell whether it is the last one to run: modules may build in parallel, and a failing one may end the
 * run. Maven tells its listener in any case. A proxy rather than a class, so that calls that later versions of Maven
 * add to the listener reach the one before as well.
 */
final class RunEnd implements InvocationHandler {

    private final @Nullable ExecutionListener next;
    private final SharedRun run;
    private final List<String> order;
    private final Log log;
    private final Thread atExit;

    private RunEnd(@Nullable ExecutionListener next, SharedRun run, List<String> order, Log log) {
        this.next = next;
        this.run = run;
        this.order = order;
        this.log = log;
        this.atExit = new Thread(() -> run.close(log), "migration closes");
    }

    /** Puts itself before the listener that the run has. */
    static void watch(MavenSession session, SharedRun run, Log log) {
        List<String> order = ModuleNames.all(session);
        RunEnd end = new RunEnd(session.getRequest().getExecutionListener(), run, order, log);
        Runtime.getRuntime().addShutdownHook(end.atExit);
        session.getRequest().setExecutionListener((ExecutionListener)
                Proxy.newProxyInstance(RunEnd.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, end));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (method.getName().equals("sessionEnded")) {
            end();
        }
        try {
            return next == null ? null : method.invoke(next, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Migration's listener before " + next;
        };
    }

    private void end() {
        run.close(log);
        forgetHook();
        Ending.print(rows(), log);
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            log.debug("The JVM is going down already; what was shared is closed.");
        }
    }

    private List<OutcomeRow> rows() {
        return run.outcomes().stream()
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.module())))
                .toList();
    }
}
