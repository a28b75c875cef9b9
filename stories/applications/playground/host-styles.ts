/** A style sheet of a page that has the widgets. */
export interface HostStyle {
  name: string;
  title: string;
  /** Returns its text. */
  load(scheme: string): Promise<string>;
  /** The attributes that its documentation asks for on `<html>` and `<body>`. */
  root?: (scheme: string) => string;
  body?: string;
}

const textOf = (loading: Promise<{ default: string }>): Promise<string> => loading.then((loaded) => loaded.default);

export const hostStyles: readonly HostStyle[] = [
  { name: 'plain', title: 'No style sheet', load: async () => '' },
  {
    name: 'bootstrap',
    title: 'Bootstrap',
    load: () => textOf(import('bootstrap-5/dist/css/bootstrap.min.css?raw')),
    root: (scheme) => `data-bs-theme="${scheme}"`,
    body: 'class="container py-4"',
  },
  {
    name: 'pico',
    title: 'Pico',
    load: () => textOf(import('@picocss/pico/css/pico.min.css?raw')),
    root: (scheme) => `data-theme="${scheme}"`,
    body: 'class="container"',
  },
  {
    name: 'github',
    title: 'GitHub',
    load: (scheme) =>
      scheme === 'dark'
        ? textOf(import('github-markdown-css/github-markdown-dark.css?raw'))
        : textOf(import('github-markdown-css/github-markdown-light.css?raw')),
    body: 'class="markdown-body" style="padding: 32px"',
  },
  {
    name: 'wordpress',
    title: 'Twenty Twenty-Five',
    load: () => textOf(import('./wordpress-theme.css?raw')),
    body: 'class="entry-content"',
  },
];
