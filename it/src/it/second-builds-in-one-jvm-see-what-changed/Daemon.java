import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.apache.maven.Maven;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequestPopulator;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.extension.internal.CoreExports;
import org.apache.maven.extension.internal.CoreExtensionEntry;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuilder;
import org.codehaus.plexus.ContainerConfiguration;
import org.codehaus.plexus.DefaultContainerConfiguration;
import org.codehaus.plexus.DefaultPlexusContainer;
import org.codehaus.plexus.PlexusConstants;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;

/**
 * Builds two checkouts by turns with one Maven that keeps its plugins loaded, as a daemon does, and fails when something
 * of a build outlives it. Arguments: the local repository, the checkout.
 */
public final class Daemon {

    private static final String OWN = "io.github.migrationmaven.";

    private final DefaultPlexusContainer container;
    private final Path localRepository;

    private Daemon(Path localRepository) throws Exception {
        this.localRepository = localRepository;
        ClassRealm core = new ClassWorld("plexus.core", Thread.currentThread().getContextClassLoader())
                .getClassRealm("plexus.core");
        ContainerConfiguration configuration = new DefaultContainerConfiguration()
                .setClassWorld(core.getWorld())
                .setRealm(core)
                .setClassPathScanning(PlexusConstants.SCANNING_INDEX)
                .setAutoWiring(true)
                .setJSR250Lifecycle(true)
                .setName("daemon");
        CoreExports exports = new CoreExports(CoreExtensionEntry.discoverFrom(core));
        container = new DefaultPlexusContainer(
                configuration,
                binder -> binder.bind(CoreExports.class).toInstance(exports));
    }

    public static void main(String[] args) throws Exception {
        Path here = Path.of(args[1]);
        Path there = here.resolveSibling(here.getFileName() + "-there");
        copy(here, there);
        Daemon daemon = new Daemon(Path.of(args[0]));

        daemon.build(true, here, "verify");
        copy(here.resolve("heavier"), here);
        daemon.build(false, here, "verify");
        daemon.build(true, here, "migration:generate");
        copy(here.resolve("longer"), there);
        daemon.build(true, there, "migration:generate", "-Dmigration.description=length", "-Dmigration.cache=false");
        daemon.build(true, here, "verify");

        require(1, daemon.pluginRealms(), "loadings of the plugin");
    }

    private void build(boolean passes, Path folder, String... words) throws Exception {
        int hooks = shutdownHooks();
        if (built(folder, List.of(words)) != passes) {
            throw new AssertionError(String.join(" ", words) + (passes ? " failed in " : " passed in ") + folder);
        }
        List<String> processes = ProcessHandle.current()
                .descendants()
                .map(each -> each.info().toString())
                .collect(Collectors.toList());
        require(0, processes.size(), "processes: " + processes);
        require(0, lastingThreads().size(), "threads: " + lastingThreads());
        require(hooks, shutdownHooks(), "shutdown hooks");
        require(1, instances("Daemon"), "daemons, by the same count");
        require(0, instances(OWN + "declaration.loading.IsolatedLoader"), "class loaders of modules");
    }

    private boolean built(Path checkout, List<String> words) throws Exception {
        File folder = checkout.toFile();
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        MavenExecutionRequestPopulator populator = container.lookup(MavenExecutionRequestPopulator.class);
        DefaultSettingsBuildingRequest settings = new DefaultSettingsBuildingRequest();
        settings.setSystemProperties(System.getProperties());
        settings.setGlobalSettingsFile(new File(System.getProperty("maven.home"), "conf/settings.xml"));
        settings.setUserSettingsFile(new File(System.getProperty("user.home"), ".m2/settings.xml"));
        populator.populateFromSettings(
                request,
                container.lookup(SettingsBuilder.class).build(settings).getEffectiveSettings());
        populator.populateDefaults(request);
        request.setMultiModuleProjectDirectory(folder);
        request.setPom(new File(folder, "pom.xml"));
        request.setLocalRepositoryPath(localRepository.toFile())
                .setBaseDirectory(folder)
                .setOffline(true)
                .setInteractiveMode(false)
                .setSystemProperties(System.getProperties())
                .setUserProperties(properties(words))
                .setGoals(words.stream().filter(word -> !word.startsWith("-D")).collect(Collectors.toList()));
        MavenExecutionResult result = container.lookup(Maven.class).execute(request);
        return !result.hasExceptions();
    }

    private static Properties properties(List<String> words) {
        Properties properties = new Properties();
        for (String word : words) {
            if (word.startsWith("-D")) {
                String[] parts = word.substring(2).split("=", 2);
                properties.setProperty(parts[0], parts[1]);
            }
        }
        return properties;
    }

    private static void require(long wanted, long found, String what) {
        if (wanted != found) {
            throw new AssertionError("After a build there are " + found + " instead of " + wanted + " " + what);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private long pluginRealms() {
        return container.getContainerRealm().getWorld().getRealms().stream()
                .filter(realm -> realm.getId().contains("migration-maven-plugin"))
                .count();
    }

    private static int shutdownHooks() throws Exception {
        Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
        hooks.setAccessible(true);
        return ((Map<?, ?>) hooks.get(null)).size();
    }

    /** Threads that keep a JVM from ending, and those that a plugin left behind; Java's own are in another group. */
    private List<String> lastingThreads() {
        Set<ClassLoader> harmless = new HashSet<>(Set.of(
                ClassLoader.getSystemClassLoader(), ClassLoader.getPlatformClassLoader(), container.getContainerRealm()));
        harmless.add(null);
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each != Thread.currentThread() && !"system".equals(each.getThreadGroup().getName()))
                .filter(each -> !each.isDaemon() || !harmless.contains(each.getContextClassLoader()))
                .map(Thread::toString)
                .collect(Collectors.toList());
    }

    /** As the JVM counts them after a collection. */
    private static long instances(String type) throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return Stream.of(histogram.split("\n"))
                .map(line -> line.trim().split("\\s+"))
                .filter(row -> row.length > 3 && row[3].equals(type))
                .mapToLong(row -> Long.parseLong(row[1]))
                .sum();
    }
}
