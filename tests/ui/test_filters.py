"""What an address asks for is the same whether the filters are drawn or not."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest


def _script():
    import streamlit as st

    from language import language_for
    from ui.filters import bar
    from ui.frame import Frame
    from ui.store import the_store
    from ui.view import asked_view

    frame = Frame("overdue", language_for("en"), the_store())
    steps = st.session_state["steps"]
    # First what is asked for: drawing them takes what nobody published out of the address.
    asked = asked_view(frame, steps=steps)
    st.session_state["both"] = (bar(frame, steps=steps), asked)


@pytest.mark.parametrize("steps", [False, True])
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"area": "H44"},
        {"area": "424", "basis": "recomputed", "period": "2020-07-01_2020-07-31", "unit": ["17383", "17386"]},
        {"area": "424", "basis": "recomputed", "period": "2020-03-15_2020-06-14", "step": "month", "calendar": "official"},
        {"area": "424", "basis": "recomputed", "boundaries": "today", "definition": "due", "channel": "online"},
        {"area": "nowhere", "period": "nonsense", "unit": "nobody", "definition": "none"},
    ],
    ids=lambda query: "-".join(query) or "nothing",
)
def test_what_is_asked_for_is_what_the_filters_show(shipped_store, monkeypatch, query, steps):
    monkeypatch.setenv("DASHBOARD_STORE", str(shipped_store))
    app = AppTest.from_function(_script, default_timeout=60)
    app.session_state["steps"] = steps
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    drawn, asked = app.session_state["both"]
    assert asked == drawn
    st.cache_resource.clear()
