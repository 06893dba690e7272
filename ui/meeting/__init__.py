"""The page Meeting: figures put in order, shown on a projector, and handed out as files."""
