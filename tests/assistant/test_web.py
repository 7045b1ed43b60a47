"""The chat in a browser: who is let in, who is not, and a visit with a real click and a typed question."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("textual_serve", reason="the extra `web` is not installed")

import aiohttp
from click.testing import CliRunner

from assistant.web import Doorkeeper, is_loopback, serve_command
from tests.assistant.terminal.browser import CHROMIUM, browser
from tests.no_network.sitecustomize import ALLOWED

PATIENCE = 120.0
"""Seconds for something that must come, however slow the machine."""
CELL = (9, 18)
"""About how large a cell is in the browser, in pixels."""
DOOR = Doorkeeper("127.0.0.1", 8642, token="secret")


class Served:
    """A server in a process of its own."""

    def __init__(self, process: subprocess.Popen[str], address: str, port: int, log: Path) -> None:
        self.process, self.address, self.port, self.log = process, address, port, log
        self.token = address.rstrip("/").rpartition("/")[2]
        self.root = f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def serving(folder: Path, visitors: int) -> Iterator[Served]:
    """A server for so many visitors; at its end, nothing that it said but its first line holds the token."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "stderr.txt"
    with log.open("w") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-m", "assistant.cli", "serve", "--port", str(port), "--visitors", str(visitors)],
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            env={**os.environ, "TMPDIR": str(folder), "PYTHONUNBUFFERED": "1", ALLOWED: "1"},
        )
        assert process.stdout is not None
        first = process.stdout.readline()
        yield Served(process, first.split()[-1], port, log)
        process.terminate()
        rest = process.communicate(timeout=PATIENCE)[0]
    assert process.returncode == 0
    assert first.split()[-1].rstrip("/").rpartition("/")[2] not in rest + log.read_text()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served"), visitors=1) as server:
        yield server


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server that takes several visitors at once."""
    with serving(tmp_path_factory.mktemp("shared"), visitors=3) as server:
        yield server


class Visitor:
    """A browser's end of a chat: what was drawn so far, and keys."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.drawn = ""

    async def watches(self, seconds: float) -> None:
        """Take in what is drawn for so long, or until the chat has ended."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.socket.closed:
            await self.reads(0.2)

    async def sees(self, words: str, seconds: float = PATIENCE) -> bool:
        end = time.monotonic() + seconds
        while words not in self.drawn and time.monotonic() < end:
            if not await self.reads(1) and self.socket.closed:
                break
        return words in self.drawn

    async def reads(self, seconds: float) -> bool:
        """Take in one message; False where none came, or the chat has ended."""
        try:
            message = await self.socket.receive(timeout=seconds)
        except TimeoutError:
            return False
        if message.type is aiohttp.WSMsgType.BINARY:
            self.drawn += message.data.decode("utf-8", "replace")
        elif message.type is aiohttp.WSMsgType.TEXT:
            self.drawn += message.data
        return not self.socket.closed

    async def types(self, text: str) -> None:
        await self.socket.send_str(json.dumps(["stdin", text]))


def test_the_token_is_long_and_new_each_time() -> None:
    tokens = {Doorkeeper("127.0.0.1", 1).token for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 43  # 32 random bytes
    assert DOOR.token not in repr(DOOR)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.9.9.9"])
def test_loopback_is_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "::", "example.org", ""])
def test_anything_else_needs_to_be_allowed(host: str) -> None:
    assert not is_loopback(host)
    result = CliRunner().invoke(serve_command, ["--host", host])
    assert result.exit_code == 2
    assert "--allow-remote" in result.output


@pytest.mark.parametrize("host", ["127.0.0.1:8642", "localhost:8642", "[::1]:8642"])
def test_our_own_names_are_taken(host: str) -> None:
    assert DOOR.is_us(host)


@pytest.mark.parametrize(
    "host", ["", "evil.example:8642", "127.0.0.1:80", "127.0.0.1", "127.0.0.1.evil.example:8642", "["]
)
def test_other_names_are_not(host: str) -> None:
    assert not DOOR.is_us(host)


def test_where_others_are_let_in_a_plain_address_is_ours() -> None:
    door = Doorkeeper("0.0.0.0", 8642)
    assert door.is_us("192.168.1.2:8642")
    assert not door.is_us("evil.example:8642")


async def test_only_the_address_with_the_token_shows_anything(loopback: None, served: Served) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("/", "/ws", "/static/js/textual.js", "/wrong/", f"/{served.token[:-1]}/", "/download/x"):
            async with session.get(served.root + path) as answer:
                assert answer.status == 404, path
                assert served.token not in await answer.text()
        async with session.get(served.address) as answer:
            assert answer.status == 200
            assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            page = await answer.text()
            assert "//" not in page.replace(f"ws://127.0.0.1:{served.port}", "")  # nothing from anywhere else


async def test_a_name_that_was_pointed_at_us_is_turned_away(loopback: None, served: Served) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(served.address, headers={"Host": f"evil.example:{served.port}"}) as answer,
    ):
        assert answer.status == 421


async def test_files_outside_the_static_folder_are_not_given(loopback: None, served: Served) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("static/%2e%2e/server.py", "static/..%2f..%2fserver.py", "static/%2fetc%2fpasswd"):
            async with session.get(served.address + path) as answer:
                assert answer.status == 404


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null"])
async def test_a_socket_from_another_page_is_refused(loopback: None, served: Served, origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(f"{served.address}ws", headers=headers)
        assert refused.value.status == 403


async def test_no_more_visitors_than_there_is_room_for_and_nonsense_is_passed_over(
    loopback: None, served: Served
) -> None:
    headers = {"Origin": served.root}
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(f"{served.address}ws?width=-4&height=x", headers=headers) as first:
            for nonsense in (
                "",
                "{",
                "[]",
                "5",
                '["stdin"]',
                '["resize", 4]',
                '["resize", {"width": "a"}]',
                "[" * 5000,
            ):
                await first.send_str(nonsense)
            await first.send_str('["ping", 7]')
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await session.ws_connect(f"{served.address}ws", headers=headers)
            assert refused.value.status == 503
            await _until(lambda: _pong(first))
        await _until(lambda: _free(session, served, headers))


def test_the_token_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr("hmac.compare_digest", lambda *both: compared.append(both) or False)
    for wrong in ("", "s", "secret", "secreT", "x" * 10_000, "\ud800", "s\u00e9cret"):
        assert not DOOR.knows(wrong)
    assert len(compared) == 7
    assert {ours for _, ours in compared} == {b"secret"}


async def test_one_visitor_sees_nothing_of_another_and_cannot_stop_them(loopback: None, shared: Served) -> None:
    where = {"url": f"{shared.address}ws?width=100&height=30", "headers": {"Origin": shared.root}}
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(**where) as mine, session.ws_connect(**where) as theirs:
            me, other = Visitor(mine), Visitor(theirs)
            assert await me.sees("nothing is saved")
            assert await other.sees("nothing is saved")
            await me.types("my cat is called Zanzibar\r")
            assert await me.sees("Zanzibar")
            await other.types("/facts\r")
            await other.watches(1.5)
            assert "Zanzibar" not in other.drawn
            for _ in range(4):
                await other.types("\x03")  # leaves the chat, for them
            await other.watches(5)
            await me.types("what is basis?\r")
            assert await me.sees("already taxed")
        async with session.ws_connect(**where) as next_one:
            late = Visitor(next_one)
            assert await late.sees("nothing is saved")
            assert "Zanzibar" not in late.drawn
    for path in shared.log.parent.rglob("*"):
        assert not path.is_file() or b"Zanzibar" not in path.read_bytes()


async def test_a_message_that_is_too_large_ends_that_visit_alone(loopback: None, shared: Served) -> None:
    where = {"url": f"{shared.address}ws?width=100&height=30", "headers": {"Origin": shared.root}}
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(**where) as mine,
        session.ws_connect(**where) as theirs,
    ):
        me, flood = Visitor(mine), Visitor(theirs)
        assert await me.sees("nothing is saved")
        await flood.types("x" * 400_000)
        await flood.watches(PATIENCE)
        # what is still on its way when the other side closes can take the reason with it
        assert theirs.close_code in (aiohttp.WSCloseCode.MESSAGE_TOO_BIG, aiohttp.WSCloseCode.ABNORMAL_CLOSURE)
        await me.types("what is basis?\r")
        assert await me.sees("already taxed")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
async def test_nothing_but_reading_is_allowed(loopback: None, shared: Served, method: str) -> None:
    async with aiohttp.ClientSession() as session:
        for address in (shared.address, shared.root + "/wrong/"):
            async with session.request(method, address, data=b"x" * 900_000) as answer:
                assert answer.status in (404, 405, 413)


@pytest.mark.parametrize(
    "host", ["localhost.evil.example", "127.0.0.1.", "127.0.0.1@evil.example", "[::ffff:127.0.0.1]"]
)
async def test_a_name_that_only_looks_like_ours_is_turned_away(loopback: None, shared: Served, host: str) -> None:
    headers = {"Host": f"{host}:{shared.port}", "Origin": f"http://{host}:{shared.port}"}
    async with aiohttp.ClientSession() as session:
        async with session.get(shared.address, headers=headers) as answer:
            assert answer.status == 421
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(f"{shared.address}ws", headers=headers)
        assert refused.value.status == 421


async def _pong(visit: aiohttp.ClientWebSocketResponse) -> bool:
    message = await visit.receive(timeout=PATIENCE)
    return message.type is aiohttp.WSMsgType.TEXT and message.data == '["pong", 7]'


async def _free(session: aiohttp.ClientSession, served: Served, headers: dict[str, str]) -> bool:
    try:
        async with session.ws_connect(f"{served.address}ws", headers=headers):
            return True
    except aiohttp.WSServerHandshakeError:
        return False


async def _until(test, seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if await test():
            return
        await asyncio.sleep(0.1)
    raise TimeoutError


@pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")
async def test_a_visit_with_a_real_click_and_a_typed_question(loopback: None, served: Served, tmp_path: Path) -> None:
    async with browser(tmp_path / "profile", served.address) as tab:

        async def drawn(words: str) -> None:
            async def there() -> bool:
                return words in await tab.drawn()

            await _until(there)

        await drawn("private: nothing is saved")
        await tab.type("my roth ira lost money")
        await tab.enter()
        await drawn("Noted: Roth IRA")
        screen = "document.querySelector('.xterm-screen').getBoundingClientRect()"
        width, height = await tab.value(f"[{screen}.width, {screen}.height]")
        cell = width / round(width / CELL[0]), height / round(height / CELL[1])
        await tab.click(3 * cell[0], height - cell[1] / 2)  # "F1 Help" stands first in the last line
        await drawn("Keys and commands")
        await tab.picture(tmp_path / "visit.png")
        assert (tmp_path / "visit.png").stat().st_size > 10_000

    async def gone() -> bool:
        return not list(served.log.parent.glob("writeoff-visitors-*/*"))

    await _until(gone)
