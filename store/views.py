"""Which published rows count now, what became of each dossier, and the daily events every figure is a sum of."""

from collections.abc import Iterator

from schema.statuses import Bucket, codes_of
from schema.tables import PLACED, TABLES

# More rows than any one file has, so that batch and position make one number to compare by.
_MANY = 1_000_000_000


def views() -> Iterator[str]:
    """The statements that make the views, anew at every opening, so that a store always follows today's rules."""
    yield _ACTIVE_BATCHES
    for name in TABLES:
        if name in PLACED:
            yield f"CREATE OR REPLACE VIEW real_{name} AS {_real(name)}"
        yield f"CREATE OR REPLACE VIEW active_{name} AS {_active(name)}"
        yield f"CREATE OR REPLACE VIEW current_{name} AS {_current(name)}"
    yield f"CREATE OR REPLACE VIEW lives AS {_LIVES}"
    yield f"CREATE OR REPLACE VIEW events AS {_EVENTS}"
    yield f"CREATE OR REPLACE VIEW units_today AS {_UNITS_TODAY}"
    for name in ("current_counts", "lives", "events"):
        yield f"CREATE OR REPLACE VIEW {name}_today AS {_today(name)}"


# One row a listed unit and span of time: the unit it is part of now (`today`, itself if that is so or nothing says what it
# became) and `name`, that one's name. A unit is part of its only successor from the day after its last one. Of several
# successors (their codes apart by semicolons) none has it whole, so that the chain ends there.
_UNITS_TODAY = """
WITH RECURSIVE keyed AS (
    SELECT *, CASE WHEN valid_from IS NULL THEN code ELSE code || '@' || CAST(valid_from AS VARCHAR) END AS unit
    FROM current_units
),
chain AS (
    SELECT unit, unit AS today, name, successor, valid_to, 0 AS steps FROM keyed
    UNION ALL
    SELECT c.unit, n.unit, n.name, n.successor, n.valid_to, c.steps + 1
    FROM chain c JOIN keyed n ON n.code = c.successor AND n.unit <> c.today
        AND coalesce(n.valid_from, DATE '0001-01-01') <= CAST(c.valid_to + INTERVAL 1 DAY AS DATE)
        AND coalesce(n.valid_to, DATE '9999-12-31') > c.valid_to
    WHERE c.steps < 20
)
SELECT unit, today, name
FROM (SELECT *, row_number() OVER (PARTITION BY unit ORDER BY steps DESC) AS place FROM chain) ranked
WHERE place = 1"""

_ACTIVE_BATCHES = """
CREATE OR REPLACE VIEW active_batches AS
SELECT b.*
FROM batches b
JOIN (SELECT batch_id, max(revision) AS revision FROM changes GROUP BY batch_id) latest ON latest.batch_id = b.batch_id
JOIN changes c ON c.revision = latest.revision
WHERE c.change <> 'undone'"""


def same(alias: str, column: str) -> str:
    """A column to tell rows apart by; two empty first days of a unit's span are the same day."""
    return f"coalesce({alias}.{column}, DATE '0001-01-01')" if column == "valid_from" else f"{alias}.{column}"


def set_aside(name: str) -> str:
    """The condition that a row `r` of an active batch `b` is left out, being made up where real rows are published.

    Made-up and real rows of one dataset never count together where they share what keeps them apart (see
    `schema.columns.Table`). Of figures that is the area, of points and answers also their set or survey and year; a
    unit that real files place in another area takes its made-up rows out as well, since they could replace the real ones.
    """
    shared = " OR ".join(
        f"({', '.join(f'r.{column}' for column in group)}) IN (SELECT ({', '.join(group)}) FROM real_{name})"
        for group in TABLES[name].apart
    )
    return f"b.demonstration AND ({shared})"


def _real(name: str) -> str:
    return f"""
        SELECT DISTINCT {", ".join(f"r.{column}" for column in TABLES[name].apart_by)}
        FROM {name} r JOIN active_batches b ON b.batch_id = r.batch_id
        WHERE NOT b.demonstration"""


def _active(name: str) -> str:
    """Rows of active batches that may count, with what is known of their batch."""
    left_out = f"WHERE NOT ({set_aside(name)})" if name in PLACED else ""
    return f"""
        SELECT r.*, b.file_name, b.source, b.demonstration
        FROM {name} r JOIN active_batches b ON b.batch_id = r.batch_id {left_out}"""


def winners(name: str) -> str:
    """One row for each thing that may count: its keys, and the newest batch that speaks of it."""
    keys = ", ".join(f"{same('t', column)} AS {column}" for column in TABLES[name].key)
    place = "max(t.batch_id)" if TABLES[name].many else f"max(t.batch_id * {_MANY} + t.position)"
    return f"""
        SELECT {keys}, max(t.batch_id) AS batch_id, {place} AS place
        FROM active_{name} t
        GROUP BY {", ".join(same("t", column) for column in TABLES[name].key)}"""


def _current(name: str) -> str:
    """Rows that may count and that no newer batch replaces.

    A form may have several rows for one unit and period (one a field), all of one batch. A dossier or a unit is one
    row: of two in one file the later counts.
    """
    joined = " AND ".join(f"{same('r', column)} = w.{column}" for column in TABLES[name].key)
    place = "r.batch_id" if TABLES[name].many else f"r.batch_id * {_MANY} + r.position"
    return f"""
        SELECT r.*
        FROM active_{name} r
        JOIN ({winners(name)}) w ON {joined} AND {place} = w.place"""


def _today(name: str) -> str:
    """The rows of a view under the units of today, with those of their time beside them."""
    return f"""
        SELECT r.* REPLACE (
                CASE WHEN r.unit = r.area THEN r.unit ELSE coalesce(t.today, r.unit) END AS unit,
                CASE WHEN r.unit = r.area THEN r.unit_name ELSE coalesce(t.name, r.unit_name) END AS unit_name
            ), r.unit AS then_unit, r.unit_name AS then_name
        FROM {name} r LEFT JOIN units_today t ON t.unit = r.unit"""


def codes(*buckets: Bucket) -> str:
    """The statuses of these buckets, as a list in SQL."""
    return ", ".join(f"'{code}'" for code in codes_of(*buckets))


# One row a dossier that was received, with what became of it. Rules: domain file §3.1, by date and not by hour.
# - ended_on: the day processing ended, else the day the result was handed over, and never before the day it was
#   received. Only for a status that says it ended.
# - outcome 'unknown': the status says it ended and no day says when.
# - clock 'stopped': suspended; 'none': no due date; else 'running'. The status is that of the export: a dossier
#   suspended then counts as suspended on every day it was open.
# - last_day: the last day anything happened to it; a due day is a promise, not a happening.
_LIVES = f"""
SELECT ended.*,
    CASE
        WHEN NOT has_ended THEN NULL
        WHEN ended_on IS NULL THEN 'unknown'
        WHEN status IN ({codes(Bucket.WITHDRAWN)}) THEN 'withdrawn'
        WHEN status IN ({codes(Bucket.REFUSED)}) THEN 'refused'
        WHEN due_date IS NULL THEN 'no_due'
        WHEN ended_on < due_date THEN 'early'
        WHEN ended_on = due_date THEN 'on_time'
        ELSE 'overdue'
    END AS outcome,
    CASE
        WHEN status IN ({codes(Bucket.SUSPENDED)}) THEN 'stopped'
        WHEN due_date IS NULL THEN 'none'
        ELSE 'running'
    END AS clock,
    CASE
        WHEN returned_date > received_date AND (completed_date IS NULL OR returned_date > completed_date) THEN returned_date
        WHEN completed_date > received_date THEN completed_date
        ELSE received_date
    END AS last_day
FROM (
    SELECT d.*,
        status IN ({codes(Bucket.RESOLVED, Bucket.WITHDRAWN, Bucket.REFUSED)}) AS has_ended,
        CASE
            WHEN status NOT IN ({codes(Bucket.RESOLVED, Bucket.WITHDRAWN, Bucket.REFUSED)}) THEN NULL
            WHEN coalesce(completed_date, returned_date) < received_date THEN received_date
            ELSE coalesce(completed_date, returned_date)
        END AS ended_on
    FROM current_dossiers d
    WHERE status NOT IN ({codes(Bucket.NOT_RECEIVED)})
) ended"""

# One row for each thing that happened to a dossier on a day: received, ended, became past due (the day after the due
# day, if it had not ended by then) and left past due (the end of one that ended later than due). A dossier that ended
# on an unknown day leaves the open ones on the day it was received: it is certain that it is no longer open, and not
# certain that it ever was on a later day.
_EVENTS = """
SELECT *
FROM (
    SELECT l.batch_id, l.position,
        l.area, l.area_name, l.unit, l.unit_name, l.sector, l.procedure, l.channel, l.demonstration, l.clock,
        kinds.event,
        CASE WHEN kinds.event = 'ended' THEN l.outcome END AS outcome,
        CASE kinds.event
            WHEN 'received' THEN l.received_date
            WHEN 'ended' THEN CASE WHEN l.outcome = 'unknown' THEN l.received_date ELSE l.ended_on END
            WHEN 'became_past_due' THEN CASE
                WHEN l.clock <> 'running' OR l.outcome = 'unknown' OR l.ended_on <= l.due_date THEN NULL
                WHEN l.due_date < l.received_date THEN l.received_date
                ELSE CAST(l.due_date + INTERVAL 1 DAY AS DATE)
            END
            ELSE CASE WHEN l.clock = 'running' AND l.ended_on > l.due_date THEN l.ended_on END
        END AS day
    FROM lives l
    CROSS JOIN (VALUES ('received'), ('ended'), ('became_past_due'), ('left_past_due')) AS kinds(event)
) happened
WHERE day IS NOT NULL"""
