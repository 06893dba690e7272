"""Names the pages in order and runs the one the address asks for."""

from ui.language import reader_language
from ui.navigation import navigation

navigation(reader_language()).run()
