import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

export interface PartnerOptions {
  /** The address of the newsroom, without a slash at the end. */
  newsroom: string;
}

/** The differences between a page of the partner and the friendly one. */
interface HostPage {
  body: string;
  title: string;
  lang?: string;
  dark?: boolean;
  /** Style sheets after the site's own. */
  styles?: string[];
  /** Whether the page has no theme of the publisher, because its policy does not allow it. */
  unthemed?: boolean;
  /** The addresses of the script tags. Default: the newsroom's one file. */
  scripts?: string[];
  /** Returns a content security policy, from the response's nonce and the newsroom's address. */
  policy?: (nonce: string, newsroom: string) => string;
}

/** Allows only the site's own styles. It lists our Trusted Types policy for a card whose source is a story's page. */
const strict = (nonce: string, newsroom: string): string =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'self'`,
    `img-src 'self' ${newsroom}`,
    `connect-src 'self' ${newsroom}`,
    `require-trusted-types-for 'script'`,
    `trusted-types kelmouth standfirst`,
  ].join('; ');

/** Every page, by its path. */
export const hostPages: Readonly<Record<string, HostPage>> = {
  '/': { body: 'front', title: 'Kelmouth Notes' },
  '/article': { body: 'article', title: 'An article of another newspaper | Kelmouth Notes' },
  '/article-loader': {
    body: 'article',
    title: 'The same article, its widgets brought by the loader',
    scripts: ['/cdn/loader.js'],
  },
  '/dark': { body: 'front', title: 'Kelmouth Notes, dark', dark: true },
  '/unthemed': { body: 'front', title: 'Kelmouth Notes, without the publisher’s theme', unthemed: true },
  '/ar': { body: 'ar', title: 'دفتر المرفأ', lang: 'ar' },
  '/strict-csp': {
    body: 'front',
    title: 'Kelmouth Notes under a strict policy',
    unthemed: true,
    policy: strict,
  },
  '/strict-csp-loader': {
    body: 'article',
    title: 'An article under a strict policy, its widgets brought by the loader',
    unthemed: true,
    scripts: ['/cdn/loader.js'],
    policy: strict,
  },
  '/hostile-css': {
    body: 'front',
    title: 'Kelmouth Notes with a hostile style sheet and the script twice',
    styles: ['/hostile.css'],
    scripts: ['/cdn/standfirst.js', '/cdn/standfirst.js?again'],
  },
  '/no-script': { body: 'front', title: 'Kelmouth Notes, the script lost', scripts: ['/lost/standfirst.js'] },
  '/widgets/headline-card': { body: 'headline-card', title: 'The headline card' },
  '/widgets/byline': { body: 'byline', title: 'The byline' },
  '/widgets/photo-caption': { body: 'photo-caption', title: 'The photo caption' },
  '/widgets/share-icons': { body: 'share-icons', title: 'The share icons' },
  '/widgets/subscription-prompt': { body: 'subscription-prompt', title: 'The subscription prompt' },
};

const folder = new URL('.', import.meta.url);

/** Creates a partner's server: plain pages with a style sheet, one script tag from the newsroom, and pasted tags. */
export function createPartner({ newsroom }: PartnerOptions): Hono {
  const partner = new Hono();
  for (const [path, page] of Object.entries(hostPages)) {
    partner.get(path, async (context) => {
      const nonce = randomBytes(12).toString('base64url');
      if (page.policy) context.header('Content-Security-Policy', page.policy(nonce, newsroom));
      const body = await readFile(new URL(`pages/${page.body}.html`, folder), 'utf8');
      return context.html(renderPage(page, nonce, newsroom, body));
    });
  }
  for (const sheet of ['site.css', 'hostile.css']) {
    partner.get(`/${sheet}`, async (context) =>
      context.body(await readFile(fileURLToPath(new URL(sheet, folder)), 'utf8'), 200, { 'Content-Type': 'text/css' }),
    );
  }
  partner.get('/favicon.ico', (context) => context.body(null, 204));
  return partner;
}

function renderPage(page: HostPage, nonce: string, newsroom: string, body: string): string {
  const { lang = 'en', dark, styles = [], unthemed, scripts = ['/cdn/standfirst.js'], title } = page;
  const sheets = ['/site.css', ...styles, ...(unthemed ? [] : [`${newsroom}/theme.css`])];
  return `<!doctype html>
<html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}${dark ? ' class="dark"' : ''}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
${sheets.map((sheet) => `    <link rel="stylesheet" href="${sheet}" />\n`).join('')}${scripts
    .map((script) => `    <script type="module" nonce="${nonce}" src="${newsroom}${script}"></script>\n`)
    .join('')}  </head>
  <body>
${body.replaceAll('{{newsroom}}', newsroom)}  </body>
</html>
`;
}
