/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.session;

import io.github.migrationmaven.flow.cache.OutcomeCache;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jars and folders that Maven loads the plugin from, its dependencies included. */
final class PluginFiles {

    private PluginFiles() {}

    static List<Path> loaded() {
        ClassLoader loader = PluginFiles.class.getClassLoader();
        List<Path> files = new ArrayList<>();
        if (loader instanceof URLClassLoader realm) {
            for (URL url : realm.getURLs()) {
                files.add(file(url));
            }
        } else {
            files.add(file(source(PluginFiles.class)));
            files.add(file(source(OutcomeCache.class)));
        }
        return List.copyOf(files);
    }

    private static URL source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Path file(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Maven loads the plugin from " + url, e);
        }
    }
}
