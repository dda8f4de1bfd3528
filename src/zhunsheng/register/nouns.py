"""The nouns of the register, gathered: importing this module makes them and their acts known."""

from zhunsheng.register.accounts.noun import ACCOUNTS
from zhunsheng.register.departments.noun import DEPARTMENTS
from zhunsheng.register.enterprises.noun import ENTERPRISES
from zhunsheng.register.items.noun import ITEMS
from zhunsheng.register.numbers.noun import PARAMETER_CHANGES
from zhunsheng.register.officers.noun import OFFICERS

__all__ = ["ACCOUNTS", "DEPARTMENTS", "ENTERPRISES", "ITEMS", "OFFICERS", "PARAMETER_CHANGES"]
