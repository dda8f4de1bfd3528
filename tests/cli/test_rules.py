"""`zhunsheng rules`: all there is to know of a rule, for a program and for a person."""

from tests.cli.conftest import Run
from zhunsheng.law.rules import RULES


def test_every_rule_is_listed_with_all_that_belongs_to_it(run: Run) -> None:
    listed = run("rules", "--json").json
    assert [rule["name"] for rule in listed] == list(RULES)
    asked = {
        "name",
        "requirements",
        "sentence",
        "basis",
        "effect",
        "facts",
        "parameters",
        "examples",
        "title",
        "unless",
    }
    assert all(asked <= rule.keys() and rule["basis"] and rule["facts"] and rule["examples"] for rule in listed)


def test_a_basis_comes_with_the_words_of_the_law(run: Run) -> None:
    (rule,) = run("rules", "no_temporary_item_in_plan", "--json").json
    assert "不列入年度行政执法计划中" in rule["basis"][0]["text"]


def test_a_number_comes_with_its_history_and_source(run: Run) -> None:
    (rule,) = run("rules", "food_plan_item_published", "--json").json
    (number,) = rule["parameters"]
    assert number["values"][0] == {
        "since": "2019-05-15", "value": 20, "said": "20 个工作日", "source": "《中华人民共和国政府信息公开条例》第二十六条", "status": "text",
        "region": "", "department": "", "document": "",
    }  # fmt: skip


def test_an_open_reading_comes_with_its_question(run: Run) -> None:
    (rule,) = run("rules", "white_listed_frequency_lowered", "--json").json
    assert [reading["id"] for reading in rule["readings"]] == ["Q-12"]
    assert "自然季度" in rule["readings"][0]["default"]


def test_a_requirement_finds_the_rules_that_serve_it(run: Run) -> None:
    names = [rule["name"] for rule in run("rules", "M01.13", "--json").json]
    assert names == ["plan_item_published", "plan_item_withheld_with_reason"]


def test_a_person_reads_conditions_in_words(run: Run) -> None:
    out = run("rules", "planned_not_above_law").out
    assert "“本计划频次” ≤ “法定频次”" in out
    assert "“法定频次类型”既不是“不超过”也不是“固定”" in out


def test_a_rule_that_does_not_exist_is_bad_use(run: Run) -> None:
    answer = run("rules", "no_such_rule")
    assert answer.status == 2
    assert "no_temporary_item_in_plan" in answer.err
