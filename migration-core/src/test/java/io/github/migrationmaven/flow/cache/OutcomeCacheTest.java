/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.UnmanagedObject;
import io.github.migrationmaven.report.Findings;
import io.github.migrationmaven.report.KeptObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeCacheTest {

    private static final Findings FINDINGS = new Findings(
            List.of(new UnmanagedObject("text search configuration", "shop.german")),
            List.of(new KeptObject(ObjectId.of(ObjectKind.TABLE, "shop", "übrig"), "no entity maps it")),
            List.of("one", "two\nlines"),
            List.of("a warning"));

    @TempDir
    Path temporary;

    private final List<String> warnings = new ArrayList<>();
    private Path folder;
    private OutcomeCache cache;
    private InputKey key;

    @BeforeEach
    void open() {
        folder = temporary.resolve("cache/outcomes");
        cache = opened();
        key = key("inputs");
    }

    private OutcomeCache opened() {
        return OutcomeCache.in(folder, 3, List.of(), warnings::add);
    }

    private InputKey key(String inputs) {
        return cache.key(List.of(inputs), Set.of()).orElseThrow();
    }

    @Test
    void a_later_run_finds_what_was_kept_word_for_word() {
        cache.keep(key, FINDINGS);
        assertThat(opened().find(key)).contains(FINDINGS);
        assertThat(opened().find(key("others"))).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_cache_that_is_off_knows_and_keeps_nothing() {
        OutcomeCache off = OutcomeCache.off();
        off.keep(key, FINDINGS);
        assertThat(off.find(key)).isEmpty();
        assertThat(off.key(List.of("inputs"), Set.of())).isEmpty();
    }

    @Test
    void an_entry_with_any_byte_changed_is_a_miss_and_goes() throws IOException {
        cache.keep(key, FINDINGS);
        Path file = entries().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= 1;
            Files.write(file, broken);
            assertThat(cache.find(key)).as("byte %d", i).isEmpty();
            assertThat(file).doesNotExist();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_shortened_or_foreign_entry_is_a_miss_and_goes() throws IOException {
        cache.keep(key, FINDINGS);
        Path file = entries().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(cache.find(key)).as("%d bytes", length).isEmpty();
            assertThat(file).doesNotExist();
        }
        Files.writeString(file, "{\"somebody\": \"else's\"}".repeat(20));
        assertThat(cache.find(key)).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    @Test
    void an_entry_under_the_name_of_another_is_a_miss() throws IOException {
        cache.keep(key, FINDINGS);
        InputKey other = key("other");
        Files.move(entries().get(0), folder.resolve(other.hex() + ".outcome"));
        assertThat(cache.find(other)).isEmpty();
    }

    @Test
    void the_entries_that_were_of_use_last_stay() throws IOException {
        for (int i = 0; i < 3; i++) {
            cache.keep(key("input " + i), FINDINGS);
            Files.setLastModifiedTime(
                    file("input " + i), FileTime.from(Instant.now().minusSeconds(60 - i)));
        }
        assertThat(cache.find(key("input 0"))).isPresent();
        cache.keep(key("input 3"), FINDINGS);
        assertThat(entries()).containsExactlyInAnyOrder(file("input 0"), file("input 2"), file("input 3"));
    }

    @Test
    void what_a_killed_run_left_unfinished_goes_and_what_is_being_written_stays() throws IOException {
        Path old = Files.writeString(folder.resolve("entry1.tmp"), "");
        Path young = Files.writeString(folder.resolve("entry2.tmp"), "");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(4000)));
        cache.keep(key, FINDINGS);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void many_who_write_read_and_remove_at_once_never_see_half_an_entry() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Optional<Findings>>>> seen = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int offset = i;
                seen.add(workers.submit((Callable<List<Optional<Findings>>>) () -> usedHeavily(opened(), offset)));
            }
            for (Future<List<Optional<Findings>>> one : seen) {
                assertThat(one.get())
                        .allMatch(found -> found.isEmpty() || found.get().equals(FINDINGS));
            }
        } finally {
            workers.shutdownNow();
        }
        assertThat(warnings).isEmpty();
        assertThat(entries()).hasSizeLessThanOrEqualTo(3);
    }

    private List<Optional<Findings>> usedHeavily(OutcomeCache shared, int offset) {
        List<Optional<Findings>> found = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            InputKey one = key("input " + (i + offset) % 6);
            shared.keep(one, FINDINGS);
            found.add(shared.find(one));
        }
        return found;
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_warning() throws IOException {
        folder = Files.writeString(temporary.resolve("file"), "").resolve("outcomes");
        OutcomeCache unusable = opened();
        unusable.keep(key, FINDINGS);
        assertThat(unusable.find(key)).isEmpty();
        assertThat(warnings).singleElement().asString().contains(folder.toString(), "-Dmigration.cache=false");
    }

    @Test
    void a_folder_that_goes_away_is_one_warning() throws IOException {
        Files.delete(folder);
        cache.keep(key, FINDINGS);
        cache.keep(key, FINDINGS);
        assertThat(cache.find(key)).isEmpty();
        assertThat(warnings).singleElement().asString().contains("-Dmigration.cache=false");
    }

    @Test
    void the_folder_is_closed_to_others() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_jar_that_was_read_once_has_the_same_key_in_later_runs_and_in_one_that_forgot_it() throws IOException {
        Path jar = Path.of(
                Test.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        InputKey first = cache.key(List.of(jar), Set.of()).orElseThrow();
        cache.keep(first, FINDINGS);
        Path digests = folder.resolve("digests");
        assertThat(digests).isNotEmptyFile();
        assertThat(opened().key(List.of(jar), Set.of())).contains(first);
        Files.writeString(digests, "not ours");
        assertThat(opened().key(List.of(jar), Set.of())).contains(first);
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatever_findings_are_made_of_can_be_kept() {
        assertThat(RecordCodec.canHold(Findings.class)).isTrue();
        assertThat(RecordCodec.canHold(List.class)).isFalse();
        assertThat(RecordCodec.canHold(Path.class)).isFalse();
    }

    private Path file(String inputs) {
        return folder.resolve(key(inputs).hex() + ".outcome");
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("digests")).toList();
        }
    }
}
