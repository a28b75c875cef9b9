import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import { card, link } from '../support/page/headline-card.js';
import { watchPage, partOf, partText, shownText } from '../support/page/page.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

describe('<news-headline-card> and bad input', () => {
  const said = watchPage();

  describe('given bad input', () => {
    it('never links to anything but a web address, and warns', async () => {
      for (const href of [
        'javascript:alert(1)',
        ' java\nscript:alert(1)',
        'data:text/html,x',
        'vbscript:x',
        'http://',
      ]) {
        const element = document.createElement('news-headline-card');
        element.setAttribute('href', href);
        element.setAttribute('headline', 'Rain');
        document.body.append(element);
        await element.updateComplete;
        expect(partText(element, 'headline')).to.equal('Rain');
        expect(link(element) === null, href).to.equal(true);
        element.remove();
      }
      expect(said.warnings).to.have.lengthOf(5);
      expect(said.warnings[0]).to.contain('<news-headline-card>').and.contain('href="javascript:alert(1)"');
    });

    it('renders in a link that a page has removed', async () => {
      const around = document.createElement('a');
      around.href = 'https://news.example/a';
      around.innerHTML = '<news-headline-card headline="Rain"></news-headline-card>';
      document.body.append(around);
      const element = around.querySelector('news-headline-card')!;
      await element.updateComplete;
      around.remove();
      element.headline = 'Rain ends drought';
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal('Rain ends drought');
      expect(said.errors).to.deep.equal([]);
    });

    it('shows only a headline if address and publication cannot be used', async () => {
      const element = await card(
        '<news-headline-card headline="Rain" href="javascript:alert(1)" publication=" "></news-headline-card>',
      );
      expect(shownText(element)).to.equal('Rain');
      expect(said.errors).to.deep.equal([]);
    });

    it('shows no picture from anything but a web address', async () => {
      const element = await card(
        `<news-headline-card href="/a" headline="Rain" image="${pixel}"></news-headline-card>`,
      );
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
      expect(said.warnings[0]).to.contain('image=');
    });

    it('ignores empty values of a picture or a publication, and warns only of others', async () => {
      await card(
        `<news-headline-card href="/a" headline="Rain" publication-url="" publication-logo=""
          image-alt="" image-width="" image-height="" image-srcset="" image-sizes=""></news-headline-card>`,
      );
      expect(said.warnings).to.deep.equal([]);
      await card('<news-headline-card href="/a" headline="Rain" image-alt="Rain"></news-headline-card>');
      await card('<news-headline-card href="/a" headline="Rain" image-width="640"></news-headline-card>');
      await card('<news-headline-card href="/a" headline="Rain" publication-logo="/logo.svg"></news-headline-card>');
      expect(said.warnings.map((warning) => /image|publication/.exec(warning)?.[0])).to.deep.equal([
        'image',
        'image',
        'publication',
      ]);
    });

    it('shows markup in a headline as text', async () => {
      const element = await card('<news-headline-card href="/a"></news-headline-card>');
      element.headline = '<img src=x onerror=alert(1)> & "quotes"';
      await element.updateComplete;
      expect(partText(element, 'headline')).to.equal('<img src=x onerror=alert(1)> & "quotes"');
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
    });

    it('uses the defaults for an unknown layout, level or label, and says once how to fix it', async () => {
      const element = await card(
        '<news-headline-card href="/a" headline="Rain" layout="sideways" level="9" label="hot live"></news-headline-card>',
      );
      element.requestUpdate();
      await element.updateComplete;
      expect(partOf(element, 'headline')!.getAttribute('aria-level')).to.equal('3');
      expect(partText(element, 'label')).to.equal('Live');
      expect(said.warnings.filter((warning) => warning.includes('layout="sideways"'))).to.have.lengthOf(1);
      expect(said.warnings.filter((warning) => warning.includes('level="9"'))).to.have.lengthOf(1);
      expect(said.warnings.filter((warning) => warning.includes('label="hot"'))).to.have.lengthOf(1);
    });

    it('keeps a fallback visible that it cannot read, and warns of what is missing', async () => {
      const element = await card('<news-headline-card><p>More from our partners soon.</p></news-headline-card>');
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(10);
      expect(said.warnings[0]).to.contain('<news-headline-card>').and.contain('has no headline');
    });

    it('reads bare text as the headline if the address is an attribute', async () => {
      const element = await card('<news-headline-card href="/a">The <em>Signe</em> is late</news-headline-card>');
      expect([partText(element, 'headline'), link(element).pathname]).to.deep.equal(['The Signe is late', '/a']);
      expect(partOf(element, 'headline')!.querySelector('em')!.textContent).to.equal('Signe');
      expect(said.warnings).to.deep.equal([]);
      const more = await card(
        '<news-headline-card href="/a">Rain ends drought <p>The first in a year.</p></news-headline-card>',
      );
      expect([partText(more, 'headline'), partText(more, 'standfirst')]).to.deep.equal([
        'Rain ends drought',
        'The first in a year.',
      ]);
      const paragraphs = await card(
        '<news-headline-card href="/a"><p>Rain ends drought.</p> <p>It is the first in a year.</p></news-headline-card>',
      );
      expect([partText(paragraphs, 'headline'), partText(paragraphs, 'standfirst')]).to.deep.equal([
        'Rain ends drought.',
        'It is the first in a year.',
      ]);
      expect(said.warnings).to.deep.equal([]);
    });

    it('takes no space and does not warn if it is empty', async () => {
      const element = await card('<news-headline-card></news-headline-card>');
      expect(element.getBoundingClientRect().height).to.equal(0);
      expect(said.warnings).to.deep.equal([]);
    });

    it('does not throw for a property of any type', async () => {
      const element = await card('<news-headline-card><a href="/a">Kept</a></news-headline-card>');
      for (const name of [
        'href',
        'headline',
        'label',
        'image',
        'imageSrcset',
        'authors',
        'publishedAt',
        'language',
        'layout',
        'level',
        'campaign',
        'src',
        'publicationUrl',
        'publication',
      ]) {
        for (const value of [5, {}, [], Symbol.iterator, () => 1, Number.NaN, Object.create(null)]) {
          Object.assign(element, { [name]: value });
          await element.updateComplete;
        }
        Object.assign(element, { [name]: undefined });
        await element.updateComplete;
      }
      expect(partText(element, 'headline')).to.equal('Kept');
      expect(said.errors).to.deep.equal([]);
    });

    it('does not throw for an article of any shape', async () => {
      const element = await card('<news-headline-card><a href="/a">Kept</a></news-headline-card>');
      for (const article of [5, 'x', [], {}, { headline: 5 }, { headline: 'x', authors: 'x', image: 7, labels: {} }]) {
        element.article = article as never;
        await element.updateComplete;
        expect(shownText(element)).to.not.contain('undefined');
      }
      expect(said.errors).to.deep.equal([]);
    });
  });

  it('takes a level that a framework sets as text', async () => {
    const element = await card('<news-headline-card href="/a" headline="Rain"></news-headline-card>');
    Object.assign(element, { level: '2' });
    await element.updateComplete;
    expect(partOf(element, 'headline')!.getAttribute('aria-level')).to.equal('2');
    expect(said.warnings).to.deep.equal([]);
  });
});
