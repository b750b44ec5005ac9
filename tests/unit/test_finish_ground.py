"""The rules of Material that the site stands on are still Material's."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import tinycss2

ROOT = Path(__file__).parents[2]
GROUND = ROOT / "theme_overrides" / "css" / "ground.css"
STYLES = Path(str(files("material"))) / "templates" / "assets" / "stylesheets"


def declarations(css: str, where: str = "") -> list[tuple[str, str, str, str]]:
    """Every declaration of a stylesheet: its at-rule, one selector, its name, its value."""
    found = []
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        prelude = tidy(rule.prelude)
        if rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            found += declarations(tinycss2.serialize(rule.content), f"@{prelude}")
        elif rule.content is not None:
            at = f"@{rule.at_keyword}" if rule.type == "at-rule" else ""
            for each in tinycss2.parse_declaration_list(rule.content, skip_whitespace=True):
                if each.type == "declaration":
                    value = tidy(each.value) + "!important" * each.important
                    found += [(where, at + one, each.name, value) for one in prelude.split(",")]
    return found


def tidy(tokens: list[Any]) -> str:
    text = " ".join(tinycss2.serialize(tokens).split())
    return text.replace(" > ", ">").replace(", ", ",").replace("0.", ".")


def of_material() -> list[tuple[str, str, str, str]]:
    names = ("main", "palette")
    texts = [next(STYLES.glob(f"{name}.*.min.css")).read_text("utf-8") for name in names]
    return [each for text in texts for each in declarations(text)]


def test_every_rule_of_the_ground_is_one_of_the_installed_material():
    ground = declarations(GROUND.read_text("utf-8"))
    assert len(ground) > 80
    changed = set(ground) - set(of_material())
    assert changed == set(), (
        "ground.css says what the installed Material does not say: read what Material changed, "
        f"and carry over what is better. {json.dumps(sorted(changed), indent=1)}"
    )


def test_the_rules_of_the_ground_stand_in_the_order_of_material():
    theirs = iter(of_material())
    for each in declarations(GROUND.read_text("utf-8")):
        assert each in theirs, f"{each} comes too late"


def test_the_site_and_the_project_carry_the_licence_of_material():
    licence = (ROOT / "theme_overrides" / "licences.txt").read_text("utf-8")
    theirs = next(Path(str(files("material"))).parent.glob("mkdocs_material-*/licenses/LICENSE"))
    assert theirs.read_text("utf-8").strip() in licence
    assert "licences.txt" in GROUND.read_text("utf-8").split("*/")[0]
