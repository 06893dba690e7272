"""How a row came to be what it is: what each publication changed of it, field by field."""

from collections.abc import Sequence

import pandas as pd


def revisions(versions: pd.DataFrame, fields: Sequence[str]) -> pd.DataFrame:
    """One row a field that a publication changed, the newest first: `batch_id`, `who`, `published_at`, `undone`, `demonstration`,
    `field`, `before` and `after` (None: empty). A publication that changed nothing has one row without a `field`.

    `versions` are those of store.versions. Each is held against the last one before it that is not undone; of the first, every
    field that is filled is a change.
    """
    told = ["batch_id", "who", "published_at", "undone", "demonstration"]
    rows = []
    base: dict | None = None
    for version in versions[::-1].to_dict("records"):
        changed = [
            {"field": field, "before": before, "after": after}
            for field in fields
            if (before := _value(base, field)) != (after := _value(version, field))
        ]
        rows.append(
            [
                {name: version[name] for name in told} | change
                for change in changed or [dict.fromkeys(("field", "before", "after"))]
            ]
        )
        if not version["undone"]:
            base = version
    found = [row for version in reversed(rows) for row in version]
    return pd.DataFrame(found, columns=[*told, "field", "before", "after"], dtype="object")


def _value(version: dict | None, field: str) -> object:
    return None if version is None or pd.isna(version[field]) else version[field]
