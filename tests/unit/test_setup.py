"""The set-up, tried with a Python that only writes down what it was asked to do."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Answers the three questions that the set-up asks, makes .venv, and notes each call of pip.
# While the file `pip-fails` exists, pip stops half-way.
FAKE_PYTHON = """#!/bin/sh
case "$*" in
    *sys.version_info*) echo "VERSION" ;;
    *ensurepip*) ENSUREPIP ;;
    *"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *"-m pip"*) echo "$*" >>calls; [ ! -e pip-fails ] || { echo "no network"; exit 1; } ;;
esac
"""


# Stands for .venv's Python where a Chromium is looked for: there is one once `chromium` exists.
FAKE_SEARCH = """#!/bin/sh
case "$*" in
    *chromium.py) [ -e chromium ] ;;
    *"playwright install"*) echo "playwright" >>calls; PLAYWRIGHT ;;
esac
"""
FAKE_APT = """#!/bin/sh
echo "apt-get $1" >>calls
[ "$1" = update ] || APT
"""


@dataclass(frozen=True)
class Checkout:
    """A folder with the set-up in it, on a machine whose only Python is a fake."""

    folder: Path

    def machine_has(self, name: str, version: str, *, venv_module: bool = True) -> None:
        text = FAKE_PYTHON.replace("VERSION", f"{version.rpartition('.')[0]} {version}")
        program = self.folder / "programs" / name
        program.write_text(text.replace("ENSUREPIP", "true" if venv_module else "exit 1"))
        program.chmod(0o755)

    def set_up(self, lock: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", ".setup/environment.sh", lock],
            cwd=self.folder,
            env={"PATH": str(self.folder / "programs"), **variables},
            capture_output=True,
            text=True,
            check=False,
        )

    def installed(self) -> list[str]:
        """What pip was asked for since the last look: the names of locks, and `project`."""
        calls = self.folder / "calls"
        asked = calls.read_text().splitlines() if calls.exists() else []
        calls.unlink(missing_ok=True)
        return [call.rpartition("/")[2] if ".locks/" in call else "project" for call in asked]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    shutil.copytree(ROOT / ".setup", tmp_path / ".setup")
    shutil.copytree(ROOT / ".locks", tmp_path / ".locks")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    programs = tmp_path / "programs"
    programs.mkdir()
    for tool in ("cat", "cmp", "cp", "mkdir", "mktemp", "rm", "sh", "timeout"):
        (programs / tool).symlink_to(str(shutil.which(tool)))
    return Checkout(tmp_path)


def test_fresh_clone_gets_the_locked_packages_and_the_project(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    done = checkout.set_up("site")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Setting up .venv with Python 3.12.1 ...\n"
    assert checkout.installed() == ["site.txt", "project"]


def test_nothing_is_done_or_said_when_the_lock_is_unchanged(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    checkout.set_up("site")
    checkout.installed()
    again = checkout.set_up("site")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert checkout.installed() == []


def test_tests_are_added_to_the_environment_that_builds_the_site(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    checkout.set_up("site")
    checkout.installed()
    assert checkout.set_up("test").stdout == "Adding what the tests need to .venv ...\n"
    assert checkout.installed() == ["test.txt", "project"]
    checkout.set_up("site")
    checkout.set_up("test")
    assert checkout.installed() == []


def test_environment_is_made_again_when_the_lock_changes(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    checkout.set_up("site")
    checkout.installed()
    left_over = checkout.folder / ".venv" / "left-over"
    left_over.touch()
    (checkout.folder / ".locks" / "site.txt").write_text("click==8.5.1\n")
    checkout.set_up("site")
    assert checkout.installed() == ["site.txt", "project"]
    assert not left_over.exists()


def test_only_the_project_is_linked_again_when_its_settings_change(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    checkout.set_up("site")
    checkout.installed()
    with (checkout.folder / "pyproject.toml").open("a") as settings:
        settings.write("# changed\n")
    checkout.set_up("site")
    assert checkout.installed() == ["project"]


def test_set_up_that_was_cut_short_is_begun_again(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    stop = checkout.folder / "pip-fails"
    stop.touch()
    failed = checkout.set_up("site")
    assert failed.returncode == 1
    assert "no network" in failed.stderr
    stop.unlink()
    checkout.installed()
    assert checkout.set_up("site").returncode == 0
    assert checkout.installed() == ["site.txt", "project"]


def test_environment_cut_short_while_tests_were_added_is_made_again(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    checkout.set_up("site")
    stop = checkout.folder / "pip-fails"
    stop.touch()
    assert checkout.set_up("test").returncode == 1
    stop.unlink()
    checkout.installed()
    checkout.set_up("site")
    assert checkout.installed() == ["site.txt", "project"]


def test_environment_that_was_copied_elsewhere_is_not_trusted(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    checkout.set_up("site")
    copy = Checkout(checkout.folder / "copy")
    shutil.copytree(checkout.folder, copy.folder, symlinks=True)
    copy.installed()
    copy.set_up("site")
    assert copy.installed() == ["site.txt", "project"]


def test_old_python_is_refused_with_its_version(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.9.2")
    refused = checkout.set_up("site")
    assert refused.returncode == 1
    assert "Python 3.11 or newer is needed; this is 3.9.2 (python3).\n" in refused.stderr
    assert not (checkout.folder / ".venv").exists()


def test_newer_python_of_another_name_is_found(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.9.2")
    checkout.machine_has("python3.13", "3.13.0")
    assert checkout.set_up("site").stdout == "Setting up .venv with Python 3.13.0 ...\n"


def test_python_can_be_chosen(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    checkout.machine_has("mine", "3.14.0")
    checkout.set_up("site")
    chosen = checkout.set_up("site", PYTHON="mine")
    assert chosen.stdout == "Setting up .venv with Python 3.14.0 ...\n"


def test_chosen_python_that_does_not_run_is_named(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.12.1")
    refused = checkout.set_up("site", PYTHON="missing")
    assert refused.stderr == "PYTHON=missing is not a Python that runs.\n"


def test_python_without_environments_says_what_to_install(checkout: Checkout) -> None:
    checkout.machine_has("python3", "3.11.2", venv_module=False)
    refused = checkout.set_up("site")
    assert refused.returncode == 1
    assert "apt-get install python3-venv" in refused.stderr


def find_or_install_chromium(
    checkout: Checkout,
    *,
    user: int,
    apt: str = "touch chromium",
    playwright: str = "touch chromium",
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run the set-up of Chromium as a user, with commands for how each installer ends."""
    programs = {
        ".venv/bin/python": FAKE_SEARCH.replace("PLAYWRIGHT", playwright),
        "programs/apt-get": FAKE_APT.replace("APT", apt),
        "programs/id": f"#!/bin/sh\necho {user}\n",
    }
    for name, text in programs.items():
        program = checkout.folder / name
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(text)
        program.chmod(0o755)
    (checkout.folder / "programs" / "touch").symlink_to(str(shutil.which("touch")))
    done = subprocess.run(
        ["sh", ".setup/chromium.sh"],
        cwd=checkout.folder,
        env={"PATH": str(checkout.folder / "programs")},
        capture_output=True,
        text=True,
        check=False,
    )
    calls = checkout.folder / "calls"
    return done, calls.read_text().splitlines() if calls.exists() else []


@pytest.mark.parametrize("user", [0, 1000])
def test_chromium_that_is_there_is_used(checkout: Checkout, user: int) -> None:
    (checkout.folder / "chromium").touch()
    (checkout.folder / "programs" / "chromium-headless-shell").symlink_to("/bin/true")
    done, calls = find_or_install_chromium(checkout, user=user)
    assert (done.returncode, done.stdout, done.stderr, calls) == (0, "", "", [])


@pytest.mark.parametrize("apt", ["true", "exit 1"])
def test_beside_a_whole_chromium_root_gets_the_shell_where_it_can_be_had(
    checkout: Checkout, apt: str
) -> None:
    (checkout.folder / "chromium").touch()
    done, calls = find_or_install_chromium(checkout, user=0, apt=apt)
    assert (done.returncode, done.stderr) == (0, "")
    assert calls == ["apt-get update", "apt-get install"]


def test_root_gets_the_package_of_the_system(checkout: Checkout) -> None:
    done, calls = find_or_install_chromium(checkout, user=0)
    assert (done.returncode, done.stderr) == (0, "")
    assert calls == ["apt-get update", "apt-get install"]


def test_root_without_such_a_package_gets_playwrights(checkout: Checkout) -> None:
    done, calls = find_or_install_chromium(checkout, user=0, apt="exit 1")
    assert (done.returncode, done.stderr) == (0, "")
    assert calls == ["apt-get update", "apt-get install", "playwright"]


def test_anyone_else_gets_playwrights(checkout: Checkout) -> None:
    done, calls = find_or_install_chromium(checkout, user=1000)
    assert (done.returncode, done.stderr) == (0, "")
    assert calls == ["playwright"]


def test_chromium_that_cannot_be_installed_stops_with_advice(checkout: Checkout) -> None:
    done, _ = find_or_install_chromium(checkout, user=1000, playwright="echo no network; exit 1")
    assert done.returncode == 1
    assert "no network" in done.stderr
    assert "make CHROMIUM=/path/to/chromium test" in done.stderr
