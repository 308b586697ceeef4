/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static io.github.migrationmaven.ErrorCode.ENTITIES_REJECTED;

import io.github.migrationmaven.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The mapping files of a module: {@code META-INF/orm.xml}, and those that its {@code persistence.xml} names. */
final class MappingFiles {

    private static final String USUAL = "META-INF/orm.xml";
    private static final String PERSISTENCE = "META-INF/persistence.xml";

    private MappingFiles() {}

    /**
     * Their names as resources, each once and in the order of the alphabet.
     *
     * @param directories the module's own output
     * @throws MigrationException ENTITIES_REJECTED when {@code persistence.xml} is no XML
     */
    static List<String> in(List<Path> directories) {
        Set<String> names = new TreeSet<>();
        for (Path directory : directories) {
            if (Files.isRegularFile(directory.resolve(USUAL))) {
                names.add(USUAL);
            }
            Path persistence = directory.resolve(PERSISTENCE);
            if (Files.isRegularFile(persistence)) {
                names.addAll(namedIn(persistence));
            }
        }
        return List.copyOf(names);
    }

    private static List<String> namedIn(Path persistence) {
        NodeList elements = parse(persistence).getElementsByTagNameNS("*", "mapping-file");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            names.add(elements.item(i).getTextContent().strip());
        }
        return names;
    }

    private static Document parse(Path persistence) {
        try (InputStream in = Files.newInputStream(persistence)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the usual one prints what it throws
            return builder.parse(in);
        } catch (SAXException e) {
            throw new MigrationException(
                    ENTITIES_REJECTED,
                    "%s cannot be read: %s".formatted(persistence, e.getMessage()),
                    "Correct it: the provider takes the mapping files that it names.",
                    e);
        } catch (IOException e) {
            throw new MigrationException(
                    ENTITIES_REJECTED,
                    "%s cannot be read: %s.".formatted(persistence, e),
                    "Build the module again with mvn clean compile.",
                    e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java has no XML parser of the usual kind", e);
        }
    }
}
