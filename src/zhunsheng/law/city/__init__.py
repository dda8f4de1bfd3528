"""What one city sets for itself, as data: its name, counties, roster, and numbers over the nation's.

Another city starts by copying `zhongwei.yaml`. Nothing here is code, and `law` opens none of it: `project` reads the file.
"""
