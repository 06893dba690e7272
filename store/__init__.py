"""What has been published: batches, undo, and the few general questions every figure is an answer to."""

from store.errors import StoreError
from store.problem_json import problems_of
from store.store import Store, open_store

__all__ = ["Store", "StoreError", "open_store", "problems_of"]
