"""What there is to choose from: areas, periods, spans, units, fields, procedures, channels."""

import datetime as dt
from dataclasses import replace

from schema.periods import Period
from schema.selection import Selection
from tests.store.files import DISTRICT, Y2019, Y2020, count, counts, day, dossier, dossiers

ANH_SON = Selection(area=DISTRICT)
DOSSIERS = replace(ANH_SON, basis="recomputed")


def test_an_area_says_which_figures_it_has_and_which_are_made_up(store):
    store.publish(counts(count(received_total=1), count("H44.01", area="Tỉnh Phú Thọ")), who="test")
    store.publish(dossiers(dossier("a", "01-05")), who="test", demonstration=True)
    store.publish(dossiers(dossier("b", "01-05", unit="Xã B", area="Huyện Con Cuông", area_name="Huyện Con Cuông")), who="test")
    flags = ["reported", "recomputed", "demonstration_reported", "demonstration_recomputed"]
    areas = store.areas().set_index("area")
    assert areas.loc[DISTRICT, flags].tolist() == [True, True, False, True]
    assert areas.loc["Tỉnh Phú Thọ", flags].tolist() == [True, False, False, False]
    assert areas.loc["Huyện Con Cuông", flags].tolist() == [False, True, False, False]


def test_an_empty_store_has_nothing_to_choose_from(store):
    assert store.is_empty()
    assert store.areas().empty
    assert store.batches().empty
    assert store.units().empty
    assert store.periods(ANH_SON) == {}
    assert store.span(DOSSIERS) is None
    assert store.options(DOSSIERS)["units"].empty
    assert store.source_rows(ANH_SON).empty
    assert store.durations((), DOSSIERS).empty
    assert store.stocks((), DOSSIERS, day("01-05")).empty


def test_periods_are_those_reported_for_the_area_in_order_with_their_marks(store):
    part = Period(dt.date(2020, 1, 1), dt.date(2020, 9, 11), assumed=True, partial=True)
    store.publish(counts(count(period=part), count(period=Y2019), count(area="Tỉnh Phú Thọ", period=Y2020)), who="test")
    assert list(store.periods(ANH_SON)) == [Y2019, part]
    assert list(store.periods(replace(ANH_SON, periods=(Y2019,)))) == [Y2019, part], "the choice does not narrow itself"


def test_a_period_comes_with_the_last_batch_that_has_figures_of_it(store):
    store.publish(counts(count("Xã A"), count("Xã A", period=Y2020)), who="test")
    store.publish(counts(count("Xã B")), who="test")
    assert store.periods(ANH_SON) == {Y2019: 2, Y2020: 1}


def test_the_span_ends_with_the_last_thing_that_happened_not_with_a_promise(store):
    store.publish(
        dossiers(
            dossier("a", "01-05", due="12-31", completed="02-01", returned="02-20"),
            dossier("b", "02-10", due="06-30"),
            dossier("c", "05-01", status="1"),
        ),
        who="test",
    )
    assert store.span(DOSSIERS) == (day("01-05"), day("02-20"))


def test_options_are_those_of_the_basis_and_the_area(store):
    store.publish(counts(count("Xã Thạch Sơn", sector="Đất đai"), count("Xã A", area="Khác", sector="Khác")), who="test")
    store.publish(dossiers(dossier("a", "01-05"), dossier("b", "01-05", channel="online", sector=None)), who="test")
    reported, recomputed = store.options(ANH_SON), store.options(DOSSIERS)
    assert reported["units"].to_dict("records") == [{"unit": "Xã Thạch Sơn", "unit_name": "Xã Thạch Sơn"}]
    assert (reported["sectors"], reported["procedures"], reported["channels"]) == (["Đất đai"], [], [])
    assert recomputed["units"]["unit"].tolist() == ["Xã Tường Sơn"]
    assert recomputed["sectors"] == ["Hộ tịch"]
    assert recomputed["procedures"] == ["Khai sinh"]
    assert recomputed["channels"] == ["in_person", "online"]


def test_units_keep_their_days_and_types(store):
    from tests.store.files import file, table

    store.publish(
        file(table("units", [{"code": "17329", "name": "Thị trấn Anh Sơn", "kind": "commune", "valid_to": day("2024-11-30")}])),
        who="test",
    )
    unit = store.units().iloc[0]
    assert unit["valid_to"].date() == dt.date(2024, 11, 30)
    assert store.units()["valid_from"].dtype == "datetime64[us]"
