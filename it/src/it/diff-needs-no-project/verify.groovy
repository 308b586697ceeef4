def log = new File(basedir, 'build.log').text

assert log.contains('ALTER TABLE public.lamp ADD COLUMN lumen integer;')
assert log.contains('1 statement leads from file')
assert log.contains('BUILD SUCCESS')
assert !new File(basedir, 'target').exists()
assert !new File(basedir, '.migration').exists()
assert new File(basedir, 'migrations').list().sort() == ['V1__lamp.sql', 'V2__lumen.sql']

def change = new File(basedir, 'change.sql').readLines()
assert change[0].startsWith('-- ')
assert change[1] == 'ALTER TABLE public.lamp ADD COLUMN lumen integer;'
