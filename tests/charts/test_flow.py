"""In, out and open as they are drawn: the title says whether the office keeps up, and only for what is stated."""

from charts.chart import Chart, NoChart
from charts.flow import flow_chart
from charts.who import Who
from language import language_for
from tests.rows import period, sums

EN = language_for("en")


def quarters(*figures: tuple[int | None, int | None, int | None]) -> Chart | NoChart:
    """Newly received, resolved, open at the end; of the quarters of 2020."""
    days = (("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31"))
    rows = (
        period(f"2020-{first}", f"2020-{last}") | {"received_new": new, "resolved_total": done, "in_process_total": left}
        for (first, last), (new, done, left) in zip(days, figures, strict=False)
    )
    return flow_chart(sums(*rows), EN, who=Who("Huyện Anh Sơn"))


def test_the_title_says_whether_the_last_period_kept_up():
    assert quarters((90, 90, 10), (90, 85, 15)).title == "Q2/2020: 5 more came in than ended; open: 15"
    assert quarters((90, 90, 10), (85, 90, 5)).title == "Q2/2020: 5 more ended than came in; open: 5"
    assert quarters((90, 90, 10), (90, 90, 10)).title == "Q2/2020: as many ended as came in; open: 10"


def test_what_is_open_is_named_only_where_it_is_stated():
    assert quarters((90, 90, None), (90, 85, None)).title == "Q2/2020: 5 more came in than ended"


def test_three_periods_of_growth_are_a_course_and_two_are_not():
    growth = [(90, 90, 10), (90, 88, 12), (90, 87, 15), (90, 80, 25)]
    assert quarters(*growth).title == "The backlog has grown for 3 periods in a row, to 25"
    assert quarters(*growth[:3]).title == "Q3/2020: 3 more came in than ended; open: 15"


def test_the_backlog_has_a_scale_of_its_own_that_begins_at_zero():
    figure = quarters((1000, 990, 10), (1000, 995, 15)).figure
    assert figure.layout.yaxis.tickvals[-1] >= 1000
    assert figure.layout.yaxis2.tickvals[0] == 0
    assert figure.layout.yaxis2.tickvals[-1] <= 20


def test_the_table_has_all_four_figures():
    written = quarters((90, 90, 10), (90, 85, 15)).table.written()
    assert written.iloc[1].tolist()[1:] == ["90", "85", "5", "15"]


def test_a_period_that_does_not_state_them_is_left_out():
    assert len(quarters((90, 90, 10), (None, 85, 15), (90, 90, 15)).table.frame) == 2
    for figures, reason in (([(None, 5, 5)] * 2, "do not say how many"), ([(90, 90, 10)], "Only one period")):
        chart = quarters(*figures)
        assert isinstance(chart, NoChart)
        assert reason in EN.say(chart.reason)
