"""The laws behind the notice, one file a statute.

    administrative_penalty.py   行政处罚法
    business_environment.py     优化营商环境条例
    food_safety.py              食品安全法
"""
