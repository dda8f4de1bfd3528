"""Roles, and how far each reaches; the requirements' code stands beside (DO, DL, DH …)."""

from enum import StrEnum

from zhunsheng.law.words import Words


class Role(StrEnum):
    """In which capacity somebody acts."""

    OFFICER = "officer"  # DO
    LEGAL_SECTION = "legal_section"  # DL
    LEGAL_REVIEWER = "legal_reviewer"  # DR
    DEPARTMENT_HEAD = "department_head"  # DH
    SECTOR_LEAD = "sector_lead"  # LEAD
    CREDIT_OFFICE = "credit_office"  # DRC
    FINANCE = "finance"  # FIN
    AUDIT_OFFICE = "audit_office"  # AUDT
    COUNTY_BUREAU = "county_bureau"  # JB-X
    CITY_BUREAU = "city_bureau"  # JB-C
    ENTERPRISE = "enterprise"  # ENT
    SUPERVISOR = "supervisor"  # SUPV
    PUBLIC = "public"  # PUB
    SYSTEM_ADMIN = "system_admin"  # ADM
    SECURITY_ADMIN = "security_admin"  # ADM
    AUDIT_ADMIN = "audit_admin"  # ADM
    SYSTEM = "system"  # SYS: moves that happen by date

    @property
    def words(self) -> Words:
        return ROLE_WORDS[self]


ROLE_WORDS = {
    Role.OFFICER: Words("执法人员", "Officer"),
    Role.LEGAL_SECTION: Words("部门法制机构", "Legal section"),
    Role.LEGAL_REVIEWER: Words("法制审核人员", "Legal reviewer"),
    Role.DEPARTMENT_HEAD: Words("部门负责人", "Department head"),
    Role.SECTOR_LEAD: Words("行业牵头部门", "Sector lead"),
    Role.CREDIT_OFFICE: Words("发展改革委", "Credit office (DRC)"),
    Role.FINANCE: Words("财政部门", "Finance"),
    Role.AUDIT_OFFICE: Words("审计部门", "Audit office"),
    Role.COUNTY_BUREAU: Words("县（区）司法局", "County justice bureau"),
    Role.CITY_BUREAU: Words("市司法局", "City justice bureau"),
    Role.ENTERPRISE: Words("经营主体", "Enterprise"),
    Role.SUPERVISOR: Words("行政执法监督员", "Appointed supervisor"),
    Role.PUBLIC: Words("公众", "Public"),
    Role.SYSTEM_ADMIN: Words("系统管理员", "System administrator"),
    Role.SECURITY_ADMIN: Words("安全管理员", "Security administrator"),
    Role.AUDIT_ADMIN: Words("安全审计员", "Audit administrator"),
    Role.SYSTEM: Words("系统", "System"),
}
ADMINISTRATORS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
DEPARTMENT_ROLES = frozenset(
    {Role.OFFICER, Role.LEGAL_SECTION, Role.LEGAL_REVIEWER, Role.DEPARTMENT_HEAD, Role.SECTOR_LEAD}
)
LEGAL = (Role.LEGAL_SECTION, Role.LEGAL_REVIEWER)  # DL / DR, one column of the requirements' table
OFFICE_ROLES = frozenset({Role.CREDIT_OFFICE, Role.FINANCE, Role.AUDIT_OFFICE})
BUREAUS = frozenset({Role.COUNTY_BUREAU, Role.CITY_BUREAU})
STAFF = DEPARTMENT_ROLES | OFFICE_ROLES | BUREAUS
SIGNERS = frozenset({Role.DEPARTMENT_HEAD})  # whoever signs papers needs a second factor
EVERYBODY = frozenset(Role) - {Role.SYSTEM}


class Scope(StrEnum):
    """Which rows of a noun a role reaches; applied in the query, never in the template."""

    SELF = "self"  # own line
    OWN = "own"  # rows of the own department
    REGION = "region"  # own region and its level: a bureau's same-level departments
    DOWN = "down"  # own region and the counties below it
    ALL = "all"  # every row
    PUBLISHED = "published"  # rows published to everybody


def reach(scope: Scope, *roles: Role) -> dict[Role, Scope]:
    """`roles`, each reaching `scope`, in the order in which roles are named."""
    return {role: scope for role in Role if role in roles}
