import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { clearPage, painted, partOf } from '../support/page/page.js';
import {
  addRules,
  address,
  card,
  clearTheme,
  hosts,
  link,
  looks,
  open,
  presets,
  widgets,
} from '../support/page/presets.js';

describe('A theme preset', () => {
  afterEach(clearTheme);

  for (const preset of presets) {
    describe(`(${preset})`, () => {
      for (const [name, host] of Object.entries(hosts)) {
        it(`is accessible on ${name}`, async () => {
          await link(preset);
          await expect(await open(host)).to.be.accessible();
        });
      }

      it('is accessible from right to left', async () => {
        await link(preset);
        await expect(await open(undefined, 'rtl')).to.be.accessible();
      });
    });
  }
});

describe('A section with another preset than the page', () => {
  afterEach(clearTheme);

  for (const preset of presets) {
    it(`looks as a page with it alone does, and its page too (${preset})`, async () => {
      await link(preset);
      const alone = looks(await open());
      clearTheme();
      await link(...presets);
      for (const other of presets.filter((name) => name !== preset)) {
        document.documentElement.className = `news-theme-${other}`;
        const section = await open(undefined, 'ltr', `<section class="news-theme-${preset}">${widgets}</section>`);
        expect(looks(section), `in ${other}`).to.deep.equal(alone);
        clearPage();
        document.documentElement.className = `news-theme-${preset}`;
        const page = await open(
          undefined,
          'ltr',
          `${widgets}<section class="news-theme-${other}">${card('')}</section>`,
        );
        expect(looks(page).slice(0, alone.length), `around ${other}`).to.deep.equal(alone);
        clearPage();
      }
    });
  }

  it('may have any value that a designer writes into the template', async () => {
    const template = await (await fetch(address('plain'))).text();
    await link('salmon');
    addRules(template.replace('/* --news-color-accent: currentcolor; */', '--news-color-accent: rgb(1, 2, 3);'));
    document.documentElement.className = 'news-theme-salmon';
    const section = await open(undefined, 'ltr', `<section class="news-theme-plain">${card('')}</section>`);
    const widget = section.querySelector('news-headline-card')!;
    expect(painted(getComputedStyle(partOf(widget, 'kicker')!).color)).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(partOf(widget, 'headline')!).fontFamily).not.to.include('Standfirst Source Serif 4');
  });

  it('may be one widget', async () => {
    await link('salmon', 'bold');
    document.documentElement.className = 'news-theme-salmon';
    const page = await open(undefined, 'ltr', card('class="news-theme-bold"'));
    const { borderTopWidth, borderTopLeftRadius } = getComputedStyle(
      partOf(page.querySelector('news-headline-card')!, 'card')!,
    );
    expect([borderTopWidth, borderTopLeftRadius]).to.deep.equal(['0px', '16px']);
  });
});
