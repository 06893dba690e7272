"""A commune with three dossiers, one of them late: no page, table or picture says so or lets it be worked out."""

import json
from itertools import product

import pandas as pd
import pytest

import loaders
from store import open_store
from tests import shapes
from tests.pages.conftest import texts
from tests.workbooks import table

LISTED = ("Mã đơn vị", "Tên đơn vị", "Loại", "Mã đơn vị cấp trên")
UNITS = [
    ("D", "Huyện Dương", "district", None),
    *((f"D{n}", f"Xã {name}", "commune", "D") for n, name in enumerate(("An", "Bình", "Cảnh", "Duy"))),
]
DOSSIERS = (
    "Mã hồ sơ",
    "Đơn vị",
    "Lĩnh vực",
    "Thủ tục",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày kết thúc xử lý",
    "Trạng thái",
    "Hình thức nộp",
)
# How many dossiers each commune has, and how many of them were late: the third is the one to be hidden.
SIZES = {"Xã An": (120, 5), "Xã Bình": (60, 3), "Xã Cảnh": (3, 1), "Xã Duy": (80, 2)}
LATE_OF_THREE = ("1 of 3 ", "2 of 3 ", "33.33%", "66.67%")


def dossiers() -> list[tuple]:
    rows = []
    for place, (unit, (of, late)) in enumerate(SIZES.items()):
        for number in range(of):
            # The small commune's dossiers are the only ones of their field and procedure.
            field = "Đất đai" if unit == "Xã Cảnh" else "Hộ tịch"
            done = "10/03/2026" if number < late else "04/03/2026"
            rows.append(
                (
                    f"H-{place}-{number}",
                    unit,
                    field,
                    f"{field} 1",
                    "02/03/2026",
                    "05/03/2026",
                    done,
                    "Đã trả kết quả",
                    "Trực tiếp",
                )
            )
    return rows


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("leaks")
    opened = open_store(folder / "store.duckdb")
    opened.publish(loaders.read(table(folder / "units.xlsx", LISTED, *UNITS)), who="An")
    read = loaders.read(table(folder / "dossiers.xlsx", DOSSIERS, *dossiers()), units=opened.units())
    opened.publish(read, who="An", accepted=True)
    squares = shapes.content(shapes.grid([code for code, *_ in UNITS[1:]]))
    opened.publish(loaders.read(squares, name="map.geojson", units=opened.units()), who="An")
    opened.close()
    return folder / "store.duckdb"


PAGES = [
    *product(["overview", "resolution", "overdue", "communes"], [{}, {"definition": "due"}, {"side": "overdue"}]),
    *product(["resolution", "overdue"], [{"by": by} for by in ("unit", "sector", "procedure", "channel")]),
    *product(["overview", "resolution", "overdue", "communes"], [{"unit": "D2"}, {"field": "Đất đai"}]),
    ("communes", {"about": "D2"}),
    *product(["overdue"], [{"step": step} for step in ("quarter", "year")]),
]


@pytest.mark.parametrize(
    ("page", "asked"), PAGES, ids=lambda value: value if isinstance(value, str) else "-".join(value.values())
)
def test_the_small_communes_late_dossier_is_nowhere(open_page, store, page, asked):
    app = open_page(page, store, lang="en", area="D", period="2026-01-01_2026-03-10", **asked)
    assert not app.exception
    shown = texts(app) + "\n".join(str(element.proto) for element in app.get("plotly_chart"))
    for text in LATE_OF_THREE:
        assert text not in shown
    tables = [element.value for element in app.dataframe]
    for frame in tables:
        _check(frame)
    hidden = {unit for frame in tables if "Dossiers counted" in frame and "Unit" in frame for unit in _without_counts(frame)}
    for frame in tables:
        if "On time, rate" in frame:
            assert frame.loc[frame["Unit"].isin(hidden), "On time, rate"].isna().all()


def _without_counts(frame: pd.DataFrame) -> list[str]:
    return frame.loc[frame["Dossiers counted"].isna() & frame["Out of"].gt(0), "Unit"].tolist()


def _check(frame: pd.DataFrame) -> None:
    """No rate of three dossiers, and where one row of a split is hidden, another is too."""
    if not {"Dossiers counted", "Out of"} <= set(frame):
        return
    few = frame["Out of"].between(1, 4)
    assert frame.loc[few, "Dossiers counted"].isna().all()
    # A table of that row alone has no others from which it could follow.
    assert not few.any() or len(frame) == 1 or (frame["Dossiers counted"].isna() & frame["Out of"].gt(0)).sum() != 1


def test_the_page_says_why_instead(open_page, store):
    for page in ("overview", "resolution", "overdue"):
        shown = texts(open_page(page, store, lang="en", area="D", unit="D2", period="2026-01-01_2026-03-10"))
        assert "fewer than 5 dossiers to judge" in shown
    assert "withheld" in json.dumps(
        [element.value.astype(str).to_dict() for element in open_page("communes", store, lang="en", area="D").dataframe]
    )


def test_the_map_hatches_the_small_commune_and_the_one_it_would_follow_from(open_page, store):
    app = open_page("communes", store, lang="en", area="D", period="2026-01-01_2026-03-10")
    (drawn,) = [json.loads(found.proto.spec) for found in app.get("plotly_chart") if "map-unit" in found.proto.id]
    hatched = [trace for trace in drawn["data"] if trace.get("fillpattern", {}).get("shape")]
    assert [trace["name"] for trace in hatched] == ["too few dossiers: no rate"]
    # Five points and a gap for each of two squares.
    assert len(hatched[0]["y"]) == 12
    said = {trace["customdata"][0]: trace["hovertext"] for trace in drawn["data"] if "customdata" in trace}
    assert "fewer than 5 dossiers: no rate" in said["D2"]
    assert "few dossiers would follow from it" in said["D1"]
