"""The pages that serve no noun or act, in words: their rows of the permission table."""

from collections.abc import Iterable

from zhunsheng.acts.permissions import Row, What
from zhunsheng.acts.roles import Role
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words
from zhunsheng.web import pages
from zhunsheng.web.explain import reach
from zhunsheng.web.pages import Page

PAGE_WORDS = {
    "home": Words("首页", "Home"),
    "desk": Words("工作台", "Desk"),
    "desk.rule": Words("工作台：一条规则下的事", "Desk: what one rule has found"),
    "season": Words("计划备案进度", "The plan season"),
    "screening": Words("计划筛查报告", "Screening report of a plan"),
    "comparison": Words("计划比较", "Two plans compared"),
    "filed": Words("计划公开", "Filed plans in public"),
    "annex": Words("附件1打印", "Annex 1 to print"),
    "paper": Words("文书下载", "A paper as a file"),
    "check": Words("核验文书", "Check a paper"),
    "check.paper": Words("一份文书的核验", "A paper checked"),
    "search": Words("搜索", "Search"),
    "go": Words("按编号打开", "Open by number"),
    "suggest": Words("输入时的提示", "Suggestions while typing"),
    "day": Words("日期的识别", "A day as understood"),
    "language": Words("切换语言", "Language"),
    "health": Words("运行状况", "Whether the service is well"),
    "rules": Words("规则", "Rules"),
    "rule": Words("一条规则", "One rule"),
    "parameters": Words("参数", "Numbers of the law"),
    "laws": Words("法条", "Law texts"),
    "law": Words("一部法", "One law text"),
    "calendar": Words("期限计算", "Deadlines"),
    "figures": Words("统计指标", "Figures"),
    "figure": Words("一项统计指标", "One figure"),
    "audit": Words("表格体检", "Judge a sheet"),
    "audit.template": Words("表格体检：空白表", "Judge a sheet: empty sheet"),
    "audit.workbook": Words("表格体检：取回本人的表", "Judge a sheet: one's own sheet back"),
    "trail": Words("留痕", "Trail"),
    "trail.event": Words("一条留痕", "One event"),
    "trail.head": Words("留痕树根", "Head of the trail"),
    "trail.verify": Words("验证留痕", "Verify the trail"),
    "trail.export": Words("导出留痕", "Export the trail"),
    "login": Words("登录", "Log in"),
    "login.code": Words("登录：二次验证", "Log in: second factor"),
    "logout": Words("退出", "Log out"),
    "again": Words("再次输入密码", "The password again"),
    "me": Words("我的账号", "My account"),
    "me.role": Words("切换角色", "Change role"),
    "me.sessions.end": Words("结束其他登录", "End other sessions"),
    "me.recovery_codes": Words("重新生成备用码", "New recovery codes"),
    "me.second_factor.drop": Words("停用二次验证", "Do without a second factor"),
    "password": Words("修改密码", "Change the password"),
    "second_factor.enrol": Words("启用二次验证", "Enrol a second factor"),
    "second_factor.qr": Words("二次验证二维码", "QR code of the second factor"),
}
EVENTS = Words("留痕事件", "Events of the trail")
ADMINISTRATION = Words("留痕事件：管理员和账号", "Events of the trail: administrators and accounts")
SUPERVISED = (NOTICE.at("五(十五)").brief,)


def rows() -> Iterable[Row]:
    """A row for each page of its own and each role that may open it, and for each reader of the trail."""
    for page in of_their_own():
        for role in (role for role in Role if role in page.readers):
            yield Row(What.PAGE, page.name, PAGE_WORDS[page.name], role, None)
    for role, scope in reach.READS.items():
        yield Row(What.READ, "trail_events", EVENTS, role, scope, SUPERVISED)
    yield Row(What.READ, "trail_events.administration", ADMINISTRATION, Role.AUDIT_ADMIN, None, SUPERVISED)


def of_their_own() -> list[Page]:
    """The pages that serve neither a noun nor an act."""
    return [page for _name, page in sorted(pages.found().items()) if not page.noun and not page.act]
