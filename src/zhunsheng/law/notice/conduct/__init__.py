"""Chapter four of the notice: enforcement that is strict, fair and civil (严格规范公正文明执法)."""
