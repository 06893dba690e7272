"""A total of a few communes is not called the district's, and what was accepted on publishing stands beside it."""

import re

import loaders
from store import open_store
from tests.pages.conftest import texts
from tests.workbooks import form

PERIOD = "2021-01-01_2021-03-31"
COMMUNES = [("Xã Cao Sơn", 100, 10, 70, 20, 90, 20, 65, 5, 10, 8, 2), ("Xã Tường Sơn", 60, 10, 40, 10, 50, 10, 40, 0, 10, 10, 0)]
WRONG_TOTAL = ("Tổng cộng", 163, 20, 110, 30, 140, 30, 105, 5, 20, 18, 2)


def publish(store_file, path) -> None:
    store = open_store(store_file)
    path = form(path, [*COMMUNES, WRONG_TOTAL], period="(Từ ngày 01/01/2021 đến ngày 31/03/2021)")
    store.publish(loaders.read(path, units=store.units()), who="test", accepted=True)
    store.close()


def shown(open_page, store, **query: str) -> str:
    return re.sub(r"\\", "", texts(open_page("overview", store, lang="en", area="424", basis="reported", **query)))


def test_the_overview_says_how_many_of_the_communes_reported(open_page, own_store, tmp_path):
    publish(own_store, tmp_path / "a.xlsx")
    assert "2 of 21 communes reported for this period" in shown(open_page, own_store, period=PERIOD)
    assert "communes reported" not in shown(open_page, own_store, period="2019-01-01_2019-12-31")


def test_an_accepted_warning_stands_under_what_needs_attention(open_page, own_store, tmp_path):
    publish(own_store, tmp_path / "a.xlsx")
    assert "accepted when it was published: The printed total is 163, the rows add up to 160" in shown(
        open_page, own_store, period=PERIOD
    )
    assert "accepted when" not in shown(open_page, own_store, period="2019-01-01_2019-12-31")
