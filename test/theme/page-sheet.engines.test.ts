import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { painted, partOf, until } from '../support/page/page.js';
import { addRules, card, clearTheme, open } from '../support/page/presets.js';

const sheet = await textOf('/src/theme/page.css');
const content = `<p><a class="other" href="/b">A link of the page</a></p>${card('')}
  <news-subscription-prompt state="exhausted" subscribe-href="/s"></news-subscription-prompt>`;

async function textOf(path: string): Promise<string> {
  const response = await fetch(path);
  expect(response.ok, path).to.equal(true);
  return response.text();
}

/** Returns the look of a page under a style sheet: its link, its text and the widgets. */
async function lookUnder(css: string, host?: string): Promise<Record<string, string>> {
  addRules(css);
  addRules(sheet);
  const page = await open(host, 'ltr', content);
  const style = (tag: string, part: string): CSSStyleDeclaration =>
    getComputedStyle(partOf(page.querySelector(tag)!, part)!);
  await until(() => partOf(page.querySelector('news-subscription-prompt')!, 'action'));
  const headline = style('news-headline-card', 'headline');
  return {
    link: painted(getComputedStyle(page.querySelector('.other')!).color),
    text: getComputedStyle(page.querySelector('p')!).fontFamily,
    ink: painted(getComputedStyle(page).color),
    accent: painted(style('news-headline-card', 'kicker').color),
    action: painted(
      getComputedStyle(partOf(page.querySelector('news-subscription-prompt')!, 'action')!.firstElementChild!).color,
    ),
    radius: style('news-subscription-prompt', 'action').borderTopLeftRadius,
    headline: headline.fontFamily,
    label: style('news-headline-card', 'kicker').fontFamily,
  };
}

describe('The style sheet page.css', () => {
  afterEach(clearTheme);

  for (const [name, path, radius] of [
    ['Bootstrap 5', 'bootstrap-5/dist/css/bootstrap.css', '6px'],
    ['Bulma', 'bulma/css/bulma.css', '6px'],
  ] as const) {
    it(`gives widgets the link colour, the corners and the font of ${name}`, async () => {
      const look = await lookUnder(await textOf(`/node_modules/${path}`));
      expect(look.accent).to.equal(look.link);
      expect(look.accent).not.to.equal(look.ink);
      expect([look.radius, look.headline, look.label]).to.deep.equal([radius, look.text, look.text]);
    });
  }

  const known: [look: string, value: string, ...properties: string[]][] = [
    [
      'accent',
      'rgb(11, 85, 99)',
      '--pico-primary',
      '--wa-color-text-link',
      '--fgColor-accent',
      '--nc-lk-1',
      '--ghost-accent-color',
    ],
    ['radius', '5px', '--pico-border-radius', '--wa-border-radius-m', '--borderRadius-medium'],
    [
      'headline',
      'Charter, serif',
      '--gh-font-heading',
      '--wp--preset--font-family--heading',
      '--wa-font-family-heading',
    ],
  ];
  for (const [what, value, ...properties] of known) {
    for (const property of properties) {
      it(`knows ${property}`, async () => {
        const look = await lookUnder(`:root { ${property}: ${value}; font-family: Verdana }`);
        expect([look[what], look.label]).to.deep.equal([value, 'Verdana']);
      });
    }
  }

  it('writes white on Bootstrap’s blue, as its buttons do, and black on its pale blue of a dark page', async () => {
    const css = await textOf('/node_modules/bootstrap-5/dist/css/bootstrap.css');
    const { action } = await lookUnder(css);
    clearTheme();
    const dark = await lookUnder(`${css} :root { --bs-link-color: #6ea8fe }`);
    expect([action, dark.action]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('leaves the ink and square corners on a page without such variables', async () => {
    const look = await lookUnder('a { color: rgb(11, 85, 99) } button { border-radius: 8px }');
    expect([look.accent, look.radius]).to.deep.equal([look.ink, '0px']);
  });

  it('loses to the page’s own values, also to earlier ones', async () => {
    const own = ':root { --news-color-accent: rgb(1, 2, 3); --news-radius: 9px; --news-font-headline: Charter }';
    const look = await lookUnder(`${own} :root { --bs-link-color: red; --bs-border-radius: 5px }`);
    expect([look.accent, look.radius, look.headline]).to.deep.equal(['rgb(1, 2, 3)', '9px', 'Charter']);
  });
});
