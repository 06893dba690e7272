"""Buttons for files that are made when they are asked for, and what these files are called."""

import re
import unicodedata
from collections.abc import Callable

import streamlit as st

_KINDS = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "csv": "text/csv",
}
_LONGEST = 80


def button(label: str, name: str, made: Callable[[], bytes], *, key: str = "", plainly: bool = False) -> None:
    """A download called `name`; `made` gives its content once the button is pressed. `plainly`: one among many."""
    st.download_button(
        label,
        data=made,
        file_name=name,
        mime=_KINDS[name.rsplit(".", 1)[1]],
        icon=":material/download:",
        type="tertiary" if plainly else "secondary",
        on_click="ignore",
        key=f"download-{key or label}",
    )


def file_name(title: str, ending: str) -> str:
    """A title as every system takes it for a name: Cong-tac-cai-cach-hanh-chinh.pptx. One without a letter of
    ours is "dashboard"."""
    bare = unicodedata.normalize("NFD", title.replace("đ", "d").replace("Đ", "D")).encode("ascii", "ignore").decode()
    name = re.sub(r"[^A-Za-z0-9]+", "-", bare).strip("-")[:_LONGEST].strip("-")
    return f"{name or 'dashboard'}.{ending}"
