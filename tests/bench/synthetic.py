"""Makes realistic content of any size: the real content, and seeded variants of its records.

`python tests/bench/synthetic.py N FOLDER [SEED]` writes a project whose injuries and exercises are
N together. Variants keep the shape, length, links and citations of a real record; their names
differ, some of their words do, and they use variants of exercises. For fewer than the real ones,
exercises are left out, with whatever names them.
"""

import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAME = {
    "usually": ("often", "mostly"),
    "slowly": ("gradually", "steadily"),
    "sharp": ("sudden", "clear"),
    "ache": ("soreness", "pain"),
    "runners": ("joggers", "runners"),
    "small": ("little", "tiny"),
}
OWN_NAMES = re.compile(
    r"^(?:also_known_as|medical_name|lay_words):.*\n(?:(?:[ -].*)?\n)*?(?=\S)", re.MULTILINE
)


def project(size: int, folder: Path, seed: int = 8) -> None:
    """Write the project, with a copy of this checkout's code: what builds keep stays within it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy2(ROOT / "mkdocs.yml", folder)
    for name in ("content", "generator", "theme_overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    injuries, exercises = (texts(folder / "content" / kind) for kind in ("injuries", "exercises"))
    left = size - len(injuries) - len(exercises)
    if size and left < 0:
        leave_out(folder, list(exercises), -left)
    generation, chance = 0, random.Random(seed)  # noqa: S311 - repeatable on purpose
    while left > 0:
        generation += 1
        made: set[str] = set()
        for id_, text in injuries.items():
            if "\ntells_apart:" not in text:
                continue  # a full record needs one of its own; here the other record has it
            used = [each for each in exercises if re.search(rf"(?m)exercise: {each}$", text)]
            fresh = [each for each in used if each not in made]
            if left < 1 + len(fresh):
                continue
            for each in fresh:
                write(folder, "exercises", each, generation, vary(exercises[each], chance))
            fields = rf"(?m)^(.*\bexercise: (?:{'|'.join(used) or '-'})|.*\btreat_as: {id_})$"
            variant = re.sub(fields, rf"\1-{generation}", text)
            write(folder, "injuries", id_, generation, vary(variant, chance))
            made |= set(fresh)
            left -= 1 + len(fresh)
            if not left:
                return
        if not made:
            return


def leave_out(folder: Path, exercises: list[str], count: int) -> None:
    """Take out some exercises, and what names them, as far as the rest has no problems without."""
    for id_ in exercises:
        if not count:
            return
        before = {
            path: path.read_text("utf-8")
            for path in (folder / "content").rglob("*.*")
            if path.is_file()
        }
        for path, text in before.items():
            if id_ in text:
                item = re.sub(rf"(?m)^( *)- exercise: {id_}\n(?:\1  .*\n)*", "", text)
                line = re.sub(rf"(?m)^ *- {id_}\n", "", item)
                words = re.sub(rf"\[\[{id_}\|(.*?)\]\]", r"\1", line)
                path.write_text(words.replace(f"[[{id_}]]", id_.replace("-", " ")), "utf-8")
        (folder / "content" / "exercises" / f"{id_}.yaml").unlink()
        check = (sys.executable, "-m", "generator", "check")
        if subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode:
            for path, text in before.items():
                path.write_text(text, "utf-8")
        else:
            count -= 1
    if count:
        raise SystemExit(f"{count} records too many are left: others need them")


def texts(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}


def vary(text: str, chance: random.Random) -> str:
    """Change some words, and drop what only one record may be called."""
    text = OWN_NAMES.sub("", text)
    for word, others in SAME.items():
        if chance.random() < 0.5:
            text = re.sub(rf"(?<![\w[-]){word}(?![\w-])", chance.choice(others), text)
    return text


def write(folder: Path, kind: str, id_: str, generation: int, text: str) -> None:
    named = re.sub(r"(?m)^name: (\"?)(.*?)(\"?)$", rf"name: \1\2 {generation}\3", text, count=1)
    (folder / "content" / kind / f"{id_}-{generation}.yaml").write_text(named, "utf-8")


if __name__ == "__main__":
    project(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 8)
