"""The nouns of the register, gathered: importing this module makes them and their acts known."""

from zhunsheng.register.accounts.grants.noun import GRANTS
from zhunsheng.register.accounts.noun import ACCOUNTS
from zhunsheng.register.departments.noun import DEPARTMENTS
from zhunsheng.register.enterprises.noun import ENTERPRISES
from zhunsheng.register.items.noun import ITEMS
from zhunsheng.register.numbers.noun import PARAMETER_CHANGES
from zhunsheng.register.officers.noun import OFFICERS
from zhunsheng.register.tokens.noun import TOKENS

__all__ = ["ACCOUNTS", "DEPARTMENTS", "ENTERPRISES", "GRANTS", "ITEMS", "OFFICERS", "PARAMETER_CHANGES", "TOKENS"]
