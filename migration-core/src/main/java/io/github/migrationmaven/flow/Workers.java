/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with several modules at once, and answers in their order. */
final class Workers {

    private final int parallelism;

    Workers(int parallelism) {
        this.parallelism = parallelism;
    }

    <T, R> List<R> each(List<T> all, Function<T, R> work) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(parallelism, Math.max(1, all.size())));
        try {
            List<Future<R>> futures = new ArrayList<>();
            all.forEach(one -> futures.add(workers.submit((Callable<R>) () -> work.apply(one))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while modules were worked on", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
