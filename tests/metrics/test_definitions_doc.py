"""docs/definitions.md has a section for every metric, and every number in it is the one the code computes."""

import datetime as dt
import re
from pathlib import Path

import pandas as pd
import pytest
from scipy.stats import binom, fisher_exact

from data.demonstration.findings import AS_OF
from data.demonstration.findings import FILE as DEMONSTRATION
from language import language_for
from loaders import read
from metrics import flags, rates
from metrics.comparison import between
from metrics.control import RULES
from metrics.decision_766 import points
from metrics.durations import quantiles
from metrics.findings import STATES, put_right_in_time, states
from metrics.index.losses import losses
from metrics.index.points import points as index_points
from metrics.index.totals import totals
from metrics.limits import CONTROL, FUNNEL_95, FUNNEL_998, binomial_limits
from metrics.margins import Z, finite_population, mean_of
from metrics.movement import FALSE_ALARM
from metrics.open_dossiers import ages
from metrics.outcomes import unaccounted
from metrics.programme import figure
from metrics.rank_ranges import rank_ranges
from metrics.ranking import ranked
from metrics.rates import on_time_overview, share, with_rate
from metrics.reconciliation import reconciled
from metrics.standing import of_units
from metrics.survey import difference
from metrics.survey_compare import Side, apart, others
from metrics.working_days import working_days_between
from schema.decision_766 import every_rules
from schema.definitions import DEFINITIONS, RESOLVED
from schema.shipped_catalogue import catalogue
from schema.tables import FINDINGS
from schema.units import unit_name
from tests import measures as programme
from tests.metrics.index.index_rows import bands, criteria
from tests.metrics.index.index_rows import scores as index_scores
from tests.rows import article, sums

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "definitions.md").read_text(encoding="utf-8")
EN = language_for("en")

N = r"(\d[\d,]*)"
PERCENT = r"(<?[\d.]+%)"
QUOTIENTS = re.findall(rf"{N} ÷ {N} = {PERCENT}(?: \({PERCENT}–{PERCENT}\))?", TEXT)
SUMS = re.findall(r"(?<![\d.,(])(\d[\d,]*(?: [+−] \d[\d,]*)+) = (\d[\d,]*\d)(?!\.?\d)", TEXT)
DIFFERENCES = re.findall(rf"{N} of {N} − {N} of {N} = ([+−][\d.]+) points \(([+−][\d.]+) to ([+−][\d.]+)\)", TEXT)


def number(text: str) -> int:
    return int(text.strip("* ").replace(",", ""))


def rated(part: int, whole: int) -> pd.Series:
    return share(sums({"resolved_total": part, "received_total": whole}), ("resolved_total",), ("received_total",)).iloc[0]


def table(heading: str) -> pd.DataFrame:
    """The first table after the text `heading`, as it is printed."""
    after = TEXT[TEXT.index(heading) :]
    lines = re.search(r"(?:^\|.*\n)+", after, re.MULTILINE).group().splitlines()
    cells = [[cell.strip("* ") for cell in line.strip("|").split("|")] for line in lines]
    return pd.DataFrame(cells[2:], columns=cells[0])


def test_the_examples_are_found():
    assert len(QUOTIENTS) > 35
    assert len(SUMS) >= 4
    assert len(DIFFERENCES) == 3


@pytest.mark.parametrize(("part", "whole", "percent", "low", "high"), QUOTIENTS)
def test_every_quotient_is_right(part, whole, percent, low, high):
    row = rated(number(part), number(whole))
    assert EN.percent(row["rate"]) == percent
    if low:
        assert (EN.percent(row["low"]), EN.percent(row["high"])) == (low, high)


@pytest.mark.parametrize(("terms", "total"), SUMS)
def test_every_sum_is_right(terms, total):
    signed = re.findall(r"([+−]?) ?(\d[\d,]*)", terms)
    assert sum(-number(n) if sign == "−" else number(n) for sign, n in signed) == number(total)


@pytest.mark.parametrize(("part", "whole", "before", "before_whole", "points", "low", "high"), DIFFERENCES)
def test_every_difference_of_rates_is_right(part, whole, before, before_whole, points, low, high):
    found = between(rated(number(part), number(whole)), rated(number(before), number(before_whole)))
    written = [f"{value * 100:+.2f}".replace("-", "−") for value in (found.points, found.low, found.high)]
    assert written == [points, low, high]


def test_the_first_and_the_last_difference_are_certain_and_the_other_is_not():
    certain = [between(rated(*map(number, found[:2])), rated(*map(number, found[2:4]))).certain for found in DIFFERENCES]
    assert certain == [True, False, True]


def test_phu_thos_rows_and_its_two_wrong_means_are_those_of_the_file():
    printed = table("**Sum first, divide last.**").set_index("Unit")
    file = pd.read_csv(ROOT / "data" / "phu_tho_766_progress_2026-09-26.csv")
    counts = file[["totalReceived", "totalOnTime", "totalOverdue"]]
    expected = {unit_name(name): row for name, row in zip(file["departmentName"], counts.to_numpy().tolist(), strict=True)}
    expected[f"All {len(file)} units"] = counts.sum().tolist()
    for unit, row in printed.drop(index="…").iterrows():
        assert [number(cell) for cell in row.iloc[:3]] == expected[unit]
    shares = file["totalOnTime"] / file["totalReceived"].where(file["totalReceived"] > 0)
    assert f"{shares.mean() * 100:.2f} %" == "92.30 %"
    assert f"{shares.fillna(0).mean() * 100:.2f} %" == "91.74 %"
    assert "92.30 %" in TEXT
    assert "91.74 %" in TEXT


def test_what_a_reader_sees_of_small_numbers():
    for _, row in table("**Small numbers**").iterrows():
        late, whole = (None if cell == "not stated" else number(cell) for cell in (row["Late"], row["Out of"]))
        assert rated(late, whole)["shown"] == row["`shown`"].strip("`")


def test_the_programmes_table_adds_up_flows_and_takes_the_last_of_stocks():
    printed = table("### `programme`").set_index("")
    measures = {measure.code: measure for measure in catalogue()}
    periods = {"Quarter I": programme.quarter(1), "Quarter II": programme.quarter(2), "Year so far": programme.half(1)}
    for code, name in (("procedures_reviewed", "procedures reviewed"), ("desks_upgraded", "upgraded desks")):
        cells = printed[printed.index.str.startswith(f"{name} (")]
        found = programme.reports(
            *(
                (code, label[-1], periods[period], number(cell))
                for label, row in cells.iterrows()
                for period, cell in row.items()
                if cell not in ("", "—")
            )
        )
        for period, days in periods.items():
            assert figure(found, measures[code], days, programme.AREA).value == number(printed.loc[name, period])


def test_the_articles_table_is_the_article():
    printed = table("*Example.* Anh Sơn district, from the article").set_index("")
    columns = ["resolved_early", "resolved_on_time", "resolved_on_time_total", "resolved_overdue"]
    assert [[number(cell) for cell in row] for row in printed.iloc[:4].to_numpy()] == article()[columns].T.to_numpy().tolist()


def test_what_is_unaccounted_for_in_the_article():
    printed = table("### `unaccounted`").set_index("")
    assert [number(cell) for cell in printed.loc["unaccounted"]] == unaccounted(article()).tolist()
    assert [number(cell) for cell in printed.iloc[0]] == article()["received_total"].tolist()
    assert [number(cell) for cell in printed.iloc[1]] == article()["resolved_total"].tolist()


def test_the_same_office_by_all_three_definitions():
    counts = {"received_total": 1000, "resolved_on_time_total": 760, "resolved_overdue": 40, "in_process_overdue": 20}
    row = sums(counts | {"within_deadline": 760 + 180, "past_deadline": 40 + 20})
    printed = table("### The same office by all three")
    assert printed.iloc[:, 0].str.strip("`").tolist() == list(DEFINITIONS)
    for place, definition in enumerate(DEFINITIONS.values()):
        for side, cell in (("on_time", printed["On time"][place]), ("overdue", printed["Overdue"][place])):
            found = with_rate(row, definition, side=side).iloc[0]
            assert cell == f"{found['numerator']:,} ÷ {found['denominator']:,} = {EN.percent(found['rate'])}"
    assert on_time_overview(row)["shown"].tolist() == ["rate"] * 3


def test_the_steps_of_wilsons_interval():
    values = [float(cell) for cell in table("### `wilson`")["Value"]]
    p, n, z = 13 / 3673, 3673, 1.959964
    reach = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    assert values[:3] == [round(z**2 / (2 * n), 6), round(reach, 6), round(1 + z**2 / n, 6)]
    assert values[3:] == [round(float(rated(13, 3673)[end]), 5) for end in ("low", "high")]


def test_the_example_of_the_ranking():
    printed = table("### `rank`")
    units = sums(
        *(
            {"unit_name": row["Unit"], "resolved_overdue": late, "resolved_on_time_total": number(row["Out of"]) - late}
            for _, row in printed.iterrows()
            for late in [number(row["Late"])]
        )
    ).sample(frac=1, random_state=1)
    found = ranked(with_rate(units, RESOLVED, side="overdue"), side="overdue")
    assert found["unit_name"].tolist() == printed["Unit"].tolist()
    assert ["—" if pd.isna(rank) else str(rank) for rank in found["rank"]] == printed["Rank"].tolist()


def test_the_example_of_who_is_clearly_worse():
    file = pd.read_csv(ROOT / "data" / "phu_tho_766_progress_2026-09-26.csv")
    units = sums(
        *(
            {"unit": row.departmentCode, "unit_name": unit_name(row.departmentName), "received_total": row.totalReceived}
            | {"past_deadline": row.totalOverdue, "within_deadline": row.totalOnTime}
            for row in file.itertuples()
        )
    ).assign(kind=file["level"].map({"COMMUNE": "communes", "PROVINCE": "departments"}))
    found = {
        kind: of_units(table, DEFINITIONS["progress_766"], side="overdue")
        for kind, table in {**dict(tuple(units.groupby("kind"))), "all": units.assign(kind="all")}.items()
    }
    for _, row in table("### `standing`").iterrows():
        whole = found[row["Kind"]].whole
        assert number(row["Units with dossiers"]) == whole["groups"]
        assert row["Past the deadline"].startswith(f"{whole['numerator']:,} ÷ {whole['denominator']:,} = ")
    among_all = found["all"].worse
    communes = [len(found["communes"].worse), (among_all["unit"].isin(units.loc[units["kind"] == "communes", "unit"])).sum()]
    assert f"{communes[0]} of the 148 communes are clearly worse" in TEXT
    assert f"Against all units only {communes[1]} would be" in TEXT


def test_the_example_of_the_days():
    printed = table("### `median`, `p90`, `mean`")
    days, dossiers = ([number(cell) for cell in printed[name]] for name in ("Days", "Dossiers"))
    assert [number(cell) for cell in printed["Done by then"]] == pd.Series(dossiers).cumsum().tolist()
    row = quantiles(pd.DataFrame({"days": days, "dossiers": dossiers}), ()).iloc[0]
    sentence = f"Median {row['median']} day (the 5th of 10 was done by then), 90th percentile {row['p90']} days (the 9th)"
    assert f"{sentence}, mean {row['mean']:g} days" in TEXT


def test_the_example_of_the_reconciliation():
    printed = table("### `reconciled`")
    lines = printed["Line"].str.strip("`").tolist()
    sides = [
        sums({line: number(cell) for line, cell in zip(lines, printed[side], strict=True) if cell != "—"})
        for side in ("Reported", "Recomputed")
    ]
    found = reconciled(*sides).set_index("line").loc[lines]
    assert [EN.signed(value) for value in found["difference"]] == printed["Difference"].tolist()
    assert found["status"].tolist() == printed["Status"].str.strip("`").tolist()


def test_the_index_of_the_example_is_computed():
    printed = table("### `index_total`").replace("—", None).set_index("Commune")
    roles = {"9": "bonus", "10": "penalty"}
    rows = (("1", 6), ("1.1", 4), ("1.2", 2), ("2", 4), ("9", 1), ("10", 2))
    chosen = criteria(*rows, role=roles, assessed_by={"2": "survey"})
    numbers = {"1.1": "1.1", "1.2": "1.2", "2": "2", "9": "Bonus", "10": "Penalty"}
    given = {
        unit: {number: float(row[name]) for number, name in numbers.items() if row[name] is not None}
        for unit, row in printed.iterrows()
    }
    held = index_points(index_scores(**given), chosen)
    found = totals(held, chosen, bands(Tốt=80, Khá=70)).set_index("unit")
    assert [EN.write(total) for total in found.loc[printed.index, "total"]] == printed["Total"].fillna("—").tolist()
    assert found["rank"].to_dict() == {"A": 1, "B": 1, "D": 3, "C": None}
    assert found["band"].dropna().to_dict() == {"A": "Tốt", "B": "Tốt"}
    decided = chosen.assign(tie_order=[1, *[None] * 5])
    assert totals(held, decided, bands(Tốt=80)).set_index("unit")["rank"].to_dict() == {"B": 1, "A": 2, "D": 3, "C": None}
    lost = losses(held, chosen).set_index("criterion")
    for _, row in table("### `points_lost`").iterrows():
        one = lost.loc[row["Criterion"]]
        assert [EN.write(one["lost"]), EN.write(one["max"] * one["units"])] == [row["Points lost"], row["Out of"]]
        assert [f"{one['full']} of {one['units']}", EN.write(one["ease"])] == [row["In full"], row["Cheapest"]]
        assert [EN.write(one["level"]), EN.write(one["regained"])] == [row["Level"], row["Regained"]]


def test_every_definition_and_every_rate_has_a_section():
    named = [*DEFINITIONS, *(name for name in vars(rates) if name.endswith("_rate") and name != "with_rate")]
    headings = re.findall(r"^### (.*)$", TEXT, re.MULTILINE)
    sections = {name for heading in headings for name in re.findall(r"`(\w+)`", heading)}
    assert set(named) - sections == set()
    assert {
        "wilson",
        "change",
        "rank",
        "outcomes",
        "unaccounted",
        "median",
        "p90",
        "mean",
        "reconciled",
        "standing",
        "funnel",
        "response",
        "survey_points",
        "survey_ends",
        "survey_difference",
        "traced",
        "index_766",
        "index_total",
        "index_rank",
        "index_band",
        "comparable",
        "self_score_gap",
        "points_lost",
    } <= sections


def test_every_flag_is_explained_and_nothing_else_is():
    source = Path(flags.__file__).read_text(encoding="utf-8")
    codes = {*flags.IDENTITIES, "sum_within_and_past", *re.findall(r'Flag\(\s*"(\w+)"', source)}
    printed = table("## What is flagged\n")
    assert set(printed["Code"].str.strip("`")) == codes
    severities = dict(re.findall(r'Flag\(\s*"(\w+)",\s*"(\w+)"', source))
    for _, row in printed.iterrows():
        assert row.iloc[1] == severities.get(row["Code"].strip("`"), "warning")


def test_the_exact_limit_of_fifty_dossiers_is_that_of_its_table():
    n, late = 50, 0.0035
    printed = table("50 dossiers a period, 0.35 % late overall")
    assert [f"{binom.sf(int(k), n, late):.5f}" for k in printed["k"]] == printed["P(X > k)"].tolist()
    assert binomial_limits(pd.Series([n], dtype="Int64"), late, CONTROL)["high"].iloc[0] == 2 / n
    assert f"{n * late + 3 * (n * late * (1 - late)) ** 0.5:.2f}" == "1.43"


def test_the_rules_of_the_control_chart_are_those_of_the_table():
    assert tuple(name.strip("`") for name in table("Four rules (W. A. Shewhart")["Rule"]) == RULES


def test_the_funnel_of_forty_dossiers_is_that_of_its_table():
    n, late = 40, 0.05
    printed = table("40 dossiers, 5 % late in the whole")
    assert [f"{binom.sf(int(k), n, late):.5f}" for k in printed["k"]] == printed["P(X > k)"].tolist()
    for tail, name in ((FUNNEL_95, "95"), (FUNNEL_998, "99.8")):
        k = round(binomial_limits(pd.Series([n], dtype="Int64"), late, tail)["high"].iloc[0] * n)
        assert f"the upper {name} % limit is {k} of {n} = {EN.percent(k / n)}" in TEXT


def test_the_flow_of_the_example_adds_up():
    printed = table("### `flow`").set_index("")
    for quarter in ("Quarter I", "Quarter II"):
        before, came_in, ended, left = (int(cell) for cell in printed[quarter])
        assert before + came_in - ended == left


def test_the_changes_are_those_of_the_table():
    printed = table("none of 100 was late in the period before")
    for late, chance, said in printed.itertuples(index=False):
        assert f"{fisher_exact([[0, 100], [int(late), 100 - int(late)]]).pvalue:.5f}" == chance
        assert said == ("worse" if float(chance) <= FALSE_ALARM else "may be chance")


def test_the_places_a_rank_may_have_are_those_of_the_table():
    printed = table("### `rank_ranges`")
    counts = printed[["Late", "Out of"]].map(number)
    rows = share(
        sums(*({"resolved_total": a, "received_total": b} for a, b in counts.to_numpy())),
        ("resolved_total",),
        ("received_total",),
    )
    rows = ranked(rows.assign(unit_name=printed["Unit"], unit=printed["Unit"]), side="overdue")
    ranges = rank_ranges(rows, side="overdue")
    may_be = [f"{first}" if first == last else f"{first}–{last}" for first, last in ranges.to_numpy()]
    assert dict(zip(rows["unit_name"], zip(rows["rank"].astype(str), may_be, strict=True), strict=True)) == dict(
        zip(printed["Unit"], zip(printed["Rank"], printed["Rank may be"], strict=True), strict=True)
    )


def test_the_bands_of_what_lies_open_are_those_of_the_table():
    printed = table("### `ages`")
    due = pd.to_datetime(printed["Due"], format="%d %B %Y")
    day = pd.Timestamp("2020-06-05")
    assert (day - due).dt.days.astype(str).tolist() == printed["Days past due"].tolist()
    opened = pd.DataFrame({"clock": "running", "due_date": due, "dossiers": printed["Dossiers"].astype(int)})
    bands = ages(opened, day.date())
    names = [
        "more than 90" if pd.isna(most) else f"{least}–{most}" for least, most in zip(bands["least"], bands["most"], strict=True)
    ]
    expected = printed.groupby("Band")["Dossiers"].apply(lambda dossiers: dossiers.astype(int).sum())
    assert dict(zip(names, bands["dossiers"], strict=True)) == {**dict.fromkeys(names, 0), **expected}
    assert all(name in TEXT for name in names)


def test_the_working_days_of_the_examples_are_counted():
    printed = table("### `falls_due`")
    days = [pd.to_datetime(printed[column], format="%d %B %Y") for column in ("From", "To")]
    assert working_days_between(*days).astype(str).tolist() == printed["Working days"].tolist()


def test_the_states_of_findings_are_those_of_the_table():
    printed = table("*Example, made up,* on Friday 11 September 2020")
    due = pd.to_datetime(printed["Deadline"], format="%d %B %Y")
    found = {"inspected_on": pd.Timestamp("2020-09-01"), "kind": "shortcoming", "status": "in_progress"}
    rows = FINDINGS.conform([{**found, "deadline": day} for day in due])
    stated = states(rows, dt.date(2020, 9, 11), 5)
    assert stated["state"].str.replace("_", " ").tolist() == printed["State"].tolist()
    assert [str(days).replace("-", "−") for days in stated["days"]] == printed.iloc[:, 2].tolist()
    assert all(name.replace("_", " ") in TEXT for name in STATES)


def test_the_demonstration_puts_three_of_seven_right_in_time():
    rows = read(DEMONSTRATION).tables[0].frame
    row = put_right_in_time(states(rows, AS_OF, 5), AS_OF).iloc[0]
    assert (row["numerator"], row["denominator"]) == (3, 7)


def test_the_survey_example_adds_up_step_by_step():
    answers, steps = table("*Example, made up.* One question"), table("6.80 points. Step by step")
    rows = answers[answers["Answer"] != "all"]
    weights, people = rows["Weight"].astype(float), rows["Respondents"].astype(int)
    assert (weights * people).round(6).tolist() == rows["Weight × respondents"].astype(float).tolist()
    assert answers.iloc[-1].tolist()[2:] == [str(people.sum()), f"{(weights * people).sum():g}"]
    found = mean_of(weights.tolist(), people.tolist(), 100)
    squares = float((people * (weights - found.mean) ** 2).sum())
    spread = (squares / 39) ** 0.5
    values = [squares, spread, spread / 40**0.5, finite_population(40, 100), found.margin]
    assert steps["Value"].tolist() == [*(f"{value:.4f}" for value in values), f"{found.margin * 10:.2f}"]
    assert f"would be {mean_of(weights.tolist(), people.tolist()).margin * 10:.2f} points" in TEXT
    assert round(Z, 2) == 1.96


def test_the_difference_of_two_units_points_is_that_of_its_example():
    margins = [difference(7, 1, 5, 1, among=among) for among in (2, 3, 21)]
    assert [f"{found.margin:.2f}" for found in margins] == ["1.41", "1.73", "2.65"]
    assert [found.clear for found in margins] == [True, True, False]
    assert "the margin is 1.41, so they differ" in TEXT
    assert "it is 1.73: they still do. Of 21 units it is 2.65" in TEXT
    rows = pd.DataFrame({"unit": ["a", "b", "c"], "points": [7.0, 5.0, 6.0], "points_margin": [1.0, 1.0, 0.5]})
    mean = others(rows.assign(max_points=10.0, shown="score"), "a")
    found = apart(Side(7, 1, 10), mean)
    said = f"whose mean is {mean.points:g} (± {mean.margin:.2f}): the first is {found.points:g} (± {found.margin:.2f})"
    assert said in TEXT
    assert found.clear


def test_decision_766s_parts_and_points_are_those_of_the_tables():
    (rules,) = every_rules()
    parts = table("six parts, 100 points.")
    found = [(block.code, block.name, f"{block.max:g}") for block in rules.blocks]
    assert [(row.iloc[0].strip("`"), row.iloc[1], row.iloc[2]) for _, row in parts.iterrows()] == found
    items = {item.code: item for block in rules.blocks for item in block.items}
    example = table("The part `online` of a unit")
    given = [points(items[row["Item"]], float(row["Ratio"])) for _, row in example.iterrows()]
    assert [f"{value:.2f}" for value in given] == example["Points"].tolist()
    assert [items[code].target for code in example["Item"]] == example["Target"].astype(float).tolist()
    assert f"{sum(given):.2f} of 12 points" in TEXT
    assert f"the total is {sum(given) + 16.2 + 17.8 + 6.5 + 14 + 17.1:.2f}" in TEXT
    assert f"{points(items['2.1'], 0.9689):.2f} of 20" in TEXT
