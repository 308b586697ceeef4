def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[(INFO|ERROR)\] parking +drift/
assert log.contains('The migrations of parking do not lead to what it declares: 1 difference.')
assert log.contains('column public.car.colour: ')
assert log.contains('either migrate: ADD COLUMN')
assert log.contains('write the migrations with mvn migration:generate -Dmigration.service=parking')
assert log.contains('or declare it otherwise: ')
assert log.contains('BUILD FAILURE')
assert new File(basedir, 'src/main/resources/db/migration').list() as List == ['V1__car.sql']
