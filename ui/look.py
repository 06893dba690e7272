"""The looks the theme cannot say: less space, the language switch beside the menu, lateness in the accent colour."""

import streamlit as st

from charts.style import OVERDUE, WHITE

# A card whose key begins with this has its value in the accent colour.
ACCENT = "accent"

# The tables in a container whose key begins with one of these have a name and numbers, which end on the right; the first kind
# has a remark after them.
NUMBERS, FIGURES = "numbers", "figures"

# A table of many columns in a container whose key begins with this keeps its first one in sight.
MATRIX = "matrix"

_SHEET = f"""
<style>
  [class*="st-key-{ACCENT}-"] [data-testid="stMetricValue"] {{ color: {OVERDUE}; }}
  [class*="st-key-{NUMBERS}-"] :is(th, td):not(:first-child, :last-child) {{ text-align: right !important; }}
  [class*="st-key-{FIGURES}-"] :is(th, td):not(:first-child) {{ text-align: right !important; }}
  [class*="st-key-{MATRIX}-"] :is(th, td) {{ padding: 0.15rem 0.4rem; vertical-align: bottom; }}
  [class*="st-key-{MATRIX}-"] tbody :is(th, td, p) {{ white-space: nowrap !important; }}
  [class*="st-key-{MATRIX}-"] tr > th:first-child {{ position: sticky; left: 0; background: {WHITE}; z-index: 1; }}
  [data-testid="stTable"] [data-testid="stMarkdownContainer"] {{ max-width: none; }}
  [data-testid="stPageLink-NavLink"], [data-testid="stPageLink-NavLink"] * {{ white-space: normal !important; }}
  .st-key-language-switch {{ position: fixed; top: 0.6rem; right: 1rem; width: auto; z-index: 999991; }}
  [data-testid="stMainBlockContainer"] {{ padding-top: 4.25rem; }}
</style>
"""

# A wide table scrolls sideways; this lets those without a mouse reach it. Streamlit gives its frame no place in the order.
_REACHABLE = f"""
<script>
(() => {{
  const reach = () => document.querySelectorAll('[class*="st-key-{MATRIX}-"] table').forEach(table => {{
    for (let frame = table.parentElement, up = 0; frame && up < 3; frame = frame.parentElement, up += 1)
      if (/auto|scroll/.test(getComputedStyle(frame).overflowX)) frame.tabIndex = 0;
  }});
  window.matrixObserver?.disconnect();
  window.matrixObserver = new MutationObserver(reach);
  window.matrixObserver.observe(document.body, {{childList: true, subtree: true}});
  reach();
}})();
</script>
"""


def reachable() -> None:
    """Let the wide tables of the page be scrolled by the keyboard."""
    st.html(_REACHABLE, unsafe_allow_javascript=True)


def on_phones(key: str, height: int) -> None:
    """On a phone the picture in the container of this key is so many pixels high; Streamlit draws it as high as its frame."""
    picture = '[data-testid="stPlotlyChart"]'
    # The two frames around it keep the height it has on a desk.
    places = f".st-key-{key} :is({picture}, :has({picture}))"
    size = f"height: {height}px !important; flex-basis: {height}px !important;"
    st.html(f"<style>@media (max-width: 640px) {{ {places} {{ {size} }} }}</style>")


def dress() -> None:
    """Put the style sheet on the page."""
    st.html(_SHEET)
