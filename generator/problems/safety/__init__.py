"""Wording for what would make pages contradict each other: signs, levels, running, doses."""

from generator.problems.safety.signs import *  # noqa: F403, I001 - in the order of the catalogue
from generator.problems.safety.running import *  # noqa: F403 - as above
from generator.problems.safety.programmes import *  # noqa: F403 - as above
