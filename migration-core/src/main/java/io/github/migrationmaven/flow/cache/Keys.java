/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import io.github.migrationmaven.ConnectionSettings;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes keys of inputs. Safe for use by several threads.
 *
 * <p>Records are walked component by component, so that one which is added to a request takes part by itself; a path
 * stands for itself and for everything that lies there. A value of any other kind makes no key.
 */
final class Keys {

    private final FileDigests files;
    private final List<?> always;

    /** @param always what every key depends on */
    Keys(KnownDigests digests, List<?> always) {
        this.files = new FileDigests(digests);
        this.always = always;
    }

    /**
     * The key of all inputs.
     *
     * @param apart paths that stand for themselves alone
     * @throws NotKeyableException naming the first that cannot be keyed
     */
    InputKey of(List<?> inputs, Set<Path> apart) throws NotKeyableException {
        Walk walk = new Walk(this, apart, new KeyWriter());
        walk.add(always);
        walk.add(inputs);
        return walk.to().key();
    }

    /** The key of what another key stands for, and of what has a say in some folders. */
    InputKey of(InputKey rest, Sparse sparse) throws NotKeyableException {
        Walk walk = new Walk(this, Set.of(), new KeyWriter());
        walk.add(List.of(rest, sparse.asked()));
        for (Path folder : sparse.folders()) {
            walk.addFolder(folder, sparse);
        }
        return walk.to().key();
    }

    static Object value(Record part, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + part.getClass(), e);
        }
    }

    /** One walk through inputs. */
    private record Walk(Keys keys, Set<Path> apart, KeyWriter to) {

        void add(Object value) throws NotKeyableException {
            if (value instanceof Keyed keyed) {
                addAll("keyed", keyed.inputs());
            } else if (value instanceof ConnectionSettings) {
                throw new NotKeyableException("a database that lives");
            } else if (value instanceof Path path) {
                addPath(path);
            } else if (value instanceof Optional<?> optional) {
                addAll("optional", optional.stream().toList());
            } else if (value instanceof Map<?, ?> map) {
                addMap(map);
            } else if (value instanceof Set<?> set) {
                addAll("set", new TreeSet<>(set));
            } else if (value instanceof Collection<?> collection) {
                addAll("list", collection);
            } else if (value instanceof Record part) {
                addRecord(part);
            } else if (isText(value)) {
                to.text(value.getClass().getName());
                to.text(value instanceof Enum<?> constant ? constant.name() : value.toString());
            } else {
                throw new NotKeyableException(value.getClass().getName());
            }
        }

        /** Whether its text says all about a value. */
        private static boolean isText(Object value) {
            return value instanceof String
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Enum<?>
                    || value instanceof Charset
                    || value instanceof Duration
                    || value instanceof Temporal;
        }

        private void addPath(Path path) throws NotKeyableException {
            to.text("path");
            to.text(path.toString());
            if (apart.contains(path)) {
                return;
            }
            try {
                keys.files.add(path, to);
            } catch (IOException e) {
                throw new NotKeyableException(path + " cannot be read", e);
            }
        }

        private void addAll(String kind, Collection<?> values) throws NotKeyableException {
            to.text(kind);
            to.number(values.size());
            for (Object value : values) {
                add(value);
            }
        }

        private void addMap(Map<?, ?> map) throws NotKeyableException {
            to.text("map");
            to.number(map.size());
            for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
                add(entry.getKey());
                add(entry.getValue());
            }
        }

        private void addRecord(Record part) throws NotKeyableException {
            to.text(part.getClass().getName());
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                to.text(component.getName());
                add(value(part, component));
            }
        }

        void addFolder(Path folder, Sparse sparse) throws NotKeyableException {
            to.text("folder apart");
            to.text(folder.toString());
            try {
                keys.files.add(folder, sparse, to);
            } catch (IOException e) {
                throw new NotKeyableException(folder + " cannot be read", e);
            }
        }
    }
}
