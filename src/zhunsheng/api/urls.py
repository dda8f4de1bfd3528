"""The addresses under /api/v1/."""

from ninja import NinjaAPI

from zhunsheng.api import acts, answers, law, nouns
from zhunsheng.api.doorway import asker

api = NinjaAPI(title="准绳 Zhunsheng", version="1", auth=asker, docs_url=None, urls_namespace="api")
answers.register(api)
api.add_router("", law.router)
api.add_router("", acts.router)
api.add_router("", nouns.router)
