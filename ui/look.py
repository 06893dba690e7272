"""The few looks that the theme cannot say: tighter spacing, and lateness in the accent colour."""

import streamlit as st

from charts.style import OVERDUE

# A card whose key begins with this has its value in the accent colour.
ACCENT = "accent"

_SHEET = f"""
<style>
  [class*="st-key-{ACCENT}-"] [data-testid="stMetricValue"] {{ color: {OVERDUE}; }}
  [data-testid="stMainBlockContainer"] {{ padding-top: 4.25rem; }}
</style>
"""


def dress() -> None:
    """Put the style sheet on the page."""
    st.html(_SHEET)
