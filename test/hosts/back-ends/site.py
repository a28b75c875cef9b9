"""A site in Python whose application is inside the recipe. It prints its port. Environment variables set the service and the time to wait for it."""

import gzip
import json
import os
import sys
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server
from wsgiref.validate import validator

folder = Path(__file__).parent
sys.path.insert(0, str(folder.parent / 'recipes'))

from render import RenderWidgets  # noqa: E402

page = (folder / 'page.html').read_bytes()


class Streamed:
    """An answer that is not a list, as those of frameworks. It notes whether it was closed."""

    def __init__(self, parts):
        self.parts = parts

    def __iter__(self):
        return iter(self.parts)

    def close(self):
        Streamed.closed = getattr(Streamed, 'closed', 0) + 1


def lazy(start_response):
    start_response('200 OK', [('Content-Type', 'text/html'), ('X-Site', 'kept')])
    yield page[:200]
    yield page[200:]


def application(environ, start_response):
    path = environ['PATH_INFO']
    html = ('Content-Type', 'text/html; charset=utf-8')
    kept = ('X-Site', 'kept')
    length = ('Content-Length', str(len(page)))

    def answer(headers, body, status='200 OK'):
        start_response(status, [kept, *headers])
        return body

    if path == '/page':
        whole = [page[:100], page[100:]]
        return answer([html, length, ('Cache-Control', 'public, s-maxage=3600, max-age=45')], [] if environ['REQUEST_METHOD'] == 'HEAD' else whole)
    if path == '/missing':
        return answer([('content-type', 'text/html;charset="UTF-8"')], [page], '404 Not Found')
    if path == '/framework':
        return answer([html, length], Streamed([page[:100], page[100:]]))
    if path == '/written':
        write = start_response('200 OK', [kept, html])
        write(page[:100])
        return [page[100:]]
    if path == '/failed':
        start_response('200 OK', [kept, html])
        try:
            raise ValueError('The application notices a mistake after the start.')
        except ValueError:
            start_response('500 Internal Server Error', [kept, ('Content-Type', 'text/plain')], sys.exc_info())
        return [b'failed']
    if path == '/data':
        return answer([('Content-Type', 'application/json')], [json.dumps({'html': page.decode()}).encode()])
    if path == '/picture':
        return answer([('Content-Type', 'image/webp')], [b'RIFF\0\xff<news-byline authors="A"></news-byline>'])
    if path == '/compressed':
        return answer([html, ('Content-Encoding', 'gzip')], [gzip.compress(page)])
    if path == '/latin':
        return answer([('Content-Type', 'text/html; charset=iso-8859-1')], [page])
    if path == '/broken':
        return answer([html], [b'\xe4', page])
    if path == '/parts':
        return answer([html], Streamed([page[:200], page[200:]]))
    if path == '/lazy':
        return lazy(start_response)
    if path == '/closed':
        return answer([('Content-Type', 'text/plain')], [str(getattr(Streamed, 'closed', 0)).encode()])
    if path == '/large':
        return answer([html], [page, '<p>Länge\n'.encode() * 1_000_000])
    return answer([html], [b'<p>No widgets'])


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


settings = {'patience': float(os.environ['STANDFIRST_PATIENCE'])} if 'STANDFIRST_PATIENCE' in os.environ else {}
rendered = RenderWidgets(application, 'https://news.example', os.environ['STANDFIRST_SERVICE'], **settings)
# The validator of the standard library answers 500 if the recipe breaks a rule of WSGI.
with make_server('127.0.0.1', 0, validator(rendered), handler_class=Quiet) as server:
    print(server.server_port, flush=True)
    server.serve_forever()
