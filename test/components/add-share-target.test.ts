import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/share-icons.js';
import '../../src/generated/components/eager.js';
import { addedTargets } from '../../src/components/share-icons/network-record.js';
import { addShareTarget, type AddedShareTarget } from '../../src/index.js';
import { watchPage, place, until } from '../support/page/page.js';
import { named, names, sent, shareIcons, ShareWatch, targets } from '../support/page/share-icons.js';

const agora: AddedShareTarget = {
  id: 'agora',
  name: 'Agora',
  address: 'https://agora.example/post?link={url}&title={headline}',
  icon: 'M12 2 2 22h20z',
};

const row =
  '<news-share-icons url="https://news.example/a" headline="Rain &amp; sun" networks="agora x"></news-share-icons>';

describe('addShareTarget', () => {
  const said = watchPage();
  afterEach(() => {
    addedTargets.clear();
  });

  it('adds a target for later rows', async () => {
    addShareTarget(agora);
    const icons = await shareIcons(row);
    expect(names(icons)).to.deep.equal(['Share on Agora', 'Share on X']);
    expect(sent(icons, 'Share on Agora')).to.deep.equal({
      to: 'https://agora.example/post',
      values: { link: 'https://news.example/a', title: 'Rain & sun' },
    });
    const svg = named(icons, 'Share on Agora').querySelector('svg')!;
    expect(svg.getAttribute('viewBox')).to.equal('0 0 24 24');
    expect(svg.querySelector('path')!.getAttribute('d')).to.equal(agora.icon);
    expect(said.warnings).to.deep.equal([]);
  });

  it('adds it to rows that are there already', async () => {
    const icons = await shareIcons(row);
    addShareTarget(agora);
    await until(() => names(icons).join() === 'Share on Agora,Share on X');
  });

  it('replaces one of the library’s', async () => {
    addShareTarget({ ...agora, id: 'x', name: 'Ex', address: 'https://ex.example/{url}' });
    const icons = await shareIcons(row);
    expect(named(icons, 'Share on Ex').href).to.equal('https://ex.example/https%3A%2F%2Fnews.example%2Fa');
  });

  it('shows the first letter of its name if it has no icon', async () => {
    addShareTarget({ ...agora, icon: undefined });
    const icons = await shareIcons(row);
    expect(targets(icons)[0]!.querySelector('slot')!.textContent!.trim()).to.equal('A');
  });

  it('cuts a text to the limit that it states', async () => {
    addShareTarget({ ...agora, address: 'https://agora.example/?text={text}%20{url}', limit: 120 });
    const icons = await shareIcons(row);
    icons.headline = 'Rain '.repeat(100);
    await icons.updateComplete;
    const { text } = sent(icons, 'Share on Agora').values;
    expect(text!.length).to.be.within(115, 120);
    expect(text).to.match(/… https:\/\/news\.example\/a$/);
  });

  it('keeps every letter of an address that ends with its host, and finds hosts in any script', async () => {
    addShareTarget({ ...agora, address: 'https://agora.example?link={url}&t={headline}' });
    addShareTarget({ ...agora, id: 'x', name: 'Straße', address: 'https://straße.example/?u={url}' });
    const icons = await shareIcons(row);
    icons.url = 'https://news.example/aBc?x=Yy';
    await icons.updateComplete;
    expect(named(icons, 'Share on Agora').href).to.equal(
      'https://agora.example/?link=https%3A%2F%2Fnews.example%2FaBc%3Fx%3DYy&t=Rain%20%26%20sun',
    );
    expect(new URL(named(icons, 'Share on Straße').href).host).to.equal('xn--strae-oqa.example');
  });

  it('is cut to a limit that is short', async () => {
    addShareTarget({ ...agora, address: 'https://agora.example/?t={headline}&u={url}', limit: 10 });
    const icons = await shareIcons(row);
    icons.headline = 'Rain ends the drought';
    await icons.updateComplete;
    expect(sent(icons, 'Share on Agora').values.t).to.equal('Rain ends…');
  });

  it('replaces a missing function of the system, and has its own name in every language and appearance', async () => {
    for (const id of ['system', 'email', 'copy', 'x']) addShareTarget({ ...agora, id, name: `Own ${id}` });
    const frame = await place<HTMLElement>(
      `<div lang="ar"><news-share-icons url="https://news.example/a" campaign="spring" networks="system email copy x"
        appearance="icon-label"></news-share-icons></div>`,
    );
    const icons = frame.querySelector('news-share-icons')!;
    expect(names(icons)).to.deep.equal(['Own system', 'Own email', 'Own copy', 'Own x']);
    expect(sent(icons, 'Own copy').values.link).to.contain('utm_source=copy');
  });

  it('is announced as any other', async () => {
    addShareTarget(agora);
    const icons = await shareIcons(row);
    const heard = new ShareWatch(icons, true);
    named(icons, 'Share on Agora').click();
    expect(heard.before.map(({ network, url }) => [network, url])).to.deep.equal([['agora', 'https://news.example/a']]);
  });

  for (const [what, target] of Object.entries({
    'no id': { ...agora, id: 'A b' },
    'no name': { ...agora, name: ' ' },
    'a script for an address': { ...agora, address: 'javascript:alert("{url}")' },
    'an address that the link makes up': { ...agora, address: '{url}' },
    'an address without the link': { ...agora, address: 'https://agora.example/' },
    'markup for a mark': { ...agora, icon: '<svg onload="alert(1)">' },
    'no view box': { ...agora, viewBox: 'auto' },
    'no limit': { ...agora, limit: -1 },
    'a name for nothing': { ...agora, address: 'https://agora.example/?u={url}&t={title}' },
    'a name of every object': { ...agora, address: 'https://agora.example/?u={url}&t={constructor}' },
    nothing: undefined,
    'nothing at all': null,
  })) {
    it(`throws nothing into the page and says what is wrong with ${what}`, async () => {
      addShareTarget(target as unknown as AddedShareTarget);
      expect(said.warnings).to.have.lengthOf(1);
      expect(said.warnings[0]).to.contain('addShareTarget');
      const icons = await shareIcons(row);
      expect(names(icons)).to.deep.equal(['Share on X']);
    });
  }
});
