#!/bin/sh
# tools/lock.sh [--upgrade]: locks the dependencies anew, by hash and without any address.
#   requirements.txt        what runs, on either database
#   requirements-dev.txt    and what tests it
#   requirements-all.txt    and what ./test --all needs: Spark
#   requirements-bench.txt  and the peers it is measured against
#   tools/uv.txt            the installer itself
# 重新锁定依赖（只含版本和哈希，不含任何下载地址）。
set -eu
cd "$(dirname "$0")/.."
. tools/index.sh

lock() {
  .venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@" >/dev/null
}

# The widest first and each next one within it, so that one environment can hold any of them.
lock "$@" pyproject.toml tools/build.in --extra postgres --extra dev --extra spark --extra bench -o requirements-bench.txt
lock "$@" pyproject.toml tools/build.in --extra postgres --extra dev --extra spark -c requirements-bench.txt -o requirements-all.txt
lock "$@" pyproject.toml tools/build.in --extra postgres --extra dev -c requirements-all.txt -o requirements-dev.txt
lock "$@" pyproject.toml tools/build.in --extra postgres -c requirements-dev.txt -o requirements.txt
echo "uv==0.13.9" | lock - -o tools/uv.txt
