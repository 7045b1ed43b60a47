"""Compiles the knowledge when a wheel is built, editable ones included; see assistant/compiling.py."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = "assistant/compiled.bin"


class CompileKnowledge(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled file beside the code. In a process of its own: the build's must not hold our modules."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before anything is packed."""
        self._python("assistant.compiling")
        if version == "editable":  # an installer makes no bytecode of what it does not install
            self._python("compileall", "-q", "assistant", "knowledge")
        build_data["artifacts"].append(COMPILED)

    def _python(self, *arguments: str) -> None:
        same_order = os.environ | {"PYTHONHASHSEED": "0"}  # sets in one order, so that two builds are equal to the byte
        subprocess.run([sys.executable, "-m", *arguments], cwd=self.root, env=same_order, check=True)  # noqa: S603  ours
