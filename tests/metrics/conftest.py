"""Property tests here are about numbers, not about how fast the machine is that runs them."""

from hypothesis import settings

settings.register_profile("metrics", deadline=None)
settings.load_profile("metrics")
