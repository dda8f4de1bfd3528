#!/bin/sh
# tools/setup.sh LOCK: makes .venv hold what LOCK names, by hash, and this product; does nothing when it already does.
# 按锁定文件建立 .venv 并装入本产品；已经就绪时不做任何事。PY=… 指定 Python。
set -eu
cd "$(dirname "$0")/.."
lock=$1
stamp=.venv/.${lock%.txt}
wanted="$PWD $(cat "$lock" pyproject.toml tools/uv.txt | cksum)" # scripts in .venv hold the folder's name

said() {
  echo "$1" >&2
  echo "$2" >&2
}

python() {
  for each in ${PY:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if "$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$each"
      return
    fi
  done
}

make_environment() {
  py=$(python)
  if [ -z "$py" ] && [ -z "${PY:-}" ]; then
    sh tools/packages.sh python3 python3-venv
    py=$(python)
  fi
  if [ -z "$py" ]; then
    said "需要 Python 3.11 或以上版本；装好后用 PY=/路径/python3 指定。" \
      "Python 3.11 or later is needed; once installed, name it with PY=/path/to/python3."
    exit 1
  fi
  "$py" -c 'import ensurepip' 2>/dev/null || sh tools/packages.sh python3-venv
  "$py" -m venv --clear .venv || {
    said "无法建立 .venv：请检查本目录是否可写，或删除 .venv 后重试。" \
      "Cannot make .venv: check that this folder can be written, or remove .venv and try again."
    exit 1
  }
}

install() {
  . tools/index.sh
  export PIP_DISABLE_PIP_VERSION_CHECK=1
  {
    .venv/bin/pip install -q --require-hashes -r tools/uv.txt &&
      .venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r "$lock"
  } || .venv/bin/pip install -q --require-hashes -r "$lock" || { # a machine that uv does not know, a mirror without it
    said "依赖没有装上：请检查网络；使用镜像时先运行 pip config set global.index-url 镜像地址。" \
      "The dependencies could not be installed: check the network; a mirror is set with pip config set global.index-url."
    exit 1
  }
  .venv/bin/pip install -q --no-deps --no-build-isolation -e .
}

translate() {
  for written in src/zhunsheng/locale/*/LC_MESSAGES/django.po; do
    [ -e "$written" ] || continue
    [ "${written%po}mo" -nt "$written" ] || .venv/bin/pybabel -q compile -D django -d src/zhunsheng/locale
  done
}

if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
  { grep -qF "$PWD/.venv/" .venv/bin/pip && .venv/bin/python -c ''; } 2>/dev/null || make_environment
  said "正在安装依赖（首次约半分钟）……" "Installing what $lock names (the first time takes about half a minute) …"
  install
  echo "$wanted" >"$stamp"
fi
translate
