import { expect } from '@open-wc/testing';
import { hostStyles } from '../../../stories/applications/playground/host-styles.js';
import { pageMarkup } from '../../../stories/applications/playground/page-markup.js';
import {
  blank,
  fromHash,
  playgroundAddress,
  toHash,
} from '../../../stories/applications/playground/playground-state.js';

const files = { base: 'https://docs.example/', library: 'https://docs.example/cdn/', css: '' };
const pageOf = (page: Partial<typeof blank>, css = ''): Document =>
  new DOMParser().parseFromString(pageMarkup({ ...blank, ...page }, hostStyles[0]!, { ...files, css }), 'text/html');

describe('The address of the playground', () => {
  it('has the whole page', () => {
    const page = { ...blank, html: '<p title="a&b">ü #1</p>\n', theme: 'salmon', width: '390', language: 'ar' };
    expect(fromHash(toHash(page))).to.deep.equal(page);
  });

  it('is short for the first page, and ignores names that it does not know', () => {
    expect(toHash(blank)).to.equal('');
    expect(fromHash('#colour=red&constructor=1')).to.deep.equal(blank);
  });

  it('has no width that no window has', () => {
    for (const width of ['-5', '0', '99999999', 'Infinity', '1e3', 'wide'])
      expect(fromHash(`#width=${width}`).width, width).to.equal('');
  });

  it('can be written for any markup', () => {
    const address = new URL(
      playgroundAddress('<news-byline authors="Mara Lin"></news-byline>', { scheme: 'dark' }),
      location.href,
    );
    expect(address.searchParams.get('id')).to.equal('playground--playground');
    expect(fromHash(address.hash)).to.include({
      html: '<news-byline authors="Mara Lin"></news-byline>',
      scheme: 'dark',
    });
  });
});

describe('The page of the playground', () => {
  it('loads the widgets once, also if the markup has the script', () => {
    const scripts = (html: string): number => pageOf({ html }).querySelectorAll('script[src]').length;
    expect(scripts('<p>')).to.equal(1);
    expect(scripts('<script type="module" src="https://docs.example/cdn/loader.js"></script>')).to.equal(1);
    expect(scripts('<p>The file loader.js is small: &lt;script src="loader.js">')).to.equal(1);
    expect(scripts('<script src="https://docs.example/cdn/standfirst.js" type="module"></script>')).to.equal(1);
  });

  it('has the language, the direction, the scheme and the theme', () => {
    const { documentElement, head } = pageOf({ language: 'ar', scheme: 'dark', theme: 'salmon' });
    expect(documentElement.lang).to.equal('ar');
    expect(documentElement.dir).to.equal('rtl');
    expect(documentElement.style.colorScheme).to.equal('dark');
    expect(head.querySelector('link')!.getAttribute('href')).to.equal('https://docs.example/cdn/themes/salmon.css');
  });

  it('has nothing of a made-up address outside the markup', () => {
    const evil = '"><img src=x>';
    const page = pageOf({ language: evil, theme: evil, scheme: evil });
    expect(page.querySelector('img[src="x"]')).to.equal(null);
    expect(pageOf({}, '</style><img src=x>').querySelector('img[src="x"]')).to.equal(null);
  });

  it('shows a whole document too', () => {
    const { body } = pageOf({ html: '<!doctype html><html lang="de"><meta charset="utf-8"><p>Guten Tag</p></html>' });
    expect(body.textContent.trim()).to.equal('Guten Tag');
  });
});
