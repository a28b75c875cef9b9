/** The way in which a page loads the library. */
export type Way = 'one file' | 'loader';

/** A policy that hosts use. */
export interface HostPolicy {
  /** The kind of host, as a heading. */
  title: string;
  /**
   * The response headers, with placeholders: `$nonce` is the page's nonce, `$cdn` is the library's origin, and `$path`
   * is the folder in it. The others are hashes: `$hash` of the script tag's file, `$chunks` of the chunks that it
   * loads, `$map` of the page's import map, `$inline` of an inline script that adds the tag.
   */
  headers: Readonly<Record<string, string>>;
  /** Attributes of the script tag, or `inline` if an inline script adds it. Default: the nonce. */
  script?: string;
  /** The markup in the head before the script. */
  head?: string;
  /** A note for the page's developer. */
  note?: string;
  /** The ways that work. Default: both. */
  ways?: readonly Way[];
}

/**
 * The rest of a strict policy. It allows only what the widgets of the test page need: pictures, and articles from a
 * server.
 */
const rest = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'";
const csp = 'Content-Security-Policy';
const strictTypes = (names: string): string =>
  `${rest}; script-src 'nonce-$nonce'; require-trusted-types-for 'script'${names && `; trusted-types ${names}`}`;

/** Every policy of the matrix. */
export const policies: readonly HostPolicy[] = [
  { title: 'No policy', headers: {} },
  { title: 'Scripts by nonce', headers: { [csp]: `${rest}; script-src 'nonce-$nonce'` } },
  {
    title: 'Scripts by nonce, strict-dynamic',
    headers: { [csp]: `${rest}; script-src 'nonce-$nonce' 'strict-dynamic'` },
  },
  { title: 'Scripts by host', headers: { [csp]: `${rest}; script-src $cdn` }, script: '' },
  {
    title: 'Scripts by hash',
    headers: { [csp]: `${rest}; script-src '$hash'` },
    script: 'integrity="$hash" crossorigin',
    note: 'The hash of the one file allows that file alone. What it loads later (a format of articles, a language, a warning, a dialog) needs its host or its hash too. The loader needs its host, or a nonce.',
  },
  {
    title: 'Scripts by hash, those of the loader’s chunks in the import map',
    headers: { [csp]: `${rest}; script-src '$hash' $map $chunks` },
    head: '<script type="importmap">$importmap</script>',
    script: 'integrity="$hash" crossorigin',
    ways: ['loader'],
  },
  {
    title: 'Scripts by the hash of an inline script, strict-dynamic',
    headers: {
      [csp]: `${rest}; script-src 'sha256-$inline' 'strict-dynamic'`,
    },
    script: 'inline',
  },
  { title: 'No styles but the page’s own files', headers: { [csp]: `style-src 'self'` } },
  { title: 'No styles at all', headers: { [csp]: `style-src 'none'` } },
  {
    title: 'The least',
    headers: { [csp]: `default-src 'none'; script-src $cdn` },
    script: '',
    note: 'Widgets from attributes and pasted markup need a script-src alone: no style-src, font-src or frame-src. Pictures need img-src, articles from a server connect-src.',
  },
  {
    title: 'The same in the page’s markup',
    headers: {},
    script: '',
    head: `<meta http-equiv="${csp}" content="default-src 'none'; script-src 'unsafe-inline' $cdn; img-src 'self'; connect-src 'self'">`,
  },
  { title: 'Trusted Types, our policy listed', headers: { [csp]: strictTypes('kelmouth standfirst') } },
  {
    title: 'Trusted Types, another policy listed',
    headers: { [csp]: strictTypes('kelmouth') },
    note: 'Only an HTML page as the source of an article needs a policy of ours: add standfirst to trusted-types where you have one.',
  },
  { title: 'Trusted Types, any policy', headers: { [csp]: strictTypes('') } },
  { title: 'Trusted Types, no policy at all', headers: { [csp]: strictTypes("'none'") } },
  {
    title: 'A list of policies that is not enforced',
    headers: { [csp]: `${rest}; script-src 'nonce-$nonce'; trusted-types kelmouth` },
    note: 'An HTML page as a source asks for our policy, which the browser then reports as refused; the page is read all the same.',
  },
  {
    title: 'Trusted Types, only reported',
    headers: { [`${csp}-Report-Only`]: strictTypes('kelmouth') },
    note: 'As above: only an HTML page as a source is reported.',
  },
  {
    title: 'A sandbox without an origin',
    headers: { [csp]: 'sandbox allow-scripts' },
    note: 'The page’s own server must allow the origin null to read its articles.',
  },
  {
    title: 'Isolated from other origins',
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    script: 'crossorigin',
    note: 'The files are served with Cross-Origin-Resource-Policy: cross-origin.',
  },
  {
    title: 'Nothing from other servers',
    headers: { [csp]: `default-src 'self'; script-src 'nonce-$nonce'; connect-src 'none'; img-src 'none'` },
  },
  {
    title: 'Not our scripts',
    headers: { [csp]: `${rest}; script-src 'self'` },
    script: '',
    note: 'Nothing of ours runs, so the browser alone says why. Add the library’s origin, or a nonce, to script-src.',
  },
  {
    title: 'The loader, not what it loads',
    headers: { [csp]: `${rest}; script-src $cdn$path/loader.js` },
    script: '',
    ways: ['loader'],
  },
];
