import { cardLayouts } from '../../components/headline-card/card-attributes.js';
import { listLayouts } from '../../components/headline-list/list-attributes.js';
import { attributesText, escapeAttribute, escapeText } from '../../widget/fallback/html-text.js';
import { frameKinds, type FrameSettings } from '../frames/frame-settings.js';
import { shownStates } from '../frames/prompt-markup.js';
import { presetNames } from '../frames/preset-styles.js';
import { frameCode, type FrameToCopy } from './frame-code.js';
import type { Lack } from './newsroom-page.js';
import script from './scripts/in-start-page.ts?script';
import styles from './start-page.css?inline';

/** The widget that the page shows, and its code. */
export interface ShownFrame {
  frame: FrameToCopy;
  scheme: FrameSettings['scheme'];
  /** The address to paste into systems that know oEmbed; not ready if the page of the newsroom has no links for it. */
  pasted?: EmbedCode & { isReady: boolean };
  codes: readonly EmbedCode[];
  lacks: readonly Lack[];
  /** A sentence for each setting that cannot be used. */
  problems: readonly string[];
}

/** One way to put a widget onto a page. */
export interface EmbedCode {
  name: string;
  about: string;
  code: string;
}

export { script as startScript, styles as startStyles };

/**
 * Returns the page at `/`: a form for an address, the widget, its code in each form, and what the newsroom's page
 * lacks.
 *
 * @param service the address of the service, with a slash at its end
 * @param newsrooms the names of the newsrooms to show
 * @param parameters the fields of the form
 */
export function startPage(
  service: string,
  newsrooms: readonly string[],
  parameters: URLSearchParams,
  shown: ShownFrame | { problem: string } | undefined,
): string {
  const result = !shown ? '' : 'problem' in shown ? problemText(shown.problem) : resultOf(shown, service);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Embed a story</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>Embed a story</h1>
<p class="quiet">Paste the address of a story or a feed${newsrooms.length > 0 ? ` of ${escapeText(newsrooms.join(', '))}` : ''}. You get the code of a card, a list or a prompt for your own page.</p>
${form(parameters)}
${result}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function form(parameters: URLSearchParams): string {
  const value = (name: string): string => escapeAttribute(parameters.get(name) ?? '');
  const select = (name: string, label: string, values: readonly string[], none?: string): string => {
    const chosen = parameters.get(name) ?? '';
    const options = [...(none === undefined ? [] : ['']), ...values].map(
      (each) => `<option value="${each}"${each === chosen ? ' selected' : ''}>${each || none}</option>`,
    );
    return `<label>${label} <select name="${name}">${options.join('')}</select></label>`;
  };
  const kind = parameters.get('show');
  const fields = [
    `<label class="address">Address <input name="url" type="url" required value="${value('url')}" placeholder="https://…"></label>`,
    select('show', 'Show', frameKinds),
    kind === 'prompt'
      ? select('state', 'State', shownStates, 'of the page')
      : select(
          'layout',
          'Layout',
          kind === 'list' ? listLayouts : cardLayouts,
          kind === 'list' ? 'as usual' : 'by width',
        ),
    ...(kind === 'list'
      ? [
          `<label>Stories <input name="limit" type="number" min="1" max="20" value="${value('limit')}" placeholder="5"></label>`,
        ]
      : []),
    select('theme', 'Theme', presetNames, 'none'),
    select('scheme', 'Colours', ['light', 'dark', 'auto']),
    `<label>Accent <input name="accent" value="${value('accent')}" placeholder="b0181f"></label>`,
    `<label>Language <input name="lang" value="${value('lang')}" placeholder="of the story"></label>`,
  ];
  return `<form>${fields.join('\n')}\n<button>Show</button></form>`;
}

function problemText(problem: string): string {
  return `<p role="alert">${escapeText(problem)}</p>`;
}

function resultOf({ frame, scheme, pasted, codes, lacks, problems }: ShownFrame, service: string): string {
  const { src, title, sandbox } = frame;
  // Behind a proxy, the visitor may see another address.
  const preview = `<iframe${attributesText({ src: src.slice(service.length), title, sandbox })}></iframe>`;
  const all = [
    ...(pasted?.isReady ? [pasted] : []),
    {
      name: 'Frame',
      about:
        'For pages that may not run scripts of other sites. It looks right without a script. <code>frame.js</code> fits its height.',
      code: frameCode(frame, []),
      frame,
    },
    ...codes,
    ...(pasted?.isReady === false ? [pasted] : []),
  ].map((each) => codeBlock(each, service));
  const list = lacks.map(({ what, why }) => `<li>It has no ${escapeText(what)}. ${escapeText(why)}</li>`);
  return `${problems.map(problemText).join('\n')}
<div class="preview ${scheme}">${preview}</div>
<script async src="frame.js"></script>
<h2>Code to copy</h2>
${all.join('\n')}
${list.length > 0 ? `<h2>Missing from the newsroom’s page</h2>\n<p class="quiet">Your card works without these. Tell the newsroom.</p>\n<ul>${list.join('')}</ul>` : ''}`;
}

function codeBlock({ name, about, code, frame }: EmbedCode & { frame?: FrameToCopy }, service: string): string {
  const data = attributesText({ 'data-service': service, 'data-frame': frame && JSON.stringify(frame) });
  return `<section class="code"><h3>${name}</h3>
<p class="quiet">${about}</p>
<pre tabindex="0"><code${data}>${escapeText(code)}</code></pre></section>`;
}
