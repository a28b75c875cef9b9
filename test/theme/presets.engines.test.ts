import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { tokens, type TokenName } from '../../src/theme/tokens.js';
import { clearPage, contrast, painted, partOf, until } from '../support/page/page.js';
import {
  addRules,
  address,
  card,
  clearTheme,
  designed,
  hosts,
  inside,
  link,
  looks,
  open,
  picture,
  presets,
  widgets,
  type Preset,
} from '../support/page/presets.js';

const manifest = (await (await fetch('/src/custom-elements.json')).json()) as {
  modules: { declarations?: { tagName?: string; cssParts?: { name: string }[] }[] }[];
};
/** The parts of each tag. */
const parts = new Map(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .map(({ tagName, cssParts = [] }) => [tagName, cssParts.map(({ name }) => name)]),
);

/** Reads a preset’s rules, without comments and local fonts. */
async function read(preset: Preset): Promise<string> {
  const text = await (await fetch(address(preset))).text();
  return text.replace(/\/\*[^]*?\*\/|@font-face \{[^}]*\}/g, '');
}

const declarations = (rules: string): (readonly [string, string])[] =>
  [...rules.matchAll(/(?<=[{;]\s*)([a-z-]+):\s+([^;{}]+);/g)].map((match) => [match[1]!, match[2]!] as const);

describe('A theme preset', () => {
  afterEach(clearTheme);

  for (const preset of presets) {
    it(`(${preset}) makes nothing wider than its place, in a narrow column either`, async () => {
      await link(preset);
      const page = await open(`${hosts['a light page']}; max-inline-size: 280px`);
      for (const widget of page.children) expect(widget.scrollWidth, widget.localName).to.be.at.most(280);
    });

    it(`(${preset}) changes ${preset === 'plain' ? 'nothing' : 'what a reader sees'}`, async () => {
      const bare = looks(await open()).join();
      clearTheme();
      await link(preset);
      expect(looks(await open()).join() === bare).to.equal(preset === 'plain');
    });

    it(`(${preset}) has the picture of paid content in line with that of the news beside it`, async () => {
      await link(preset);
      const of = (more: string): string =>
        `<news-headline-card href="/a" headline="Rain" image="${picture}" ${more}></news-headline-card>`;
      const page = await open(undefined, 'ltr', of('') + of('sponsor="Halyard Ferries"'));
      page.setAttribute('style', 'display: grid; grid-template-columns: 1fr 1fr; gap: 24px; inline-size: 700px');
      const cards = [...page.children];
      await until(() => cards.every((each) => partOf(each, 'picture')) && partOf(cards[1]!, 'sponsor'));
      const [news, paid] = cards.map((each) => partOf(each, 'picture')!.getBoundingClientRect());
      expect([paid!.top, paid!.width].map(Math.round)).to.deep.equal([news!.top, news!.width].map(Math.round));
    });
  }

  for (const preset of designed) {
    it(`(${preset}) sets every token, and each to what it takes`, async () => {
      const rules = await read(preset);
      const set = declarations(rules).filter(([name]) => name.startsWith('--'));
      expect([...new Set(set.map(([name]) => name))].sort()).to.deep.equal(
        Object.keys(tokens)
          .map((name) => `--news-${name}`)
          .sort(),
      );
      for (const [name, value] of set) {
        const { takes } = tokens[name.slice('--news-'.length) as TokenName];
        expect(CSS.supports(takes, value), `${name}: ${value}`).to.equal(true);
      }
    });

    it(`(${preset}) gives a colour for light pages first, to browsers that know no other`, async () => {
      const [plain, both] = (await read(preset)).split('@supports');
      const colors = declarations(plain!).filter(([, value]) => value.startsWith('#'));
      expect(colors).to.have.length.above(9);
      for (const [name, value] of colors) expect(both, name).to.include(`${name}: light-dark(${value}, #`);
    });

    it(`(${preset}) says what browsers understand, of parts that are there`, async () => {
      const rules = await read(preset);
      const set = new Map(declarations(rules));
      for (const [name, value] of declarations(rules)) {
        if (name.startsWith('--')) continue;
        const resolved = value.replace(/var\((--[\w-]+)\)/g, (_, used: string) => set.get(used) ?? 'nothing!');
        expect(CSS.supports(name, resolved), `${name}: ${resolved}`).to.equal(true);
      }
      const used = [...rules.matchAll(/&:where\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)::part\(([\w -]+)\)/g)];
      const own = rules.replace(/:where\(\.news-sheet[^]*?\{/g, '');
      expect(used).to.have.length(own.split('::part(').length - 1);
      for (const [, selector, names] of used) {
        const tags = selector!.replace(/\[[^\]]*\]/g, '').match(/news-[\w-]+/g) ?? [];
        expect(tags, selector).not.to.be.empty;
        for (const tag of tags)
          for (const part of names!.split(' '))
            expect(parts.get(tag)?.includes(part), `${tag}::part(${part})`).to.equal(true);
      }
    });

    it(`(${preset}) leaves the last word to the page`, async () => {
      await link(preset);
      addRules(`
        :root { --news-color-accent: rgb(1, 2, 3); --news-headline-weight: 300 }
        ::part(card) { padding: 3px; border: 2px solid red }
        news-headline-card::part(kicker) { letter-spacing: 7px }
        ::part(prompt) { border-width: 9px }`);
      const page = await open();
      const widget = page.querySelector('news-headline-card')!;
      const style = (part: string): CSSStyleDeclaration => getComputedStyle(partOf(widget, part)!);
      expect([
        painted(style('kicker').color),
        style('headline').fontWeight,
        style('card').padding,
        style('card').borderTopWidth,
        style('kicker').letterSpacing,
      ]).to.deep.equal(['rgb(1, 2, 3)', '300', '3px', '2px', '7px']);
      const prompt = partOf(page.querySelector('news-subscription-prompt')!, 'prompt')!;
      expect(getComputedStyle(prompt).borderTopWidth).to.equal('9px');
    });

    it(`(${preset}) spaces out and slants nothing in a joined script, on a page in it and on another`, async () => {
      await link(preset);
      const words = /\b(headline|standfirst|kicker|authors|caption|credit|agency|dateline|name|terms|sponsor)="[^"]*"/g;
      for (const dir of ['rtl', 'ltr']) {
        const page = await open(undefined, dir, widgets.replace(words, '$1="ضوء على الميناء"'));
        for (const element of inside(page)) {
          const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
          if (!text.some(({ textContent }) => /\p{Script=Arabic}/u.test(textContent!))) continue;
          const { letterSpacing, fontStyle, fontSynthesis, textTransform } = getComputedStyle(element);
          const slant = fontStyle === 'normal' || !fontSynthesis.includes('style') ? 'none' : fontStyle;
          expect([letterSpacing, slant, textTransform], element.outerHTML).to.deep.equal(['normal', 'none', 'none']);
        }
        clearPage();
      }
    });

    it(`(${preset}) leaves the places of a banner and a dialog as they are, and lets nothing of the page through`, async () => {
      for (const [presentation, part] of [
        ['banner', 'prompt'],
        ['dialog', 'dialog'],
      ] as const) {
        const prompt = `<news-subscription-prompt presentation="${presentation}" state="metered" articles-left="2" period="month" subscribe-href="/s"></news-subscription-prompt>`;
        const look = async (): Promise<{ box: string[]; paper: string }> => {
          const page = await open(undefined, 'ltr', prompt);
          const widget = page.querySelector('news-subscription-prompt')!;
          const paper = getComputedStyle(await until(() => partOf(widget, part)!)).backgroundColor;
          const { position, paddingLeft, borderLeftWidth } = getComputedStyle(partOf(widget, 'prompt')!);
          return { box: [position, paddingLeft, borderLeftWidth], paper };
        };
        const bare = await look();
        clearTheme();
        await link(preset);
        const { box, paper } = await look();
        expect(box, presentation).to.deep.equal(bare.box);
        expect(paper, presentation).not.to.match(/[,/] 0\)$|transparent/);
        clearTheme();
      }
    });
  }

  for (const preset of ['salmon', 'bold', 'japanese', 'arabic'] as const) {
    it(`(${preset}) has each share icon in the middle of its shape, also that of the menu in a full line`, async () => {
      await link(preset);
      const page = await open(undefined, 'ltr', '<news-share-icons url="/a" headline="Rain"></news-share-icons>');
      page.style.inlineSize = '320px';
      const icons = page.querySelector('news-share-icons')!;
      await until(() => partOf(icons, 'more'));
      const shapes = [...icons.shadowRoot!.querySelectorAll('[part="list"] > li > [part~="link"]')];
      const gaps = shapes.map((shape) => {
        const [outer, inner] = [shape, shape.querySelector('svg')!].map((each) => each.getBoundingClientRect());
        return [inner!.left - outer!.left, outer!.right - inner!.right];
      });
      for (const [before, after] of gaps) expect(before).to.be.closeTo(after!, 1);
      const lefts = shapes.map((shape) => shape.getBoundingClientRect().left);
      const steps = lefts.slice(1).map((left, index) => left - lefts[index]!);
      expect(Math.max(...steps) - Math.min(...steps)).to.be.at.most(2);
    });
  }

  it('(japanese) sets text in squares: nothing is letter-spaced, and lines of headlines have space between them', async () => {
    await link('japanese');
    const page = await open();
    for (const element of inside(page)) expect(getComputedStyle(element).letterSpacing).to.equal('normal');
    const { lineHeight, fontSize } = getComputedStyle(
      partOf(page.querySelector('news-headline-card[layout=stacked]')!, 'headline')!,
    );
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.within(1.3, 1.6);
  });

  for (const preset of ['salmon', 'bold'] as const) {
    it(`(${preset}) keeps words away from the edge of its paper`, async () => {
      await link(preset);
      const page = await open();
      for (const [tag, words] of [
        ['news-headline-card[layout=stacked]', ['kicker', 'headline', 'meta', 'related']],
        ['news-headline-card[layout=compact]', ['kicker', 'headline', 'meta', 'picture']],
        ['news-subscription-prompt', ['heading', 'offers', 'sign-in']],
      ] as const) {
        const widget = page.querySelector(tag)!;
        const edge = widget.getBoundingClientRect();
        // Paid content has paper around it.
        const around = parseFloat(getComputedStyle(widget.shadowRoot!.querySelector('.root')!).borderImageOutset);
        for (const part of words) {
          const element = partOf(widget, part)!;
          // The hairline before a kicker is clipped at the start of a line.
          const letters = document.createRange();
          letters.selectNodeContents(element);
          const box = (part === 'kicker' ? letters : element).getBoundingClientRect();
          const gaps = [box.left - edge.left, edge.right - box.right, box.top - edge.top, edge.bottom - box.bottom];
          expect(Math.min(...gaps) + around, `${tag} ${part}`).to.be.at.least(around ? 7.9 : 11.9);
        }
      }
    });

    it(`(${preset}) lets a picture with words on it fill its card`, async () => {
      await link(preset);
      const page = await open(
        undefined,
        'ltr',
        card(`layout="overlay" image="${picture}" image-alt="" image-width="320" image-height="213"`),
      );
      const [widget] = page.children;
      const { left, top, width } = partOf(widget!, 'picture')!.getBoundingClientRect();
      const box = widget!.getBoundingClientRect();
      expect([left, top, width]).to.deep.equal([box.left, box.top, box.width]);
    });
  }

  it('(bold) gives cards in one row of a grid boxes of one height, and shows none that is hidden', async () => {
    await link('bold');
    const row = `<news-headline-card href="/a" headline="Ferries return"></news-headline-card>
      <news-headline-card href="/b" headline="Ferries return"
        standfirst="The port authority brings its spring works forward by six weeks."></news-headline-card>
      <news-headline-card href="/c" headline="Ferries return" hidden></news-headline-card>`;
    const page = await open(hosts['a light page'], 'ltr', row);
    page.setAttribute('style', 'display: grid; grid-template-columns: repeat(3, 1fr); inline-size: 900px');
    const cards = [...page.children] as HTMLElement[];
    await until(() => cards.every((each) => partOf(each, 'headline')));
    const heights = cards.map((each) => Math.round(partOf(each, 'card')!.getBoundingClientRect().height));
    expect([heights[0], heights[2]]).to.deep.equal([heights[1], 0]);
    expect(heights[1]).to.be.greaterThan(50);
  });

  it('(salmon) leaves a byline, a caption and share icons on the paper of the text around them', async () => {
    await link('salmon');
    const page = await open();
    const paper = (tag: string): string =>
      getComputedStyle(page.querySelector(tag)!.shadowRoot!.querySelector('.root')!).backgroundColor;
    expect(painted(paper('news-headline-card'))).to.equal('rgb(252, 235, 220)');
    for (const tag of ['news-byline', 'news-photo-caption', 'news-share-icons'])
      expect(painted(paper(tag)), tag).to.equal('rgb(0, 0, 0)');
  });

  for (const [name, host] of Object.entries(hosts)) {
    it(`(bold) keeps kickers and quiet words readable on the paper that their section tints, on ${name}`, async () => {
      await link('bold');
      const page = await open(
        host,
        'ltr',
        ['#2340c8', '#c2002f', '#00695a', '#9a3b00', '#7a1fa2']
          .map((accent) => `<section style="--news-color-accent: ${accent}">${card('')}</section>`)
          .join(''),
      );
      for (const widget of page.querySelectorAll('news-headline-card')) {
        const kicker = partOf(widget, 'kicker')!;
        const { backgroundImage } = getComputedStyle(kicker, '::before');
        const tint = /(?:color\(srgb|rgba\()[^)]*\)/.exec(backgroundImage.slice(backgroundImage.indexOf('px,')))![0];
        const under = [
          getComputedStyle(document.documentElement).backgroundColor,
          getComputedStyle(partOf(widget, 'card')!).backgroundColor,
          tint,
        ];
        for (const part of ['kicker', 'meta', 'headline'])
          expect(contrast(under, getComputedStyle(partOf(widget, part)!).color), part).to.be.at.least(4.5);
      }
    });
  }
});
