"""政府信息公开条例 (in force from 15 May 2019)."""
