"""A question that is put again is answered from memory, for as long as nothing is committed."""

from store import open_store
from store.engine import open_engine
from tests.store.files import count, counts


def test_what_is_done_to_an_answer_is_not_done_to_the_next(tmp_path):
    engine = open_engine(tmp_path / "store.duckdb")
    first = engine.ask("SELECT 1 AS n")
    first.loc[0, "n"] = 2
    first["more"] = 3
    assert engine.ask("SELECT 1 AS n").to_dict("list") == {"n": [1]}


def test_the_same_question_with_another_value_is_another_question(tmp_path):
    engine = open_engine(tmp_path / "store.duckdb")
    assert engine.ask("SELECT ? AS n", [1])["n"].item() == 1
    assert engine.ask("SELECT ? AS n", ["1"])["n"].item() == "1"


def test_a_publication_through_another_store_of_the_file_is_seen_at_once(tmp_path):
    one, other = open_store(tmp_path / "store.duckdb"), open_store(tmp_path / "store.duckdb")
    assert one.batches().empty
    other.publish(counts(count(received_total=1)), who="An")
    assert len(one.batches()) == 1


def test_what_is_rolled_back_changes_no_answer(tmp_path):
    engine = open_engine(tmp_path / "store.duckdb")
    with engine.transaction(keep=False) as cursor:
        cursor.execute("INSERT INTO changes VALUES (1, 1, 'undone', now())")
    assert engine.ask("SELECT count(*) AS n FROM changes")["n"].item() == 0
