"""The address says what is asked for, unless something else is put in its place for a while."""

import pytest

from ui import url


def test_within_it_other_filters_are_asked_for_than_those_of_the_address():
    with url.instead({"area": ("H44",), "unit": ("1", "2", "1")}):
        assert url.asked("area") == ["H44"]
        assert url.one("area", ["424", "H44"], "424") == "H44"
        assert url.many("unit", ["2", "1"]) == ["1", "2"]
        assert url.unknown("unit", ["1"]) == ["2"]
        assert url.asked("period") == []
        assert url.one("period", ["2020"], "2020") == "2020"


def test_one_within_another_ends_with_it_even_when_it_fails():
    with url.instead({"area": ("H44",)}):
        with pytest.raises(ValueError, match="broken"), url.instead({"area": ("424",)}):
            assert url.asked("area") == ["424"]
            raise ValueError("broken")
        assert url.asked("area") == ["H44"]
