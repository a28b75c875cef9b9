import { expect } from '@open-wc/testing';
import { converter, wcagContrast } from 'culori';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { clearPage, painted, partOf, place } from '../support/page/page.js';

const card = `<news-headline-card href="/a" headline="Rain ends drought" kicker="Weather" label="live opinion"
  published-at="2026-03-02" publication="The Meridian"></news-headline-card>`;
const prompt = `<news-subscription-prompt state="exhausted" presentation="inline" subscribe-href="/s"></news-subscription-prompt>`;

const lightPage = 'background: rgb(255, 255, 255); color: rgb(17, 17, 17)';
const darkPages = {
  'declares its scheme': 'color-scheme: dark; background: rgb(18, 18, 18); color: rgb(232, 232, 232)',
  'declares none': 'background: rgb(18, 18, 18); color: rgb(232, 232, 232)',
};

/** Returns the colour of a part of a card, in a container with a style. */
async function colorOf(style: string, part: string): Promise<string> {
  const page = await place(`<div style="${style}">${card}</div>`);
  return painted(getComputedStyle(partOf(page.firstElementChild!, part)!).color);
}

async function rootStyle(style: string, tag = card): Promise<CSSStyleDeclaration> {
  const page = await place(`<div style="${style}">${tag}</div>`);
  return getComputedStyle(page.firstElementChild!.shadowRoot!.querySelector('.root')!);
}

const hueOf = (color: string): number => converter('oklch')(color)!.h!;

/** Checks that channels differ only by rounding. */
function expectAlike(shown: string, wanted: string, about: string): void {
  const channels = (color: string): number[] => [...color.matchAll(/\d+/g)].map(Number);
  const [one, other] = [channels(shown), channels(wanted)];
  expect(
    one.every((channel, index) => Math.abs(channel - other[index]!) <= 1),
    `${about}: ${shown}, ${wanted}`,
  ).to.equal(true);
}

const brandColors = ['#0b5563', '#990f3d', '#1a3d8f', '#b0531b', '#005a2b', '#c8102e', '#5b2a86', '#333333'];

describe('A theme’s colours', () => {
  afterEach(clearPage);

  it('are shown as they were given on a page that they go with', async () => {
    for (const accent of [...brandColors, '#ff7a00', 'rgb(200, 30, 60)', 'hsl(210 80% 40%)', 'oklch(0.5 0.12 200)']) {
      expectAlike(await colorOf(`${lightPage}; --news-color-accent: ${accent}`, 'kicker'), painted(accent), accent);
    }
    for (const accent of ['#86c5cd', '#f0a08f', '#ffd166', '#ff5a5a', 'white']) {
      const style = `${darkPages['declares its scheme']}; --news-color-accent: ${accent}`;
      expectAlike(await colorOf(style, 'kicker'), painted(accent), accent);
    }
  });

  it('are shown unchanged if the ink around them is translucent', async () => {
    const columnist = card.replace('label="live opinion"', 'label="opinion" authors="Edda Marlin"');
    for (const ink of ['rgb(17, 17, 17)', 'rgb(17 17 17 / 60%)']) {
      const page = await place(
        `<div style="background: white; color: ${ink}; --news-color-opinion: #7a4a0c; --news-color-accent: #0b5563">${columnist}</div>`,
      );
      const widget = page.firstElementChild!;
      for (const [part, color] of [
        ['authors', '#7a4a0c'],
        ['kicker', '#0b5563'],
      ] as const)
        expectAlike(painted(getComputedStyle(partOf(widget, part)!).color), painted(color), `${part} in ${ink}`);
    }
  });

  it('keep their translucence', async () => {
    const style = await rootStyle(`${lightPage}; --news-color-surface: rgb(200 20 30 / 40%)`);
    const { r, g, b, alpha } = converter('rgb')(style.backgroundColor)!;
    expect([r, g, b].map((channel) => Math.round(channel * 255))).to.deep.equal([200, 20, 30]);
    expect(alpha).to.be.closeTo(0.4, 0.002);
  });

  for (const [page, style] of Object.entries(darkPages)) {
    it(`are readable on a dark page that ${page}, in their hue, if a theme has one palette for light pages`, async () => {
      for (const accent of brandColors) {
        for (const [token, part] of [
          ['accent', 'kicker'],
          ['quiet', 'time'],
        ] as const) {
          const shown = await colorOf(`${style}; --news-color-${token}: ${accent}`, part);
          expect(wcagContrast(shown, 'rgb(18, 18, 18)'), `${token} ${accent}`).to.be.at.least(4.5);
          if (accent === '#333333') continue;
          const turn = Math.abs(hueOf(shown) - hueOf(accent));
          expect(Math.min(turn, 360 - turn), `hue of ${token} ${accent}: ${shown}`).to.be.below(12);
        }
      }
    });

    it(`have ink and paper turned together on a dark page that ${page}`, async () => {
      for (const [paper, ink] of [
        ['#fff1e5', '#33302e'],
        ['#ffffff', '#000000'],
        ['#fdf6d8', '#222222'],
      ] as const) {
        const themed = `${style}; --news-color-surface: ${paper}; --news-color-text: ${ink}; --news-color-accent: ${ink}`;
        const root = await rootStyle(themed);
        const shown = painted(root.backgroundColor);
        expect(wcagContrast(shown, 'white'), `${paper} turns dark: ${shown}`).to.be.above(
          paper === '#ffffff' ? 12 : 10,
        );
        expect(wcagContrast(painted(root.color), shown), `${ink} on ${paper}`).to.be.at.least(10);
        expect(wcagContrast(await colorOf(themed, 'kicker'), 'black'), `accent ${ink}`).to.be.above(7);
      }
    });

    for (const [what, theme] of Object.entries({
      'one palette': `--news-color-surface: #fff1e5; --news-color-text: #33302e; --news-color-accent: #990f3d;
        --news-color-on-accent: #ffffff; --news-color-quiet: #66605c; --news-color-line: #ccc1b7; --news-color-raised: #f2dfce;
        --news-color-live: #b3001b; --news-color-opinion: #7a4a0c; --news-color-sponsored: #5e5a52; --news-color-focus: #0d7680`,
      'translucent colours':
        '--news-color-quiet: rgb(0 0 0 / 60%); --news-color-accent: rgb(153 15 61 / 85%); --news-color-text: rgb(0 0 0 / 87%)',
    })) {
      it(`are readable in every widget on a dark page that ${page}, under a theme of ${what}`, async () => {
        await expect(
          await place(`<div style="${style}; ${theme}">${card}${card.replace('opinion', 'sponsored')}${prompt}</div>`),
        ).to.be.accessible();
      });
    }
  }

  it('are readable on a light page if a theme’s one palette is for dark pages', async () => {
    for (const accent of ['#86c5cd', '#f0a08f', '#ffd166', '#ffffff']) {
      const shown = await colorOf(`${lightPage}; --news-color-accent: ${accent}`, 'kicker');
      expect(wcagContrast(shown, 'white'), accent).to.be.at.least(4.5);
    }
  });

  it('do not change in black and white, nor in a dark section of a light page, with its own ink and paper', async () => {
    for (const [style, paper, ink, accent] of [
      [lightPage, '#16302b', '#f4efe6', '#ffb86b'],
      [lightPage, '#fff', '#000', '#000'],
      [darkPages['declares its scheme'], '#000', '#fff', '#fff'],
      [darkPages['declares none'], '#000', '#fff', '#fff'],
    ] as const) {
      const themed = `${style}; --news-color-surface: ${paper}; --news-color-text: ${ink}; --news-color-accent: ${accent}`;
      const root = await rootStyle(themed);
      expectAlike(painted(root.backgroundColor), painted(paper), themed);
      expectAlike(painted(root.color), painted(ink), themed);
      expectAlike(await colorOf(themed, 'kicker'), painted(accent), themed);
    }
  });

  it('are read on the paper that an ink of middle lightness has, by the scheme of the page', async () => {
    const theme = '--news-color-text: #1a1d1b; --news-color-accent: #0b5563';
    for (const ink of ['#888', '#28a745']) {
      const root = await rootStyle(`background: white; color: ${ink}; ${theme}`);
      expectAlike(painted(root.color), painted('#1a1d1b'), ink);
    }
    for (const [style, paper] of [
      ['color-scheme: dark; background: black; color: #808080', 'black'],
      ['background: #0d1117; color: #9ca3af', '#0d1117'],
      ['background: #222; color: #aaa', '#222'],
    ] as const) {
      expect(wcagContrast(painted((await rootStyle(`${style}; ${theme}`)).color), paper), style).to.be.above(7);
      expect(wcagContrast(await colorOf(`${style}; ${theme}`, 'kicker'), paper), style).to.be.at.least(4.5);
    }
  });

  it('keep a hairline that is pale on a dark page, and make a dark one lighter', async () => {
    for (const style of Object.values(darkPages)) {
      const line = async (color: string): Promise<string> => {
        const page = await place(`<div style="${style}; --news-color-line: ${color}">${card}</div>`);
        return painted(
          getComputedStyle(page.firstElementChild!.shadowRoot!.querySelector('.meta > *')!).borderInlineStartColor,
        );
      };
      expectAlike(await line('#eee'), painted('#eee'), style);
      expect(wcagContrast(await line('#111'), 'rgb(18, 18, 18)')).to.be.above(1.8);
    }
  });

  it('are used unchanged if a theme sets a pair', async () => {
    for (const [token, part, pair] of [
      ['accent', 'kicker', ['#b00020', '#e5484d']],
      ['quiet', 'time', ['#666666', '#8a8a8a']],
    ] as const) {
      const style = `--news-color-${token}: light-dark(${pair.join()})`;
      expectAlike(await colorOf(`${lightPage}; ${style}`, part), painted(pair[0]), token);
      expectAlike(await colorOf(`${darkPages['declares its scheme']}; ${style}`, part), painted(pair[1]), token);
    }
  });

  it('are readable on a page that allows dark colours and stays white, if a pair has a pale colour for dark', async () => {
    const columnist = card.replace('label="live opinion"', 'label="opinion" authors="Edda Marlin"');
    const theme = ['accent', 'quiet', 'opinion'].map((name) => `--news-color-${name}: light-dark(#555, #c8c8b4)`);
    await expect(
      await place(
        `<div style="color-scheme: dark; background: white; color: #222; ${theme.join(';')}">${columnist}</div>`,
      ),
    ).to.be.accessible();
  });

  it('follow a page that turns dark under the widget', async () => {
    const page = await place<HTMLElement>(`<div style="${lightPage}; --news-color-accent: #0b5563">${card}</div>`);
    const kicker = partOf(page.firstElementChild!, 'kicker')!;
    const light = painted(getComputedStyle(kicker).color);
    page.style.color = 'rgb(232, 232, 232)';
    const dark = painted(getComputedStyle(kicker).color);
    expect(wcagContrast(dark, 'black') - wcagContrast(light, 'black')).to.be.above(3);
  });

  it('leave a page without a theme its ink to the letter', async () => {
    expect((await rootStyle('color: rgb(1, 2, 3)')).color).to.equal('rgb(1, 2, 3)');
    expect((await rootStyle('color: rgb(1, 2, 3)')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('fill a button with the accent to the letter, under the words that a theme gives for it', async () => {
    for (const [accent, words] of [
      ['#ffcc00', '#000000'],
      ['#ff9f1c', '#1a1a1a'],
      ['#0b5563', '#ffffff'],
    ] as const) {
      for (const style of [lightPage, ...Object.values(darkPages)]) {
        const theme = `--news-color-accent: ${accent}; --news-color-on-accent: ${words}`;
        const page = await place(`<div style="${style}; ${theme}">${prompt}</div>`);
        const button = partOf(page.firstElementChild!, 'action')!;
        expect(painted(getComputedStyle(button).backgroundColor)).to.equal(painted(accent));
        expect(painted(getComputedStyle(button.firstElementChild!).color)).to.equal(painted(words));
      }
    }
  });

  it('make the text on any accent readable', async () => {
    for (const accent of [...brandColors, '#ffd700', '#00e5ff', '#ff7a00', '#7f7f7f']) {
      for (const style of [lightPage, ...Object.values(darkPages)]) {
        const page = await place(`<div style="${style}; --news-color-accent: ${accent}">${prompt}</div>`);
        const button = partOf(page.firstElementChild!, 'action')!;
        const fill = painted(getComputedStyle(button).backgroundColor);
        const words = painted(getComputedStyle(button.firstElementChild!).color);
        expect(wcagContrast(words, fill), `${words} on ${fill} for ${accent}`).to.be.at.least(4.5);
      }
    }
  });
});

describe('A widget with its own scheme', () => {
  afterEach(clearPage);

  for (const [what, theme] of Object.entries({
    'an accent': '--news-color-accent: #990f3d',
    'one palette':
      '--news-color-text: #33302e; --news-color-surface: #fff1e5; --news-color-accent: #990f3d; --news-color-quiet: #66605c',
  })) {
    it(`has that scheme’s text colour and background, with padding, on a page of the other scheme with ${what}`, async () => {
      for (const [scheme, style] of [
        ['dark', lightPage],
        ['light', darkPages['declares its scheme']],
        ['light', darkPages['declares none']],
      ] as const) {
        const page = await place(
          `<div style="${style}; ${theme}">${card.replace('href', `scheme="${scheme}" href`)}</div>`,
        );
        await expect(page).to.be.accessible();
        const host = page.firstElementChild!;
        const { backgroundColor, color } = getComputedStyle(host.shadowRoot!.querySelector('.root')!);
        const isDark = wcagContrast(painted(backgroundColor), 'black') < 2;
        expect(isDark).to.equal(scheme === 'dark');
        expect(wcagContrast(painted(color), painted(backgroundColor))).to.be.above(10);
        const room = partOf(host, 'card')!.getBoundingClientRect().left - host.getBoundingClientRect().left;
        expect(room).to.equal(16);
      }
    });
  }

  it('has them together, even if the page styles the tag', async () => {
    for (const css of [
      '.entry * { color: #333 }',
      '.entry * { background: transparent }',
      'news-headline-card { display: contents }',
    ]) {
      for (const scheme of ['dark', 'DARK', 'light']) {
        const tag = card.replace('href', `scheme="${scheme}" href`);
        const page = await place(
          `<div class="entry" style="${scheme === 'light' ? darkPages['declares none'] : lightPage}"><style>${css}</style>${tag}</div>`,
        );
        await expect(page).to.be.accessible();
        clearPage();
      }
    }
  });

  it('follows its page if the scheme is unknown', async () => {
    const page = await place(
      `<div style="${darkPages['declares none']}">${card.replace('href', 'scheme="auto" href')}</div>`,
    );
    const { color, backgroundColor } = getComputedStyle(page.firstElementChild!.shadowRoot!.querySelector('.root')!);
    expect([painted(color), backgroundColor]).to.deep.equal(['rgb(232, 232, 232)', 'rgba(0, 0, 0, 0)']);
  });
});
