/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Says in words what the names of Java's exceptions about files say: their messages are often the file's name alone.
 */
public final class FileFailure {

    private FileFailure() {}

    /** What happened, and to which file. */
    public static String words(IOException failure) {
        if (failure instanceof FileSystemException about) {
            return words(about);
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** As above, of the failure that is wrapped. */
    public static String words(UncheckedIOException failure) {
        return words(requireNonNull(failure.getCause(), "the wrapped failure is null"));
    }

    private static String words(FileSystemException failure) {
        String file = failure.getFile();
        if (failure instanceof NoSuchFileException) {
            return "there is no " + file;
        }
        if (failure instanceof AccessDeniedException) {
            return "access to " + file + " is denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return file + " is there already";
        }
        if (failure instanceof NotDirectoryException) {
            return file + " is no directory";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the directory " + file + " is not empty";
        }
        if (failure instanceof FileSystemLoopException) {
            return "the links of " + file + " lead in a circle";
        }
        return failure.getReason() == null ? String.valueOf(failure.getMessage()) : file + ": " + failure.getReason();
    }
}
