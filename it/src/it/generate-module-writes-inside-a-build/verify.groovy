import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text

['ships': 'ship', 'berths': 'berth'].each { module, table ->
    def added = new File(basedir, "${module}/src/main/resources/db/migration/V2__schema_change.sql")
    assert added.text.contains("ALTER TABLE public.${table} ADD COLUMN name text NOT NULL")
    def jar = new ZipFile(new File(basedir, "${module}/target/${module}-1.0.jar"))
    assert jar.getInputStream(jar.getEntry('db/migration/V2__schema_change.sql')).bytes == added.bytes
    jar.close()
    assert log.readLines().count { it =~ /^\[INFO\] ${module} +generated +V2__schema_change.sql/ } == 1
}
assert log.readLines().count { it =~ /^\[INFO\] module +outcome +file/ } == 1
