# Sourced: lets uv fetch from where pip does. uv reads no pip.conf, and a city may have set its mirror only there.
# 供其他脚本引用：使 uv 与 pip 用同一个软件源和证书。
index=${PIP_INDEX_URL:-$(.venv/bin/pip config get global.index-url 2>/dev/null || true)}
[ -z "$index" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$index}"
certificate=${PIP_CERT:-$(.venv/bin/pip config get global.cert 2>/dev/null || true)}
[ -z "$certificate" ] || export SSL_CERT_FILE="${SSL_CERT_FILE:-$certificate}"
