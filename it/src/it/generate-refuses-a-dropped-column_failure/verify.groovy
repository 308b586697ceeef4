def lines = new File(basedir, 'build.log').readLines()*.replaceFirst(/^\[\w+\] */, '')*.trim()

assert lines.any { it =~ /^archive +refused/ }
assert lines.contains('-Dmigration.allow=drop:public.document.shelf_mark')
assert lines.contains('<allow>drop:public.document.shelf_mark</allow>')
assert lines.contains('-- migration: drop public.document.shelf_mark')
assert lines.contains('BUILD FAILURE')
assert new File(basedir, 'src/main/resources/db/migration').list() as List == ['V1__document.sql']
assert !new File(basedir, '.migration/journal').exists()
