"""At first sight a file is read as a layout knows it, or as its columns look; both in one go."""

from data.shipped import HERE
from loaders import first_sight, guessed, look, read, suggest
from loaders.apart import start

PERMITS = b"""permit no,office,handed in,promised,finished,state
P-1,North,14/01/2020,20/02/2020,03/02/2020,Closed
P-2,North,03/02/2020,04/03/2020,17/03/2020,Closed
P-3,South,05/02/2020,16/03/2020,,Open
"""


def test_a_known_file_is_read_and_nothing_is_guessed(units):
    content = (HERE / "anh_son_2019_ii06a.xlsx").read_bytes()
    found = first_sight(content, name="a.xlsx", units=units)
    assert (found.tables, found.guess) == ((), None)
    assert found.read.tables[0].frame.equals(read(content, name="a.xlsx", units=units).tables[0].frame)


def test_an_unknown_table_is_read_by_the_guess_at_its_columns():
    found = first_sight(PERMITS, name="permits.csv")
    assert found.guess == guessed(look(PERMITS, "permits.csv")[0], name="permits")
    assert found.guess.columns["permit no"] == "dossier_code"
    assert found.guess.words["status"] == {"Closed": "10", "Open": "4"}
    assert [(table.layout, len(table.frame)) for table in found.read.tables] == [("mapping:permits", 3)]


def test_what_holds_no_table_is_not_recognised():
    found = first_sight(b"Dear colleagues,\n", name="a.txt")
    assert [problem.code for problem in found.read.problems] == ["not_recognised"]
    assert found.guess is None


BUDGET = """STT,Tỉnh thành phố,Tỷ lệ phân chia cho ngân sách địa phương,Số bổ sung cân đối từ ngân sách
1,Nghệ An,100,840000
2,Hà Tĩnh,100,512000
"""


def test_a_table_about_something_else_is_not_guessed_at():
    found = first_sight(BUDGET.encode(), name="plan.csv")
    assert [problem.code for problem in found.read.problems] == ["not_recognised"]
    assert (len(found.tables), found.guess) == (1, None)
    for dataset in (None, "dossiers", "counts"):
        assert suggest(found.tables[0], dataset).columns == {}


def test_numbers_are_no_names_of_units():
    (table,) = look(b"Case no,Filed,Office,Region\nA1,13/01/2020,North,7\nA2,14/01/2020,South,8\n", "a.csv")
    assert suggest(table, "dossiers").columns == {"Case no": "dossier_code", "Filed": "received_date", "Office": "unit_name"}
    (table,) = look(b"Case no,Filed,Office\nA1,13/01/2020,7\nA2,14/01/2020,8\n", "a.csv")
    assert "Office" not in suggest(table, "dossiers").columns


def test_another_process_sees_the_same_and_a_failure_is_a_file_too():
    job = start(PERMITS, name="permits.csv", first=True)
    job.wait(60)
    assert job.poll().guess == first_sight(PERMITS, name="permits.csv").guess
    stopped = start(PERMITS, name="permits.csv", first=True)
    stopped.cancel()
    stopped.wait(60)
    assert [problem.code for problem in stopped.poll().read.problems] == ["cancelled"]
