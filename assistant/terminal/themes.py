"""The themes that are shipped. Every pair of text and ground in them meets WCAG AA, which a test computes."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

from assistant.settings import CONTRAST, DARK, LIGHT, SIXTEEN


def _theme(name: str, *, dark: bool, muted: str, on_primary: str, line: str, **colors: str) -> Theme:
    """A theme whose derived colours are named one by one: blending them by formula would not keep their contrast."""
    ground, ink = colors["background"], colors["foreground"]
    text = {f"text-{role}": colors[role] for role in ("primary", "secondary", "warning", "error", "success", "accent")}
    return Theme(
        name,
        dark=dark,
        **colors,  # type: ignore[arg-type]  # only colours are passed
        variables={
            **text,
            "text": ink,
            "text-muted": muted,
            "text-disabled": muted,
            "foreground-muted": muted,
            "foreground-disabled": muted,
            "border": colors["primary"],
            "border-blurred": line,
            "line": line,
            "block-cursor-background": colors["primary"],
            "block-cursor-foreground": on_primary,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": colors["panel"],
            "block-cursor-blurred-foreground": ink,
            "block-hover-background": colors["panel"],
            "footer-background": colors["panel"],
            "footer-foreground": ink,
            "footer-key-foreground": colors["primary"],
            "footer-description-foreground": ink,
            "input-cursor-background": ink,
            "input-cursor-foreground": ground,
            "input-selection-background": colors["primary"],
            "input-selection-foreground": on_primary,
            "screen-selection-background": colors["primary"],
            "screen-selection-foreground": on_primary,
            "button-foreground": ink,
            "button-color-foreground": on_primary,
            "button-focus-text-style": "bold",
            "scrollbar": line,
            "scrollbar-hover": muted,
            "scrollbar-active": colors["primary"],
            "scrollbar-background": ground,
            "scrollbar-background-hover": ground,
            "scrollbar-background-active": ground,
            "scrollbar-corner-color": ground,
        },
    )


THEMES: Final = (
    _theme(
        DARK,
        dark=True,
        primary="#62c8b6",
        secondary="#8ab4f8",
        accent="#d3a6f0",
        success="#8bd49c",
        warning="#e8b95b",
        error="#f58b8b",
        background="#11151b",
        surface="#181e27",
        panel="#212936",
        foreground="#dde3ea",
        muted="#9fabba",
        on_primary="#0c1513",
        line="#3a4656",
    ),
    _theme(
        LIGHT,
        dark=False,
        primary="#0a6357",
        secondary="#1c4e9e",
        accent="#7a2f8f",
        success="#1d6331",
        warning="#7a4d00",
        error="#a8201a",
        background="#fcfbf8",
        surface="#f4f1ea",
        panel="#e8e4da",
        foreground="#20262d",
        muted="#525b67",
        on_primary="#ffffff",
        line="#b9b3a5",
    ),
    _theme(
        CONTRAST,
        dark=True,
        primary="#7df9e1",
        secondary="#a8c7ff",
        accent="#f0c2ff",
        success="#93f5a8",
        warning="#ffd76e",
        error="#ffabab",
        background="#000000",
        surface="#000000",
        panel="#14181f",
        foreground="#ffffff",
        muted="#d5dae0",
        on_primary="#000000",
        line="#8b95a3",
    ),
    Theme(
        SIXTEEN,
        ansi=True,
        primary="ansi_cyan",
        secondary="ansi_blue",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        accent="ansi_magenta",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables={
            "ansi-background": "ansi_default",
            "ansi-foreground": "ansi_default",
            "line": "ansi_default",
            "text-muted": "ansi_default",
            "text-disabled": "ansi_default",
            "border-blurred": "ansi_default",
            "block-cursor-background": "ansi_blue",
            "block-cursor-foreground": "ansi_bright_white",
            "block-cursor-text-style": "bold",  # a list of Textual's drops "reverse"
            "scrollbar": "ansi_default",
            "scrollbar-background": "ansi_default",
        },
    ),
)
"""The last one uses the terminal's own sixteen colours, whatever they are, and its own ground and ink."""

DEFAULTS: Final = {"line": "#808080"}
"""What our style sheets name and a foreign theme would not have."""
