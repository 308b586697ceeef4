def log = new File(basedir, 'build.log').text

assert log.contains('Module garden has Java sources, but no classes in')
assert log.contains('Type mvn verify, or mvn process-classes migration:verify.')
assert log =~ /(?m)^\[(INFO|ERROR)\] garden +failed/
assert log.contains('BUILD FAILURE')
