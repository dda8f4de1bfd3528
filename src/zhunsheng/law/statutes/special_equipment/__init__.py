"""特种设备安全监督检查办法 (in force from 1 July 2022)."""
