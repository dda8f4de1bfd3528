"""The pages that serve no noun or act, in words: their rows of the permission table."""

from collections.abc import Iterable

from zhunsheng.acts.permissions import Row, What
from zhunsheng.acts.roles import Role
from zhunsheng.law.words import Words
from zhunsheng.web import pages
from zhunsheng.web.pages import Page

PAGE_WORDS = {
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


def rows() -> Iterable[Row]:
    """A row for each page of its own and each role that may open it."""
    for page in _of_their_own():
        for role in (role for role in Role if role in page.readers):
            yield Row(What.PAGE, page.name, PAGE_WORDS.get(page.name, Words(page.name, page.name)), role, None)


def _of_their_own() -> list[Page]:
    return [page for name, page in sorted(pages.found().items()) if not page.noun and not page.act]
