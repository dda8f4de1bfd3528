"""罚款决定与罚款收缴分离实施办法 (in force from 1 January 1998)."""
