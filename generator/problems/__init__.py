"""All wording for editors lives in this package: one function a kind of problem."""

from generator.problems.layout import FORMATS, Format, lay_out, ordered
from generator.problems.links import *  # noqa: F403 - every wording function, by its own name
from generator.problems.numbers import *  # noqa: F403 - as above
from generator.problems.poses import *  # noqa: F403 - as above
from generator.problems.problem import CATALOGUE, Problem, listed, nearest
from generator.problems.safety import *  # noqa: F403 - as above
from generator.problems.shape import *  # noqa: F403 - as above
from generator.problems.syntax import *  # noqa: F403 - as above
from generator.problems.tree import *  # noqa: F403 - as above
from generator.problems.tree.proof import *  # noqa: F403 - as above
from generator.problems.values import *  # noqa: F403 - as above
from generator.problems.words import *  # noqa: F403 - as above

__all__ = ["CATALOGUE", "FORMATS", "Format", "Problem", "lay_out", "listed", "nearest", "ordered"]
