// Maven 3.8 remembers where it found a parent across builds; the daemon of Maven has 3.9.
def home = new File(basedir, '../../mavens').listFiles().find { it.name.startsWith('apache-maven-3.9') }.canonicalPath
def output = new File(basedir, 'daemon.log')
def daemon = new ProcessBuilder(
        "${System.getProperty('java.home')}/bin/java", '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC',
        '--add-opens', 'java.base/java.lang=ALL-UNNAMED', "-Dmaven.home=${home}",
        '-cp', ['lib', 'boot'].collect { "${home}/${it}/*" }.join(File.pathSeparator),
        new File(basedir, 'Daemon.java').path, localRepositoryPath.path, basedir.path)
        .redirectErrorStream(true).redirectOutput(output).start()
assert daemon.waitFor() == 0 : output.text

def migrations = { checkout, module ->
    new File(checkout, "${module}/src/main/resources/db/migration").listFiles().sort().collectEntries { [it.name, it.text] }
}
def there = new File(basedir.path + '-there')
for (entry in ['parcels': 'parcel ADD COLUMN grams', 'shelves': 'shelf ADD COLUMN bears_grams']) {
    def (module, change) = [entry.key, entry.value]
    def files = migrations(basedir, module)
    assert files.keySet() as List == ['V1__initial_schema.sql', 'V2__schema_change.sql']
    assert files['V2__schema_change.sql'].contains("ALTER TABLE public.${change} integer")
}
for (entry in ['parcels': 'parcel', 'shelves': 'shelf']) {
    def (module, table) = [entry.key, entry.value]
    def files = migrations(there, module)
    assert files.keySet() as List == ['V1__initial_schema.sql', 'V2__length.sql']
    assert files['V2__length.sql'].contains("ALTER TABLE public.${table} ADD COLUMN millimetres integer")
}
