"""Papers of a city in small."""

from tests.web.conftest import browser, market

__all__ = ["browser", "market"]
