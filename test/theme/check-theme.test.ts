import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { checkTheme, watchTheme } from '../../src/theme/check-theme.js';
import { nearMiss } from '../../src/theme/near-miss.js';
import { tokens } from '../../src/theme/tokens.js';
import { widgetProperties } from '../../src/theme/widget-properties.js';
import { FakeClock } from '../support/page/fake-clock.js';
import { clearPage, ConsoleWatch, partOf, place, rendered, until } from '../support/page/page.js';

const card =
  '<news-headline-card href="/a" headline="Rain ends drought" kicker="Weather" published-at="2026-03-02"></news-headline-card>';

const presets = ['plain', 'salmon', 'broadsheet', 'bold', 'japanese', 'arabic'] as const;
const picture = new URL('../hosts/newsroom/pictures/barrier-320.webp', import.meta.url).href;

const allWidgets = `
  <news-headline-card layout="lead" href="/a" kicker="Ports" headline="Dredging to start early" standfirst="It is too shallow." label="live breaking" authors="Mara Lin" published-at="2026-03-02" image="${picture}" image-alt="" image-width="320" image-height="213"></news-headline-card>
  <news-headline-card href="/a" kicker="Ports" headline="Why it silts up" label="opinion analysis" authors="Mara Lin" related='[{"headline": "Dredging", "url": "/b"}]'></news-headline-card>
  <news-headline-card layout="compact" href="/a" headline="Sail" label="sponsored" sponsor="Halyard Shipping"></news-headline-card>
  <news-headline-card layout="text" href="/a" headline="Tides" label="exclusive updated" access="subscriber"></news-headline-card>
  <news-byline authors="Mara Lin, ports reporter; Ruth Calder" agency="Halyard Press" dateline="Kelmouth" published-at="2026-03-02"></news-byline>
  <news-photo-caption caption="The barrier at Kelmouth" credit="Ansel Dray"><img src="${picture}" alt="" width="320" height="213"></news-photo-caption>
  <news-share-icons url="https://news.example/a" networks="x copy" appearance="icon-label"></news-share-icons>
  <news-subscription-prompt state="exhausted" subscribe-href="/s" sign-in-href="/i">
    <news-offer name="Digital" price="9" currency="USD" period="month" href="/d" terms="Until you cancel" deadline="2099-03-02"></news-offer>
  </news-subscription-prompt>`;

const textOf = async (path: string): Promise<string> => (await fetch(path)).text();

/** Replaces a property of an object during a test; `undefined` removes it. */
function replace(owner: object, name: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { ...descriptor, configurable: true });
  restores.push(() => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  });
}
const restores: (() => void)[] = [];

/** Watches the page until the end of a test, with a clock that the test moves. `look` starts the next look. */
function watch(): { heard: ConsoleWatch; clock: FakeClock; look: () => Promise<void> } {
  const clock = new FakeClock('2026-03-02T12:00:00Z');
  const heard = new ConsoleWatch();
  heard.start();
  const stop = watchTheme();
  restores.push(() => {
    stop();
    heard.stop();
    clock.stop();
  });
  const look = async (): Promise<void> => {
    // The watch has now noticed the test's changes.
    await Promise.resolve();
    clock.pass(600_000);
  };
  return { heard, clock, look };
}

/** Returns the warnings for a page with a style sheet. */
async function saidOf(css: string, body = card): Promise<string[]> {
  await place(`<div><style>${css}</style>${body}</div>`);
  return checkTheme().map(wordsOf);
}

const wordsOf = ({ subject, message, where }: ReturnType<typeof checkTheme>[number]): string =>
  `${subject} ${message} (${where})`;

describe('The check of a theme', () => {
  afterEach(() => {
    clearPage();
    for (const restore of restores.splice(0)) restore();
    for (const root of [document.documentElement, document.body])
      for (const name of ['style', 'data-theme', 'data-bs-theme']) root.removeAttribute(name);
  });

  for (const preset of presets) {
    it(`is silent for the preset ${preset}, on a light page and a dark one`, async () => {
      const css = await textOf(`/src/theme/presets/${preset}.css`);
      for (const host of ['background: #fff; color: #1a1a1a', 'color-scheme: dark; background: #121212; color: #eee']) {
        expect(await saidOf(css, `<div style="${host}">${allWidgets}</div>`)).to.deep.equal([]);
        clearPage();
      }
    });
  }

  it('reports nothing for the examples in the docs', async () => {
    const readme = await textOf('/README.md');
    const docs = await textOf('/stories/theming.mdx');
    const chapter = readme.split('## Theme it')[1]!.split('\n## ')[0]!;
    const snippets = [...(chapter + docs).matchAll(/```(?:css|html)\n([^]*?)```|`(--news-[\w-]+: ?;)`/g)].map(
      ([, block, line]) => (block ? block.replace(/<\/?style>/g, '') : `:root { ${line} }`),
    );
    expect(snippets).to.have.lengthOf(11);
    for (const snippet of snippets) {
      expect(await saidOf(snippet, allWidgets), snippet).to.deep.equal([]);
      clearPage();
    }
  });

  it('reports nothing for every token with its default, every widget’s own property, and a page without a theme', async () => {
    const defaults = Object.entries(tokens)
      // A variable cannot be inherit; leaving it out is.
      .filter(([, { value }]) => value !== 'inherit')
      .map(([name, { value }]) => `--news-${name}: ${value};`);
    const own = widgetProperties.map((name) => `${name}: 1px;`);
    expect(
      await saidOf(`:root { ${[...defaults, ...own, '--news-reserve: 3em;'].join('\n')} --news-color-text: black }`),
    ).to.deep.equal([]);
    clearPage();
    expect(await saidOf('p { color: red; --own: 1; --newsletter: 2 }')).to.deep.equal([]);
  });

  it('suggests the right name for a misspelt property in any rule, adopted sheet or attribute, and names its place', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('main { --news-headline-wieght: 700 }');
    document.adoptedStyleSheets.push(sheet);
    const said = await saidOf(
      '@media screen { .front { --news-color-acent: red } } section { & p { --news-font-heading: serif } }',
      `<p id="one" class="lead" style="--news-spacing: 4px">${card}</p>`,
    );
    document.adoptedStyleSheets = [];
    expect(said).to.have.lengthOf(4);
    expect(said).to.include(
      '--news-color-acent is not a property of the widgets, so it has no effect. Did you mean --news-color-accent? (a style sheet of the page, .front)',
    );
    expect(said.join('\n')).to.match(/--news-font-heading .*--news-font-headline\? \(a style sheet of the page, & p\)/);
    expect(said.join('\n')).to.match(/--news-headline-wieght .*--news-headline-weight\?/);
    expect(said.join('\n')).to.match(/--news-spacing .*--news-space\? \(<p>#one\.lead\)/);
  });

  it('recognizes common mistakes, and does not guess for unknown names', () => {
    const known = [...Object.keys(tokens).map((name) => `--news-${name}`), ...widgetProperties];
    const meant = {
      '--news-accent': '--news-color-accent',
      '--news-colour-accent': '--news-color-accent',
      '--news-color-accent-color': '--news-color-accent',
      '--news-headline-font': '--news-font-headline',
      '--news-color-on-acccent': '--news-color-on-accent',
      '--news-raduis': '--news-radius',
      '--news-card-gap': '--news-headline-card-gap',
      '--news-font-lable': '--news-font-label',
      '--news-color-backdrop-of-everything': undefined,
      '--news-zzz': undefined,
    };
    for (const [written, wanted] of Object.entries(meant)) expect(nearMiss(written, known), written).to.equal(wanted);
  });

  it('lists the valid values of a token for an invalid one', async () => {
    const said = await saidOf(`:root {
      --news-scale: 110%; --news-space: 0; --news-rule: thin; --news-color-accent: bleu; --news-headline-leading: normal;
      --news-duration: 0.2; --news-color-line: var(--whatever) }`);
    expect(said.map((line) => line.replace(/ \(a style.*/, ''))).to.deep.equal([
      '--news-scale is 110%, which does not work in calc(). Use a number, such as 1.',
      '--news-space is 0, which does not work in calc(). Use a length with a unit, such as 4px or 0px.',
      '--news-rule is thin, which does not work in calc(). Use a length with a unit, such as 1px or 0px.',
      '--news-color-accent is bleu, which is not a valid value. Use a value of the CSS property color, such as currentcolor.',
      '--news-headline-leading is normal, which does not work in calc(). Use a number, such as 1.15.',
      '--news-duration is 0.2, which is not a valid value. Use a value of the CSS property transition-duration, such as 150ms.',
    ]);
  });

  it('reports inherit at the root, where it has no effect, and no other keyword', async () => {
    const said = await saidOf(`
      :root { --news-font-headline: inherit; --news-color-text: initial; --news-space: unset }
      html { @media screen { --news-space: inherit } }
      .front, :root .front { --news-rule: inherit; --news-color-accent: revert }`);
    document.documentElement.style.setProperty('--news-radius', 'inherit');
    said.push(wordsOf(checkTheme().at(-1)!));
    expect(said).to.deep.equal([
      "--news-font-headline is inherit, which has no effect on the root element. To use the page's own font, leave it empty: --news-font-headline: ; (a style sheet of the page, :root)",
      '--news-space is inherit, which has no effect on the root element. Remove it. (a style sheet of the page, html)',
      '--news-radius is inherit, which has no effect on the root element. Remove it. (<html>)',
    ]);
  });

  it('reports a token that is empty, except fonts', async () => {
    const faces = '--news-font-headline: ; --news-font-text: ; --news-font-label: ;';
    expect(await saidOf(`:root { ${faces} --news-space: ; }`)).to.deep.equal([
      '--news-space is empty, so the styles that use it have no effect. Give it a value, or remove it. (a style sheet of the page, :root)',
    ]);
  });

  it('ignores a name that the page’s own CSS reads, and reports one that nothing reads', async () => {
    const said = await saidOf(`
      :root { --news-ticker-speed: 20s; --news-ticker-colour: red; --news-ticker: 1; --news-colour-text: red }
      @media print { .ticker { animation-duration: var( --news-ticker-speed, 10s); p { color: var(--news-ticker-colour) } } }
      .lead { --own: var(--news-colour-text) }`);
    expect(said).to.deep.equal([
      '--news-ticker is not a property of the widgets, so it has no effect. Correct or remove it. (a style sheet of the page, :root)',
    ]);
  });

  it('ignores rules that do not apply: a sheet for other media, and unsupported conditions', async () => {
    const rule = ':root { --news-color-acent: red }';
    const page = await place(
      `<div><style media="not all">${rule}</style><style>@supports (color: no-color) { ${rule} }</style></div>`,
    );
    expect(checkTheme()).to.deep.equal([]);
    page.querySelector('style')!.media = 'screen';
    expect(checkTheme()).to.have.lengthOf(1);
    page.querySelector('style')!.sheet!.disabled = true;
    expect(checkTheme()).to.deep.equal([]);
  });

  it('names one problem in many places once', async () => {
    const rules = Array.from({ length: 50 }, (_, index) => `.s${index} { --news-color-acent: red }`);
    const style = 'background: white; color: black; --news-color-accent: #d09a30';
    const two = card + card.replace('Weather', 'Sport').replace('href', 'class="second" href');
    const said = await saidOf(
      rules.join('') + '.a, .b { --news-raduis: 1px } .c { --news-raduis: 1px }',
      `<div style="${style}">${two.repeat(30)}</div>`,
    );
    expect(said.map((line) => line.replace(/in #.*Change/, '… Change'))).to.deep.equal([
      '--news-color-acent is not a property of the widgets, so it has no effect. Did you mean --news-color-accent? (a style sheet of the page, .s0 and 49 more places)',
      '--news-raduis is not a property of the widgets, so it has no effect. Did you mean --news-radius? (a style sheet of the page, .a, .b and 1 more place)',
      '<news-headline-card> shows “Weather” … Change --news-color-accent. (<news-headline-card> and 59 more places)',
    ]);
    clearPage();
    const gray = 'background: white; color: black; --news-color-accent: #aaa; --news-color-quiet: #aaa';
    expect(await saidOf('', `<div style="${gray}">${card}${card}</div>`), 'one for each token').to.have.lengthOf(2);
  });

  it('reports a background without a text colour', async () => {
    const [said, ...rest] = await saidOf(
      '.salmon { --news-color-surface: #fff1e5 }',
      `<div class="salmon" style="color: black">${card}</div>`,
    );
    expect(said).to.match(/^<news-headline-card> has --news-color-surface, but no --news-color-text\. Set both/);
    expect(rest).to.deep.equal([]);
  });

  it('reports text that a theme has made hard to read, with the token', async () => {
    const style = 'background: white; color: black; --news-color-accent: #d09a30; --news-color-quiet: #aaaaaa';
    const said = await saidOf('', `<div style="${style}">${card}</div>`);
    expect(said, said.join('\n')).to.have.lengthOf(2);
    expect(said[0]).to.match(
      /“Weather” in #d09a30 on #ffffff, a contrast of 2\.\d\d:1\. Readers need 4\.5:1\. Change --news-color-accent\./,
    );
    expect(said[1]).to.match(/#aaaaaa on #ffffff, a contrast of 2\.32:1\. .* Change --news-color-quiet\./);
  });

  it('reports the text on a button', async () => {
    const prompt = '<news-subscription-prompt state="exhausted" subscribe-href="/s"></news-subscription-prompt>';
    const style = 'background: white; color: black; --news-color-accent: #0b5563; --news-color-on-accent: #2a7a8a';
    expect((await saidOf('', `<div style="${style}">${prompt}</div>`)).join()).to.match(
      /Change --news-color-on-accent or/,
    );
  });

  for (const [token, words] of [
    ['live', 'Live'],
    ['breaking', 'Breaking'],
    ['opinion', 'Opinion'],
    ['opinion', 'Analysis'],
    ['sponsored', 'Sponsored'],
    ['quiet', 'Exclusive'],
    ['quiet', 'Updated'],
  ] as const) {
    it(`names the token of the label ${words}`, async () => {
      const style = `background: white; color: black; --news-color-quiet: #333; --news-color-${token}: #aaaaab`;
      const labelled = `<news-headline-card href="/a" headline="Rain" label="${words.toLowerCase()}"></news-headline-card>`;
      const [said, ...rest] = await saidOf('', `<div style="${style}">${labelled}</div>`);
      expect(said).to.match(new RegExp(`“${words}” .* Change --news-color-${token}\\.`));
      expect(rest).to.deep.equal([]);
    });
  }

  it('names the ink for a headline, a standfirst, an offer and a heading, and the quiet colour for a caption', async () => {
    const style = 'background: white; color: black; --news-color-text: #bbb; --news-color-quiet: #aaa';
    const said = await saidOf('', `<div style="${style} ; --news-color-accent: #000">${allWidgets}</div>`);
    const wrong = said.filter((line) => !/in #bbbbbb .*color-text\.|in #aaaaaa .*color-quiet\./.test(line));
    expect(wrong.filter((line) => /#bbbbbb|#aaaaaa/.test(line))).to.deep.equal([]);
    for (const tag of ['headline-card', 'subscription-prompt'])
      expect(said.join('\n')).to.match(new RegExp(`<news-${tag}> .* in #bbbbbb .*color-text\\.`));
    expect(said.join('\n')).to.match(/<news-photo-caption> .* in #aaaaaa .*color-quiet\./);
  });

  it('ignores text over a picture or a gradient, but checks text on a background above it', async () => {
    const style = 'color: black; --news-color-accent: #d09a30';
    for (const css of [
      ':root { background: linear-gradient(white, white) }',
      `:root { background: url(${picture}) }`,
      '.hero { position: relative } .hero::before { content: ""; position: absolute; inset: 0; z-index: -1; background: linear-gradient(red, red) }',
    ]) {
      for (const [own, count] of [
        ['', 0],
        ['background: white', 1],
      ] as const) {
        const body = `<div class="hero"><div style="${own}; ${style}">${card}</div></div>`;
        expect(await saidOf(css, body), css + own).to.have.lengthOf(count);
        clearPage();
      }
    }
  });

  it('says nothing of the words on a banner or a dialog, whose paper is a gradient', async () => {
    const prompt = (presentation: string): string =>
      `<news-subscription-prompt presentation="${presentation}" state="metered" articles-left="2" period="month" subscribe-href="/s"></news-subscription-prompt>`;
    for (const presentation of ['banner', 'dialog']) {
      const css =
        'body { --news-color-surface: #222; --news-color-text: #eee; --news-color-accent: #111; --news-color-on-accent: #fff }';
      const page = await place(`<div style="background: white"><style>${css}</style>${prompt(presentation)}</div>`);
      await until(() => partOf(page.querySelector('news-subscription-prompt')!, 'heading'));
      await rendered(page);
      expect(checkTheme(), presentation).to.deep.equal([]);
      clearPage();
    }
  });

  it('reports an unknown scheme', async () => {
    expect((await saidOf('', card.replace('href', 'scheme="night" href'))).join()).to.match(
      /has scheme="night"\. Use light or dark\./,
    );
  });

  it('reports each problem once in the console while the page changes, and later problems too', async () => {
    const { heard, look } = watch();
    const page = await place(`<div><style>:root { --news-colour-accent: red }</style>${card}</div>`);
    await look();
    page.setAttribute('style', '--news-raduis: 4px');
    await look();
    expect(heard.warnings).to.deep.equal([
      '[standfirst] --news-colour-accent is not a property of the widgets, so it has no effect. Did you mean --news-color-accent? (a style sheet of the page, :root)',
      '[standfirst] --news-raduis is not a property of the widgets, so it has no effect. Did you mean --news-radius? (<div>)',
    ]);
  });

  it('looks half a second after a change, and not before', async () => {
    const { heard, clock } = watch();
    await place('<p style="--news-raduis: 1px">');
    clock.pass(499);
    expect(heard.warnings).to.have.lengthOf(0);
    clock.pass(1);
    expect(heard.warnings).to.have.lengthOf(1);
  });

  for (const [root, name] of [
    [document.documentElement, 'data-theme'],
    [document.body, 'data-bs-theme'],
  ] as const) {
    it(`hears of every attribute of the page’s <${root.localName}>`, async () => {
      const css = `[${name}=night] div { --news-color-accent: #d09a30 }`;
      await place(`<div style="background: white; color: black"><style>${css}</style>${card}</div>`);
      const { heard, look } = watch();
      await look();
      expect(heard.warnings).to.deep.equal([]);
      root.setAttribute(name, 'night');
      await look();
      expect(heard.warnings.join()).to.match(/“Weather” in #d09a30/);
    });
  }

  it('looks at a page that never rests, and the less often the longer a look takes', async () => {
    const looks: number[] = [];
    const sheets = document.styleSheets;
    let time = 0;
    replace(performance, 'now', { value: () => time });
    replace(document, 'styleSheets', {
      get: () => {
        looks.push(time);
        time += 60;
        return sheets;
      },
    });
    const { clock } = watch();
    for (let tick = 0; tick < 100 && looks.length < 2; tick++) {
      document.body.toggleAttribute('data-tick');
      // The watch has now noticed it.
      await Promise.resolve();
      clock.pass(50);
      time += 50;
    }
    document.body.removeAttribute('data-tick');
    expect(looks).to.have.lengthOf(2);
    expect(looks[1]! - looks[0]!).to.be.within(1200, 1400);
  });

  it('reports a problem once, for any number of later places', async () => {
    const { heard, look } = watch();
    const style = 'background: white; color: black; --news-color-accent: #d09a30; --news-colour-line: red';
    const page = await place(`<div style="${style}">${card}</div>`);
    await look();
    expect(heard.warnings).to.have.lengthOf(2);
    await place(`<div style="${style}">${card}</div>`);
    page.querySelector('news-headline-card')!.setAttribute('kicker', 'Sport');
    page.setAttribute('class', 'later');
    await place('<p style="--news-raduis: 1px">');
    await look();
    expect(heard.warnings).to.have.lengthOf(3);
    expect(heard.warnings[2]).to.match(/^\[standfirst\] --news-raduis is .* \(<p>\)$/);
  });

  it('never throws from its timer, and goes on when it can', async () => {
    let tries = 0;
    const { styleSheets } = document;
    let isGone = true;
    replace(document, 'styleSheets', {
      get: () => {
        tries += 1;
        if (isGone) throw new TypeError('gone');
        return styleSheets;
      },
    });
    const { heard, look } = watch();
    // An error of its timer is thrown here.
    await look();
    expect(tries).to.equal(1);
    isGone = false;
    await place('<p style="--news-raduis: 1px">');
    await look();
    expect(heard.warnings).to.have.lengthOf(1);
  });

  it('does as much as it can in a DOM without a browser', async () => {
    await place(
      `<div><style media="screen">:root { --news-raduis: 4px; --news-color-accent: bleu }</style>${card}</div>`,
    );
    for (const name of ['OffscreenCanvas', 'CSS', 'CSSSupportsRule', 'matchMedia'])
      replace(window, name, { value: undefined });
    replace(document, 'adoptedStyleSheets', { value: undefined });
    expect(checkTheme().map(({ subject }) => subject)).to.deep.equal(['--news-raduis']);
  });
});
