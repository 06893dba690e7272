"""What tests of the shipped data share: the units that ship."""

import pandas as pd
import pytest

from loaders.__main__ import known_units


@pytest.fixture(scope="session")
def units() -> pd.DataFrame:
    return known_units()
