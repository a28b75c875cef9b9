import { expect } from '@open-wc/testing';
import '../../src/components/define.js';
import { checkTheme, watchTheme } from '../../src/theme/check-theme.js';
import { nearMiss } from '../../src/theme/near-miss.js';
import { tokens } from '../../src/theme/tokens.js';
import { widgetProperties } from '../../src/theme/widget-properties.js';
import { clearPage, ConsoleWatch, place, until } from '../support/page.js';

const card =
  '<news-headline-card href="/a" headline="Rain ends drought" kicker="Weather" published-at="2026-03-02"></news-headline-card>';

/** What is said of a page with a style sheet. */
async function saidOf(css: string, body = card): Promise<string[]> {
  await place(`<div><style>${css}</style>${body}</div>`);
  return checkTheme().map(({ subject, message, where }) => `${subject} ${message} (${where})`);
}

describe('The check of a theme', () => {
  afterEach(clearPage);

  it('is silent for every token with its default, every widget’s own property, and a page without a theme', async () => {
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

  it('names what was probably meant by a misspelt property, and where it stands', async () => {
    expect(await saidOf('@media screen { .front { --news-color-acent: red } }')).to.deep.equal([
      '--news-color-acent is no property of the widgets, so it does nothing. Did you mean --news-color-accent? (a style sheet of the page, .front)',
    ]);
  });

  it('finds it in a style attribute, in a rule inside another, and in a sheet that a script adopted', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('main { --news-headline-wieght: 700 }');
    document.adoptedStyleSheets.push(sheet);
    const said = await saidOf(
      'section { & p { --news-font-heading: serif } }',
      `<p id="one" class="lead" style="--news-spacing: 4px">${card}</p>`,
    );
    document.adoptedStyleSheets = [];
    expect(said.join('\n')).to.match(/--news-font-heading .*--news-font-headline\? \(a style sheet of the page, & p\)/);
    expect(said.join('\n')).to.match(/--news-headline-wieght .*--news-headline-weight\?/);
    expect(said.join('\n')).to.match(/--news-spacing .*--news-space\? \(<p>#one\.lead\)/);
  });

  it('knows what people write, and guesses at nothing that is far from all', () => {
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

  it('says what a token takes where a value is none of it', async () => {
    const said = await saidOf(`:root {
      --news-scale: 110%; --news-space: 0; --news-rule: thin; --news-color-accent: bleu; --news-headline-leading: normal;
      --news-font-headline: inherit; --news-duration: 0.2; --news-color-line: var(--whatever) }`);
    expect(said.map((line) => line.replace(/ \(a style.*/, ''))).to.deep.equal([
      '--news-scale is 110%, with which no sum can be made. Give it a number, as 1.',
      '--news-space is 0, with which no sum can be made. Give it a length with its unit, as 4px or 0px.',
      '--news-rule is thin, with which no sum can be made. Give it a length with its unit, as 1px or 0px.',
      '--news-color-accent is bleu, which it cannot take. Give it a value of color, as currentcolor.',
      '--news-headline-leading is normal, with which no sum can be made. Give it a number, as 1.15.',
      "--news-font-headline is inherit, which sets a variable to nothing. Give it a value; for the page's own, leave it empty: --news-font-headline: ;",
      '--news-duration is 0.2, which it cannot take. Give it a value of transition-duration, as 150ms.',
    ]);
  });

  it('tells of a paper without an ink', async () => {
    const [said, ...rest] = await saidOf(
      '.salmon { --news-color-surface: #fff1e5 }',
      `<div class="salmon" style="color: black">${card}</div>`,
    );
    expect(said).to.match(/^<news-headline-card> has a paper .* Set --news-color-text/);
    expect(rest).to.deep.equal([]);
  });

  it('tells of words that a theme has made hard to read, with the token that did', async () => {
    const style = 'background: white; color: black; --news-color-accent: #d09a30; --news-color-quiet: #aaaaaa';
    const said = await saidOf('', `<div style="${style}">${card}</div>`);
    expect(said, said.join('\n')).to.have.lengthOf(2);
    expect(said[0]).to.match(
      /“Weather” in #d09a30 on #ffffff, a contrast of 2\.\d\d:1 where readers need 4\.5:1\. Change --news-color-accent\./,
    );
    expect(said[1]).to.match(/#aaaaaa on #ffffff, a contrast of 2\.32:1 .* Change --news-color-quiet\./);
  });

  it('tells of the words on a button', async () => {
    const prompt = '<news-subscription-prompt state="exhausted" subscribe-href="/s"></news-subscription-prompt>';
    const style = 'background: white; color: black; --news-color-accent: #0b5563; --news-color-on-accent: #2a7a8a';
    expect((await saidOf('', `<div style="${style}">${prompt}</div>`)).join()).to.match(
      /Change --news-color-on-accent or/,
    );
  });

  it('tells of a scheme that is none', async () => {
    expect((await saidOf('', card.replace('href', 'scheme="night" href'))).join()).to.match(
      /has scheme="night"\. Use light or dark\./,
    );
  });

  it('says each problem once in the console while the page changes, and what comes later too', async () => {
    const heard = new ConsoleWatch();
    const stop = watchTheme();
    const page = await place(`<div><style>:root { --news-colour-accent: red }</style>${card}</div>`);
    await until(() => heard.warnings.length > 0);
    page.setAttribute('style', '--news-raduis: 4px');
    await until(() => heard.warnings.length > 1);
    stop();
    heard.stop();
    expect(heard.warnings).to.deep.equal([
      '[standfirst] --news-colour-accent is no property of the widgets, so it does nothing. Did you mean --news-color-accent? (a style sheet of the page, :root)',
      '[standfirst] --news-raduis is no property of the widgets, so it does nothing. Did you mean --news-radius? (<div>)',
    ]);
  });
});
