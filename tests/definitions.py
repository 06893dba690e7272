"""What docs/definitions.md and docs/definitions.vi.md say of each metric; `python -m tests.definitions` writes it."""

import re
from pathlib import Path

from language import Language, language_for
from schema.explained import METRICS

ROOT = Path(__file__).parent.parent
ENGLISH = ROOT / "docs" / "definitions.md"
VIETNAMESE = ROOT / "docs" / "definitions.vi.md"

# A section's heading names its metrics; what stands between the marks below it is written by this program.
HEADING = re.compile(r"^### (?P<title>.*`.*)\n", re.MULTILINE)
_MARKED = re.compile(r"\n<!-- from the code -->\n.*?<!-- until here -->\n", re.DOTALL)
_HEAD = """# Định nghĩa

Mỗi chỉ tiêu trên các trang với định nghĩa, công thức, ví dụ và nguồn: cùng những lời sau dấu “?” cạnh số liệu. Tên trong ngoặc là
tên trong mã nguồn. Bản tiếng Anh [definitions.md](definitions.md) nêu thêm các trường hợp biên và cách chứng minh.
Tệp này do `make definitions` viết ra.
"""


def named(title: str) -> list[str]:
    """The metrics that a heading names and that are explained."""
    return [code for code in re.findall(r"`(\w+)`", title) if code in METRICS]


def block(code: str, words: Language) -> str:
    """One metric in a few lines."""
    return "\n".join(f"- **{name}:** {text}" for name, text in METRICS[code].said(words).items())


def blocks(codes: list[str], words: Language) -> str:
    """The metrics of one section; several are told apart by their names."""
    if len(codes) < 2:
        return "".join(block(code, words) for code in codes)
    return "\n\n".join(f"**{words.say(METRICS[code].label)}** (`{code}`)\n\n{block(code, words)}" for code in codes)


def english() -> str:
    """The English document with the marked part of each section as the code says it today."""
    words, text = language_for("en"), _MARKED.sub("", ENGLISH.read_text(encoding="utf-8"))

    def with_block(heading: re.Match) -> str:
        said = blocks(named(heading["title"]), words)
        return heading[0] + (f"\n<!-- from the code -->\n{said}\n<!-- until here -->\n" if said else "")

    return HEADING.sub(with_block, text)


def vietnamese() -> str:
    """The whole Vietnamese document."""
    words = language_for("vi")
    sections = [f"## {words.say(metric.label)} (`{code}`)\n\n{block(code, words)}\n" for code, metric in METRICS.items()]
    return "\n".join([_HEAD, *sections])


def main() -> None:
    ENGLISH.write_text(english(), encoding="utf-8")
    VIETNAMESE.write_text(vietnamese(), encoding="utf-8")


if __name__ == "__main__":
    main()
