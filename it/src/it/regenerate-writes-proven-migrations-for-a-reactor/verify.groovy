def migration = { module, folder -> new File(basedir, "${module}/${folder}/db/migration/V1__initial_schema.sql") }
def book = migration('catalogue', 'src/main/resources')
def member = migration('members', 'src/main/resources')

assert book.text.contains('CREATE TABLE public.book')
assert book.text.contains('CREATE VIEW public.for_children')
assert member.text.contains('CREATE TABLE public.member')
def loan = migration('loans', 'src/main/resources')
assert loan.text.contains('CREATE TABLE loans.loan')
assert new File(basedir, 'loans/src/main/schema/declared.catalog').exists()
assert book.parentFile.list() as List == ['V1__initial_schema.sql']
assert member.parentFile.list() as List == ['V1__initial_schema.sql']
assert migration('catalogue', 'target/classes').bytes == book.bytes
assert migration('members', 'target/classes').bytes == member.bytes
assert new File(basedir, 'members/src/main/schema/declared.catalog').exists()
assert !new File(basedir, 'catalogue/src/main/schema/declared.catalog').exists()
assert new File(basedir, 'catalogue/.migration/.gitignore').text == '*\n'
assert !new File(basedir, 'words/.migration').exists()

def builds = new File(basedir, 'build.log').text.split(/Scanning for projects/).drop(1)
assert builds.size() == 3
def rows = { build, module -> build.readLines().findAll { it =~ /^\[INFO\] ${module} +(generated|in sync)/ } }
assert rows(builds[0], 'catalogue').size() == 1 && rows(builds[0], 'catalogue')[0].contains('generated  V1__initial_schema.sql')
assert rows(builds[0], 'members').size() == 1 && rows(builds[0], 'members')[0].contains('V1__initial_schema.sql')
(1..2).each { build ->
    ['catalogue', 'loans', 'members'].each { module ->
        assert rows(builds[build], module).size() == 1
        assert rows(builds[build], module)[0].contains('in sync')
    }
}
for (build in builds) {
    assert build.readLines().count { it =~ /^\[INFO\] module +outcome +file/ } == 1
    assert build.indexOf('module') < build.indexOf('Reactor Summary')
    assert !(build =~ /(?m)^\[INFO\] words +(generated|in sync|refused|failed)/)
}
