def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[(INFO|ERROR)\] parking +drift/
assert log.contains('The migrations of parking do not lead to what it declares. Missing from them:')
assert log.contains('column public.car.colour')
assert log.contains('write the migration with mvn migration:generate -Dmigration.service=parking')
assert log.contains('if the migrations are right, change the declaration')
assert log.contains('BUILD FAILURE')
assert new File(basedir, 'src/main/resources/db/migration').list() as List == ['V1__car.sql']
