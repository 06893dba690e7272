"""axe-core's rules on a page, less a short list of what Streamlit itself does."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# (rule, part of the element or its address): why it is allowed.
ALLOWED = {
    ("presentation-role-conflict", "stFileUploader"): "Streamlit's file uploader",
}


def violations(page: Page) -> list[str]:
    """What breaks a rule, as “rule (impact): what is wrong – element”, without what is allowed."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']} – {_address(node)}: {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
        if not any(rule["id"] == allowed and part in _address(node) + node["html"] for allowed, part in ALLOWED)
    ]


def _address(node: dict) -> str:
    return " ".join(map(str, node["target"]))
