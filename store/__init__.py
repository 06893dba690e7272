"""What has been published: batches, undo, and the few general questions every figure is an answer to."""

from store.errors import StoreError
from store.problem_json import FIRST_OF_A_KIND, problems_of
from store.store import Store, open_store

__all__ = ["FIRST_OF_A_KIND", "Store", "StoreError", "open_store", "problems_of"]
