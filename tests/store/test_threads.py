"""Many readers and a writer at once: every answer is that of a whole number of publications."""

from concurrent.futures import ThreadPoolExecutor

from schema.selection import Selection
from tests.store.files import Y2019, Y2020, count, counts, dossier, dossiers

ROUNDS = 15
READERS = 8


def test_eight_readers_and_a_writer_get_right_answers(store):
    store.publish(dossiers(*(dossier(str(number), "01-05", completed="01-09") for number in range(200))), who="test")
    store.publish(counts(count(received_total=0), count(period=Y2020, received_total=0)), who="test")

    def write() -> None:
        for value in range(1, ROUNDS + 1):
            store.publish(counts(count(received_total=value), count(period=Y2020, received_total=value)), who="test")

    def read(reader: int) -> list[int]:
        seen = []
        for _ in range(ROUNDS):
            both = store.sums(("period",), Selection())
            assert both["period_start"].dt.year.tolist() == [2019, 2020]
            first, second = both["received_total"]
            assert first == second, "the two rows of one file are published together"
            seen.append(first)
            periods = (Y2019,) if reader % 2 else ()
            assert store.sums((), Selection("recomputed", periods=periods))["resolved_total"].tolist() == [200]
            assert store.source_count(Selection("recomputed")) == 200
        return seen

    with ThreadPoolExecutor(READERS + 1) as pool:
        writer = pool.submit(write)
        answers = list(pool.map(read, range(READERS)))
        writer.result()
    for seen in answers:
        assert seen == sorted(seen), "what was published stays published"
        assert set(seen) <= set(range(ROUNDS + 1))
    assert store.sums(("period",), Selection())["received_total"].tolist() == [ROUNDS, ROUNDS]


def test_publications_from_several_threads_each_get_a_number_of_their_own(store):
    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(lambda unit: store.publish(counts(count(f"Xã {unit}")), who="test"), range(20)))
    assert sorted(numbers) == list(range(1, 21))
    assert len(store.batches()) == 20
