"""
Renders the widgets in the pages of a WSGI application with `npx standfirst serve`:

    from render import RenderWidgets

    application = RenderWidgets(application, site='https://news.example')

If the service gives no answer, the page is sent as it is, and the script renders the widgets. Caches keep it for a minute.
"""

import json
import re
from http.client import HTTPConnection, HTTPException
from urllib.parse import quote, urlsplit

MAX_AGE = re.compile(r'\b(s-maxage|max-age)=(\d+)', re.IGNORECASE)
UTF8_HTML = re.compile(r'text/html\s*(;\s*charset="?utf-8"?\s*)?$', re.IGNORECASE)


class RenderWidgets:
    def __init__(self, application, site, service='http://127.0.0.1:8787/render', patience=0.5):
        # `site` is the address of your site, without a slash at the end. The service needs the address of each page.
        self.application = application
        self.site = site
        self.service = urlsplit(service)
        # How long a page waits for the service, in seconds.
        self.patience = patience

    def __call__(self, environ, start_response):
        held = None  # The status and the headers of a page that can be rendered.
        written = []
        has_returned = False

        def start(status, headers, exc_info=None):
            nonlocal held
            # An application that calls this later streams its answer.
            if has_returned or exc_info or not is_page(environ, headers):
                held = None
                return start_response(status, headers, exc_info)
            held = status, headers
            return written.append

        body = self.application(environ, start)
        has_returned = True
        if not held:
            return body
        status, headers = held
        has_length = any(name.lower() == 'content-length' for name, _ in headers)
        if not has_length and not isinstance(body, (list, tuple)):
            write = start_response(status, headers)
            for part in written:
                write(part)
            return body
        try:
            page = b''.join([*written, *body])
        finally:
            if hasattr(body, 'close'):
                body.close()
        has_widgets = b'<news-' in page.lower()
        rendered = self.render(page, environ) if has_widgets else None
        if has_widgets and rendered is None:
            headers = briefly_cached(headers)
        if has_length and rendered is not None:
            headers = [(name, value) for name, value in headers if name.lower() != 'content-length']
            headers.append(('Content-Length', str(len(rendered))))
        start_response(status, headers)
        return [page if rendered is None else rendered]

    def render(self, page, environ):
        """Returns the rendered page, or None if there is no answer."""
        path = quote(environ.get('SCRIPT_NAME', '') + environ.get('PATH_INFO', ''), encoding='latin-1')
        query = environ.get('QUERY_STRING')
        address = f'{self.site}{path}?{query}' if query else self.site + path
        connection = HTTPConnection(self.service.hostname, self.service.port, timeout=self.patience)
        try:
            request = {'html': page.decode('utf-8'), 'url': address}
            connection.request('POST', self.service.path, json.dumps(request), {'Content-Type': 'application/json'})
            answer = connection.getresponse()
            rendered = answer.read()
            return rendered if answer.status == 200 else None
        except (OSError, ValueError, HTTPException):
            return None
        finally:
            connection.close()


def briefly_cached(headers):
    """Lets caches keep a page that was not rendered for a minute at most."""

    def shortened(age):
        return f'{age[1]}={min(60, int(age[2]))}'

    return [
        (name, MAX_AGE.sub(shortened, value) if name.lower() == 'cache-control' else value) for name, value in headers
    ]


def is_page(environ, headers):
    """Whether an answer is HTML in UTF-8 that is neither compressed nor a part of a page."""
    fields = {name.lower(): value for name, value in headers}
    return (
        environ['REQUEST_METHOD'] != 'HEAD'
        and UTF8_HTML.match(fields.get('content-type', '')) is not None
        and not fields.keys() & {'content-encoding', 'content-range'}
    )
