"""The addresses under /api/v1/."""

from zhunsheng.api import acts, failing, law, nouns
from zhunsheng.api.doorway import asker

api = failing.Api(title="准绳 Zhunsheng", version="1", auth=asker, docs_url=None, urls_namespace="api")
api.add_router("", law.router)
api.add_router("", acts.router)
api.add_router("", nouns.router)
failing.register(api)
