/**
 * Returns why a request is refused that only the operator's own programs may make; `undefined` if it is accepted.
 *
 * A website can make a visitor's browser send requests to a service on the visitor's machine or network. Such a request
 * has an `Origin`, or a `Sec-Fetch-Site` of another site. If the website points its own name at that address (DNS
 * rebinding), the request has a `Host` that the service does not know.
 *
 * @param hosts the names by which it may be called, without ports; `undefined` for any
 */
export function whyRefused({ url, headers }: Request, hosts: readonly string[] | undefined): string | undefined {
  if (headers.has('Origin')) return 'Only programs may send pages, and this request is from a website.';
  if (/\b(cross|same)-site\b/.test(headers.get('Sec-Fetch-Site') ?? ''))
    return 'Only programs may send pages, and this request is from another website.';
  const { hostname } = new URL(url);
  if (!hosts || hosts.includes(hostname) || isLoopback(hostname)) return undefined;
  return `This service is not called “${hostname}”. Allow the name: --allow-host ${hostname}`;
}

/** Whether a host is always this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
