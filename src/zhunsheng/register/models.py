"""The register's tables, gathered for Django."""

from zhunsheng.register.accounts.models import Account, Grant, RecoveryCode
from zhunsheng.register.departments.models import Department
from zhunsheng.register.enterprises.models import Enterprise
from zhunsheng.register.items.models import InspectionItem
from zhunsheng.register.numbers.models import ParameterChange
from zhunsheng.register.officers.models import Officer
from zhunsheng.register.tokens.models import Token

__all__ = [
    "Account",
    "Department",
    "Enterprise",
    "Grant",
    "InspectionItem",
    "Officer",
    "ParameterChange",
    "RecoveryCode",
    "Token",
]
