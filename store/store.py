"""The published figures: what is there, sums of it, the rows behind them, and the way in and back out."""

import datetime as dt
from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from schema.mappings import Mapping
from schema.meeting import Storyboard
from schema.notes import Note
from schema.periods import Period
from schema.selection import Key, Selection
from schema.tables import VOCABULARY
from schema.units import unit_keys
from schema.uploads import ReadFile
from store import (
    behind,
    choices,
    coverage,
    delay_reasons,
    durations,
    figures,
    history,
    made_up,
    notes,
    open_dossiers,
    preview,
    publishing,
    recomputed,
    remembered,
    reported,
    rows,
    sources,
)
from store.engine import Engine, open_engine


def open_store(path: str | Path) -> "Store":
    """The store kept in the file `path`, made if it is not there.

    Raises `StoreError` with a sentence for the reader if the folder cannot be made or written, another process holds
    the file, or the file is not a store or one of a newer version.
    """
    return Store(open_engine(path))


class Store:
    """One store file. Safe to share between threads; what one call has published the next one sees."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._ask = engine.ask

    def publish(
        self,
        read: ReadFile,
        *,
        who: str,
        demonstration: bool = False,
        source: str = "",
        accepted: bool = False,
        progress: publishing.Progress | None = None,
    ) -> int:
        """Publish a file that was read, all of it or nothing, and return its batch's id.

        `accepted` says that `who` has looked at its warnings and accepts them; it is recorded with the batch.
        `progress` is called with the share done (0 to 1) and a `Text`. Raises `StoreError` if the file was refused.
        """
        with self._engine.transaction() as cursor:
            return publishing.publish(
                cursor,
                read,
                who=who,
                demonstration=demonstration,
                source=source,
                now=_now(),
                accepted=accepted,
                progress=progress,
            )

    def preview(self, read: ReadFile, *, demonstration: bool = False) -> pd.DataFrame:
        """What publishing the file would change, nothing being kept: see `store.preview.changes`.

        Raises `StoreError` if the file was refused.
        """
        with self._engine.transaction(keep=False) as cursor:
            return preview.changes(self._ask, cursor, read, demonstration=demonstration, now=_now())

    def met(self, read: ReadFile, *, demonstration: bool) -> dict[str, list[str]]:
        """By table the areas in which the file would meet figures of the other sort, made up or real: see `store.made_up.met`."""
        return made_up.met(self._ask, read, demonstration=demonstration)

    def batches(self) -> pd.DataFrame:
        """Every batch ever published, oldest first: see `store.history.batches`."""
        return history.batches(self._ask)

    def find(self, sha256: str) -> pd.DataFrame:
        """The batches published from a file of exactly this content, oldest first, undone ones included."""
        found = self.batches()
        return found[found["sha256"] == sha256].reset_index(drop=True)

    def undo(self, batch_id: int) -> None:
        """Take a batch out of every figure; what it superseded counts again. Raises `StoreError` if unknown."""
        with self._engine.transaction() as cursor:
            history.change(cursor, batch_id, "undone", _now())

    def restore(self, batch_id: int) -> None:
        """Bring an undone batch back. Raises `StoreError` if unknown."""
        with self._engine.transaction() as cursor:
            history.change(cursor, batch_id, "restored", _now())

    def revision(self) -> int:
        """Grows with every publication, undo and restore; a cache keyed by it is never stale."""
        return history.revision(self._ask)

    def commits(self) -> int:
        """Grows with everything this process keeps, what is said beside the figures included; a cache keyed by it is never
        stale."""
        return self._engine.commits

    def is_empty(self) -> bool:
        """Whether nothing was ever published (an undone batch was)."""
        return self.revision() == 0

    def units(self) -> pd.DataFrame:
        return choices.units(self._ask)

    def rows(self, name: str, area: str | None = None) -> pd.DataFrame:
        """The rows in use of a table of `schema.tables.TABLES`: see `store.rows.rows`."""
        return rows.rows(self._ask, name, area)

    def vocabulary(self) -> dict[str, pd.DataFrame]:
        """The rows in use of each table that rows of a file refer to: what it is read with."""
        return {name: self.rows(name) for name in VOCABULARY}

    def areas_of(self, name: str) -> pd.DataFrame:
        """The areas with rows in use of a table: see `store.rows.areas`."""
        return rows.areas(self._ask, name)

    def versions(self, name: str, key: Dictionary[str, object]) -> pd.DataFrame:
        """How a row came to be what it is: see `store.rows.versions`."""
        return rows.versions(self._ask, name, key)

    def boundaries(self) -> pd.DataFrame:
        """The shapes in use (see `rows`), one row a unit, with its key as `unit`."""
        shapes = self.rows("boundaries")
        return shapes.assign(unit=pd.Series(unit_keys(shapes), index=shapes.index, dtype="str"))

    def units_today(self) -> pd.DataFrame:
        """What each listed unit became: see `store.choices.units_today`."""
        return choices.units_today(self._ask)

    def parts(self, selection: Selection) -> pd.DataFrame:
        """Of which units of their time the units of today have figures: see `store.choices.parts`."""
        return choices.parts(self._ask, selection)

    def published_counts(self) -> pd.DataFrame:
        """The reported counts in use that are real, one row each: what a file is held against before it is published."""
        return self._ask("SELECT * FROM current_counts WHERE NOT demonstration", ())

    def save_mapping(self, mapping: Mapping, *, who: str) -> None:
        """Keep how a table is mapped; a mapping of the same name is replaced."""
        with self._engine.transaction() as cursor:
            remembered.save_mapping(cursor, mapping, who, _now())

    def forget_mapping(self, name: str, *, who: str) -> None:
        with self._engine.transaction() as cursor:
            remembered.forget_mapping(cursor, name, who, _now())

    def mappings(self) -> list[Mapping]:
        """The mappings in use, by name."""
        return remembered.mappings(self._ask)

    def mapping_list(self) -> pd.DataFrame:
        """Who saved which mapping when: name, who, saved_at."""
        return remembered.mapping_list(self._ask)

    def confirm_unit(self, name: str, unit: str, *, who: str) -> None:
        """Remember which unit's key files mean by `name`."""
        with self._engine.transaction() as cursor:
            remembered.confirm_unit(cursor, name, unit, who, _now())

    def forget_unit(self, name: str, *, who: str) -> None:
        with self._engine.transaction() as cursor:
            remembered.forget_unit(cursor, name, who, _now())

    def unit_names(self) -> pd.DataFrame:
        """The names that were confirmed: name, unit, who, saved_at."""
        return remembered.unit_names(self._ask)

    def save_weights(self, weights: Dictionary[str, int], *, who: str) -> None:
        """Keep the weights of a composite order, by the code of the part, as the office's."""
        with self._engine.transaction() as cursor:
            remembered.save_weights(cursor, weights, who, _now())

    def weights(self) -> pd.DataFrame:
        """The office's weights: see `store.remembered.weights`."""
        return remembered.weights(self._ask)

    def save_storyboard(self, storyboard: Storyboard, *, who: str) -> None:
        """Keep what a meeting is shown; a storyboard of the same name is replaced. Raises `StoreError` if it has no name."""
        with self._engine.transaction() as cursor:
            remembered.save_storyboard(cursor, storyboard, who, _now())

    def forget_storyboard(self, name: str, *, who: str) -> None:
        with self._engine.transaction() as cursor:
            remembered.forget_storyboard(cursor, name, who, _now())

    def storyboards(self) -> pd.DataFrame:
        """What meetings are shown: see `store.remembered.storyboards`."""
        return remembered.storyboards(self._ask)

    def add_note(self, note: Note, *, who: str) -> None:
        """Keep an analyst's note. Raises `StoreError` with a sentence for the reader if it says nothing or too much."""
        with self._engine.transaction() as cursor:
            notes.add(cursor, note, who, _now())

    def take_back_note(self, id: str, *, who: str) -> None:
        with self._engine.transaction() as cursor:
            notes.take_back(cursor, id, who, _now())

    def notes(self, area: str | None) -> tuple[Note, ...]:
        """The notes on an area and its units, by day."""
        return notes.notes(self._ask, area)

    def areas(self) -> pd.DataFrame:
        return choices.areas(self._ask)

    def periods(self, selection: Selection) -> dict[Period, int]:
        """The reported periods, each with the last batch that has figures of it: see `store.choices.periods`."""
        return choices.periods(self._ask, selection)

    def overlaps(self, read: ReadFile) -> pd.DataFrame:
        """The published periods that have days in common with those of a file: see `store.preview.overlaps`."""
        return preview.overlaps(self._ask, read)

    def span(self, selection: Selection) -> tuple[dt.date, dt.date] | None:
        return choices.span(self._ask, selection)

    def options(self, selection: Selection) -> choices.Options:
        return choices.options(self._ask, selection)

    def sums(self, by: Sequence[Key], selection: Selection) -> pd.DataFrame:
        """The by-columns, COUNT_COLUMNS (Int64, <NA> is "not known"), `demonstration` and `rows`, one row a group.

        Several periods without "period" in `by`: see `store.folding.folded`. A whole is never added to its parts: see
        `store.reported.matched`.
        """
        return figures.sums(self._ask, by, selection)

    def stocks(self, by: Sequence[Key], selection: Selection, day: dt.date) -> pd.DataFrame:
        """The by-columns, what was open at the end of `day` (in_process_* and suspended) and `demonstration`.

        Recomputed: any day. Reported: only the last day of a reported period; otherwise there is no row. `by` names no
        "period", and the selection's periods are not used.
        """
        return figures.stocks(self._ask, by, selection, day)

    def durations(self, by: Sequence[Key], selection: Selection) -> pd.DataFrame:
        """See `store.durations.spans`; forms do not say how long a dossier took."""
        return durations.spans(self._ask, by, selection)

    def open_by_due_date(self, by: Sequence[Key], selection: Selection, day: dt.date) -> pd.DataFrame:
        """The dossiers open at the end of `day` by the day they are due: see `store.open_dossiers.by_due_date`."""
        return open_dossiers.by_due_date(self._ask, by, selection, day)

    def late_by_reason(self, selection: Selection) -> pd.DataFrame:
        """See `store.delay_reasons.late_by_reason`."""
        return delay_reasons.late_by_reason(self._ask, selection)

    def summed(self, selection: Selection) -> list[str]:
        """The units that the selection's total is the sum of: see `store.reported.summed` and `store.recomputed.covered`."""
        return (reported.summed if selection.basis == "reported" else recomputed.covered)(self._ask, selection)

    def source_rows(self, selection: Selection, limit: int = 200, by: Sequence[Key] = ()) -> pd.DataFrame:
        """The rows behind the figure `sums(by, selection)`: see `store.sources.rows`."""
        return sources.rows(self._ask, selection, limit, by)

    def source_count(self, selection: Selection, by: Sequence[Key] = ()) -> int:
        return sources.count(self._ask, selection, by)

    def source_files(self, selection: Selection, by: Sequence[Key] = ()) -> pd.DataFrame:
        """The files of those rows: batch_id, file_name, source, demonstration, rows; the most rows first."""
        return sources.files(self._ask, selection, by)

    def covered_twice(self) -> pd.DataFrame:
        """Which areas, units and periods have both a form and dossiers: see `store.coverage.covered_twice`."""
        return coverage.covered_twice(self._ask)

    def gaps(self, selection: Selection) -> pd.DataFrame:
        """What the dossiers of one period do not say: see `store.coverage.gaps`."""
        return coverage.gaps(self._ask, selection)

    def dossiers_behind(self, measure: str, selection: Selection, limit: int = 200) -> pd.DataFrame:
        """The dossiers counted in one recomputed figure, as many as it says: see `store.behind.dossiers`."""
        return behind.dossiers(self._ask, measure, selection, limit)

    def close(self) -> None:
        self._engine.close()


def _now() -> dt.datetime:
    """The office's own wall clock: a history is read where it was written."""
    return dt.datetime.now().replace(microsecond=0)
