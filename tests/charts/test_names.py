"""What periods are called: by one function wherever they are listed."""

import datetime as dt

import pytest

from charts.names import period_name, short_period
from language import language_for
from schema.periods import Period


@pytest.mark.parametrize(
    ("start", "end", "vietnamese", "english", "short"),
    [
        ("2020-03-15", "2020-06-14", "Quý II/2020 (15/3/2020–14/6/2020)", "Quarter II, 2020 (15 Mar 2020–14 Jun 2020)",
         "Q2/2020"),
        ("2020-04-01", "2020-06-30", "Quý II/2020", "Quarter II, 2020", "Q2/2020"),
        ("2018-12-15", "2019-12-14", "Năm 2019 (15/12/2018–14/12/2019)", "2019 (15 Dec 2018–14 Dec 2019)", "2019"),
        ("2019-12-15", "2020-06-14", "6 tháng đầu năm 2020 (15/12/2019–14/6/2020)",
         "First half of 2020 (15 Dec 2019–14 Jun 2020)", "First half of 2020"),
        ("2020-02-15", "2020-03-14", "Tháng 3/2020 (15/2/2020–14/3/2020)", "March 2020 (15 Feb 2020–14 Mar 2020)", "3/2020"),
        ("2020-02-03", "2020-05-04", "3/2/2020–4/5/2020", "3 Feb 2020–4 May 2020", "3 Feb 2020–4 May 2020"),
    ],
)  # fmt: skip
def test_a_period_has_its_name_and_its_days(start, end, vietnamese, english, short):
    period = Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    assert period_name(period, language_for("vi")) == vietnamese
    assert period_name(period, language_for("en")) == english
    assert short_period(period, language_for("en")) == short
