import sys

from zhunsheng.cli import main

sys.exit(main())
