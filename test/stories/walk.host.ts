import assert from 'node:assert/strict';
import { Hono } from 'hono';
import type { Browser } from 'puppeteer-core';
import { chromium } from '../support/browsers/chromium.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import type { Entry } from './walk/built-storybook.js';
import { decode } from './walk/compare-pictures.js';
import { visitDocs } from './walk/docs-page.js';
import { checkNames } from './walk/named-stories.js';
import { walkAll } from './walk/run-visits.js';
import { StillPage } from './walk/still-page.js';
import { StoryPage } from './walk/story-page.js';
import { openWatched } from './walk/watched-page.js';

/** The content of a story, by its id: a script, which then reports over Storybook's channel how it ended. */
const stories: Readonly<Record<string, string>> = {
  good: '',
  'throws-late': 'setTimeout(() => { throw new Error("lost its head") }); await new Promise(requestAnimationFrame);',
  rejects: 'Promise.reject(new Error("gave up")); await new Promise(requestAnimationFrame);',
  logs: 'console.error("a bad word");',
  'fails-to-load': 'await fetch("/nowhere");',
  overflows: 'root.innerHTML = `<p style="inline-size: 2000px">Wide</p>`;',
  'has-violation':
    'reporters = [{ type: "a11y", result: { violations: [{ id: "image-alt", nodes: [{ html: "<img>" }] }] } }];',
  throws: 'return emit("storyThrewException", { message: "no such widget" });',
  'fails-to-play': 'return emit("playFunctionThrewException", { message: "expected a headline" });',
  missing: 'return emit("storyMissing", id);',
  'asks-late':
    'root.style.blockSize = "100px"; fetch("/late").then(() => setTimeout(() => (root.style.blockSize = "200px")));',
};

const stub = `<!doctype html><html lang="en"><title>A stub</title><link rel="icon" href="data:,"><body><main id="root"></main><script>
  const listeners = {};
  const emit = (event, payload) => (listeners[event] ?? []).forEach((listener) => listener(payload));
  globalThis.__STORYBOOK_ADDONS_CHANNEL__ = {
    on: (event, listener) => (listeners[event] ??= []).push(listener),
    emit: (event, { storyId }) => event === 'setCurrentStory' && open(storyId),
  };
  const stories = ${JSON.stringify(stories)};
  const open = async (id) => {
    const root = document.getElementById('root');
    root.textContent = id;
    let reporters = [];
    await eval('(async () => {' + stories[id].replace('return emit', 'throw emit') + '})()').then(
      () => emit('storyFinished', { storyId: id, reporters }), (emitted) => emitted);
  };
  setTimeout(() => open(new URLSearchParams(location.search).get('id')), 50);
</script></body></html>`;

const page = (content: string): string =>
  `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
   <body><div id="storybook-docs"><main class="sbdocs-content">${content}</main></div></body></html>`;

/** The content of a docs page, by its id. */
const pages: Readonly<Record<string, string>> = {
  'text--docs': '<h1 id="top">Text</h1><a href="#top">Up</a> <a href="./?path=/docs/text--docs">Here</a>',
  'error--docs': '<h1>Text</h1><script>console.error("a bad word")</script>',
  'wide--docs': '<h1>Text</h1><p style="inline-size: 1000px">Wide</p>',
  'unseen--docs':
    '<h1>Text</h1><style>@media (prefers-color-scheme: dark) { p { color: #ccc } }</style><p>Hard to read</p>',
  'links--docs':
    '<h1>Text</h1><a href="./?path=/docs/gone--docs">One</a> <a href="#gone">Two</a> <a href="/gone.json">Three</a>',
  'picture--docs': '<h1>Text</h1><img src="/gone.png" alt="Gone" />',
};

describe('The walk of Storybook', () => {
  let site: RunningServer;
  let browser: Browser;

  before(async () => {
    const app = new Hono()
      .get('/iframe.html', (context) => {
        const id = context.req.query('id')!;
        return context.html(id in pages ? page(pages[id]!) : stub);
      })
      .get('/late', async (context) => {
        // eslint-disable-next-line no-restricted-syntax -- A slow server
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        return context.text('');
      });
    site = await startServer(app);
    browser = await chromium();
  });
  after(() => site.close());

  describe('a story', () => {
    it('passes if nothing is wrong, first or after another, and if a request fails', async () => {
      assert.deepEqual(await visit('good', 'fails-to-load', 'good'), [[], [], []]);
    });

    const faults: Readonly<Record<string, RegExp>> = {
      'throws-late': /^exception: .*lost its head/,
      rejects: /^exception: .*gave up/,
      logs: /^console error: a bad word$/,
      overflows: /^overflows by \d+ px$/,
      'has-violation': /^axe image-alt: <img>$/,
      throws: /^storyThrewException: .*no such widget/,
      'fails-to-play': /^playFunctionThrewException: .*expected a headline/,
      missing: /^storyMissing: "missing"$/,
    };
    for (const [id, told] of Object.entries(faults))
      it(`that ${id.replaceAll('-', ' ')} is reported, and not the next one`, async () => {
        const [, problems, next] = await visit('good', id, 'good');
        assert.equal(problems!.length, 1);
        assert.match(problems![0]!, told);
        assert.deepEqual(next, []);
      });
  });

  it('takes a picture of a story when all its requests are answered', async () => {
    const still = new StillPage(browser, site.origin, { name: 'still', globals: '', width: 400 });
    await still.visit('asks-late');
    const { height } = await decode(still.page!, await still.take());
    await still.close();
    assert.ok(height >= 200, `${height} px`);
  });

  describe('a page of text', () => {
    const told: Readonly<Record<string, RegExp[]>> = {
      'text--docs': [],
      'error--docs': [/^console error: a bad word$/],
      'wide--docs': [/^overflows by \d+ px$/],
      'unseen--docs': [/^axe color-contrast: .*Hard to read/],
      'links--docs': [/^broken link: .*gone--docs$/, /^broken link: .*#gone$/, /^broken link: \/gone\.json$/],
      'picture--docs': [/^missing picture: \/gone\.png$/],
    };
    for (const [id, expected] of Object.entries(told))
      it(`${id.replace('--docs', '')}: ${expected.length} problems`, async () => {
        const modes = [
          { width: 1280, scheme: 'light' as const },
          { width: 390, scheme: 'dark' as const },
        ];
        const watched = await openWatched(browser, 1280, { isStory: false });
        const problems = (await visitDocs(watched, site.origin, id, modes, new Set(Object.keys(pages)))).flat();
        await watched.page.close();
        assert.equal(problems.length, expected.length, problems.join('\n'));
        for (const [index, problem] of problems.entries()) assert.match(problem, expected[index]!);
      });
  });

  it('rejects a named story that does not exist, and a list without a widget or a composition', () => {
    const entries: Entry[] = [
      { id: 'widgets-card--default', title: 'Widgets/Card', name: 'One', type: 'story' },
      { id: 'widgets-list--default', title: 'Widgets/List', name: 'One', type: 'story' },
      { id: 'compositions-pages--front', title: 'Compositions/Pages', name: 'One', type: 'story' },
      { id: 'widgets-list--docs', title: 'Widgets/List', name: 'One', type: 'docs' },
    ];
    assert.deepEqual(checkNames(['widgets-card--default', 'widgets-card--gone'], entries), [
      'there is no story widgets-card--gone',
      'no story of Widgets/List is named',
      'the composition compositions-pages--front is not named',
    ]);
  });

  it('counts the passed checks, and continues after a leg that throws', async () => {
    const outcome = await walkAll(
      [
        { name: 'broken', seconds: 2, walk: () => Promise.reject(new Error('the browser went away')) },
        {
          name: 'whole',
          seconds: 1,
          walk: async (tell) => (tell('one', []), tell('two', ['is wrong', 'in two ways'])),
        },
      ],
      1,
    );
    assert.equal(outcome.passed, 1);
    assert.match(outcome.failures[0]!, /^the walk itself, broken: .*the browser went away/);
    assert.equal(outcome.failures[1], 'two: is wrong');
  });

  /** Opens stories one after another, and collects the problems of each. */
  async function visit(...ids: string[]): Promise<string[][]> {
    const walk = new StoryPage(browser, site.origin, { name: 'plain', globals: '', width: 800 });
    const problems: string[][] = [];
    for (const id of ids) problems.push(await walk.visit(id));
    await walk.close();
    return problems;
  }
});
