"""The one error a reader is meant to see: it carries a sentence that says what to do."""

from language import Text, language_for


class StoreError(Exception):
    """`text` is the sentence, untranslated; `str()` of the error is its English form."""

    def __init__(self, text: Text) -> None:
        super().__init__(language_for("en").say(text))
        self.text = text
