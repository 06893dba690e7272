"""The English that Streamlit itself leaves on the screen, turned Vietnamese in the browser, and the page's language."""

import json

import streamlit as st

from language import Language

# Streamlit has no way to translate these; tests/browser checks that each is still found where it is expected.
STREAMLIT_PHRASES = {
    "App pages": "Các trang",
    "Open": "Mở",
    "Dismiss": "Đóng",
    "Upload": "Chọn tệp",
    "Browse files": "Chọn tệp",
    "Drag and drop file here": "Kéo và thả tệp vào đây",
    "Drag and drop files here": "Kéo và thả tệp vào đây",
    "Choose options": "Chọn",
    "Choose an option": "Chọn",
    "Select all": "Chọn tất cả",
    "Clear all": "Bỏ chọn tất cả",
    "No results": "Không có kết quả",
    "Skip to main content": "Chuyển đến nội dung chính",
    "Fullscreen": "Toàn màn hình",
    "Close fullscreen": "Thoát toàn màn hình",
    "Search": "Tìm",
    "Download as CSV": "Tải về CSV",
    "Show/hide columns": "Ẩn/hiện cột",
    "Connection error": "Mất kết nối",
}

_SCRIPT = """
<script>
(() => {
  const phrases = %s;
  const limit = /^(\\d+) ?MB per file$/;
  document.documentElement.lang = %s;
  window.dashboardPhrases = phrases;
  // A table's buttons are named "Search: what the table holds".
  const named = text => {
    const end = text?.indexOf(": ");
    return end > 0 && phrases[text.slice(0, end)] ? phrases[text.slice(0, end)] + text.slice(end) : undefined;
  };
  const turn = text => phrases[text] ?? named(text) ?? (window.dashboardPhrases.Upload && limit.test(text)
    ? text.replace(limit, "Tối đa $1 MB mỗi tệp") : undefined);
  const visit = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const turned = turn(node.nodeValue.trim());
      if (turned !== undefined && turned !== node.nodeValue) node.nodeValue = turned;
    }
    for (const element of root.querySelectorAll?.("[aria-label],[title],[placeholder]") ?? []) {
      for (const name of ["aria-label", "title", "placeholder"]) {
        const turned = turn(element.getAttribute(name)?.trim());
        if (turned !== undefined) element.setAttribute(name, turned);
      }
    }
  };
  window.dashboardObserver?.disconnect();
  if (!Object.keys(phrases).length) return;
  visit(document.body);
  window.dashboardObserver = new MutationObserver(changes => {
    for (const change of changes) for (const node of change.addedNodes) if (node.nodeType === 1) visit(node);
  });
  window.dashboardObserver.observe(document.body, {childList: true, subtree: true});
})();
</script>
"""


def speak(words: Language) -> None:
    """Give the page the reader's language, for screen readers and for Streamlit's own words."""
    phrases = STREAMLIT_PHRASES if words.code == "vi" else {}
    st.html(_SCRIPT % (json.dumps(phrases, ensure_ascii=False), json.dumps(words.code)), unsafe_allow_javascript=True)
