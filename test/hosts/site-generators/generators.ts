import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { snippetsIn } from '../../support/snippets.js';

/** A static site generator: the files of a small blog, and the command that builds it. */
export interface Generator {
  name: string;
  /** The packages that the blog installs. */
  packages: readonly string[];
  /** The files of the blog without its posts. */
  files: Readonly<Record<string, string>>;
  /** The path of a post, and the text before its content. */
  post: (name: string) => { path: string; head: string };
  /** Builds the blog, by one of the commands in `node_modules/.bin`. */
  build: readonly [command: string, ...options: string[]];
  /** The folder of the pages after the build. */
  output: string;
  /** Matches the attributes that it adds to links to other sites by default. */
  addedToLinks?: RegExp;
}

/** Mark a post in a page, so that it can be found. */
const [start, end] = ['<main id="post">', '</main>'];

/** The script and the style that the docs print for any site. */
const head = snippetsIn('stories/any-site.mdx').slice(0, 2).join('\n');

function page(content: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A blog</title>
    ${head}
  </head>
  <body>${start}${content}${end}</body>
</html>
`;
}

/** The generators with their default settings. */
export const generators: readonly Generator[] = [
  {
    name: 'Eleventy',
    packages: ['@11ty/eleventy@3'],
    files: { '_includes/post.njk': page('{{ content | safe }}') },
    post: (name) => ({ path: `posts/${name}.md`, head: `---\nlayout: post.njk\ntitle: ${name}\n---\n` }),
    build: ['eleventy', '--quiet'],
    output: '_site',
  },
  {
    name: 'Hexo',
    packages: ['hexo@8', 'hexo-renderer-marked@7', 'hexo-renderer-ejs@2'],
    files: {
      '_config.yml': 'title: A blog\nurl: https://partner.example\ntheme: plain\npermalink: posts/:title/\n',
      'themes/plain/layout/post.ejs': page('<%- page.content %>'),
      'themes/plain/layout/index.ejs': page(''),
    },
    post: (name) => ({
      path: `source/_posts/${name}.md`,
      head: `---\ntitle: ${name}\ndate: 2026-03-02 08:30:00\n---\n`,
    }),
    build: ['hexo', 'generate'],
    output: 'public',
    addedToLinks: / target="_blank"| rel="noopener"|(?<= rel="[^"]+) noopener/g,
  },
];

/** The result for a post. */
export interface BuiltPost {
  /** The whole page. */
  page: string;
  /** The post in it. */
  content: string;
}

/**
 * Installs a generator in a folder, and builds a blog with it.
 *
 * @param posts the Markdown of each post, by its name
 */
export function buildBlog(
  generator: Generator,
  folder: string,
  posts: Readonly<Record<string, string>>,
): Record<string, BuiltPost> {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const { name, packages, files, post, build, output } = generator;
  const manifest = { private: true, hexo: { version: '' } };
  write('package.json', JSON.stringify(manifest));
  const options = {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' },
  } as const;
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], options);
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const [title, markdown] of Object.entries(posts)) {
    const { path, head } = post(title);
    write(path, head + markdown);
  }
  const [command, ...given] = build;
  execFileSync(join(folder, 'node_modules/.bin', command), given, options);
  const built = Object.keys(posts).map((title) => {
    const [path, more] = globSync(`${output}/**/${title}/index.html`, { cwd: folder });
    if (!path || more) throw new Error(`${name} has not made one page of ${title}.`);
    const made = readFileSync(join(folder, path), 'utf8');
    const content = made.slice(made.indexOf(start) + start.length, made.lastIndexOf(end));
    return [title, { page: made, content }] as const;
  });
  return Object.fromEntries(built);
}
