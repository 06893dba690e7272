"""Fills a store with the figures that come with the dashboard."""

from collections.abc import Callable

import loaders
from data.shipped import SHIPPED
from language import N_, Language
from store import Store

# Who published what ships, as the history keeps it; translated where it is shown.
SHIPPER = N_("the installation")


def ship(store: Store, words: Language, report: Callable[[str], None] | None = None) -> None:
    """Read and publish every shipped file; `report` gets one sentence a file.

    Raises `StoreError` if one cannot be published; the ones before it stay.
    """
    for file in SHIPPED:
        read = loaders.read(file.path, units=store.units(), vocabulary=store.vocabulary(), period=file.period)
        store.publish(read, who=SHIPPER, demonstration=file.demonstration, source=file.source)
        if report:
            rows = sum(len(table.frame) for table in read.tables)
            report(words.say_many("{file}: 1 row", "{file}: {n} rows", rows, file=file.path.name))


def fill_if_empty(store: Store, words: Language, report: Callable[[str], None]) -> None:
    """Ship unless anything was ever published: what a reader has undone is not brought back behind their back."""
    if not store.is_empty():
        return
    report(words.say("The store is empty; loading the figures that come with the dashboard:"))
    ship(store, words, report)
