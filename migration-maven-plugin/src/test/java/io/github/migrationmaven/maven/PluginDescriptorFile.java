/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;

/** The descriptor that the build made from the goals, which Maven reads and the manual is made of. */
final class PluginDescriptorFile {

    private PluginDescriptorFile() {}

    static List<Xpp3Dom> goals() throws Exception {
        try (Reader reader = new InputStreamReader(
                PluginDescriptorFile.class.getResourceAsStream("/META-INF/maven/plugin.xml"), StandardCharsets.UTF_8)) {
            return List.of(Xpp3DomBuilder.build(reader).getChild("mojos").getChildren("mojo"));
        }
    }

    static List<Xpp3Dom> parameters(Xpp3Dom goal) {
        return List.of(goal.getChild("parameters").getChildren("parameter"));
    }

    /** Names of the parameters that a user can set. */
    static Stream<String> editable(Xpp3Dom goal) {
        return parameters(goal).stream()
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> text(parameter, "name"));
    }

    static String text(Xpp3Dom node, String child) {
        Xpp3Dom found = node.getChild(child);
        return found == null || found.getValue() == null ? "" : found.getValue().strip();
    }
}
