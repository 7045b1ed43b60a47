"""Compiles the knowledge when a wheel is built, editable ones included; see assistant/compiling.py."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = "assistant/compiled.bin"


class CompileKnowledge(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled file beside the code. In a process of its own: the build's must not hold our modules."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  hatch's shape
        """Called before anything is packed."""
        subprocess.run([sys.executable, "-m", "assistant.compiling"], cwd=self.root, check=True)
        build_data["artifacts"].append(COMPILED)
