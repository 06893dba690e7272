"""How a sentence, a number or a date is written for its reader, in Vietnamese or English."""

from language.speaker import LANGUAGES, MISSING, N_, Language, language_for
from language.text import Text

__all__ = ["LANGUAGES", "MISSING", "N_", "Language", "Text", "language_for"]
