"""A total of a few communes is not called the district's, and what was accepted on publishing stands beside it."""

import datetime as dt
import re

import loaders
from store import open_store
from tests.pages.conftest import texts
from tests.workbooks import form, table

FOUR = ("Xã Cao Sơn", "Xã Tường Sơn", "Xã Thạch Sơn", "Xã Long Sơn")
PERIOD = "2021-01-01_2021-03-31"
COMMUNES = [("Xã Cao Sơn", 100, 10, 70, 20, 90, 20, 65, 5, 10, 8, 2), ("Xã Tường Sơn", 60, 10, 40, 10, 50, 10, 40, 0, 10, 10, 0)]
WRONG_TOTAL = ("Tổng cộng", 163, 20, 110, 30, 140, 30, 105, 5, 20, 18, 2)


def publish(store_file, path) -> None:
    store = open_store(store_file)
    path = form(path, [*COMMUNES, WRONG_TOTAL], period="(Từ ngày 01/01/2021 đến ngày 31/03/2021)")
    store.publish(loaders.read(path, units=store.units()), who="test", accepted=True)
    store.close()


def shown(open_page, store, basis: str = "reported", **query: str) -> str:
    return re.sub(r"\\", "", texts(open_page("overview", store, lang="en", area="424", basis=basis, **query)))


def test_the_overview_says_how_many_of_the_communes_reported(open_page, own_store, tmp_path):
    publish(own_store, tmp_path / "a.xlsx")
    assert "2 of 21 communes reported for this period" in shown(open_page, own_store, period=PERIOD)
    assert "communes reported" not in shown(open_page, own_store, period="2019-01-01_2019-12-31")


def test_a_sum_of_communes_beside_the_districts_own_form_is_told(open_page, own_store, tmp_path):
    publish(own_store, tmp_path / "a.xlsx")
    store = open_store(own_store)
    own = form(tmp_path / "b.xlsx", [("Huyện Anh Sơn", *COMMUNES[0][1:])], period="(Từ ngày 01/04/2021 đến ngày 30/06/2021)")
    store.publish(loaders.read(own, units=store.units()), who="test", accepted=True)
    store.close()
    told = shown(open_page, own_store, period="2021-04-01_2021-06-30")
    assert (
        "The two periods are not made alike (Quarter II, 2021: the own form of Anh Sơn district; Quarter I, 2021: the sum of 2 "
        "units)"
    ) in told
    assert "not made alike" not in shown(open_page, own_store, period="2020-01-01_2020-09-11")


def test_dossiers_of_some_communes_are_not_called_the_districts(open_page, own_store, tmp_path):
    path = table(
        tmp_path / "a.xlsx",
        ("Số hồ sơ", "Đơn vị", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Trạng thái"),
        *((f"H-{n}", name, *[dt.date(2021, 1, day) for day in (4, 20, 13)], "Đã xử lý xong") for n, name in enumerate(FOUR * 2)),
    )
    store = open_store(own_store)
    store.publish(loaders.read(path, units=store.units()), who="test", accepted=True)
    store.close()
    told = shown(open_page, own_store, basis="recomputed")
    assert "There are dossiers of 4 of 21 communes: the figures are those of these units" in told


def test_dossiers_of_all_communes_need_no_remark(open_page, shipped_store):
    assert "There are dossiers of" not in shown(open_page, shipped_store, basis="recomputed")


def test_an_accepted_warning_stands_under_what_needs_attention(open_page, own_store, tmp_path):
    publish(own_store, tmp_path / "a.xlsx")
    assert "accepted when it was published: The printed total is 163, the rows add up to 160" in shown(
        open_page, own_store, period=PERIOD
    )
    assert "accepted when" not in shown(open_page, own_store, period="2019-01-01_2019-12-31")
