"""Contrast is measured on what is drawn: every letter in every shipped theme against the ground under it (WCAG AA)."""

from __future__ import annotations

import pytest
from rich.color import ColorType
from textual.app import App

from assistant.settings import SIXTEEN, TITLES
from assistant.terminal.themes import THEMES
from tests.assistant.terminal.conftest import Chat, Open

AA = 4.5  # WCAG 2.2, success criterion 1.4.3, text of ordinary size
OWN = [theme.name for theme in THEMES if theme.name != SIXTEEN]
STORY = "closed all my roth iras in 2022, put in 20k, got 14k back, I live in California"
# Frames, bars and pointers: what they show is said in words beside them (1.4.11 asks for 3:1 of none that decorate).
DRAWN = set(" ─│╭╮╰╯━┃┄╌·▌▏▎▕▔▁▂▃▄▅▆▇█▊░▲●▾▸❯›↳•≈╸╺┗┛┏┓⎹▋") | {chr(code) for code in range(0x2500, 0x25FF)}


def luminance(red: int, green: int, blue: int) -> float:
    """Relative luminance as WCAG defines it."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(first: tuple[int, int, int], second: tuple[int, int, int]) -> float:
    light, dark = sorted((luminance(*first), luminance(*second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def faint(chat: Chat) -> list[str]:
    """The pieces of text on the screen whose contrast is too low."""
    found = []
    for strip in chat.app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            letters = "".join(letter for letter in segment.text if letter not in DRAWN)
            if not letters.strip() or style is None or style.color is None or style.bgcolor is None:
                continue
            assert style.color.type is ColorType.TRUECOLOR
            ink, ground = style.color.get_truecolor(), style.bgcolor.get_truecolor()
            ink, ground = (ground, ink) if style.reverse else (ink, ground)
            ratio = contrast(tuple(ink), tuple(ground))
            if ratio < AA or style.dim:
                found.append(f"{segment.text.strip()!r}: {ratio:.2f}{' dim' if style.dim else ''} {ink} on {ground}")
    return found


@pytest.mark.parametrize("theme", OWN)
async def test_every_letter_can_be_read(open_chat: Open, theme: str) -> None:
    async with open_chat(theme=theme) as chat:
        faults = {"welcome": faint(chat)}
        await chat.say("can I write off the loss in my 401k?")
        faults["answer and question"] = faint(chat)
        await chat.say("/restart")
        faults["choices"] = faint(chat)
        await chat.press("1", "enter")
        await chat.say(STORY)
        faults["verdict"] = faint(chat)
        chat.app.chat.transcript.scroll_end(animate=False)
        await chat.settle()
        faults["end of the verdict"] = faint(chat)
        await chat.press("f5")
        faults["panel"] = faint(chat)
        for key, name in (("f1", "help"), ("f7", "browse"), ("f8", "conversations"), ("f9", "settings")):
            await chat.press(key)
            faults[name] = faint(chat)
            await chat.press("escape")
        await chat.say("/states")
        faults["states"] = faint(chat)
        assert {name: lines for name, lines in faults.items() if lines} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_has_a_name_for_people(theme) -> None:
    assert TITLES[theme.name]


async def test_no_color_draws_no_colour(open_chat: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_chat() as chat:
        await chat.say("I have a 401k")
        await chat.say("/continue")
        assert chat.app.no_color
        shown = [segment for strip in chat.app.screen._compositor.render_strips() for segment in strip]
        filtered = chat.app._filters[-1].apply(shown, chat.app.screen.background_colors[1])
        for segment in filtered:
            if segment.style and segment.style.color:
                assert len(set(segment.style.color.get_truecolor())) == 1, segment
        assert "❯  1" in chat.screen_text()  # the option under the cursor is marked in more than colour


async def test_the_sixteen_colour_theme_uses_the_terminal_s_own(open_chat: Open) -> None:
    async with open_chat(theme=SIXTEEN) as chat:
        await chat.say(STORY)
        assert chat.app.native_ansi_color
        for strip in chat.app.screen._compositor.render_strips():
            for segment in strip:
                for color in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                    assert color is None or color.type in (ColorType.DEFAULT, ColorType.STANDARD), segment


async def test_reduced_motion_moves_nothing(open_chat: Open) -> None:
    async with open_chat() as chat:
        assert isinstance(chat.app, App)
        assert chat.app.animation_level == "none"


@pytest.mark.parametrize("key", ["f5", "f9", "ctrl+s"])
async def test_sixteen_colours_show_what_is_under_the_cursor(open_chat: Open, key: str) -> None:
    async with open_chat(size=(80, 24), theme=SIXTEEN) as chat:
        await chat.say("I have a Roth IRA")
        await chat.press(key)
        grounds = {
            segment.style.bgcolor.number
            for strip in chat.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.bgcolor and segment.text.strip()
        }
        assert 4 in grounds  # blue, whatever blue the terminal has
