"""The chat in a browser: the same app through textual-serve, for this machine alone unless it is told otherwise.

Who may talk to it is decided before anything else is: every address has a random token in its path, every request must
name a host that is ours, and a socket must come from our own page. Each visitor has a process of their own, which keeps
what is said in memory and writes nothing; its data folder is an empty one that goes with it. Nothing is logged.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import ipaddress
import json
import logging
import secrets
import shlex
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import click
from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.server import Server

_LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
_COOKIE: Final = "writeoff"
_LARGEST_MESSAGE: Final = 256 * 1024
"""Bytes of one message from a browser: a long paste, and no more."""
_MOST_CELLS: Final = 500
_PATIENCE: Final = 3.0
"""Seconds that a process has to end when its visitor has left."""
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>writeoff</title>
<link rel="stylesheet" href="{base}/static/css/xterm.css">
<style>
@font-face {{ font-family: "Roboto Mono"; src: url("{base}/static/fonts/RobotoMono-VariableFont_wght.ttf"); }}
body {{ margin: 0; background: #11151b; color: #dde3ea; font: 16px "Roboto Mono", monospace; }}
.textual-terminal {{ width: 100vw; height: 100vh; }}
.ended {{ display: none; padding: 2rem; }}
body.-closed .ended {{ display: block; }}
body.-closed .textual-terminal {{ display: none; }}
</style>
<script src="{base}/static/js/textual.js"></script>
<script src="{base}/focus.js"></script>
</head>
<body>
<p class="ended">The chat has ended. Load this page again for a new one.</p>
<div id="terminal" class="textual-terminal" data-session-websocket-url="{socket}" data-font-size="16"></div>
</body>
</html>
"""

_FOCUS: Final = """
const waiting = setInterval(() => {
  const keys = document.querySelector(".xterm-helper-textarea");
  if (keys) { keys.focus(); clearInterval(waiting); }
}, 50);
"""
"""Typing works without a click first."""


class Visit(AppService):
    """One visitor: a process that saves nothing, with a data folder of its own, both gone when they leave."""

    def __init__(self, *arguments: object, folder: Path, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # passed on as they are
        self._home = folder

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        environment = super()._build_environment(width, height)
        environment.pop("NO_COLOR", None)
        return environment | {"WRITEOFF_HOME": str(self._home), "COLORTERM": "truecolor", "TERM": "xterm-256color"}

    async def end(self) -> None:
        """End the process, by force where it does not end by itself."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stop(), _PATIENCE)
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()


@dataclass
class Doorkeeper:
    """Who may come in.

    Attributes:
        host: where we listen.
        port: the same.
        token: stands in every address.
        most: visitors at a time.
    """

    host: str
    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    most: int = 4
    visitors: int = 0

    @property
    def address(self) -> str:
        """The address to open."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{shown}:{self.port}/{self.token}/"

    def knows(self, token: str) -> bool:
        """Whether that is the token, in the same time whatever is wrong with it."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())

    def is_us(self, named: str) -> bool:
        """Whether a Host header names this machine as we listen on it, and not a name that was pointed at it."""
        try:
            parts = urlsplit(f"//{named}")
            host, port = parts.hostname or "", parts.port or 80
        except ValueError:
            return False
        ours = (
            host in _LOOPBACK or host == self.host.lower() if is_loopback(self.host) else _is_address(host, self.host)
        )
        return ours and port == self.port

    def from_us(self, request: web.BaseRequest) -> bool:
        """Whether a request comes from our own page, by its Origin; browsers always send one with a socket."""
        return request.headers.get("Origin") == f"http://{request.host}"

    def refuses(self, request: web.Request) -> web.HTTPException | None:
        """Why a request is turned away, if it is. What is wrong is not told to whoever does not know the token."""
        if not self.is_us(request.headers.get("Host", "")):
            return web.HTTPMisdirectedRequest(text="This address is not ours.")
        given = request.match_info.get("token") or request.cookies.get(_COOKIE, "")
        if not self.knows(given):
            return web.HTTPNotFound(text="There is nothing here.")
        return None


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what listens there."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _is_address(host: str, ours: str) -> bool:
    """Whether a host is a plain address, or the very name we were told to listen on."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host == ours.lower()
    return True


class ChatServer(Server):
    """textual-serve behind a door. `folder` holds a folder for each visitor while they are there."""

    def __init__(self, door: Doorkeeper, folder: Path) -> None:
        super().__init__(
            f"{shlex.quote(sys.executable)} -m assistant.terminal --private", door.host, door.port, "writeoff"
        )
        self.door, self._folder = door, folder

    async def make_app(self) -> web.Application:
        """The web application."""
        app = web.Application(middlewares=[self._at_the_door])
        app.add_routes(
            [
                web.get("/{token}/", self._page),
                web.get("/{token}/ws", self._socket),
                web.get("/{token}/focus.js", self._focus),
                web.get("/{token}/static/{path:.+}", self._static),
                web.get("/download/{key}", self.handle_download),
            ]
        )
        return app

    @web.middleware
    async def _at_the_door(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        if refusal := self.door.refuses(request):
            raise refusal
        response = await handler(request)
        if not response.prepared:
            response.headers.update(_HEADERS)
        return response

    async def _page(self, request: web.Request) -> web.Response:
        base = f"/{self.door.token}"
        page = _PAGE.format(base=base, socket=escape(f"ws://{request.host}{base}/ws"))
        response = web.Response(text=page, content_type="text/html")
        response.set_cookie(_COOKIE, self.door.token, httponly=True, samesite="Strict", path="/download/")
        return response

    async def _focus(self, _: web.Request) -> web.Response:
        return web.Response(text=_FOCUS, content_type="text/javascript")

    async def _static(self, request: web.Request) -> web.StreamResponse:
        root = Path(self.statics_path).resolve()
        path = (root / request.match_info["path"]).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            raise web.HTTPNotFound(text="There is nothing here.")
        return web.FileResponse(path)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        if not self.door.from_us(request):
            raise web.HTTPForbidden(text="A chat is opened from its own page.")
        if self.door.visitors >= self.door.most:
            raise web.HTTPServiceUnavailable(text="There are as many visitors as this chat takes.")
        self.door.visitors += 1
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        socket = web.WebSocketResponse(heartbeat=15, max_msg_size=_LARGEST_MESSAGE)
        visit = Visit(
            self.command,
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=socket.close,
            download_manager=self.download_manager,
            folder=folder,
        )
        try:
            await socket.prepare(request)
            await visit.start(*_size(request.query))
            await _listen(socket, visit)
        finally:
            try:
                await visit.end()
            finally:
                shutil.rmtree(folder, ignore_errors=True)
                self.door.visitors -= 1  # only now: who comes and goes quickly has no more processes than others
        return socket


def _size(given: Mapping[str, Any]) -> tuple[int, int]:
    """A width and a height in cells, whatever a browser says they are."""
    return _cells(given.get("width"), 80), _cells(given.get("height"), 24)


def _cells(given: object, usual: int) -> int:
    try:
        return max(1, min(int(str(given)), _MOST_CELLS))
    except ValueError:
        return usual


async def _listen(socket: web.WebSocketResponse, visit: Visit) -> None:
    """Pass on what a browser sends; what makes no sense is passed over."""
    async for message in socket:
        if message.type is not WSMsgType.TEXT:
            continue
        try:
            kind, *rest = json.loads(message.data)
        except (ValueError, TypeError, RecursionError):
            continue
        match kind, rest:
            case "stdin", [str(data), *_]:
                await visit.send_bytes(data.encode("utf-8", "replace"))
            case "resize", [dict(data), *_]:
                await visit.set_terminal_size(*_size(data))
            case "ping", [data, *_]:
                await socket.send_json(["pong", data])
            case "blur", _:
                await visit.blur()
            case "focus", _:
                await visit.focus()


def serve(door: Doorkeeper, *, ready: Callable[[], None] = lambda: None) -> None:
    """Serve until it is interrupted. `ready` is called once it listens."""
    logging.getLogger("textual-serve").addHandler(logging.NullHandler())
    with tempfile.TemporaryDirectory(prefix="writeoff-visitors-") as folder:
        server = ChatServer(door, Path(folder))
        web.run_app(
            server.make_app(),
            host=door.host,
            port=door.port,
            access_log=None,
            print=lambda *_: ready(),
            shutdown_timeout=2,
        )


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", default=8642, show_default=True, type=click.IntRange(1, 65535), help="The port.")
@click.option(
    "--allow-remote", is_flag=True, help="Let other machines in. Whoever has the address can then read along."
)
@click.option("--visitors", default=4, show_default=True, type=click.IntRange(1, 50), help="How many at a time.")
def serve_command(host: str, port: int, visitors: int, *, allow_remote: bool = False) -> None:
    """Serve the chat to a browser on this machine.

    Opens no browser: it prints the address, with a secret in it that is new each time. Every visitor has a conversation
    of their own; nothing of it is saved.
    """
    if not is_loopback(host) and not allow_remote:
        message = (
            f"{host} can be reached from other machines, and the connection is not encrypted: tax matters would be "
            "readable on the way. Leave out --host, or add --allow-remote if you mean it."
        )
        raise click.UsageError(message)
    door = Doorkeeper(host, port, most=visitors)

    def say() -> None:
        click.echo(f"The chat is at {door.address}\nPress Ctrl+C to end it.")
        if not is_loopback(host):
            click.echo("Other machines can reach it, and the connection is not encrypted.", err=True)

    try:
        serve(door, ready=say)
    except OSError as error:
        raise click.ClickException(f"Port {port} of {host} cannot be used: {error.strerror or error}.") from error
