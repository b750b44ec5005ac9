"""How axe is asked, and its answer in lines that a person can act on."""

from typing import Any

RULES = {
    "runOnly": [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ]
}


def violations(answer: Any) -> list[str]:
    """One line for each element at fault: rule, place, what is wrong."""
    return [
        f"{rule['id']}: {node['target']} {node['html'][:120]}: {node['failureSummary']}"
        for rule in answer.response["violations"]
        for node in rule["nodes"]
    ]
