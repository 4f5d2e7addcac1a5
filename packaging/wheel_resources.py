"""Build hook: a wheel carries resources/ and the compiled translations under the package.

In a checkout, and so in an editable install, both are read from the tree itself.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = {
    "resources": "eldercare_desktop/resources",
    "build/translations": "eldercare_desktop/build/translations",
}


class WheelResources(BuildHookInterface):  # type: ignore[type-arg]
    """Adds what lies beside the package to a real wheel, and nothing to an editable one."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Names the folders to carry; a missing one stops the build with a sentence."""
        if version == "editable":
            return
        for source, target in CARRIED.items():
            if not Path(self.root, source).is_dir():
                raise FileNotFoundError(
                    f"{source}/ is missing; run 'python3 dev.py translations' first"
                )
            build_data["force_include"][str(Path(self.root, source))] = target
