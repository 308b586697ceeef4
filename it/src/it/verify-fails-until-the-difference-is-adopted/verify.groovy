def (drift, adoption, after) = new File(basedir, 'build.log').text.split(/Scanning for projects/).drop(1)

assert drift =~ /(?m)^\[(INFO|ERROR)\] parking +drift/
assert drift.contains('The migrations of parking do not lead to what it declares: 1 difference.')
assert drift.contains('column public.car.colour: ')
assert drift.contains('either migrate: ADD COLUMN')
assert drift.contains('write the migrations with mvn migration:generate -Dmigration.service=parking')
assert drift.contains('or declare it otherwise: ')
assert drift.contains('BUILD FAILURE')

assert adoption =~ /(?m)^\[INFO\] parking +adopted/
def accepted = new File(basedir, 'src/main/schema/migration-accepted.yaml').text
assert accepted.contains('column public.car.colour')
assert new File(basedir, 'src/main/schema/declared.catalog').exists()

assert after =~ /(?m)^\[INFO\] parking +in sync/
assert after.contains('1 difference is accepted (migration-accepted.yaml)')
assert after.contains('BUILD SUCCESS')
assert new File(basedir, 'src/main/resources/db/migration').list() as List == ['V1__car.sql']

