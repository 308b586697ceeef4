/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records as bytes: texts, numbers, truth values, enum constants, and optionals, lists and records of these.
 *
 * <p>Bytes are read by the classes that wrote them, which is why they say nothing of types.
 */
final class RecordCodec {

    private static final Set<Type> CONTAINERS = Set.of(List.class, Set.class, Optional.class);
    private static final Set<Type> SIMPLE = Set.of(String.class, int.class, long.class, boolean.class);

    private RecordCodec() {}

    /** Whether values of a type can be written and read. */
    static boolean canHold(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return CONTAINERS.contains(parameterized.getRawType()) && canHold(argument(type));
        }
        return type instanceof Class<?> found
                && (SIMPLE.contains(found)
                        || found.isEnum()
                        || found.isRecord()
                                && Arrays.stream(found.getRecordComponents())
                                        .allMatch(component -> canHold(component.getGenericType())));
    }

    static void write(Object value, Type type, DataOutputStream out) throws IOException {
        if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            write(constant.name(), String.class, out);
        } else if (value instanceof Optional<?> optional) {
            writeAll(optional.stream().toList(), type, out);
        } else if (value instanceof Collection<?> several) {
            writeAll(several, type, out);
        } else if (value instanceof Record part) {
            writeRecord(part, out);
        } else {
            throw unknown(type);
        }
    }

    private static void writeAll(Collection<?> values, Type type, DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (Object value : values) {
            write(value, argument(type), out);
        }
    }

    private static void writeRecord(Record part, DataOutputStream out) throws IOException {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            write(Keys.value(part, component), component.getGenericType(), out);
        }
    }

    /** @throws IOException when the bytes are not those of such a value */
    static Object read(Type type, DataInputStream in) throws IOException {
        if (type instanceof ParameterizedType parameterized) {
            List<Object> values = readAll(parameterized, in);
            if (parameterized.getRawType() == List.class) {
                return values;
            }
            if (parameterized.getRawType() == Set.class) {
                return Set.copyOf(values);
            }
            if (parameterized.getRawType() == Optional.class) {
                return values.stream().findFirst();
            }
        } else if (type == String.class) {
            return new String(in.readNBytes(length(in)), StandardCharsets.UTF_8);
        } else if (type == int.class) {
            return in.readInt();
        } else if (type == long.class) {
            return in.readLong();
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (type instanceof Class<?> found && found.isEnum()) {
            return constant(found, (String) read(String.class, in));
        } else if (type instanceof Class<?> found && found.isRecord()) {
            return readRecord(found, in);
        }
        throw unknown(type);
    }

    private static List<Object> readAll(ParameterizedType type, DataInputStream in) throws IOException {
        List<Object> values = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            values.add(read(argument(type), in));
        }
        return values;
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("a length below zero");
        }
        return length;
    }

    private static Object constant(Class<?> type, String name) throws IOException {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("no constant " + name));
    }

    private static Object readRecord(Class<?> type, DataInputStream in) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(components[i].getGenericType(), in);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException("no " + type.getName(), e);
        }
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("Outcomes with a " + type.getTypeName() + " cannot be kept.");
    }
}
