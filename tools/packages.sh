#!/bin/sh
# tools/packages.sh PACKAGE…: installs Debian packages where we may (as root), else names the command that does.
# 安装缺少的系统软件包；无权安装时写明该运行的命令。
set -eu

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "正在安装系统软件包：$*  Installing Debian packages" >&2
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >&2 || true # an old list may still serve
  if apt-get install -y -qq --no-install-recommends "$@" >/dev/null; then exit 0; fi
fi
cat >&2 <<TOLD
本机缺少系统软件包，请先运行：
Debian packages are missing; run this first:
    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*
TOLD
exit 1
