import java.nio.file.Files

def modules = ['flour', 'grain']
def checkout = { name ->
    def copy = new File("${basedir.path}-${name}")
    copy.deleteDir()
    basedir.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        def relative = basedir.toPath().relativize(file.toPath()).toString()
        if (relative.endsWith('pom.xml') || relative.contains('src/main/schema')) {
            def target = new File(copy, relative)
            target.parentFile.mkdirs()
            Files.copy(file.toPath(), target.toPath())
        }
    }
    copy
}
def mvn = new File(System.getProperty('maven.home'), 'bin/mvn').path
def start = { folder, log ->
    def run = new ProcessBuilder(
            mvn, '-B', '-o', "-Dmaven.repo.local=${localRepositoryPath}".toString(), 'migration:regenerate')
            .directory(folder).redirectErrorStream(true).redirectOutput(new File(basedir, log))
    run.environment().put('MAVEN_OPTS', '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC')
    run.start()
}
def migrations = { folder ->
    modules.collectEntries { module ->
        def files = new File(folder, "${module}/src/main/resources/db/migration").listFiles().sort()
        [module, files.collectEntries { [it.name, it.text] }]
    }
}

def shared = checkout('shared')
def other = checkout('other')
def runs = ['one.log': shared, 'two.log': shared, 'other.log': other].collectEntries { log, folder ->
    [log, start(folder, log)]
}
for (log in runs.keySet()) {
    def code = runs[log].waitFor()
    def text = new File(basedir, log).text
    // The one that comes second finds the files in place, or is told by name that another run is in the way.
    assert code == 0 || log != 'other.log' && text.contains('PUBLISH_FAILED') : text
}
assert runs['one.log'].exitValue() == 0 || runs['two.log'].exitValue() == 0
assert migrations(basedir)['flour'].keySet() as List == ['V1__initial_schema.sql']
assert migrations(shared) == migrations(basedir)
assert migrations(other) == migrations(basedir)
for (module in modules) {
    assert new File(shared, "${module}/.migration").list().every { it in ['.gitignore', 'lock', 'backup'] }
}
