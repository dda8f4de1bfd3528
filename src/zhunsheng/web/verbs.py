"""What the trail keeps beside acts, as officials say it: coming and going, imports, founding, backups."""

from zhunsheng.acts.act import ACTS
from zhunsheng.law.words import Words
from zhunsheng.trail.models import Outcome

OTHERS = {
    "account.login": Words("登录", "Log in"),
    "account.logout": Words("退出", "Log out"),
    "account.take_role": Words("切换角色", "Change role"),
    "account.end_sessions": Words("结束其他登录", "End other sessions"),
    "account.enrol_second_factor": Words("启用二次验证", "Enrol a second factor"),
    "account.drop_second_factor": Words("停用二次验证", "Do without a second factor"),
    "account.new_recovery_codes": Words("重新生成备用码", "New recovery codes"),
    "account.change_password": Words("修改密码", "Change the password"),
    "account.first_password": Words("设置初始密码", "Set a first password"),
    "reasoned_exception.register": Words("登记例外理由", "Register a reason"),
    "paper.issue": Words("出具文书", "Issue a paper"),
    "system.backup": Words("备份", "Back up"),
    "system.restore": Words("恢复备份", "Restore a backup"),
    "city.found": Words("建立本市", "Found the city"),
}
OUTCOMES = {
    Outcome.DONE: Words("办成", "done"),
    Outcome.REFUSED: Words("依法不予办理", "refused by law"),
    Outcome.FORBIDDEN: Words("无权办理", "not allowed"),
    Outcome.NOT_NOW: Words("当前状态不能办理", "not in this state"),
    Outcome.CONFLICT: Words("他人已先改动", "changed by another"),
    Outcome.FAILED: Words("未成", "failed"),
}
IMPORT = Words("导入", "Import")


def said(verb: str) -> Words:
    """An event's verb; its own name where nobody gave it words."""
    if verb in ACTS:
        return ACTS[verb].words
    return IMPORT if verb.endswith(".import") else OTHERS.get(verb, Words(verb, verb))
