"""What the server calls."""

import os
import sys

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhunsheng.project.settings")
sys.setswitchinterval(0.0005)  # a thread that holds the turn to write waits less for those that only compute
_pages = get_wsgi_application()

from zhunsheng.project.worker import InTurn, make_ready  # noqa: E402 — reads models, which are there from here on

make_ready()
application = InTurn(_pages)
