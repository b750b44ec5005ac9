"""Finish the built site: one stylesheet, named assets, a strict policy, headers.

Everything here is pure: texts in, texts out. The MkDocs plugin reads and writes the files, and
calls these names in the order that this list gives. Nothing here knows of records, pages or MkDocs.
"""

from generator.finish.assets import (
    SEARCH_INDEX,
    STYLESHEET,
    Asset,
    Assets,
    bundle,
    is_stylesheet,
    own_css,
    scripts,
)
from generator.finish.body_map import REGIONS, body_map, views_of
from generator.finish.guard import PINNED, changed_templates
from generator.finish.offline import manifest, worker
from generator.finish.policy import faults, headers, policy, robots
from generator.finish.stylesheet import stylesheet
from generator.finish.vocabulary import skeleton

__all__ = [
    "PINNED",
    "REGIONS",
    "SEARCH_INDEX",
    "STYLESHEET",
    "Asset",
    "Assets",
    "body_map",
    "bundle",
    "changed_templates",
    "faults",
    "headers",
    "is_stylesheet",
    "manifest",
    "own_css",
    "policy",
    "robots",
    "scripts",
    "skeleton",
    "stylesheet",
    "views_of",
    "worker",
]
